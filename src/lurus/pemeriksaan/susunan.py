"""From facts to what is checked: fields, values, the catalogue's rules, and what else is known."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Final

from lurus.core.editing import Rule, RuleSet, RuleText, Severity, Template, Value
from lurus.core.editing.context import Context
from lurus.core.editing.katalog import catalogue, catalogue_rules
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.cells import Cells, cells_of, fields_of, given_of, node_of
from lurus.pemeriksaan.konteks import context_of
from lurus.pemeriksaan.lazim import as_customary
from lurus.pemeriksaan.views import structures

ACROSS: Final = frozenset({"K07", "K22"})
"""Classes of error in which two places, or two years, say something else of one figure."""
FINAL: Final = "tetap"


@dataclass(frozen=True)
class Susunan:
    """Everything a check needs. `errors` names for each template the class of error it points to."""

    rules: RuleSet
    record: tuple[Value, ...]
    context: Context
    cells: Cells
    errors: Mapping[str, str]

    def figure(self, cell: str) -> AngkaBahan:
        """The figure in a cell."""
        return self.cells.figures[cell]

    def line(self, cell: str) -> IndikatorBahan:
        """The indicator or budget line of a cell."""
        return self.cells.nodes[node_of(self.figure(cell))][0]


def susun(bahan: Bahan, *, off: Collection[str] = frozenset()) -> Susunan:
    """Lay the catalogue over the facts, without the rules the office switched off (`off`: ids of the catalogue)."""
    bahan = as_customary(bahan)
    cells = cells_of(bahan)
    texts: dict[str, RuleText] = {}
    known = frozenset(one.id for one in catalogue())
    for structure in structures(bahan, cells):
        for text in catalogue_rules(structure, off=known & frozenset(off)).rules:
            texts.setdefault(text.id, text)
    errors = {one.id: one.error for one in catalogue()}
    rules = RuleSet.load(tuple(texts.values()), fields_of(cells))
    rules = replace(rules, rules=tuple(_softened(one, rules, cells, errors) for one in rules.rules))
    return Susunan(
        rules=rules,
        record=tuple(rules.record(given_of(cells))),
        context=context_of(bahan, cells),
        cells=cells,
        errors=errors,
    )


def _softened(rule: Rule, rules: RuleSet, cells: Cells, errors: Mapping[str, str]) -> Rule:
    """A provisional figure may have been brought up to date elsewhere: that is asked, never called wrong."""
    figures = (cells.figures[rules.fields[cell].id] for cell in rule.cells)
    provisional = errors[rule.template] in ACROSS and any(one.status != FINAL for one in figures)
    return (
        replace(rule, severity=Severity.KLARIFIKASI)
        if provisional and rule.severity is Severity.SALAH
        else rule
    )


def templates() -> tuple[Template, ...]:
    """Every rule of the catalogue, for a page that switches them on and off."""
    return catalogue()
