"""Reading figures: all of them or every reason why not, each with its place."""

from decimal import Decimal

import pytest

from lurus.register.tabel import open_table
from tests.register.tables import SMALL_MAP, Made, codes, read_csv, read_xlsx, small_csv


def with_line(line: str, after: str) -> str:
    return SMALL_MAP.replace(after, f"{after}\n{line}", 1)


def test_figures_come_with_everything_a_statement_needs() -> None:
    text = SMALL_MAP.replace(
        'nama = "kecil"', 'nama = "kecil"\nkonvensi = "id"\ntabel = "3.1"\nhalaman = "31"', 1
    )
    figure = read_csv(small_csv("Produksi tangkap  laut;kg;2021;1.450,5;1.460*"), text).figures[1]
    assert (figure.ref, figure.row, figure.column) == (
        "baris 2, kolom E",
        "Produksi tangkap laut",
        "Realisasi",
    )
    assert (figure.dokumen, figure.tabel, figure.halaman) == ("LKJIP", "3.1", "31")
    assert figure.fact == ("produksi tangkap laut", "2021", "realisasi")


def test_the_convention_of_a_column_decides_its_ambiguous_cells() -> None:
    hasil = read_csv(small_csv("A;kg;2021;1.234;5", "B;kg;2021;1.234,5;6"))
    assert [f.value for f in hasil.figures if f.ukuran == "target"] == [Decimal(1234), Decimal("1234.5")]


def test_one_thousand_or_one_point_is_asked_when_nothing_decides() -> None:
    (problem,) = read_csv(small_csv("A;kg;2021;1.234;5")).problems
    assert (problem.code, problem.ref) == ("numbers.ambiguous", "baris 2, kolom D")
    assert problem.params["indonesian"] == Decimal(1234)
    assert problem.params["english"] == Decimal("1.234")


@pytest.mark.parametrize(
    ("word", "cell", "value"),
    [
        ("id", "1.234", "1234"),
        ("en", "1.234", "1.234"),
        ("id", "1,234", "1.234"),
        ("en", "1,234", "1234"),
        ("id_longgar", "38.87", "38.87"),
        ("en_longgar", "38,87", "38.87"),
        ("id_longgar", "1.234", "1234"),
    ],
)
def test_the_mapping_s_word_decides(word: str, cell: str, value: str) -> None:
    text = with_line(f'konvensi = "{word}"', 'nama = "kecil"')
    assert read_csv(small_csv(f"A;kg;2021;{cell};5"), text).figures[0].value == Decimal(value)


def test_a_strict_convention_refuses_the_other_one_and_shows_its_reading() -> None:
    text = with_line('konvensi = "id"', 'nama = "kecil"')
    (problem,) = read_csv(small_csv("A;kg;2021;38.87;5"), text).problems
    assert (problem.code, problem.params["reading"]) == ("numbers.other_convention", Decimal("38.87"))


def test_a_column_in_two_conventions_is_one_problem() -> None:
    hasil = read_csv(small_csv("A;kg;2021;1,5;1", "B;kg;2021;2.25;1", "C;kg;2021;1.234;1", "D;kg;2021;2,5;1"))
    (problem,) = hasil.problems
    assert (problem.code, problem.ref) == ("numbers.mixed", "baris 3, kolom D")
    assert problem.params["offenders"] == ("2.25",)
    assert problem.params["heading"] == "Target"


def test_all_problems_are_listed_and_nothing_may_be_imported() -> None:
    lines = ["A;kg;2021;1;2", "B;kg;tahun lalu;1;2", "C;kg;2021;satu;2", ";kg;2021;1;2", "D;kg;2021;=A1;2"]
    hasil = read_csv(small_csv(*lines))
    assert [(p.code, p.ref) for p in hasil.problems] == [
        ("tabel.period", "baris 3, kolom C"),
        ("numbers.letters", "baris 4, kolom D"),
        ("tabel.row_without_name", "baris 5, kolom A"),
        ("tabel.formula", "baris 6, kolom D"),
    ]
    assert (hasil.figures, hasil.importable) == ((), False)


def test_a_wrong_heading_says_what_was_found_and_what_is_nearest() -> None:
    data = small_csv("A;kg;2021;1;2").replace(b"Realisasi", b"Realisasi Kinerja")
    (problem,) = read_csv(data).problems
    assert (problem.code, problem.ref) == ("tabel.heading", "baris 1")
    assert problem.params["heading"] == "Realisasi"
    assert problem.params["nearest"] == "Realisasi Kinerja"


def test_the_wrong_workbook_names_every_missing_heading() -> None:
    hasil = read_csv(b"Nama;NIP;Jabatan\nA;1;B\n")
    assert codes(hasil) == ["tabel.heading"] * 5
    assert hasil.problems[0].params["found"] == ("Nama", "NIP", "Jabatan")


def test_a_heading_that_stands_twice_is_asked_for_by_letter() -> None:
    data = b"Indikator;Satuan;Tahun;Target;Target;Realisasi\nA;kg;2021;1;2;3\n"
    (problem,) = read_csv(data).problems
    assert (problem.code, problem.params["columns"]) == ("tabel.heading_twice", ("D", "E"))
    by_letter = SMALL_MAP.replace('kolom = "Target"', 'kolom = "@E"')
    assert read_csv(data, by_letter).figures[0].value == Decimal(2)


def test_a_missing_sheet_and_a_missing_heading_row_are_named() -> None:
    data = Made([["Indikator"]], "Rekap").bytes()
    sheet = read_xlsx(data, with_line('lembar = "Tabel 2.8"', 'nama = "kecil"')).problems[0]
    row = read_xlsx(data, with_line("baris_kepala = 9", 'nama = "kecil"')).problems[0]
    assert (sheet.code, sheet.params["found"]) == ("tabel.sheet", ("Rekap",))
    assert (row.code, row.ref) == ("tabel.no_heading_row", "Rekap!A9")


def test_one_figure_with_two_values_is_a_contradiction() -> None:
    (problem,) = read_csv(small_csv("A;kg;2021;1;2", "a;kg;2021;1;3")).problems
    assert (problem.code, problem.ref) == ("tabel.duplicate", "baris 3, kolom E")
    assert (problem.params["first"], problem.params["first_ref"]) == ("2", "baris 2, kolom E")


def test_one_figure_said_twice_alike_is_two_statements() -> None:
    hasil = read_csv(small_csv("A;kg;2021;1;2", "A;kg;2021;1;-"))
    assert [f.value for f in hasil.figures] == [Decimal(1), Decimal(2), Decimal(1), None]


def test_one_indicator_in_two_units_is_a_contradiction() -> None:
    (problem, *_) = read_csv(small_csv("A;kg;2021;1;2", "A;ton;2022;1;3")).problems
    assert (problem.code, problem.params["first"], problem.params["second"]) == (
        "tabel.units_differ",
        "kg",
        "ton",
    )


def test_a_row_split_by_its_decimal_comma_is_a_problem_of_width() -> None:
    hasil = read_csv(small_csv("A,kg,2021,1,2", "B,kg,2021,1,5,2", separator=","))
    assert [(p.code, p.ref, p.params["found"]) for p in hasil.problems][:1] == [
        ("tabel.row_width", "baris 3", 6)
    ]


def test_blank_cells_beyond_the_heading_do_no_harm() -> None:
    assert read_csv(small_csv("A;kg;2021;1;2;;")).problems == ()


def test_a_table_without_figures_is_no_success() -> None:
    assert codes(read_csv(small_csv())) == ["tabel.no_figures"]
    assert codes(read_csv(small_csv("Sumber: BPS;;;;"))) == ["tabel.no_figures"]


def test_provisional_marks_become_the_status() -> None:
    hasil = read_csv(small_csv("A;%;2021;1,5;1,5*", "B;%;2021;1,5;1,5**"))
    assert [f.status for f in hasil.figures] == ["tetap", "sementara", "tetap", "sangat_sementara"]


def test_a_column_may_be_provisional_as_a_whole() -> None:
    text = SMALL_MAP.replace('ukuran = "realisasi"', 'ukuran = "realisasi"\nstatus = "sementara"')
    assert [f.status for f in read_csv(small_csv("A;%;2021;1;2"), text).figures] == ["tetap", "sementara"]


def test_an_unknown_polarity_is_asked_and_known_words_are_understood() -> None:
    text = with_line('polaritas = "Satuan"', 'satuan = "Satuan"')
    words = read_csv(small_csv("A;Negatif;2021;1;2", "B;semakin tinggi semakin baik;2021;1;2"), text)
    assert [f.indikator.polaritas for f in words.figures] == ["minimize"] * 2 + ["maximize"] * 2
    assert codes(read_csv(small_csv("A;naik;2021;1;2"), text)) == ["tabel.polarity"]


def test_blank_labels_are_filled_from_above_when_the_mapping_says_so() -> None:
    text = with_line('isi_turun = ["Indikator", "Satuan"]', 'nama = "kecil"')
    hasil = read_csv(small_csv("A;kg;2021;1;2", ";;2022;3;4"), text)
    assert {(f.indikator.nama, f.indikator.satuan, f.periode) for f in hasil.figures} == {
        ("A", "kg", "2021"),
        ("A", "kg", "2022"),
    }


def test_rules_for_rows_skip_rename_and_mark() -> None:
    text = (
        SMALL_MAP
        + """
    [[baris]]
    kolom = "Indikator"
    pola = "(*)"
    lewati = "ya"
    [[baris]]
    kolom = "Indikator"
    pola = "Rata-rata*"
    peran = "rata_rata"
    nama = "Produksi {Satuan}"
    periode = "2020-2021"
    [[baris]]
    kolom = "Satuan"
    pola = "predikat"
    tipe = "predikat"
    """
    )
    hasil = read_csv(
        small_csv("(1);(2);(3);(4);(5)", "Rata-rata;kg;;1;2", "Nilai AKIP;predikat;2021;A;BB"), text
    )
    mean, _, target, grade = hasil.figures
    assert (mean.peran, mean.indikator.nama, mean.periode) == ("rata_rata", "Produksi kg", "2020..2021")
    assert (target.indikator.tipe, grade.value, grade.tercetak) == ("predikat", None, "BB")


def test_numbered_columns_without_a_rule_are_a_problem_not_figures() -> None:
    assert codes(read_csv(small_csv("(1);(2);(3);(4);(5)", "A;kg;2021;1;2"))) == ["tabel.period"]


def test_a_printed_text_with_fewer_decimals_agrees_whether_rounded_or_cut() -> None:
    text = SMALL_MAP.replace(
        'kolom = "Realisasi"', 'kolom = "Realisasi"\nkonvensi = "id"\ntercetak = "Satuan"'
    )
    agreeing = read_csv(small_csv("A;1,5;2021;1;1,56", "B;1,6;2021;1;1,56", "C;-;2021;1;-"), text)
    differing = read_csv(small_csv("A;1,57;2021;1;1,56", "B;-;2021;1;1,56"), text)
    assert [f.tercetak for f in agreeing.figures if f.ukuran == "realisasi"] == ["1,5", "1,6", "-"]
    assert codes(differing) == ["tabel.printed_differs"] * 2


def test_quarters_may_stand_in_columns_and_years_in_rows() -> None:
    text = SMALL_MAP.replace('ukuran = "realisasi"', 'ukuran = "realisasi"\nperiode = "TW II"')
    figures = read_csv(small_csv("A;kg;2021;1;2"), text).figures
    assert [f.periode for f in figures] == ["2021", "2021-TW2"]


def test_reading_leaves_the_workbook_s_remarks_standing() -> None:
    data = small_csv("A;kg;2021;1;2").rstrip(b"\n")
    assert open_table(data, "kecil.csv").notes == read_csv(data).notes[:1]
