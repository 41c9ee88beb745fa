"""Clocks of cases: how long the open step stands, against its standard, in the office's working time."""

from dataclasses import dataclass
from datetime import datetime

from lurus.core.calendar import Calendar, CalendarError, Clock, Standard
from lurus.core.sop import Step
from lurus.perbaikan.perjalanan import standard_of


@dataclass(frozen=True)
class Jam:
    """The clock of a step, with the standard it runs against, where there is one."""

    clock: Clock
    standard: Standard | None
    step: str


def clock_of(
    calendar: Calendar,
    step: Step,
    opened: datetime,
    now: datetime,
    closed: datetime | None = None,
    *,
    asked: bool = True,
) -> Jam | None:
    """How the step stands; None when the office's table gives no working time.

    The order has a standard only when a suspicion `asked` for it.
    """
    standard = standard_of(step, asked=asked)
    try:
        return Jam(calendar.remaining(opened, max(now, opened), standard, closed), standard, step.id)
    except CalendarError:
        return None
