"""The office's tables of hours and days as the calendar that `core` reckons with."""

from collections.abc import Iterator
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from lurus.core.calendar import Calendar, Holiday, HolidayKind, HoursKind, RamadanPeriod, WorkHours
from lurus.core.errors import CoreError
from lurus.kantor.kalender import HariKhusus, JamKerja, MasaRamadan
from lurus.kantor.penugasan import Kantor


def calendar_of(kantor: Kantor) -> Calendar:
    """The calendar by the office's rows as they stand now; three queries, so keep it for one request.

    Raises CalendarError when the rows contradict each other.
    """
    return Calendar(
        hours=tuple(hours_of(one) for one in JamKerja.objects.at(kantor).order_by("pk")),
        holidays=tuple(_days(kantor)),
        ramadan_periods=tuple(
            RamadanPeriod(one.mulai, one.sampai, one.dasar)
            for one in MasaRamadan.objects.at(kantor).order_by("mulai")
        ),
        zone=ZoneInfo(kantor.zona),
    )


def day_of(moment: datetime, kantor: Kantor) -> date:
    """The day of a moment where the office is; a moment without a zone is told in the office's own."""
    return (moment.astimezone(ZoneInfo(kantor.zona)) if moment.tzinfo else moment).date()


def hours_of(row: JamKerja) -> WorkHours:
    """One row of hours; raises CalendarError when it contradicts itself."""
    rest: tuple[tuple[time, time], ...] = ()
    if row.istirahat_mulai is not None and row.istirahat_selesai is not None:
        rest = ((row.istirahat_mulai, row.istirahat_selesai),)
    return WorkHours(
        weekday=row.hari,
        opens=row.buka,
        closes=row.tutup,
        breaks=rest,
        valid_from=row.berlaku_mulai,
        valid_to=row.berlaku_sampai,
        kind=HoursKind(row.musim),
        basis=row.dasar,
    )


def _days(kantor: Kantor) -> Iterator[Holiday]:
    for one in HariKhusus.objects.at(kantor).filter(dicabut=False).order_by("tanggal"):
        yield Holiday(one.tanggal, HolidayKind(one.jenis), one.dasar)


def check_begin(begin: date, today: date) -> None:
    """A decision of the office holds from today on at the earliest: papers of earlier days are issued already.

    Raises CoreError `berlaku.passed` (mulai, today).
    """
    if begin < today:
        raise CoreError("berlaku.passed", mulai=begin, today=today)
