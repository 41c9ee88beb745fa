"""An assignment ends: on a day before which its holder did nothing more in that post."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor, Penugasan
from lurus.ledger.models import Transaction
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.masukan import Day, Line
from lurus.tindakan.request import Input


class AkhiriPenugasanInput(Input):
    """Which assignment, its last day, and why."""

    penugasan: int = Field(title="Penugasan", json_schema_extra={"kind": "assignment"})
    sampai: Day = Field(title="Hari terakhir")
    alasan: Line = Field(title="Alasan", description="Misalnya pensiun, mutasi, atau nomor surat.")


def perform(context: Context, told: AkhiriPenugasanInput) -> Result:
    """Set the last day."""
    found = _assignment(context.kantor, told.penugasan)
    if found is None:
        raise CoreError("akhiri_penugasan.unknown")
    if found.sampai is not None and found.sampai <= told.sampai:
        raise CoreError("akhiri_penugasan.ended", sampai=found.sampai)
    if told.sampai < found.mulai:
        raise CoreError("akhiri_penugasan.order", mulai=found.mulai, sampai=told.sampai)
    acted = _last_act(context, found)
    if acted is not None and acted > told.sampai:
        raise CoreError("akhiri_penugasan.acted_since", nama=found.orang.nama_lengkap, hari=acted)
    context.pen.change(found, sampai=told.sampai, version=found.version + 1)
    return Result(reason=told.alasan, data={"penugasan": found.pk})


def facts(subject: Subject, told: AkhiriPenugasanInput | None) -> Mapping[str, Any]:
    """Nobody ends his own assignment: izin is told whose it is."""
    found = None if told is None else _assignment(subject.kantor, told.penugasan)
    return {} if found is None else {"sasaran_orang": found.orang_id}


def _assignment(kantor: Kantor, key: int) -> Penugasan | None:
    found: Penugasan | None = (
        Penugasan.objects.at(kantor).filter(pk=key).select_related("orang", "jabatan").first()
    )
    return found


def _last_act(context: Context, assignment: Penugasan) -> date | None:
    """The day on which its holder last acted in the post's role."""
    acts = Transaction.objects.at(context.kantor).filter(
        actor=assignment.orang, role=assignment.jabatan.peran, mode=assignment.mode
    )
    last = acts.order_by("number").last()
    return None if last is None else last.at.astimezone(ZoneInfo(context.kantor.zona)).date()


ACT = Act(id="akhiri_penugasan", input=AkhiriPenugasanInput, target=Kantor, perform=perform, perkara=facts)
