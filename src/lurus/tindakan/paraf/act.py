"""Initials: the secretary's on the plan; the planning officer's, then the secretary's, on the final report."""

from pydantic import Field

from lurus.dokumen.penanda import PLAN, initial_mark
from lurus.dokumen.terbit import issue, letter
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.tanda import last_mark
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input

PLAN_STEP = "2"
SHEET = "lembar_paraf"


class ParafInput(Input):
    """A remark beside the initial."""

    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")


def perform(context: Context, told: ParafInput) -> Result:
    """Set the initial on what the step yields; it names the figures it was set on."""
    case = context.perkara
    kind = PLAN if case.langkah == PLAN_STEP else SHEET
    context.mark(initial_mark(kind), told.catatan, None if kind == PLAN else {"sidik": _final_mark(case)})
    issue(context.pen, case, kind, context.at)
    if kind == PLAN:
        letter(context.pen, case, "nota_rencana", context.at)
    return Result(reason=told.catatan)


def _final_mark(case: Perbaikan) -> str:
    final = last_mark(case, JenisTanda.FINAL)
    return "" if final is None else str(final.isi["sidik"])


ACT = Act(id="paraf", input=ParafInput, target=Perbaikan, perform=perform)
