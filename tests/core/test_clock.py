"""One worked clock per step of the SOP."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from lurus.core.calendar import (
    CODES,
    DEFAULT_HOURS,
    HOLIDAYS_2026,
    RAMADAN_2026,
    Calendar,
    CalendarError,
    Clock,
    Holiday,
    HolidayKind,
    Pause,
    Standard,
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


# ── one worked clock per step ──


@pytest.mark.parametrize(
    ("opened", "standard", "due"),
    [
        # 1: 15 minutes from Friday 16.20: ten on Friday, five on Monday
        (at(1, 9, 16, 20), MENIT_15, at(1, 12, 7, 35)),
        # 2: one day from Monday 10.00: five hours on Monday, two and a half on Tuesday
        (at(1, 5, 10), HARI_1, at(1, 6, 10)),
        # 3: one day from Friday 14.00 across a weekend, cuti bersama (Monday) and a holiday (Tuesday)
        (at(2, 13, 14), HARI_1, at(2, 18, 13, 30)),
        # 4: 30 minutes from the middle of Thursday's break
        (at(1, 8, 12, 20), MENIT_30, at(1, 8, 13, 30)),
        # 5: one day from the last ordinary day before Ramadan: 60 minutes, then 390, a whole day of fasting
        (at(2, 18, 15), HARI_1, at(2, 19, 15)),
        # 6: 30 minutes on a Friday of Ramadan, across its break from 11.30 to 12.30
        (at(2, 20, 11, 20), MENIT_30, at(2, 20, 12, 50)),
    ],
)
def test_the_clock_of_each_step_runs_in_working_time(
    opened: datetime, standard: Standard, due: datetime
) -> None:
    assert OFFICE.deadline(opened, standard) == due
    allowed = OFFICE.allowed_minutes(opened, standard)
    assert OFFICE.remaining(opened, due, standard) == Clock(allowed, allowed, late=False, due=due)
    assert OFFICE.remaining(opened, OFFICE.add_minutes(opened, allowed + 1), standard).late


def test_step_7_has_no_standard_and_is_never_late() -> None:
    clock = OFFICE.remaining(at(1, 5, 7, 30), at(1, 9, 16, 30), None)
    assert clock == Clock(2250, None, late=False, due=None)
    assert clock.left is None


def test_one_day_across_idulfitri_waits_for_eight_free_days() -> None:
    opened = at(3, 17, 14, 30)  # thirty of 390 minutes, then 18 to 24 March are free
    assert OFFICE.deadline(opened, HARI_1) == at(3, 25, 14, 30)


@pytest.mark.parametrize(
    ("opened", "due"),
    [
        (at(1, 5, 6), at(1, 5, 16)),  # before opening: that day
        (at(1, 5, 16), at(1, 6, 16)),  # at closing: the next
        (at(1, 5, 19), at(1, 6, 16)),
        (at(1, 10, 9), at(1, 12, 16)),  # a Saturday
        (at(1, 16, 9), at(1, 19, 16)),  # a holiday on a Friday
        (at(2, 18, 17), at(2, 19, 15)),  # the evening before Ramadan: 390 minutes, not 450
    ],
)
def test_a_step_opened_outside_hours_has_the_day_on_which_work_next_begins(
    opened: datetime, due: datetime
) -> None:
    assert OFFICE.deadline(opened, HARI_1) == due


def test_several_days_and_hours_are_multiples_of_the_first() -> None:
    assert OFFICE.allowed_minutes(at(1, 5, 8), Standard(3, "hari")) == 1350
    assert OFFICE.deadline(at(1, 5, 7, 30), Standard(3, "hari")) == at(1, 7, 16)
    assert OFFICE.deadline(at(1, 5, 11), Standard(2, "jam")) == at(1, 5, 14)


def test_after_hours_on_the_day_it_was_due_nothing_is_late_yet() -> None:
    opened, evening = at(1, 5, 7, 30), at(1, 5, 22)
    assert OFFICE.remaining(opened, evening, HARI_1) == Clock(450, 450, late=False, due=at(1, 5, 16))
    assert OFFICE.remaining(opened, at(1, 6, 7, 30, 1), HARI_1).late


def test_a_closed_step_stands_as_it_stood() -> None:
    clock = OFFICE.remaining(at(1, 5, 9), at(12, 1, 9), MENIT_30, closed_at=at(1, 5, 9, 20))
    assert (clock.elapsed, clock.late, clock.left) == (20, False, 10)


def test_a_second_too_late_is_late_though_the_minutes_look_equal() -> None:
    clock = OFFICE.remaining(at(1, 5, 9), at(1, 5, 9, 30, 1), MENIT_30)
    assert (clock.elapsed, clock.late) == (30, True)


def test_a_pause_moves_the_due_instant() -> None:
    stood = [Pause(at(1, 5, 9, 10), at(1, 5, 10))]
    clock = OFFICE.remaining(at(1, 5, 9), at(1, 5, 10, 5), MENIT_30, pauses=stood)
    assert clock == Clock(15, 30, late=False, due=at(1, 5, 10, 20))
    assert OFFICE.deadline(at(1, 5, 9), MENIT_30, stood) == at(1, 5, 10, 20)


def test_an_open_pause_lets_the_due_instant_run_along() -> None:
    clock = OFFICE.remaining(at(1, 5, 9), at(1, 5, 11), MENIT_30, pauses=[Pause(at(1, 5, 9, 10))])
    assert clock == Clock(10, 30, late=False, due=at(1, 5, 11, 20))


def test_pauses_that_overlap_or_lie_outside_hours_are_counted_once_or_not_at_all() -> None:
    stood = [
        Pause(at(1, 5, 9, 20), at(1, 5, 9, 40)),
        Pause(at(1, 5, 9), at(1, 5, 9, 30)),
        Pause(at(1, 5, 12), at(1, 5, 13)),
        Pause(at(1, 4, 9), at(1, 4, 10)),
        Pause(at(1, 5, 9, 50), at(1, 5, 9, 50)),
    ]
    assert OFFICE.elapsed(at(1, 5, 9), at(1, 5, 14), stood) == 200


def test_a_pause_that_begins_after_the_end_changes_nothing() -> None:
    assert OFFICE.elapsed(at(1, 5, 9), at(1, 5, 10), [Pause(at(1, 5, 11))]) == 60
    assert OFFICE.remaining(at(1, 5, 9), at(1, 5, 10), MENIT_30, pauses=[Pause(at(1, 5, 11))]).elapsed == 60


def test_a_holiday_decreed_late_moves_the_clock() -> None:
    late = Calendar(DEFAULT_HOURS, [Holiday(date(2026, 1, 6), HolidayKind.CUTI_BERSAMA)])
    assert late.deadline(at(1, 5, 10), HARI_1) == at(1, 7, 10)


def test_no_minutes_end_at_once_even_on_a_free_day() -> None:
    assert OFFICE.add_minutes(at(1, 10, 9), 0) == at(1, 10, 9)


def test_negative_lengths_are_refused() -> None:
    assert refusal(lambda: OFFICE.add_minutes(at(1, 5, 9), -1)) == "calendar.minutes"
    assert refusal(lambda: Standard(-1, "hari")) == "calendar.minutes"


def test_another_unit_is_refused() -> None:
    assert refusal(lambda: Standard(1, "minggu")) == "calendar.unit"


def test_an_office_without_hours_is_refused_and_does_not_search_for_ever() -> None:
    assert refusal(lambda: Calendar(()).add_minutes(at(1, 5, 9), 1)) == "calendar.no_working_time"
    assert Calendar(()).elapsed(at(1, 5, 9), at(1, 9, 9)) == 0


def test_an_instant_without_zone_is_refused() -> None:
    naive = datetime(2026, 1, 5, 9)  # noqa: DTZ001 - the very thing that is refused
    assert refusal(lambda: OFFICE.add_minutes(naive, 1)) == "calendar.naive"
    assert refusal(lambda: OFFICE.elapsed(at(1, 5, 8), naive)) == "calendar.naive"


def test_a_calendar_with_a_zone_takes_instants_of_any_zone() -> None:
    office = Calendar(DEFAULT_HOURS, HOLIDAYS_2026, (RAMADAN_2026,), WIB)
    opened = at(1, 9, 16, 20).astimezone(UTC)
    due = office.deadline(opened, MENIT_15)
    assert due == at(1, 12, 7, 35)
    assert due.tzinfo is WIB
    assert office.elapsed(opened, at(1, 12, 7, 35).astimezone(UTC)) == 15


def test_the_end_may_come_in_another_zone_than_the_beginning() -> None:
    assert OFFICE.elapsed(at(1, 5, 7, 30), at(1, 6, 7, 30).astimezone(UTC)) == 450
    assert OFFICE.elapsed(at(1, 5, 7, 30), at(1, 5, 16).astimezone(ZoneInfo("Asia/Jayapura"))) == 450
