"""Step 4: the result of the collection is put before the secretary."""

from pydantic import Field

from lurus.dokumen.terbit import letter
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OutsideNumber, Prose
from lurus.tindakan.request import Input


class LaporkanInput(Input):
    """What the report says beside the draft."""

    catatan: Prose = Field(
        title="Pokok laporan", description="Apa yang dihimpun, dan apa yang perlu diperhatikan Sekretaris."
    )
    nomor_luar: OutsideNumber = ""


def perform(context: Context, told: LaporkanInput) -> Result:
    """Mark that the draft was reported, and issue the Nota Dinas."""
    context.mark(JenisTanda.LAPORAN, told.catatan)
    letter(context.pen, context.perkara, "nota_laporan", context.at, outside=told.nomor_luar)
    return Result(reason=told.catatan)


ACT = Act(id="laporkan", input=LaporkanInput, target=Perbaikan, perform=perform)
