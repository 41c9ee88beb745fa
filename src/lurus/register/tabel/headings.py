"""Finding the columns that a mapping names by their headings."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from lurus.register.tabel.cells import Sheet, cell_of, letter
from lurus.register.tabel.problems import Problem


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet: its place, its letters and its heading as printed."""

    index: int
    letter: str
    heading: str


def same(text: str) -> str:
    """`text` as it counts when two headings or names are compared: case and spacing do not.

    >>> same("  Angka\\nKonsumsi  IKAN ")
    'angka konsumsi ikan'
    """
    return " ".join(text.casefold().split())


def columns_of(sheet: Sheet, rows: tuple[int, ...]) -> tuple[Column, ...]:
    """The columns under the heading rows; a heading of several rows is joined by " / "."""
    lines = [sheet.row(number) for number in rows]
    width = max((len(line) for line in lines), default=0)
    found = []
    for index in range(width):
        parts = [cell.text for line in lines if (cell := cell_of(line, index)) and cell.text]
        # A heading merged over both rows stands in both.
        heading = " / ".join(dict.fromkeys(" ".join(part.split()) for part in parts))
        found.append(Column(index, letter(index), heading))
    return tuple(found)


def place(
    columns: tuple[Column, ...], wanted: Iterable[str], ref: str
) -> tuple[dict[str, int], list[Problem]]:
    """Where each wanted heading stands, and a problem for each that stands nowhere or twice."""
    placed: dict[str, int] = {}
    problems = []
    for heading in wanted:
        indexes = [column.index for column in columns if _named(column, heading)]
        if len(indexes) == 1:
            placed[heading] = indexes[0]
        elif indexes:
            letters = tuple(letter(index) for index in indexes)
            problems.append(Problem("tabel.heading_twice", ref, {"heading": heading, "columns": letters}))
        else:
            problems.append(_missing(columns, heading, ref))
    return placed, problems


def _named(column: Column, heading: str) -> bool:
    if heading.startswith("@"):
        return column.letter == heading[1:].strip().upper()
    return same(column.heading) == same(heading)


def _missing(columns: tuple[Column, ...], heading: str, ref: str) -> Problem:
    present = tuple(column.heading for column in columns if column.heading)
    nearest = max(present, key=lambda other: _alike(other, heading), default="")
    shown = nearest if nearest and _alike(nearest, heading) >= 0.6 else ""
    return Problem("tabel.heading", ref, {"heading": heading, "nearest": shown, "found": present})


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, same(one)[:200], same(other)[:200]).ratio()
