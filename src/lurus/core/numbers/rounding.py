"""Rounding by name, once, and the tolerance with which a printed figure is compared."""

import decimal
from decimal import Decimal
from enum import StrEnum
from typing import Final

from lurus.core.numbers.errors import NumberError

MOST_DECIMALS: Final = 20
_ROOM: Final = decimal.Context(prec=1_000, traps=[decimal.InvalidOperation])


class Rounding(StrEnum):
    """How the digits that fall away count. Source: applications round half up, tables truncate."""

    HALF_UP = decimal.ROUND_HALF_UP  # 0,125 to 0,13; away from zero on both sides
    TRUNCATE = decimal.ROUND_DOWN  # 0,129 to 0,12; toward zero
    HALF_EVEN = decimal.ROUND_HALF_EVEN  # 0,125 to 0,12 and 0,135 to 0,14


def rounded(value: Decimal, decimals: int, mode: Rounding = Rounding.HALF_UP) -> Decimal:
    """Return `value` with exactly `decimals` digits behind the mark, in the same unit.

    Raises NumberError `numbers.decimals` when `decimals` is not 0 to 20; `numbers.not_finite`.
    Source: domain notes, §1.4 (applications round half up, printed tables truncate).

    >>> rounded(Decimal("2.345"), 2), rounded(Decimal("2.345"), 2, Rounding.TRUNCATE)
    (Decimal('2.35'), Decimal('2.34'))
    >>> rounded(Decimal("2.345"), 2, Rounding.HALF_EVEN)
    Decimal('2.34')
    """
    if not value.is_finite():
        raise NumberError("numbers.not_finite", text=str(value))
    return value.quantize(_last_digit(decimals), rounding=mode.value, context=_ROOM)


def same_as_printed(value: Decimal, printed: Decimal, decimals: int) -> bool:
    """Return whether a computed value is what was printed with `decimals` digits, in the same unit.

    Tolerance: one unit in the last printed digit, the unit included, so that rounding, truncation and a
    rounded intermediate are no finding. Raises NumberError `numbers.decimals`.

    Source: domain notes, finding 5 (of 108 checkable printed rows 8 are truncated, 3 off slightly).

    >>> same_as_printed(Decimal("92.6829"), Decimal("92.6"), 1)
    True
    >>> same_as_printed(Decimal("92.6829"), Decimal("92.5"), 1)
    False
    """
    return _ROOM.abs(_ROOM.subtract(value, printed)) <= _last_digit(decimals)


def _last_digit(decimals: int) -> Decimal:
    if not 0 <= decimals <= MOST_DECIMALS:
        raise NumberError("numbers.decimals", decimals=decimals, most=MOST_DECIMALS)
    return Decimal((0, (1,), -decimals))
