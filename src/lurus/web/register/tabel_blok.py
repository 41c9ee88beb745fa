"""The table of a block as the office knows it: a row per indicator, a column per measure, suspects marked in place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from lurus.bahasa.figures import column
from lurus.pemeriksaan.hasil import Blok, Letak, Sel
from lurus.web.kata import figure

PERCENT = "%"
MANY = 8
"""Rows that are shown whole; of more, those without a suspect fold."""
SUSPECT = ("salah", "klarifikasi")


@dataclass(frozen=True)
class Kotak:
    """One cell of the table: the figure, where it is printed, and its mark (a status with its word)."""

    kepala: str
    teks: str = ""
    kecil: str = ""
    tanda: str = ""
    tanda_teks: str = ""


@dataclass(frozen=True)
class Baris:
    """One row of the table: an indicator with its unit, a cell for each column."""

    nama: str
    satuan: str
    kotak: Sequence[Kotak]

    @property
    def suspect(self) -> bool:
        """Whether one of its figures may be wrong."""
        return any(one.tanda in SUSPECT for one in self.kotak)


@dataclass(frozen=True)
class Kisi:
    """The table: heads of its columns, the rows that are shown, and those that fold."""

    kolom: Sequence[str]
    baris: Sequence[Baris]
    terlipat: Sequence[Baris] = ()


def grid(block: Blok) -> Kisi:
    """What matters of a block, in its order: cells of broken rules, suspects, what a proposal puts elsewhere."""
    cells = [one for one in block.sel if one.id in _concerned(block)]
    columns = list(dict.fromkeys(column(one) for one in cells))
    rows: dict[tuple[str, int | None], dict[str, Sel]] = {}
    for one in cells:
        rows.setdefault((one.nama, one.indikator), {}).setdefault(column(one), one)
    every = [
        Baris(name, _unit(row.values()), [_box(head, row.get(head)) for head in columns])
        for (name, _key), row in rows.items()
    ]
    return Kisi(columns, *_parted(every))


def _concerned(block: Blok) -> set[str]:
    broken = {cell for one in block.gejala for cell in one.sel}
    suspected = {cell for tie in block.tersangka for cell in tie}
    return broken | suspected | {part.sel for one in block.usulan for part in one.pengganti}


def _parted(rows: Sequence[Baris]) -> tuple[Sequence[Baris], Sequence[Baris]]:
    """The rows that are shown and those that fold; without a suspect the first of them are shown."""
    if len(rows) <= MANY:
        return rows, ()
    suspects = [one for one in rows if one.suspect]
    if not suspects:
        return rows[:MANY], rows[MANY:]
    return suspects, [one for one in rows if not one.suspect]


def _unit(cells: Iterable[Sel]) -> str:
    """The unit of a row's own figures; an achievement is in percent whatever they count."""
    units = [one.satuan for one in cells]
    return next((unit for unit in units if unit != PERCENT), next(iter(units), ""))


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
