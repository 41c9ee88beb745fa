"""The rows under the heading: which are figures, which are remarks, which rule holds for each."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lurus.register.tabel.cells import Cell, Sheet, cell_of
from lurus.register.tabel.headings import Column, columns_of, place, same
from lurus.register.tabel.pemetaan import AturanBaris, Pemetaan
from lurus.register.tabel.problems import Problem


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet under a mapping: where each heading stands."""

    sheet: Sheet
    pemetaan: Pemetaan
    columns: tuple[Column, ...]
    placed: dict[str, int]

    def heading(self, name: str) -> str:
        """The heading as printed of the column the mapping calls `name`."""
        return self.columns[self.placed[name]].heading


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds figures. `filled` is what blank label cells take over from above."""

    number: int
    cells: tuple[Cell, ...]
    rule: AturanBaris | None = None
    filled: dict[str, str] = field(default_factory=dict)

    def cell(self, table: Table, heading: str) -> Cell:
        """The cell under `heading`; an empty one when there is no such column."""
        index = table.placed.get(heading)
        found = None if index is None else cell_of(self.cells, index)
        return found or Cell("")

    def text(self, table: Table, heading: str) -> str:
        """The text of a label, with line breaks and double spaces taken out."""
        return " ".join((self.cell(table, heading).text or self.filled.get(heading, "")).split())


def locate(sheets: tuple[Sheet, ...], pemetaan: Pemetaan) -> tuple[Table | None, list[Problem]]:
    """The table the mapping speaks of, or why this is not the workbook it was made for."""
    sheet = _sheet(sheets, pemetaan.lembar)
    if sheet is None:
        names = tuple(sheet.name for sheet in sheets)
        return None, [Problem("tabel.sheet", "", {"sheet": pemetaan.lembar, "found": names})]
    ref = _ref(sheet, pemetaan.baris_kepala[0])
    columns = columns_of(sheet, pemetaan.baris_kepala)
    if not any(column.heading for column in columns):
        return None, [Problem("tabel.no_heading_row", ref, {"rows": pemetaan.baris_kepala})]
    placed, problems = place(columns, pemetaan.headings(), ref)
    return Table(sheet, pemetaan, columns, placed), problems


def rows_of(table: Table) -> tuple[list[Row], list[Problem], list[Problem]]:
    """The rows with figures, the problems of their shape, and notes on what was passed over."""
    rows: list[Row] = []
    problems: list[Problem] = []
    notes: list[Problem] = []
    filled: dict[str, str] = {}
    for number, cells in _filled_rows(table):
        if _remark(table, cells):
            text = next(cell.text for cell in cells if not cell.blank)
            notes.append(Problem("tabel.row_skipped", _ref(table.sheet, number), {"text": text[:120]}))
            continue
        problems += _width(table, number, cells)
        row = Row(number, cells, _rule(table, cells), dict(filled))
        filled |= {name: text for name in table.pemetaan.isi_turun if (text := row.text(table, name))}
        if row.rule is None or row.rule.lewati == "tidak":
            rows.append(row)
    return rows, problems, notes


def matches(text: str, pattern: str) -> bool:
    """Whether `text` has the form of `pattern`, in which `*` stands for anything.

    >>> matches("1 Program Pelayanan", "* program *"), matches("TOTAL", "TOTAL"), matches("B", "A*")
    (True, True, False)
    """
    first, *middle = same(pattern).split("*")
    rest = same(text)
    if not middle:
        return rest == first
    if not rest.startswith(first):
        return False
    rest, last = rest[len(first) :], middle.pop()
    for part in middle:
        _, found, rest = rest.partition(part) if part else ("", "*", rest)
        if not found:
            return False
    return rest.endswith(last)


def _sheet(sheets: tuple[Sheet, ...], wanted: str) -> Sheet | None:
    # A CSV has one sheet and no name for it: the same mapping reads the workbook and its export.
    if not wanted or (len(sheets) == 1 and sheets[0].ragged):
        return next((sheet for sheet in sheets if not sheet.hidden), sheets[0])
    return next((sheet for sheet in sheets if same(sheet.name) == same(wanted)), None)


def _ref(sheet: Sheet, number: int) -> str:
    return f"baris {number}" if sheet.ragged else f"{sheet.name}!A{number}"


def _filled_rows(table: Table) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    start = table.pemetaan.baris_kepala[-1]
    for number, cells in enumerate(table.sheet.rows[start:], start=start + 1):
        if any(not cell.blank for cell in cells):
            yield number, cells


def _remark(table: Table, cells: tuple[Cell, ...]) -> bool:
    """One lone text ("Sumber: BPS"), or one text merged across the row: no figures here."""
    written = [cell for cell in cells if not cell.blank]
    blocks = {cell.merged or cell.ref for cell in written}
    figures = {table.placed[ukuran.kolom] for ukuran in table.pemetaan.ukuran}
    first = cells.index(written[0])
    return len(blocks) == 1 and first not in figures


def _rule(table: Table, cells: tuple[Cell, ...]) -> AturanBaris | None:
    for rule in table.pemetaan.baris:
        cell = cell_of(cells, table.placed[rule.kolom])
        if matches(cell.text if cell else "", rule.pola):
            return rule
    return None


def _width(table: Table, number: int, cells: tuple[Cell, ...]) -> list[Problem]:
    """A CSV row with more or fewer cells than the heading: a decimal comma split a figure, or a cut."""
    expected = len(table.columns)
    blank_excess = all(cell.blank for cell in cells[expected:])
    if not table.sheet.ragged or len(cells) == expected or (len(cells) > expected and blank_excess):
        return []
    params = {"expected": expected, "found": len(cells)}
    return [Problem("tabel.row_width", _ref(table.sheet, number), params)]
