"""Step 5: attendance and minutes of the meeting."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.terbit import issue
from lurus.kantor.models import Orang
from lurus.kantor.pemegang import holders
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import Perbaikan, Rapat
from lurus.perbaikan.rapat import last_meeting
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Person, Prose
from lurus.tindakan.request import Input

DETERMINE = ("ANGGOTA", "SEKRETARIS")
"""The two who determine the final data together."""


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
    meeting = last_meeting(context.perkara)
    if meeting is None or meeting.hadir is not None:
        raise CoreError("catat_hadir.recorded_already")
    if not meeting.begun(context.at):
        raise CoreError("catat_hadir.not_held_yet", waktu=meeting.waktu)
    known = set(Orang.objects.at(context.kantor).filter(pk__in=told.hadir).values_list("pk", flat=True))
    strangers = sorted(set(told.hadir) - known)
    if strangers:
        raise CoreError("catat_hadir.unknown_person", orang=strangers)
    absent = _absent(meeting, known)
    if absent:
        raise CoreError("catat_hadir.without_the_two", roles=absent)
    context.pen.change(meeting, hadir=sorted(known), risalah=told.risalah)
    issue(context.pen, context.perkara, "daftar_hadir", context.at)
    return Result(data={"rapat": meeting.pk})


def _absent(meeting: Rapat, present: set[int]) -> list[str]:
    """The roles of the two who determine, for which nobody was there who held the post on that day."""
    held = holders(meeting.kantor_id, day_of(meeting.waktu, meeting.kantor)).values()
    there = {one.jabatan.peran for one in held if one.orang_id in present}
    return [role for role in DETERMINE if role not in there]


ACT = Act(id="catat_hadir", input=CatatHadirInput, target=Perbaikan, perform=perform)
