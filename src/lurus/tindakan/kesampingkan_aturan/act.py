"""Step 3: a rule that fails on the values as answered no longer keeps the draft open, for these values."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import blocking, waived
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, Prose
from lurus.tindakan.request import Input


class KesampingkanAturanInput(Input):
    """Which finding, and why the values stand all the same."""

    sidik: Line = Field(title="Aturan yang belum terpenuhi", json_schema_extra={"kind": "blocking"})
    alasan: Prose = Field(
        title="Alasan",
        description="Dibaca Sekretaris sebelum konsep ditutup, dan tercetak dalam konsep.",
    )


def perform(context: Context, told: KesampingkanAturanInput) -> Result:
    """Mark the finding as waived: other answers make another finding, which blocks again."""
    case = context.perkara
    if told.sidik in waived(case):
        raise CoreError("kesampingkan_aturan.waived_already")
    found = next((one for one in blocking(case, context.today) if one.sidik == told.sidik), None)
    if found is None:
        raise CoreError("kesampingkan_aturan.not_blocking")
    said = {
        "sidik": found.sidik,
        "aturan": found.aturan,
        "tempat": found.tempat,
        "keterangan": found.keterangan,
        "dasar": found.dasar,
    }
    context.mark(JenisTanda.PENGESAMPINGAN, told.alasan, said)
    return Result(reason=told.alasan, data={"aturan": found.aturan})


ACT = Act(id="kesampingkan_aturan", input=KesampingkanAturanInput, target=Perbaikan, perform=perform)
