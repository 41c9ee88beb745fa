"""Working time between instants, by the office's table."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from itertools import combinations
from typing import Final

from lurus.core.calendar.clock import Clock, Standard
from lurus.core.calendar.errors import CalendarError
from lurus.core.calendar.rows import Holiday, HolidayKind, HoursKind, Pause, RamadanPeriod, WorkHours
from lurus.core.calendar.spans import Span, days, length, without

MOST_DAYS: Final = 400  # without one working minute: then the table is missing, not the holiday long
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Calendar:
    """An office's working time.

    Instants are aware and in the office's zone; with `zone` given they are first put into it.
    A day has Ramadan's hours when it lies in a Ramadan for which the table has hours.

    Raises CalendarError `calendar.overlap` when two rows claim one weekday at the same time. Every method
    raises `calendar.naive` for an instant without zone.

    Source: SOP as settled, "Time"; Perpres 21/2023 article 4; holidays by the yearly joint decree.

    >>> from datetime import UTC
    >>> from lurus.core.calendar import DEFAULT_HOURS
    >>> office, friday = Calendar(DEFAULT_HOURS), datetime(2026, 1, 9, 16, tzinfo=UTC)  # UTC for its zone
    >>> office.working_minutes(friday.date()), office.is_working_day(date(2026, 1, 10))
    (450, False)
    >>> office.hours_on(friday.date()).basis
    'Perpres 21/2023 Pasal 4'
    >>> f"{office.add_minutes(friday, 45):%a %H.%M}", office.elapsed(friday, friday + timedelta(days=3))
    ('Mon 07.45', 480)
    >>> f"{office.first_working_instant(friday + timedelta(hours=1)):%a %H.%M}"
    'Mon 07.30'
    >>> [office.allowed_minutes(friday, Standard(2, unit)) for unit in ("menit", "jam", "hari")]
    [2, 120, 900]
    """

    hours: Sequence[WorkHours]
    holidays: Sequence[Holiday] = ()
    ramadan_periods: Sequence[RamadanPeriod] = ()
    zone: tzinfo | None = None
    _decrees: dict[date, list[Holiday]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for one, other in combinations(self.hours, 2):
            if one.meets(other):
                since = max(one.valid_from, other.valid_from)
                raise CalendarError("calendar.overlap", weekday=one.weekday, kind=one.kind, since=since)
        for holiday in self.holidays:
            self._decrees.setdefault(holiday.day, []).append(holiday)

    def hours_on(self, day: date) -> WorkHours | None:
        """Return the row by which that day is worked, None on a free day; its basis says why."""
        decrees = self._decrees.get(day, [])
        worked = next((one for one in decrees if one.kind is HolidayKind.MASUK_KERJA), None)
        if decrees and worked is None:
            return None
        own = self._row(day, day.weekday())
        return self._row(day, worked.hours_of) if own is None and worked else own

    def is_working_day(self, day: date) -> bool:
        """Return whether any minute of that day is worked."""
        return self.hours_on(day) is not None

    def working_minutes(self, day: date) -> int:
        """Return the whole minutes worked on that day, breaks taken off; 0 on a free day."""
        return length(self._day(day, self.zone)) // _MINUTE

    def first_working_instant(self, since: datetime) -> datetime:
        """Return the first instant at or after `since` that is followed by working time.

        Raises CalendarError `calendar.no_working_time` when none comes within 400 days.
        """
        return next(self._spans(self.local(since)))[0]

    def add_minutes(self, start: datetime, minutes: int, pauses: Iterable[Pause] = ()) -> datetime:
        """Return the instant at which so many working minutes have passed since `start`, pauses left out.

        A length that ends with the day ends at closing time, not at the next opening; 0 minutes end at
        once. A pause that is still open is not counted: nobody knows when it ends.

        Raises CalendarError `calendar.minutes` when negative, `calendar.no_working_time`.
        """
        if minutes < 0:
            raise CalendarError("calendar.minutes", minutes=minutes)
        left, end = minutes * _MINUTE, self.local(start)
        gaps, spans = self._gaps(pauses, until=None), self._spans(end)
        while left:
            for begins, ends in without(next(spans), gaps):
                part = min(left, ends - begins)
                left -= part
                end = begins + part if part else end
        return end

    def elapsed(self, start: datetime, end: datetime, pauses: Iterable[Pause] = ()) -> int:
        """Return the whole working minutes from `start` to `end`, pauses left out; a begun minute is none.

        A pause that is still open lasts to `end`. Raises CalendarError `calendar.order` when `end` is before
        `start`.
        """
        return self._worked(start, end, pauses) // _MINUTE

    def allowed_minutes(self, opened_at: datetime, standard: Standard) -> int:
        """Return the working minutes that a standard gives to a step opened at that instant.

        A day is the working minutes of the day on which the step opens; opened outside hours or on a free
        day, those of the day on which work next begins. Raises CalendarError `calendar.no_working_time`.

        Source: SOP as settled, "Time".
        """
        if standard.unit != "hari":
            return standard.value * (60 if standard.unit == "jam" else 1)
        return standard.value * self.working_minutes(self.first_working_instant(opened_at).date())

    def deadline(self, opened_at: datetime, standard: Standard, pauses: Iterable[Pause] = ()) -> datetime:
        """Return the instant at which the standard time of a step is used up, ended pauses left out.

        Raises CalendarError `calendar.no_working_time`. Source: SOP as settled, "Time".

        >>> from datetime import UTC
        >>> from lurus.core.calendar import DEFAULT_HOURS
        >>> monday = datetime(2026, 1, 5, 10, tzinfo=UTC)  # UTC stands for the office's zone
        >>> f"{Calendar(DEFAULT_HOURS).deadline(monday, Standard(1, 'hari')):%a %H.%M}"
        'Tue 10.00'
        """
        return self.add_minutes(opened_at, self.allowed_minutes(opened_at, standard), pauses)

    def remaining(
        self,
        opened_at: datetime,
        now: datetime,
        standard: Standard | None,
        closed_at: datetime | None = None,
        pauses: Iterable[Pause] = (),
    ) -> Clock:
        """Return how a step stands at `now`, or stood when it closed; in whole working minutes.

        While a pause is open, the due instant moves along with `now`. Without a standard (step 7) only
        the elapsed time is told. Raises CalendarError `calendar.order`, `calendar.no_working_time`.

        Source: SOP as settled, "Time" (a clock starts when the step opens, stops when it closes, pauses).

        >>> from datetime import UTC
        >>> from lurus.core.calendar import DEFAULT_HOURS
        >>> opened, now = datetime(2026, 1, 9, 16, 20, tzinfo=UTC), datetime(2026, 1, 12, 7, 40, tzinfo=UTC)
        >>> clock = Calendar(DEFAULT_HOURS).remaining(opened, now, Standard(15, "menit"))
        >>> clock.elapsed, clock.allowed, clock.late, f"{clock.due:%a %H.%M}"
        (20, 15, True, 'Mon 07.35')
        """
        end = closed_at or now
        stood = [Pause(one.start, one.end or max(end, one.start)) for one in pauses]
        worked = self._worked(opened_at, end, stood)
        if standard is None:
            return Clock(worked // _MINUTE, None, late=False, due=None)
        allowed = self.allowed_minutes(opened_at, standard)
        due = self.add_minutes(opened_at, allowed, stood)
        return Clock(worked // _MINUTE, allowed, late=worked > allowed * _MINUTE, due=due)

    def local(self, instant: datetime) -> datetime:
        """Return the instant in the office's zone, when the calendar has one."""
        if instant.utcoffset() is None:
            raise CalendarError("calendar.naive", value=instant)
        return instant.astimezone(self.zone) if self.zone else instant

    def _row(self, day: date, weekday: int) -> WorkHours | None:
        valid = [row for row in self.hours if row.holds_on(day)]
        fasting = any(period.first <= day <= period.last for period in self.ramadan_periods)
        special = [row for row in valid if row.kind is HoursKind.RAMADAN] if fasting else []
        rows = special or [row for row in valid if row.kind is HoursKind.BIASA]
        return next((row for row in rows if row.weekday == weekday), None)

    def _day(self, day: date, zone: tzinfo | None) -> list[Span]:
        row = self.hours_on(day)
        spans = row.spans() if row else ()
        return [(datetime.combine(day, a, zone), datetime.combine(day, b, zone)) for a, b in spans]

    def _spans(self, since: datetime) -> Iterator[Span]:
        """Yield the stretches of work from `since` on, without end; refuse when none comes for too long."""
        worked = day = since.date()
        while day - worked <= timedelta(days=MOST_DAYS):
            for begins, ends in self._day(day, since.tzinfo):
                if ends > since:
                    worked = day
                    yield max(begins, since), ends
            day += timedelta(days=1)
        raise CalendarError("calendar.no_working_time", since=worked)

    def _worked(self, start: datetime, end: datetime, pauses: Iterable[Pause]) -> timedelta:
        first = self.local(start)
        last = self.local(end).astimezone(first.tzinfo)
        if last < first:
            raise CalendarError("calendar.order", start=start, end=end)
        gaps = self._gaps(pauses, until=last)
        worked = timedelta()
        for day in days(first.date(), last.date()):
            for begins, ends in self._day(day, first.tzinfo):
                worked += length(without((max(begins, first), min(ends, last)), gaps))
        return worked

    def _gaps(self, pauses: Iterable[Pause], *, until: datetime | None) -> list[Span]:
        ended = ((self.local(one.start), one.end or until) for one in pauses)
        return sorted((begins, self.local(end)) for begins, end in ended if end and end > begins)
