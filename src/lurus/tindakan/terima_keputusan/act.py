"""Step 4: the head has the decision in hand."""

from pydantic import Field

from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class TerimaKeputusanInput(Input):
    """A word in return."""

    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")


def perform(context: Context, told: TerimaKeputusanInput) -> Result:
    """Mark the decision as received."""
    context.mark(JenisTanda.PENERIMAAN, told.catatan)
    return Result(reason=told.catatan)


ACT = Act(id="terima_keputusan", input=TerimaKeputusanInput, target=Perbaikan, perform=perform)
