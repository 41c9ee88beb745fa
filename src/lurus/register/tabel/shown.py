"""What a reader of the sheet sees in a cell that holds a number: the printed text of the statement."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import Final

from lurus.register.tabel.cells import Value

LONGEST_FORMAT: Final = 255
"""Letters: what a spreadsheet itself accepts. A longer one was made by hand and shows nothing here."""
MOST_DECIMALS: Final = 30
"""The most decimals that a spreadsheet shows; a figure is never padded with more."""
_WIDE: Final = Context(prec=1_000, rounding=ROUND_HALF_UP)  # the longest figure, padded, has far fewer digits


@dataclass(frozen=True, slots=True)
class _Form:
    """A number format as far as it counts here; `decimals` is None where the figure is shown as it is."""

    decimals: int | None
    grouped: str
    sign: str


def shown(value: Value, number_format: str) -> str:
    """`value` as the sheet shows it under `number_format`, with Indonesian separators.

    >>> shown(Decimal("1234.5"), "#,##0.00"), shown(Decimal("98"), "0%"), shown(Decimal("1.5"), "General")
    ('1.234,50', '98%', '1,5')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, date | time | timedelta):
        return str(value)
    return _number(value, number_format) if isinstance(value, Decimal) else value.strip()


def _number(value: Decimal, number_format: str) -> str:
    form = _form(number_format)
    if form.decimals is None:
        return _localised(format(value, "f")) + form.sign
    places = Decimal(1).scaleb(-form.decimals)
    return _localised(format(value.quantize(places, context=_WIDE), f"{form.grouped}f")) + form.sign


@lru_cache(maxsize=512)
def _form(number_format: str) -> _Form:
    if len(number_format) > LONGEST_FORMAT:
        return _Form(None, "", "%" if "%" in number_format else "")
    # Only the first section counts here: the others are for negative numbers, zero and text.
    section = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.split(";", 1)[0])
    sign = "%" if "%" in section else ""
    if not re.search(r"[0#]", section):
        return _Form(None, "", sign)
    decimals = re.search(r"\.([0#?]+)", section)
    grouped = "," if re.search(r"#,##0|0,0", section) else ""
    return _Form(min(len(decimals.group(1)), MOST_DECIMALS) if decimals else 0, grouped, sign)


def _localised(english: str) -> str:
    return english.translate({ord(","): ".", ord("."): ","})
