"""Step 3: the secretary confirms what was sent and when; a later sending asks for it again."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.fakta import Fakta, sending
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class PastikanTerkirimInput(Input):
    """A remark."""

    catatan: OptionalProse = Field(
        default="", title="Catatan", description="Cara memastikannya, bila perlu. Boleh kosong."
    )


def perform(context: Context, told: PastikanTerkirimInput) -> Result:
    """Mark the sendings as they stand."""
    case = context.perkara
    context.mark(JenisTanda.PENGIRIMAN_DIPASTIKAN, told.catatan, {"kiriman": sending(Fakta(case))})
    return Result(reason=told.catatan)


ACT = Act(id="pastikan_terkirim", input=PastikanTerkirimInput, target=Perbaikan, perform=perform)
