"""Step 4: verification, by somebody who neither answered nor validated."""

from pydantic import Field

from lurus.dokumen.terbit import issue
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class VerifikasiInput(Input):
    """What was examined."""

    catatan: Prose = Field(
        title="Catatan verifikasi",
        description="Apa yang diperiksa kebenarannya: laporan, pernyataan, perhitungan.",
    )


def perform(context: Context, told: VerifikasiInput) -> Result:
    """Mark the draft as verified, and issue the note that says so."""
    context.mark(JenisTanda.VERIFIKASI, told.catatan)
    issue(context.pen, context.perkara, "catatan_verifikasi", context.at)
    return Result(reason=told.catatan)


ACT = Act(id="verifikasi", input=VerifikasiInput, target=Perbaikan, perform=perform)
