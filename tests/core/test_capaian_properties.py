"""Laws that hold for every figure: scaling, monotony, agreement of the formulas, rounding, bounds."""

from dataclasses import replace
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lurus.core.capaian import (
    DAFTAR_SKALA,
    Aturan,
    Cara,
    Cocok,
    NegativeRule,
    Rentang,
    Rounding,
    Rumus,
    Skala,
    agregasi,
    bulatkan,
    capaian,
    cocokkan,
    dari_data,
    ke_data,
    predikat,
    tercapai,
)

positive = st.decimals(min_value=Decimal("0.01"), max_value=Decimal("1e12"), places=2)
figures = st.decimals(min_value=Decimal("-1e12"), max_value=Decimal("1e12"), places=2)
achievements = st.fractions(min_value=-1000, max_value=1000, max_denominator=10**6)
scalar = st.sampled_from([Rumus.F_MAX, Rumus.F_MIN_LIN, Rumus.F_MIN_INV, Rumus.F_FLAT])
DECIMAL_NAMES = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.TRUNCATE: ROUND_DOWN,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
}


def raw(target: Decimal, realisasi: Decimal, rumus: Rumus) -> Fraction:
    """The exact achievement where there must be one."""
    mentah = capaian(target, realisasi, Aturan(rumus=rumus)).mentah
    assert mentah is not None
    return mentah


@given(positive, positive, positive, scalar)
def test_a_change_of_unit_changes_no_achievement(t: Decimal, r: Decimal, k: Decimal, rumus: Rumus) -> None:
    scaled = capaian(Fraction(t) * Fraction(k), Fraction(r) * Fraction(k), Aturan(rumus=rumus))
    assert scaled.mentah == raw(t, r, rumus)


@given(positive, scalar)
def test_every_formula_gives_100_on_the_target(t: Decimal, rumus: Rumus) -> None:
    assert raw(t, t, rumus) == 100


@given(positive, positive, scalar)
def test_met_is_100_or_more_and_nothing_else(t: Decimal, r: Decimal, rumus: Rumus) -> None:
    assert tercapai(t, r, Aturan(rumus=rumus)) is (raw(t, r, rumus) >= 100)


@given(positive, positive, positive)
def test_more_is_better_upward_and_worse_downward(t: Decimal, r: Decimal, more: Decimal) -> None:
    assert raw(t, r + more, Rumus.F_MAX) > raw(t, r, Rumus.F_MAX)
    assert raw(t, r + more, Rumus.F_MIN_LIN) < raw(t, r, Rumus.F_MIN_LIN)
    assert raw(t, r + more, Rumus.F_MIN_INV) < raw(t, r, Rumus.F_MIN_INV)


@given(positive, positive)
def test_the_inverse_never_judges_harder_than_the_linear(t: Decimal, r: Decimal) -> None:
    linear, inverse = raw(t, r, Rumus.F_MIN_LIN), raw(t, r, Rumus.F_MIN_INV)
    assert inverse >= linear
    assert (inverse == linear) is (t == r)


@given(positive, figures)
def test_the_maximising_and_the_linear_formula_mirror_at_100(t: Decimal, r: Decimal) -> None:
    assert raw(t, r, Rumus.F_MAX) + raw(t, r, Rumus.F_MIN_LIN) == 200


@given(positive, figures)
def test_the_deviation_from_a_negative_target_mirrors_the_positive_one(t: Decimal, gap: Decimal) -> None:
    aturan = Aturan(rumus=Rumus.F_MAX, negatif=NegativeRule.SIMPANGAN)
    negative = capaian(-t, -Fraction(t) + Fraction(gap), aturan).mentah
    assert negative == capaian(t, Fraction(t) + Fraction(gap), aturan).mentah


@given(positive, positive, positive)
def test_a_range_is_flat_inside_and_rises_outside(low: Decimal, width: Decimal, step: Decimal) -> None:
    aturan = Aturan(rumus=Rumus.F_RANGE, rentang=Rentang(low, low + width))
    inside = capaian(None, Fraction(low) + Fraction(width) / 2, aturan).mentah
    below, above = capaian(None, low - step, aturan).mentah, capaian(None, low + width + step, aturan).mentah
    assert below is not None
    assert above is not None
    assert inside == 100
    assert below < 100 < above


@given(achievements, st.integers(0, 6), st.sampled_from(Rounding))
def test_rounding_agrees_with_decimal_where_decimal_is_exact(
    value: Fraction, places: int, rounding: Rounding
) -> None:
    with localcontext() as context:
        context.prec = 60
        scaled = Decimal((value * 10**9).numerator // (value * 10**9).denominator).scaleb(-9)
        expected = scaled.quantize(Decimal(1).scaleb(-places), DECIMAL_NAMES[rounding])
        assert bulatkan(Fraction(scaled), places, rounding) == expected


@given(achievements, st.integers(0, 6))
def test_rounding_moves_a_value_by_half_a_unit_at_most(value: Fraction, places: int) -> None:
    assert abs(Fraction(bulatkan(value, places)) - value) <= Fraction(1, 2 * 10**places)


@given(achievements, st.integers(0, 4))
def test_what_is_rounded_or_cut_off_is_recognised(value: Fraction, places: int) -> None:
    assert cocokkan(bulatkan(value, places), value) is Cocok.TEPAT
    cut = bulatkan(value, places, Rounding.TRUNCATE)
    assert cocokkan(cut, value) in (Cocok.TEPAT, Cocok.TERPOTONG)
    assert cocokkan(cut + 3 * Decimal(1).scaleb(-places), value) is Cocok.BERBEDA


@given(positive, figures)
def test_bounds_hold_and_leave_the_raw_value_alone(t: Decimal, r: Decimal) -> None:
    free = Aturan(rumus=Rumus.F_MAX)
    bounded = replace(free, batas_bawah=Decimal(0), batas_atas=Decimal(120))
    hasil = capaian(t, r, bounded)
    assert hasil.mentah == capaian(t, r, free).mentah
    assert hasil.untuk_predikat is not None
    assert 0 <= hasil.untuk_predikat <= 120


@given(st.sampled_from(DAFTAR_SKALA), achievements, achievements)
def test_a_better_value_never_earns_a_worse_word(table: Skala, one: Fraction, other: Fraction) -> None:
    lowest = Decimal(-1000) if table.terendah is None else table.terendah
    highest = Decimal(1000) if table.tertinggi is None else table.tertinggi
    low, high = (min(max(bulatkan(value, 2), lowest), highest) for value in sorted((one, other)))
    words = [row.label for row in table.baris]
    assert words.index(str(predikat(high, table))) <= words.index(str(predikat(low, table)))


@given(st.lists(st.one_of(st.none(), figures), min_size=1, max_size=12))
def test_empty_periods_never_change_the_figure(periods: list[Decimal | None]) -> None:
    filled = [one for one in periods if one is not None]
    for cara in Cara:
        assert agregasi(periods, cara).mentah == agregasi(filled, cara).mentah


@given(st.lists(figures, min_size=1, max_size=12))
def test_sum_mean_and_running_total_fit_together(periods: list[Decimal]) -> None:
    total = agregasi(periods, Cara.KUMULATIF_JUMLAH)
    mean = agregasi(periods, Cara.RATA_RATA)
    assert mean.mentah is not None
    assert mean.mentah * len(periods) == total.mentah
    running = agregasi(sorted(periods), Cara.KUMULATIF_BERJALAN)
    assert (running.mentah, running.turun) == (Fraction(max(periods)), ())


@given(scalar, st.integers(0, 12), st.sampled_from(Rounding), st.one_of(st.none(), positive))
def test_a_stored_rule_comes_back_the_same(
    rumus: Rumus, desimal: int, rounding: Rounding, cap: Decimal | None
) -> None:
    aturan = Aturan(
        rumus=rumus, desimal=desimal, pembulatan=rounding, batas_atas=cap, versi=3, dasar="Perbup"
    )
    assert dari_data(ke_data(aturan)) == aturan
