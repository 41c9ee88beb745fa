"""Mappings as files: read strictly, written faithfully, refused with their place."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.register.tabel import AturanBaris, Kolom, MappingError, Pemetaan, Tetap, Ukuran, dump, load
from lurus.register.tabel.pemetaan import UKURAN
from lurus.register.tabel.periods import read_period
from lurus.register.tabel.problems import TableError
from tests.register.tables import SMALL_MAP

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


def refusal(text: str) -> MappingError:
    with pytest.raises(MappingError) as caught:
        load(text)
    return caught.value


def test_toml_and_json_say_the_same() -> None:
    as_json = {
        "nama": "kecil",
        "kolom": {"nama": "Indikator", "satuan": "Satuan", "tahun": "Tahun"},
        "ukuran": [
            {"kolom": "Target", "ukuran": "target"},
            {"kolom": "Realisasi", "ukuran": "realisasi"},
        ],
    }
    assert load(json.dumps(as_json)) == load(SMALL_MAP)


@given(TEXTS, TEXTS, st.sampled_from(UKURAN), st.integers(-3, 3), st.lists(TEXTS, max_size=3))
def test_what_is_written_is_read_again(
    name: str, heading: str, measure: str, shift: int, filled: list[str]
) -> None:
    pemetaan = Pemetaan(
        nama=name,
        kolom=Kolom(nama=heading, tahun=heading),
        tetap=Tetap(satuan=name),
        ukuran=(Ukuran(kolom=heading, ukuran=measure, geser_tahun=shift),),
        baris=(AturanBaris(kolom=heading, pola=name, lewati="ya"),),
        isi_turun=tuple(filled),
        baris_kepala=(2, 3),
    )
    assert load(dump(pemetaan)) == pemetaan


@pytest.mark.parametrize(
    ("old", "new", "code", "path"),
    [
        ('satuan = "Satuan"', 'satuann = "Satuan"', "pemetaan.unknown_key", "kolom.satuann"),
        ('nama = "Indikator"', "", "pemetaan.missing", "kolom.nama"),
        ('nama = "kecil"', "", "pemetaan.missing", "nama"),
        ('ukuran = "realisasi"', 'ukuran = "hasil"', "pemetaan.choice", "ukuran[1].ukuran"),
        ('ukuran = "realisasi"', "ukuran = 5", "pemetaan.type", "ukuran[1].ukuran"),
        ('nama = "kecil"', 'nama = "kecil"\nbaris_kepala = "satu"', "pemetaan.type", "baris_kepala"),
        ('nama = "kecil"', 'nama = "kecil"\nbaris_kepala = true', "pemetaan.type", "baris_kepala[0]"),
        ('nama = "kecil"', 'nama = "kecil"\nbaris_kepala = [2, 1]', "pemetaan.value", "baris_kepala"),
        ('nama = "kecil"', 'nama = "kecil"\nversi = 2', "pemetaan.version", "versi"),
        ('nama = "kecil"', 'nama = "kecil"\nkunci = ["warna"]', "pemetaan.choice", "kunci[0]"),
        ('nama = "kecil"', 'nama = "kecil"\nbentuk = "lebar"', "pemetaan.missing", "ukuran[0].periode"),
        ('tahun = "Tahun"', "", "pemetaan.missing", "ukuran[0].periode"),
    ],
)
def test_an_error_says_where(old: str, new: str, code: str, path: str) -> None:
    error = refusal(SMALL_MAP.replace(old, new, 1))
    assert (error.code, error.params["path"]) == (code, path)


def test_a_misspelt_key_is_answered_with_the_nearest() -> None:
    assert refusal(SMALL_MAP.replace("satuan =", "satuann =", 1)).params["nearest"] == "satuan"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [('nama = "a"\nkolom = [', 2, 10), ('{\n "nama": }', 2, 10)],
)
def test_an_error_of_syntax_has_a_line(text: str, line: int, column: int) -> None:
    error = refusal(text)
    assert (error.code, error.params["line"]) == ("pemetaan.syntax", line)
    assert error.params["column"] == column


def test_no_mapping_at_all_is_refused() -> None:
    assert refusal("").code == "pemetaan.missing"
    assert refusal("[" * 5000).code == "pemetaan.syntax"
    assert refusal("{" + '"a":[' * 3000).code == "pemetaan.syntax"
    assert refusal("#" * 300_000).code == "pemetaan.too_long"


@pytest.mark.parametrize(
    ("text", "year", "period"),
    [
        ("2016", "", "2016"),
        ("Tahun 2016", "", "2016"),
        ("T.A. 2021", "", "2021"),
        ("Tahun Anggaran 2021", "", "2021"),
        ("TW I 2021", "", "2021-TW1"),
        ("2021-TW4", "", "2021-TW4"),
        ("Tribulan III", "2023", "2023-TW3"),
        ("triwulan ii tahun 2022", "", "2022-TW2"),
        ("Semester 2 2022", "", "2022-S2"),
        ("2021-09", "", "2021-09"),
        ("September 2021", "", "2021-09"),
        ("Mei", "2024", "2024-05"),
        ("2016–2020", "", "2016..2020"),
        ("2016..2020", "", "2016..2020"),
    ],
)
def test_a_period_has_one_spelling(text: str, year: str, period: str) -> None:
    assert read_period(text, year) == period


@pytest.mark.parametrize(
    "text", ["", "tahun lalu", "TW I", "TW V 2021", "2020 2021", "12", "21", "s.d. TW III 2021", "2020-2016"]
)
def test_a_period_is_never_guessed(text: str) -> None:
    with pytest.raises(TableError) as caught:
        read_period(text)
    assert caught.value.code == "tabel.period"
