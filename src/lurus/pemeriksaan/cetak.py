"""How many decimals a figure is printed with: what a printed percentage may be off by hangs on it."""

import re
from collections.abc import Iterable
from decimal import Decimal

MOST_DECIMALS = 8


def printed_decimals(text: str, value: Decimal | None) -> int | None:
    """How many digits after the comma `text` shows of `value`, whichever sign it uses; None: cannot be told.

    >>> printed_decimals("104,3", Decimal("104.3")), printed_decimals("53.000", Decimal(53000))
    (1, 0)
    >>> printed_decimals("1,250", Decimal("1.25")), printed_decimals("190", Decimal("190.0"))
    (3, 0)
    """
    if value is None:
        return None
    seen = _digits(text)
    shown = (
        n for n in range(MOST_DECIMALS) if round(value, n) == value and _digits(f"{value:.{n}f}") == seen
    )
    return next(shown, None)


def idle_zero(shown: Iterable[tuple[Decimal, int | None]]) -> bool:
    """Whether a whole column of figures is printed as 98.0: one decimal that is never anything but zero.

    A spreadsheet writes whole numbers so; the decimal then says nothing about how exact they are.

    >>> idle_zero([(Decimal("98.0"), 1), (Decimal("95.0"), 1)]), idle_zero([(Decimal("98.0"), 1), (Decimal("5.5"), 1)])
    (True, False)
    """
    figures = list(shown)
    whole = all(value == int(value) for value, _ in figures)
    return whole and {decimals for _, decimals in figures} in ({1}, {0, 1})


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text).lstrip("0")
