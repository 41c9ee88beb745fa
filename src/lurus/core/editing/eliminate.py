"""Equalities solved exactly and put into the other rows; every row keeps the account of what it was made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Relation

EQ, LE, LT = Relation.EQ, Relation.LE, Relation.LT
Linear = tuple[dict[int, int], int, Relation]
"""Coefficients by unknown, constant, relation: Σ coefficient·unknown + constant (relation) 0."""


@dataclass(slots=True)
class Line:
    """A row together with the multiples of the original rows that it is the sum of."""

    coefs: dict[int, int]
    constant: int
    relation: Relation
    shares: dict[int, int]

    @property
    def broken(self) -> bool:
        """Whether a row without unknowns is false."""
        if self.relation is EQ:
            return self.constant != 0
        return self.constant >= 0 if self.relation is LT else self.constant > 0


@dataclass(slots=True)
class Eliminated:
    """What remains: inequalities; the equalities that were used, each with its unknown; a contradiction if met."""

    lines: list[Line]
    solved: list[tuple[int, Line]]
    contradiction: Line | None = None


def eliminate(rows: Sequence[Linear]) -> Eliminated:
    """Use every equality to express one unknown by the others.

    >>> left = eliminate([({0: 1, 1: -1}, 0, EQ), ({0: 1, 1: 1}, -10, LE)])
    >>> [(line.coefs, line.constant, line.shares) for line in left.lines]
    [({1: 2}, -10, {1: 1, 0: -1})]
    """
    equalities: list[Line] = []
    others: list[Line] = []
    for index, (coefs, constant, relation) in enumerate(rows):
        line = Line(coefs, constant, relation, {index: 1})
        (equalities if relation is EQ else others).append(line)
    done = Eliminated(others, [])
    while equalities:
        line = equalities.pop(0)
        if not line.coefs:
            if line.broken:
                done.contradiction = line
                return done
            continue
        unknown = _pivot(line.coefs)
        equalities = [_without(unknown, one, line) for one in equalities]
        done.lines = [_without(unknown, one, line) for one in done.lines]
        done.solved.append((unknown, line))
    done.contradiction = next((one for one in done.lines if not one.coefs and one.broken), None)
    return done


def _pivot(coefs: dict[int, int]) -> int:
    """The unknown with the smallest coefficient, so that numbers stay small; the first of equals."""
    if len(coefs) == 1:
        return next(iter(coefs))
    return min(coefs, key=lambda unknown: (abs(coefs[unknown]), unknown))


def _without(unknown: int, line: Line, equality: Line) -> Line:
    """The line after the unknown was replaced by what the equality says of it."""
    here = line.coefs.get(unknown)
    if here is None:
        return line
    there = equality.coefs[unknown]
    common = gcd(here, there)
    ours, theirs = abs(there) // common, here // common
    return _sum(line, ours, equality, -theirs if there > 0 else theirs)


def _sum(line: Line, ours: int, other: Line, theirs: int) -> Line:
    """ours·line + theirs·other, divided by the greatest common divisor; `ours` is positive."""
    coefs = _weighted(line.coefs, ours, other.coefs, theirs)
    shares = _weighted(line.shares, ours, other.shares, theirs)
    constant = ours * line.constant + theirs * other.constant
    if ours != 1:
        common = gcd(constant, *coefs.values(), *shares.values())
        if common > 1:
            coefs = {one: value // common for one, value in coefs.items()}
            shares = {one: value // common for one, value in shares.items()}
            constant //= common
    return Line(coefs, constant, line.relation, shares)


def _weighted(one: dict[int, int], ours: int, two: dict[int, int], theirs: int) -> dict[int, int]:
    total = dict(one) if ours == 1 else {key: ours * value for key, value in one.items()}
    for key, value in two.items():
        new = total.get(key, 0) + theirs * value
        if new:
            total[key] = new
        else:
            del total[key]
    return total


def completed(values: dict[int, Exact], solved: Iterable[tuple[int, Line]]) -> dict[int, Exact]:
    """The values of all unknowns, from those of the unknowns that remained; an unknown nobody limits is 0."""
    for unknown, line in reversed(list(solved)):
        rest = line.constant + sum(
            coef * values.setdefault(one, 0) for one, coef in line.coefs.items() if one != unknown
        )
        values[unknown] = whole(Fraction(-rest) / line.coefs[unknown])
    return values


def expressed(unknown: int, solved: Sequence[tuple[int, Line]]) -> tuple[dict[int, int], int, int]:
    """The unknown by those that remained: coefficients, constant and positive denominator."""
    form, denominator = Line({unknown: 1}, 0, EQ, {}), 1
    for pivot, line in solved:
        here = form.coefs.get(pivot)
        if here is None:
            continue
        there = line.coefs[pivot]
        common = gcd(here, there)
        ours, theirs = abs(there) // common, here // common
        sign = -1 if there > 0 else 1
        form = Line(
            _weighted(form.coefs, ours, line.coefs, sign * theirs),
            ours * form.constant + sign * theirs * line.constant,
            EQ,
            {},
        )
        denominator *= ours
    return form.coefs, form.constant, denominator
