"""From periods to the year: quarters or months into one figure, by a named way; nulls are not zeros."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lurus.core.capaian.bilangan import Angka, NullRule, pecahan
from lurus.core.errors import CoreError


class Cara(StrEnum):
    """How the figures of the periods become the figure of the year."""

    KUMULATIF_JUMLAH = "KUMULATIF_JUMLAH"
    """Each period reports its own addition; the year is the sum (E.81 column 13 = 9+10+11+12)."""
    KUMULATIF_BERJALAN = "KUMULATIF_BERJALAN"
    """Each period reports the total so far; the year is the last filled, none may fall (BPS Tapin)."""
    NILAI_AKHIR = "NILAI_AKHIR"
    """A state: the year is the last filled period, not the highest (KPPN; WP-SIPD as documented)."""
    RATA_RATA = "RATA_RATA"
    """The mean; `kosong` says whether an empty period is left out or counts as zero."""


class Tipe(StrEnum):
    """What kind of figure an indicator is."""

    ANGKA = "angka"
    PERSEN = "persen"
    INDEKS = "indeks"
    PREDIKAT = "predikat"
    OPINI = "opini"
    RUPIAH = "rupiah"


_NEVER_SUMMED = frozenset({Tipe.PERSEN, Tipe.INDEKS})
_ORDINAL = frozenset({Tipe.PREDIKAT, Tipe.OPINI})


_YEAR: Mapping[Cara, Callable[[list[Fraction]], Fraction]] = {
    Cara.KUMULATIF_JUMLAH: lambda filled: sum(filled, Fraction(0)),
    Cara.KUMULATIF_BERJALAN: lambda filled: filled[-1],
    Cara.NILAI_AKHIR: lambda filled: filled[-1],
}


@dataclass(frozen=True)
class Agregat:
    """The year's figure, exact, in the indicator's unit; None when no period is filled.

    Period numbers count from 1. `kosong`: periods not reported. `turun`: periods below the one filled before
    them, under KUMULATIF_BERJALAN — perhaps additions typed into a cumulative form (K11): ask, do not repair.
    """

    mentah: Fraction | None
    pembagi: int
    kosong: tuple[int, ...] = ()
    turun: tuple[int, ...] = ()


def agregasi(
    nilai: Sequence[Angka | None], cara: Cara, *, tipe: Tipe = Tipe.ANGKA, kosong: NullRule = NullRule.KOSONG
) -> Agregat:
    """The figures of the periods, in order, as one figure in the same unit.

    `pembagi` is the number of periods that entered. `kosong` speaks only for RATA_RATA (sums and last values
    never need it). Percentages with a numerator and a denominator: aggregate both, then `dari_pecahan`.

    Raises `CoreError`: `capaian.persen_dijumlah` when percentages or indices would be summed,
    `capaian.ordinal_diagregasi` when ranks would be summed, averaged or accumulated, `capaian.bukan_angka`.

    Source: E.81 (Permendagri 86/2017); SAKTI; BPS Tapin; KPPN.

    >>> agregasi([10, None, 0, 5], Cara.KUMULATIF_JUMLAH)
    Agregat(mentah=Fraction(15, 1), pembagi=3, kosong=(2,), turun=())
    >>> agregasi([0, 25, 20, None], Cara.KUMULATIF_BERJALAN)
    Agregat(mentah=Fraction(20, 1), pembagi=1, kosong=(4,), turun=(3,))
    >>> agregasi([80, None, 90, None], Cara.RATA_RATA, tipe=Tipe.PERSEN).mentah
    Fraction(85, 1)
    """
    _check_kind(cara, tipe)
    exact = [None if one is None else pecahan(one) for one in nilai]
    filled = [one for one in exact if one is not None]
    empty = tuple(number for number, one in enumerate(exact, start=1) if one is None)
    if not filled:
        return Agregat(None, 0, empty)
    if cara is Cara.RATA_RATA:
        count = len(exact) if kosong is NullRule.NOL else len(filled)
        return Agregat(sum(filled, Fraction(0)) / count, count, empty)
    falls = _falls(exact) if cara is Cara.KUMULATIF_BERJALAN else ()
    return Agregat(_YEAR[cara](filled), len(filled) if cara is Cara.KUMULATIF_JUMLAH else 1, empty, falls)


def _check_kind(cara: Cara, tipe: Tipe) -> None:
    if cara is Cara.KUMULATIF_JUMLAH and tipe in _NEVER_SUMMED:
        raise CoreError("capaian.persen_dijumlah", tipe=tipe.value)
    if cara is not Cara.NILAI_AKHIR and tipe in _ORDINAL:
        raise CoreError("capaian.ordinal_diagregasi", tipe=tipe.value, cara=cara.value)


def _falls(exact: Sequence[Fraction | None]) -> tuple[int, ...]:
    falls: list[int] = []
    before: Fraction | None = None
    for number, one in enumerate(exact, start=1):
        if one is None:
            continue
        if before is not None and one < before:
            falls.append(number)
        before = one
    return tuple(falls)
