"""What a correction moves: computed figures in order, rules before and after, further figures, and nothing else."""

import json
from fractions import Fraction

import pytest

from lurus.core.editing.budget import Budget
from lurus.core.editing.errors import EditingError
from lurus.core.editing.fields import Field, Kind, Value
from lurus.core.editing.recalculate import in_order
from lurus.core.editing.ruleset import RuleSet
from lurus.core.impact import Impact, Setting, Turn, impact
from lurus.core.impact.consequences import totals

TREE = "act == s1 + s2 + s3\nprog == act + act2\noffice == prog + prog2"
CEILINGS = {
    "s1": 500_000_000,
    "s2": 750_000_000,
    "s3": 500_000_000,
    "act": 1_750_000_000,
    "act2": 250_000_000,
    "prog": 2_000_000_000,
    "prog2": 900_000_000,
    "office": 2_900_000_000,
}


def ceilings(kinds: dict[str, Kind] | None = None) -> RuleSet:
    """Three sub-activities, their activity, programme and office."""
    fields = [Field(name, decimals=0, kind=(kinds or {}).get(name, Kind.TYPED)) for name in CEILINGS]
    return RuleSet.load(TREE, fields)


def moved(one: Impact) -> dict[str, tuple[Value, Value]]:
    """The computed figures that moved."""
    return {move.cell: (move.old, move.new) for move in one.recalculated}


def test_a_raised_ceiling_asks_for_exactly_its_three_parents() -> None:
    rs = ceilings()
    found = impact(rs, rs.record(CEILINGS), {"s2": 800_000_000})
    (further,) = found.further
    (only,) = further.alternatives
    assert {move.cell: move.new for move in only.moves} == {
        "act": 1_800_000_000,
        "prog": 2_050_000_000,
        "office": 2_950_000_000,
    }
    assert (further.complete, further.weight) == (True, Fraction(3, 100))
    assert [(one.rule, one.turn) for one in found.rules] == [("R1", Turn.NEW)]


def test_computed_parents_follow_of_themselves() -> None:
    rs = ceilings(dict.fromkeys(("act", "prog", "office"), Kind.COMPUTED))
    found = impact(rs, rs.record(CEILINGS), {"s2": 800_000_000})
    assert moved(found) == {
        "act": (1_750_000_000, 1_800_000_000),
        "prog": (2_000_000_000, 2_050_000_000),
        "office": (2_900_000_000, 2_950_000_000),
    }
    assert [move.by for move in found.recalculated] == ["R1", "R2", "R3"]
    assert (found.rules, found.further) == ((), ())


def test_the_record_stays_as_it_is() -> None:
    rs = ceilings(dict.fromkeys(("act", "prog", "office"), Kind.COMPUTED))
    record = rs.record(CEILINGS)
    impact(rs, record, {"s2": 0})
    assert record == rs.record(CEILINGS)


def test_a_correction_that_mends_a_rule_asks_for_nothing_more() -> None:
    rs = ceilings()
    found = impact(rs, rs.record({**CEILINGS, "s2": 750_000}), {"s2": "750000000"})
    assert [(one.rule, one.turn) for one in found.rules] == [("R1", Turn.FIXED)]
    assert found.further == ()


def test_a_rule_that_stays_broken_is_said() -> None:
    rs = ceilings()
    found = impact(rs, rs.record({**CEILINGS, "s2": 750_000}), {"s2": 751_000})
    assert [one.turn for one in found.rules] == [Turn.STILL]


def achievement(decimals: int = 2) -> RuleSet:
    """An achievement that the system computes within half a unit of its last digit."""
    fields = [
        Field("cap", kind=Kind.COMPUTED, decimals=decimals),
        Field("tgt", decimals=0),
        Field("real", decimals=0),
    ]
    return RuleSet.load("near(cap*tgt, 100*real, 0.005*tgt)", fields)


@pytest.mark.parametrize(
    ("target", "realised", "computed"),
    [
        (60_000, 62_500, Fraction("104.17")),
        (80, 60, 75),
        (3, 2, Fraction("66.67")),
        (200, 1, Fraction("0.5")),
    ],
)
def test_an_achievement_is_computed_and_rounded_once(target: int, realised: int, computed: Value) -> None:
    rs = achievement()
    found = impact(rs, rs.record({"cap": 0, "tgt": target, "real": 0}), {"real": realised})
    assert moved(found) == {"cap": (0, computed)}


def test_an_achievement_against_a_target_of_zero_has_no_value() -> None:
    rs = achievement()
    found = impact(rs, rs.record({"cap": 75, "tgt": 80, "real": 60}), {"tgt": 0})
    assert moved(found) == {"cap": (75, None)}


def test_only_what_depends_on_the_correction_is_worked_out_again() -> None:
    """A computed cell that was wrong before stays, unless the correction reaches it."""
    fields = [Field(name, kind=Kind.COMPUTED if name in "xy" else Kind.TYPED) for name in "abxy"]
    rs = RuleSet.load("x == 2 * a\ny == 2 * b", fields)
    found = impact(rs, rs.record({"a": 1, "b": 1, "x": 99, "y": 99}), {"a": 5})
    assert moved(found) == {"x": (99, 10)}


def test_cells_in_a_circle_have_no_step() -> None:
    fields = [Field(name, kind=Kind.COMPUTED) for name in "xy"]
    assert in_order(RuleSet.load("x == y + 1", fields)) == ()


def test_a_sum_defines_a_computed_cell_rather_than_an_equal_one() -> None:
    fields = [Field("signed"), Field("total", kind=Kind.COMPUTED), Field("a"), Field("b")]
    (step,) = in_order(RuleSet.load("signed == total\ntotal == a + b", fields))
    assert step.rule == 1


def test_totals_and_what_repeats_them_follow_their_parts() -> None:
    rs = RuleSet.load("a + b == c\nc == d\ne == f", [Field(name) for name in "abcdef"])
    assert {rs.fields[cell].id for cell in totals(rs)} == {"c", "d"}


def test_a_choice_between_further_figures_is_shown_whole() -> None:
    rs = RuleSet.load("a + b == c\nc <= 100", [Field(name, decimals=0) for name in "abc"])
    found = impact(rs, rs.record({"a": 60, "b": 40, "c": 100}), {"a": 70})
    (further,) = found.further
    assert [[(move.cell, move.new) for move in one.moves] for one in further.alternatives] == [[("b", 30)]]


def test_a_figure_that_is_left_open_shows_its_range() -> None:
    rs = RuleSet.load("a <= b\nb <= 100", [Field(name, decimals=0) for name in "ab"])
    found = impact(rs, rs.record({"a": 10, "b": 20}), {"a": 50})
    (move,) = found.further[0].alternatives[0].moves
    assert (move.cell, move.new, move.low, move.high) == ("b", None, 50, 100)


def test_a_correction_against_a_signed_figure_has_no_way_out() -> None:
    fields = [Field("pk", kind=Kind.REFERENCE), Field("target"), Field("a"), Field("b")]
    rs = RuleSet.load("target == pk\na == b\ntarget == a", fields)
    found = impact(rs, rs.record({"pk": 1, "target": 1, "a": 1, "b": 1}), {"target": 2})
    shown = [(one.rules, len(one.alternatives), one.complete) for one in found.further]
    assert shown == [(("R3",), 1, True), (("R1",), 0, True)]


def test_an_unknown_cell_and_a_float_are_refused() -> None:
    rs = ceilings()
    with pytest.raises(EditingError, match=r"editing\.no_such_cell"):
        impact(rs, rs.record(CEILINGS), {"s9": 1})
    with pytest.raises(EditingError, match=r"editing\.float"):
        impact(rs, rs.record(CEILINGS), {"s1": 0.5})  # type: ignore[dict-item]


def test_a_spent_budget_is_said() -> None:
    rs = ceilings()
    found = impact(rs, rs.record(CEILINGS), {"s2": 800_000_000}, budget=Budget(checks=1))
    assert not any(further.complete for further in found.further)


def test_the_whole_impact_is_plain_data() -> None:
    rs = ceilings()
    shown = json.loads(json.dumps(impact(rs, rs.record(CEILINGS), {"s2": 800_000_000}).to_dict()))
    assert shown["changed"] == [{"cell": "s2", "old": "750000000", "new": "800000000", "by": ""}]
    assert shown["further"][0]["weight"] == "0.03"
    assert shown["material"] is False


def test_what_follows_others_follows_and_no_sibling_is_blamed() -> None:
    names = ("a", "b", "act", "top", "rate_b", "rate_act", "rate_top")
    text = "act == a + b\ntop == act\nrate_b == b\nrate_act == act\nrate_top == top"
    rs = RuleSet.load(text, [Field(name) for name in names])
    record = rs.record(dict(zip(names, (1, 1, 2, 2, 1, 2, 2), strict=True)))
    rates = frozenset({"rate_b", "rate_act", "rate_top"})
    (further,) = impact(rs, record, {"a": 3}, Setting(follows=rates)).further
    (way,) = further.alternatives
    assert {one.cell: one.new for one in way.moves} == {"act": 4, "top": 4, "rate_act": 4, "rate_top": 4}
    with pytest.raises(EditingError, match=r"editing\.no_such_cell"):
        impact(rs, record, {"a": 3}, Setting(follows=frozenset({"rate_c"})))
