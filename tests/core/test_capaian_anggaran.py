"""Absorption, efficiency, and the mean of achievements."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lurus.core.capaian import (
    Anggota,
    AturanRata,
    BatasEfisiensi,
    Butir,
    Keluaran,
    NullRule,
    Rata,
    Rounding,
    efisiensi,
    rata_capaian,
    serapan,
)
from lurus.core.errors import CoreError

TAPIN = AturanRata(batas_atas=Decimal(120), kosong=NullRule.NOL)


def test_the_first_quarter_of_bps_tapin_is_110_percent() -> None:
    """Only indicators with a target above 0 this quarter enter: (100 + min(304,8; 120)) / 2."""
    others = [Butir(0, None), Butir(0, 25), Butir(None, 50)]
    hasil = rata_capaian([Butir(1, 100), Butir(1, Decimal("304.8")), *others], TAPIN)
    assert hasil == Rata(Fraction(110), Decimal("110.00"), 2)


def test_the_year_so_far_of_bps_tapin_is_6_38_percent() -> None:
    """Against the annual target seventeen indicators enter, fifteen without achievement: 108,53 / 17."""
    year = [Butir(1, 50), Butir(1, Decimal("58.53")), *[Butir(1, None)] * 15]
    hasil = rata_capaian(year, TAPIN)
    assert (hasil.nilai, hasil.pembagi) == (Decimal("6.38"), 17)


def test_a_missing_achievement_is_left_out_unless_it_counts_as_zero() -> None:
    both = [Butir(1, 80), Butir(1, None)]
    assert rata_capaian(both, AturanRata()).mentah == 80
    assert rata_capaian(both, AturanRata(kosong=NullRule.NOL)).mentah == 40


def test_everybody_enters_when_the_rule_says_so() -> None:
    both = [Butir(1, 80), Butir(0, 100), Butir(-1, 60)]
    assert rata_capaian(both, AturanRata(anggota=Anggota.SEMUA)).mentah == 80
    assert rata_capaian(both, AturanRata()).pembagi == 1


def test_a_mean_of_nobody_has_no_value() -> None:
    assert rata_capaian([Butir(0, 80)], AturanRata()) == Rata(None, None, 0)


def test_absorption_is_spending_over_ceiling() -> None:
    assert serapan(2, 3).nilai == Decimal("66.67")
    assert serapan(2, 3, desimal=1, pembulatan=Rounding.TRUNCATE).nilai == Decimal("66.6")
    assert serapan(4, 3).nilai == Decimal("133.33")
    assert serapan(0, 3).nilai == Decimal("0.00")
    assert (serapan(2, 0).nilai, serapan(None, 3).alasan) == (None, "capaian.pembilang_kosong")


def test_efficiency_weighs_every_output_by_its_ceiling() -> None:
    hasil = efisiensi([Keluaran(1000, 900, 100), Keluaran(3000, 2700, 100)])
    assert hasil is not None
    assert [hasil.e, hasil.ne] == [10, 75]


def test_the_score_of_235_percent_comes_from_an_unlimited_e() -> None:
    outputs = [Keluaran(100, 26, 100)]
    free = efisiensi(outputs, batas=BatasEfisiensi.APA_ADANYA)
    held = efisiensi(outputs)
    assert free is not None
    assert held is not None
    assert (free.e, free.ne_tercetak) == (Fraction(74), Decimal("235.00"))
    assert (held.e, held.ne_tercetak) == (Fraction(74), Decimal("100.00"))


def test_the_score_never_falls_below_nought_when_e_is_held() -> None:
    hasil = efisiensi([Keluaran(100, 150, 100)])
    assert hasil is not None
    assert [hasil.e, hasil.ne] == [-50, 0]


def test_efficiency_of_nothing_earned_has_no_value() -> None:
    assert efisiensi([Keluaran(100, 50, 0)]) is None
    assert efisiensi([Keluaran(100, 50, -20)]) is None
    assert efisiensi([]) is None


def test_a_negative_ceiling_is_refused() -> None:
    with pytest.raises(CoreError) as refusal:
        efisiensi([Keluaran(-1, 0, 100)])
    assert refusal.value.code == "capaian.pagu_negatif"
