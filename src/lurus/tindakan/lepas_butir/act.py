"""Steps 2 and 3: the figure stays as it was; what was said about it stays in the ledger."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.models import Butir
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class LepasButirInput(Input):
    """Why."""

    alasan: Prose = Field(title="Alasan", description="Mengapa angka ini tidak perlu direviu.")


def perform(context: Context, told: LepasButirInput) -> Result:
    """Close the item; the last one of a case stays: such a case is cancelled instead."""
    item: Butir = context.target
    if not item.terbuka:
        raise CoreError("lepas_butir.closed")
    if context.perkara.butir.filter(terbuka=True).count() == 1:
        raise CoreError("lepas_butir.last_item")
    context.pen.change(item, terbuka=False)
    return Result(reason=told.alasan)


ACT = Act(id="lepas_butir", input=LepasButirInput, target=Butir, perform=perform)
