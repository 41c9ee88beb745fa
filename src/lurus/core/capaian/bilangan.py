"""Exact fractions in, one rounding out: the only place where an achievement loses digits."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lurus.core.errors import CoreError

Angka = Decimal | int | Fraction
"""A figure as `core` takes it. Binary floating point is refused: 0.1 is not a tenth there."""

MOST_DECIMALS = 12


class Rounding(StrEnum):
    """How the last printed digit is chosen. Published tables mix the first two."""

    HALF_UP = "HALF_UP"
    """Half away from zero: 2,345 → 2,35 and -2,345 → -2,35 (spreadsheets, most applications)."""
    TRUNCATE = "TRUNCATE"
    """Toward zero: 104,1666 → 104,16."""
    HALF_EVEN = "HALF_EVEN"
    """Half to the even digit: 2,345 → 2,34."""


class ZeroRule(StrEnum):
    """What a zero divisor (a target of 0, above all) yields."""

    KOSONG = "KOSONG"
    """No value, with the reason (Banjarnegara)."""
    SERATUS_BILA_TERCAPAI = "SERATUS_BILA_TERCAPAI"
    """100 when the target is met by comparison, else 0 (Pringsewu, falling trend)."""
    NOL = "NOL"
    """0 (Rayhanyl)."""
    TOLAK = "TOLAK"
    """Refused with an error (Pringsewu, rising trend)."""


class NullRule(StrEnum):
    """What a realisation that was not reported counts as."""

    KOSONG = "KOSONG"
    """Not reported: no value. Null is not zero."""
    NOL = "NOL"
    """Zero, because the office decided so."""


@dataclass(frozen=True)
class Hasil:
    """A ratio: `mentah` exact, `nilai` rounded once; both None with `alasan` when there is none."""

    mentah: Fraction | None
    nilai: Decimal | None
    alasan: str | None = None


def pecahan(nilai: Angka) -> Fraction:
    """The figure as an exact fraction, in its own unit.

    Raises `CoreError` `capaian.bukan_angka` for binary floats, truth values, NaN and infinities.

    >>> pecahan(Decimal("0.1"))
    Fraction(1, 10)
    """
    usable = isinstance(nilai, int | Fraction) or (isinstance(nilai, Decimal) and nilai.is_finite())
    if isinstance(nilai, bool) or not usable:
        raise CoreError("capaian.bukan_angka", nilai=nilai)
    return Fraction(nilai)


_CARRIES: dict[Rounding, Callable[[Fraction, int], bool]] = {
    Rounding.HALF_UP: lambda rest, _whole: rest >= Fraction(1, 2),
    Rounding.TRUNCATE: lambda _rest, _whole: False,
    Rounding.HALF_EVEN: lambda rest, whole: (
        rest > Fraction(1, 2) or (rest == Fraction(1, 2) and whole % 2 == 1)
    ),
}


def bulatkan(nilai: Fraction, desimal: int, pembulatan: Rounding = Rounding.HALF_UP) -> Decimal:
    """`nilai` with exactly `desimal` digits after the comma, in the unit of `nilai`; no context limits it.

    Raises `CoreError` `capaian.desimal` when `desimal` is not within 0–12.

    >>> krupuk = Fraction(62500 * 100, 60000)
    >>> bulatkan(krupuk, 2), bulatkan(krupuk, 2, Rounding.TRUNCATE)
    (Decimal('104.17'), Decimal('104.16'))
    >>> bulatkan(Fraction(5, 2), 0, Rounding.HALF_EVEN), bulatkan(Fraction(-5, 2), 0)
    (Decimal('2'), Decimal('-3'))
    """
    check_decimals(desimal)
    scaled = abs(nilai) * 10**desimal
    whole = scaled.numerator // scaled.denominator
    if _CARRIES[pembulatan](scaled - whole, whole):
        whole += 1
    sign = 1 if nilai < 0 and whole else 0
    return Decimal((sign, tuple(int(digit) for digit in str(whole)), -desimal))


def check_decimals(desimal: int) -> None:
    """Refuse a number of decimals outside 0–12 (`capaian.desimal`).

    >>> check_decimals(2)
    """
    if not 0 <= desimal <= MOST_DECIMALS:
        raise CoreError("capaian.desimal", desimal=desimal, terbanyak=MOST_DECIMALS)


def dari_pecahan(
    pembilang: Angka | None,
    penyebut: Angka | None,
    *,
    kali: int = 100,
    desimal: int,
    pembulatan: Rounding = Rounding.HALF_UP,
    nol: ZeroRule = ZeroRule.KOSONG,
) -> Hasil:
    """`pembilang / penyebut × kali`; the unit is percent with `kali` 100, the plain ratio with 1.

    A missing part gives no value (`capaian.pembilang_kosong`, `capaian.penyebut_kosong`); a zero divisor
    follows `nol`. Raises `CoreError` `capaian.penyebut_nol` under TOLAK, and `capaian.aturan_tak_berlaku`
    for SERATUS_BILA_TERCAPAI, which needs a target to compare with.

    Source: numerator and denominator as fields of their own, BPS Tapin (target_x/target_y).

    >>> dari_pecahan(17, 20, desimal=2).nilai
    Decimal('85.00')
    >>> dari_pecahan(17, 0, desimal=2)
    Hasil(mentah=None, nilai=None, alasan='capaian.penyebut_nol')
    """
    if nol is ZeroRule.SERATUS_BILA_TERCAPAI:
        raise CoreError("capaian.aturan_tak_berlaku", aturan=nol.value)
    if pembilang is None:
        return Hasil(None, None, "capaian.pembilang_kosong")
    if penyebut is None:
        return Hasil(None, None, "capaian.penyebut_kosong")
    if pecahan(penyebut) == 0:
        return _zero_divisor(nol, desimal)
    mentah = pecahan(pembilang) / pecahan(penyebut) * kali
    return Hasil(mentah, bulatkan(mentah, desimal, pembulatan))


def _zero_divisor(nol: ZeroRule, desimal: int) -> Hasil:
    if nol is ZeroRule.TOLAK:
        raise CoreError("capaian.penyebut_nol")
    if nol is ZeroRule.NOL:
        return Hasil(Fraction(0), bulatkan(Fraction(0), desimal))
    return Hasil(None, None, "capaian.penyebut_nol")
