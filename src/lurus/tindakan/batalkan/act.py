"""A case ends without a report; what was reported before stays as it is."""

from pydantic import Field

from lurus.dokumen.models import Dokumen, Nomor
from lurus.dokumen.nomor import void
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.perjalanan import move
from lurus.perbaikan.tanda import mark
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class BatalkanInput(Input):
    """Why the case is given up."""

    alasan: Prose = Field(title="Alasan pembatalan", description="Tercatat dan tampak bagi seluruh tim.")


def perform(context: Context, told: BatalkanInput) -> Result:
    """End the case; numbers of unsigned papers are voided with the reason."""
    case = context.perkara
    mark(
        context.pen,
        case,
        JenisTanda.PEMBATALAN,
        peran=context.peran,
        orang=context.orang,
        at=context.at,
        catatan=told.alasan,
    )
    for paper in Dokumen.objects.at(context.kantor).filter(perbaikan=case, status="konsep"):
        written = [one for one in (paper.nomor, paper.agenda) if one]
        for number in Nomor.objects.at(context.kantor).filter(teks__in=written, batal__isnull=True):
            void(context.pen, number, told.alasan)
        context.pen.change(paper, status="batal", version=paper.version + 1)
    move(context.pen, case, "batal", context.at, ending="dibatalkan")
    return Result(reason=told.alasan)


ACT = Act(id="batalkan", input=BatalkanInput, target=Perbaikan, perform=perform)
