"""A standard time of the SOP, and how a step stands against it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from lurus.core.calendar.errors import CalendarError

UNITS: Final = ("menit", "jam", "hari")


@dataclass(frozen=True, slots=True)
class Standard:
    """A time the SOP gives a step: so many working minutes, hours, or days of working minutes.

    Raises CalendarError `calendar.unit` for another unit, `calendar.minutes` for a negative value.

    Source: SOP/459/438.5.20/2021, column "Waktu".

    >>> Standard(1, "hari")
    Standard(value=1, unit='hari')
    """

    value: int
    unit: str

    def __post_init__(self) -> None:
        if self.unit not in UNITS:
            raise CalendarError("calendar.unit", unit=self.unit)
        if self.value < 0:
            raise CalendarError("calendar.minutes", minutes=self.value)


@dataclass(frozen=True, slots=True)
class Clock:
    """How a step stands: working minutes passed and allowed, and the instant they are used up.

    Late means that more working time passed than was allowed: what is finished after hours on the day
    it was due is not late. Without a standard `allowed` and `due` are None and nothing is late.
    """

    elapsed: int
    allowed: int | None
    late: bool
    due: datetime | None

    @property
    def left(self) -> int | None:
        """The working minutes left, negative when more passed; None without a standard."""
        return None if self.allowed is None else self.allowed - self.elapsed
