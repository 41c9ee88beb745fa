"""Decimal to text, so that reading it back gives the same figure."""

from decimal import Decimal

from lurus.core.numbers.errors import NumberError
from lurus.core.numbers.rounding import Rounding, rounded
from lurus.core.numbers.words import Locale


def write(value: Decimal | int | None, *, decimals: int | None = None, locale: Locale = Locale.ID) -> str:
    """Return a figure as text, grouped by thousands, in the unit it came in; "-" for not reported.

    With `decimals` it is rounded half up to that many digits; without, every digit is written. UNKNOWN
    writes as ID. Raises NumberError `numbers.not_finite`, `numbers.decimals`.

    Source: PUEBI II.B (thousands by a dot, decimals by a comma).

    >>> write(Decimal("-1234567.5")), write(Decimal("2.345"), decimals=2), write(1234, locale=Locale.EN)
    ('-1.234.567,5', '2,35', '1,234')
    >>> write(None)
    '-'
    """
    if value is None:
        return "-"
    exact = Decimal(value)
    if not exact.is_finite():
        raise NumberError("numbers.not_finite", text=str(value))
    number = exact if decimals is None else rounded(exact, decimals, Rounding.HALF_UP)
    plain = format(number if number else abs(number), ",f")
    group, mark = locale.marks
    return plain.translate({ord(","): group, ord("."): mark})
