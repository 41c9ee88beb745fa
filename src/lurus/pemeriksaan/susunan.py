"""From facts to what is checked: fields, values, the catalogue's rules, and what else is known."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from lurus.core.editing import Rule, RuleSet, RuleText, Severity, Structure, Value
from lurus.core.editing.context import Context
from lurus.core.editing.katalog import catalogue, catalogue_rules
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, Cetakan, Fact, IndikatorBahan, prints_of
from lurus.pemeriksaan.cells import Cells, cells_of, fields_of, given_of, node_of
from lurus.pemeriksaan.konteks import context_of
from lurus.pemeriksaan.lazim import as_customary
from lurus.pemeriksaan.views import structures

ACROSS: Final = frozenset({"K07", "K22"})
"""Classes of error in which two places, or two years, say something else of one figure."""
REPEATED: Final = "K07"
"""The class of error in which a document does not repeat what it must."""
FINAL: Final = "tetap"


@dataclass(frozen=True)
class Susunan:
    """Everything a check needs. `errors` names for each template the class of error it points to.

    `guessed` are rules that follow from how the form is customarily filled in: suspects are looked for with them,
    but what they find is asked, never called wrong. `prints` are the places in reports, by what they print.
    """

    rules: RuleSet
    record: tuple[Value, ...]
    context: Context
    cells: Cells
    errors: Mapping[str, str]
    guessed: frozenset[str] = frozenset()
    prints: Mapping[Fact, tuple[Cetakan, ...]] = field(default_factory=dict)

    def figure(self, cell: str) -> AngkaBahan:
        """The figure in a cell."""
        return self.cells.figures[cell]

    def line(self, cell: str) -> IndikatorBahan:
        """The indicator or budget line of a cell."""
        return self.cells.nodes[node_of(self.figure(cell))][0]


def susun(
    bahan: Bahan,
    *,
    off: Collection[str] = frozenset(),
    customary: bool = True,
    touching: Collection[tuple[str, str, str]] | None = None,
) -> Susunan:
    """Lay the catalogue over the facts, without the rules the office switched off (`off`: ids of the catalogue).

    `customary`: quarters of which nobody said how they become a year are read as their form mostly does; what
    follows from such a guess is asked, never called wrong. `touching`: lay only rules that may speak of these
    facts (see `AngkaBahan.fakta`), and nothing for proposals; all when not given.
    """
    told = as_customary(bahan) if customary else bahan
    cells = cells_of(told)
    texts: dict[str, RuleText] = {}
    unused = frozenset(off).intersection(one.id for one in catalogue())
    near = None if touching is None else _nodes(cells, touching)
    for structure in structures(told, cells):
        at = None if near is None else _beside(structure, near)
        for text in catalogue_rules(structure, off=unused, at=at).rules:
            texts.setdefault(text.id, text)
    rules = RuleSet.load(tuple(texts.values()), fields_of(cells))
    soften = Softening(rules, cells, frozenset(_guessed(bahan, told)))
    return Susunan(
        rules=replace(rules, rules=tuple(map(soften.softened, rules.rules))),
        record=tuple(rules.record(given_of(cells))),
        context=context_of(told, cells) if touching is None else Context(),
        cells=cells,
        errors=soften.errors,
        guessed=frozenset(one.id for one in rules.rules if soften.by_custom(one)),
        prints=prints_of(bahan),
    )


def _guessed(bahan: Bahan, told: Bahan) -> Iterator[str]:
    """The indicators that do not say themselves how their quarters become the year."""
    for before, after in zip(bahan.indikator, told.indikator, strict=True):
        if before.agregasi != after.agregasi:
            yield after.id


def _nodes(cells: Cells, facts: Collection[tuple[str, str, str]]) -> frozenset[str]:
    return frozenset(node_of(one) for one in cells.figures.values() if one.fakta in facts)


def _beside(structure: Structure, near: frozenset[str]) -> frozenset[str]:
    """The nodes whose rules may speak of others: these, those above and below them, and those that name one."""
    found = set()
    for node in structure.nodes:
        if node.id in near:
            found.add(node.parent or node.id)
        if node.id in near or node.parent in near or not near.isdisjoint(map(str, node.attributes.values())):
            found.add(node.id)
    return frozenset(found)


class Softening:
    """Which broken rules are asked about only, although the catalogue calls them wrong."""

    def __init__(self, rules: RuleSet, cells: Cells, guessed: Collection[str]) -> None:
        self.errors = {one.id: one.error for one in catalogue()}
        self._by_custom = {one.id for one in catalogue() if "cara" in one.where}
        self._rules = rules
        self._cells = cells
        self._guessed = guessed

    def softened(self, rule: Rule) -> Rule:
        """The rule as the office hears of it."""
        figures = [self._cells.figures[self._rules.fields[cell].id] for cell in rule.cells]
        soft = self._provisional(rule, figures) or self._of_several(rule, figures)
        return (
            replace(rule, severity=Severity.KLARIFIKASI) if soft and rule.severity is Severity.SALAH else rule
        )

    def _provisional(self, rule: Rule, figures: Sequence[AngkaBahan]) -> bool:
        """A provisional figure may have been brought up to date elsewhere."""
        return self.errors[rule.template] in ACROSS and any(one.status != FINAL for one in figures)

    def _of_several(self, rule: Rule, figures: Sequence[AngkaBahan]) -> bool:
        """Files may be of several years: only what a document must repeat is wrong in one of them."""
        return self.errors[rule.template] != REPEATED and len({one.letak.berkas for one in figures}) > 1

    def by_custom(self, rule: Rule) -> bool:
        """Whether how quarters become this year was guessed from the other rows of the form."""
        node = rule.id.split("/")[1]
        return rule.template in self._by_custom and self._cells.nodes[node][0].id in self._guessed
