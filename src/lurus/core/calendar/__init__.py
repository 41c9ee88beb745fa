"""Working days and hours; time elapsed in them against the SOP's standard."""

from lurus.core.calendar.clock import Clock, Standard
from lurus.core.calendar.defaults import DEFAULT_HOURS, HOLIDAYS_2026, RAMADAN_2026
from lurus.core.calendar.errors import CODES, CalendarError
from lurus.core.calendar.hours import Calendar
from lurus.core.calendar.rows import (
    Holiday,
    HolidayKind,
    HoursKind,
    Pause,
    RamadanPeriod,
    Weekday,
    WorkHours,
)

__all__ = [
    "CODES",
    "DEFAULT_HOURS",
    "HOLIDAYS_2026",
    "RAMADAN_2026",
    "Calendar",
    "CalendarError",
    "Clock",
    "Holiday",
    "HolidayKind",
    "HoursKind",
    "Pause",
    "RamadanPeriod",
    "Standard",
    "Weekday",
    "WorkHours",
]
