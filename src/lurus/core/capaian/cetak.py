"""A printed achievement beside the recomputed one: exact, cut off, a unit away, other formula, different."""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lurus.core.capaian.aturan import Aturan, NegativeRule, Rumus
from lurus.core.capaian.bilangan import Angka, Rounding, bulatkan, check_decimals, pecahan
from lurus.core.capaian.hitung import capaian
from lurus.core.errors import CoreError


class Cocok(StrEnum):
    """How a printed value agrees with the exact one, at the digits that were printed."""

    TEPAT = "TEPAT"
    """Rounded as usual (half up or half even)."""
    TERPOTONG = "TERPOTONG"
    """Truncated: a habit (K19), not an error."""
    SATUAN_TERAKHIR = "SATUAN_TERAKHIR"
    """One unit of the last printed digit beside the rounded value: tolerated, noted."""
    BERBEDA = "BERBEDA"
    """None of these: worth asking (K01)."""


_HABITS = (
    (Rounding.HALF_UP, Cocok.TEPAT),
    (Rounding.HALF_EVEN, Cocok.TEPAT),
    (Rounding.TRUNCATE, Cocok.TERPOTONG),
)


def cocokkan(tercetak: Decimal, mentah: Fraction) -> Cocok:
    """How `tercetak` agrees with `mentah` (same unit). Trailing zeros are printed digits: 124.90 has two.

    Raises `CoreError` `capaian.bukan_angka`, and `capaian.desimal` beyond 12 printed decimals.

    Source: of 108 published rows 93 are rounded, 8 truncated; offices mix both in one table.

    >>> krupuk = Fraction(62500 * 100, 60000)
    >>> [cocokkan(Decimal(text), krupuk).value for text in ("104.17", "104.16", "104.18", "106.14")]
    ['TEPAT', 'TERPOTONG', 'SATUAN_TERAKHIR', 'BERBEDA']
    """
    exact = pecahan(tercetak)
    decimals = printed_decimals(tercetak)
    for habit, verdict in _HABITS:
        if pecahan(bulatkan(mentah, decimals, habit)) == exact:
            return verdict
    near = abs(exact - pecahan(bulatkan(mentah, decimals))) <= Fraction(1, 10**decimals)
    return Cocok.SATUAN_TERAKHIR if near else Cocok.BERBEDA


def printed_decimals(tercetak: Decimal) -> int:
    """How many digits stand after the comma of `tercetak`.

    >>> printed_decimals(Decimal("124.90")), printed_decimals(Decimal("1E+2"))
    (2, 0)
    """
    exponent = tercetak.as_tuple().exponent
    decimals = max(-exponent, 0) if isinstance(exponent, int) else 0
    check_decimals(decimals)
    return decimals


def rumus_lain(tercetak: Decimal, target: Angka, realisasi: Angka, aturan: Aturan) -> tuple[Rumus, ...]:
    """The other formulas that give the printed value; empty when the indicator's own gives it, or none does.

    A hit means "another formula", to be asked about (K10, K14), not an error of arithmetic. Ranges are left
    out. Raises `CoreError` `capaian.bukan_angka`.

    >>> rumus_lain(Decimal("83.33"), 10, 12, Aturan(rumus=Rumus.F_MIN_LIN))
    (<Rumus.F_MIN_INV: 'F-MIN-INV'>,)
    """
    if _explains(tercetak, target, realisasi, aturan):
        return ()
    others = (rumus for rumus in (Rumus.F_MAX, Rumus.F_MIN_LIN, Rumus.F_MIN_INV) if rumus is not aturan.rumus)
    plain = replace(aturan, rentang=None, negatif=NegativeRule.KOSONG)
    return tuple(
        rumus for rumus in others if _explains(tercetak, target, realisasi, replace(plain, rumus=rumus))
    )


def _explains(tercetak: Decimal, target: Angka, realisasi: Angka, aturan: Aturan) -> bool:
    try:
        mentah = capaian(target, realisasi, aturan).mentah
    except CoreError as refusal:
        if refusal.code == "capaian.bukan_angka":
            raise
        return False
    return mentah is not None and cocokkan(tercetak, mentah) in (Cocok.TEPAT, Cocok.TERPOTONG)
