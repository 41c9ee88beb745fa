"""One cell of figures: its value, in the column's convention, or why it is none."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from lurus.core.numbers import Locale, NumberError, convention, read_marked
from lurus.register.tabel.body import Row, Table
from lurus.register.tabel.cells import Cell
from lurus.register.tabel.pemetaan import PREDIKAT, Ukuran
from lurus.register.tabel.problems import CellError, Problem
from lurus.register.tabel.rentang import cells_of, ends_of
from lurus.register.ukuran import RANGE

LOCALES: Final = {"id": Locale.ID, "en": Locale.EN}


@dataclass(frozen=True, slots=True)
class Konvensi:
    """How a column writes its figures.

    `lenient`: a cell that reads only the other way is taken so. `undecided`: the column mixes both; that is
    one problem, not one for each of its cells.
    """

    locale: Locale
    lenient: bool = False
    undecided: bool = False


@dataclass(frozen=True, slots=True)
class Read:
    """A figure as read from its cell or cells."""

    value: Decimal | None
    status: str
    tercetak: str
    formula: str | None = None


def conventions(table: Table, rows: Iterable[Row]) -> tuple[dict[str, Konvensi], list[Problem]]:
    """The convention of every column of figures: the mapping's word, or what the column itself shows."""
    found: dict[str, Konvensi] = {}
    problems = []
    rows = tuple(rows)
    for ukuran in table.pemetaan.ukuran:
        declared = (
            (ukuran.kolom, ukuran.konvensi),
            (ukuran.tercetak, ukuran.konvensi_tercetak or ukuran.konvensi),
        )
        for heading, word in declared:
            if heading and heading not in found and ukuran.ukuran != PREDIKAT:
                try:
                    found[heading] = _convention(table, rows, heading, word or table.pemetaan.konvensi)
                except NumberError as error:
                    found[heading] = Konvensi(Locale.UNKNOWN, undecided=True)
                    problems.append(_mixed(table, rows, heading, error))
    return found, problems


def read_figures_of(
    table: Table, row: Row, ukuran: Ukuran, known: dict[str, Konvensi]
) -> list[tuple[str, Read]]:
    """The figure of `ukuran` in this row with its measure: two for a range, none where an empty cell says nothing.

    Raises `CellError` when the cell holds no figure, and `tabel.printed_differs` when the printed text
    beside it says another.
    """
    cell = row.cell(table, ukuran.kolom)
    shown = row.cell(table, ukuran.tercetak) if ukuran.tercetak else cell
    if cell.blank and shown.blank and ukuran.kosong == "lewati":
        return []
    if ukuran.ukuran == PREDIKAT and cell.blank:
        return []
    if ukuran.ukuran == PREDIKAT or (row.rule is not None and row.rule.tipe == PREDIKAT):
        return [(ukuran.ukuran, Read(None, ukuran.status, shown.text, cell.formula))]
    ends = cells_of(cell) if ukuran.ukuran == "target" else (cell,)
    if len(ends) == 1:
        return [(ukuran.ukuran, _read(table, ukuran, known, cell, shown))]
    printed = cells_of(shown)
    pairs = zip(RANGE, ends, printed if len(printed) == len(ends) else (shown,) * len(ends), strict=True)
    return [(measure, _read(table, ukuran, known, end, beside)) for measure, end, beside in pairs]


def _read(table: Table, ukuran: Ukuran, known: dict[str, Konvensi], cell: Cell, shown: Cell) -> Read:
    value, status = _value(table, cell, known[ukuran.kolom])
    if ukuran.tercetak:
        printed, printed_status = _value(table, shown, known[ukuran.tercetak])
        _compare(value, printed, cell, shown)
        status = printed_status if status == "tetap" else status
    return Read(value, ukuran.status if status == "tetap" else status, shown.text, cell.formula)


def _convention(table: Table, rows: tuple[Row, ...], heading: str, word: str) -> Konvensi:
    if word != "auto":
        name, _, lenient = word.partition("_")
        return Konvensi(LOCALES[name], bool(lenient))
    return Konvensi(convention(_texts(table, rows, heading)) or Locale.UNKNOWN)


def _texts(table: Table, rows: tuple[Row, ...], heading: str) -> list[str]:
    cells = (row.cell(table, heading) for row in rows)
    return [end for cell in cells if isinstance(cell.value, str) for end in ends_of(cell.value)]


def _mixed(table: Table, rows: tuple[Row, ...], heading: str, error: NumberError) -> Problem:
    offenders = error.params.get("offenders", ())
    cells = (row.cell(table, heading) for row in rows)
    ref = next((cell.ref for cell in cells if isinstance(offenders, tuple) and _offends(cell, offenders)), "")
    return Problem(error.code, ref, {"heading": heading, **error.params})


def _offends(cell: Cell, offenders: tuple[object, ...]) -> bool:
    return any(end.value in offenders for end in cells_of(cell))


def _value(table: Table, cell: Cell, known: Konvensi) -> tuple[Decimal | None, str]:
    _check_formula(table, cell)
    # A block of several cells belongs to no row in particular.
    if cell.merged and cell.value is not None:
        raise _error("tabel.merged", cell, block=cell.merged, text=cell.text)
    if cell.value is None or isinstance(cell.value, Decimal):
        return cell.value, "tetap"
    if not isinstance(cell.value, str):
        raise _error("tabel.not_a_number", cell, text=cell.text, kind=type(cell.value).__name__)
    try:
        return _text(cell.value, known)
    except NumberError as error:
        if error.code == "numbers.ambiguous" and known.undecided:
            return None, "tetap"
        raise _error(error.code, cell, **error.params) from error


def _check_formula(table: Table, cell: Cell) -> None:
    if cell.formula is None:
        return
    if table.pemetaan.rumus == "tolak":
        raise _error("tabel.formula", cell, formula=cell.formula)
    if cell.value is None:
        raise _error("tabel.formula_without_value", cell, formula=cell.formula)


def _text(text: str, known: Konvensi) -> tuple[Decimal | None, str]:
    try:
        reading = read_marked(text, locale=known.locale)
    except NumberError as error:
        if not known.lenient or error.code != "numbers.other_convention":
            raise
        reading = read_marked(text, locale=known.locale.other)
    return reading.value, str(reading.status)


def _compare(value: Decimal | None, printed: Decimal | None, cell: Cell, shown: Cell) -> None:
    if value is None or printed is None:
        agree = value is printed
    else:
        agree = value == printed or _shortened(value, printed)
    if not agree:
        raise _error(
            "tabel.printed_differs", cell, value=cell.text, printed=shown.text, printed_ref=shown.ref
        )


def _shortened(value: Decimal, printed: Decimal) -> bool:
    """Whether `printed` is `value` with fewer decimals, rounded or cut off: offices do both."""
    fewer = places(printed) < places(value)
    return fewer and abs(value - printed) < Decimal(1).scaleb(-places(printed))


def places(value: Decimal) -> int:
    """The number of decimals `value` is written with.

    >>> places(Decimal("1.50")), places(Decimal("100"))
    (2, 0)
    """
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _error(code: str, cell: Cell, **params: object) -> CellError:
    return CellError(Problem(code, cell.ref, params))
