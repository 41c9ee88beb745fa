"""Outside any case: what was done about a weakness that remained."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.models import KeadaanTindakLanjut, TindakLanjut
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class LaporkanTindakLanjutInput(Input):
    """What was done."""

    hasil: Prose = Field(
        title="Yang sudah dilakukan",
        description="Apa yang dilakukan, kapan, dan di mana buktinya dapat dilihat.",
    )


def perform(context: Context, told: LaporkanTindakLanjutInput) -> Result:
    """Report it done; it counts as done once somebody else accepts it."""
    entry: TindakLanjut = context.target
    context.pen.change(
        entry,
        hasil=told.hasil,
        pelaksana=context.orang,
        dilaksanakan=context.at,
        keadaan=KeadaanTindakLanjut.DILAPORKAN,
    )
    return Result(reason=told.hasil, case=entry.asal)


def _closed(entry: TindakLanjut) -> CoreError | None:
    if entry.keadaan == KeadaanTindakLanjut.TERBUKA:
        return None
    return CoreError("laporkan_tindak_lanjut.not_open")


ACT = Act(
    id="laporkan_tindak_lanjut",
    input=LaporkanTindakLanjutInput,
    target=TindakLanjut,
    perform=perform,
    follows=("asal",),
    closed=_closed,
)
