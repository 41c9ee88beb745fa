"""How many cells a reader would make of a worksheet: asked of its bytes, before any reader makes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Final

from defusedxml.ElementTree import iterparse

SHEET: Final = "worksheet"
SPREAD: Final = ("mergeCell", "hyperlink")
"""What a reader lays over every cell of its block, the empty ones too."""
_REFERENCE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


@dataclass
class _Walk:
    """Where the reader stands: a row or a cell that does not say its place follows the one before."""

    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0
    spread: int = 0

    def to_row(self, told: str | None) -> None:
        self.row, self.column = int(told.partition(".")[0]) if told else self.row + 1, 0

    def to_cell(self, told: str | None) -> None:
        self.column, self.row = _position(told) if told else (self.column + 1, self.row)
        self.rows, self.columns = max(self.rows, self.row), max(self.columns, self.column)

    def over(self, block: str) -> None:
        first, _, last = block.partition(":")
        left, top = _position(first)
        right, bottom = _position(last or first)
        self.spread += (right - left + 1) * (bottom - top + 1)
        self.rows, self.columns = max(self.rows, bottom), max(self.columns, right)


def area(stream: IO[bytes]) -> int:
    """The cells of the sheet, counted as the rectangle that holds them all; none where there is no sheet.

    Raises ValueError for a place that no sheet has.
    """
    walk, opened = _Walk(), _opened(stream)
    if next(opened)[0] != SHEET:
        return 0
    for tag, told in opened:
        if tag == "row":
            walk.to_row(told.get("r"))
        elif tag == "c":
            walk.to_cell(told.get("r"))
        elif tag in SPREAD:
            walk.over(told.get("ref", ""))
    return max(walk.spread, walk.rows * walk.columns)


def _opened(stream: IO[bytes]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element's name with what it says of itself, in their order; nothing of the sheet is kept."""
    for event, element in iterparse(stream, ("start", "end")):
        if event == "start":
            yield element.tag.rsplit("}", 1)[-1], element.attrib
        else:
            element.clear()


def _position(reference: str) -> tuple[int, int]:
    """Column and row of a cell, both from 1."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for character in found[1].upper():
        column = column * 26 + ord(character) - ord("A") + 1
    return column, int(found[2])
