"""The values that the rules leave for a few cells: one, a range, or none at all."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import ceil, floor
from typing import Final

from lurus.core.editing.eliminate import Line, eliminate, expressed
from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact, Field, Kind, Value
from lurus.core.editing.forms import Relation
from lurus.core.editing.restrict import restrict
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.simplex import interval

MOST_PLACES: Final = 6
ROUNDS: Final = 4
MOST_PROGRAMS: Final = 12
"""Of more open cells than this the first are looked at."""
NARROW: Final = Fraction(1, 50)
"""A range this narrow comes from a tolerance; its roundest value may be meant."""


@dataclass
class Range:
    """From `low` to `high`, each included unless its `open_` says otherwise; None: without end."""

    low: Exact | None = None
    high: Exact | None = None
    open_low: bool = False
    open_high: bool = False

    def narrow(self, bound: Exact, *, upper: bool, strict: bool) -> None:
        """Draw one end in."""
        if upper and (self.high is None or bound < self.high or (bound == self.high and strict)):
            self.high, self.open_high = bound, strict
        if not upper and (self.low is None or bound > self.low or (bound == self.low and strict)):
            self.low, self.open_low = bound, strict

    @property
    def empty(self) -> bool:
        """Whether no number lies in it."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.open_low or self.open_high))

    def grid(self, places: int) -> list[Exact]:
        """Return the numbers of `places` decimals in it, at most two; nothing when it has no end."""
        if self.low is None or self.high is None:
            return []
        step = 10**places
        first, last = ceil(self.low * step), floor(self.high * step)
        first += self.open_low and first == self.low * step
        last -= self.open_high and last == self.high * step
        return [whole(Fraction(n, step)) for n in range(first, min(last, first + 1) + 1)]


@dataclass
class Solved:
    """`values`: what follows, by cell. `ranges`: what is left of the others, where anything limits them."""

    values: dict[int, Value] = field(default_factory=dict)
    ranges: dict[int, Range] = field(default_factory=dict)


def solve(rs: RuleSet, record: Sequence[Value], cells: Collection[int]) -> Solved | None:
    """Return what the rules leave for `cells`, the others being as recorded; None when nothing fits.

    A value with more decimals than its field has does not fit. A range holding exactly one value of the
    field's decimals determines it (a percentage within half a unit); without known decimals only a narrow
    range does, by its roundest value.

    Source: de Waal, Pannekoek & Scholtus (2011), ch. 9, by exact elimination in place of a pseudo-inverse,
    then two linear programs for each cell that is still open.

    >>> cells = [Field("cap", decimals=2), Field("tgt"), Field("real")]
    >>> solve(RuleSet.load("near(cap*tgt, 100*real, 0.005*tgt)", cells), [57, 80, 60], {0}).values
    {0: 75}
    """
    left = set(cells)
    known = list(record)
    found = Solved()
    while left:
        step = _step(rs, known, left)
        if step is not None and not step.values:
            step = _by_programs(rs, known, left)
        if step is None:
            return None
        found.ranges = step.ranges
        if not step.values:
            break
        for cell, value in step.values.items():
            known[cell] = value
            left.discard(cell)
        found.values |= step.values
    found.ranges = {cell: one for cell, one in found.ranges.items() if cell in left}
    return found


def _step(rs: RuleSet, record: Sequence[Value], unknown: set[int]) -> Solved | None:
    left = restrict(rs, record, unknown)
    done = eliminate(left.rows)
    if left.broken or done.contradiction is not None:
        return None
    step = Solved(ranges=_ranges(done.lines))
    for pivot, _ in done.solved:
        coefs, constant, denominator = expressed(pivot, done.solved)
        if not coefs:
            step.values[pivot] = whole(Fraction(constant, denominator))
    for cell, limits in step.ranges.items():
        if limits.empty:
            return None
        chosen = the_one(limits, rs.fields[cell])
        if chosen is not None:
            step.values[cell] = chosen
    _words(rs, step, left.words, unknown)
    numbers = [(rs.fields[cell], value) for cell, value in step.values.items() if not isinstance(value, str)]
    return step if all(fits(value, one) for one, value in numbers if value is not None) else None


def _by_programs(rs: RuleSet, record: Sequence[Value], unknown: set[int]) -> Solved | None:
    """Two linear programs a cell: dearer, but nothing that follows from inequalities is missed."""
    rows = restrict(rs, record, unknown).rows
    named = sorted(cell for cell in unknown if any(cell in coefs for coefs, _, _ in rows))
    step = Solved()
    for cell in named[:MOST_PROGRAMS]:
        left = interval(rows, cell)
        if left is None:
            return None
        limits = Range(left.low, left.high, left.open_low, left.open_high)
        chosen = the_one(limits, rs.fields[cell])
        if chosen is not None and not fits(chosen, rs.fields[cell]):
            return None
        if chosen is None:
            step.ranges[cell] = limits
        else:
            step.values[cell] = chosen
    return step


def _words(rs: RuleSet, step: Solved, words: dict[int, frozenset[str]], unknown: Iterable[int]) -> None:
    for cell in unknown:
        if rs.fields[cell].kind is Kind.CATEGORY:
            known = frozenset(rs.fields[cell].values)
            allowed = words.get(cell, known)
            left = allowed & known if known else allowed
            if len(left) == 1:
                step.values[cell] = next(iter(left))


def _ranges(lines: Sequence[Line]) -> dict[int, Range]:
    """The ranges that inequalities leave; those of several unknowns count by what the others allow at least.

    A few rounds suffice for what this is for: parts of a sum that must be zero.
    """
    ranges: dict[int, Range] = {cell: Range() for line in lines for cell in line.coefs}
    for _ in range(ROUNDS):
        before = [replace(one) for one in ranges.values()]
        for line in lines:
            for cell, coef in line.coefs.items():
                rest = _least(line, cell, ranges)
                if rest is not None:
                    bound = whole(Fraction(-rest) / coef)
                    ranges[cell].narrow(bound, upper=coef > 0, strict=line.relation is Relation.LT)
        if before == list(ranges.values()):
            break
    return ranges


def _least(line: Line, but: int, ranges: dict[int, Range]) -> Exact | None:
    """The least that the line's other terms add up to; None when nothing limits them."""
    total: Exact = line.constant
    for cell, coef in line.coefs.items():
        if cell != but:
            end = ranges[cell].low if coef > 0 else ranges[cell].high
            if end is None:
                return None
            total += coef * end
    return total


def the_one(limits: Range, one: Field) -> Exact | None:
    """Return the only value of the field's decimals in the range, if there is exactly one.

    >>> the_one(Range(Fraction(74995, 1000), Fraction(75005, 1000)), Field("cap", decimals=2))
    75
    >>> the_one(Range(120, 410), Field("q2", decimals=0)) is None
    True
    """
    if limits.low is None or limits.high is None:
        return None
    if limits.low == limits.high:
        return limits.low
    if one.decimals is None and limits.high - limits.low > NARROW * abs(Fraction(limits.high)):
        return None
    decimals = range(MOST_PLACES) if one.decimals is None else (one.decimals,)
    chosen = next((grid for places in decimals if (grid := limits.grid(places))), [])
    return chosen[0] if len(chosen) == 1 else None


def fits(value: Exact, one: Field) -> bool:
    """Return whether a number has no more decimals than its field.

    >>> fits(Fraction(125, 2), Field("penyebut", decimals=0)), fits(Fraction(125, 2), Field("persen"))
    (False, True)
    """
    return one.decimals is None or value * 10**one.decimals % 1 == 0
