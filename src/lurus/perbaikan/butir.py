"""Opening and closing items: one figure of the submitted report, asked of the post that answers for it."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from lurus.core.errors import CoreError
from lurus.kantor.models import Jabatan
from lurus.ledger.pen import Pen
from lurus.perbaikan.isian import Butir, Lembar
from lurus.perbaikan.perkara import Perbaikan
from lurus.register.models import Angka, Indikator, JenisLaporan, Laporan, Pengampu, Pernyataan
from lurus.register.terhitung import computed, current_values
from lurus.register.ukuran import TARGETS
from lurus.register.versions import current


def figures_of(laporan: Laporan, chosen: Iterable[int]) -> list[Angka]:
    """The chosen figures, each once, in the order of their choice.

    Raises CoreError `butir.not_stated` for one that this report does not state.
    """
    keys = list(dict.fromkeys(chosen))
    stated = Angka.objects.at(laporan.kantor_id).filter(pernyataan__laporan=laporan, pk__in=keys)
    found = {one.pk: one for one in stated.select_related("indikator")}
    missing = [key for key in keys if key not in found]
    if missing:
        raise CoreError("butir.not_stated", laporan=laporan.judul, angka=missing)
    return [found[key] for key in keys]


def owner(indikator: Indikator, day: date) -> Jabatan:
    """The post that answers for an indicator on `day`.

    Raises CoreError `butir.no_owner` when nobody does.
    """
    held = Pengampu.objects.at(indikator.kantor_id).filter(
        Q(sampai__isnull=True) | Q(sampai__gte=day), indikator=indikator, mulai__lte=day
    )
    found = held.select_related("jabatan").order_by("-mulai", "-pk").first()
    if found is None:
        raise CoreError("butir.no_owner", indikator=indikator.nama, tanggal=day)
    post: Jabatan = found.jabatan
    return post


def with_printed(rows: "QuerySet[Butir]") -> "QuerySet[Butir]":
    """Items with what the report under review printed, for `as_reported`."""
    stated = Pernyataan.across_offices.filter(angka=OuterRef("angka"), laporan=OuterRef("perbaikan__laporan"))
    return rows.annotate(printed=Subquery(stated.order_by("-pk").values("nilai")[:1]))


def as_reported(item: Butir) -> Decimal | None:
    """What the report under review says of an item's figure: as printed, or as an earlier case corrected it.

    A report may print another value than the register holds: a copy of a target that differs from the PK.
    Costs a query, unless the item was read by `with_printed`.
    """
    read: Any = item if hasattr(item, "printed") else with_printed(Butir.across_offices.all()).get(pk=item.pk)
    printed: Decimal | None = read.printed
    base: Decimal | None = item.semula.nilai
    return base if printed is None or item.semula.perkara is not None else printed


def check_printed(item: Butir) -> None:
    """What the report prints otherwise than the register holds is not right as it stands.

    Raises CoreError `jawab.printed_differs`.
    """
    printed = as_reported(item)
    if printed != item.semula.nilai:
        raise CoreError(
            "jawab.printed_differs",
            indikator=item.angka.indikator.nama,
            tercetak=printed,
            nilai=item.semula.nilai,
        )


def open_items(pen: Pen, case: Perbaikan, figures: Iterable[Angka], day: date, why: str = "") -> list[Butir]:
    """Ask the owners about `figures`: a sheet per owner, an item per figure, on the versions that count now.

    A sheet that was sent already must be sent again. Raises CoreError for a figure that cannot be asked about.
    """
    return [_open(pen, case, figure, day, why) for figure in figures]


def _open(pen: Pen, case: Perbaikan, figure: Angka, day: date, why: str) -> Butir:
    _refuse_target(case, figure)
    _refuse_computed(figure)
    _refuse_second(figure)
    base = current(figure)
    if base is None:
        raise CoreError("butir.no_version", indikator=figure.indikator.nama)
    sheet = _sheet(pen, case, owner(figure.indikator, day))
    return pen.add(
        Butir(kantor_id=case.kantor_id, perbaikan=case, lembar=sheet, angka=figure, semula=base, mengapa=why)
    )


def _refuse_target(case: Perbaikan, figure: Angka) -> None:
    """The target of record changes by a PK Perubahan, its slips by a Ralat PK: never here."""
    if figure.ukuran in TARGETS and case.laporan.jenis == JenisLaporan.PK:
        raise CoreError("butir.target_of_pk", indikator=figure.indikator.nama, periode=figure.periode)


def _refuse_computed(figure: Angka) -> None:
    """An achievement follows from its target and realisation: these are asked about, it follows."""
    if figure.ukuran != "capaian":
        return
    values = current_values(figure.indikator, figure.periode)
    if "capaian" in computed(figure.indikator, values):
        raise CoreError("butir.computed", indikator=figure.indikator.nama, periode=figure.periode)


def _refuse_second(figure: Angka) -> None:
    held = Butir.objects.at(figure.kantor_id).filter(angka=figure, terbuka=True).select_related("perbaikan")
    other = held.first()
    if other is not None:
        raise CoreError(
            "butir.other_case_open",
            indikator=figure.indikator.nama,
            periode=figure.periode,
            perbaikan=str(other.perbaikan),
            judul=other.perbaikan.judul,
        )


def _sheet(pen: Pen, case: Perbaikan, post: Jabatan) -> Lembar:
    found: Lembar | None = case.lembar.filter(jabatan=post).first()
    if found is None:
        return pen.add(Lembar(kantor_id=case.kantor_id, perbaikan=case, jabatan=post))
    if found.dikirim is not None:
        pen.change(found, dikirim=None, version=found.version + 1)
    return found
