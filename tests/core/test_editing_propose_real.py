"""What published tables of a sister office got wrong is found, and where two sums disagree nobody is accused.

The figures are those of the domain report; the digits it does not print are made up.
"""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from lurus.core.editing.context import Context
from lurus.core.editing.fields import Field, Given, Kind, Value
from lurus.core.editing.proposal import Proposal
from lurus.core.editing.propose import propose
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.slips import Slip


def found(
    rules: str, given: Mapping[str, Given], context: Context | None = None, **kinds: Kind
) -> tuple[Proposal, ...]:
    """What is proposed for whole figures; a name that begins with `pct` has two decimals."""
    fields = [
        Field(name, decimals=2 if name.startswith("pct") else 0, kind=kinds.get(name, Kind.TYPED))
        for name in given
    ]
    rs = RuleSet.load(rules, fields)
    return propose(rs, rs.record(given), context)


def alone(proposals: tuple[Proposal, ...]) -> list[Mapping[str, Value]]:
    """The changes of those that stand alone."""
    return [one.values for one in proposals if one.alone]


BELANJA = "total == a + b\nb == p1 + p2 + p3"


def test_two_independent_sums_point_to_one_digit() -> None:
    """Belanja langsung 2018: …744 printed, …774 by the total and by the programmes."""
    given = {"total": 21_436_599_774, "a": 9_000_000_000, "b": 12_436_599_744}
    programmes = {"p1": 5_000_120_774, "p2": 4_436_479_000, "p3": 3_000_000_000}
    proposals = found(BELANJA, {**given, **programmes})
    assert alone(proposals) == [{"b": 12_436_599_774}]
    assert proposals[0].changes[0].slip is Slip.DIGIT


def test_two_sums_that_disagree_accuse_nobody() -> None:
    """Belanja langsung 2016: one sum is off by 20, the other by 480."""
    given = {"total": 21_436_599_794, "a": 9_000_000_000, "b": 12_436_599_774}
    programmes = {"p1": 5_000_121_254, "p2": 4_436_479_000, "p3": 3_000_000_000}
    assert alone(found(BELANJA, {**given, **programmes})) == []


def test_two_wrong_digits_are_found_through_the_tree() -> None:
    """PK 2021: 50.000 and 30.000 off in two children make the 80.000 between head and secretary."""
    given = {
        "kadis": 9_077_748_390,
        "sekretaris": 9_077_668_390,
        "c1": 422_722_229,
        "c2": 3_669_650,
        "rest": 8_651_276_511,
        "g1": 400_772_229,
        "g2": 22_000_000,
        "h1": 3_000_650,
        "h2": 699_000,
    }
    rules = "kadis == sekretaris\nsekretaris == c1 + c2 + rest\nc1 == g1 + g2\nc2 == h1 + h2"
    proposals = found(rules, given, sekretaris=Kind.COMPUTED)
    assert alone(proposals) == [{"c1": 422_772_229, "c2": 3_699_650}]


def test_a_printed_mean_gives_the_exchanged_digits_away() -> None:
    """A mean leaves its parts a range of five units: only one of them is an exchange of neighbouring digits."""
    years = {"y1": 74_884_800, "y2": 75_085_811, "y3": 75_932_450, "y4": 75_311_057, "y5": 76_000_123}
    mean = {"mean": (sum(years.values()) - 9_000 + 2) // 5}
    rules = "near(5*mean, y1 + y2 + y3 + y4 + y5, 2.5)"
    proposals = found(rules, {**years, **mean})
    assert {"y3": 75_923_450} in [one.values for one in proposals if one.explained]


def test_a_percentage_of_a_stale_numerator_does_not_accuse_the_numerator() -> None:
    """Bandeng 2019: 132.000 of 128.000 printed as 101,56 %, which is last year's 130.000: both are possible."""
    rules = "near(pct*target, 100*real, 0.005*target)"
    given: dict[str, Given] = {"pct": "101.56", "target": 128_000, "real": 132_000}
    context = Context(last_year={"real": 130_000}, rounded={"pct": 2})
    proposals = found(rules, given, context)
    assert Fraction("103.13") in [one.values.get("pct") for one in proposals]
    assert {"real": 130_000} not in alone(proposals)


def test_a_power_of_ten_in_an_achievement_is_recognised() -> None:
    """Air tawar 2020: 5,95 of 0,01 is 59.500 %, printed 59,5."""
    fields = [Field("pct", decimals=2), Field("target", decimals=2), Field("real", decimals=2)]
    rs = RuleSet.load("near(pct*target, 100*real, 0.005*target)", fields)
    proposals = propose(
        rs, rs.record({"pct": "59.5", "target": "0.01", "real": "5.95"}), Context(rounded={"pct": 2})
    )
    pct = [one for one in proposals if "pct" in one.values]
    assert [(one.values["pct"], one.changes[0].slip) for one in pct] == [(59_500, Slip.SEPARATOR)]


@pytest.mark.parametrize("off", [90_000_000, 180_000_000])
def test_a_ceiling_of_another_version_is_asked_about(off: int) -> None:
    """Pagu 2019: the programmes exceed belanja langsung by exactly 180.000.000; no slip explains it."""
    given = {"b": 12_436_599_774 - off, "p1": 5_000_120_774, "p2": 4_436_479_000, "p3": 3_000_000_000}
    assert alone(found("b == p1 + p2 + p3", given)) == []
