"""The proposal of a mapping, and the columns the page shows beside it."""

import pytest

from lurus.register.tabel import TableError, columns, dump, load, open_table, read_figures, suggest
from tests.register.tables import Made, small_csv


def test_a_table_under_a_title_is_found_and_its_year_taken_from_there() -> None:
    rows: list[list[object]] = [
        ["PENGUKURAN KINERJA TAHUN 2025"],
        [],
        ["No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
        [1, "Sasaran 1", "Nilai AKIP", "nilai", 77.5, 78.2, 100.9],
    ]
    workbook = open_table(Made(rows, "PK").bytes(), "lkjip.xlsx")
    proposed = suggest(workbook)
    assert (proposed.lembar, proposed.baris_kepala, proposed.tetap.tahun) == ("PK", (3,), "2025")
    assert (proposed.kolom.nama, proposed.kolom.satuan) == ("Indikator Kinerja", "Satuan")
    assert [u.ukuran for u in proposed.ukuran] == ["target", "realisasi", "capaian"]
    assert read_figures(workbook, load(dump(proposed))).counts() == {
        "target": 1,
        "realisasi": 1,
        "capaian": 1,
    }


def test_quarters_in_two_heading_rows_are_found() -> None:
    book = Made()
    book.sheet.merge_range("A1:A2", "Uraian")
    book.sheet.merge_range("B1:C1", "TW I 2025")
    book.sheet.merge_range("D1:E1", "TW II 2025")
    book.sheet.write_row(1, 1, ["Target", "Realisasi", "Target", "Realisasi"])
    book.sheet.write_row(2, 0, ["Operasi pasar", 1, 2, 3, 4])
    workbook = open_table(book.bytes(), "tw.xlsx")
    proposed = suggest(workbook)
    assert (proposed.baris_kepala, proposed.bentuk) == ((1, 2), "lebar")
    assert [(f.periode, f.ukuran, str(f.value)) for f in read_figures(workbook, proposed).figures] == [
        ("2025-TW1", "target", "1"),
        ("2025-TW1", "realisasi", "2"),
        ("2025-TW2", "target", "3"),
        ("2025-TW2", "realisasi", "4"),
    ]


def test_a_budget_is_recognised() -> None:
    data = b"Kode;Program;Pagu;Realisasi\n3.30.03;Sarana;1.000.000;900.000\n"
    proposed = suggest(open_table(data, "anggaran_2025.csv"))
    assert (proposed.jenis, proposed.kolom.kode, proposed.tetap.tahun) == ("anggaran", "Kode", "2025")


def test_without_a_period_anywhere_the_proposal_is_not_yet_a_mapping() -> None:
    proposed = suggest(open_table(b"Indikator;Target;Realisasi\nA;1;2\n", "tabel.csv"))
    with pytest.raises(ValueError, match=r"ukuran\[0\]\.periode"):
        load(dump(proposed))


@pytest.mark.parametrize("data", [b"a;b\n1;2\n", b"Nama;Jabatan\nA;B\n"])
def test_what_is_no_table_of_figures_gets_no_proposal(data: bytes) -> None:
    with pytest.raises(TableError) as caught:
        suggest(open_table(data, "daftar.csv"))
    assert caught.value.code == "tabel.no_table"


def test_the_page_sees_every_column_with_samples_and_convention() -> None:
    workbook = open_table(small_csv("A;kg;2021;1,5;2", "B;kg;2021;2,5;3"), "kecil.csv")
    found = columns(workbook, "CSV", 1)
    assert [(c.letter, c.name, c.samples) for c in found][3] == ("D", "Target", ("1,5", "2,5"))
    assert [c.konvensi for c in found] == ["", "", "", "id", ""]
    assert found[3].meaning.measure == "target"


def test_columns_without_a_heading_of_their_own_go_by_letter() -> None:
    found = columns(open_table(b"Uraian;Target;Target;\nA;1;2;3\n", "t.csv"), "CSV", 1)
    assert [c.name for c in found] == ["Uraian", "@B", "@C", "@D"]


def test_an_unknown_sheet_is_named() -> None:
    with pytest.raises(TableError) as caught:
        columns(open_table(small_csv(), "kecil.csv"), "Tabel 9", 1)
    assert caught.value.params["found"] == ("CSV",)
