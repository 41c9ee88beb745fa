"""The general simplex of Dutertre and de Moura on whole numbers: bounds on row variables, Bland's rule.

A row of the tableau says den·basic = Σ n·variable with whole n and den > 0. All bounds are made whole by one
scale. Strictness is a second figure beside each value: how many times an infinitely small amount is added.
Variables are numbers: an unknown its own, the row variable of line i is -1-i.

Source: Dutertre, B. & de Moura, L., A Fast Linear-Arithmetic Solver for DPLL(T), CAV 2006.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm

from lurus.core.editing.eliminate import LT, Line
from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact

Pair = tuple[int, int]
"""A whole value, and how many times the infinitely small amount."""
ZERO: Pair = (0, 0)
Conflict = dict[int, int]
"""The index of a line -> how many times it is taken (positive)."""


class Bound:
    """The value of a bound (scaled), the line it comes from, and what of that line makes the bare bound."""

    __slots__ = ("factor", "line", "value")

    def __init__(self, value: Pair, line: int, factor: int) -> None:
        self.value = value
        self.line = line
        self.factor = factor


class Tableau:
    """Inequalities between unknowns, kept in a form that is quick to make feasible or to refute."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.scale = lcm(*(next(iter(line.coefs.values())) for line in lines if len(line.coefs) == 1))
        self.lower: dict[int, Bound] = {}
        self.upper: dict[int, Bound] = {}
        self.rows: dict[int, tuple[int, dict[int, int]]] = {}
        self.at: dict[int, Pair] = {}
        self.conflict: Conflict | None = None
        for index, line in enumerate(lines):
            self._enter(index, line)
        if self.conflict is None:
            self._settle()

    def _enter(self, index: int, line: Line) -> None:
        """Take a line in: one unknown is a bound on it, several get a row variable with a bound."""
        strict = -1 if line.relation is LT else 0
        if len(line.coefs) == 1:
            ((unknown, coef),) = line.coefs.items()
            self.at[unknown] = ZERO
            factor = self.scale // abs(coef)
            if coef > 0:
                self._tighten_upper(unknown, Bound((-line.constant * factor, strict), index, factor))
            else:
                self._tighten_lower(unknown, Bound((line.constant * factor, -strict), index, factor))
        elif line.coefs:
            self.at |= dict.fromkeys(line.coefs, ZERO)
            self.rows[-1 - index] = (1, dict(line.coefs))
            self.upper[-1 - index] = Bound((-line.constant * self.scale, strict), index, self.scale)

    def _tighten_upper(self, unknown: int, bound: Bound) -> None:
        known = self.upper.get(unknown)
        if known is None or bound.value < known.value:
            self.upper[unknown] = bound
            self._compare(unknown)

    def _tighten_lower(self, unknown: int, bound: Bound) -> None:
        known = self.lower.get(unknown)
        if known is None or bound.value > known.value:
            self.lower[unknown] = bound
            self._compare(unknown)

    def _compare(self, unknown: int) -> None:
        low, high = self.lower.get(unknown), self.upper.get(unknown)
        if low is not None and high is not None and low.value > high.value and self.conflict is None:
            self.conflict = {low.line: low.factor, high.line: high.factor}

    def _settle(self) -> None:
        """Put every unknown within its own bounds, as near to zero as they allow."""
        for unknown in self.at:
            low, high = self.lower.get(unknown), self.upper.get(unknown)
            if low is not None and low.value > ZERO:
                self.at[unknown] = low.value
            elif high is not None and high.value < ZERO:
                self.at[unknown] = high.value

    def value(self, basic: int) -> Pair:
        """The numerator of a basic variable's value, over its row's denominator."""
        plain = small = 0
        for variable, coef in self.rows[basic][1].items():
            one, two = self.at[variable]
            plain += coef * one
            small += coef * two
        return plain, small

    def make_feasible(self) -> Conflict | None:
        """Pivot until every bound holds (None), or a row shows that they cannot hold together."""
        while self.conflict is None:
            leaving = self._outside()
            if leaving is None:
                return None
            basic, up = leaving
            entering = self._helper(basic, up=up)
            if entering is None:
                self.conflict = self._explained(basic, up=up)
                break
            bound = self.lower[basic] if up else self.upper[basic]
            self.pivot(basic, entering, bound.value)
        return self.conflict

    def _outside(self) -> tuple[int, bool] | None:
        """The first basic variable outside its bounds (Bland), and whether it must rise."""
        for basic in sorted(self.rows):
            den = self.rows[basic][0]
            value = self.value(basic)
            high = self.upper.get(basic)
            if high is not None and value > (high.value[0] * den, high.value[1] * den):
                return basic, False
            low = self.lower.get(basic)
            if low is not None and value < (low.value[0] * den, low.value[1] * den):
                return basic, True
        return None

    def _helper(self, basic: int, *, up: bool) -> int | None:
        """The first variable of the row that can move the basic one the wanted way (Bland)."""
        row = self.rows[basic][1]
        for variable in sorted(row):
            if self.can_move(variable, up=(row[variable] > 0) is up):
                return variable
        return None

    def can_move(self, variable: int, *, up: bool) -> bool:
        """Whether a variable's own bounds leave room that way."""
        bound = self.upper.get(variable) if up else self.lower.get(variable)
        if bound is None:
            return True
        return self.at[variable] < bound.value if up else self.at[variable] > bound.value

    def _explained(self, basic: int, *, up: bool) -> Conflict:
        """Farkas: the violated bound and the bounds that hold every variable of its row."""
        den, row = self.rows[basic]
        bound = self.lower[basic] if up else self.upper[basic]
        conflict = {bound.line: den * bound.factor}
        for variable, coef in row.items():
            held = self.upper[variable] if (coef > 0) is up else self.lower[variable]
            conflict[held.line] = conflict.get(held.line, 0) + abs(coef) * held.factor
        return conflict

    def pivot(self, basic: int, entering: int, value: Pair) -> None:
        """Exchange two variables; the leaving one is put at `value`."""
        den, row = self.rows.pop(basic)
        here = row.pop(entering)
        sign = 1 if here > 0 else -1
        fresh = {variable: -sign * coef for variable, coef in row.items()}
        fresh[basic] = sign * den
        self.at[basic] = value
        del self.at[entering]
        for other, (their_den, their_row) in self.rows.items():
            coef = their_row.get(entering)
            if coef is not None:
                self.rows[other] = _replaced(their_den, their_row, entering, (abs(here), fresh))
        self.rows[entering] = _reduced(abs(here), fresh)

    def point(self) -> dict[int, Exact]:
        """A value for every unknown that stands in a row, in the units of the rows."""
        small = self._small()
        pairs = {one: (Fraction(pair[0]), Fraction(pair[1])) for one, pair in self.at.items() if one >= 0}
        for basic, (den, _) in self.rows.items():
            plain, times = self.value(basic)
            if basic >= 0:
                pairs[basic] = (Fraction(plain, den), Fraction(times, den))
        return {one: whole((plain + times * small) / self.scale) for one, (plain, times) in pairs.items()}

    def _small(self) -> Fraction:
        """An amount small enough for every strict bound."""
        small = Fraction(1)
        for basic, (den, _) in self.rows.items():
            plain, times = self.value(basic)
            for bound, way in ((self.upper.get(basic), 1), (self.lower.get(basic), -1)):
                if bound is not None:
                    small = min(small, _room(bound.value, den, (plain, times), way))
        for variable, (plain, times) in self.at.items():
            for bound, way in ((self.upper.get(variable), 1), (self.lower.get(variable), -1)):
                if bound is not None:
                    small = min(small, _room(bound.value, 1, (plain, times), way))
        return small


def _room(bound: Pair, den: int, value: Pair, way: int) -> Fraction:
    """How large the small amount may be before a value passes its bound."""
    gap = way * (bound[0] * den - value[0])
    speed = way * (value[1] - bound[1] * den)
    return Fraction(gap, speed) if speed > 0 and gap > 0 else Fraction(1)


def _replaced(
    den: int, row: dict[int, int], gone: int, by: tuple[int, dict[int, int]]
) -> tuple[int, dict[int, int]]:
    """The row after `gone` was replaced by what the other row says of it."""
    times, coefs = by
    here = row[gone]
    fresh = {variable: times * coef for variable, coef in row.items() if variable != gone}
    for variable, coef in coefs.items():
        new = fresh.get(variable, 0) + here * coef
        if new:
            fresh[variable] = new
        else:
            fresh.pop(variable, None)
    return _reduced(den * times, fresh)


def _reduced(den: int, row: dict[int, int]) -> tuple[int, dict[int, int]]:
    common = gcd(den, *row.values())
    if common > 1:
        return den // common, {variable: coef // common for variable, coef in row.items()}
    return den, row
