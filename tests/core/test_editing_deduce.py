"""Each kind of deductive correction: a case that holds, one that does not, one on the edge."""

from collections.abc import Mapping

from lurus.core.editing.context import Column, Context, Periods
from lurus.core.editing.deduce import (
    copies,
    double_counts,
    imputations,
    patterns,
    remainders,
    roundings,
    shifts,
    signs,
    typing_errors,
    units,
)
from lurus.core.editing.fields import Field, Given, Kind, Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.slips import Slip
from lurus.core.editing.solve import solve
from lurus.core.editing.trial import Trial


def trial(rules: str, given: Mapping[str, Given], context: Context | None = None, **kinds: Kind) -> Trial:
    """A record of whole figures on trial."""
    fields = [Field(name, decimals=0, kind=kinds.get(name, Kind.TYPED)) for name in given]
    rs = RuleSet.load(rules, fields)
    return Trial(rs, rs.record(given), context or Context())


def only(proposals: list[Proposal]) -> Mapping[str, Value]:
    """The changes of the one proposal there is."""
    (one,) = proposals
    return one.values


# ── unit ──

FORM = {"a": 1_200, "b": 3_400, "c": 560, "t": 5_160}
LAST = {"a": 1_100_000, "b": 3_500_000, "c": 600_000, "t": 5_200_000}


def test_a_whole_form_in_thousands_is_brought_back_as_one() -> None:
    found = units(trial("t == a + b + c", FORM, Context(forms=(tuple(FORM),), last_year=LAST)))
    assert found[0].cause is Cause.WHOLE_FORM
    assert found[0].values == {cell: value * 1000 for cell, value in FORM.items()}
    assert found[0].witnesses == ("last year",)


def test_computed_totals_of_a_form_follow_of_themselves() -> None:
    context = Context(forms=(tuple(FORM),), last_year=LAST)
    found = units(trial("t == a + b + c", FORM, context, t=Kind.COMPUTED))
    assert found[0].values == {"a": 1_200_000, "b": 3_400_000, "c": 560_000}


def test_four_fifths_of_a_form_must_be_off() -> None:
    last = {**LAST, "a": 1_100, "b": 3_400}
    found = units(trial("t >= 0", FORM, Context(forms=(tuple(FORM),), last_year=last)))
    assert Cause.WHOLE_FORM not in {one.cause for one in found}


def test_a_form_is_brought_into_the_unit_of_the_sum_above_it() -> None:
    given = {**FORM, "above": 5_160_000}
    found = units(trial("t == a + b + c\nabove == t", given, Context(forms=(tuple(FORM),))))
    whole = [one for one in found if one.cause is Cause.WHOLE_FORM]
    assert [one.values["a"] for one in whole] == [1_200_000]


def test_a_figure_cut_to_thousands_is_seen_by_what_its_sum_leaves() -> None:
    given = {"t": 2_250_750, "a": 1_000_000, "b": 1_250}
    assert only(units(trial("t == a + b", given))) == {"b": 1_250_750}


def test_last_year_alone_is_a_hint_and_never_more() -> None:
    found = units(trial("a >= 0", {"a": 1_250_000}, Context(last_year={"a": 1_310})))
    assert [(one.values, one.resolves) for one in found] == [({"a": 1250}, ())]


# ── periods ──

QUARTERS = ("q1", "q2", "q3", "q4")
SUM = "year == q1 + q2 + q3 + q4"
RISING = "q1 <= q2\nq2 <= q3\nq3 <= q4\nq4 == year"


def quarters(*figures: int) -> dict[str, Given]:
    """Year and quarters."""
    return dict(zip(("year", *QUARTERS), figures, strict=True))


def test_cumulative_figures_become_increments() -> None:
    context = Context(periods=(Periods(QUARTERS, "year"),))
    found = patterns(trial(SUM, quarters(600, 120, 260, 410, 600), context))
    assert only(found) == {"q2": 140, "q3": 150, "q4": 190}
    assert found[0].score == 10


def test_increments_become_cumulative_figures() -> None:
    context = Context(periods=(Periods(QUARTERS, "year", cumulative=True),))
    found = patterns(trial(RISING, quarters(600, 120, 140, 150, 190), context))
    assert only(found) == {"q2": 260, "q3": 410, "q4": 600}


def test_a_series_that_falls_is_no_cumulative_one() -> None:
    context = Context(periods=(Periods(QUARTERS, "year"),))
    assert patterns(trial(SUM, quarters(600, 120, 110, 410, 600), context)) == []


def test_one_value_in_every_quarter_is_asked_about() -> None:
    context = Context(periods=(Periods(QUARTERS, "year"),))
    (found,) = patterns(trial(SUM, quarters(600, 600, 600, 600, 600), context))
    assert found.cause is Cause.SAME_VALUE
    assert set(found.values.values()) == {None}


def test_one_value_in_every_quarter_is_right_when_it_sums_up() -> None:
    context = Context(periods=(Periods(QUARTERS, "year"),))
    assert patterns(trial(SUM, quarters(600, 150, 150, 150, 150), context)) == []


# ── shifted rows and copied columns ──


def test_a_row_shifted_by_one_column_moves_back() -> None:
    given = quarters(1000, 0, 130, 270, 260)
    context = Context(rows=(QUARTERS,))
    assert only(shifts(trial(SUM, given, context))) == {"q1": 130, "q2": 270, "q3": 260, "q4": 340}


def test_a_row_is_not_moved_for_nothing() -> None:
    assert shifts(trial(SUM, quarters(660, 0, 130, 270, 260), Context(rows=(QUARTERS,)))) == []


PK = {"i1": 31, "i2": 51, "i3": 60_000, "i4": 127_000}
NEXT = Column("Renstra 2022", PK)
OWN = Column("Renstra 2021", {"i1": 30, "i2": 50, "i3": 59_000, "i4": 126_000})


def test_a_column_taken_from_another_year_is_recognised() -> None:
    (found,) = copies(trial("i1 >= 0", PK, Context(right=OWN, columns=(NEXT,))))
    assert found.values == OWN.values
    assert found.witnesses == ("Renstra 2022", "Renstra 2021")


def test_two_figures_alike_are_no_copied_column() -> None:
    given = {**PK, "i3": 59_000, "i4": 126_000}
    assert copies(trial("i1 >= 0", given, Context(right=OWN, columns=(NEXT,)))) == []


def test_a_figure_copied_from_last_year_is_seen_by_what_the_rules_leave() -> None:
    given = {"t": 262_000, "a": 130_000, "b": 130_000}
    found = copies(trial("t == a + b", given, Context(last_year={"b": 130_000})))
    assert (only(found), found[0].changes[0].slip) == ({"b": 132_000}, Slip.COPY_YEAR)


# ── double counts, additions from beside, remainders ──


def test_a_part_that_went_in_twice_is_named() -> None:
    given = {"t": 350_000_000 + 104_990_014, "a": 245_009_986, "b": 104_990_014}
    (found,) = double_counts(trial("t == a + b", given, Context(subtrees={"t": ("a", "b")})))
    assert (found.values, found.witnesses) == ({"t": 350_000_000}, ("b",))


def test_a_percentage_added_to_rupiah_is_named() -> None:
    given = {"t": 81_825_849, "a": 81_000_000, "b": 825_657, "persen": 192}
    (found,) = double_counts(trial("t == a + b", given, Context(rows=(("t", "persen"),))))
    assert (found.values, found.witnesses) == ({"t": 81_825_657}, ("persen",))


def test_an_excess_that_is_no_known_part_is_no_double_count() -> None:
    given = {"t": 400, "a": 100, "b": 200}
    assert double_counts(trial("t == a + b", given, Context(subtrees={"t": ("b",)}))) == []


def test_target_minus_realisation_printed_as_growth_is_recognised() -> None:
    given = {"naik": 426_257, "target": 75_311_057, "real": 74_884_800, "last": 75_085_800}
    context = Context(deltas={"naik": ("target", "real")})
    (found,) = remainders(trial("naik == real - last", given, context))
    assert (found.values, found.changes[0].slip) == ({"naik": -201_000}, Slip.REMAINDER)


def test_target_minus_realisation_typed_as_realisation_is_recognised() -> None:
    given = {"real": 260, "target": 1_000, "q1": 300, "q2": 440}
    found = remainders(trial("real == q1 + q2", given, Context(targets={"real": "target"})))
    assert only(found) == {"real": 740}


def test_a_realisation_that_is_no_remainder_is_left() -> None:
    given = {"real": 261, "target": 1_000, "q1": 300, "q2": 440}
    assert remainders(trial("real == q1 + q2", given, Context(targets={"real": "target"}))) == []


# ── signs, typing, rounding, what follows ──


def test_a_swap_of_numerator_and_denominator_is_one_operation() -> None:
    given = {"num": 40, "den": 34, "rest": 6}
    (found,) = signs(trial("num <= den\nrest == den - num", given, Context(swaps=(("num", "den"),))))
    assert found.values == {"num": 34, "den": 40}
    assert found.score == 10


def test_what_would_break_a_rule_that_held_is_never_proposed() -> None:
    given = {"a": 120, "b": 10, "t": 22}
    assert only(typing_errors(trial("t == a + b", given))) == {"a": 12}
    assert typing_errors(trial("t == a + b\na >= 100", given)) == []


def test_a_frozen_cell_is_never_changed() -> None:
    given = {"t": 1_568, "a": 161, "b": 1_452}
    free = typing_errors(trial("t == a + b", given))
    assert only(free) == {"a": 116}
    assert typing_errors(trial("t == a + b", given, a=Kind.REFERENCE)) == []
    assert typing_errors(trial("t == a + b", given, Context(fixed=frozenset({"a"})))) == []


def test_a_difference_of_three_units_is_not_rounding() -> None:
    assert len(roundings(trial("t == a + b", {"t": 302, "a": 100, "b": 200}))) == 1
    assert roundings(trial("t == a + b", {"t": 303, "a": 100, "b": 200})) == []


def test_nothing_follows_from_figures_that_are_doubted() -> None:
    given = {"t": 10, "a": 3, "b": None, "c": 99}
    assert only(imputations(trial("t == a + b", given))) == {"b": 7}
    assert imputations(trial("t == a + b\nt == c", given)) == []


def test_a_value_with_decimals_does_not_follow_for_a_whole_figure() -> None:
    assert imputations(trial("2 * a == b", {"a": None, "b": 7})) == []
    assert only(imputations(trial("2 * a == b", {"a": None, "b": 8}))) == {"a": 4}


def test_computed_cells_follow_and_are_not_broken_by_a_correction() -> None:
    given = {"t": 1_568, "a": 161, "b": 1_452, "twice": 322}
    found = typing_errors(trial("t == a + b\ntwice == 2 * a", given, twice=Kind.COMPUTED))
    assert only(found) == {"a": 116}


def test_bounds_that_meet_only_together_determine_a_value() -> None:
    given: dict[str, Given] = {"x": None, "y": None, "z": None, "n": 2}
    rules = "x + y <= n\nx + z <= n\ny + z <= n\nx + y + z >= 3"
    assert only(imputations(trial(rules, given))) == {"x": 1, "y": 1, "z": 1}


def test_a_range_follows_for_every_open_cell() -> None:
    rs = RuleSet.load("a + b == 10\na >= 0\nb >= 2", [Field("a"), Field("b")])
    solved = solve(rs, [None, None], {0, 1})
    assert solved is not None
    assert {cell: (one.low, one.high) for cell, one in solved.ranges.items()} == {0: (0, 8), 1: (2, 10)}
