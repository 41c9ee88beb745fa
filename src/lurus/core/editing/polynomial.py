"""Sums of cells and products of two cells, exact, and the integer rows made of them."""

from fractions import Fraction
from math import gcd, lcm

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Relation, Row

Polynomial = dict[tuple[int, ...], Fraction]
"""Cells multiplied with each other (at most two, in rising order; none: the constant) and their factor."""


def add(left: Polynomial, right: Polynomial, factor: Fraction = Fraction(1)) -> Polynomial:
    """Return left + factor · right."""
    total = dict(left)
    for cells, coefficient in right.items():
        total[cells] = total.get(cells, Fraction(0)) + factor * coefficient
    return {cells: coefficient for cells, coefficient in total.items() if coefficient}


def multiply(left: Polynomial, right: Polynomial) -> Polynomial:
    """Return left · right, of whatever degree."""
    total: Polynomial = {}
    for one, a in left.items():
        for other, b in right.items():
            cells = tuple(sorted(one + other))
            total[cells] = total.get(cells, Fraction(0)) + a * b
    return {cells: coefficient for cells, coefficient in total.items() if coefficient}


def degree(polynomial: Polynomial) -> int:
    """Return how many cells are multiplied with each other at most."""
    return max(map(len, polynomial), default=0)


def to_row(polynomial: Polynomial, relation: Relation) -> Row:
    """Return the row polynomial (relation) 0 with the smallest whole coefficients, its `scale` beside it.

    >>> to_row({(0,): Fraction(1), (1,): Fraction(-3, 5)}, Relation.LE)
    Row(linear=((0, 5), (1, -3)), products=(), constant=0, relation=<Relation.LE: '<='>, scale=5)
    """
    coefficients = polynomial.values()
    up = lcm(*(c.denominator for c in coefficients))
    down = gcd(*(int(c * up) for c in coefficients))
    scale: Exact = whole(Fraction(up, down))
    parts = sorted((cells, int(c * scale)) for cells, c in polynomial.items())
    return Row(
        linear=tuple((cells[0], c) for cells, c in parts if len(cells) == 1),
        products=tuple((cells[0], cells[1], c) for cells, c in parts if len(cells) == 2),
        constant=next((c for cells, c in parts if not cells), 0),
        relation=relation,
        scale=scale,
    )
