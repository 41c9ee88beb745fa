"""Forced cells after a stop, against all subsets: what is claimed is true, and nothing that is true is left out."""

from itertools import combinations
from types import SimpleNamespace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lurus.core.editing.blocks import Knot, Untying
from lurus.core.editing.budget import Reason, SpentError
from lurus.core.editing.forced import forced
from lurus.core.editing.proof import Core

CELLS = range(7)
CORES = st.lists(st.frozensets(st.sampled_from(CELLS), min_size=1, max_size=4), min_size=1, max_size=8)
WEIGHTS = st.lists(st.integers(1, 4), min_size=len(CELLS), max_size=len(CELLS))


class Questions:
    """Every set that hits the cores known suffices; once the budget is spent, nothing is answered any more."""

    def __init__(self, *, spent: bool = False) -> None:
        self.spent = spent
        self.meter = SimpleNamespace(checks=0, reserve=lambda count: None, check=lambda *cost: None)

    def cores(self, chosen: frozenset[int]) -> list[Core]:
        if self.spent:
            raise SpentError(Reason.CHECKS)
        return []


def stopped(cores: list[frozenset[int]], *answers: frozenset[int]) -> Knot:
    """A knot whose search stopped."""
    every = frozenset[int]().union(*cores)
    return Knot([Core(one, ()) for one in cores], every, answers=list(answers), reason=Reason.CHECKS)


def said(
    cores: list[frozenset[int]], weights: list[int], *answers: frozenset[int], spent: bool = False
) -> tuple[frozenset[int], frozenset[int]]:
    questions: Any = Questions(spent=spent)
    return forced(Untying(questions, weights), stopped(cores, *answers))


def hits(cores: list[frozenset[int]], chosen: frozenset[int]) -> bool:
    return all(chosen & core for core in cores)


def in_every(cores: list[frozenset[int]], weights: list[int], most: int) -> frozenset[int]:
    """The cells that every set that hits all cores and is not heavier than this holds."""
    subsets = [frozenset(one) for size in range(len(CELLS) + 1) for one in combinations(CELLS, size)]
    light = [one for one in subsets if hits(cores, one) and sum(weights[cell] for cell in one) <= most]
    return frozenset.intersection(*light)


def weigh(weights: list[int], chosen: frozenset[int]) -> int:
    return sum(weights[cell] for cell in chosen)


@given(CORES, WEIGHTS)
def test_what_is_forced_is_what_every_light_set_holds(
    cores: list[frozenset[int]], weights: list[int]
) -> None:
    must, enough = said(cores, weights)
    assert hits(cores, enough)
    assert all(not hits(cores, enough - {cell}) for cell in enough)
    assert must == in_every(cores, weights, weigh(weights, enough))


@given(CORES, WEIGHTS)
def test_an_answer_that_is_known_measures_what_is_forced_though_nothing_more_can_be_asked(
    cores: list[frozenset[int]], weights: list[int]
) -> None:
    _, known = said(cores, weights)
    must, enough = said(cores, weights, known, spent=True)
    assert enough == frozenset()
    assert must == in_every(cores, weights, weigh(weights, known))


@given(CORES, WEIGHTS)
def test_with_nothing_left_to_ask_only_a_cell_alone_in_a_core_is_forced(
    cores: list[frozenset[int]], weights: list[int]
) -> None:
    alone = frozenset(cell for one in cores if len(one) == 1 for cell in one)
    assert said(cores, weights, spent=True) == (alone, frozenset())


def test_the_cell_in_three_pairs_is_forced_while_a_fourth_would_be_too_heavy() -> None:
    pairs = [frozenset({0, other}) for other in (1, 2, 3)]
    assert said(pairs, [2, 1, 1, 1, 1, 1, 1]) == (frozenset({0}), frozenset({0}))
    assert said(pairs, [3, 1, 1, 1, 1, 1, 1])[0] == frozenset()


def test_a_ring_of_three_needs_two_and_none_of_them_is_forced() -> None:
    ring = [frozenset({0, 1}), frozenset({1, 2}), frozenset({0, 2})]
    must, enough = said(ring, [1] * len(CELLS))
    assert must == frozenset() and len(enough) == 2
    held = [*ring, frozenset({3, 0}), frozenset({3, 1}), frozenset({3, 2})]
    assert said(held, [1] * len(CELLS), frozenset({0, 1, 3}), spent=True)[0] == frozenset()
