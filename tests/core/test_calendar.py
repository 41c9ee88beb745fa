"""The office's working time: its table."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from lurus.core.calendar import (
    CODES,
    DEFAULT_HOURS,
    HOLIDAYS_2026,
    RAMADAN_2026,
    Calendar,
    CalendarError,
    Holiday,
    HolidayKind,
    HoursKind,
    Pause,
    RamadanPeriod,
    Standard,
    Weekday,
    WorkHours,
)

WIB = ZoneInfo("Asia/Jakarta")
OFFICE = Calendar(DEFAULT_HOURS, HOLIDAYS_2026, (RAMADAN_2026,))
MENIT_15, MENIT_30, HARI_1 = Standard(15, "menit"), Standard(30, "menit"), Standard(1, "hari")


def at(month: int, day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, second, tzinfo=WIB)


def refusal(ask: Callable[[], object]) -> str:
    with pytest.raises(CalendarError) as caught:
        ask()
    assert caught.value.code in CODES
    return caught.value.code


# ── the table ──


@pytest.mark.parametrize("monday", [date(2021, 3, 29), date(2026, 1, 5), date(2026, 11, 23)])
def test_an_ordinary_week_has_37_hours_30_net(monday: date) -> None:
    week = [OFFICE.working_minutes(monday + timedelta(days=number)) for number in range(7)]
    assert week == [450, 450, 450, 450, 450, 0, 0]
    assert sum(week) == 37 * 60 + 30


def test_a_week_in_ramadan_has_32_hours_30_net() -> None:
    week = [OFFICE.working_minutes(date(2026, 3, 2 + number)) for number in range(7)]
    assert week == [390, 390, 390, 390, 390, 0, 0]
    assert sum(week) == 32 * 60 + 30


def test_breaks_are_as_long_as_the_regulation_says() -> None:
    minutes = {
        (row.kind, row.weekday == Weekday.JUMAT): (
            datetime.combine(date.min, row.breaks[0][1]) - datetime.combine(date.min, row.breaks[0][0])
        )
        // timedelta(minutes=1)
        for row in DEFAULT_HOURS
    }
    usual, fasting = HoursKind.BIASA, HoursKind.RAMADAN
    assert minutes == {(usual, False): 60, (usual, True): 90, (fasting, False): 30, (fasting, True): 60}


def test_every_row_of_the_default_table_names_its_basis() -> None:
    assert all(row.basis for row in DEFAULT_HOURS)
    assert all(holiday.basis for holiday in HOLIDAYS_2026)
    assert RAMADAN_2026.basis


def test_the_year_2026_has_17_free_days_and_8_of_shared_leave() -> None:
    kinds = [holiday.kind for holiday in HOLIDAYS_2026]
    assert kinds.count(HolidayKind.LIBUR_NASIONAL) == 17
    assert kinds.count(HolidayKind.CUTI_BERSAMA) == 8
    assert len({holiday.day for holiday in HOLIDAYS_2026}) == 25


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 1, 16), False),  # a national holiday
        (date(2026, 2, 16), False),  # cuti bersama
        (date(2026, 1, 17), False),  # a Saturday
        (date(2026, 1, 15), True),
    ],
)
def test_free_days_are_not_worked(day: date, worked: object) -> None:
    assert OFFICE.is_working_day(day) is worked


@pytest.mark.parametrize(
    ("day", "minutes"),
    [(date(2026, 2, 18), 450), (date(2026, 2, 19), 390), (date(2026, 3, 17), 390), (date(2026, 3, 25), 450)],
)
def test_ramadan_changes_the_hours_from_its_first_to_its_last_day(day: date, minutes: int) -> None:
    assert OFFICE.working_minutes(day) == minutes


def test_without_rows_for_ramadan_the_ordinary_hours_stand() -> None:
    usual = [row for row in DEFAULT_HOURS if row.kind is HoursKind.BIASA]
    assert Calendar(usual, (), (RAMADAN_2026,)).working_minutes(date(2026, 3, 2)) == 450


def test_a_local_holiday_is_free_too() -> None:
    office = Calendar(DEFAULT_HOURS, [Holiday(date(2026, 1, 5), HolidayKind.LIBUR_DAERAH)])
    assert office.working_minutes(date(2026, 1, 5)) == 0


def test_a_day_worked_by_decree_has_its_own_hours_or_those_it_names() -> None:
    decreed = [
        Holiday(date(2026, 1, 16), HolidayKind.LIBUR_NASIONAL),
        Holiday(date(2026, 1, 16), HolidayKind.MASUK_KERJA),  # a Friday
        Holiday(date(2026, 1, 17), HolidayKind.MASUK_KERJA),  # a Saturday, as on a Monday
        Holiday(date(2026, 1, 24), HolidayKind.MASUK_KERJA, hours_of=Weekday.JUMAT),
    ]
    office = Calendar(DEFAULT_HOURS, decreed)
    closings = [row.closes for day in (16, 17, 24) if (row := office.hours_on(date(2026, 1, day)))]
    assert closings == [time(16, 30), time(16), time(16, 30)]


def test_rows_end_on_their_last_day() -> None:
    old = WorkHours(0, time(8), time(12), valid_to=date(2026, 1, 5))
    new = WorkHours(0, time(8), time(14), valid_from=date(2026, 1, 6))
    office = Calendar([old, new])
    assert [office.working_minutes(date(2026, 1, day)) for day in (5, 12)] == [240, 360]


def test_two_rows_for_one_weekday_at_one_time_are_refused() -> None:
    old = WorkHours(0, time(8), time(12), valid_to=date(2026, 1, 5))
    new = WorkHours(0, time(8), time(14), valid_from=date(2026, 1, 5))
    assert refusal(lambda: Calendar([old, new])) == "calendar.overlap"
    assert refusal(lambda: Calendar([new, old])) == "calendar.overlap"


def test_rows_of_different_kinds_or_weekdays_do_not_meet() -> None:
    row = WorkHours(0, time(8), time(12))
    other_day, other_kind = (
        WorkHours(1, time(8), time(12)),
        WorkHours(0, time(8), time(12), kind=HoursKind.RAMADAN),
    )
    assert Calendar([row, other_day, other_kind]).working_minutes(date(2026, 1, 5)) == 240


@pytest.mark.parametrize(
    ("opens", "closes", "breaks"),
    [
        (time(8), time(8), ()),
        (time(16), time(8), ()),
        (time(8), time(16), ((time(13), time(12)),)),
        (time(8), time(16), ((time(7), time(9)),)),
        (time(8), time(16), ((time(15), time(17)),)),
        (time(8), time(16), ((time(12), time(14)), (time(13), time(15)))),
    ],
)
def test_hours_that_contradict_themselves_are_refused(
    opens: time, closes: time, breaks: tuple[tuple[time, time], ...]
) -> None:
    assert refusal(lambda: WorkHours(0, opens, closes, breaks)) == "calendar.hours"


def test_there_is_no_eighth_weekday() -> None:
    assert refusal(lambda: WorkHours(7, time(8), time(12))) == "calendar.hours"
    assert refusal(lambda: WorkHours(-1, time(8), time(12))) == "calendar.hours"


def test_what_ends_before_it_begins_is_refused() -> None:
    day, before = date(2026, 1, 5), date(2026, 1, 4)
    assert refusal(lambda: WorkHours(0, time(8), time(12), (), day, before)) == "calendar.order"
    assert refusal(lambda: RamadanPeriod(day, before)) == "calendar.order"
    assert refusal(lambda: Pause(at(1, 5, 9), at(1, 5, 8))) == "calendar.order"
    assert refusal(lambda: OFFICE.elapsed(at(1, 5, 9), at(1, 5, 8))) == "calendar.order"
