"""Reading figures as they are printed in Indonesia and elsewhere, by example."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from lurus.core.numbers import (
    CODES,
    NOT_REPORTED,
    Locale,
    NumberError,
    Reading,
    Status,
    convention,
    from_cell,
    read,
    read_marked,
)

ID, EN = Locale.ID, Locale.EN


def refusal(ask: Callable[[], object]) -> NumberError:
    with pytest.raises(NumberError) as caught:
        ask()
    assert caught.value.code in CODES
    return caught.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("0,00", "0.00"),
        ("007", "7"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("1,5", "1.5"),
        ("0.51", "0.51"),
        ("0.123", "0.123"),
        ("0,123", "0.123"),
        ("1234,567", "1234.567"),
        ("1,2345", "1.2345"),
        ("75,311,057", "75311057"),
        ("75.877.437", "75877437"),
        ("1.234,567", "1234.567"),
        ("Rp 1.000.000,00", "1000000.00"),
        ("Rp1.000.000", "1000000"),
        ("Rp. 1.000,-", "1000.00"),
        ("IDR 1,000.-", "1000.00"),
        ("12,5 %", "12.5"),
        ("(12,5)%", "-12.5"),
        ("(12,5 %)", "-12.5"),
        ("(Rp 1,5)", "-1.5"),
        ("Rp (1,5)", "-1.5"),
        ("-Rp 1,5", "-1.5"),
        ("Rp -1,5", "-1.5"),
        ("+1,5", "1.5"),
        ("\u22121,5", "-1.5"),
        ("\u20131,5", "-1.5"),
        ("\u00a0Rp\u00a01,5\u202f", "1.5"),
        ("1,5\u202f%", "1.5"),
        ("\ufeff1,5\u200b", "1.5"),
        ("1" * 28, "1" * 28),
    ],
)
def test_a_text_that_reads_one_way_is_read(text: str, value: str) -> None:
    assert str(read(text)) == value


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("1.234", ID, "1234"),
        ("1.234", EN, "1.234"),
        ("1,234", ID, "1.234"),
        ("1,234", EN, "1234"),
        ("(1.000)", ID, "-1000"),
        ("12.345 %", EN, "12.345"),
        ("999.999.999", ID, "999999999"),
    ],
)
def test_a_known_convention_decides(text: str, locale: Locale, value: str) -> None:
    assert str(read(text, locale=locale)) == value


@pytest.mark.parametrize(
    ("text", "indonesian", "english"),
    [("1.234", "1234", "1.234"), ("1,234", "1.234", "1234"), ("(12.345)", "-12345", "-12.345")],
)
def test_two_readings_are_both_shown_and_none_is_taken(text: str, indonesian: str, english: str) -> None:
    refused = refusal(lambda: read(text))
    assert refused.code == "numbers.ambiguous"
    assert refused.params == {"text": text, "indonesian": Decimal(indonesian), "english": Decimal(english)}


@pytest.mark.parametrize(
    "text", [*sorted(NOT_REPORTED), "  ", "\u00a0", "\u2013", "\u2212", "N/A", "Tidak ada data"]
)
def test_what_is_not_reported_is_none_and_not_zero(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", ["nihil", "tidak ada", "#N/A", "Rp -", "*"])
def test_what_may_mean_zero_is_not_taken_for_not_reported(text: str) -> None:
    assert refusal(lambda: read(text)).code != "numbers.ambiguous"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.23.4", "numbers.grouping"),
        ("1,2,3", "numbers.grouping"),
        ("12.34,5", "numbers.grouping"),
        ("1234.567,8", "numbers.grouping"),
        ("1.234,5,6", "numbers.decimal_marks"),
        ("1,234.5.6", "numbers.decimal_marks"),
        ("1,5.000,2", "numbers.decimal_marks"),
        ("1..2", "numbers.incomplete"),
        (",5", "numbers.incomplete"),
        ("5,", "numbers.incomplete"),
        ("01.234", "numbers.leading_zero"),
        ("00,5", "numbers.leading_zero"),
        ("0.123.456", "numbers.leading_zero"),
        ("1e5", "numbers.exponent"),
        ("1,5E+10", "numbers.exponent"),
        ("12 orang", "numbers.letters"),
        ("1O", "numbers.letters"),
        ("12/3", "numbers.symbols"),
        ("=1+2", "numbers.symbols"),
        ("1'000", "numbers.symbols"),
        ("***", "numbers.symbols"),
        ("\u0661", "numbers.symbols"),
        ("\u00bd", "numbers.symbols"),
        ("#DIV/0!", "numbers.spreadsheet_error"),
        ("%", "numbers.no_digits"),
        (",", "numbers.no_digits"),
        ("Rp", "numbers.no_digits"),
        ("1 234", "numbers.spaces"),
        ("1\u00a0234", "numbers.spaces"),
        ("(5", "numbers.parentheses"),
        ("5)", "numbers.parentheses"),
        ("((5))", "numbers.sign"),
        ("(-5)", "numbers.sign"),
        ("--5", "numbers.sign"),
        ("5-", "numbers.sign"),
        ("5,-", "numbers.sign"),
        ("80\u201390", "numbers.sign"),
        ("Rp 5 %", "numbers.units"),
        ("Rp Rp 5", "numbers.units"),
        ("5 %%", "numbers.units"),
        ("5 Rp", "numbers.units"),
        ("1" * 29, "numbers.too_long"),
        (" " * 65, "numbers.too_long"),
    ],
)
def test_what_is_no_figure_is_refused_with_its_own_code(text: str, code: str) -> None:
    assert refusal(lambda: read(text)).code == code


def test_a_figure_in_the_other_convention_is_refused_with_its_reading() -> None:
    refused = refusal(lambda: read("0.51", locale=ID))
    assert refused.code == "numbers.other_convention"
    assert refused.params == {"text": "0.51", "convention": ID, "reading": Decimal("0.51")}


def test_several_decimal_marks_of_a_known_convention_are_named() -> None:
    assert refusal(lambda: read("1,5,5", locale=ID)).code == "numbers.decimal_marks"


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("1,5", Decimal("1.5"), Status.TETAP),
        ("1,5*", Decimal("1.5"), Status.SEMENTARA),
        ("1,5 **", Decimal("1.5"), Status.SANGAT_SEMENTARA),
        ("1,5*)", Decimal("1.5"), Status.SEMENTARA),
        ("(1,5)**", Decimal("-1.5"), Status.SANGAT_SEMENTARA),
        ("12,5 %*", Decimal("12.5"), Status.SEMENTARA),
        ("n/a*", None, Status.SEMENTARA),
        ("", None, Status.TETAP),
    ],
)
def test_provisional_marks_are_kept_beside_the_value(
    text: str, value: Decimal | None, status: Status
) -> None:
    assert read_marked(text) == Reading(value, status)


def test_a_plain_reader_does_not_drop_a_provisional_mark() -> None:
    assert refusal(lambda: read("1,5*")).code == "numbers.provisional"


def test_a_column_tells_its_convention_by_its_plain_cases() -> None:
    assert convention(["1.234", "", "17", "Rp 1.000.000", "12,5*"]) is ID
    assert convention(["1.234", "0.51"]) is EN


def test_a_column_of_undecided_texts_tells_nothing() -> None:
    assert convention(["1.234", "5.678", "17", "-", "abc"]) is None
    assert convention([]) is None


def test_a_mixed_column_names_the_fewer_as_offenders() -> None:
    refused = refusal(lambda: convention(["0,55", "3,1", "1.234", "0.51"]))
    assert refused.code == "numbers.mixed"
    assert refused.params == {"offenders": ("0.51",), "indonesian": ("0,55", "3,1"), "english": ("0.51",)}


def test_an_evenly_mixed_column_names_both_sides() -> None:
    assert refusal(lambda: convention(["0,5", "0.5"])).params["offenders"] == ("0,5", "0.5")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (None, None),
        ("-", None),
        (0, "0"),
        (1234, "1234"),
        (-0.0, "0.0"),
        (0.1, "0.1"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1e16, "10000000000000000"),
        (1e-7, "0.0000001"),
        (Decimal("12.50"), "12.50"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0E+3"), "0"),
        ("1.234,5", "1234.5"),
    ],
)
def test_a_cell_is_taken_exactly(cell: object, value: str | None) -> None:
    taken = from_cell(cell)
    assert (None if taken is None else format(taken, "f")) == value


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (True, "numbers.cell"),
        (date(2026, 3, 2), "numbers.cell"),
        (float("nan"), "numbers.not_finite"),
        (float("inf"), "numbers.not_finite"),
        (Decimal("-Infinity"), "numbers.not_finite"),
        (1e300, "numbers.too_long"),
        (1e-300, "numbers.too_long"),
        (10**28, "numbers.too_long"),
        ("1.234", "numbers.ambiguous"),
    ],
)
def test_a_cell_without_a_figure_is_refused(cell: object, code: str) -> None:
    assert refusal(lambda: from_cell(cell)).code == code


def test_the_text_of_a_cell_is_read_in_the_convention_of_its_column() -> None:
    assert from_cell("1.234", locale=ID) == 1234
