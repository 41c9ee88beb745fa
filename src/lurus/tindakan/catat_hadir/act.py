"""Step 5: attendance and minutes of the meeting."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Orang
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import Perbaikan, Rapat
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Person, Prose
from lurus.tindakan.request import Input


class CatatHadirInput(Input):
    """Who was there, and the minutes."""

    hadir: list[Person] = Field(
        min_length=1,
        title="Yang hadir",
        description="Tandai semua yang hadir.",
        json_schema_extra={"kind": "people"},
    )
    risalah: Prose = Field(title="Risalah", description="Jalannya rapat dalam beberapa kalimat.")


def perform(context: Context, told: CatatHadirInput) -> Result:
    """Record the meeting that was called last in this round."""
    meetings = Rapat.objects.at(context.kantor).filter(
        perbaikan=context.perkara, putaran=context.perkara.putaran, hadir__isnull=True
    )
    meeting = meetings.order_by("-pk").first()
    if meeting is None:
        raise CoreError("catat_hadir.recorded_already")
    if day_of(meeting.waktu, context.kantor) > context.today:
        raise CoreError("catat_hadir.not_held_yet", waktu=meeting.waktu)
    known = set(Orang.objects.at(context.kantor).filter(pk__in=told.hadir).values_list("pk", flat=True))
    strangers = sorted(set(told.hadir) - known)
    if strangers:
        raise CoreError("catat_hadir.unknown_person", orang=strangers)
    context.pen.change(meeting, hadir=sorted(known), risalah=told.risalah)
    return Result(data={"rapat": meeting.pk})


ACT = Act(id="catat_hadir", input=CatatHadirInput, target=Perbaikan, perform=perform)
