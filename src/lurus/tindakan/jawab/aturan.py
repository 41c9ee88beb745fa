"""When an answer is refused; whatever may be right only draws a warning."""

from collections.abc import Sequence
from decimal import Decimal

from lurus.core.errors import CoreError
from lurus.files.models import StoredFile
from lurus.perbaikan.butir import check_printed
from lurus.perbaikan.kelas import KELAS, PEMUTAKHIRAN, Naskah
from lurus.perbaikan.models import Butir
from lurus.register.models import JenisLaporan, Pernyataan, Status
from lurus.register.ukuran import TARGETS
from lurus.tindakan.jawab.masukan import JawabInput

DOCUMENT_TYPES = ("application/pdf", "image/")
BUDGET_DOCUMENTS = {"realisasi": "LRA", "pagu": "DPA/DPPA"}


def check_confirmation(item: Butir, told: JawabInput) -> None:
    """A confirmed figure keeps its value; what is no error may be explained, classed and referred."""
    check_printed(item)
    if (told.nilai, told.pembilang, told.penyebut) != (None, None, None):
        raise CoreError("jawab.value_with_confirmation")
    if told.kelas and KELAS[told.kelas].naskah is not Naskah.BUKAN_KOREKSI:
        raise CoreError("jawab.class_with_confirmation", kelas=told.kelas)
    if told.kelas and not told.sebab:
        raise CoreError("jawab.explanation_needed", kelas=told.kelas)


def check_correction(
    item: Butir, told: JawabInput, value: Decimal | None, kept: Sequence[StoredFile]
) -> None:
    """A correction changes something, says why, says what prevents it, and proves it."""
    if value is None:
        raise CoreError("jawab.value_needed")
    _check_said(told)
    _check_class(item, told.kelas)
    if not told.bukti and not kept:
        raise CoreError("jawab.evidence_needed", bukti=KELAS[told.kelas].bukti)
    _check_target(item, value)
    _check_changed(item, value, told)
    _check_budget(item, [one.media_type for one in told.bukti] + [one.media_type for one in kept])


def _check_said(told: JawabInput) -> None:
    for field in ("kelas", "sebab", "pencegahan"):
        if not getattr(told, field):
            raise CoreError("jawab.reason_needed", field=field)


def _check_class(item: Butir, kelas: str) -> None:
    kind = KELAS[kelas]
    if kind.naskah is Naskah.BUKAN_KOREKSI:
        raise CoreError("jawab.not_a_correction", kelas=kelas, istilah=kind.istilah, rujukan=kind.bukti)
    if kelas == PEMUTAKHIRAN and item.semula.status == Status.TETAP:
        raise CoreError("jawab.not_provisional")


def _check_changed(item: Butir, value: Decimal, told: JawabInput) -> None:
    """The same value again is no correction, unless the report printed something else, or its parts change."""
    if value != item.semula.nilai or told.pembilang is not None:
        return
    if _stated(item, laporan=item.perbaikan.laporan_id) in (None, value):
        raise CoreError("jawab.same_value", nilai=value)


def _check_target(item: Butir, value: Decimal) -> None:
    """A copy of a target is corrected toward the signed PK, and toward nothing else."""
    if item.angka.ukuran not in TARGETS:
        return
    agreed = _stated(item, laporan__jenis=JenisLaporan.PK, laporan__disampaikan__isnull=False)
    if agreed is None:
        raise CoreError("jawab.no_pk", indikator=item.angka.indikator.nama)
    if value != agreed:
        raise CoreError("jawab.target_not_of_pk", nilai=value, pk=agreed)


def _check_budget(item: Butir, media_types: Sequence[str]) -> None:
    """Nobody decides rupiah: the document is the evidence."""
    if item.angka.indikator.golongan != "anggaran":
        return
    if not any(one.startswith(DOCUMENT_TYPES) for one in media_types):
        raise CoreError("jawab.budget_document", dokumen=BUDGET_DOCUMENTS.get(item.angka.ukuran, "LRA"))


def _stated(item: Butir, **where: object) -> Decimal | None:
    """What the last of these reports states of this figure."""
    found = Pernyataan.objects.at(item.kantor_id).filter(angka=item.angka_id, **where)
    last: Pernyataan | None = found.order_by("laporan__disampaikan", "pk").last()
    return None if last is None else last.nilai
