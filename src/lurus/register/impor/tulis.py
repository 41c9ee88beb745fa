"""Writing a difference through the pen, every kind of row at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from lurus.files.models import StoredFile
from lurus.kantor.models import Kantor
from lurus.ledger.pen import Pen
from lurus.register.angka import Angka, Versi
from lurus.register.impor.catatan import look_up
from lurus.register.impor.prepared import Prepared
from lurus.register.impor.selisih import Diff, Fact, IndikatorBaru, fact_of, text_of
from lurus.register.laporan import Impor, JenisLaporan, Laporan, Pernyataan
from lurus.register.pohon import Indikator, Simpul
from lurus.register.tabel import FigureRow
from lurus.register.tabel.headings import same

FORMULAS = {"maximize": "F-MAX", "minimize": "F-MIN-LIN", "stabilize": "F-RANGE"}


@dataclass(frozen=True)
class Written:
    """The report an import wrote, and the indicators it added, with the owner's name that each row gave."""

    laporan: Laporan
    indikator: tuple[tuple[Indikator, str], ...]


def write(pen: Pen, kantor: Kantor, diff: Diff, prepared: Prepared, file: StoredFile) -> Written:
    """Write `diff`; the caller made sure that nothing stands in its way."""
    nodes = _nodes(pen, kantor, diff)
    added = _indicators(pen, kantor, diff, nodes)
    _figures(pen, kantor, diff, prepared)
    report = _report(pen, kantor, diff)
    _statements(pen, kantor, diff, report, prepared)
    pen.add(
        Impor(
            kantor=kantor,
            berkas=file,
            laporan=report,
            pemetaan=prepared.mapping,
            ringkasan=dict(diff.counts()),
            since=pen.number,
        )
    )
    return Written(report, tuple(added))


def _nodes(pen: Pen, kantor: Kantor, diff: Diff) -> dict[str, Simpul]:
    """The tree from its roots downwards: a parent is written before its children."""
    known = {same(one.kode or one.nama): one for one in Simpul.objects.at(kantor).order_by("pk")}
    before = {one.pk: one for one in known.values()}
    waiting = list(diff.simpul)
    while waiting:
        ready = [one for one in waiting if not one.induk or one.induk in known]
        # Parents that name each other in a circle have no root: the first of them becomes one.
        ready = ready or waiting[:1]
        rows = [
            Simpul(kantor=kantor, jenis=one.jenis, kode=one.kode, nama=one.nama, induk=known.get(one.induk))
            for one in ready
        ]
        known |= {one.key: row for one, row in zip(ready, pen.add_all(rows), strict=True)}
        waiting = [one for one in waiting if one not in ready]
    for more in diff.dilengkapi:
        node = before[more.simpul]
        parent = known[more.induk] if more.induk else node.induk
        pen.change(node, nama=more.nama, induk=parent, version=node.version + 1)
    return known


def _indicators(
    pen: Pen, kantor: Kantor, diff: Diff, nodes: Mapping[str, Simpul]
) -> Iterator[tuple[Indikator, str]]:
    rows = pen.add_all([_indicator(kantor, one, nodes) for one in diff.indikator])
    return zip(rows, (one.baris.pemilik for one in diff.indikator), strict=True)


def _indicator(kantor: Kantor, one: IndikatorBaru, nodes: Mapping[str, Simpul]) -> Indikator:
    return Indikator(
        kantor=kantor,
        simpul=nodes.get(one.simpul),
        golongan=one.baris.jenis,
        kode=one.baris.kode,
        nama=one.baris.nama,
        satuan=one.baris.satuan,
        tipe=one.baris.tipe,
        polaritas=one.baris.polaritas,
        rumus=FORMULAS[one.baris.polaritas],
    )


def _figures(pen: Pen, kantor: Kantor, diff: Diff, prepared: Prepared) -> None:
    held = look_up(kantor.pk, prepared.hasil.figures)
    figures = pen.add_all([_figure(kantor, row, held.indicators[fact_of(row)[0]]) for row in diff.baru])
    pen.add_all([_version(pen, row, figure) for row, figure in zip(diff.baru, figures, strict=True)])
    before = [held.versions[one.angka] for one in diff.berubah]
    for version in before:
        pen.change(version, until=pen.number)
    pen.add_all(
        [
            _version(pen, one.baris, held.figures[fact_of(one.baris)], version.urut + 1)
            for one, version in zip(diff.berubah, before, strict=True)
        ]
    )


def _figure(kantor: Kantor, row: FigureRow, indikator: Indikator) -> Angka:
    return Angka(kantor=kantor, indikator=indikator, periode=row.periode, ukuran=row.ukuran)


def _version(pen: Pen, row: FigureRow, angka: Angka, order: int = 1) -> Versi:
    return Versi(
        kantor_id=angka.kantor_id,
        angka=angka,
        urut=order,
        nilai=row.value,
        teks=text_of(row),
        status=row.status,
        asal="impor",
        since=pen.number,
    )


def _report(pen: Pen, kantor: Kantor, diff: Diff) -> Laporan:
    told: dict[str, Any] = {
        name: getattr(diff.kepala, name) for name in ("nomor", "tanggal", "disampaikan", "penerima")
    }
    if diff.laporan is None:
        kind, period, title = diff.kepala.jenis, diff.kepala.periode, diff.kepala.judul
        return pen.add(Laporan(kantor=kantor, jenis=kind, periode=period, judul=title, **told))
    report: Laporan = Laporan.objects.at(kantor).get(pk=diff.laporan)
    filled = {name: value for name, value in told.items() if value and not getattr(report, name)}
    return pen.change(report, **filled, version=report.version + 1)


def _statements(pen: Pen, kantor: Kantor, diff: Diff, report: Laporan, prepared: Prepared) -> None:
    held = look_up(kantor.pk, prepared.hasil.figures)
    cited: dict[tuple[str, str], Laporan | None] = {}
    rows = []
    for row in diff.pernyataan:
        source: Laporan | None = report
        if row.dokumen != prepared.pemetaan.dokumen:
            key = row.dokumen, row.periode[:4]
            if key not in cited:
                cited[key] = _cited(pen, kantor, key, held.reports.get(key))
            source = cited[key]
        if source is not None:
            rows.append(_statement(row, source, held.figures, held.versions))
    pen.add_all(rows)


def _cited(pen: Pen, kantor: Kantor, key: tuple[str, str], known: Laporan | None) -> Laporan | None:
    """The other document that a column quotes; one that was submitted is frozen, so nothing is added to it."""
    if known is not None:
        return known if known.disampaikan is None else None
    kind, year = key
    title = f"{JenisLaporan(kind).label} {year}"
    return pen.add(Laporan(kantor=kantor, jenis=kind, periode=year, judul=title))


def _statement(
    row: FigureRow, report: Laporan, figures: Mapping[Fact, Angka], versions: Mapping[int, Versi]
) -> Pernyataan:
    figure = figures.get(fact_of(row))
    version = None if figure is None else versions[figure.pk]
    printed = version is not None and (version.nilai, version.teks) == (row.value, text_of(row))
    return Pernyataan(
        kantor_id=report.kantor_id,
        laporan=report,
        halaman=row.halaman,
        tabel=row.tabel,
        baris=row.row,
        kolom=row.column,
        sel=row.ref,
        teks=row.tercetak,
        nilai=row.value,
        angka=figure,
        versi=version if printed else None,
    )
