"""What the register holds of the things a table speaks of: a few queries, then only look-ups."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from lurus.register.angka import Angka, Versi
from lurus.register.impor.selisih import Fact, IndicatorKey, Kepala
from lurus.register.laporan import Laporan, Pernyataan
from lurus.register.pohon import Indikator
from lurus.register.tabel import FigureRow
from lurus.register.tabel.headings import same

Place = tuple[str, str, str, str]


@dataclass(frozen=True)
class Register:
    """The office's indicators, figures, versions and reports, as far as an import needs them."""

    indicators: Mapping[IndicatorKey, Indikator]
    figures: Mapping[Fact, Angka]
    versions: Mapping[int, Versi]
    submitted: Mapping[int, tuple[Laporan, ...]]
    """Figure → the submitted reports in which it stands."""
    reports: Mapping[tuple[str, str], Laporan] = field(default_factory=dict)
    """Kind and period → the earliest report."""


def look_up(kantor: int, rows: Iterable[FigureRow]) -> Register:
    """Everything the office knows about the periods of `rows`."""
    periods = sorted({row.periode for row in rows})
    indicators = Indikator.objects.at(kantor).select_related("simpul").order_by("pk")
    known = {(one.golongan, same(one.kode), same(one.nama)): one for one in indicators}
    keys = {one.pk: key for key, one in known.items()}
    figures = Angka.objects.at(kantor).filter(periode__in=periods)
    versions = Versi.objects.at(kantor).filter(angka__periode__in=periods, until__isnull=True)
    return Register(
        indicators=known,
        figures={(keys[one.indikator_id], one.periode, one.ukuran): one for one in figures},
        versions={one.angka_id: one for one in versions},
        submitted=_submitted(kantor, periods),
        reports={(one.jenis, one.periode): one for one in Laporan.objects.at(kantor).order_by("-pk")},
    )


def report_of(kantor: int, kepala: Kepala) -> Laporan | None:
    """The report of that title, when the office has one."""
    found: Laporan | None = Laporan.objects.at(kantor).filter(judul=kepala.judul).first()
    return found


def stated_in(laporan: Laporan) -> dict[Place, str]:
    """What a report already prints, by its place; of a draft that was read twice, what it printed last."""
    rows = Pernyataan.objects.at(laporan.kantor_id).filter(laporan=laporan).order_by("pk")
    return {
        (table, row, column, cell): text
        for table, row, column, cell, text in rows.values_list(*_PLACE, "teks")
    }


def place_of(row: FigureRow) -> Place:
    """The place a row was printed in, as it is kept."""
    return row.tabel, row.row, row.column, row.ref


_PLACE = ("tabel", "baris", "kolom", "sel")


def _submitted(kantor: int, periods: list[str]) -> dict[int, tuple[Laporan, ...]]:
    frozen = Q(laporan__disampaikan__isnull=False, angka__periode__in=periods)
    found: dict[int, dict[int, Laporan]] = {}
    for one in Pernyataan.objects.at(kantor).filter(frozen).select_related("laporan").order_by("pk"):
        found.setdefault(one.angka_id or 0, {})[one.laporan_id] = one.laporan
    return {figure: tuple(reports.values()) for figure, reports in found.items()}
