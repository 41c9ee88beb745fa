"""Step 5: an amended value is verified before the meeting may accept it."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Butir, VerifikasiButir
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input


class VerifikasiButirInput(Input):
    """What was examined."""

    catatan: OptionalProse = Field(default="", title="Catatan verifikasi", description="Boleh kosong.")


def perform(context: Context, told: VerifikasiButirInput) -> Result:
    """Verify the last answer of an amended item, once it is valid."""
    state = ItemState(context.target)
    if not state.amended(context.perkara.putaran) or state.butir.menunggu_ubahan:
        raise CoreError("verifikasi_butir.not_amended")
    if not state.valid:
        raise CoreError("verifikasi_butir.not_valid")
    context.pen.add(
        VerifikasiButir(
            kantor=context.kantor,
            jawaban=state.answer,
            verifikator=context.orang,
            waktu=context.at,
            catatan=told.catatan,
        )
    )
    return Result(reason=told.catatan)


ACT = Act(id="verifikasi_butir", input=VerifikasiButirInput, target=Butir, perform=perform)
