"""One way in for every file of figures."""

from lurus.register.tabel.cells import Workbook
from lurus.register.tabel.csvfile import open_csv
from lurus.register.tabel.structure import DEFAULT_LIMITS, Limits, kind_of
from lurus.register.tabel.xlsxfile import open_xlsx


def open_table(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Workbook:
    """The sheets and cells of the file `name` with the bytes `data`.

    Raises `TableError` before anything in it is believed: `tabel.empty`, `tabel.too_big`, `tabel.kind`,
    `tabel.disguised`, `tabel.old_xls`, `tabel.encrypted`, `tabel.macro`, `tabel.bomb`,
    `tabel.too_many_cells`, `tabel.too_many_sheets`, `tabel.long_formula`, `tabel.truncated` (half an
    upload), `tabel.damaged`, `tabel.encoding`.
    """
    opening = open_csv if kind_of(data, name, limits) == "csv" else open_xlsx
    return opening(data, name, limits)
