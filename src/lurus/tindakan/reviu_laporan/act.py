"""Step 6: the head's own review, an act apart from the signature."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class ReviuLaporanInput(Input):
    """What the review found."""

    catatan: OptionalProse = Field(
        default="",
        title="Hasil reviu",
        description="Boleh kosong bila laporan dapat ditandatangani. Bila belum, kembalikan laporan dengan alasannya.",
    )


def perform(context: Context, told: ReviuLaporanInput) -> Result:
    """Mark the report as reviewed."""
    context.mark(JenisTanda.REVIU, told.catatan)
    return Result(reason=told.catatan)


ACT = Act(id="reviu_laporan", input=ReviuLaporanInput, target=Perbaikan, perform=perform)
