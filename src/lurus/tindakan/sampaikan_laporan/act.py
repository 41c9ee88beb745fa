"""Step 7: the report goes to those who had the wrong figures."""

from pydantic import Field

from lurus.dokumen.terbit import issue, letter, sheets_of_corrections
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.tanda import last_mark
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, OptionalProse, OutsideNumber
from lurus.tindakan.request import Input


class SampaikanLaporanInput(Input):
    """To whom the report goes."""

    penerima: Line = Field(
        title="Disampaikan kepada",
        description="Penerima laporan yang dahulu: misalnya Bupati melalui Bagian Organisasi, Bappeda, Inspektorat."
        " Pisahkan beberapa penerima dengan titik koma.",
    )
    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")
    nomor_luar: OutsideNumber = ""


def perform(context: Context, told: SampaikanLaporanInput) -> Result:
    """Mark the report as delivered, and issue what goes with it; the case ends."""
    case = context.perkara
    context.mark(JenisTanda.PENYAMPAIAN, told.catatan, {"penerima": told.penerima})
    sheets_of_corrections(context.pen, case, context.at)
    letter(context.pen, case, "surat_pengantar", context.at, outside=told.nomor_luar)
    for kind in ("buku_ekspedisi", *_cover(case)):
        issue(context.pen, case, kind, context.at)
    return Result(reason=told.penerima)


def _cover(case: Perbaikan) -> tuple[str, ...]:
    """The cover is made anew when the dossier was documented already: its index lacks the covering letter."""
    return () if last_mark(case, JenisTanda.DOKUMENTASI) is None else ("sampul_berkas",)


ACT = Act(id="sampaikan_laporan", input=SampaikanLaporanInput, target=Perbaikan, perform=perform)
