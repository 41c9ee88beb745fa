"""Products of two changed cells, by hand: the sign of the partner, the edges of the limits, what stays undecided."""

import pytest

from lurus.core.editing import Reason, Value, locate
from tests.core.ties import named, rule_set

CAPAIAN = {"c": 57, "a": 80}
"""An achievement and its target; b is what was reached."""


@pytest.mark.parametrize(
    ("text", "b"),
    [
        # 90 <= c <= 100: a lies between 0.6 and 0.667, or on the other side of nought.
        ("c >= 90\nc <= 100\nb == 60\na <= 0.6", 60),
        ("c >= 90\nc <= 100\nb == 60\n3*a >= 2", 60),
        ("c >= 90\nc <= 100\nb == -60\na <= 100", -60),
        ("c >= 90\nc <= 100\nb == -60\na >= -0.6", -60),
        ("c >= 90\nc <= 100\nb == -60\n3*a <= -2", -60),
        ("c <= -1\nc >= -2\nb == 60\na <= -60", 60),
        ("c <= -1\nc >= -2\nb == 60\na >= -30", 60),
        # Nothing was reached: the target is nought, or the achievement is.
        ("c >= 90\nb == 0\na <= 70", 0),
        ("c <= 50\nb == 0\na >= 90", 0),
    ],
)
def test_both_factors_change_when_their_limits_leave_the_product(text: str, b: int) -> None:
    rules = rule_set(f"c*a == b\n{text}")
    found = locate(rules, rules.record(CAPAIAN | {"b": b}), fixed="b")
    assert (named(rules, found), found.complete) == ([[["a", "c"]]], True)


@pytest.mark.parametrize(
    ("text", "b"),
    [
        ("c >= 90\nc <= 100\nb == 60\na < 0.6", 60),
        ("c >= 90\nc < 100\nb == 60\na <= 0.6", 60),
        ("c >= 90\nc <= 100\nb == 60\n3*a > 2", 60),
        ("c >= 90\nc <= 100\nb == -60\na > -0.6", -60),
        ("c >= 90\nc <= 100\nb == -60\n3*a < -2", -60),
        ("c > 90\nc <= 100\nb == -60\n3*a <= -2", -60),
        ("c <= -1\nc >= -2\nb == 60\na < -60", 60),
        ("c <= -1\nc >= -2\nb == 60\na > -30", 60),
        ("c >= 1\nb == 0\na >= 1", 0),
        ("c >= 1\nb == 0\na <= -1", 0),
        ("c <= -1\nb == 0\na > 0", 0),
    ],
)
def test_no_product_is_left_just_beyond_those_limits(text: str, b: int) -> None:
    rules = rule_set(f"c*a == b\n{text}")
    found = locate(rules, rules.record({"c": 0, "a": 0, "b": b}), fixed="b")
    assert found.contradiction is not None
    assert 0 in found.contradiction.rules


def test_a_partner_that_must_be_nought_is_found_there() -> None:
    rules = rule_set("c*a == b\nb == 0\na >= 90\nc + d == 3\nd <= 100")
    found = locate(rules, rules.record({"c": 57, "a": 80, "b": 0, "d": -54}), fixed="b")
    assert (named(rules, found), found.complete) == ([[["a", "c", "d"]]], True)


def test_a_factor_of_two_products_is_held_at_a_value() -> None:
    rules = rule_set("c*a == b\nc*d == e\nc >= 1\na >= 1\nd >= 1")
    record: list[Value] = rules.record({"c": 0, "a": 0, "b": 6, "d": 0, "e": 12})
    found = locate(rules, record, fixed="be")
    assert (named(rules, found), found.complete) == ([[["a", "c", "d"]]], True)


def test_a_square_meets_its_number_or_is_said_to_be_undecided() -> None:
    bare = rule_set("a*a == 4")
    assert [block.weight for block in locate(bare, bare.record({"a": 3})).blocks] == [1]
    rules = rule_set("a*a == 4\na >= 0")
    assert locate(rules, rules.record({"a": 2})).blocks == ()
    (block,) = locate(rules, rules.record({"a": 3})).blocks
    assert ([one.cells for one in block.solutions], block.weight) == ([(0,)], 1)
    assert block.reason in (None, Reason.PRODUCTS)


def test_a_square_cannot_be_below_a_limit_of_its_root() -> None:
    rules = rule_set("a*a == b\na >= 3\nb <= 1")
    found = locate(rules, rules.record({"a": 1, "b": 1}))
    assert found.contradiction is not None or not found.complete
