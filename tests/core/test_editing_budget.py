"""The budget: what a stop says, and what it still shows."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import count
from random import Random

import pytest

from lurus.core.editing import Budget, Field, Localization, Reason, RuleSet, Value, locate
from tests.core.documents import Figures, activities, activity_figures, spoiled, table, table_figures


@pytest.fixture(name="entangled")
def a_table_with_six_errors() -> tuple[RuleSet, list[Value]]:
    rules, chance = table(), Random(6)
    return rules, spoiled(rules, table_figures(chance), chance, 6)


def stopped(entangled: tuple[RuleSet, list[Value]], checks: int) -> Localization:
    return locate(*entangled, budget=Budget(checks=checks))


def test_a_budget_that_suffices_changes_nothing(entangled: tuple[RuleSet, list[Value]]) -> None:
    found = locate(*entangled)
    again = stopped(entangled, found.checks)
    assert found.complete
    assert again.to_dict() == found.to_dict()


@pytest.mark.parametrize("checks", [0, 1, 7, 30, 60])
def test_a_stop_says_so_and_claims_nothing_false(entangled: tuple[RuleSet, list[Value]], checks: int) -> None:
    whole, cut = locate(*entangled), stopped(entangled, checks)
    assert not cut.complete
    assert cut.weight is None
    (true,), (block,) = whole.blocks, [one for one in cut.blocks if not one.complete]
    assert block.reason is Reason.CHECKS
    assert block.at_least <= (true.weight or 0)
    assert set(block.forced) <= set(true.forced)
    assert block.solutions == ()


@pytest.mark.parametrize("checks", [7, 30, 60])
def test_a_stop_still_shows_a_set_that_suffices(entangled: tuple[RuleSet, list[Value]], checks: int) -> None:
    rules, record = entangled
    (block,) = stopped(entangled, checks).blocks
    assert block.repair
    others = set(range(len(rules.fields))) - set(block.repair)
    assert locate(rules, record, fixed=others).contradiction is None


def test_a_stop_still_shows_the_cell_that_must_change(entangled: tuple[RuleSet, list[Value]]) -> None:
    (block,) = stopped(entangled, 1).blocks
    assert block.forced


def test_other_blocks_are_answered_although_one_is_too_entangled() -> None:
    rules = RuleSet.load("a == b\nc == 1", map(Field, "abc"))
    found = locate(rules, rules.record({"a": 1, "b": 2, "c": 3}), budget=Budget(checks=2))
    assert [block.complete for block in found.blocks] == [True, False]
    assert found.blocks[1].forced == (2,)


def test_more_ties_than_may_be_listed_leave_the_weight_certain() -> None:
    rules = RuleSet.load("a + b + c + d == e", map(Field, "abcde"))
    found = locate(rules, rules.record(dict.fromkeys("abcde", 1)), budget=Budget(solutions=3))
    (block,) = found.blocks
    assert (block.weight, block.at_least, block.reason) == (1, 1, Reason.SOLUTIONS)
    assert len(block.solutions) == 3
    assert block.forced == ()
    assert found.weight == 1


def test_a_forced_cell_is_known_although_not_all_ties_are_listed() -> None:
    rules = RuleSet.load("a + b + c + d == e\nx <= 3", map(Field, "abcdex"))
    text = {"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "x": 4}
    found = locate(rules, rules.record(text), weights={"x": Fraction(1, 2)}, budget=Budget(solutions=2))
    assert [(block.complete, block.forced) for block in found.blocks] == [(False, ()), (True, (5,))]


def ticking(step: int) -> Callable[[], int]:
    ticks: Iterator[int] = count(0, step)
    return lambda: next(ticks)


def test_the_clock_stops_the_search(entangled: tuple[RuleSet, list[Value]]) -> None:
    found = locate(*entangled, budget=Budget(limit=10, clock=ticking(1)))
    assert [block.reason for block in found.blocks] == [Reason.TIME]


def test_a_slow_clock_lets_it_finish(entangled: tuple[RuleSet, list[Value]]) -> None:
    assert locate(*entangled, budget=Budget(limit=10**6, clock=ticking(1))).complete


def test_without_a_limit_the_clock_is_not_asked() -> None:
    rules, chance = activities(), Random(1)
    figures: Figures = activity_figures(chance)
    record = spoiled(rules, figures, chance, 2)

    def never() -> int:
        raise AssertionError

    assert locate(rules, record, budget=Budget(clock=never)).complete


def test_a_missing_cell_that_nobody_had_time_for_is_undecided() -> None:
    rules = RuleSet.load("a > 1\na < 5", [Field("a")])
    found = locate(rules, rules.record({}), budget=Budget(checks=0))
    assert (found.undecided, found.complete) == ((0,), False)
    assert locate(rules, rules.record({})).complete


def test_a_product_bound_on_all_sides_is_said_to_be_undecided() -> None:
    rules = RuleSet.load("a*b == 2\na == b\na >= 0", map(Field, "ab"))
    found = locate(rules, rules.record({"a": 1, "b": 1}))
    (block,) = found.blocks
    assert (block.reason, [one.certain for one in block.solutions]) == (Reason.PRODUCTS, [False])
    assert block.weight == 2
