"""Every known slip is recognised, the likeliest one is named, and what is no slip is called other."""

from fractions import Fraction

import pytest

from lurus.core.editing.exact import to_exact
from lurus.core.editing.fields import Field
from lurus.core.editing.ratios import (
    hidiroglou_berthelot,
    median,
    modified_z,
    quantile,
    strange_ratios,
    unit_factor,
)
from lurus.core.editing.slips import COSTS, Neighbour, Place, Slip, explain

RUPIAH = Field("pagu", decimals=0)
PERCENT = Field("capaian", decimals=2)


@pytest.mark.parametrize(
    ("old", "new", "slip"),
    [
        ("-1250", "1250", Slip.SIGN),
        ("750000", "750000000", Slip.UNIT),
        ("980000000", "980", Slip.UNIT),
        ("1250", "1250750", Slip.UNIT),
        ("1251", "1250750", Slip.UNIT),
        ("5.95", "5950", Slip.SEPARATOR),
        ("59.5", "59500", Slip.SEPARATOR),
        ("0.85", "85", Slip.PERCENT),
        ("0.85", "84.97", Slip.PERCENT),
        ("0.99", "99.62", Slip.PERCENT),
        ("-0.99", "-99.62", Slip.PERCENT),
        ("0.99", "100.00", Slip.OTHER),
        ("0.99", "98.42", Slip.OTHER),
        ("4127.34", "41273.4", Slip.TENFOLD),
        ("24000000", "2400000", Slip.TENFOLD),
        ("75932450", "75923450", Slip.TRANSPOSED),
        ("30517560", "30157560", Slip.TRANSPOSED),
        ("422722229", "422772229", Slip.DIGIT),
        ("79.64", "84.89", Slip.OTHER),
        ("1992", "19992", Slip.LOST_DIGIT),
        ("19979", "1979", Slip.EXTRA_DIGIT),
        ("1250000", "1250432", Slip.ROUNDED),
        ("100", "101.4", Slip.OTHER),
        ("412", "977", Slip.OTHER),
        ("0", "411", Slip.OTHER),
    ],
)
def test_a_slip_is_recognised(old: str, new: str, slip: Slip) -> None:
    field = PERCENT if "." in old + new else RUPIAH
    assert explain(to_exact(old), to_exact(new), field).slip is slip


@pytest.mark.parametrize(
    ("place", "slip"),
    [
        (Place.PERIOD, Slip.COPY_PERIOD),
        (Place.COLUMN, Slip.COPY_COLUMN),
        (Place.DOCUMENT, Slip.COPY_DOCUMENT),
        (Place.LAST_YEAR, Slip.COPY_YEAR),
    ],
)
def test_a_copy_is_recognised_by_what_stands_beside(place: Place, slip: Slip) -> None:
    assert explain(130_457, 977_111, RUPIAH, [Neighbour(place, 130_457)]).slip is slip


@pytest.mark.parametrize(
    ("place", "slip"), [(Place.DOCUMENT, Slip.AGREES), (Place.LAST_YEAR, Slip.LIKE_LAST_YEAR)]
)
def test_another_document_may_confirm_the_new_value(place: Place, slip: Slip) -> None:
    assert explain(130_457, 977_111, RUPIAH, [Neighbour(place, 977_111)]).slip is slip


def test_a_neighbouring_period_confirms_nothing() -> None:
    assert explain(130_457, 977_111, RUPIAH, [Neighbour(Place.PERIOD, 977_111)]).slip is Slip.OTHER


def test_a_round_figure_beside_proves_nothing() -> None:
    assert explain(100, 977, RUPIAH, [Neighbour(Place.PERIOD, 100)]).slip is Slip.OTHER


def test_two_witnesses_halve_the_cost() -> None:
    plain = explain(75_932_450, 75_923_450, RUPIAH)
    sure = explain(75_932_450, 75_923_450, RUPIAH, [Neighbour(Place.LAST_YEAR, 75_923_450)])
    assert (sure.slip, 2 * sure.cost) == (plain.slip, plain.cost - plain.cost % 2)


def test_a_likeness_between_short_figures_is_worth_little() -> None:
    assert explain(25, 15, RUPIAH).cost > explain(2_500_017, 1_500_017, RUPIAH).cost


def test_words_and_open_values_are_not_explained() -> None:
    assert not explain("Baik", "Cukup", Field("predikat")).known
    assert explain(5, None, RUPIAH).slip is Slip.UNDETERMINED
    assert explain(None, 5, RUPIAH).slip is Slip.FILLED


def test_every_slip_has_its_cost_and_the_unknown_cost_most() -> None:
    known = [cost for slip, cost in COSTS.items() if slip not in (Slip.OTHER, Slip.UNDETERMINED)]
    assert set(COSTS) == set(Slip)
    assert max(max(cost) for cost in known) < min(COSTS[Slip.OTHER])
    assert all(long <= short for long, short in COSTS.values())


@pytest.mark.parametrize(
    ("current", "reference", "factor"),
    [
        (316, 1, None),
        (317, 1, 1000),
        (1, 317, Fraction(1, 1000)),
        (31_622, 1, 1000),
        (31_623, 1, 10**6),
        (-5_000, 5, None),
        (5, 0, None),
    ],
)
def test_the_unit_rule_is_exact_on_its_edges(current: int, reference: int, factor: Fraction | None) -> None:
    """|log10| > 2.5 begins at 316.23, a million at 31,622.8."""
    assert unit_factor(current, reference) == factor


def test_quartiles_lie_at_n_plus_one_times_p() -> None:
    ten = [Fraction(n) for n in range(1, 11)]
    assert [quantile(ten, Fraction(n, 4)) for n in (1, 2, 3)] == [
        Fraction(11, 4),
        Fraction(11, 2),
        Fraction(33, 4),
    ]
    assert median([Fraction(7)]) == 7
    with pytest.raises(ValueError, match="nothing"):
        quantile([], Fraction(1, 2))


def test_few_units_have_no_strange_ratio_and_alike_ones_neither() -> None:
    assert strange_ratios([1, 1, 1], [1, 1, 900]) == ()
    assert strange_ratios([100, 120, 90, 80], [101, 119, 95, 82]) == ()
    assert strange_ratios([100, 120, 90, 80, 0], [100, 120, 90, 8000, 5]) == (3,)


def test_without_deviation_there_is_no_modified_z() -> None:
    assert modified_z([Fraction(5)] * 4) == [None] * 4


def test_an_outlier_among_ratios_needs_three_pairs() -> None:
    assert hidiroglou_berthelot([1, 1], [1, 9]).positions == ()
    assert hidiroglou_berthelot([0, 100, 100, 100, 100], [5, 100, 101, 99, 100]).positions == ()
