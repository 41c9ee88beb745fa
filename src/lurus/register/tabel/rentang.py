"""A range as target: both ends in one cell ("80–90"), or each in a column of its own."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from lurus.register.tabel.cells import Cell
from lurus.register.tabel.hasil import FigureRow
from lurus.register.tabel.problems import Problem
from lurus.register.ukuran import RANGE

LOWER, UPPER = RANGE
_BETWEEN: Final = re.compile(
    r"(?<=[\d%])\s*(?:-|–|—|−|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)\s*(?=[(+−–-]?\d)", re.IGNORECASE
)


def ends_of(text: str) -> tuple[str, ...]:
    """The texts of both ends of a range; the text alone where it is none.

    >>> ends_of("80 – 90"), ends_of("7,5% s.d. 8%"), ends_of("-2--1"), ends_of("-5")
    (('80', '90'), ('7,5%', '8%'), ('-2', '-1'), ('-5',))
    """
    parts = tuple(_BETWEEN.split(text.strip()))
    return parts if len(parts) == len(RANGE) else (text,)


def cells_of(cell: Cell) -> tuple[Cell, ...]:
    """A cell that holds a range as two that hold its ends, each with the place and the text of the whole."""
    if not isinstance(cell.value, str):
        return (cell,)
    ends = ends_of(cell.value)
    return (cell,) if len(ends) == 1 else tuple(replace(cell, value=end) for end in ends)


def with_formula(figures: Iterable[FigureRow]) -> list[FigureRow]:
    """The same figures; indicators that are measured against a range are to be kept within it."""
    rows = list(figures)
    ranged = {row.indikator.kunci for row in rows if row.ukuran in RANGE}
    return [
        replace(row, indikator=replace(row.indikator, polaritas="stabilize"))
        if row.indikator.kunci in ranged
        else row
        for row in rows
    ]


def single_targets(figures: Iterable[FigureRow]) -> list[Problem]:
    """Where an indicator that is kept within a range has one figure for its target: nothing is computed from it."""
    return [
        Problem("tabel.single_target", row.ref, _named(row) | {"value": row.value})
        for row in figures
        if row.ukuran == "target" and row.value is not None and row.indikator.polaritas == "stabilize"
    ]


def reversed_ranges(figures: Iterable[FigureRow]) -> list[Problem]:
    """Where a document gives a range whose lower end lies above its upper one."""
    lowest: dict[tuple[str, str, str], Decimal] = {}
    rows = [(row, row.value) for row in figures if row.value is not None]
    for row, value in rows:
        if row.ukuran == LOWER:
            lowest[_range(row)] = value
    return [
        Problem("tabel.range_reversed", row.ref, _named(row) | {"lower": lowest[_range(row)], "upper": value})
        for row, value in rows
        if row.ukuran == UPPER and value < lowest.get(_range(row), value)
    ]


def _range(row: FigureRow) -> tuple[str, str, str]:
    return row.indikator.kunci, row.periode, row.dokumen


def _named(row: FigureRow) -> dict[str, object]:
    return {"name": row.indikator.nama, "period": row.periode}
