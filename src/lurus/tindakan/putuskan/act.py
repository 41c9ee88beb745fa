"""Step 5: one figure, one decision; another value goes back to its owner first."""

from typing import Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Butir, Putusan
from lurus.perbaikan.rapat import last_meeting
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Figure, OptionalProse
from lurus.tindakan.request import Input


class PutuskanInput(Input):
    """A decision, with the reason where the answer is not simply accepted."""

    pilihan: Literal["terima", "ubah", "tolak", "tunda"] = Field(
        title="Putusan",
        description="Ubah: pengampu menyatakan nilai lain, lalu divalidasi dan diverifikasi lebih dahulu.",
        json_schema_extra={
            "kind": "choice",
            "choices": {
                "terima": "Terima jawaban pengampu",
                "ubah": "Ubah: minta pengampu menyatakan nilai lain",
                "tolak": "Tolak: angka semula tetap",
                "tunda": "Tunda: tidak ikut dalam laporan ini",
            },
        },
    )
    usulan: Figure = Field(default=None, title="Nilai yang diusulkan rapat", description="Hanya bila diubah.")
    alasan: OptionalProse = Field(default="", title="Alasan", description="Wajib kecuali bila diterima.")
    pendapat_lain: OptionalProse = Field(
        default="", title="Pendapat lain", description="Pendapat peserta yang tidak sependapat, bila ada."
    )


def perform(context: Context, told: PutuskanInput) -> Result:
    """Decide on the last answer of this item."""
    item: Butir = context.target
    state = ItemState(item)
    _in_the_meeting(context)
    _check(state, told, context)
    context.pen.add(
        Putusan(
            kantor=context.kantor,
            butir=item,
            jawaban=state.answer,
            putaran=context.perkara.putaran,
            pilihan=told.pilihan,
            usulan=told.usulan,
            alasan=told.alasan,
            pendapat_lain=told.pendapat_lain,
            pemutus=context.orang,
            peran=context.peran,
            waktu=context.at,
        )
    )
    if told.pilihan == "ubah":
        context.pen.change(item, menunggu_ubahan=True)
    return Result(reason=told.alasan)


def _in_the_meeting(context: Context) -> None:
    meeting = last_meeting(context.perkara)
    if meeting is not None and not meeting.begun(context.at):
        raise CoreError("putuskan.not_held_yet", waktu=meeting.waktu)


def _check(state: ItemState, told: PutuskanInput, context: Context) -> None:
    if not state.butir.terbuka or state.answer is None:
        raise CoreError("putuskan.no_answer")
    if state.butir.menunggu_ubahan:
        raise CoreError("putuskan.waits_for_owner")
    if told.pilihan != "terima" and not told.alasan:
        raise CoreError("putuskan.reason_needed", pilihan=told.pilihan)
    budget = state.butir.angka.indikator.golongan == "anggaran"
    if budget and told.usulan is not None:
        raise CoreError("putuskan.budget_not_decided", indikator=state.butir.angka.indikator.nama)
    if told.pilihan == "ubah" and told.usulan is None and not budget:
        raise CoreError("putuskan.proposal_needed")
    amended = state.amended(context.perkara.putaran)
    if told.pilihan == "terima" and not (state.valid and (not amended or state.verified_again)):
        raise CoreError("putuskan.not_reviewed")


ACT = Act(id="putuskan", input=PutuskanInput, target=Butir, perform=perform)
