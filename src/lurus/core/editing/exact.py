"""Exact numbers at the border: into `editing` without a digit gained or lost, and out again as text."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from lurus.core.editing.errors import EditingError
from lurus.core.editing.fields import Exact

MOST_DIGITS: Final = 60
"""Longer figures are none that an office reports; they would only cost time."""


def to_exact(value: object, *, cell: str = "") -> Exact:
    """Return the number `value` stands for: an `int` when it is whole, otherwise a `Fraction`.

    Text is read in plain notation: a minus sign, digits, at most one decimal point. `cell` is named when
    the value is refused.

    Raises EditingError: `editing.float` for a binary fraction, `editing.no_figure` for anything else that
    is no finite number in plain notation.

    >>> to_exact("12.50"), to_exact(7), to_exact("-3.0")
    (Fraction(25, 2), 7, -3)
    >>> to_exact("1,5", cell="pagu")
    Traceback (most recent call last):
        ...
    lurus.core.editing.errors.EditingError: editing.no_figure cell='pagu' text='1,5'
    """
    if isinstance(value, bool):
        raise EditingError("editing.no_figure", cell=cell, text=str(value))
    if isinstance(value, int):
        return value
    if isinstance(value, Fraction):
        return whole(value)
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) <= MOST_DIGITS:
        return whole(Fraction(value))
    if isinstance(value, str) and _is_plain(value.strip()):
        return whole(Fraction(value.strip()))
    if isinstance(value, str | Decimal):
        raise EditingError("editing.no_figure", cell=cell, text=str(value))
    raise EditingError("editing.float", cell=cell)


def _is_plain(text: str) -> bool:
    digits = text.removeprefix("-")
    before, point, after = digits.partition(".")
    parts = (before, after) if point else (before,)
    return len(digits) <= MOST_DIGITS and all(part.isascii() and part.isdigit() for part in parts)


def whole(value: Fraction) -> Exact:
    """Return the same number, as an `int` when it is whole.

    >>> whole(Fraction(6, 3)), whole(Fraction(1, 3))
    (2, Fraction(1, 3))
    """
    return value.numerator if value.denominator == 1 else value


def exact_text(value: Exact, decimals: int | None = None) -> str:
    """Return the number in plain notation, with `decimals` digits after the point (half away from zero).

    Without `decimals` as many digits as it has, at most twelve; a number that never ends is then written
    as a fraction, because rounding it unasked would be a lie.

    >>> exact_text(Fraction(25, 2)), exact_text(Fraction(1, 3)), exact_text(Fraction(2, 3), 2), exact_text(7, 2)
    ('12.5', '1/3', '0.67', '7.00')
    """
    if decimals is None:
        decimals = next((n for n in range(13) if value * 10**n % 1 == 0), None)
        if decimals is None:
            return f"{value.numerator}/{value.denominator}"
    units = abs(value) * 10**decimals
    digits = str(int(units + Fraction(1, 2))).zfill(decimals + 1)
    sign = "-" if value < 0 and digits.strip("0") else ""
    if not decimals:
        return f"{sign}{digits}"
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"


def last_digit(decimals: int) -> Exact:
    """Return one unit in the last of `decimals` printed digits: the tolerance for figures rounded or cut off.

    Offices round and truncate in the same table; a smaller tolerance would call every truncated figure wrong.

    >>> last_digit(2), last_digit(0)
    (Fraction(1, 100), 1)
    """
    return whole(Fraction(1, 10**decimals))
