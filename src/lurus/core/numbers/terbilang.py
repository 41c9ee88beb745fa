"""Figures in Indonesian words, as letters and minutes want them beside the digits.

Own code: num2words 0.5.14 says "delapan juta satu ribu" for 8.001.000 (114 of 220,000 whole numbers tried) and drops
the zeros that end a decimal part.
"""

from decimal import Decimal
from typing import Final

from lurus.core.numbers.errors import NumberError
from lurus.core.numbers.words import MOST_DIGITS

_ONES: Final = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
# (the least number that is counted so, what it is counted in, its word, its word when there is one of them)
_SCALES: Final = (
    (10**15, "kuadriliun", "satu kuadriliun"),
    (10**12, "triliun", "satu triliun"),
    (10**9, "miliar", "satu miliar"),
    (10**6, "juta", "satu juta"),
    (1000, "ribu", "seribu"),
    (100, "ratus", "seratus"),
    (20, "puluh", ""),
)
_MOST_WHOLE_DIGITS: Final = 18


def terbilang(value: Decimal | int) -> str:
    """The figure in words, digit by digit after the comma; the unit is the caller's to add.

    Raises NumberError `numbers.not_finite`; `numbers.too_long` from 10^18 on, or with more than 28 decimals.

    >>> terbilang(2026), terbilang(8_001_300), terbilang(Decimal("-5.90"))
    ('dua ribu dua puluh enam', 'delapan juta seribu tiga ratus', 'minus lima koma sembilan nol')
    """
    exact = Decimal(value)
    if not exact.is_finite():
        raise NumberError("numbers.not_finite", text=str(value))
    places = -int(exact.as_tuple().exponent)  # finite: never the letter that stands for infinity
    if exact.adjusted() >= _MOST_WHOLE_DIGITS or places > MOST_DIGITS:
        raise NumberError("numbers.too_long", length=exact.adjusted() + 1, most=_MOST_WHOLE_DIGITS)
    whole, _, rest = format(abs(exact), "f").partition(".")
    digits = " koma " + " ".join(_ONES[int(digit)] for digit in rest) if rest else ""
    return ("minus " if exact < 0 else "") + _whole(int(whole)) + digits


def _whole(number: int) -> str:
    if number < len(_ONES):
        return _ONES[number]
    if number < 20:
        return f"{_ONES[number - 10]} belas"
    least, word, single = next(scale for scale in _SCALES if number >= scale[0])
    count, rest = divmod(number, 10 if word == "puluh" else least)
    said = single if count == 1 else f"{_whole(count)} {word}"
    return f"{said} {_whole(rest)}" if rest else said
