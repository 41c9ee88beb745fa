"""What holds of figures whatever they are."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.numbers import (
    CODES,
    Locale,
    NumberError,
    Reading,
    Rounding,
    Status,
    convention,
    from_cell,
    read,
    read_marked,
    rounded,
    same_as_printed,
    write,
)

BOTH = (Locale.ID, Locale.EN)
figures = st.decimals(
    allow_nan=False, allow_infinity=False, places=6, min_value=-(10**18), max_value=10**18
) | (st.integers(-(10**27), 10**27).map(Decimal))
plain_text = st.text(alphabet="0123456789.,-+()%* Rp\u00a0\u2212e", max_size=20)


@given(figures, st.sampled_from(BOTH))
def test_what_is_written_reads_back(value: Decimal, locale: Locale) -> None:
    assert read(write(value, locale=locale), locale=locale) == value


@given(figures, st.sampled_from(BOTH), st.sampled_from(["", "*", "**"]))
def test_the_dress_of_a_figure_changes_nothing(value: Decimal, locale: Locale, mark: str) -> None:
    text = f"\u00a0Rp {write(abs(value), locale=locale)}{mark}"
    assert read_marked(text, locale=locale).value == abs(value)


@given(figures, st.sampled_from(BOTH))
def test_an_unknown_convention_never_gives_a_wrong_figure(value: Decimal, locale: Locale) -> None:
    text = write(value, locale=locale)
    try:
        assert read(text) == value
    except NumberError as refusal:
        assert refusal.code == "numbers.ambiguous"
        assert value in refusal.params.values()


@given(st.lists(figures, max_size=8), st.sampled_from(BOTH))
def test_a_column_in_one_convention_is_never_called_the_other(values: list[Decimal], locale: Locale) -> None:
    assert convention(write(value, locale=locale) for value in values) in (None, locale)


@given(plain_text | st.text(max_size=80), st.sampled_from(list(Locale)))
def test_any_text_is_read_or_refused_with_a_known_code(text: str, locale: Locale) -> None:
    try:
        reading = read_marked(text, locale=locale)
    except NumberError as refusal:
        assert refusal.code in CODES
    else:
        assert reading.value is None or reading.value.is_finite()


@given(plain_text)
def test_the_undecided_reader_agrees_with_the_decided_ones(text: str) -> None:
    try:
        undecided = read_marked(text)
    except NumberError:
        return
    readings = []
    for locale in BOTH:
        try:
            readings.append(read_marked(text, locale=locale))
        except NumberError as refusal:
            assert refusal.code == "numbers.other_convention"
    assert set(readings) == {undecided}


@given(st.floats(min_value=-1e11, max_value=1e11).filter(lambda x: x == 0 or abs(x) > 1e-9))
def test_a_number_of_a_workbook_survives_to_the_last_digit(number: float) -> None:
    value = from_cell(number)
    assert value is not None
    assert float(value) == number


@given(figures, st.integers(0, 8), st.sampled_from(list(Rounding)))
def test_a_rounded_figure_passes_for_its_original(value: Decimal, decimals: int, mode: Rounding) -> None:
    short = rounded(value, decimals, mode)
    assert same_as_printed(value, short, decimals)
    assert rounded(short, decimals, mode) == short


@given(figures.filter(lambda value: abs(value) < 10**20))
def test_a_figure_two_units_off_never_passes(value: Decimal) -> None:
    printed = rounded(value, 2) + Decimal("0.02")
    assert not same_as_printed(value, printed, 2)


@given(figures)
def test_a_figure_without_a_mark_is_final(value: Decimal) -> None:
    assert read_marked(write(value), locale=Locale.ID) == Reading(value, Status.TETAP)


@pytest.mark.parametrize("size", [10**3, 10**5])
def test_a_huge_text_is_refused_at_once(size: int) -> None:
    with pytest.raises(NumberError) as refusal:
        read("1." * size)
    assert refusal.value.code == "numbers.too_long"
