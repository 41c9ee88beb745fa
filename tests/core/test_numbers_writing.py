"""Writing and rounding figures, and comparing them with what was printed."""

from decimal import Decimal

import pytest

from lurus.core.numbers import Locale, NumberError, Rounding, rounded, same_as_printed, write


@pytest.mark.parametrize(
    ("value", "decimals", "locale", "text"),
    [
        ("0", None, Locale.ID, "0"),
        ("-0.00", None, Locale.ID, "0,00"),
        ("999", None, Locale.ID, "999"),
        ("1000", None, Locale.ID, "1.000"),
        ("1234567.50", None, Locale.ID, "1.234.567,50"),
        ("1234567.50", None, Locale.EN, "1,234,567.50"),
        ("1234567.50", None, Locale.UNKNOWN, "1.234.567,50"),
        ("-1234.5", 2, Locale.ID, "-1.234,50"),
        ("1E+3", None, Locale.ID, "1.000"),
        ("0.005", 2, Locale.ID, "0,01"),
        ("-0.004", 2, Locale.ID, "0,00"),
        ("999.995", 2, Locale.ID, "1.000,00"),
        ("1234.5", 0, Locale.EN, "1,235"),
    ],
)
def test_a_figure_is_written_in_its_convention(
    value: str, decimals: int | None, locale: Locale, text: str
) -> None:
    assert write(Decimal(value), decimals=decimals, locale=locale) == text


def test_a_whole_number_may_be_written_without_making_it_a_decimal() -> None:
    assert write(12345) == "12.345"


def test_not_reported_is_written_as_a_dash() -> None:
    assert write(None, decimals=2) == "-"


def test_what_is_not_finite_is_neither_written_nor_rounded() -> None:
    for attempt in (write, lambda value: rounded(value, 2)):
        with pytest.raises(NumberError) as refusal:
            attempt(Decimal("NaN"))
        assert refusal.value.code == "numbers.not_finite"


@pytest.mark.parametrize(
    ("value", "half_up", "truncate", "half_even"),
    [
        ("0.125", "0.13", "0.12", "0.12"),
        ("0.135", "0.14", "0.13", "0.14"),
        ("-0.125", "-0.13", "-0.12", "-0.12"),
        ("0.1249", "0.12", "0.12", "0.12"),
        ("5", "5.00", "5.00", "5.00"),
        ("1" * 40 + ".555", "1" * 40 + ".56", "1" * 40 + ".55", "1" * 40 + ".56"),
    ],
)
def test_rounding_has_a_name(value: str, half_up: str, truncate: str, half_even: str) -> None:
    number = Decimal(value)
    assert str(rounded(number, 2)) == half_up
    assert str(rounded(number, 2, Rounding.HALF_UP)) == half_up
    assert str(rounded(number, 2, Rounding.TRUNCATE)) == truncate
    assert str(rounded(number, 2, Rounding.HALF_EVEN)) == half_even


@pytest.mark.parametrize("decimals", [-1, 21])
def test_an_impossible_number_of_decimals_is_refused(decimals: int) -> None:
    with pytest.raises(NumberError) as refusal:
        rounded(Decimal(1), decimals)
    assert refusal.value.code == "numbers.decimals"
    assert rounded(Decimal(1), 20) == 1


@pytest.mark.parametrize(
    ("value", "printed", "decimals", "same"),
    [
        ("104.2553", "104.3", 1, True),  # rounded
        ("104.2553", "104.2", 1, True),  # truncated
        ("104.2553", "104.1", 1, False),
        ("100.6451", "100", 0, True),  # PDRB 2020: 1,56 of 1,55 printed as 100
        ("99.99", "100.99", 0, True),  # the edge: exactly one unit
        ("99.98", "100.99", 0, False),
        ("-5.55", "-5.6", 1, True),
    ],
)
def test_a_print_may_differ_by_one_unit_of_its_last_digit(
    value: str, printed: str, decimals: int, same: object
) -> None:
    assert same_as_printed(Decimal(value), Decimal(printed), decimals) is same
