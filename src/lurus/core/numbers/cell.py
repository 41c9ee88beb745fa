"""Workbook cells: the only place where a float may arrive, and where it ends."""

from decimal import Decimal
from typing import Final

from lurus.core.numbers.errors import NumberError
from lurus.core.numbers.reading import read
from lurus.core.numbers.words import MOST_DIGITS, Locale

# A float arrives here from a workbook, where every number is one, and nowhere else.
_BINARY: Final = float


def from_cell(value: object, *, locale: Locale = Locale.UNKNOWN) -> Decimal | None:
    """Return the figure a workbook's cell holds, in the cell's own unit; None: not reported (empty).

    A number is taken as it is: binary ones through their shortest decimal spelling (repr), which is
    what the cell was typed as, with no digit invented or dropped. Its display format is not seen: a
    cell that shows 50 % holds 0.5. Text is read as `read` reads it, in `locale`.

    Raises NumberError: `numbers.cell` for logical values, dates and the like; `numbers.not_finite`;
    `numbers.too_long`; what `read` raises for text. Source: ECMA-376 18.3.1.4 (a cell's number is binary64).

    >>> from_cell(0.1), from_cell(1234), from_cell("1.234", locale=Locale.ID), from_cell(None)
    (Decimal('0.1'), Decimal('1234'), Decimal('1234'), None)
    >>> from_cell(True)
    Traceback (most recent call last):
        ...
    lurus.core.numbers.errors.NumberError: numbers.cell kind='bool'
    """
    if value is None:
        return None
    if isinstance(value, str):
        return read(value, locale=locale)
    if isinstance(value, bool) or not isinstance(value, (int, Decimal, _BINARY)):
        raise NumberError("numbers.cell", kind=type(value).__name__)
    return _plain(_exact(value))


def _exact(number: object) -> Decimal:
    if isinstance(number, (int, Decimal)):
        return Decimal(number)
    return Decimal(repr(number))


def _plain(number: Decimal) -> Decimal:
    """Return the same number without an exponent above zero, if it has few enough digits."""
    if not number.is_finite():
        raise NumberError("numbers.not_finite", text=str(number))
    _, digits, exponent = number.as_tuple()
    places = int(exponent)  # finite: never the letter that stands for infinity
    length = max(len(digits) + max(places, 0), -places)
    if length > MOST_DIGITS:
        raise NumberError("numbers.too_long", length=length, most=MOST_DIGITS)
    if not number:
        return abs(number) if places <= 0 else Decimal(0)
    return Decimal(format(number, "f"))
