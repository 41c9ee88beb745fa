"""What a reader of the sheet sees in a cell that holds a number: the printed text of the statement."""

import re
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from lurus.register.tabel.cells import Value


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
    # Only the first section counts here: the others are for negative numbers, zero and text.
    section = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.split(";", 1)[0])
    decimals = re.search(r"\.([0#?]+)", section)
    sign = "%" if "%" in section else ""
    if not re.search(r"[0#]", section):
        return _localised(format(value, "f")) + sign
    places = Decimal(1).scaleb(-len(decimals.group(1)) if decimals else 0)
    grouped = "," if re.search(r"#,##0|0,0", section) else ""
    return _localised(format(value.quantize(places, ROUND_HALF_UP), f"{grouped}f")) + sign


def _localised(english: str) -> str:
    return english.translate({ord(","): ".", ord("."): ","})
