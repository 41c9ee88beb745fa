"""Step 3, second joint activity: with the second of the two marks the draft is issued."""

from datetime import date

from pydantic import Field

from lurus.dokumen.terbit import issue
from lurus.pemeriksaan.hasil import Gejala
from lurus.perbaikan.hasil import results
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import refuse_blocked, standing
from lurus.perbaikan.pertentangan import Pertentangan, refuse_contradictions
from lurus.perbaikan.settled import KEPT, Settled
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.fakta import Fakta
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input

Judged = tuple[tuple[Pertentangan, ...], tuple[Gejala, ...], tuple[Settled, ...]]
"""Contradictions, broken rules that keep the draft open, and those that stand all the same."""


class SusunKonsepInput(Input):
    """A remark for the draft."""

    catatan: OptionalProse = Field(default="", title="Catatan", description="Boleh kosong.")


def perform(context: Context, told: SusunKonsepInput) -> Result:
    """Mark the draft, in the role from which it is done; both marks make the paper."""
    case = context.perkara
    contradictions, blocking, beside = context.looked(judged)
    refuse_contradictions(contradictions)
    refuse_blocked(blocking)
    # Kept on the mark: a rule that is switched on again after the draft leaves its trace there.
    context.mark(JenisTanda.KONSEP, told.catatan, {KEPT: [one.kept() for one in beside]})
    facts = Fakta(case)
    if not (facts.has("konsep_anggota") and facts.has("konsep_sekretaris")):
        return Result(reason=told.catatan)
    paper = issue(context.pen, case, "konsep", context.at)
    return Result(reason=told.catatan, data={"dokumen": paper.pk})


def judged(case: Perbaikan, on: date) -> Judged:
    """What speaks for and against the draft: the rules around its figures are laid out for that."""
    outcome = results(case, decided=False, on=on)
    return outcome.pertentangan, *standing(case, on, outcome)


ACT = Act(id="susun_konsep", input=SusunKonsepInput, target=Perbaikan, perform=perform, look_first=judged)
