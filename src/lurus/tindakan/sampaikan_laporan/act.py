"""Step 7: the report goes to those who had the wrong figures."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, OptionalProse
from lurus.tindakan.request import Input


class SampaikanLaporanInput(Input):
    """To whom the report goes."""

    penerima: Line = Field(
        title="Disampaikan kepada",
        description="Penerima laporan yang dahulu: misalnya Bupati melalui Bagian Organisasi, Bappeda, Inspektorat.",
    )
    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")


def perform(context: Context, told: SampaikanLaporanInput) -> Result:
    """Mark the report as delivered; the case ends."""
    context.mark(JenisTanda.PENYAMPAIAN, told.catatan, {"penerima": told.penerima})
    return Result(reason=told.penerima)


ACT = Act(id="sampaikan_laporan", input=SampaikanLaporanInput, target=Perbaikan, perform=perform)
