"""Pairs that changed places with their results, and cumulative quarters that were added up: one operation each."""

from collections.abc import Mapping

from lurus.core.editing.context import Context, Periods
from lurus.core.editing.deduce import exchanges, patterns
from lurus.core.editing.exact import to_exact
from lurus.core.editing.fields import Field, Given
from lurus.core.editing.proposal import Cause
from lurus.core.editing.propose import propose
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial

RULES = """
tgt == pk
near(cap*tgt, 200*tgt - 100*real, 0.01*tgt)
"""
ROW = {"tgt": "8.92", "real": "8.75", "cap": "101.91", "pk": "8.75"}
MENDED = {"tgt": "35/4", "real": "223/25", "cap": "4903/50"}


def trial(rules: str, given: Mapping[str, Given], context: Context) -> Trial:
    """A record with two decimals; what is signed is frozen."""
    fields = [Field(name, decimals=2, frozen=name == "pk") for name in given]
    rs = RuleSet.load(rules, fields)
    return Trial(rs, rs.record(given), context)


def row(**other: str) -> Trial:
    """A row of target, realisation and achievement beside the signed target."""
    given = ROW | other
    context = Context(
        targets={"real": "tgt"}, documents={"tgt": (to_exact(given["pk"]),)}, rounded={"cap": 2}
    )
    return trial(RULES, given, context)


def test_target_and_realisation_change_places_with_their_achievement_as_one_operation() -> None:
    found = row()
    (one,) = exchanges(found)
    assert {cell: str(value) for cell, value in one.values.items()} == MENDED
    assert [change.slip for change in one.changes] == [Slip.SWAPPED, Slip.SWAPPED, Slip.FOLLOWS]
    assert one.score == 5 and one.witnesses == ("pk",)


def test_the_exchange_is_ranked_before_every_other_way() -> None:
    found = row()
    first, *others = propose(found.rs, found.record, found.context)
    assert {cell: str(value) for cell, value in first.values.items()} == MENDED
    assert first.alone and all(first.score < one.score for one in others)


def test_a_signed_value_that_stands_nowhere_in_the_row_tells_of_no_exchange() -> None:
    assert exchanges(row(pk="8.76")) == []


def test_a_round_figure_is_met_by_chance_and_tells_nothing() -> None:
    assert exchanges(row(tgt="9", real="8", cap="111.11", pk="8")) == []


def test_a_result_that_agrees_with_the_exchanged_pair_stays_as_it_is_printed() -> None:
    (one,) = exchanges(row(cap="98.06"))
    assert set(one.values) == {"tgt", "real"}
    assert len(one.resolves) == 2


def test_a_result_that_nothing_lets_follow_leaves_the_pair_where_it_is() -> None:
    found = row()
    without = trial(RULES, ROW, Context(targets={"real": "tgt"}, documents={"tgt": (to_exact("8.75"),)}))
    assert (len(exchanges(found)), exchanges(without)) == (1, [])


QUARTERS = ("q1", "q2", "q3", "q4")
ADDED = "q1 + q2 + q3 + q4 == year\nnear(cap*tgt, 100*year, 0.01*tgt)"


def quarters(*given: int, target: int = 12) -> Trial:
    """Four quarters, their sum as the year, and the achievement printed from it."""
    total = sum(given)
    record: dict[str, Given] = dict(zip(QUARTERS, given, strict=True))
    record |= {"year": total, "tgt": target, "cap": f"{100 * total // target}"}
    context = Context(periods=(Periods(QUARTERS, "year"),), targets={"year": "tgt"}, rounded={"cap": 2})
    return trial(ADDED, record, context)


def test_cumulative_quarters_that_were_added_up_are_one_question_though_no_rule_is_broken() -> None:
    (one,) = patterns(quarters(3, 6, 9, 12))
    assert one.cause is Cause.CUMULATIVE and one.resolves == ()
    assert dict(one.values) == {"q2": 3, "q3": 3, "q4": 3, "year": 12, "cap": 100}


def test_quarters_that_stay_below_the_target_or_do_not_rise_raise_no_question() -> None:
    assert patterns(quarters(1, 2, 3, 4)) == []
    assert patterns(quarters(3, 6, 6, 12)) == []
    assert patterns(quarters(3, 6, 9, 13)) == []


def test_the_question_about_cumulative_quarters_leaves_other_findings_as_they_are() -> None:
    found = quarters(3, 6, 9, 12)
    (one,) = propose(found.rs, found.record, found.context)
    assert not one.alone and one.assumes == ()
