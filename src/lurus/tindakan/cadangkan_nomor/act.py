"""Outside any case: the next numbers of the book stand reserved, each until a paper bears it or it is closed."""

from typing import Annotated, Final

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.nomor import reserve
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import NUMBERED, Count, Line, NumberedKind
from lurus.tindakan.request import Input

MOST: Final = 50


class CadangkanNomorInput(Input):
    """How many, and for what."""

    jumlah: Annotated[Count, Field(ge=1, le=MOST)] = Field(
        title="Jumlah nomor", description="Paling banyak 50 sekaligus."
    )
    untuk: Line = Field(
        title="Untuk apa", description="Misalnya: surat yang sedang disusun bidang perdagangan."
    )
    jenis: NumberedKind = Field(
        default="",
        description="Pilih bila naskah itu berbentuk nomor atau berkode sendiri. Kosongkan bila tidak.",
    )


def perform(context: Context, told: CadangkanNomorInput) -> Result:
    """Set the next numbers aside."""
    if told.jenis and told.jenis not in NUMBERED:
        raise CoreError("atur_nomor.unknown_kind", jenis=told.jenis)
    found = reserve(context.pen, context.kantor, context.today, told.jumlah, told.untuk, told.jenis)
    return Result(reason=told.untuk, data={"nomor": [one.teks for one in found]})


ACT = Act(id="cadangkan_nomor", input=CadangkanNomorInput, target=Kantor, perform=perform)
