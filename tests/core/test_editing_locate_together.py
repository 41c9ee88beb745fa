"""Blocks that lie side by side are asked together; where that cannot be done it is said, and the answers stand."""

import pytest

from lurus.core.editing import Budget, Field, Reason, RuleSet, locate
from tests.core.ties import named, rule_set

SIX = "a >= 6\nb >= 6"


@pytest.mark.parametrize("text", ["a*b <= 30\na + b <= 100", "if a > 1: a*b <= 30\na + b <= 100"])
def test_a_product_over_two_blocks_that_cannot_be_decided_is_told_in_both(text: str) -> None:
    rules = rule_set(f"{SIX}\n{text}")
    found = locate(rules, rules.record({"a": 0, "b": 0}))
    assert named(rules, found) == [[["a"]], [["b"]]]
    assert [(block.reason, block.weight) for block in found.blocks] == [(Reason.PRODUCTS, 1)] * 2
    assert [one.certain for block in found.blocks for one in block.solutions] == [True, True]


def test_a_product_over_two_blocks_that_can_be_met_leaves_them_apart_and_complete() -> None:
    rules = rule_set(f"{SIX}\na*b <= 40\na + b <= 100")
    found = locate(rules, rules.record({"a": 0, "b": 0}))
    assert (named(rules, found), found.complete) == ([[["a"]], [["b"]]], True)


def test_a_product_over_two_blocks_that_nothing_meets_makes_them_one() -> None:
    rules = rule_set(f"{SIX}\na*b <= 30")
    found = locate(rules, rules.record({"a": 0, "b": 0}))
    assert found.contradiction is not None
    assert found.contradiction.rules == (0, 1, 2)


def test_a_budget_that_ends_while_neighbours_are_asked_together_keeps_their_answers() -> None:
    rules = rule_set(f"{SIX}\na + b <= 100")
    record = rules.record({"a": 0, "b": 0})
    cut = locate(rules, record, budget=Budget(checks=2))
    assert [(block.reason, block.weight) for block in cut.blocks] == [(Reason.CHECKS, 1)] * 2
    assert named(rules, cut) == [[["a"]], [["b"]]]
    assert locate(rules, record, budget=Budget(checks=3)).complete


def test_more_pairs_of_neighbouring_answers_than_are_looked_through_are_told() -> None:
    one, two = ([f"{letter}{place}" for place in range(150)] for letter in "pq")
    text = f"{' + '.join(one)} == 1\n{' + '.join(two)} == 1\np0 + q0 <= 100"
    rules = RuleSet.load(text, map(Field, [*one, *two]))
    found = locate(rules, [0] * 300)
    assert [(len(block.solutions), block.weight) for block in found.blocks] == [(150, 1)] * 2
    assert {block.reason for block in found.blocks} == {Reason.SOLUTIONS}


def test_only_groups_of_neighbours_are_asked_together() -> None:
    rules = rule_set("a >= x\nb >= y\na + b <= 10\nc == d\ne >= 1")
    figures = {"a": 0, "b": 0, "x": 6, "y": 6, "c": 1, "d": 2, "e": 0}
    found = locate(rules, rules.record(figures))
    assert named(rules, found) == [[["a", "y"], ["b", "x"], ["x", "y"]], [["c"], ["d"]], [["e"]]]


def test_neighbours_of_neighbours_form_one_group() -> None:
    # Any two agree (a total of 12), all three do not (18): one block, found only by asking three together.
    rules = rule_set("a >= 6\nb >= 6\nc >= 6\na + b + c <= x")
    found = locate(rules, rules.record({"a": 0, "b": 0, "c": 0, "x": 15}))
    assert named(rules, found) == [[["a", "b", "c", "x"]]]


def test_blocks_are_joined_over_a_missing_figure_that_both_move() -> None:
    rules = rule_set("a >= 6\nb >= 6\na + x <= 10\nb + y <= 10\nx + y >= 10")
    found = locate(rules, rules.record({"a": 0, "b": 0}))
    assert found.contradiction is not None
    loose = rule_set("a >= 6\nb >= 6\na + x <= 10\nb + y <= 10\nx + y >= 8")
    assert named(loose, locate(loose, loose.record({"a": 0, "b": 0}))) == [[["a"]], [["b"]]]
