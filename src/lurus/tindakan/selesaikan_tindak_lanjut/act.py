"""Outside any case: a follow-up that was reported is accepted, or is open again."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.models import KeadaanTindakLanjut, TindakLanjut
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse, YesNo
from lurus.tindakan.request import Input


class SelesaikanTindakLanjutInput(Input):
    """Whether the weakness is gone."""

    hilang: YesNo = Field(title="Apakah kelemahannya sudah hilang?")
    catatan: OptionalProse = Field(
        default="", title="Catatan", description="Wajib bila belum: apa yang masih harus dilakukan."
    )


def perform(context: Context, told: SelesaikanTindakLanjutInput) -> Result:
    """Close the entry, or open it again."""
    entry: TindakLanjut = context.target
    if not told.hilang and not told.catatan:
        raise CoreError("selesaikan_tindak_lanjut.reason_needed")
    if told.hilang:
        done = {"keadaan": KeadaanTindakLanjut.SELESAI, "penerima": context.orang, "diterima": context.at}
        context.pen.change(entry, catatan=told.catatan, **done)
    else:
        context.pen.change(entry, catatan=told.catatan, keadaan=KeadaanTindakLanjut.TERBUKA)
    return Result(reason=told.catatan, case=entry.asal)


def _closed(entry: TindakLanjut) -> CoreError | None:
    if entry.keadaan == KeadaanTindakLanjut.DILAPORKAN:
        return None
    return CoreError("selesaikan_tindak_lanjut.not_reported")


ACT = Act(
    id="selesaikan_tindak_lanjut",
    input=SelesaikanTindakLanjutInput,
    target=TindakLanjut,
    perform=perform,
    follows=("asal",),
    closed=_closed,
)
