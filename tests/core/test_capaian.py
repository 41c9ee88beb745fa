"""Formulas and their edges: what a zero target, a missing or negative figure, a cap and a range mean."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest

from lurus.core.capaian import (
    Alasan,
    Aturan,
    Capaian,
    NegativeRule,
    NullRule,
    Rentang,
    Rounding,
    Rumus,
    ZeroRule,
    capaian,
    dari_data,
    ke_data,
    tercapai,
)
from lurus.core.capaian.katalog import KATALOG, aturan_bernama
from lurus.core.errors import CoreError

NAIK = Aturan(rumus=Rumus.F_MAX)
LINIER = Aturan(rumus=Rumus.F_MIN_LIN)
KEBALIKAN = Aturan(rumus=Rumus.F_MIN_INV)
RENTANG = Aturan(rumus=Rumus.F_RANGE, rentang=Rentang(Decimal(80), Decimal(90)))


@pytest.mark.parametrize(
    ("realisasi", "linear", "inverse"),
    [
        ("12", "80.00", "83.33"),
        ("5", "150.00", "200.00"),
        ("25", "-50.00", "40.00"),
        ("10", "100.00", "100.00"),
    ],
)
def test_the_two_minimising_formulas_disagree_except_on_the_target(
    realisasi: str, linear: str, inverse: str
) -> None:
    assert capaian(10, Decimal(realisasi), LINIER).nilai == Decimal(linear)
    assert capaian(10, Decimal(realisasi), KEBALIKAN).nilai == Decimal(inverse)


def test_a_zero_realisation_doubles_linearly_and_has_no_inverse() -> None:
    assert capaian(10, 0, LINIER).nilai == Decimal("200.00")
    assert capaian(10, 0, KEBALIKAN) == Capaian(None, None, None, Alasan.REALISASI_NOL)


def test_a_negative_realisation_has_no_inverse() -> None:
    assert capaian(10, -1, KEBALIKAN).alasan is Alasan.REALISASI_NEGATIF


def test_a_negative_realisation_against_a_positive_target_simply_counts() -> None:
    assert capaian(3, -2, NAIK).nilai == Decimal("-66.67")


@pytest.mark.parametrize("aturan", [NAIK, LINIER, KEBALIKAN, Aturan(rumus=Rumus.F_FLAT)])
def test_a_zero_target_has_no_achievement_unless_a_rule_says_so(aturan: Aturan) -> None:
    assert capaian(0, 5, aturan) == Capaian(None, None, None, Alasan.TARGET_NOL)


def test_a_zero_target_earns_what_the_rule_grants_and_says_that_a_rule_did() -> None:
    met, nought = ZeroRule.SERATUS_BILA_TERCAPAI, ZeroRule.NOL
    assert capaian(0, 0, replace(LINIER, nol=met)).nilai == Decimal("100.00")
    assert capaian(0, 1, replace(LINIER, nol=met)).nilai == Decimal("0.00")
    assert capaian(0, 1, replace(NAIK, nol=met)).nilai == Decimal("100.00")
    assert capaian(0, -1, replace(NAIK, nol=met)).nilai == Decimal("0.00")
    granted = capaian(0, 7, replace(NAIK, nol=nought))
    assert (granted.nilai, granted.alasan, granted.oleh_aturan) == (Decimal("0.00"), None, Alasan.TARGET_NOL)


def test_a_zero_target_is_refused_when_the_rule_refuses() -> None:
    with pytest.raises(CoreError) as refusal:
        capaian(0, 5, replace(NAIK, nol=ZeroRule.TOLAK))
    assert refusal.value.code == "capaian.target_nol"


def test_a_zero_realisation_under_the_inverse_formula_follows_its_own_rule() -> None:
    pringsewu = aturan_bernama("pringsewu-trend-turun")
    assert capaian(10, 0, pringsewu).nilai == Decimal("100.00")
    with pytest.raises(CoreError) as refusal:
        capaian(10, 0, replace(KEBALIKAN, realisasi_nol=ZeroRule.TOLAK))
    assert refusal.value.code == "capaian.realisasi_nol"


def test_what_was_not_reported_is_not_zero() -> None:
    assert capaian(10, None, NAIK) == Capaian(None, None, None, Alasan.REALISASI_KOSONG)
    assert capaian(10, 0, NAIK).nilai == Decimal("0.00")
    assert capaian(10, None, replace(NAIK, kosong=NullRule.NOL)).nilai == Decimal("0.00")


def test_a_missing_target_has_no_achievement_whatever_the_rules() -> None:
    generous = replace(NAIK, kosong=NullRule.NOL, nol=ZeroRule.NOL)
    assert capaian(None, 5, generous).alasan is Alasan.TARGET_KOSONG
    assert capaian(None, None, generous).alasan is Alasan.TARGET_KOSONG


def test_a_negative_target_says_so_rather_than_praise_the_deeper_fall() -> None:
    assert capaian(-2, -4, NAIK) == Capaian(None, None, None, Alasan.TARGET_NEGATIF)
    with pytest.raises(CoreError) as refusal:
        capaian(-2, -4, replace(NAIK, negatif=NegativeRule.TOLAK))
    assert refusal.value.code == "capaian.target_negatif"


def test_a_negative_target_can_be_measured_by_the_deviation() -> None:
    by_deviation = replace(NAIK, negatif=NegativeRule.SIMPANGAN)
    assert capaian(-2, -4, by_deviation).nilai == Decimal("0.00")
    assert capaian(-2, -1, by_deviation).nilai == Decimal("150.00")
    assert capaian(-2, -1, replace(LINIER, negatif=NegativeRule.SIMPANGAN)).nilai == Decimal("50.00")
    assert capaian(-2, -2, by_deviation).oleh_aturan is Alasan.TARGET_NEGATIF


@pytest.mark.parametrize(
    ("realisasi", "expected"),
    [("80", "100"), ("85", "100"), ("90", "100"), ("92", "102.22"), ("72", "90"), ("79.99", "99.99")],
)
def test_a_range_is_met_inside_and_measured_from_the_nearer_end(realisasi: str, expected: str) -> None:
    """PermenPANRB 8/2021 prints 92 against 80-90 as 113 %; its own rule gives 102,22 %."""
    assert capaian(None, Decimal(realisasi), RENTANG).nilai == Decimal(expected).quantize(Decimal("0.01"))


def test_the_period_s_range_wins_over_the_standing_one() -> None:
    assert capaian(Rentang(Decimal(50), Decimal(60)), 72, RENTANG).nilai == Decimal("120.00")


def test_a_range_around_zero_still_measures_above_it() -> None:
    around = replace(RENTANG, rentang=Rentang(Decimal(0), Decimal(5)))
    assert capaian(None, 0, around).nilai == Decimal("100.00")
    assert capaian(None, 6, around).nilai == Decimal("120.00")
    assert capaian(None, -1, around).alasan is Alasan.TARGET_NOL


def test_a_range_without_figures_has_no_achievement() -> None:
    assert capaian(None, 5, replace(RENTANG, rentang=None)).alasan is Alasan.TARGET_KOSONG
    assert capaian(None, None, RENTANG).alasan is Alasan.REALISASI_KOSONG


def test_a_number_is_not_turned_into_a_range_nor_a_range_into_a_number() -> None:
    with pytest.raises(CoreError) as number:
        capaian(85, 85, RENTANG)
    with pytest.raises(CoreError) as interval:
        capaian(Rentang(Decimal(1), Decimal(2)), 1, NAIK)
    assert (number.value.code, interval.value.code) == (
        "capaian.target_bukan_rentang",
        "capaian.target_rentang",
    )


def test_the_cap_touches_only_the_value_for_the_predicate() -> None:
    hasil = capaian(Decimal("0.50"), Decimal("2.85"), replace(NAIK, batas_atas=Decimal(120)))
    assert (hasil.mentah, hasil.nilai, hasil.untuk_predikat) == (
        Fraction(570),
        Decimal("570.00"),
        Decimal("120.00"),
    )


def test_the_floor_touches_only_the_value_for_the_predicate() -> None:
    hasil = capaian(10, 25, replace(LINIER, batas_bawah=Decimal(0)))
    assert (hasil.nilai, hasil.untuk_predikat) == (Decimal("-50.00"), Decimal("0.00"))


def test_a_value_on_the_cap_or_the_floor_stays() -> None:
    bounded = replace(NAIK, batas_bawah=Decimal(50), batas_atas=Decimal(120))
    edges = [capaian(100, realisasi, bounded).untuk_predikat for realisasi in (50, 120)]
    assert edges == [Decimal("50.00"), Decimal("120.00")]


@pytest.mark.parametrize(
    ("realisasi", "score"), [("109", "109"), ("110", "110"), ("110.01", "120"), ("130", "120")]
)
def test_above_the_threshold_the_skp_jumps_to_its_cap(realisasi: str, score: str) -> None:
    hasil = capaian(100, Decimal(realisasi), aturan_bernama("permenpanrb-8-2021-umum"))
    assert hasil.untuk_predikat == Decimal(score).quantize(Decimal("0.01"))


@pytest.mark.parametrize(
    ("rounding", "expected"),
    [(Rounding.HALF_UP, "2.35"), (Rounding.TRUNCATE, "2.34"), (Rounding.HALF_EVEN, "2.34")],
)
def test_a_half_goes_where_the_rule_says(rounding: Rounding, expected: str) -> None:
    hasil = capaian(1000, Decimal("23.45"), replace(NAIK, pembulatan=rounding))
    assert hasil.nilai == Decimal(expected)


def test_rounding_happens_once_and_leaves_the_raw_value_exact() -> None:
    hasil = capaian(3, 1, replace(NAIK, desimal=0))
    assert (hasil.mentah, hasil.nilai) == (Fraction(100, 3), Decimal("33"))


def test_what_rounds_to_nought_carries_no_sign() -> None:
    assert str(capaian(100000, -1, NAIK).nilai) == "0.00"


def test_rupiah_beyond_the_usual_precision_stays_exact() -> None:
    target = Decimal("9" * 40)
    assert capaian(target, target - 1, replace(NAIK, desimal=12)).nilai == Decimal("100.000000000000")


@pytest.mark.parametrize("figure", [1.5, True, Decimal("NaN"), Decimal("Infinity"), "12"])
def test_what_is_no_exact_figure_is_refused(figure: object) -> None:
    with pytest.raises(CoreError) as refusal:
        capaian(10, figure, NAIK)  # type: ignore[arg-type]  # the point of the test
    assert refusal.value.code == "capaian.bukan_angka"


@pytest.mark.parametrize(
    ("target", "realisasi", "aturan", "met"),
    [
        (10, 10, NAIK, True),
        (10, 9, NAIK, False),
        (10, 10, LINIER, True),
        (10, 11, KEBALIKAN, False),
        (0, 0, KEBALIKAN, True),
        (-2, -1, NAIK, True),
        (None, 10, NAIK, None),
        (10, None, NAIK, None),
        (None, 80, RENTANG, True),
        (None, 95, RENTANG, True),
        (None, 79, RENTANG, False),
    ],
)
def test_a_target_is_met_by_comparing_the_figures_themselves(
    target: int | None,
    realisasi: int | None,
    aturan: Aturan,
    met: bool | None,  # noqa: FBT001
) -> None:
    assert tercapai(target, realisasi, aturan) is met


@pytest.mark.parametrize(
    ("code", "fields"),
    [
        ("capaian.desimal", {"rumus": "F-MAX", "desimal": 13}),
        ("capaian.batas_terbalik", {"rumus": "F-MAX", "batas_bawah": "120", "batas_atas": "100"}),
        ("capaian.ambang_tanpa_batas", {"rumus": "F-MAX", "ambang_atas": "110"}),
        ("capaian.rentang_tanpa_rumus", {"rumus": "F-MAX", "rentang": ["1", "2"]}),
        ("capaian.simpangan_tak_berlaku", {"rumus": "F-MIN-INV", "negatif": "SIMPANGAN"}),
        ("capaian.rentang_terbalik", {"rumus": "F-RANGE", "rentang": ["2", "1"]}),
        ("capaian.aturan_tak_dikenal", {"rumus": "F-LAIN"}),
        ("capaian.aturan_tak_dikenal", {"rumus": "F-MAX", "warna": "merah"}),
        ("capaian.aturan_tak_dikenal", {"rumus": "F-MAX", "batas_atas": "seratus"}),
        ("capaian.aturan_tak_dikenal", {"rumus": "F-MAX", "desimal": "2"}),
        ("capaian.aturan_tak_dikenal", {"desimal": 2}),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(code: str, fields: dict[str, object]) -> None:
    with pytest.raises(CoreError) as refusal:
        dari_data(fields)
    assert refusal.value.code == code


@pytest.mark.parametrize("name", KATALOG)
def test_every_named_rule_survives_storing(name: str) -> None:
    assert dari_data(ke_data(KATALOG[name])) == KATALOG[name]


def test_an_unknown_name_lists_the_names_there_are() -> None:
    with pytest.raises(CoreError) as refusal:
        aturan_bernama("baku")
    assert "baku-max" in str(refusal.value.params["ada"])
