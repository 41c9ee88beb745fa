"""The table of a block as the office knows it: a row per indicator, a column per measure, suspects marked in place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from lurus.pemeriksaan.hasil import Letak, Sel
from lurus.web.kata import figure, measure, period

PERCENT = "%"


@dataclass(frozen=True)
class Kotak:
    """One cell of the table: the figure, where it is printed, and its mark (a status with its word)."""

    kepala: str
    teks: str = ""
    kecil: str = ""
    tanda: str = ""
    tanda_teks: str = ""


@dataclass(frozen=True)
class Kisi:
    """The table: heads of its columns, rows with their names."""

    kolom: Sequence[str]
    baris: Sequence[tuple[str, str, Sequence[Kotak]]]


def grid(cells: Sequence[Sel]) -> Kisi:
    """The cells of a block laid out in their order."""
    columns = list(dict.fromkeys(_column(one) for one in cells))
    rows: dict[tuple[str, int | None], dict[str, Sel]] = {}
    for one in cells:
        rows.setdefault((one.nama, one.indikator), {}).setdefault(_column(one), one)
    return Kisi(
        columns,
        [
            (name, _unit(row.values()), [_box(head, row.get(head)) for head in columns])
            for (name, _key), row in rows.items()
        ],
    )


def _unit(cells: Iterable[Sel]) -> str:
    """The unit of a row's own figures; an achievement is in percent whatever they count."""
    units = [one.satuan for one in cells]
    return next((unit for unit in units if unit != PERCENT), next(iter(units), ""))


def _column(one: Sel) -> str:
    told = f"{measure(one.ukuran)}, {period(one.periode)}"
    return f"{told} ({one.dokumen})" if one.dokumen else told


def _box(head: str, one: Sel | None) -> Kotak:
    if one is None:
        return Kotak(head)
    mark, words = _mark(one)
    return Kotak(head, shown(one), _place(one.letak), mark, words)


def shown(one: Sel) -> str:
    """The figure as printed, or as kept; a dash where nothing was reported."""
    if one.tercetak or one.nilai is None:
        return one.tercetak or "–"
    try:
        return figure(Decimal(one.nilai), one.desimal)
    except ArithmeticError:
        return one.nilai


def _mark(one: Sel) -> tuple[str, str]:
    if one.pasti:
        return "salah", _("pasti keliru")
    if one.tersangka:
        return "klarifikasi", _("mungkin keliru")
    if one.dipatok:
        return "ditandatangani", _("ditetapkan")
    return ("menunggu", _("angka sementara")) if one.status != "tetap" else ("", "")


def _place(where: Letak) -> str:
    page = _("hlm. %(number)s") % {"number": where.halaman} if where.halaman else ""
    table = _("tabel %(number)s") % {"number": where.tabel} if where.tabel[:1].isdigit() else where.tabel
    return ", ".join(part for part in (page, table, where.sel) if part)
