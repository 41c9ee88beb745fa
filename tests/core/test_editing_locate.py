"""Localisation, case by case: who may be named, what is free, ties and knots, proofs, values, the order."""

from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest

from lurus.core.editing import (
    EditingError,
    Field,
    Interval,
    Kind,
    RuleSet,
    Severity,
    Value,
    locate,
)
from lurus.core.editing.eliminate import Linear
from lurus.core.editing.fields import Given
from lurus.core.editing.forms import Row
from lurus.core.editing.simplex import Refutation
from tests.core.documents import activities, activity_figures, spoiled
from tests.core.ties import named, rule_set, ties

SUM = "a + b == c"


def solve(text: str, figures: dict[str, Given], *fields: Field) -> list[list[list[str]]]:
    rules = RuleSet.load(
        text, [*fields, *(Field(name) for name in figures if name not in {f.id for f in fields})]
    )
    return named(rules, locate(rules, rules.record(figures)))


def test_a_record_that_passes_has_no_block() -> None:
    rules = rule_set(SUM)
    found = locate(rules, rules.record({"a": 1, "b": 2, "c": 3}))
    assert (found.blocks, found.weight, found.complete) == ((), 0, True)


def test_all_cells_of_a_broken_sum_are_ties_in_field_order() -> None:
    assert solve(SUM, {"c": 9, "a": 1, "b": 2}) == [[["c"], ["a"], ["b"]]]


def test_a_rule_that_still_holds_can_force_a_second_cell() -> None:
    text = "x >= 0\nif x >= 0: y >= 0\nif y >= 0: z >= 0\nif z >= 0: a >= 0"
    assert solve(text, {"x": 0, "y": 0, "z": -1, "a": -1}) == [[["z", "a"]]]


@pytest.mark.parametrize(
    "field",
    [
        Field("c", kind=Kind.REFERENCE),
        Field("c", frozen=True),
        Field("c", kind=Kind.COMPUTED, frozen=True),
    ],
)
def test_a_cell_that_decides_is_never_named(field: Field) -> None:
    assert solve(SUM, {"a": 1, "b": 2, "c": 9}, field) == [[["a"], ["b"]]]


def test_a_fixed_cell_keeps_its_value() -> None:
    rules = rule_set(SUM)
    record = rules.record({"a": 1, "b": 2, "c": 9})
    assert named(rules, locate(rules, record, fixed=["a"])) == [[["b"], ["c"]]]
    assert named(rules, locate(rules, record, fixed=[0, 1])) == [[["c"]]]


def test_a_computed_cell_follows_its_formula_and_is_not_named() -> None:
    rules = rule_set(f"{SUM}\nc <= 5", Field("c", kind=Kind.COMPUTED))
    stale = locate(rules, rules.record({"a": 1, "b": 2, "c": 9}))
    assert (stale.blocks, stale.recomputed) == ((), (0,))
    exceeded = locate(rules, rules.record({"a": 4, "b": 2, "c": 6}))
    assert named(rules, exceeded) == [[["a"], ["b"]]]
    assert exceeded.blocks[0].solutions[0].left[0] == Interval(None, 5)


def test_a_computed_cell_without_a_formula_keeps_its_value() -> None:
    assert solve("c <= a", {"a": 1, "c": 2}, Field("c", kind=Kind.COMPUTED)) == [[["a"]]]


def test_a_computed_cell_given_a_weight_becomes_a_suspect() -> None:
    rules = rule_set(SUM, Field("c", kind=Kind.COMPUTED))
    record = rules.record({"a": 1, "b": 2, "c": 9})
    found = locate(rules, record, weights={"c": Decimal("0.01")})
    assert named(rules, found) == [[["c"]]]
    assert found.weight == Fraction(1, 100)


def test_an_achievement_within_half_a_unit_gives_a_computed_cell_its_value() -> None:
    rules = rule_set("near(c*a, 100*b, 0.005*a)", Field("c", kind=Kind.COMPUTED, decimals=2))
    assert locate(rules, rules.record({"a": 80, "b": 60, "c": 57})).recomputed == (0,)


@pytest.mark.parametrize("cell", ["q", 3, -1])
def test_a_cell_that_does_not_exist_is_refused(cell: int | str) -> None:
    rules = rule_set(SUM)
    with pytest.raises(EditingError) as refused:
        locate(rules, rules.record({}), fixed=[cell])
    assert (refused.value.code, refused.value.params["cell"]) == ("editing.no_such_cell", str(cell))


def test_a_missing_cell_may_be_anything_and_costs_nothing() -> None:
    rules = rule_set(f"{SUM}\na >= 0\nb >= 0")
    found = locate(rules, rules.record({"a": 1, "c": 9}))
    assert (found.blocks, found.missing) == ((), (1,))
    negative = locate(rules, rules.record({"a": 10, "c": 9}))
    assert named(rules, negative) == [[["a"], ["c"]]]
    assert negative.blocks[0].solutions[0].left == {0: Interval(0, 9), 1: Interval(0, 9)}


@pytest.mark.parametrize(("policy", "suspects"), [("zero", True), ("all", True), ("any", False)])
def test_a_missing_cell_counts_as_its_rules_say(policy: str, *, suspects: bool) -> None:
    rules = RuleSet.load([{"rule": SUM, "missing": policy}], map(Field, "abc"))
    found = locate(rules, rules.record({"a": 1, "c": 9}))
    assert (named(rules, found) == [[["a"], ["b"], ["c"]]]) is suspects
    assert found.missing == (() if suspects else (1,))


def test_two_rules_that_must_stay_apart_are_a_contradiction_with_its_core() -> None:
    rules = rule_set("x >= 1\na < -1\na > 1000")
    found = locate(rules, rules.record({"x": 1, "a": 1001}))
    assert found.contradiction is not None
    assert (found.contradiction.rules, found.contradiction.cells) == ((1, 2), ())
    assert (found.blocks, found.weight) == ((), None)


def test_a_broken_rule_over_cells_that_must_stay_is_a_contradiction() -> None:
    rules = rule_set(SUM)
    found = locate(rules, rules.record({"a": 1, "b": 2, "c": 9}), fixed="abc")
    assert found.contradiction is not None
    assert found.contradiction.rules == (0,)


def test_blocks_that_share_nothing_are_told_apart() -> None:
    assert solve("a >= 0\nb == c", {"a": -1, "b": 1, "c": 2}) == [[["a"]], [["b"], ["c"]]]


def test_answers_that_clash_across_blocks_make_one_block() -> None:
    text = "a >= 6\nb >= 6\na + b <= 10\nc >= a + b"
    figures: dict[str, Given] = {"a": 0, "b": 0, "c": 50}
    rules = rule_set(text)
    assert locate(rules, rules.record(figures)).contradiction is not None
    softer = "a >= x\nb >= y\na + b <= 10"
    assert solve(softer, {"a": 0, "b": 0, "x": 6, "y": 6}) == [[["a", "y"], ["b", "x"], ["x", "y"]]]


def test_answers_that_lie_side_by_side_and_agree_stay_apart() -> None:
    assert solve("a >= 6\nb >= 6\na + b <= 100", {"a": 0, "b": 0}) == [[["a"]], [["b"]]]


def test_a_core_without_the_asked_cell_s_own_block_is_still_of_that_block() -> None:
    assert solve("a + b == 10\na + b == c", {"a": 1, "b": 2, "c": 3}) == [[["a", "c"], ["b", "c"]]]


def test_only_rules_that_say_wrong_take_part() -> None:
    source = [{"rule": SUM, "severity": Severity.KLARIFIKASI.value}, {"rule": "a >= 0"}]
    rules = RuleSet.load(source, map(Field, "abc"))
    assert named(rules, locate(rules, rules.record({"a": -1, "b": 2, "c": 9}))) == [[["a"]]]


def test_one_rupiah_in_a_billion_is_found() -> None:
    figures: dict[str, Given] = {"a": 1_250_000_001, "b": 500_000_000, "x": 750_000_000, "y": 1_250_000_000}
    assert solve("a == b + x\ny == a", figures) == [[["a"]]]


def test_a_word_outside_the_list_is_named_with_the_words_it_may_be() -> None:
    rules = rule_set(
        'if k == "WTP": a >= 1\nif k == "WDP": a <= 5',
        Field("k", kind=Kind.CATEGORY, values=("WTP", "WDP", "TW")),
    )
    found = locate(rules, rules.record({"k": "WTP", "a": 0}))
    assert named(rules, found) == [[["k"], ["a"]]]
    assert found.blocks[0].solutions[0].left == {0: ("WDP", "TW")}
    assert found.blocks[0].solutions[1].left == {1: Interval(1, None)}


def test_a_condition_leaves_the_hull_of_its_ways() -> None:
    rules = rule_set("a < 3 or a > 8\n0 <= a\na <= 10\na == b")
    found = locate(rules, rules.record({"a": 5, "b": 5}), weights={"b": 9, "a": 9})
    assert found.weight == 18
    left = found.blocks[0].solutions[0].left
    assert left == {0: Interval(0, 10), 1: Interval(0, 10)}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a < 2 or a == 2", Interval(None, 2)),
        ("a == 2 or a < 2", Interval(None, 2)),
        ("a > 8 or a == 8", Interval(8, None)),
        ("a < 2 or a < 1", Interval(None, 2, open_high=True)),
        ("a > 8 or a >= 9", Interval(8, None, open_low=True)),
    ],
)
def test_an_end_that_one_way_includes_is_included(text: str, left: Interval) -> None:
    rules = rule_set(text)
    assert locate(rules, rules.record({"a": 5})).blocks[0].solutions[0].left == {0: left}


ACHIEVEMENT = "near(c*a, 100*b, 0.005*a)\nb == 60\nc <= 100\nc >= 90"


def test_both_factors_of_a_product_may_change_together() -> None:
    rules = rule_set(f"{ACHIEVEMENT}\na <= 100")
    found = locate(rules, rules.record({"c": 57, "a": 80, "b": 60}))
    assert named(rules, found) == [[["a", "c"]]]
    assert (found.complete, found.blocks[0].solutions[0].certain) == (True, True)


def test_limits_of_both_factors_can_rule_out_a_product() -> None:
    rules = rule_set(f"{ACHIEVEMENT}\na <= 10\na >= 1")
    found = locate(rules, rules.record({"c": 57, "a": 80, "b": 60}))
    assert found.contradiction is not None
    assert 0 in found.contradiction.rules


def test_strict_and_open_ends_are_told() -> None:
    rules = rule_set("a > 1\na < 2*b\nb == 3")
    found = locate(rules, rules.record({"a": 0, "b": 3}))
    assert found.blocks[0].solutions[0].left == {0: Interval(1, 6, open_low=True, open_high=True)}


def test_decimals_are_exact() -> None:
    rules = rule_set("0.1*a + 0.2*b == 0.3*c")
    found = locate(rules, rules.record({"a": "0.1", "b": "0.2", "c": "0.3"}))
    assert found.blocks[0].solutions[2].left[2] == Interval(Fraction(1, 6), Fraction(1, 6))


def test_every_linear_proof_adds_up_to_something_false() -> None:
    rules = activities()
    chance = Random(7)
    for errors in (1, 2, 3, 4) * 5:
        record = spoiled(rules, activity_figures(chance), chance, errors)
        for block in locate(rules, record).blocks:
            for proof in block.proofs:
                assert all(adds_up(rules, record, set(proof.cells), leaf) for leaf in proof.leaves)


def adds_up(
    rules: RuleSet, record: list[Value], held: set[int], leaf: tuple[tuple[int, int, int], ...]
) -> bool:
    """Put the held cells in as recorded; the multiples of the rows then give something false, all others free."""
    clauses = [clause for rule in rules.rules for clause in rule.clauses]
    rows: list[Linear] = []
    for clause, atom, _ in leaf:
        row = clauses[clause][atom]
        assert isinstance(row, Row)
        constant = row.constant + sum(
            coef * int(str(record[cell])) for cell, coef in row.linear if cell in held
        )
        rows.append(({cell: coef for cell, coef in row.linear if cell not in held}, constant, row.relation))
    return Refutation({place: times for place, (_, _, times) in enumerate(leaf)}).holds(rows)


def test_the_answer_as_plain_data_names_cells_and_rules() -> None:
    rules = rule_set(f"{SUM}\nc <= 5")
    told = locate(rules, rules.record({"a": 1, "b": 2, "c": 9})).to_dict()
    assert told["weight"] == "1"
    (block,) = told["blocks"] if isinstance(told["blocks"], list) else []
    assert (block["cells"], block["forced"], block["reason"]) == (["a", "b", "c"], ["c"], None)
    assert block["solutions"] == [
        {
            "cells": ["c"],
            "certain": True,
            "left": {"c": {"low": "3", "high": "3", "open_low": False, "open_high": False}},
        }
    ]
    assert block["proofs"][0]["cells"] == ["c"]
    assert block["proofs"][0]["rules"] == ["R2"]


def test_the_same_question_gets_the_same_answer() -> None:
    rules, chance = activities(), Random(3)
    record = spoiled(rules, activity_figures(chance), chance, 4)
    one, two = locate(rules, record), locate(rules, list(record))
    assert one.to_dict() == two.to_dict()
    assert len(ties(one)) > 0
