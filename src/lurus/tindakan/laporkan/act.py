"""Step 4: the result of the collection is put before the secretary."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class LaporkanInput(Input):
    """What the report says beside the draft."""

    catatan: Prose = Field(
        title="Pokok laporan", description="Apa yang dihimpun, dan apa yang perlu diperhatikan Sekretaris."
    )


def perform(context: Context, told: LaporkanInput) -> Result:
    """Mark that the draft was reported."""
    context.mark(JenisTanda.LAPORAN, told.catatan)
    return Result(reason=told.catatan)


ACT = Act(id="laporkan", input=LaporkanInput, target=Perbaikan, perform=perform)
