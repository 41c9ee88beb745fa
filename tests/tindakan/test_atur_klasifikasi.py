"""Classification codes: by the office's decision from its day on, per kind of paper; numbers that were given stay."""

from datetime import date

import pytest

from lurus.bahasa import sentence
from lurus.dokumen.bentuk import AGENDA, NASKAH, written
from lurus.dokumen.klasifikasi import named_on
from lurus.kantor.models import Kantor
from tests.cast import MONDAY, Cast
from tests.play import act, order, refused
from tests.stations import Way, paper

TODAY = MONDAY.date()
LATER = date(2031, 1, 1)
CODE = {
    "kode": "045.2",
    "uraian": "Data dan informasi",
    "mulai": TODAY.isoformat(),
    "dasar": "Keputusan 188/12/2026",
}
ENDED = CODE | {"kode": "", "uraian": ""}


def decide(cast: Cast, **told: str) -> None:
    act(cast.tono, "atur_klasifikasi", cast.kantor, CODE | told)


def number(cast: Cast, kind: str = "", day: date = TODAY) -> str:
    return written(cast.kantor, NASKAH, 7, day, kind)


def test_from_its_day_on_the_decided_code_stands_in_the_numbers(cast: Cast) -> None:
    usual = number(cast)
    decide(cast, mulai=LATER.isoformat())
    assert number(cast) == usual == f"000.8.6.3/7/{cast.kantor.kode_unit}/2026"
    assert number(cast, day=LATER) == f"045.2/7/{cast.kantor.kode_unit}/2031"
    decide(cast)
    assert paper(order(cast), "surat_perintah", cast).nomor == f"045.2/1/{cast.kantor.kode_unit}/2026"


def test_a_code_for_one_kind_goes_before_that_for_all_and_both_end(cast: Cast) -> None:
    decide(cast, jenis="surat_perintah", kode="094")
    decide(cast)
    assert (number(cast, "surat_perintah")[:4], number(cast, "undangan")[:6]) == ("094/", "045.2/")
    act(cast.tono, "atur_klasifikasi", cast.kantor, ENDED | {"jenis": "surat_perintah"})
    assert number(cast, "surat_perintah") == number(cast, "undangan")
    act(cast.tono, "atur_klasifikasi", cast.kantor, ENDED)
    assert number(cast).startswith(f"{cast.kantor.klasifikasi}/")


def test_numbers_that_were_given_keep_their_code(cast: Cast) -> None:
    before = order(cast)
    decide(cast)
    assert paper(before, "surat_perintah", cast).nomor.startswith("000.8.6.3/1/")
    assert paper(order(cast, "ikm.realisasi"), "surat_perintah", cast).nomor.startswith("045.2/2/")


def test_the_cover_of_the_dossier_names_the_code_and_what_it_means(cast: Cast) -> None:
    assert named_on(cast.kantor, TODAY) == cast.kantor.klasifikasi
    decide(cast)
    case = Way(cast).to("selesai").case
    assert paper(case, "sampul_berkas", cast).isi["klasifikasi"] == "045.2 Data dan informasi"


def test_numbers_of_other_books_take_no_part_unless_their_form_names_it(cast: Cast) -> None:
    decide(cast)
    assert written(cast.kantor, AGENDA, 7, TODAY) == "0007/2026"


@pytest.mark.parametrize(
    "kode", ["000/8", ".000", "000.", "000..8", "000 8", "kode klasifikasi", "9" * 41, "{urut}"]
)
def test_what_is_no_code_is_refused_with_an_example(cast: Cast, kode: str) -> None:
    with refused("atur_klasifikasi.code") as caught:
        decide(cast, kode=kode)
    assert "000.8.6.3" in sentence(caught.value.code, caught.value.params)


def test_a_code_without_its_meaning_is_refused(cast: Cast) -> None:
    with refused("atur_klasifikasi.unnamed"):
        decide(cast, uraian="")


def test_a_kind_that_bears_no_number_gets_no_code(cast: Cast) -> None:
    with refused("atur_nomor.unknown_kind"):
        decide(cast, jenis="konsep")


def test_a_code_that_a_form_cannot_hold_is_refused_and_so_is_the_form(cast: Cast) -> None:
    Kantor.objects.filter(pk=cast.kantor.pk).update(kode_unit="8" * 40)
    cast.kantor.refresh_from_db()
    form = {"buku": NASKAH, "mulai": TODAY.isoformat(), "dasar": "Keputusan 1"}
    long = "{klasifikasi}/{urut}/{unit}/{tahun}/DISPERINDAG/SEKRETARIAT/SUBBAGIAN"
    act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": long})
    with refused("atur_klasifikasi.too_long_number"):
        decide(cast, kode="9" * 40)
    act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": "{klasifikasi}/{urut}/{tahun}"})
    decide(cast, kode="9" * 40)
    with refused("atur_nomor.too_long_number"):
        act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": long})


def test_a_form_that_begins_later_must_hold_the_code_too(cast: Cast) -> None:
    Kantor.objects.filter(pk=cast.kantor.pk).update(kode_unit="8" * 40)
    cast.kantor.refresh_from_db()
    form = {"buku": NASKAH, "mulai": LATER.isoformat(), "dasar": "Keputusan 1"}
    long = "{klasifikasi}/{urut}/{unit}/{tahun}/DISPERINDAG/SEKRETARIAT/SUBBAGIAN"
    act(cast.tono, "atur_nomor", cast.kantor, form | {"pola": long})
    with refused("atur_klasifikasi.too_long_number"):
        decide(cast, kode="9" * 40)


def test_a_code_never_begins_in_the_past(cast: Cast) -> None:
    with refused("berlaku.passed"):
        decide(cast, mulai="2026-01-01")
