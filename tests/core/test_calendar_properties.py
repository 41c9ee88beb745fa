"""What holds of working time whenever it is measured."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from lurus.core.calendar import DEFAULT_HOURS, HOLIDAYS_2026, RAMADAN_2026, Calendar, Pause, Standard

WIB = ZoneInfo("Asia/Jakarta")
OFFICE = Calendar(DEFAULT_HOURS, HOLIDAYS_2026, (RAMADAN_2026,))
MINUTE = timedelta(minutes=1)
BEGIN = datetime(2026, 1, 1, tzinfo=WIB)

instants = st.integers(0, 200 * 24 * 60).map(lambda minutes: BEGIN + minutes * MINUTE)
short = st.integers(0, 4_000)
pauses = st.lists(
    st.tuples(instants, st.integers(0, 5_000)).map(lambda one: Pause(one[0], one[0] + one[1] * MINUTE)),
    max_size=4,
)
standards = st.builds(Standard, st.integers(1, 90), st.just("menit")) | st.builds(
    Standard, st.integers(1, 5), st.just("hari")
)


@given(instants, short, pauses)
def test_added_minutes_have_elapsed(start: datetime, minutes: int, stood: list[Pause]) -> None:
    assert OFFICE.elapsed(start, OFFICE.add_minutes(start, minutes, stood), stood) == minutes


@given(instants, short.filter(bool), pauses)
def test_the_end_of_a_length_is_its_first_instant(start: datetime, minutes: int, stood: list[Pause]) -> None:
    end = OFFICE.add_minutes(start, minutes, stood)
    assert OFFICE.elapsed(start, end - MINUTE, stood) == minutes - 1


@given(instants, short, short)
def test_elapsed_time_adds_up(start: datetime, one: int, other: int) -> None:
    middle, end = start + one * MINUTE, start + (one + other) * MINUTE
    assert OFFICE.elapsed(start, end) == OFFICE.elapsed(start, middle) + OFFICE.elapsed(middle, end)


@given(instants, short, pauses)
def test_a_pause_never_lengthens_and_never_goes_below_nothing(
    start: datetime, minutes: int, stood: list[Pause]
) -> None:
    end = start + minutes * MINUTE
    assert 0 <= OFFICE.elapsed(start, end, stood) <= OFFICE.elapsed(start, end) <= minutes


@given(instants, short, standards, pauses)
def test_late_means_past_the_due_instant_in_working_time(
    opened: datetime, minutes: int, standard: Standard, stood: list[Pause]
) -> None:
    now = opened + minutes * MINUTE
    clock = OFFICE.remaining(opened, now, standard, pauses=stood)
    assert clock.due is not None
    assert clock.allowed is not None
    assert clock.late == (clock.elapsed > clock.allowed)
    assert not clock.late or now > clock.due


@given(st.dates(BEGIN.date(), BEGIN.date() + timedelta(days=400)))
def test_a_day_from_midnight_to_midnight_holds_its_working_minutes(day: date) -> None:
    midnight = datetime(day.year, day.month, day.day, tzinfo=WIB)
    assert OFFICE.elapsed(midnight, midnight + timedelta(days=1)) == OFFICE.working_minutes(day)
