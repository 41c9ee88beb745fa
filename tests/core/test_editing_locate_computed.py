"""Localisation over computed cells: totals of totals stand for what was typed."""

from lurus.core.editing import Field, Interval, Kind, locate
from tests.core.ties import named, rule_set

CHAIN = "c == a + b\ne == c + d\ne <= 5"
COMPUTED = (Field("c", kind=Kind.COMPUTED), Field("e", kind=Kind.COMPUTED))


def test_totals_of_totals_are_replaced_by_what_was_typed() -> None:
    rules = rule_set(CHAIN, *COMPUTED)
    found = locate(rules, rules.record({"a": 1, "b": 2, "c": 3, "d": 4, "e": 7}))
    assert named(rules, found) == [[["a"], ["b"], ["d"]]]
    assert found.blocks[0].rules == (0, 1, 2)
    assert found.blocks[0].solutions[0].left == {
        0: Interval(None, 1),
        1: Interval(None, 5),
        2: Interval(None, -1),
    }


def test_a_total_that_was_not_reported_is_worked_out_and_not_missing() -> None:
    rules = rule_set(CHAIN, *COMPUTED)
    found = locate(rules, rules.record({"a": 1, "b": 1, "d": 2}))
    assert (found.blocks, found.missing, found.recomputed) == ((), (), (0, 1))


def test_two_inputs_of_one_total_are_asked_together() -> None:
    rules = rule_set("c == a + b\nc == x\na >= 5\nb >= 5", COMPUTED[0])
    found = locate(rules, rules.record({"a": 0, "b": 0, "c": 0, "x": 0}), fixed=["x"])
    assert found.contradiction is not None
    assert found.contradiction.rules == (0, 1, 2, 3)
