"""Long sums made short, by hand: which cells stay, and how often each limit is taken."""

from collections.abc import Mapping

from lurus.core.editing import Field, RuleSet
from lurus.core.editing.case import Case, case_of
from lurus.core.editing.shorter import LONG, shorter

PARTS = LONG + 1
NAMES = [f"u{place}" for place in range(PARTS)]
SUM = f"top == {' + '.join(NAMES)}"


def case(top: int, parts: list[int], *texts: str) -> Case:
    """A sum of a hundred parts and one, with limits of them; the sum is clause 0, u0 is cell 1."""
    rules = RuleSet.load("\n".join([SUM, *texts]), map(Field, ["top", *NAMES]))
    return case_of(rules.compiled, [top, *parts], frozenset(), frozenset())


def cut(one: Case, times: int = 1) -> tuple[dict[int, int], set[int]]:
    net = {cell: coef * times for cell, coef in (one.compiled.terms[0] or {}).items()}
    return shorter(one, {0: times}, net)


def net_of(one: Case, shares: Mapping[int, int]) -> dict[int, int]:
    """The cells left in a sum of clauses, with how many times."""
    net: dict[int, int] = {}
    for clause, times in shares.items():
        for cell, coef in (one.compiled.terms[clause] or {}).items():
            net[cell] = net.get(cell, 0) + coef * times
    return {cell: total for cell, total in net.items() if total}


def false_by(one: Case, shares: Mapping[int, int]) -> int:
    return sum(times * one.residuals[clause] for clause, times in shares.items())


def test_as_many_parts_are_taken_out_as_leave_the_sum_too_large() -> None:
    one = case(1000, [20] * PARTS, *(f"{name} >= 0" for name in NAMES))
    for times in (1, -1):
        shares, left = cut(one, times)
        # 101 parts of 20 exceed 1000 by 1020: fifty of them may be nought, the fifty-first would make them meet.
        assert left == {0, *range(51, PARTS + 1)}
        assert set(net_of(one, shares)) == left
        assert false_by(one, shares) == 20
        assert all(shares[clause] == 1 for clause in shares if clause)


def test_the_last_part_that_still_leaves_it_too_large_is_taken_out() -> None:
    one = case(999, [20] * PARTS, *(f"{name} >= 0" for name in NAMES))
    shares, left = cut(one)
    assert left == {0, *range(52, PARTS + 1)}
    assert false_by(one, shares) == 1


def test_the_part_that_makes_the_least_difference_goes_first() -> None:
    one = case(0, [1] * 50 + [1000] + [1] * 50, *(f"{name} >= 0" for name in NAMES))
    _, left = cut(one)
    assert left == {0, 51}


def test_a_sum_that_is_too_small_is_cut_by_upper_limits() -> None:
    one = case(1000, [0] * PARTS, *(f"{name} <= 5" for name in NAMES))
    shares, left = cut(one)
    assert left == {0}
    assert false_by(one, shares) == 1000 - 5 * PARTS
    assert sorted(set(shares.values())) == [1]


def test_limits_of_several_times_a_cell_are_taken_in_fractions_and_the_whole_made_whole() -> None:
    one = case(0, [7] * PARTS, "3*u0 >= 1", *(f"2*{name} >= 1" for name in NAMES[1:]))
    shares, left = cut(one)
    # A third and a hundred halves are more than nought: six times the sum, twice the one limit, three times each other.
    assert left == {0}
    assert net_of(one, shares).keys() == left
    assert (abs(shares[0]), shares[1], {shares[clause] for clause in range(2, PARTS + 1)}) == (6, 2, {3})
    assert false_by(one, shares) == 6 * 7 * PARTS - 2 * 20 - 3 * 13 * 100


def test_only_a_limit_of_the_cell_alone_that_holds_and_points_the_right_way_takes_it_out() -> None:
    texts = ["u0 >= 50", "u1 <= 9", "u2 >= u3", "u4 > 0", *(f"{name} >= 0" for name in NAMES[5:])]
    shares, left = cut(case(0, [9] * PARTS, *texts))
    assert left == {0, 1, 2, 3, 4, 5}
    assert false_by(case(0, [9] * PARTS, *texts), shares) == 45


def test_a_part_that_is_at_its_limit_costs_nothing() -> None:
    one = case(0, [0] * 60 + [8] * 41, *(f"{name} >= 0" for name in NAMES))
    shares, left = cut(one)
    assert left == {0, PARTS}
    assert false_by(one, shares) == 8


def test_sums_of_few_cells_and_sums_that_are_not_off_stay_as_they_are() -> None:
    limits = [f"{name} >= 0" for name in NAMES]
    exact = case(PARTS, [1] * PARTS, *limits)
    assert cut(exact) == ({0: 1}, set(range(PARTS + 1)))
    frozen = RuleSet.load(
        "\n".join([SUM, *limits]),
        [Field("top", frozen=True), *map(Field, NAMES[:-1]), Field(NAMES[-1], frozen=True)],
    )
    few = case_of(frozen.compiled, [0, *[1] * PARTS], frozenset(), frozenset())
    assert cut(few) == ({0: 1}, set(range(1, PARTS)))


def test_a_sum_of_inequalities_is_cut_only_when_it_is_false_by_being_above() -> None:
    one = case(1000, [0] * PARTS, f"{' + '.join(NAMES)} < 1", *(f"{name} <= 5" for name in NAMES))
    net = {cell: -coef for cell, coef in (one.compiled.terms[1] or {}).items()}
    assert shorter(one, {1: 1}, net)[0] == {1: 1}


def test_a_limit_that_is_itself_broken_by_one_takes_nothing_out() -> None:
    texts = ["u0 >= 10", *(f"{name} >= 0" for name in NAMES[1:])]
    one = case(0, [9] * PARTS, *texts)
    shares, left = cut(one)
    assert left == {0, 1} and one.residuals[1] == 1 and 1 not in shares
    assert false_by(one, shares) == 9


def test_a_sum_false_by_the_least_there_is_keeps_what_would_make_it_true() -> None:
    rows = [f"{' + '.join(NAMES)} <= {PARTS - 1}", *(f"{name} >= 0" for name in NAMES)]
    rules = RuleSet.load("\n".join(rows), map(Field, ["top", *NAMES]))
    one = case_of(rules.compiled, [0, *[1] * PARTS], frozenset(), frozenset())
    assert one.residuals[0] == 1
    assert shorter(one, {0: 1}, rules.compiled.terms[0] or {}) == ({0: 1}, set(range(1, PARTS + 1)))
    nought = case_of(rules.compiled, [0, *[1] * (PARTS - 1), 1], frozenset(), frozenset())
    assert false_by(nought, {0: 1}) == 1


def test_a_limit_that_is_in_the_sum_already_is_taken_once_more() -> None:
    one = case(1000, [20] * PARTS, *(f"{name} >= 0" for name in NAMES))
    begun = {0: -2, 1: 1}
    shares, left = shorter(one, begun, net_of(one, begun))
    assert 1 not in left and shares[1] == 2 and shares[0] == -2
    assert net_of(one, shares).keys() == left
    assert 0 < false_by(one, shares) < false_by(one, begun)
