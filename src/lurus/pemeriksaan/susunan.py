"""From facts to what is checked: fields, values, the catalogue's rules, and what else is known."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from lurus.core.editing import RuleSet, RuleText, Template, Value
from lurus.core.editing.context import Context
from lurus.core.editing.katalog import catalogue, catalogue_rules
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.cells import Cells, cells_of, fields_of, given_of, node_of
from lurus.pemeriksaan.konteks import context_of
from lurus.pemeriksaan.lazim import as_customary
from lurus.pemeriksaan.views import structures


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
    rules = RuleSet.load(tuple(texts.values()), fields_of(cells))
    return Susunan(
        rules=rules,
        record=tuple(rules.record(given_of(cells))),
        context=context_of(bahan, cells),
        cells=cells,
        errors={one.id: one.error for one in catalogue()},
    )


def templates() -> tuple[Template, ...]:
    """Every rule of the catalogue, for a page that switches them on and off."""
    return catalogue()
