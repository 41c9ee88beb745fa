"""Cells of a workbook: what they hold, what they show, and which of them are refused as figures."""

import time
from datetime import date
from decimal import Decimal

import pytest

from lurus.register.tabel import Cell, open_table
from tests.register.tables import SMALL_HEADING, SMALL_MAP, Made, codes, read_xlsx

ROW = ["Produksi tangkap laut", "kg", 2021]
TRUST = SMALL_MAP.replace('nama = "kecil"', 'nama = "kecil"\nrumus = "nilai"', 1)


def made(*figures: object) -> Made:
    return Made([SMALL_HEADING, [*ROW, *figures]])


def cell(made_book: Made, row: int = 2, column: int = 4) -> Cell:
    return open_table(made_book.bytes(), "tabel.xlsx").sheets[0].row(row)[column - 1]


def test_a_number_is_read_exactly_and_shown_as_the_sheet_shows_it() -> None:
    book = made(14900000, 0.1 + 0.2)
    book.sheet.write_number(1, 3, 14900000, book.book.add_format({"num_format": "#,##0"}))
    hasil = read_xlsx(book.bytes())
    assert [(f.value, f.tercetak) for f in hasil.figures] == [
        (Decimal(14900000), "14.900.000"),
        (Decimal("0.3"), "0,3"),
    ]
    assert hasil.figures[0].ref == "Sheet1!D2"


@pytest.mark.parametrize(
    ("value", "number_format", "text", "kept"),
    [
        (0.98, "0%", "98%", "98"),
        (0.9564, "0.00%", "95,64%", "95.64"),
        (1234.5, "#,##0.00", "1.234,50", "1234.5"),
        (1.56, "0.0", "1,6", "1.56"),
        (-12.5, '0.0;[Red]"minus "0.0', "-12,5", "-12.5"),
    ],
)
def test_a_format_is_what_the_reader_sees(value: float, number_format: str, text: str, kept: str) -> None:
    book = made(1, 1)
    book.sheet.write_number(1, 3, value, book.book.add_format({"num_format": number_format}))
    found = cell(book)
    assert (found.text, found.value) == (text, Decimal(kept))


def test_a_formula_in_a_column_of_figures_is_refused_with_its_place() -> None:
    book = made(10)
    book.sheet.write_formula(1, 4, "=D2*2", value=20)
    hasil = read_xlsx(book.bytes())
    (problem,) = hasil.problems
    assert (problem.code, problem.ref, problem.params["formula"]) == ("tabel.formula", "Sheet1!E2", "=D2*2")
    assert hasil.figures == ()


def test_a_stored_result_is_taken_only_when_the_mapping_says_so() -> None:
    book = made(10)
    book.sheet.write_formula(1, 4, "=D2*2", value=20)
    hasil = read_xlsx(book.bytes(), TRUST)
    assert [(f.value, f.formula) for f in hasil.figures] == [(Decimal(10), None), (Decimal(20), "=D2*2")]
    assert [(note.code, note.ref) for note in hasil.notes] == [("tabel.formula_used", "Sheet1!E2")]


def test_a_formula_that_was_never_computed_has_no_value_to_take() -> None:
    book = made(10)
    book.sheet.write_formula(1, 4, "=D2*2", value="")
    assert codes(read_xlsx(book.bytes(), TRUST)) == ["tabel.formula_without_value"]


def test_an_array_formula_is_a_formula_too() -> None:
    book = made(10)
    book.sheet.write_array_formula("E2:E2", "{=SUM(D2:D2)}", value=10)
    assert codes(read_xlsx(book.bytes())) == ["tabel.formula"]


def test_an_error_of_the_spreadsheet_is_no_figure() -> None:
    book = made(10)
    book.sheet.write_formula(1, 4, "=D2/0", value="#DIV/0!")
    assert codes(read_xlsx(book.bytes(), TRUST)) == ["numbers.spreadsheet_error"]


def test_a_figure_that_became_a_date_is_refused() -> None:
    book = made(10, 10)
    book.sheet.write_datetime(1, 4, date(2021, 2, 1), book.book.add_format({"num_format": "d/m/yyyy"}))
    (problem,) = read_xlsx(book.bytes()).problems
    assert (problem.code, problem.ref) == ("tabel.not_a_number", "Sheet1!E2")


def test_a_figure_merged_over_two_rows_belongs_to_neither() -> None:
    book = made(10, 10)
    book.sheet.write_row(2, 0, ["Produksi PUD", "kg", 2021, 5])
    book.sheet.merge_range("E2:E3", 10)
    problems = read_xlsx(book.bytes()).problems
    assert [(p.code, p.ref, p.params["block"]) for p in problems] == [
        ("tabel.merged", "Sheet1!E2", "E2:E3"),
        ("tabel.merged", "Sheet1!E3", "E2:E3"),
    ]


def test_a_label_merged_over_its_rows_counts_for_each() -> None:
    book = made(10, 11)
    book.sheet.write_row(2, 1, ["kg", 2022, 12, 13])
    book.sheet.merge_range("A2:A3", ROW[0])
    hasil = read_xlsx(book.bytes())
    assert [(f.indikator.nama, f.periode, f.value) for f in hasil.figures[2:]] == [
        (ROW[0], "2022", Decimal(12)),
        (ROW[0], "2022", Decimal(13)),
    ]


def test_a_heading_of_two_merged_rows_is_joined() -> None:
    book = Made([], "Tabel 2.8")
    book.sheet.merge_range("A1:A2", "Indikator")
    book.sheet.merge_range("B1:C1", "Tahun 2021")
    book.sheet.write_row(1, 1, ["Target", "Realisasi"])
    book.sheet.write_row(2, 0, ["Produksi", 10, 11])
    text = """
    nama = "bertingkat"
    bentuk = "lebar"
    lembar = "Tabel 2.8"
    baris_kepala = [1, 2]
    [kolom]
    nama = "Indikator"
    [[ukuran]]
    kolom = "Tahun 2021 / Realisasi"
    ukuran = "realisasi"
    periode = "2021"
    """
    (figure,) = read_xlsx(book.bytes(), text).figures
    assert (figure.value, figure.ref, figure.column) == (
        Decimal(11),
        "Tabel 2.8!C3",
        "Tahun 2021 / Realisasi",
    )


def test_empty_rows_and_a_footnote_are_passed_over() -> None:
    book = Made([SMALL_HEADING, [], [*ROW, 10, 11], [], ["Sumber: BPS"]])
    book.sheet.merge_range("A6:E6", "Catatan: angka sementara")
    hasil = read_xlsx(book.bytes())
    assert len(hasil.figures) == 2
    assert [(n.code, n.ref) for n in hasil.notes] == [
        ("tabel.row_skipped", "Sheet1!A5"),
        ("tabel.row_skipped", "Sheet1!A6"),
    ]


def test_a_year_shown_with_a_thousands_dot_is_still_a_year() -> None:
    book = made(10, 11)
    book.sheet.write_number(1, 2, 2021, book.book.add_format({"num_format": "#,##0"}))
    assert {f.periode for f in read_xlsx(book.bytes()).figures} == {"2021"}


def test_hidden_sheets_are_marked_and_not_read_unasked() -> None:
    book = Made([["rahasia"]], "Simpan")
    visible = book.book.add_worksheet("Tabel")
    for number, row in enumerate([SMALL_HEADING, [*ROW, 10, 11]]):
        visible.write_row(number, 0, row)
    visible.activate()
    book.sheet.hide()
    data = book.bytes()
    assert [(s.name, s.hidden) for s in open_table(data, "t.xlsx").sheets] == [
        ("Simpan", True),
        ("Tabel", False),
    ]
    assert len(read_xlsx(data).figures) == 2


def test_a_long_workbook_is_opened_in_time_that_grows_with_its_length() -> None:
    book = Made([SMALL_HEADING, *([*ROW, number, number] for number in range(4000))])
    data, started = book.bytes(), time.process_time()
    assert len(open_table(data, "panjang.xlsx").sheets[0].rows) == 4001
    # One second here; a look at the whole sheet for every row took ten.
    assert time.process_time() - started < 5
