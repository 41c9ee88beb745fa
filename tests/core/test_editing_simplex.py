"""The simplex: every point is put into every row, every refutation is added up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.editing.eliminate import EQ, LE, LT, Linear, eliminate
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Relation, Row
from lurus.core.editing.simplex import Feasible, Refutation, bounds, decide, feasible, interval
from lurus.core.errors import CoreError

SMALL = st.integers(-5, 5)
LARGE = st.one_of(SMALL, st.integers(-(10**13), 10**13))
COEFS = st.dictionaries(st.integers(0, 4), SMALL.filter(bool), max_size=4)
ROWS = st.lists(st.tuples(COEFS, LARGE, st.sampled_from([EQ, LE, LT])), max_size=9)


def satisfied(row: Linear, values: dict[int, Exact]) -> bool:
    """Put values into a row; an absent unknown may have any value, so 7 serves as well as any."""
    coefs, constant, relation = row
    left = constant + sum(coef * values.get(one, 7) for one, coef in coefs.items())
    return left == 0 if relation is EQ else left < 0 if relation is LT else left <= 0


def proven(rows: list[Linear]) -> bool:
    """Whether the answer, whichever it is, stands without trusting the solver."""
    answer = decide(rows)
    if isinstance(answer, Refutation):
        return answer.holds(rows)
    values = answer.point().values
    return all(satisfied(row, values) for row in rows)


@given(ROWS)
def test_every_answer_carries_its_own_proof(rows: list[Linear]) -> None:
    assert proven(rows)


@given(ROWS, st.lists(LARGE, min_size=5, max_size=5))
def test_rows_that_hold_somewhere_are_never_refuted(rows: list[Linear], place: list[int]) -> None:
    values: dict[int, Exact] = dict(enumerate(place))
    held = []
    for coefs, _, relation in rows:
        left = sum(coef * place[one] for one, coef in coefs.items())
        held.append((coefs, -left - (relation is LT), relation))
    assert all(satisfied(row, values) for row in held)
    assert isinstance(decide(held), Feasible)


@given(st.lists(COEFS, min_size=1, max_size=6), st.lists(SMALL, min_size=5, max_size=5), st.integers(2, 60))
def test_a_point_is_found_within_corridors_far_narrower_than_one(
    along: list[dict[int, int]], place: list[int], parts: int
) -> None:
    rows: list[Linear] = []
    for coefs in along:
        fine = {one: coef * parts for one, coef in coefs.items()}
        left = sum(coef * place[one] for one, coef in coefs.items())
        rows += [(fine, -left - 1, LT), ({one: -coef for one, coef in fine.items()}, left - 1, LT)]
    assert isinstance(decide(rows), Feasible)
    assert proven(rows)


@given(ROWS)
def test_the_answer_does_not_change_the_rows(rows: list[Linear]) -> None:
    before = [(dict(coefs), constant, relation) for coefs, constant, relation in rows]
    decide(rows)
    assert rows == before


@pytest.mark.parametrize(
    ("rows", "holds"),
    [
        ([({0: 1}, 0, LT), ({0: -1}, 0, LT)], False),
        ([({0: 1}, 0, LE), ({0: -1}, 0, LE)], True),
        ([({0: 1}, 0, LE), ({0: -1}, 0, LT)], False),
        ([({0: 3}, -1, EQ), ({0: 2}, -1, LT)], True),
        ([({0: 3}, -1, EQ), ({0: 3}, -1, LT)], False),
        ([({}, 1, LE)], False),
        ([({}, 0, LT)], False),
        ([({}, 0, LE), ({}, 0, EQ)], True),
        ([({}, -1, EQ)], False),
        ([({0: 1, 1: 1}, -1, LT), ({0: -1}, 0, LT), ({1: -1}, 0, LT)], True),
        ([({0: 1, 1: 1}, 0, LT), ({0: -1}, 0, LE), ({1: -1}, 0, LE)], False),
        ([({0: 1, 1: 1}, -2, LE), ({0: 1, 1: -1}, 0, LE), ({0: -1, 1: -1}, 3, LE)], False),
        ([({0: 1, 1: 1, 2: 1}, -3, EQ), ({0: -1}, 1, LT), ({1: -1}, 1, LT), ({2: -1}, 1, LT)], False),
    ],
)
def test_small_systems_are_decided_as_by_hand(rows: list[Linear], *, holds: bool) -> None:
    assert isinstance(decide(rows), Feasible) is holds
    assert proven(rows)


def test_a_billion_and_one_rupiah_is_not_a_billion() -> None:
    rows: list[Linear] = [({0: 1, 1: -1}, 0, EQ), ({0: 1}, -(10**12), EQ), ({1: 1}, -(10**12) - 1, EQ)]
    answer = decide(rows)
    assert isinstance(answer, Refutation)
    assert answer.holds(rows)


@pytest.mark.parametrize("multipliers", [{0: -1}, {0: 1}, {0: 1, 1: 1, 2: 1}, {0: 2, 1: 1}, {0: 1, 1: 1}, {}])
def test_a_wrong_refutation_is_seen_through(multipliers: dict[int, int]) -> None:
    rows: list[Linear] = [({0: 1}, -1, LE), ({0: -1}, 1, LE), ({1: 1}, 5, LE)]
    assert not Refutation(multipliers).holds(rows)


def test_elimination_takes_the_smallest_coefficient() -> None:
    left = eliminate([({0: 6, 1: 2, 2: 3}, 0, EQ)])
    assert [unknown for unknown, _ in left.solved] == [1]


def test_rows_of_the_rule_language_are_taken_as_they_are() -> None:
    low = Row(((0, -2),), (), 3, Relation.LE)
    high = Row(((0, 2),), (), -3, Relation.LE)
    answer = feasible([low, high])
    assert not isinstance(answer, Refutation)
    assert answer.values == {0: Fraction(3, 2)}
    assert isinstance(feasible([low, Row(((0, 2),), (), -2, Relation.LE)]), Refutation)


def test_a_product_is_no_linear_row() -> None:
    with pytest.raises(CoreError) as refused:
        feasible([Row((), ((0, 1, 1),), 0, Relation.LE)])
    assert refused.value.code == "editing.product"


@given(ROWS, st.integers(0, 4))
def test_the_ends_of_an_interval_are_reached_and_nothing_lies_beyond(
    rows: list[Linear], unknown: int
) -> None:
    found = interval(rows, unknown)
    if found is None:
        assert isinstance(decide(rows), Refutation)
        return
    for end, is_open, way in ((found.low, found.open_low, -1), (found.high, found.open_high, 1)):
        assert can_be(rows, unknown, end, way=way) is (end is None or not is_open)
        if end is not None:
            assert not can_pass(rows, unknown, end, way=way)
        if is_open and end is not None:
            assert can_pass(rows, unknown, end - way * Fraction(1, 10**9), way=way)


def can_be(rows: list[Linear], unknown: int, end: Exact | None, *, way: int) -> bool:
    """Whether the unknown can have this value; without one, whether it can be beyond all measure."""
    if end is None:
        return can_pass(rows, unknown, way * 10**40, way=way)
    at: Linear = ({unknown: Fraction(end).denominator}, -Fraction(end).numerator, EQ)
    return isinstance(decide([*rows, at]), Feasible)


def can_pass(rows: list[Linear], unknown: int, end: Exact, *, way: int) -> bool:
    """Whether the unknown can lie beyond this value."""
    value = Fraction(end)
    beyond: Linear = ({unknown: -way * value.denominator}, way * value.numerator, LT)
    return isinstance(decide([*rows, beyond]), Feasible)


def test_the_second_quarter_lies_between_its_neighbours() -> None:
    rows = [Row(((0, -1),), (), 120, Relation.LE), Row(((0, 1),), (), -410, Relation.LE)]
    found = bounds(rows, 0)
    assert found is not None
    assert (found.low, found.high, found.open_low, found.open_high) == (120, 410, False, False)
    assert found.single is None


def test_one_value_is_told_from_a_range() -> None:
    rows = [Row(((0, 2), (1, -1)), (), 0, Relation.EQ), Row(((1, 1),), (), -7, Relation.EQ)]
    found = bounds(rows, 0)
    assert found is not None
    assert found.single == Fraction(7, 2)


def test_rows_that_cannot_hold_leave_no_interval() -> None:
    assert bounds([Row(((0, 1),), (), 0, Relation.LT), Row(((0, -1),), (), 0, Relation.LE)], 0) is None
