"""What is wrong with a rule set before any figure is looked at.

Only rules that say *salah* are asked. Rules with a product of two cells cannot be decided by sums and are left
out of every question, by name; what is found holds with them all the same, because more rules only forbid more.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

from lurus.core.editing.fields import Exact, Field, Kind
from lurus.core.editing.forms import Clause, Member, Relation, Row, Rule, Severity
from lurus.core.editing.satisfy import ELSE, Solver, Spent, Tagged, contrary

CHECKS: Final = 20_000
NEAR: Final = 250
"""In a larger block of rules that hang together, a rule is asked about only among its neighbours."""
_QUESTION: Final = -1


@dataclass(frozen=True)
class Contradiction:
    """Rules that can never hold together; leaving any one of them out would end it."""

    rules: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Redundant:
    """A rule that others (`by`) already guarantee, or that always holds; of two that say the same the later one."""

    rule: str
    by: tuple[str, ...]


@dataclass(frozen=True)
class Fixed:
    """A cell for which the rules leave one value only."""

    cell: str
    value: Exact | str
    by: tuple[str, ...]


class Death(StrEnum):
    """Why a condition is dead."""

    NEVER = "never"
    """Other rules forbid the condition: the rule never does anything."""
    FORBIDDEN = "forbidden"
    """The condition could hold, but not together with its own consequence: the rule forbids its condition."""


@dataclass(frozen=True)
class Dead:
    """A rule "if …: …" whose condition can never be met."""

    rule: str
    why: Death
    by: tuple[str, ...]


@dataclass(frozen=True)
class Health:
    """All findings, in the rules' order. `skipped` names rules with products; `complete` says whether every
    question was answered: if not, more may be wrong than is said here.
    """

    contradictions: tuple[Contradiction, ...]
    redundant: tuple[Redundant, ...]
    fixed: tuple[Fixed, ...]
    dead: tuple[Dead, ...]
    skipped: tuple[str, ...]
    complete: bool

    @property
    def sound(self) -> bool:
        """Whether no contradiction was found."""
        return not self.contradictions

    def to_dict(self) -> dict[str, object]:
        """Return the findings as plain data."""
        return asdict(self)


def health(fields: Sequence[Field], rules: Sequence[Rule], *, checks: int = CHECKS) -> Health:
    """Return the health of a rule set; `checks` is how many systems may be decided.

    Contradictions are named until none is left that shares no rule with those named. In a block that
    contradicts itself nothing else is asked: everything follows from a contradiction.
    Source: Chinneck & Dravnieks, Locating minimal infeasible constraint sets, ORSA J. Computing 3 (1991)
    (deletion filter); validatetools 0.6.1 for the kinds of findings.
    """
    return _Examination(fields, rules, checks).run()


class _Examination:
    def __init__(self, fields: Sequence[Field], rules: Sequence[Rule], checks: int) -> None:
        self.fields = fields
        self.rules = rules
        self.asked = [
            n for n, rule in enumerate(rules) if rule.severity is Severity.SALAH and not _product(rule)
        ]
        self.words = _words(fields, rules)
        self.solver = Solver(self.words, checks)
        self.complete = True
        self.contradictions: list[tuple[int, Contradiction]] = []
        self.redundant: list[tuple[int, Redundant]] = []
        self.fixed: list[tuple[int, Fixed]] = []
        self.dead: list[tuple[int, Dead]] = []

    def run(self) -> Health:
        for block in blocks(self.rules, self.asked):
            try:
                self._block(block)
            except Spent:
                self.complete = False
        return Health(
            contradictions=tuple(found for _, found in sorted(self.contradictions, key=_place)),
            redundant=tuple(found for _, found in sorted(self.redundant, key=_place)),
            fixed=tuple(found for _, found in sorted(self.fixed, key=_place)),
            dead=tuple(found for _, found in sorted(self.dead, key=_place)),
            skipped=tuple(r.id for r in self.rules if r.severity is Severity.SALAH and _product(r)),
            complete=self.complete,
        )

    def _block(self, block: Sequence[int]) -> None:
        core = self.solver.core(self._clauses(block))
        if core is None:
            self._sound_block(block)
            return
        while core is not None:
            least = self._least(core, [])
            cells = sorted({cell for place in least for cell in self.rules[place].cells})
            names = tuple(self.fields[cell].id for cell in cells)
            self.contradictions.append((min(least), Contradiction(self._ids(least), names)))
            block = [place for place in block if place not in least]
            core = self.solver.core(self._clauses(block))

    def _sound_block(self, block: Sequence[int]) -> None:
        neighbours = self._neighbours(block)
        for place in block:
            self._conditional(place, neighbours[place])
        self._redundancy(block, neighbours)
        for cell in sorted({cell for place in block for cell in self.rules[place].cells}):
            self._fixed_cell(cell, self._around(cell, block))

    def _least(self, core: frozenset[int], question: Sequence[Tagged]) -> frozenset[int]:
        """Leave out of the core whatever can be left out while it stays one."""
        left = core
        for place in sorted(core):
            if place in left:
                smaller = self.solver.core([*question, *self._clauses(sorted(left - {place}))])
                left = left if smaller is None else smaller - {_QUESTION}
        return left

    def _clauses(self, places: Sequence[int]) -> list[Tagged]:
        return [(clause, place) for place in places for clause in self.rules[place].clauses]

    def _neighbours(self, block: Sequence[int]) -> Mapping[int, Sequence[int]]:
        """Return for every rule the rules to ask about it with: the block, or those that share a cell."""
        if len(block) <= NEAR:
            return dict.fromkeys(block, block)
        self.complete = False
        by_cell: dict[int, list[int]] = {}
        for place in block:
            for cell in self.rules[place].cells:
                by_cell.setdefault(cell, []).append(place)
        near = {place: {n for c in self.rules[place].cells for n in by_cell[c]} for place in block}
        return {place: sorted(found) for place, found in near.items()}

    def _around(self, cell: int, block: Sequence[int]) -> Sequence[int]:
        return block if len(block) <= NEAR else [p for p in block if cell in self.rules[p].cells]

    def _conditional(self, place: int, near: Sequence[int]) -> None:
        rule = self.rules[place]
        if not rule.premise:
            return
        others = [one for one in near if one != place]
        by = self._never(place, others)
        if by is not None:
            self.dead.append((place, Dead(rule.id, Death.NEVER, self._ids(by))))
            return
        by = self._never(place, [*others, place])
        if by is not None:
            self.dead.append((place, Dead(rule.id, Death.FORBIDDEN, self._ids(by - {place}))))

    def _never(self, place: int, among: Sequence[int]) -> frozenset[int] | None:
        """Return the rules that forbid the rule's condition; None if it can be met."""
        premise = self.rules[place].premise
        parts = {tuple(atom for atom in clause if atom in premise) for clause in self.rules[place].clauses}
        return self._all_refuted(among, sorted(parts, key=repr))

    def _all_refuted(self, among: Sequence[int], denied: Sequence[Clause]) -> frozenset[int] | None:
        """Return the rules that guarantee every one of some clauses; None if one of them can be broken."""
        by: set[int] = set()
        for clause in denied:
            question = [(contrary(atom, self.words), _QUESTION) for atom in clause]
            core = self.solver.core([*question, *self._clauses(among)])
            if core is None:
                return None
            by |= self._least(core - {_QUESTION}, question)
        return frozenset(by)

    def _redundancy(self, block: Sequence[int], near: Mapping[int, Sequence[int]]) -> None:
        """Ask from the last rule on; what is found needless takes no part in the next questions."""
        needless = {place for place, dead in self.dead if dead.why is Death.NEVER}
        for place in reversed(block):
            if place in needless:
                continue
            others = [one for one in near[place] if one != place and one not in needless]
            by = self._all_refuted(others, self.rules[place].clauses)
            if by or (by is not None and not self._only_lists_words(place)):
                needless.add(place)
                self.redundant.append((place, Redundant(self.rules[place].id, self._ids(by))))

    def _only_lists_words(self, place: int) -> bool:
        """Whether the rule names categories only: guaranteed by the list of their words, which it may itself be."""
        return all(isinstance(atom, Member) for clause in self.rules[place].clauses for atom in clause)

    def _fixed_cell(self, cell: int, among: Sequence[int]) -> None:
        for value, denied in self._only_values(cell, among):
            by = self._all_refuted(among, [denied])
            if by is not None:
                self.fixed.append((cell, Fixed(self.fields[cell].id, value, self._ids(by))))

    def _only_values(self, cell: int, among: Sequence[int]) -> list[tuple[Exact | str, Clause]]:
        """Return what the cell might be fixed to, each with the clause that says so."""
        if self.fields[cell].kind is Kind.CATEGORY:
            known = [(w, (Member(cell, frozenset({w})),)) for w in sorted(self.words[cell]) if w != ELSE]
            return list(known)
        value = self.solver.value(cell, self._clauses(among))
        row = Row(((cell, value.denominator),), (), -value.numerator, Relation.EQ)
        return [(value, (row,))]

    def _ids(self, places: Sequence[int] | frozenset[int]) -> tuple[str, ...]:
        return tuple(self.rules[place].id for place in sorted(places))


def _place(found: tuple[int, object]) -> int:
    return found[0]


def _product(rule: Rule) -> bool:
    return any(isinstance(atom, Row) and atom.products for clause in rule.clauses for atom in clause)


def _words(fields: Sequence[Field], rules: Sequence[Rule]) -> dict[int, frozenset[str]]:
    """Return every category's words; where they are not known, those that rules mention and one for the rest."""
    words = {n: set(field.values) or {ELSE} for n, field in enumerate(fields) if field.kind is Kind.CATEGORY}
    for rule in rules:
        for clause in rule.clauses:
            for atom in clause:
                if isinstance(atom, Member) and not fields[atom.cell].values:
                    words[atom.cell] |= atom.words
    return {cell: frozenset(said) for cell, said in words.items()}


def blocks(rules: Sequence[Rule], places: Sequence[int]) -> list[list[int]]:
    """Return the rules that hang together by common cells, block by block."""
    parent: dict[int, int] = {}

    def root(cell: int) -> int:
        while parent.setdefault(cell, cell) != cell:
            parent[cell] = parent[parent[cell]]
            cell = parent[cell]
        return cell

    for place in places:
        first, *others = rules[place].cells
        for cell in others:
            parent[root(cell)] = root(first)
    found: dict[int, list[int]] = {}
    for place in places:
        found.setdefault(root(rules[place].cells[0]), []).append(place)
    return list(found.values())
