"""Before step 1: a suspicion about figures that a submitted report states."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.perbaikan.butir import figures_of
from lurus.perbaikan.models import Dugaan, DugaanAngka, SuratMasuk
from lurus.register.models import Laporan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalKey, Prose
from lurus.tindakan.request import Input


class AjukanDugaanInput(Input):
    """What seems wrong, and where."""

    laporan: int = Field(
        title="Laporan", description="Laporan yang sudah disampaikan.", json_schema_extra={"kind": "report"}
    )
    angka: tuple[int, ...] = Field(
        default=(),
        title="Angka yang diduga salah",
        description="Boleh kosong bila belum diketahui angka yang mana.",
        json_schema_extra={"kind": "figures"},
    )
    surat: OptionalKey = Field(
        default=None,
        title="Berdasarkan surat",
        description="Surat masuk yang menyebut kesalahan itu; boleh kosong.",
        json_schema_extra={"kind": "letter"},
    )
    uraian: Prose = Field(title="Uraian", description="Apa yang tampak salah, dan dari mana diketahui.")


def perform(context: Context, told: AjukanDugaanInput) -> Result:
    """Record the suspicion; the head's clock runs from here."""
    report = Laporan.objects.at(context.kantor).filter(pk=told.laporan).first()
    if report is None:
        raise CoreError("ajukan_dugaan.unknown_report")
    if report.disampaikan is None:
        raise CoreError("ajukan_dugaan.not_submitted", laporan=report.judul)
    figures = figures_of(report, told.angka)
    suspicion = context.pen.add(
        Dugaan(
            kantor=context.kantor,
            laporan=report,
            uraian=told.uraian,
            pengaju=context.orang,
            diajukan=context.at,
            surat=_letter(context, told),
        )
    )
    context.pen.add_all(
        [DugaanAngka(kantor=context.kantor, dugaan=suspicion, angka=figure) for figure in figures]
    )
    return Result(data={"dugaan": suspicion.pk})


def _letter(context: Context, told: AjukanDugaanInput) -> SuratMasuk | None:
    if told.surat is None:
        return None
    found: SuratMasuk | None = SuratMasuk.objects.at(context.kantor).filter(pk=told.surat).first()
    if found is None or not found.open_to(context.pelaku) or found.now.struck:
        raise CoreError("ajukan_dugaan.unknown_letter")
    return found


ACT = Act(id="ajukan_dugaan", input=AjukanDugaanInput, target=Kantor, perform=perform)
