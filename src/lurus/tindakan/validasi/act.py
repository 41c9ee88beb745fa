"""Step 3, and step 5 for an item that the meeting amended: the last answer is valid, or goes back with the reason."""

from typing import Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.keadaan import ItemState, last_answer
from lurus.perbaikan.models import Butir, Jawaban, Penilaian
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input

MEETING = "5"


class ValidasiInput(Input):
    """The judgement on one answer."""

    putusan: Literal["valid", "dikembalikan"] = Field(
        title="Hasil validasi",
        json_schema_extra={
            "kind": "choice",
            "choices": {"valid": "Valid", "dikembalikan": "Dikembalikan kepada pengampu"},
        },
    )
    alasan: OptionalProse = Field(
        default="", title="Alasan", description="Wajib bila dikembalikan: apa yang harus dilengkapi."
    )


def perform(context: Context, told: ValidasiInput) -> Result:
    """Judge the last answer; a changed answer drops the mark."""
    item: Butir = context.target
    returned = told.putusan == "dikembalikan"
    if returned and not told.alasan:
        raise CoreError("validasi.reason_needed")
    answer = _answered(context, item)
    context.pen.add(
        Penilaian(
            kantor=context.kantor,
            jawaban=answer,
            valid=not returned,
            alasan=told.alasan,
            penilai=context.orang,
            waktu=context.at,
        )
    )
    if returned and context.perkara.langkah == MEETING:
        context.pen.change(item, menunggu_ubahan=True)
    return Result(reason=told.alasan)


def _answered(context: Context, item: Butir) -> Jawaban:
    answer = last_answer(item)
    if not item.terbuka or answer is None:
        raise CoreError("validasi.no_answer")
    if context.perkara.langkah == MEETING:
        if not ItemState(item).amended(context.perkara.putaran):
            raise CoreError("validasi.not_amended")
        if item.menunggu_ubahan:
            raise CoreError("validasi.waits_for_owner")
    return answer


ACT = Act(id="validasi", input=ValidasiInput, target=Butir, perform=perform)
