"""Step 5: when and where the final data will be determined."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.terbit import issue, letter
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import Perbaikan, Rapat
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, Moment, OptionalProse, OutsideNumber
from lurus.tindakan.request import Input


class UndangRapatInput(Input):
    """An invitation."""

    waktu: Moment = Field(title="Hari, tanggal, dan jam")
    tempat: Line = Field(title="Tempat")
    acara: OptionalProse = Field(
        default="Penetapan data kinerja final", title="Acara", description="Pokok bahasan rapat."
    )
    nomor_luar: OutsideNumber = ""


def perform(context: Context, told: UndangRapatInput) -> Result:
    """Call the meeting of this round; invitation and attendance list are issued."""
    if day_of(told.waktu, context.kantor) < context.today:
        raise CoreError("undang_rapat.day_past", waktu=told.waktu)
    meeting = context.pen.add(
        Rapat(
            kantor=context.kantor,
            perbaikan=context.perkara,
            putaran=context.perkara.putaran,
            waktu=told.waktu,
            tempat=told.tempat,
            acara=told.acara,
        )
    )
    letter(context.pen, context.perkara, "undangan", context.at, outside=told.nomor_luar)
    issue(context.pen, context.perkara, "daftar_hadir", context.at)
    return Result(data={"rapat": meeting.pk})


ACT = Act(id="undang_rapat", input=UndangRapatInput, target=Perbaikan, perform=perform)
