"""What the calendar refuses."""

from typing import Final

from lurus.core.errors import CoreError

CODES: Final = frozenset(
    {
        "calendar.hours",  # weekday, opens, closes: closing not after opening, or breaks that do not fit
        "calendar.minutes",  # minutes: a negative length of time
        "calendar.naive",  # value: an instant without its zone
        "calendar.no_working_time",  # since: no working minute within MOST_DAYS days
        "calendar.order",  # start, end: an end before its beginning
        "calendar.overlap",  # weekday, kind, since: two rows for one weekday at the same time
        "calendar.unit",  # unit: not menit, jam or hari
    }
)


class CalendarError(CoreError):
    """A table of hours that contradicts itself, or an instant it cannot place; `CODES` lists the codes."""
