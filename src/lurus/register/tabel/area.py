"""How many cells a reader would make of a worksheet: asked of its bytes, before any reader makes them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final

from defusedxml.ElementTree import iterparse

SHEET: Final = "worksheet"
SPREAD: Final = ("mergeCell", "hyperlink")
"""What a reader lays over every cell of its block, the empty ones too."""
FORMULA: Final = "f"
LENGTH: Final = "#"
"""How many letters a formula has, among what it says of itself; no attribute can bear this name."""
LONGEST_FORMULA: Final = 8_192
"""Letters: what a spreadsheet itself accepts."""
UNFOLDED: Final = 2_000_000
"""The most letters that the shared formulas of a sheet may come to, written out for every cell that shares them."""
_REFERENCE: Final = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


class FormulaError(ValueError):
    """A formula longer than a spreadsheet takes, or shared by more cells than can be written out."""


@dataclass
class _Walk:
    """Where the reader stands: a row or a cell that does not say its place follows the one before."""

    row: int = 0
    column: int = 0
    rows: int = 0
    columns: int = 0
    spread: int = 0
    shared: dict[str | None, int] = field(default_factory=dict)
    unfolded: int = 0

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

    def formula(self, kind: str | None, group: str | None, length: int) -> None:
        """A reader writes the first formula of a group out again for every other cell of it."""
        if kind == "shared" and length:
            self.shared.setdefault(group, length)
        self.unfolded += self.shared.get(group, 0) if kind == "shared" else 0
        if length > LONGEST_FORMULA or self.unfolded > UNFOLDED:
            raise FormulaError


def area(stream: IO[bytes]) -> int:
    """The cells of the sheet, counted as the rectangle that holds them all; none where there is no sheet.

    Raises ValueError for a place that no sheet has, `FormulaError` for a formula that grows when it is read.
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
        elif tag == FORMULA:
            walk.formula(told.get("t"), told.get("si"), int(told[LENGTH]))
    return max(walk.spread, walk.rows * walk.columns)


def _opened(stream: IO[bytes]) -> Iterator[tuple[str, dict[str, str]]]:
    """Every element's name with what it says of itself, in their order; nothing of the sheet is kept.

    A formula comes when it is closed: its length is known only then.
    """
    for event, element in iterparse(stream, ("start", "end")):
        tag = element.tag.rsplit("}", 1)[-1]
        if event == "start":
            if tag != FORMULA:
                yield tag, element.attrib
            continue
        if tag == FORMULA:
            yield tag, element.attrib | {LENGTH: str(len(element.text or ""))}
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
