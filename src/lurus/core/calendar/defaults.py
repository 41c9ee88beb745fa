"""The table an office starts with: dated rows with their basis, to be edited by the office.

The length of a week and of its breaks and the hour of opening are article 4 of Perpres 21/2023; the hour of
closing follows from them. When a break begins is custom. That, the hours before 2023 and the first day
of Ramadan are for the office to confirm.
"""

from datetime import date, time
from itertools import chain
from typing import Final

from lurus.core.calendar.rows import Holiday, HolidayKind, HoursKind, RamadanPeriod, Weekday, WorkHours

PERPRES: Final = "Perpres 21/2023 Pasal 4"
KEPPRES: Final = "Keppres 68/1995"
SKB_2026: Final = "SKB 3 Menteri 1497/2025, 2/2025, 5/2025"

_BREAK: Final = ((time(12), time(13)),)
_BREAK_FRIDAY: Final = ((time(11, 30), time(13)),)
_BREAK_RAMADAN: Final = ((time(12), time(12, 30)),)
_BREAK_RAMADAN_FRIDAY: Final = ((time(11, 30), time(12, 30)),)
_MONDAY_TO_THURSDAY: Final = tuple(Weekday)[: Weekday.JUMAT]


def _week(since: date, until: date | None, basis: str) -> tuple[WorkHours, ...]:
    """Return the rows of an ordinary week (37 h 30 net) and of a week in Ramadan (32 h 30 net)."""
    usual, fasting = HoursKind.BIASA, HoursKind.RAMADAN
    return (
        *(
            WorkHours(day, time(7, 30), time(16), _BREAK, since, until, usual, basis)
            for day in _MONDAY_TO_THURSDAY
        ),
        WorkHours(Weekday.JUMAT, time(7, 30), time(16, 30), _BREAK_FRIDAY, since, until, usual, basis),
        *(
            WorkHours(day, time(8), time(15), _BREAK_RAMADAN, since, until, fasting, basis)
            for day in _MONDAY_TO_THURSDAY
        ),
        WorkHours(Weekday.JUMAT, time(8), time(15, 30), _BREAK_RAMADAN_FRIDAY, since, until, fasting, basis),
    )


DEFAULT_HOURS: Final = (
    *_week(date(1995, 12, 1), date(2023, 4, 11), KEPPRES),
    *_week(date(2023, 4, 12), None, PERPRES),
)

_FREE_2026: Final = {
    1: (1, 16),
    2: (17,),
    3: (19, 21, 22),
    4: (3, 5),
    5: (1, 14, 27, 31),
    6: (1, 16),
    8: (17, 25),
    12: (25,),
}
_SHARED_LEAVE_2026: Final = {2: (16,), 3: (18, 20, 23, 24), 5: (15, 28), 12: (24,)}


def _year(
    year: int, months: dict[int, tuple[int, ...]], kind: HolidayKind, basis: str
) -> tuple[Holiday, ...]:
    places = chain.from_iterable(((month, day) for day in numbers) for month, numbers in months.items())
    return tuple(Holiday(date(year, month, day), kind, basis) for month, day in places)


HOLIDAYS_2026: Final = (
    *_year(2026, _FREE_2026, HolidayKind.LIBUR_NASIONAL, SKB_2026),
    *_year(2026, _SHARED_LEAVE_2026, HolidayKind.CUTI_BERSAMA, SKB_2026),
)

RAMADAN_2026: Final = RamadanPeriod(date(2026, 2, 19), date(2026, 3, 20), "Ramadan 1447 H")
