"""Opening an XLSX: every cell with its formula, its stored result and what the reader sees."""

import warnings
from collections.abc import Iterator
from datetime import date, time, timedelta
from decimal import Context, Decimal
from io import BytesIO
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from lurus.core.numbers import NumberError, from_cell
from lurus.register.tabel.cells import Cell, Sheet, Value, Workbook, letter
from lurus.register.tabel.problems import TableError
from lurus.register.tabel.shown import shown
from lurus.register.tabel.structure import DAMAGED, DEFAULT_LIMITS, Limits, check_xlsx

FIFTEEN_DIGITS: Final = Context(prec=15)
Blocks = dict[tuple[int, int], tuple[str, int, int]]


def open_xlsx(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """The workbook in `data`; raises `TableError` when it is not whole, harmless and readable."""
    check_xlsx(data, name, limits)
    formulas = _load(data, name)
    _check_size(formulas, name, limits)
    results = _load(data, name, data_only=True)
    sheets = tuple(
        _sheet(sheet, results[sheet.title]) for sheet in formulas.worksheets if isinstance(sheet, Worksheet)
    )
    if not sheets:
        raise TableError("tabel.empty", name=name)
    return Workbook(name, "xlsx", sheets)


def _check_size(workbook: Any, name: str, limits: Limits) -> None:
    """Comments and the like, kept in other parts, may have made cells that the sheet itself does not speak of."""
    if sum(sheet.max_row * sheet.max_column for sheet in workbook.worksheets) > limits.cells:
        raise TableError("tabel.too_many_cells", name=name, limit=limits.cells)


def _load(data: bytes, name: str, *, data_only: bool = False) -> Any:
    try:
        with warnings.catch_warnings():
            # Styles and extensions it leaves out are nothing we read.
            warnings.simplefilter("ignore")
            return load_workbook(BytesIO(data), data_only=data_only, keep_links=False)
    except DAMAGED as error:
        raise TableError("tabel.damaged", name=name) from error


def _sheet(formulas: Worksheet, results: Worksheet) -> Sheet:
    blocks = _blocks(formulas)
    rows = tuple(_rows(formulas, results, blocks))
    return Sheet(formulas.title, rows, hidden=formulas.sheet_state != "visible")


def _blocks(sheet: Worksheet) -> Blocks:
    """Every merged position with its block and the block's first cell."""
    return {
        (row, column): (block.coord, block.min_row, block.min_col)
        for block in sheet.merged_cells.ranges
        for row in range(block.min_row, block.max_row + 1)
        for column in range(block.min_col, block.max_col + 1)
    }


def _rows(formulas: Worksheet, results: Worksheet, blocks: Blocks) -> Iterator[tuple[Cell, ...]]:
    # Each of these two looks at every cell of the sheet: asked once, not once per row.
    height, width = formulas.max_row, formulas.max_column
    for row in range(1, height + 1):
        yield tuple(
            _cell(formulas, results, (row, column), blocks.get((row, column)))
            for column in range(1, width + 1)
        )


def _cell(
    formulas: Worksheet, results: Worksheet, position: tuple[int, int], block: tuple[str, int, int] | None
) -> Cell:
    source = position if block is None else block[1:]
    stored = results.cell(*source)
    formula = _formula(formulas.cell(*source).value)
    number_format = str(stored.number_format or "General")
    value = _value(stored.value, number_format)
    ref = f"{formulas.title}!{letter(position[1] - 1)}{position[0]}"
    merged = "" if block is None else block[0]
    return Cell(ref, shown(value, number_format), value, formula, merged, source == position)


def _formula(value: object) -> str | None:
    if isinstance(value, str):
        return value if value.startswith("=") else None
    # Array formulas and data tables are objects of their own.
    return str(getattr(value, "text", None) or "=") if hasattr(value, "ref") else None


def _value(value: object, number_format: str) -> Value:
    if value is None or isinstance(value, bool | date | time | timedelta):
        return value
    if isinstance(value, str):
        return value.strip() or None
    try:
        number = from_cell(value)
    except NumberError:
        return str(value)
    if number is None or isinstance(value, int):
        exact = number
    else:
        # A spreadsheet keeps fifteen significant digits; what stands beyond them is noise of its arithmetic.
        exact = Decimal(format(FIFTEEN_DIGITS.plus(number).normalize(), "f"))
    return exact * 100 if exact is not None and "%" in number_format else exact
