"""Outside any case: an indication explained once, for these values."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.models import Indikasi, Penjelasan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class JelaskanIndikasiInput(Input):
    """Which indication, and why it is none."""

    indikasi: int = Field(title="Indikasi", json_schema_extra={"kind": "indication"})
    alasan: Prose = Field(
        title="Penjelasan",
        description="Mengapa angka ini benar walau tampak janggal, dan dari mana diketahui.",
    )


def perform(context: Context, told: JelaskanIndikasiInput) -> Result:
    """Write the explanation."""
    found = Indikasi.objects.at(context.kantor).filter(pk=told.indikasi).first()
    if found is None:
        raise CoreError("jelaskan_indikasi.unknown")
    if found.penjelasan.exists():
        raise CoreError("jelaskan_indikasi.explained_already", aturan=found.aturan)
    explanation = context.pen.add(
        Penjelasan(
            kantor=context.kantor,
            indikasi=found,
            alasan=told.alasan,
            penjelas=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, data={"penjelasan": explanation.pk})


ACT = Act(id="jelaskan_indikasi", input=JelaskanIndikasiInput, target=Kantor, perform=perform)
