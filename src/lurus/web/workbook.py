"""A table as a workbook, for whoever works with Excel at hand: every cell is text, nothing in it is computed."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Final

import xlsxwriter

WIDEST: Final = 60
LONGEST: Final = 32_767
"""Signs in one cell, by the format."""
MADE: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""A workbook of the same lines is the same file."""


def table_file(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet with a head that stays in sight and repeats on every printed page."""
    out, lines = BytesIO(), [list(heads), *map(list, rows)]
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"title": title, "created": MADE.replace(tzinfo=None)})
        sheet = book.add_worksheet(title[:31])
        head, body = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True})
        for number, line in enumerate(lines):
            for column, text in enumerate(line):
                sheet.write_string(number, column, _whole(text), body if number else head)
        for column, cells in enumerate(zip(*lines, strict=True)):
            sheet.set_column(column, column, min(WIDEST, 2 + max(map(len, cells))))
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return out.getvalue()


def _whole(text: str) -> str:
    """A cell holds no more than this: what is cut off is marked."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
