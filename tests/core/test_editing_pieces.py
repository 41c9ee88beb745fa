"""Clauses cut down to the chosen cells, and products made linear: by hand, part by part."""

import pytest

from lurus.core.editing import Field, Kind, Missing, RuleSet, locate
from lurus.core.editing.case import Case, case_of
from lurus.core.editing.eliminate import EQ, LE, LT
from lurus.core.editing.fields import Given
from lurus.core.editing.pieces import NOTHING, Piece, Words, parts_of
from lurus.core.editing.products import followers, turned

WORDS = ("A", "B", "C")
FIELDS = [*map(Field, "abcd"), Field("k", kind=Kind.CATEGORY, values=WORDS)]


def case(text: str, **figures: Given) -> Case:
    rules = RuleSet.load(text, FIELDS)
    told: dict[str, Given] = {"a": 1, "b": 2, "c": 3, "d": 4, "k": "A", **figures}
    return case_of(rules.compiled, rules.record(told), frozenset(), frozenset())


def chosen(text: str, names: str) -> list[Piece]:
    return parts_of(case(text), {"abcdk".index(name) for name in names}).rows


def test_every_atom_that_is_false_is_held_with_its_cells() -> None:
    parts = parts_of(case("b > 5 or c > 5 or k == 'B' or a >= 7"), {0})
    (row,) = parts.rows
    assert row.held == {1, 2, 4} and row.atom == 3
    assert parts_of(case("b > 5 or c > 5 or a < 0"), {3}).hopeless == []
    assert parts_of(case("b > 5 or c > 5 or k == 'B'"), {1}).rows[0].held == {2, 4}


def test_a_clause_that_nothing_chosen_can_meet_names_all_its_cells() -> None:
    assert parts_of(case("b*a > 50 or c > 5"), {0}).rows[0].held == {1, 2}
    assert parts_of(case("0*a + b > 5 or c > 5 or a*d > 9"), {0}).hopeless == []


def test_a_word_s_part_says_which_atom_it_is() -> None:
    parts = parts_of(case("b > 5 or k == 'B'"), {4})
    assert parts.words == [Words(0, 1, 4, frozenset({"B"}), frozenset({1}))]
    assert parts_of(case("k == 'B'"), {4}).words == [Words(0, 0, 4, frozenset({"B"}), NOTHING)]


def test_a_row_of_several_products_is_cut_product_by_product() -> None:
    (row,) = chosen("a*b + c*d + a*c == 50", "ab")
    assert (row.products, row.coefs, row.constant, row.held) == (
        ((0, 1, 1),),
        {0: 3},
        12 - 50,
        frozenset({2, 3}),
    )
    (row,) = chosen("c*d + a*b == 50", "a")
    assert (row.products, row.coefs, row.constant, row.held) == ((), {0: 2}, 12 - 50, frozenset({1, 2, 3}))


def piece(coefs: dict[int, int], *products: tuple[int, int], constant: int = 0) -> Piece:
    return Piece(0, 0, coefs, tuple((one, two, 1) for one, two in products), constant, LE, NOTHING)


def test_a_factor_of_two_products_follows_neither() -> None:
    assert followers([piece({}, (0, 1)), piece({}, (0, 2))]) == {(0, 1): 1, (0, 2): 2}
    assert followers([piece({}, (0, 1)), piece({}, (0, 2)), piece({1: 1, 2: 1})]) == {}


def test_a_factor_with_limits_of_its_own_follows_and_one_in_a_longer_row_does_not() -> None:
    assert followers([piece({5: 1}, (0, 1)), piece({0: 1})]) == {(0, 1): 0}
    assert followers([piece({0: 1}, (0, 1))]) == {(0, 1): 1}
    assert followers([piece({}, (0, 0))]) == {}


def test_a_product_is_settled_by_the_value_of_one_factor() -> None:
    assert list(turned((0, 1), "0=3/2", None, 7, [])) == [(None, ({7: 2, 1: -3}, 0, EQ))]
    assert list(turned((0, 1), "1=-4", None, 7, [])) == [(None, ({7: 1, 0: 4}, 0, EQ))]
    assert list(turned((0, 1), "0=0", None, 7, [])) == [(None, ({7: 1}, 0, EQ))]


def test_under_a_sign_of_the_partner_limits_of_the_follower_are_limits_of_the_product() -> None:
    limit = piece({0: 2}, constant=-6)
    assert list(turned((0, 1), "+", 0, 7, [limit])) == [
        (None, ({1: -1}, 0, LT)),
        (limit, ({7: 2, 1: -6}, 0, LE)),
    ]
    assert list(turned((0, 1), "-", 0, 7, [limit])) == [
        (None, ({1: 1}, 0, LT)),
        (limit, ({7: -2, 1: 6}, 0, LE)),
    ]
    assert list(turned((0, 1), "0", 0, 7, [limit])) == [(None, ({1: 1}, 0, EQ)), (None, ({7: 1}, 0, EQ))]


@pytest.mark.parametrize(("policy", "named"), [(Missing.ALL, []), (Missing.ZERO, [(2,)])])
def test_where_every_cell_of_a_rule_is_missing_none_counts_as_zero_unless_the_rule_says_so(
    policy: Missing, named: list[tuple[int, ...]]
) -> None:
    source = [{"rule": f"{text}", "missing": policy.value} for text in ("a + b == 0", "a >= c")]
    rules = RuleSet.load(source, FIELDS)
    figures: dict[str, Given] = {"a": None, "b": None, "c": 1, "d": 0, "k": "A"}
    found = locate(rules, rules.record(figures))
    assert [one.cells for block in found.blocks for one in block.solutions] == named


def test_a_proof_is_told_once() -> None:
    rules = RuleSet.load("a + b == 9\na + b == 8\nb + a == 7", FIELDS)
    found = locate(rules, rules.record({"a": 1, "b": 2, "c": 0, "d": 0, "k": "A"}))
    proofs = [one.cells for block in found.blocks for one in block.proofs]
    proofs += [] if found.contradiction is None else [found.contradiction.cells]
    assert len(set(proofs)) == len(proofs) > 0
