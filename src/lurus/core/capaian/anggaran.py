"""Absorption of the budget, and efficiency in the manner of PMK 214/2017."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lurus.core.capaian.bilangan import Angka, Hasil, Rounding, bulatkan, dari_pecahan, pecahan
from lurus.core.errors import CoreError


def serapan(
    realisasi: Angka | None, pagu: Angka | None, *, desimal: int = 2, pembulatan: Rounding = Rounding.HALF_UP
) -> Hasil:
    """Spending over ceiling (both rupiah), in percent, unbounded; no value when the ceiling is 0 or missing.

    Spending above the ceiling is not refused here: a rule asks about it (K15).

    >>> serapan(Decimal("943500000"), Decimal("1000000000")).nilai
    Decimal('94.35')
    >>> serapan(5, 0).alasan
    'capaian.penyebut_nol'
    """
    return dari_pecahan(realisasi, pagu, desimal=desimal, pembulatan=pembulatan)


class BatasEfisiensi(StrEnum):
    """Whether E is held within -20..20 % before NE is taken. The limits are recalled: to be confirmed."""

    DIBATASI = "DIBATASI"
    APA_ADANYA = "APA_ADANYA"


EFISIENSI_TERENDAH = Fraction(-20)
EFISIENSI_TERTINGGI = Fraction(20)


@dataclass(frozen=True)
class Keluaran:
    """One output: its ceiling and spending in rupiah, its achievement in percent."""

    pagu: Angka
    realisasi: Angka
    capaian: Angka


@dataclass(frozen=True)
class Efisiensi:
    """`e`: efficiency, percent, exact and unbounded; `ne`: its score, percent, exact; with both rounded."""

    e: Fraction
    ne: Fraction
    e_tercetak: Decimal
    ne_tercetak: Decimal


def efisiensi(
    keluaran: Iterable[Keluaran],
    *,
    batas: BatasEfisiensi = BatasEfisiensi.DIBATASI,
    desimal: int = 2,
    pembulatan: Rounding = Rounding.HALF_UP,
) -> Efisiensi | None:
    """E = Σ(PA × C - RA) / Σ(PA × C) × 100 and NE = 50 + E / 20 × 50, in percent; None unless Σ(PA × C) > 0.

    Source: PMK 214/2017 (replaced by PMK 22/2021); that E is held within -20..20 is recalled.
    Without that limit a ministry printed NE = 235 %, which is E = 74.

    Raises `CoreError` `capaian.bukan_angka`, `capaian.desimal`, `capaian.pagu_negatif`.

    >>> hasil = efisiensi([Keluaran(1000, 900, 100)])
    >>> (hasil.e_tercetak, hasil.ne_tercetak) if hasil else None
    (Decimal('10.00'), Decimal('75.00'))
    """
    earned = spent = Fraction(0)
    for one in keluaran:
        if pecahan(one.pagu) < 0:
            raise CoreError("capaian.pagu_negatif", pagu=one.pagu)
        earned += pecahan(one.pagu) * pecahan(one.capaian) / 100
        spent += pecahan(one.realisasi)
    if earned <= 0:
        return None
    e = (earned - spent) / earned * 100
    held = min(max(e, EFISIENSI_TERENDAH), EFISIENSI_TERTINGGI) if batas is BatasEfisiensi.DIBATASI else e
    ne = 50 + held / 20 * 50
    return Efisiensi(e, ne, bulatkan(e, desimal, pembulatan), bulatkan(ne, desimal, pembulatan))
