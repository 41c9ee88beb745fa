"""Opening a CSV: which encoding, which separator, and is its end there?"""

import csv
from collections import Counter
from io import StringIO
from typing import Final

from lurus.register.tabel.cells import Cell, Sheet, Workbook, letter
from lurus.register.tabel.problems import Problem, TableError
from lurus.register.tabel.structure import DEFAULT_LIMITS, Limits

# On a tie the earlier one wins: a comma may be a decimal comma, a semicolon and a tab are not.
SEPARATORS: Final = (";", "\t", ",")
SAMPLE_ROWS: Final = 60
SHEET_NAME: Final = "CSV"


def open_csv(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """The table of `data`; raises `TableError` when it cannot be decoded or ends inside a quoted cell."""
    text = _decode(data, name)
    separator, body = _declared(text)
    raw = _parse(body, separator or _sniff(body), name)
    if sum(len(row) for row in raw) > limits.cells:
        raise TableError("tabel.too_many_cells", name=name, limit=limits.cells)
    # The line "sep=;" is a message to the program, yet it is the file's first row.
    offset = 1 if separator else 0
    rows = tuple(_cells(row, number) for number, row in enumerate(raw, start=1 + offset))
    sheet = Sheet(SHEET_NAME, ((),) * offset + rows, ragged=True)
    return Workbook(name, "csv", (sheet,), _notes(body, raw, offset, name))


def _decode(data: bytes, name: str) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError("tabel.encoding", name=name)


def _declared(text: str) -> tuple[str, str]:
    first, _, rest = text.partition("\n")
    line = first.strip().lower()
    if line.startswith("sep=") and len(line) == len("sep=") + 1:
        return line[-1], rest
    return ("\t", rest) if first.rstrip("\r").lower() == "sep=\t" else ("", text)


def _sniff(text: str) -> str:
    return max(SEPARATORS, key=lambda separator: _fit(text, separator))


def _fit(text: str, separator: str) -> tuple[int, int]:
    """How well `separator` fits: the rows that agree on their number of columns, and that number."""
    try:
        reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
        widths = [len(row) for row, _ in zip(reader, range(SAMPLE_ROWS), strict=False) if any(row)]
    except csv.Error:
        return (0, 0)
    agreeing = Counter(width for width in widths if width > 1).most_common(1)
    return (agreeing[0][1], agreeing[0][0]) if agreeing else (0, 0)


def _parse(text: str, separator: str, name: str) -> list[list[str]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error as error:
        # An open quote swallows the rest: the file was cut, or a quotation mark is missing.
        cut = "unexpected end" in str(error) or "field larger" in str(error)
        code = "tabel.truncated" if cut else "tabel.damaged"
        raise TableError(code, name=name, row=len(rows) + 1) from error
    if len(rows) > 1 and len(rows[-1]) < len(rows[-2]) and not text.endswith(("\n", "\r")):
        raise TableError("tabel.truncated", name=name, row=len(rows))
    return rows


def _cells(row: list[str], number: int) -> tuple[Cell, ...]:
    return tuple(_cell(text, f"baris {number}, kolom {letter(index)}") for index, text in enumerate(row))


def _cell(raw: str, ref: str) -> Cell:
    text = raw.strip()
    # Spreadsheets run such a text; here it is only recognised.
    formula = text if text.startswith("=") else None
    return Cell(ref, text, None if formula or not text else text, formula)


def _notes(text: str, rows: list[list[str]], offset: int, name: str) -> tuple[Problem, ...]:
    if not rows or text.endswith(("\n", "\r")):
        return ()
    # Some programs never write the last line end; a file cut inside its last figure has none either.
    return (Problem("tabel.unfinished", f"baris {len(rows) + offset}", {"name": name}),)
