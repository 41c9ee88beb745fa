"""Step 3, first joint activity: both say that the corrected data are collected."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class SelesaikanHimpunanInput(Input):
    """A remark."""

    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")


def perform(context: Context, told: SelesaikanHimpunanInput) -> Result:
    """Mark the collection complete, in the role from which it is done."""
    context.mark(JenisTanda.HIMPUNAN, told.catatan)
    return Result(reason=told.catatan)


ACT = Act(id="selesaikan_himpunan", input=SelesaikanHimpunanInput, target=Perbaikan, perform=perform)
