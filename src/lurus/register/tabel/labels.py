"""What a row says of itself: which indicator, whose, in which unit, for which period."""

from typing import Final

from lurus.register.tabel.body import Row, Table
from lurus.register.tabel.hasil import IndikatorBaris
from lurus.register.tabel.headings import same
from lurus.register.tabel.pemetaan import POLARITAS, Ukuran
from lurus.register.tabel.periods import earlier, read_period
from lurus.register.tabel.problems import CellError, Problem, TableError

WORDS_OF_POLARITY: Final = {
    "positif": "maximize",
    "maksimal": "maximize",
    "maximum": "maximize",
    "semakin tinggi semakin baik": "maximize",
    "negatif": "minimize",
    "minimal": "minimize",
    "minimum": "minimize",
    "semakin rendah semakin baik": "minimize",
    "rentang": "stabilize",
    "stabil": "stabilize",
}


def row_name(table: Table, row: Row) -> str:
    """The name of the row's indicator or budget line; empty when it has none."""
    heading = table.pemetaan.kolom.nama
    name = row.text(table, heading)
    if row.rule is None:
        return name
    if row.rule.nama:
        name = row.rule.nama
        for other in table.placed:
            name = name.replace("{" + other + "}", row.text(table, other))
    return " ".join(name.replace(row.rule.potong, " ").split()) if row.rule.potong else name


def indikator_of(table: Table, row: Row, ukuran: Ukuran) -> IndikatorBaris:
    """The indicator that `ukuran` in this row is a figure of.

    Raises `CellError` `tabel.polarity` for a word of polarity that is not known.
    """
    rule = row.rule
    labels = {name: _label(table, row, name) for name in ("kode", "induk", "level", "pemilik")}
    labels["nama"] = row_name(table, row) + ukuran.akhiran
    if rule is not None:
        labels |= {name: text for name in ("level", "induk") if (text := getattr(rule, name))}
    of_rule = rule.satuan if rule else ""
    key = [labels.get(name, "") for name in table.pemetaan.kunci if name != "tabel"]
    if "tabel" in table.pemetaan.kunci:
        key.append(table_of(table, row))
    return IndikatorBaris(
        kunci=" | ".join(same(part) for part in key if part),
        jenis=table.pemetaan.jenis,
        satuan=ukuran.satuan or of_rule or _label(table, row, "satuan"),
        polaritas=_polarity(table, row),
        tipe=rule.tipe if rule else "angka",
        **labels,
    )


def period_of(table: Table, row: Row, ukuran: Ukuran) -> str:
    """The period of `ukuran` in this row; raises `CellError` `tabel.period` when it cannot be told."""
    kolom = table.pemetaan.kolom
    year = _year(table, row)
    own = row.rule.periode if row.rule else ""
    text = own or ukuran.periode or _label(table, row, "periode") or year
    try:
        period = read_period(text, year)
    except TableError as error:
        cells = (row.cell(table, heading) for heading in (kolom.periode, kolom.tahun, kolom.nama))
        ref = next(cell.ref for cell in cells if cell.ref)
        raise CellError(Problem(error.code, ref, {"text": text})) from error
    return earlier(period, -ukuran.geser_tahun) if ukuran.geser_tahun else period


def table_of(table: Table, row: Row) -> str:
    """The number of the table in the document, from its column or from the mapping."""
    return row.text(table, table.pemetaan.kolom.tabel) or table.pemetaan.tabel


def page_of(table: Table, row: Row) -> str:
    """The page in the document, from its column or from the mapping."""
    return row.text(table, table.pemetaan.kolom.halaman) or table.pemetaan.halaman


def _label(table: Table, row: Row, name: str) -> str:
    heading: str = getattr(table.pemetaan.kolom, name)
    default: str = getattr(table.pemetaan.tetap, name, "")
    return row.text(table, heading) or default


def _year(table: Table, row: Row) -> str:
    cell = row.cell(table, table.pemetaan.kolom.tahun)
    # A year typed as a number may be shown as 2.016.
    number = None if isinstance(cell.value, str | bool | None) else cell.value
    return str(number) if number is not None else _label(table, row, "tahun")


def _polarity(table: Table, row: Row) -> str:
    word = _label(table, row, "polaritas")
    known = WORDS_OF_POLARITY.get(same(word), same(word))
    if known not in POLARITAS:
        cell = row.cell(table, table.pemetaan.kolom.polaritas)
        raise CellError(Problem("tabel.polarity", cell.ref, {"text": word, "choices": POLARITAS}))
    return known
