"""How far one unknown can go: every end is proven by two questions, and by the corners of small systems."""

import random
from fractions import Fraction
from itertools import combinations

import pytest

from lurus.core.editing.eliminate import EQ, LE, LT, Linear
from lurus.core.editing.simplex import Interval, interval
from tests.core.test_editing_simplex import can_be, can_pass

SEEDS = range(60)
UNKNOWNS = 3


def system(seed: int, *, boxed: bool) -> list[Linear]:
    """Rows that hold at a point of the seed's own; `boxed`: every unknown has both ends."""
    chance = random.Random(seed)
    place = [chance.randint(-6, 6) for _ in range(UNKNOWNS)]
    rows: list[Linear] = []
    for _ in range(chance.randint(2, 6)):
        chosen = chance.sample(range(UNKNOWNS), chance.randint(1, UNKNOWNS))
        coefs = {one: chance.choice([-7, -3, -2, -1, 1, 2, 3, 5]) for one in chosen}
        relation = chance.choice([EQ, LE, LE, LE, LT, LT])
        left = sum(coef * place[one] for one, coef in coefs.items())
        room = 0 if relation is EQ else chance.randint(0, 4) + (relation is LT)
        rows.append((coefs, -left - room, relation))
    for one in range(UNKNOWNS if boxed else 0):
        rows += [({one: -3}, -20 + 3 * place[one] - chance.randint(0, 9), LE)]
        rows += [({one: 2}, -13 - 2 * place[one] - chance.randint(0, 9), chance.choice([LE, LT]))]
    return rows


@pytest.mark.parametrize("boxed", [True, False])
@pytest.mark.parametrize("seed", SEEDS)
def test_every_end_is_an_end(seed: int, *, boxed: bool) -> None:
    rows = system(seed, boxed=boxed)
    for unknown in range(UNKNOWNS):
        found = interval(rows, unknown)
        assert found is not None
        for end, is_open, way in ((found.low, found.open_low, -1), (found.high, found.open_high, 1)):
            assert can_be(rows, unknown, end, way=way) is (end is None or not is_open)
            assert end is None or not can_pass(rows, unknown, end, way=way)
            assert (
                end is None or can_pass(rows, unknown, end - way * Fraction(1, 10**9), way=way) or not is_open
            )


def corners(rows: list[Linear]) -> list[list[Fraction]]:
    """Where as many rows as there are unknowns meet, inside or on all others: the ends of a box lie there."""
    found = []
    for chosen in combinations(rows, UNKNOWNS):
        point = solved(
            [[Fraction(c.get(one, 0)) for one in range(UNKNOWNS)] + [Fraction(-k)] for c, k, _ in chosen]
        )
        if point is not None and all(
            (left := sum((c * point[one] for one, c in coefs.items()), Fraction(k))) == 0
            or (left < 0 and relation is not EQ)
            for coefs, k, relation in rows
        ):
            found.append(point)
    return found


def solved(matrix: list[list[Fraction]]) -> list[Fraction] | None:
    """Gauss; None where the rows do not meet in one point."""
    for at in range(UNKNOWNS):
        pivot = next((row for row in range(at, UNKNOWNS) if matrix[row][at]), None)
        if pivot is None:
            return None
        matrix[at], matrix[pivot] = matrix[pivot], matrix[at]
        matrix[at] = [one / matrix[at][at] for one in matrix[at]]
        for row in range(UNKNOWNS):
            if row != at:
                factor = matrix[row][at]
                matrix[row] = [
                    one - factor * other for one, other in zip(matrix[row], matrix[at], strict=True)
                ]
    return [row[-1] for row in matrix]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_ends_of_a_box_are_its_outermost_corners(seed: int) -> None:
    rows = system(seed, boxed=True)
    points = corners(rows)
    assert points
    for unknown in range(UNKNOWNS):
        found = interval(rows, unknown)
        assert found is not None
        ends = [point[unknown] for point in points]
        assert (found.low, found.high) == (min(ends), max(ends))


def test_ends_in_fractions_of_large_figures_are_exact() -> None:
    rupiah = 148_500_000_000_000
    rows: list[Linear] = [({0: 3, 1: 7}, -rupiah, LE), ({1: -11}, 5, LT), ({0: -1}, 0, LE)]
    found = interval(rows, 0)
    assert found == Interval(low=0, high=(rupiah - Fraction(35, 11)) / 3, open_low=False, open_high=True)
