"""Step 3, second joint activity: with the second of the two marks the draft is issued."""

from pydantic import Field

from lurus.dokumen.terbit import issue
from lurus.perbaikan.hasil import results
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import refuse_blocked, standing
from lurus.perbaikan.pertentangan import refuse_contradictions
from lurus.perbaikan.settled import KEPT
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.fakta import Fakta
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class SusunKonsepInput(Input):
    """A remark for the draft."""

    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")


def perform(context: Context, told: SusunKonsepInput) -> Result:
    """Mark the draft, in the role from which it is done; both marks make the paper."""
    case = context.perkara
    outcome = results(case, decided=False, on=context.today)
    refuse_contradictions(outcome.pertentangan)
    blocking, beside = standing(case, context.today, outcome)
    refuse_blocked(blocking)
    # Kept on the mark: a rule that is switched on again after the draft leaves its trace there.
    context.mark(JenisTanda.KONSEP, told.catatan, {KEPT: [one.kept() for one in beside]})
    facts = Fakta(case)
    if not (facts.has("konsep_anggota") and facts.has("konsep_sekretaris")):
        return Result(reason=told.catatan)
    paper = issue(context.pen, case, "konsep", context.at)
    return Result(reason=told.catatan, data={"dokumen": paper.pk})


ACT = Act(id="susun_konsep", input=SusunKonsepInput, target=Perbaikan, perform=perform)
