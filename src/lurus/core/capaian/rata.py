"""The mean of several achievements: who enters it, capped at what, and what a missing one counts as."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lurus.core.capaian.bilangan import Angka, NullRule, Rounding, bulatkan, pecahan


class Anggota(StrEnum):
    """Which indicators enter the mean."""

    SEMUA = "SEMUA"
    TARGET_POSITIF = "TARGET_POSITIF"
    """Only those whose target of the period is above 0 (BPS Tapin)."""


@dataclass(frozen=True)
class Butir:
    """One indicator: its target (own unit; None: none set) and its exact, unbounded achievement (percent)."""

    target: Angka | None
    capaian: Angka | None


@dataclass(frozen=True, kw_only=True)
class AturanRata:
    """How achievements are averaged. `batas_atas` (percent) cuts each one before the mean."""

    anggota: Anggota = Anggota.TARGET_POSITIF
    kosong: NullRule = NullRule.KOSONG
    batas_atas: Decimal | None = None
    desimal: int = 2
    pembulatan: Rounding = Rounding.HALF_UP


@dataclass(frozen=True)
class Rata:
    """The mean (percent): exact, rounded once, over how many; None when nobody entered."""

    mentah: Fraction | None
    nilai: Decimal | None
    pembagi: int


def rata_capaian(butir: Iterable[Butir], aturan: AturanRata) -> Rata:
    """The mean of the achievements (percent) of those who enter.

    A member without achievement is left out of sum and divisor under KOSONG, counts as 0 under NOL.
    Raises `CoreError` `capaian.bukan_angka`, `capaian.desimal`.

    Source: BPS Kab. Tapin, first quarter: (100 + min(304,8; 120)) / 2 = 110 %.

    >>> tw1 = [Butir(1, 100), Butir(1, Decimal("304.8")), Butir(0, None)]
    >>> rata_capaian(tw1, AturanRata(batas_atas=Decimal(120)))
    Rata(mentah=Fraction(110, 1), nilai=Decimal('110.00'), pembagi=2)
    """
    members = [one for one in butir if aturan.anggota is Anggota.SEMUA or _positive(one.target)]
    values = [_value(one, aturan) for one in members]
    entered = [value for value in values if value is not None]
    if not entered:
        return Rata(None, None, 0)
    mentah = sum(entered, Fraction(0)) / len(entered)
    return Rata(mentah, bulatkan(mentah, aturan.desimal, aturan.pembulatan), len(entered))


def _positive(target: Angka | None) -> bool:
    return target is not None and pecahan(target) > 0


def _value(butir: Butir, aturan: AturanRata) -> Fraction | None:
    if butir.capaian is None:
        return Fraction(0) if aturan.kosong is NullRule.NOL else None
    exact = pecahan(butir.capaian)
    return exact if aturan.batas_atas is None else min(exact, pecahan(aturan.batas_atas))
