"""Step 4: the decision on sufficiency goes to the head."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class SampaikanKeputusanInput(Input):
    """The decision in words."""

    catatan: Prose = Field(
        title="Keputusan",
        description="Apakah data yang terkumpul cukup, penyebab kelemahan hilang, dan dapat ditindaklanjuti.",
    )


def perform(context: Context, told: SampaikanKeputusanInput) -> Result:
    """Mark the decision as conveyed."""
    context.mark(JenisTanda.KEPUTUSAN, told.catatan)
    return Result(reason=told.catatan)


ACT = Act(id="sampaikan_keputusan", input=SampaikanKeputusanInput, target=Perbaikan, perform=perform)
