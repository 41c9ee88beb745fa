"""Step 7: the report goes to those who had the wrong figures."""

from datetime import date, timedelta
from textwrap import shorten
from typing import Final

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.models import Dokumen
from lurus.dokumen.terbit import issue, letter, sheets_of_corrections
from lurus.kantor.models import Jabatan
from lurus.perbaikan.models import JenisTanda, Perbaikan, TindakLanjut
from lurus.perbaikan.tanda import last_mark
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, OptionalDay, OptionalProse, OutsideNumber
from lurus.tindakan.request import Input

CHANGES: Final = "lembar_perubahan"
PLANNER: Final = "ANGGOTA"
LONGEST: Final = 300
USUAL: Final = timedelta(days=30)


class SampaikanLaporanInput(Input):
    """To whom the report goes."""

    penerima: Line = Field(
        title="Disampaikan kepada",
        description="Penerima laporan yang dahulu: misalnya Bupati melalui Bagian Organisasi, Bappeda, Inspektorat."
        " Pisahkan beberapa penerima dengan titik koma.",
    )
    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")
    nomor_luar: OutsideNumber = ""
    batas_terbit_ulang: OptionalDay = Field(
        default=None,
        title="Batas penerbitan kembali",
        description="Hari terakhir bagi dokumen yang substansinya berubah untuk diterbitkan kembali. Tiap dokumen masuk"
        " daftar tindak lanjut. Kosongkan untuk 30 hari lagi.",
    )


def perform(context: Context, told: SampaikanLaporanInput) -> Result:
    """Mark the report as delivered, and issue what goes with it; the case ends."""
    case = context.perkara
    context.mark(JenisTanda.PENYAMPAIAN, told.catatan, {"penerima": told.penerima})
    until = _until(context, told)
    sheets = sheets_of_corrections(context.pen, case, context.at)
    context.pen.add_all([_issue_again(context, one, until) for one in sheets if one.jenis == CHANGES])
    letter(context.pen, case, "surat_pengantar", context.at, outside=told.nomor_luar)
    for kind in ("buku_ekspedisi", *_cover(case)):
        issue(context.pen, case, kind, context.at)
    return Result(reason=told.penerima)


def _until(context: Context, told: SampaikanLaporanInput) -> date:
    until = told.batas_terbit_ulang or context.today + USUAL
    if until < context.today:
        raise CoreError("sampaikan_laporan.due_past", tanggal=until)
    return until


def _issue_again(context: Context, sheet: Dokumen, until: date) -> TindakLanjut:
    """A document whose substance changed is issued again, or whoever has it gets the sheet: the planner's duty."""
    report = sheet.isi["dokumen"]
    planner = Jabatan.objects.at(context.kantor).filter(peran=PLANNER).order_by("pk")[0]
    whom = sheet.isi["penerima"] or "penerimanya"
    return TindakLanjut(
        kantor=context.kantor,
        asal=context.perkara,
        kelemahan=shorten(f"{report} yang sudah disampaikan memuat angka lama.", LONGEST, placeholder=" …"),
        tindakan=shorten(
            f"Terbitkan kembali dokumen itu, atau sampaikan Lembar Perubahan Nomor {sheet.nomor} kepada {whom}.",
            LONGEST,
            placeholder=" …",
        ),
        jabatan=planner,
        batas=until,
    )


def _cover(case: Perbaikan) -> tuple[str, ...]:
    """The cover is made anew when the dossier was documented already: its index lacks the covering letter."""
    return () if last_mark(case, JenisTanda.DOKUMENTASI) is None else ("sampul_berkas",)


ACT = Act(id="sampaikan_laporan", input=SampaikanLaporanInput, target=Perbaikan, perform=perform)
