"""The office's table as rows: hours per weekday, holidays, Ramadan; each with its dates and basis."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from itertools import pairwise

from lurus.core.calendar.errors import CalendarError


class Weekday(IntEnum):
    """The day of the week, Monday first, counted as `date.weekday` does."""

    SENIN = 0
    SELASA = 1
    RABU = 2
    KAMIS = 3
    JUMAT = 4
    SABTU = 5
    MINGGU = 6


class HoursKind(StrEnum):
    """Which hours: the ordinary ones or those of Ramadan."""

    BIASA = "biasa"
    RAMADAN = "ramadan"


class HolidayKind(StrEnum):
    """Why a day is free, or (MASUK_KERJA) worked although it would be free."""

    LIBUR_NASIONAL = "libur_nasional"
    CUTI_BERSAMA = "cuti_bersama"
    LIBUR_DAERAH = "libur_daerah"
    MASUK_KERJA = "masuk_kerja"


@dataclass(frozen=True, slots=True)
class WorkHours:
    """The hours of one weekday, in the office's zone; `valid_to` is the last day (None: open).

    Raises CalendarError `calendar.hours` when closing is not after opening or a break does not fit,
    `calendar.order` when the validity ends before it begins.

    Source: Perpres 21/2023 article 4; the office's own decree where it differs.

    >>> row = WorkHours(Weekday.JUMAT, time(7, 30), time(16, 30), ((time(11, 30), time(13)),))
    >>> [f"{opens:%H.%M}-{closes:%H.%M}" for opens, closes in row.spans()]
    ['07.30-11.30', '13.00-16.30']
    """

    weekday: int
    opens: time
    closes: time
    breaks: tuple[tuple[time, time], ...] = ()
    valid_from: date = date.min
    valid_to: date | None = None
    kind: HoursKind = HoursKind.BIASA
    basis: str = ""

    def __post_init__(self) -> None:
        edges = (self.opens, *(edge for pause in self.breaks for edge in pause), self.closes)
        if not 0 <= self.weekday <= Weekday.MINGGU or any(late <= early for early, late in pairwise(edges)):
            raise CalendarError("calendar.hours", weekday=self.weekday, opens=self.opens, closes=self.closes)
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise CalendarError("calendar.order", start=self.valid_from, end=self.valid_to)

    def spans(self) -> tuple[tuple[time, time], ...]:
        """Return the stretches of work between opening, breaks and closing, in order."""
        edges = (self.opens, *(edge for pause in self.breaks for edge in pause), self.closes)
        return tuple(zip(edges[::2], edges[1::2], strict=True))

    def holds_on(self, day: date) -> bool:
        """Return whether the row is valid on that day, whatever its weekday."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def meets(self, other: "WorkHours") -> bool:
        """Return whether both rows claim one weekday of one kind on some day."""
        if (self.weekday, self.kind) != (other.weekday, other.kind):
            return False
        return self.holds_on(other.valid_from) or other.holds_on(self.valid_from)


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day that is free by decree, or worked by decree (MASUK_KERJA wins over every other row).

    A day worked by decree has its own weekday's hours; where that has none, those of `hours_of`.
    """

    day: date
    kind: HolidayKind
    basis: str = ""
    hours_of: int = Weekday.SENIN


@dataclass(frozen=True, slots=True)
class RamadanPeriod:
    """The first and last day of one Ramadan, both included, and the decree that fixed them.

    Raises CalendarError `calendar.order` when it ends before it begins.
    """

    first: date
    last: date
    basis: str = ""

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise CalendarError("calendar.order", start=self.first, end=self.last)


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which a clock stood still; `end` None: it still stands. Reason and actor are the caller's.

    Raises CalendarError `calendar.order` when it ends before it begins.
    """

    start: datetime
    end: datetime | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise CalendarError("calendar.order", start=self.start, end=self.end)
