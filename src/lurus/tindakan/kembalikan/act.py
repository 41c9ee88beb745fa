"""Return arrows 4→3, 5→3, 6→5: marks of the old round lapse, numbers already given are voided."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.core.sop import Definition
from lurus.dokumen.models import Dokumen
from lurus.dokumen.nomor import lapse
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.perjalanan import go_back
from lurus.register.versions import current
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input

FINAL_PAPERS = ("notulen", "berita_acara", "laporan", "lembar_paraf", "lembar_data", "ringkasan")
LAPSING = {"5": FINAL_PAPERS, "3": ("konsep", "nota_laporan", "catatan_verifikasi", *FINAL_PAPERS)}
"""Step gone back to → the papers that will be made anew."""


class KembalikanInput(Input):
    """Why the work goes back."""

    alasan: Prose = Field(title="Alasan", description="Apa yang harus dibenahi sebelum diajukan lagi.")


def perform(context: Context, told: KembalikanInput) -> Result:
    """Send the case back along the arrow of its step."""
    case = context.perkara
    target = _arrow(context.definition, case.langkah)
    context.mark(JenisTanda.PENGEMBALIAN, told.alasan, {"dari": case.langkah, "ke": target})
    _lapse(context, target, told.alasan)
    go_back(context.pen, case, target, context.at)
    return Result(reason=told.alasan, data={"ke": target, "putaran": case.putaran})


def _arrow(definition: Definition, step: str) -> str:
    for arrow in definition.arrows:
        if arrow.origin == step and arrow.act == "kembalikan":
            return arrow.target
    raise CoreError("kembalikan.no_arrow", langkah=step)


def _lapse(context: Context, target: str, reason: str) -> None:
    """Papers of this round no longer count, their numbers are voided, and items look at the present base."""
    case = context.perkara
    papers = Dokumen.objects.at(context.kantor).filter(perbaikan=case, putaran=case.putaran)
    for paper in papers.filter(jenis__in=LAPSING[target]):
        lapse(context.pen, paper, reason)
    for item in case.butir.filter(terbuka=True).select_related("semula", "angka"):
        base = current(item.angka)
        if base is not None and base.pk != item.semula_id:
            context.pen.change(item, semula=base, version=item.version + 1)
        if item.menunggu_ubahan:
            context.pen.change(item, menunggu_ubahan=False, version=item.version + 1)


ACT = Act(id="kembalikan", input=KembalikanInput, target=Perbaikan, perform=perform)
