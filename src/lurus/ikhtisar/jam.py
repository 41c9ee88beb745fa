"""Clocks of cases: how long the open step stands, against its standard, in the office's working time."""

from dataclasses import dataclass
from datetime import datetime

from lurus.core.calendar import Calendar, CalendarError, Clock, Standard
from lurus.core.sop import Step


@dataclass(frozen=True)
class Jam:
    """A clock with the standard it runs against; `unknown` when the office has no working hours in its table."""

    clock: Clock
    standard: Standard | None


def clock_of(
    calendar: Calendar, step: Step, opened: datetime, now: datetime, closed: datetime | None = None
) -> Jam | None:
    """How the step stands; None when the office's table gives no working time."""
    own = step.standard
    standard = None if own is None else Standard(own.value, own.unit)
    try:
        return Jam(calendar.remaining(opened, max(now, opened), standard, closed), standard)
    except CalendarError:
        return None
