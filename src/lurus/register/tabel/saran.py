"""A first mapping for a table nobody has mapped yet: a proposal for the page that helps to make one."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lurus.core.numbers import NumberError, convention
from lurus.register.tabel.cells import Cell, Sheet, Workbook, cell_of
from lurus.register.tabel.headings import Column, columns_of, same
from lurus.register.tabel.pemetaan import Kolom, Pemetaan, Tetap, Ukuran
from lurus.register.tabel.periods import YEAR
from lurus.register.tabel.problems import TableError
from lurus.register.tabel.words import Meaning, meaning, stem

SEARCHED_ROWS: Final = 25
SAMPLES: Final = 3


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """A column for the page: where it stands, how it begins, what it seems to be.

    `name` is how a mapping calls it: its heading, or "@C" where the heading is missing or not unique.
    `konvensi` is what the column itself shows: "" when it shows nothing.
    """

    name: str
    letter: str
    heading: str
    samples: tuple[str, ...]
    konvensi: str
    meaning: Meaning


def columns(workbook: Workbook, sheet: str, header_row: int | tuple[int, ...]) -> tuple[ColumnGuess, ...]:
    """The columns of `sheet` under its heading row or rows; raises `TableError` `tabel.sheet`."""
    found = next((one for one in workbook.sheets if same(one.name) == same(sheet)), None)
    if found is None:
        names = tuple(one.name for one in workbook.sheets)
        raise TableError("tabel.sheet", sheet=sheet, found=names)
    return _columns(found, (header_row,) if isinstance(header_row, int) else header_row)


def suggest(workbook: Workbook) -> Pemetaan:
    """A mapping that may well be right and that somebody must look at.

    Raises `TableError` `tabel.no_table` when no row looks like a heading of figures.
    """
    sheet, rows = _heading(workbook)
    found = _columns(sheet, rows)
    labels = _labels(found)
    ukuran = _ukuran(found, set(labels.values()))
    if "nama" not in labels or not ukuran:
        raise TableError("tabel.no_table", name=workbook.name)
    wide = any(one.periode for one in ukuran)
    year = "" if "tahun" in labels else _only_year(workbook.name, sheet, rows[-1])
    return Pemetaan(
        nama=workbook.name.rsplit(".", 1)[0],
        lembar="" if sheet.ragged else sheet.name,
        baris_kepala=rows,
        bentuk="lebar" if wide else "panjang",
        jenis="anggaran" if any(one.ukuran == "pagu" for one in ukuran) else "kinerja",
        kolom=Kolom(**labels),
        tetap=Tetap(tahun="" if wide and _named(ukuran) else year),
        ukuran=ukuran,
    )


def _columns(sheet: Sheet, rows: tuple[int, ...]) -> tuple[ColumnGuess, ...]:
    found = columns_of(sheet, rows)
    headings = [same(column.heading) for column in found]
    return tuple(_guess(sheet, rows[-1], column, headings.count(same(column.heading))) for column in found)


def _guess(sheet: Sheet, heading_row: int, column: Column, times: int) -> ColumnGuess:
    below = [cell for row in sheet.rows[heading_row:] if (cell := cell_of(row, column.index)) and cell.text]
    unique = column.heading and times == 1
    return ColumnGuess(
        name=column.heading if unique else f"@{column.letter}",
        letter=column.letter,
        heading=column.heading,
        samples=tuple(islice((cell.text for cell in below), SAMPLES)),
        konvensi=_konvensi(below),
        meaning=meaning(column.heading),
    )


def _konvensi(cells: Iterable[Cell]) -> str:
    try:
        found = convention(cell.value for cell in cells if isinstance(cell.value, str))
    except NumberError as error:
        # The offenders are the fewer ones, or both sides when neither is.
        fewer = error.params["offenders"] == error.params["indonesian"]
        return "en_longgar" if fewer else "id_longgar"
    return str(found) if found else ""


def _heading(workbook: Workbook) -> tuple[Sheet, tuple[int, ...]]:
    best: tuple[int, Sheet, int] | None = None
    for sheet in (sheet for sheet in workbook.sheets if not sheet.hidden):
        for number in range(1, min(SEARCHED_ROWS, len(sheet.rows)) + 1):
            score = _score(sheet.row(number))
            if score >= 2 and (best is None or score > best[0]):
                best = score, sheet, number
    if best is None:
        raise TableError("tabel.no_table", name=workbook.name)
    _, sheet, number = best
    return sheet, _rows(sheet, number)


def _score(row: tuple[Cell, ...]) -> int:
    return len({cell.merged or cell.ref for cell in row if cell.text and meaning(cell.text).telling})


def _rows(sheet: Sheet, number: int) -> tuple[int, ...]:
    """A heading whose cells are merged sideways goes on in the next row, one merged downwards too."""
    for other in (number - 1, number + 1):
        upper, lower = sorted((number, other))
        sideways = any(cell.merged and not cell.anchor for cell in sheet.row(upper))
        if sideways and _score(sheet.row(upper)) and _score(sheet.row(lower)):
            return upper, lower
    return (number,)


def _labels(found: tuple[ColumnGuess, ...]) -> dict[str, str]:
    labels: dict[str, str] = {}
    for one in found:
        if one.meaning.label:
            labels.setdefault(one.meaning.label, one.name)
    if "nama" not in labels:
        # The first column of words that nothing else claims.
        free = next((one for one in found if not one.meaning.telling and _words(one)), None)
        if free is not None:
            labels["nama"] = free.name
    return labels


def _words(one: ColumnGuess) -> bool:
    return any(sample[:1].isalpha() for sample in one.samples)


def _ukuran(found: tuple[ColumnGuess, ...], taken: set[str]) -> tuple[Ukuran, ...]:
    free = [one for one in found if one.meaning.measure and one.name not in taken]
    printed = {stem(one.heading): one for one in free if one.meaning.printed}
    plain = {stem(one.heading) for one in free if not one.meaning.printed}
    return tuple(
        _one(one, printed.get(stem(one.heading)))
        for one in free
        if not (one.meaning.printed and stem(one.heading) in plain)
    )


def _one(one: ColumnGuess, printed: ColumnGuess | None) -> Ukuran:
    beside = printed if printed is not None and printed is not one else None
    return Ukuran(
        kolom=one.name,
        ukuran=one.meaning.measure,
        tercetak=beside.name if beside else "",
        konvensi=_declared(one),
        konvensi_tercetak=_declared(beside) if beside else "",
        periode=one.meaning.period,
        dokumen=one.meaning.document,
    )


def _declared(one: ColumnGuess) -> str:
    # What the column shows by itself is found again at reading; only a mixture must be said.
    return one.konvensi if one.konvensi.endswith("_longgar") else ""


def _named(ukuran: tuple[Ukuran, ...]) -> bool:
    return all(YEAR.match(one.periode) for one in ukuran)


def _only_year(name: str, sheet: Sheet, last: int) -> str:
    """The one year that title and headings speak of, or else the file's name; empty if several."""
    above = " ".join(cell.text for row in sheet.rows[:last] for cell in row if cell.anchor)
    years = set(YEAR.findall(above)) or set(YEAR.findall(name))
    return years.pop() if len(years) == 1 else ""
