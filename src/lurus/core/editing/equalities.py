"""The linear equalities among the rules, those with a tolerance included, in the units of their cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.forms import Relation, Row, Rule, Severity
from lurus.core.editing.ruleset import RuleSet


@dataclass(frozen=True)
class Equality:
    """|Σ coefficient·cell + constant| ≤ tolerance, by rule."""

    rule: int
    coefs: Mapping[int, Exact]
    constant: Exact
    tolerance: Exact = 0

    def residual(self, record: Sequence[Value]) -> Exact | None:
        """Return by how much the record is off; None when a cell is missing.

        >>> Equality(0, {0: 1, 1: -1}, 0).residual([7, 5])
        2
        """
        total = self.constant
        for cell, coef in self.coefs.items():
            value = record[cell]
            if value is None or isinstance(value, str):
                return None
            total += coef * value
        return total


def equalities(rs: RuleSet) -> tuple[Equality, ...]:
    """Return the rules of severity SALAH that equate sums of cells, in their order.

    >>> from lurus.core.editing.fields import Field
    >>> rules = RuleSet.load("a == b\\nnear(a, b, 2)\\na <= b", [Field("a"), Field("b")])
    >>> [(one.rule, one.tolerance) for one in equalities(rules)]
    [(0, 0), (1, 2)]
    """
    found = ((n, _equality(rule)) for n, rule in enumerate(rs.rules) if rule.severity is Severity.SALAH)
    return tuple(Equality(n, *parts) for n, parts in found if parts is not None)


_Parts = tuple[Mapping[int, Exact], Exact, Exact]


def _equality(rule: Rule) -> _Parts | None:
    rows = [clause[0] for clause in rule.clauses if len(clause) == 1 and isinstance(clause[0], Row)]
    if len(rows) != len(rule.clauses) or any(row.products for row in rows):
        return None
    if len(rows) == 1 and rows[0].relation is Relation.EQ:
        coefs, constant = _in_units(rows[0])
        return coefs, constant, 0
    return _within(*rows) if len(rows) == 2 and all(row.relation is Relation.LE for row in rows) else None


def _within(one: Row, other: Row) -> _Parts | None:
    """Two rows that say L − t ≤ 0 and −L − t ≤ 0."""
    coefs, above = _in_units(one)
    opposite, below = _in_units(other)
    tolerance = whole(Fraction(-(above + below)) / 2)
    if not coefs or tolerance < 0 or opposite != {cell: -coef for cell, coef in coefs.items()}:
        return None
    return coefs, whole(Fraction(above - below) / 2), tolerance


def _in_units(row: Row) -> tuple[dict[int, Exact], Exact]:
    coefs = {cell: whole(Fraction(coef) / row.scale) for cell, coef in row.linear}
    return coefs, whole(Fraction(row.constant) / row.scale)
