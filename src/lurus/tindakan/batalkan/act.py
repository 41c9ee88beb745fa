"""A case ends without a report; what was reported before stays as it is."""

from pydantic import Field

from lurus.dokumen.models import Dokumen
from lurus.dokumen.nomor import lapse
from lurus.dokumen.terbit import UNSIGNED
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.perjalanan import move
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class BatalkanInput(Input):
    """Why the case is given up."""

    alasan: Prose = Field(title="Alasan pembatalan", description="Tercatat dan tampak bagi seluruh tim.")


def perform(context: Context, told: BatalkanInput) -> Result:
    """End the case; numbers of unsigned papers are voided with the reason."""
    case = context.perkara
    context.mark(JenisTanda.PEMBATALAN, told.alasan)
    for paper in Dokumen.objects.at(context.kantor).filter(perbaikan=case, status__in=UNSIGNED):
        lapse(context.pen, paper, told.alasan)
    move(context.pen, case, "batal", context.at, ending="dibatalkan")
    return Result(reason=told.alasan)


ACT = Act(id="batalkan", input=BatalkanInput, target=Perbaikan, perform=perform)
