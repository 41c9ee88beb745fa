"""Which rule each computed cell comes from, and in which order they are to be worked out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush

from lurus.core.editing.eliminate import Linear
from lurus.core.editing.exact import exact_text, to_exact, whole
from lurus.core.editing.fields import Exact, Kind, Value
from lurus.core.editing.forms import Relation, Row, Rule, Severity
from lurus.core.editing.restrict import restriction
from lurus.core.editing.ruleset import RuleSet


@dataclass(frozen=True)
class Step:
    """One computed cell (its place), the cells it needs, and the place of the rule that gives it."""

    cell: int
    inputs: tuple[int, ...]
    rule: int


def in_order(rs: RuleSet) -> tuple[Step, ...]:
    """Return the steps of a recalculation, each after the steps it needs.

    A cell of kind COMPUTED is defined by the first equality (also one with a tolerance) in which it is the only
    one not yet known; one of three or more cells goes before one of two. Cells in a circle have no step.

    >>> from lurus.core.editing.fields import Field
    >>> cells = [Field("a"), Field("b"), Field("act", kind=Kind.COMPUTED), Field("prog", kind=Kind.COMPUTED)]
    >>> [step.cell for step in in_order(RuleSet.load("prog == act + 1\\nact == a + b", cells))]
    [2, 3]
    """
    left = _Left(rs)
    steps: list[Step] = []
    while left.ready:
        step = left.next()
        if step is not None:
            steps.append(step)
            left.know(step.cell)
    return tuple(steps)


class _Left:
    """What is not yet known, and the equalities that lack nothing but one cell."""

    def __init__(self, rs: RuleSet) -> None:
        self.rs = rs
        self.unknown = {n for n, one in enumerate(rs.fields) if one.kind is Kind.COMPUTED}
        self.sources: list[tuple[int, set[int]]] = []
        for n, rule in enumerate(rs.rules):
            lacks = self.unknown.intersection(rule.cells)
            if lacks and is_equality(rule):
                self.sources.append((n, lacks))
        self.waiting: dict[int, list[int]] = {}
        for place, (_, lacks) in enumerate(self.sources):
            for cell in lacks:
                self.waiting.setdefault(cell, []).append(place)
        self.ready: list[tuple[bool, int]] = []
        for place, (_, lacks) in enumerate(self.sources):
            if len(lacks) == 1:
                heappush(self.ready, self._rank(place))

    def _rank(self, place: int) -> tuple[bool, int]:
        """A sum says how a cell is computed; that two cells are equal is rather a check of it."""
        return len(self.rs.rules[self.sources[place][0]].cells) == 2, place

    def next(self) -> Step | None:
        """The first equality that lacks one cell; None when that cell is known by now."""
        rule, lacks = self.sources[heappop(self.ready)[1]]
        if not lacks:
            return None
        (cell,) = lacks
        return Step(cell, tuple(one for one in self.rs.rules[rule].cells if one != cell), rule)

    def know(self, cell: int) -> None:
        """A cell is known: what waits for it lacks one less."""
        for place in self.waiting[cell]:
            lacks = self.sources[place][1]
            lacks.discard(cell)
            if len(lacks) == 1:
                heappush(self.ready, self._rank(place))


def is_equality(rule: Rule) -> bool:
    """Return whether a rule equates two sides, exactly or within a tolerance."""
    rows = [clause[0] for clause in rule.clauses if len(clause) == 1 and isinstance(clause[0], Row)]
    if rule.severity is not Severity.SALAH or len(rows) != len(rule.clauses):
        return False
    if len(rows) == 1:
        return rows[0].relation is Relation.EQ
    return len(rows) == 2 and _opposite(*rows)


def _opposite(one: Row, other: Row) -> bool:
    """Both bound the same difference: at least one product or cell stands in them with opposite signs."""
    mine, theirs = dict(one.linear), dict(other.linear)
    mine_twice = {cells[:2]: cells[2] for cells in one.products}
    theirs_twice = {cells[:2]: cells[2] for cells in other.products}
    single = any(mine[cell] * theirs.get(cell, 0) < 0 for cell in mine)
    twice = any(mine_twice[pair] * theirs_twice.get(pair, 0) < 0 for pair in mine_twice)
    return (single or twice) and set(mine_twice) == set(theirs_twice)


def value_of(rs: RuleSet, record: Sequence[Value], step: Step) -> Value:
    """Return what a step gives, rounded half away from zero to the field's decimals; None: no value.

    Between the two bounds of a tolerance the middle is meant: the achievement itself, before rounding.
    """
    rows = restriction(rs, record, {step.cell}, (step.rule,)).rows
    ends = [_end(row, step.cell) for row in rows]
    if not ends or (len(ends) == 1 and rows[0][2] is not Relation.EQ):
        return None
    middle = whole(sum(ends, Fraction(0)) / len(ends))
    decimals = rs.fields[step.cell].decimals
    return middle if decimals is None else to_exact(exact_text(middle, decimals))


def _end(row: Linear, cell: int) -> Fraction:
    coefs, constant, _ = row
    return Fraction(-constant, coefs[cell])


def recalculated(
    rs: RuleSet, record: Sequence[Value], changed: Iterable[int], steps: Iterable[Step]
) -> tuple[list[Value], dict[int, Step]]:
    """Return the record with all steps worked out again that depend on `changed`, and those that moved a cell."""
    after = list(record)
    moved = set(changed)
    put_in = frozenset(moved)
    by: dict[int, Step] = {}
    for step in steps:
        if step.cell not in put_in and moved.intersection(step.inputs):
            new: Exact | str | None = value_of(rs, after, step)
            if new != after[step.cell]:
                after[step.cell] = new
                moved.add(step.cell)
                by[step.cell] = step
    return after, by


def reached(
    rs: RuleSet, record: Sequence[Value], cells: Iterable[int], steps: Iterable[Step]
) -> frozenset[int]:
    """Return the cells with those whose value is open together with theirs: missing ones beside, computed ones."""
    open_ = set(cells)
    beside = {other for cell in open_ for rule in rs.touching[cell] for other in rs.rules[rule].cells}
    open_ |= {cell for cell in beside if record[cell] is None}
    for step in steps:
        if open_.intersection(step.inputs):
            open_.add(step.cell)
    return frozenset(open_)
