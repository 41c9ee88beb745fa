"""What still stands after a stop, over the small systems and by hand: excluded weights, forced cells, repairs."""

from dataclasses import replace

import pytest

from lurus.core.editing import Block, Budget, Field, Localization, Reason, RuleSet, locate
from tests.core.answers import SEEDS, Answer, answers
from tests.core.systems import System, small
from tests.core.ties import rule_set

TOGETHER = 30
CHECKS = (0, 1, 2, 4, 7)


def stopped(system: System, budget: Budget) -> Localization:
    return locate(system.rules, system.record, system.weights, system.fixed, budget)


def suffices(system: System, cells: set[int]) -> bool:
    """Whether changing these cells alone can make every rule hold."""
    others = set(range(len(system.rules.fields))) - cells - system.rules.compiled.recomputed
    return stopped(replace(system, fixed=frozenset(others | system.fixed)), Budget()).contradiction is None


def named(block: Block) -> set[int]:
    """Cells that mend a block: its repair, or the first of its answers."""
    return set(block.repair or (block.solutions[0].cells if block.solutions else ()))


def claims_hold(system: System, cut: Localization, answer: Answer) -> bool:
    if answer is None:
        # Nothing suffices: then nothing may be shown as if it did, unless some blocks were mended.
        return cut.contradiction is not None or any(not named(block) for block in cut.blocks)
    weight, sets = answer
    forced = {cell for block in cut.blocks for cell in block.forced}
    return (
        cut.contradiction is None
        and sum(block.at_least for block in cut.blocks) <= weight
        and all(forced <= one for one in sets)
    )


@pytest.mark.parametrize("first", range(0, SEEDS["plain"], TOGETHER))
def test_whatever_is_said_after_a_stop_is_true(first: int) -> None:
    kept = answers("plain")
    for seed in range(first, first + TOGETHER):
        system = small(seed)
        for checks in CHECKS:
            cut = stopped(system, Budget(checks=checks))
            if not cut.complete and not cut.undecided:
                assert claims_hold(system, cut, kept[seed]), (seed, checks)


@pytest.mark.parametrize("first", range(0, SEEDS["plain"], TOGETHER))
def test_a_single_block_that_was_stopped_shows_a_repair_of_which_no_cell_is_idle(first: int) -> None:
    kept = answers("plain")
    for seed in range(first, first + TOGETHER):
        system = small(seed)
        cut = stopped(system, Budget(checks=0))
        repairs = [set(block.repair) for block in cut.blocks]
        if kept[seed] is None or len(repairs) != 1 or cut.undecided:
            continue
        assert suffices(system, repairs[0]), seed
        assert not any(suffices(system, repairs[0] - {cell}) for cell in repairs[0]), seed


HUB = "x == a\nx == b\nx == c\nx + p + q + r == s"
"""x is printed three times with another value, and its sum is off as well."""


def hub(budget: Budget, **weights: int) -> tuple[RuleSet, Block]:
    rules = RuleSet.load(HUB, map(Field, "abcpqrsx"))
    record = rules.record(dict.fromkeys("abc", 2) | {"x": 1, "p": 1, "q": 1, "r": 1, "s": 9})
    (block,) = locate(rules, record, weights, budget=budget).blocks
    return rules, block


def test_a_cell_in_all_of_more_ties_than_are_listed_is_forced() -> None:
    for listed in (1, 2, 3):
        _, block = hub(Budget(solutions=listed))
        assert (block.reason, len(block.solutions), block.weight) == (Reason.SOLUTIONS, listed, 2)
        assert (block.forced, block.repair) == ((7,), ())
    assert hub(Budget(solutions=4))[1].complete


def test_a_cell_that_others_can_replace_within_the_weight_is_not_forced() -> None:
    _, block = hub(Budget(solutions=1), x=3)
    assert (block.weight, block.forced) == (4, ())
    _, heavier = hub(Budget(solutions=1), x=2)
    assert (heavier.weight, heavier.forced) == (3, (7,))


@pytest.mark.parametrize("checks", range(6))
def test_a_stop_at_any_place_never_forces_what_can_be_avoided(checks: int) -> None:
    _, block = hub(Budget(checks=checks))
    assert set(block.forced) <= {7}
    assert block.at_least <= 2
    assert block.repair == () or (7 in block.repair and len(block.repair) == 2)


def test_a_repair_prefers_the_cell_in_most_rules_for_its_weight() -> None:
    _, block = hub(Budget(checks=0))
    assert (block.repair, block.forced, block.weight) == ((3, 7), (7,), None)
    _, dear = hub(Budget(checks=0), x=9)
    assert dear.repair == (0, 1, 2, 3)


def test_a_contradiction_met_only_in_the_reserve_leaves_no_repair() -> None:
    rules = rule_set("a == b\na <= 1\nb >= 2\na + b <= 9")
    (block,) = locate(rules, rules.record({"a": 1, "b": 2}), budget=Budget(checks=0)).blocks
    assert (block.repair, block.solutions, block.reason) == ((), (), Reason.CHECKS)


def test_a_rule_of_one_cell_forces_it_and_what_follows_although_nothing_could_be_asked() -> None:
    rules = rule_set("a <= 1\na + b == c\na >= 3 or d == 1")
    (block,) = locate(rules, rules.record({"a": 2, "b": 1, "c": 3, "d": 0}), budget=Budget(checks=0)).blocks
    assert block.forced == (0, 3)
