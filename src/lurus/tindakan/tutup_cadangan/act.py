"""Outside any case: what became of a reserved number that no paper of ours bears."""

from enum import StrEnum

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.nomor import reserved, void
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class Akhir(StrEnum):
    """What became of it."""

    DIPAKAI = "dipakai"
    BATAL = "batal"


class TutupCadanganInput(Input):
    """Which number, what became of it, and for which letter or why."""

    nomor: int = Field(title="Nomor", json_schema_extra={"kind": "reserved"})
    akhir: Akhir = Field(
        title="Status akhir nomor",
        json_schema_extra={
            "kind": "choice",
            "choices": {
                Akhir.DIPAKAI.value: "Dipakai pada surat di luar aplikasi ini",
                Akhir.BATAL.value: "Batal; tidak dipakai lagi",
            },
        },
    )
    catatan: Prose = Field(
        title="Catatan", description="Surat apa, kepada siapa dan kapan; atau mengapa batal."
    )


def perform(context: Context, told: TutupCadanganInput) -> Result:
    """Write it down beside the number, for good."""
    number = reserved(context.kantor).filter(pk=told.nomor).first()
    if number is None:
        raise CoreError("tutup_cadangan.not_reserved")
    if told.akhir == Akhir.BATAL:
        void(context.pen, number, told.catatan)
    else:
        context.pen.change(number, pemakaian=told.catatan)
    return Result(reason=told.catatan, data={"nomor": number.teks})


ACT = Act(id="tutup_cadangan", input=TutupCadanganInput, target=Kantor, perform=perform)
