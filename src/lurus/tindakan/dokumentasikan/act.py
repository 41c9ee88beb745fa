"""Step 7: the dossier is put where it can be found."""

from pydantic import Field

from lurus.dokumen.terbit import issue
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class DokumentasikanInput(Input):
    """Where the dossier lies."""

    catatan: Prose = Field(
        title="Tempat penyimpanan berkas",
        description="Lemari, map, atau tautan arsip tempat berkas ini disimpan.",
    )


def perform(context: Context, told: DokumentasikanInput) -> Result:
    """Mark the dossier as documented, and issue its cover with the index."""
    context.mark(JenisTanda.DOKUMENTASI, told.catatan)
    issue(context.pen, context.perkara, "sampul_berkas", context.at)
    return Result(reason=told.catatan)


ACT = Act(id="dokumentasikan", input=DokumentasikanInput, target=Perbaikan, perform=perform)
