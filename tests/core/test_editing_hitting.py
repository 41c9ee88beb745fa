"""Hitting sets against all subsets: the least weight, every answer of it, each once."""

from itertools import chain, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.editing.hitting import NODES, Hitting, bits

CELLS = 6
CLAUSES = st.lists(st.integers(1, 2**CELLS - 1), max_size=8)
WEIGHTS = st.lists(st.integers(1, 4), min_size=CELLS, max_size=CELLS)


def by_bit(weights: list[int]) -> dict[int, int]:
    return {1 << place: weight for place, weight in enumerate(weights)}


def idle() -> None:
    """Nothing looks at the time here."""


def subsets() -> list[int]:
    places = [combinations(range(CELLS), size) for size in range(CELLS + 1)]
    return [sum(1 << place for place in one) for one in chain.from_iterable(places)]


def expected(clauses: list[int], weights: dict[int, int]) -> tuple[int, list[int]]:
    """The least weight and all sets of it, by looking at every subset."""
    hitting = [one for one in subsets() if all(one & clause for clause in clauses)]
    weight = {one: sum(weights[bit] for bit in bits(one)) for one in hitting}
    least = min(weight.values())
    return least, sorted(one for one in hitting if weight[one] == least)


@given(CLAUSES, CLAUSES, WEIGHTS)
def test_clauses_known_and_clauses_met_give_what_all_subsets_give(
    known: list[int], hidden: list[int], weights: list[int]
) -> None:
    search = Hitting(by_bit(weights), lambda chosen: [one for one in hidden if not one & chosen][:1], idle)
    for clause in known:
        search.add(clause)
    found = search.lightest()
    assert found is not None
    assert (found[0], sorted(found[1])) == expected(known + hidden, by_bit(weights))
    assert len(set(found[1])) == len(found[1])


@given(CLAUSES, WEIGHTS)
def test_the_bound_never_exceeds_the_least_weight(clauses: list[int], weights: list[int]) -> None:
    search = Hitting(by_bit(weights), lambda chosen: [], idle)
    assert search.bound(clauses) <= expected(clauses, by_bit(weights))[0]


def test_a_clause_that_is_part_of_another_takes_its_place() -> None:
    search = Hitting({}, lambda chosen: [], idle)
    for clause in (0b111, 0b101, 0b111, 0b010):
        search.add(clause)
    assert search.clauses == [0b101, 0b010]


def test_the_level_known_from_before_is_not_searched_again() -> None:
    asked: list[int] = []

    def ask(chosen: int) -> list[int]:
        asked.append(chosen)
        return []

    search = Hitting(by_bit([1, 2, 3, 4, 5, 6]), ask, idle)
    search.add(0b11)
    assert search.lightest(2) == (2, [0b01, 0b10])
    assert search.level == 2


def test_disjoint_clauses_add_their_cheapest_cells() -> None:
    search = Hitting(by_bit([3, 2, 5, 1, 1, 1]), lambda chosen: [], idle)
    assert search.bound([0b000011, 0b001100, 0b000110]) == 3


@pytest.mark.parametrize(("mask", "single"), [(0, []), (1, [1]), (0b1010, [2, 8])])
def test_a_set_falls_into_its_bits(mask: int, single: list[int]) -> None:
    assert list(bits(mask)) == single


def test_a_long_search_says_that_it_is_still_at_work() -> None:
    ticks: list[int] = []
    weights = dict.fromkeys((1 << place for place in range(16)), 1)
    search = Hitting(weights, lambda chosen: [], lambda: ticks.append(1))
    for place in range(0, 16, 2):
        search.add(0b11 << place)
    found = search.lightest()
    assert found is not None
    assert (found[0], len(found[1]), len(ticks)) == (8, 256, 511 // NODES)
