"""Periods into a year: sums, running totals, last values, means; nulls and zeros; what is never summed."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lurus.core.capaian import Agregat, Cara, NullRule, Rounding, Tipe, agregasi, bulatkan, dari_pecahan
from lurus.core.errors import CoreError


def test_additions_of_the_quarters_make_the_year() -> None:
    assert agregasi([10, 20, 0, 5], Cara.KUMULATIF_JUMLAH) == Agregat(Fraction(35), 4)


def test_an_empty_quarter_is_named_and_a_zero_is_a_figure() -> None:
    assert agregasi([10, None, 0, None], Cara.KUMULATIF_JUMLAH) == Agregat(Fraction(10), 2, kosong=(2, 4))


@pytest.mark.parametrize("cara", list(Cara))
def test_a_year_of_empty_quarters_has_no_figure(cara: Cara) -> None:
    assert agregasi([None, None], cara, kosong=NullRule.NOL) == Agregat(None, 0, kosong=(1, 2))


def test_a_running_total_is_its_last_filled_quarter() -> None:
    monthly = [Decimal(0), Decimal(0), Decimal(25), Decimal(100), None]
    assert agregasi(monthly, Cara.KUMULATIF_BERJALAN) == Agregat(Fraction(100), 1, kosong=(5,))


def test_a_running_total_that_falls_is_reported_and_not_repaired() -> None:
    hasil = agregasi([10, None, 8, 8, 12, 3], Cara.KUMULATIF_BERJALAN)
    assert (hasil.mentah, hasil.turun) == (Fraction(3), (3, 6))


def test_the_last_value_is_the_last_and_not_the_highest() -> None:
    """WP-SIPD's code takes the highest month where its documentation says the last: wrong when falling."""
    falling = agregasi([40, 35, 30, None], Cara.NILAI_AKHIR)
    assert (falling.mentah, falling.turun) == (Fraction(30), ())


def test_a_zero_at_the_end_is_a_value() -> None:
    assert agregasi([5, 0, None], Cara.NILAI_AKHIR).mentah == 0


def test_a_mean_says_what_it_divides_by() -> None:
    filled = agregasi([80, None, 90], Cara.RATA_RATA, tipe=Tipe.PERSEN)
    every = agregasi([80, None, 90], Cara.RATA_RATA, tipe=Tipe.PERSEN, kosong=NullRule.NOL)
    assert (filled.mentah, filled.pembagi) == (Fraction(85), 2)
    assert (every.mentah, every.pembagi) == (Fraction(170, 3), 3)


def test_printed_means_of_a_real_table_are_reproduced() -> None:
    """Renstra Dinas Perikanan Sidoarjo, tables 2.13 (growth) and 2.14 (production), kilograms."""
    growth = agregasi([426257, 834940, 212710, 636050, 2182300], Cara.RATA_RATA).mentah
    production = agregasi([19718950, 19796050, 20653734, 21493180, 22773775], Cara.RATA_RATA).mentah
    assert growth is not None
    assert production is not None
    assert [bulatkan(growth, 0), bulatkan(production, 0)] == [Decimal(858451), Decimal(20887138)]


@pytest.mark.parametrize("tipe", [Tipe.PERSEN, Tipe.INDEKS])
def test_percentages_are_never_summed(tipe: Tipe) -> None:
    """E.81's column 14 = 7 + 13 prints 200 % for percentage indicators."""
    with pytest.raises(CoreError) as refusal:
        agregasi([100, 100], Cara.KUMULATIF_JUMLAH, tipe=tipe)
    assert (refusal.value.code, refusal.value.params) == ("capaian.persen_dijumlah", {"tipe": tipe.value})


def test_a_percentage_is_aggregated_through_its_two_parts() -> None:
    above = agregasi([17, 20], Cara.KUMULATIF_JUMLAH).mentah
    below = agregasi([20, 30], Cara.KUMULATIF_JUMLAH).mentah
    assert dari_pecahan(above, below, desimal=2, pembulatan=Rounding.HALF_UP).nilai == Decimal("74.00")


@pytest.mark.parametrize("tipe", [Tipe.PREDIKAT, Tipe.OPINI])
@pytest.mark.parametrize("cara", [Cara.KUMULATIF_JUMLAH, Cara.KUMULATIF_BERJALAN, Cara.RATA_RATA])
def test_ranks_have_only_a_last_value(tipe: Tipe, cara: Cara) -> None:
    with pytest.raises(CoreError) as refusal:
        agregasi([4, 3], cara, tipe=tipe)
    assert refusal.value.code == "capaian.ordinal_diagregasi"
    assert agregasi([4, 3], Cara.NILAI_AKHIR, tipe=tipe).mentah == 3
