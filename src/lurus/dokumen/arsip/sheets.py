"""Tables of a bundle as CSV (RFC 4180): commas, CRLF, UTF-8; figures with a decimal point and every digit."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

from lurus.core.chain import canonical_decimal

_FORMULA: Final = re.compile(r"[=+@\t\r]|-(?![0-9])")
"""What a spreadsheet would compute instead of showing."""


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The table with its heads.

    >>> table(["a"], [["=1+1"], [Decimal("2.50")], [None], ['x"y']])
    b'a\\r\\n\\'=1+1\\r\\n2.5\\r\\n\\r\\n"x""y"\\r\\n'
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, lineterminator="\r\n")
    writer.writerow(heads)
    for row in rows:
        # A row of one empty field would be no row: RFC 4180 knows no way to tell them apart.
        writer.writerow([_cell(one) for one in row]) if any(map(_cell, row)) else target.write(
            "," * (len(row) - 1) + "\r\n"
        )
    return target.getvalue().encode()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return canonical_decimal(value)
    text = str(value)
    return f"'{text}" if _FORMULA.match(text) else text
