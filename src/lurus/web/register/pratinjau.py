"""The preview of a table: its columns as understood, what stands in the way, what would change, cell by cell."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import sentence
from lurus.register.impor import Diff
from lurus.register.tabel import ColumnGuess, FigureRow
from lurus.web.kata import figure, measure, period
from lurus.web.shelf import Head, Table, TableCell

MOST = 200
SAMPLES = 3


def column_table(guesses: Sequence[ColumnGuess]) -> Table:
    """The columns that were found, how they begin, and what they seem to be."""
    heads = [Head(_("Kolom")), Head(_("Judul kolom")), Head(_("Isi pertama")), Head(_("Dibaca sebagai"))]
    return Table(
        heads,
        [
            [
                TableCell(one.letter),
                TableCell(one.heading),
                TableCell(", ".join(one.samples[:SAMPLES])),
                TableCell(_meaning(one), kecil=one.konvensi),
            ]
            for one in guesses
        ],
        _("Kolom yang ditemukan"),
    )


def _meaning(guess: ColumnGuess) -> str:
    return str(getattr(guess.meaning, "name", guess.meaning) or "–").lower()


def refusal_table(diff: Diff) -> Table | None:
    """Every cell that stands in the way, with the reason and what to do."""
    if not diff.refusals:
        return None
    rows = [
        [TableCell(one.ref or "–"), TableCell(sentence(one.code, one.params))] for one in diff.refusals[:MOST]
    ]
    return Table(
        [Head(_("Sel")), Head(_("Yang harus dibenahi"))],
        rows,
        _more(_("Belum dapat dimasukkan"), len(diff.refusals)),
    )


def difference_tables(diff: Diff) -> list[Table]:
    """New and changed figures, and the rest in numbers."""
    return [table for table in (_changed(diff), _new(diff.baru), _counted(diff)) if table is not None]


def _changed(diff: Diff) -> Table | None:
    if not diff.berubah:
        return None
    heads = [*_heads(), Head(_("Semula"), angka=True), Head(_("Menjadi"), angka=True)]
    rows = [
        [*_named(one.baris), TableCell(figure(one.semula)), TableCell(figure(one.menjadi))]
        for one in diff.berubah[:MOST]
    ]
    return Table(heads, rows, _more(_("Angka yang berubah"), len(diff.berubah)))


def _new(rows: Sequence[FigureRow]) -> Table | None:
    if not rows:
        return None
    heads = [*_heads(), Head(_("Tercetak"), angka=True), Head(_("Dibaca"), angka=True)]
    cells = [[*_named(one), TableCell(one.tercetak), TableCell(figure(one.value))] for one in rows[:MOST]]
    return Table(heads, cells, _more(_("Angka baru"), len(rows)))


def _heads() -> list[Head]:
    return [Head(_("Sel")), Head(_("Indikator")), Head(_("Ukuran dan periode"))]


def _named(row: FigureRow) -> list[TableCell]:
    told = f"{measure(row.ukuran)}, {period(row.periode)}"
    return [TableCell(row.ref), TableCell(row.indikator.nama, kecil=row.indikator.kode), TableCell(told)]


def _counted(diff: Diff) -> Table:
    counts = diff.counts()
    words: Iterable[tuple[str, int]] = (
        (_("Program, kegiatan, dan sub kegiatan baru"), counts["simpul"]),
        (_("Indikator dan baris anggaran baru"), counts["indikator"]),
        (_("Angka yang sudah sama"), counts["sama"]),
        (_("Pernyataan laporan yang dicatat"), counts["pernyataan"]),
    )
    rows = [[TableCell(name), TableCell(str(count))] for name, count in words]
    return Table([Head(_("Ringkasan")), Head(_("Jumlah"), angka=True)], rows)


def _more(title: str, count: int) -> str:
    shown = ngettext("%(title)s: %(n)d", "%(title)s: %(n)d", count) % {"title": title, "n": count}
    return shown if count <= MOST else f"{shown} {_('(200 yang pertama)')}"
