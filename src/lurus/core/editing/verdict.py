"""Whether one rule holds for one record: it does, it does not, or nobody can tell yet."""

from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule


class Status(StrEnum):
    """What a check says of a rule."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    UNKNOWN = "unknown"
    """What was not reported could still decide either way."""


class Values(Protocol):
    """Values by position: a record, or part of one."""

    def __getitem__(self, cell: int, /) -> Value: ...


def verdict(rule: Rule, values: Values) -> Status:
    """Return whether the rule holds; a missing cell counts as the rule says.

    A sentence that what was reported settles already is not unknown: with the target 0, "if the target is
    above 0, then …" holds whatever else is missing.
    """
    zero = _missing_is_zero(rule, values)
    result = Status.PASS
    for clause in rule.clauses:
        status = _clause(clause, values, zero=zero)
        if status is Status.FAIL:
            return status
        if status is Status.UNKNOWN:
            result = status
    return result


def _missing_is_zero(rule: Rule, values: Values) -> bool:
    if rule.missing is Missing.ANY:
        return False
    return rule.missing is Missing.ZERO or any(values[cell] is not None for cell in rule.cells)


def _clause(clause: Clause, values: Values, *, zero: bool) -> Status:
    result = Status.FAIL
    for atom in clause:
        holds = _holds(atom, values, zero=zero)
        if holds:
            return Status.PASS
        if holds is None:
            result = Status.UNKNOWN
    return result


def _holds(atom: Atom, values: Values, *, zero: bool) -> bool | None:
    if isinstance(atom, Member):
        word = values[atom.cell]
        return None if word is None else word in atom.words
    value = row_value(atom, values, zero=zero)
    if value is None:
        return None
    if atom.relation is Relation.EQ:
        return value == 0
    return value <= 0 if atom.relation is Relation.LE else value < 0


def row_value(row: Row, values: Values, *, zero: bool) -> Exact | None:
    """Return the left side of the row in whole units (see `Row.scale`); None if a cell is missing and not zero."""
    total: Exact = row.constant
    for cell, coefficient in row.linear:
        value = values[cell]
        if value is None:
            if zero:
                continue
            return None
        total += coefficient * value  # type: ignore[operator]
    for one, two, coefficient in row.products:
        left, right = values[one], values[two]
        if left is None or right is None:
            if zero:
                continue
            return None
        total += coefficient * left * right  # type: ignore[operator]
    return total


def residual(rule: Rule, values: Values) -> Exact | None:
    """Return by how much the rule is broken, in the units it is written in; None where no figure says so.

    Of an equality: left side minus right side. Of everything else: how far the figures are beyond what is
    allowed, at least 0 (a strict comparison may fail by nothing). Where one of several sentences would do,
    the nearest counts; where several are broken, the farthest. Of "if p: q" it is q that is broken.
    """
    zero = _missing_is_zero(rule, values)
    found: list[Exact] = []
    for clause in rule.clauses:
        if _clause(clause, values, zero=zero) is Status.FAIL:
            demanded = [atom for atom in clause if atom not in rule.premise]
            rows = [atom for atom in demanded if isinstance(atom, Row)]
            distances = [d for d in (_distance(row, values, zero=zero) for row in rows) if d is not None]
            if distances:
                found.append(min(distances, key=_size))
    return max(found, key=_size) if found else None


def _size(distance: Exact) -> Exact:
    return distance if distance >= 0 else -distance


def _distance(row: Row, values: Values, *, zero: bool) -> Exact | None:
    value = row_value(row, values, zero=zero)
    return None if value is None else whole(Fraction(value) / row.scale)


def broken_cells(rule: Rule, values: Values) -> tuple[int, ...]:
    """Return the cells of the sentences that are broken, by position in rising order."""
    zero = _missing_is_zero(rule, values)
    cells = {
        cell
        for clause in rule.clauses
        if _clause(clause, values, zero=zero) is Status.FAIL
        for atom in clause
        for cell in atom_cells(atom)
    }
    return tuple(sorted(cells))


def atom_cells(atom: Atom) -> tuple[int, ...]:
    """Return the cells an atom names, some perhaps twice."""
    if isinstance(atom, Member):
        return (atom.cell,)
    linear = tuple(cell for cell, _ in atom.linear)
    return linear + tuple(cell for one, two, _ in atom.products for cell in (one, two))
