"""Target minus realisation printed as a rise, with everything that was worked out from it."""

from fractions import Fraction

from lurus.core.editing import Field, RuleSet
from lurus.core.editing.context import Context
from lurus.core.editing.proposal import Cause
from lurus.core.editing.propose import propose

CELLS = [
    Field("target", decimals=0),
    Field("real", decimals=0),
    Field("base", decimals=0),
    Field("rise", decimals=0),
    Field("pct", decimals=2),
    Field("later", decimals=0),
    Field("next", decimals=0),
    Field("mean", decimals=0),
]
RULES = RuleSet.load(
    "rise == real - base\nnear(pct*base, 100*real - 100*base, 0.01*base)\nnext == later - real\n"
    "near(2*mean, rise + next, 2)",
    CELLS,
)
FIGURES = {"target": 75_311_057, "real": 74_884_800, "base": 75_085_800, "later": 75_719_740}
CONTEXT = Context(
    deltas={"rise": ("target", "real")},
    rows=(("target", "real", "base", "rise", "pct"),),
    rounded={"rise": 0, "pct": 2, "next": 0, "mean": 0},
)


def test_the_results_of_a_wrong_rise_follow_it_and_the_others_stay() -> None:
    record = RULES.record(FIGURES | {"rise": 426_257, "pct": "0.57", "next": 834_940, "mean": 630_598})
    (found,) = [one for one in propose(RULES, record, CONTEXT) if one.cause is Cause.REMAINDER]
    assert found.values == {"rise": -201_000, "pct": Fraction(-27, 100), "mean": 316_970}
    assert found.witnesses == ("target", "real")


def test_a_rise_that_is_no_such_difference_is_not_called_one() -> None:
    record = RULES.record(FIGURES | {"rise": 426_258, "pct": "0.57", "next": 834_940, "mean": 630_599})
    assert [one for one in propose(RULES, record, CONTEXT) if one.cause is Cause.REMAINDER] == []
