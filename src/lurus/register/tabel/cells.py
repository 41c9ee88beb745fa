"""A table as it lies in the file: sheets, rows, cells, each with the place an official can point at."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal

from lurus.register.tabel.problems import Problem

Value = str | Decimal | bool | date | time | timedelta | None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `text` is what the reader of the sheet sees; `value` is what the file holds.

    A number kept as a percentage (0.98 shown as 98%) has the value it shows: 98.
    `merged` is the block it lies in ("A3:A5"); only the `anchor` of a block holds a value of its own,
    the others repeat it in `text`. `formula` is the formula; `value` then is the last stored result.
    """

    ref: str
    text: str = ""
    value: Value = None
    formula: str | None = None
    merged: str = ""
    anchor: bool = True

    @property
    def blank(self) -> bool:
        """Nothing is written here."""
        return not self.text and self.formula is None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; `rows[0]` is row 1. `ragged`: rows may differ in length (CSV)."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden: bool = False
    ragged: bool = False

    @property
    def width(self) -> int:
        """The number of columns of the widest row."""
        return max((len(row) for row in self.rows), default=0)

    def row(self, number: int) -> tuple[Cell, ...]:
        """Row `number`, counted from 1; empty when the sheet ends before it."""
        return self.rows[number - 1] if 1 <= number <= len(self.rows) else ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """An opened file. `notes` are remarks that do not keep it from being read."""

    name: str
    kind: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Problem, ...] = ()


def letter(index: int) -> str:
    """The letters of column `index`, counted from 0.

    >>> letter(0), letter(25), letter(26), letter(702)
    ('A', 'Z', 'AA', 'AAA')
    """
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_of(row: tuple[Cell, ...], index: int) -> Cell | None:
    """The cell of `row` in column `index`, or None where the row ends before it."""
    return row[index] if 0 <= index < len(row) else None
