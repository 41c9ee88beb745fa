"""Step 5: the decisions become the final data; from here on the report's figures are frozen."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.terbit import issue, letter, mark_of
from lurus.perbaikan.hasil import results
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.pertentangan import refuse_contradictions
from lurus.perbaikan.tanda import last_mark
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class TetapkanDataFinalInput(Input):
    """A word for the minutes."""

    catatan: OptionalProse = Field(
        default="", title="Catatan untuk Berita Acara", description="Boleh kosong."
    )


def perform(context: Context, told: TetapkanDataFinalInput) -> Result:
    """Mark the final data; the second of the two issues minutes, Berita Acara and report."""
    case = context.perkara
    outcome = results(case, decided=True, on=context.today)
    refuse_contradictions(outcome.pertentangan)
    frozen = outcome.frozen()
    other = _other_mark(context)
    if other is not None and other != frozen:
        raise CoreError("tetapkan_data_final.moved")
    context.mark(JenisTanda.FINAL, told.catatan, {"hasil": frozen, "sidik": mark_of({"hasil": frozen})})
    if other is not None:
        for kind in ("notulen", "laporan"):
            issue(context.pen, case, kind, context.at)
        letter(context.pen, case, "berita_acara", context.at)
    return Result(reason=told.catatan)


def _other_mark(context: Context) -> list[dict[str, object]] | None:
    found = last_mark(context.perkara, JenisTanda.FINAL)
    return None if found is None else found.isi["hasil"]


ACT = Act(id="tetapkan_data_final", input=TetapkanDataFinalInput, target=Perbaikan, perform=perform)
