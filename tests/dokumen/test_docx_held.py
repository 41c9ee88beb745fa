"""In a sentence that is worded anew numbers and days stay as they are printed, with their signs and their units."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from lurus.core.numbers import terbilang
from lurus.dokumen.docx import file_of
from lurus.dokumen.docx.held import numbers_in
from lurus.dokumen.models import Dokumen
from tests.cast import Cast
from tests.dokumen.returned import issued, read, refusal
from tests.dokumen.word import edited

STOOD = (
    "Rapat dihadiri 12 orang dan menyetujui kenaikan 5 persen untuk dua ratus angka sejak 3 Maret tahun 2026."
)
SET = ["12 orang", "5 persen", "dua ratus angka", "3 Maret", "tahun 2026"]


@pytest.mark.parametrize(
    "worded",
    [
        STOOD,
        "Dengan 12 orang yang hadir, kenaikan 5 persen disetujui untuk dua ratus angka; berlaku 3 Maret tahun 2026",
        "Salah satu hasil rapat (12 orang): kenaikan 5 persen bagi “dua ratus angka”, mulai 3 Maret Tahun 2026.",
        "Hadir 12 orang.\nDibahas satu per satu: 5 persen, Dua ratus angka, 3 Maret, lalu tahun 2026 ditutup.",
        STOOD.replace("12", "1\u200b2").replace("orang", "o\u2060rang").replace("5 persen", "5\u00a0persen"),
    ],
)
def test_other_words_around_the_numbers_are_no_change(worded: str) -> None:
    assert numbers_in([worded]) == SET


@pytest.mark.parametrize(
    ("stood", "stands"),
    [
        ("12 orang", "13 orang"),
        ("12 orang", "12 orang, lalu duaratus limabelas"),
        ("12 orang", "12 angka"),
        ("12 orang", "12 persen"),
        ("12 orang", "12"),
        ("12 orang", "12, orang"),
        ("5 persen", "-5 persen"),
        ("5 persen", "− 5 persen"),
        ("5 persen", "– 5 persen"),
        ("5 persen", "minus 5 persen"),
        ("5 persen", "+5 persen"),
        ("5 persen", "≤ 5 persen"),
        ("5 persen", "± 5 persen"),
        ("5 persen", ",5 persen"),
        ("5 persen", "(5) persen"),
        ("5 persen", "5½ persen"),
        ("5 persen", "5 ½ persen"),
        ("5 persen", "5² persen"),
        ("5 persen", "5\u0665 persen"),
        ("5 persen", "\U0001d7d75 persen"),
        ("5 persen", "5%"),
        ("5 persen", "5 ‰"),
        ("5 persen", "5 juta persen"),
        ("dua ratus angka", "dua ribu angka"),
        ("dua ratus angka", "dua belas angka"),
        ("dua ratus angka", "dua ratus orang"),
        ("3 Maret", "3 April"),
        ("3 Maret", "Maret"),
        ("tahun 2026", "tahun 2025"),
    ],
)
def test_a_number_its_sign_and_its_unit_do_not_change(stood: str, stands: str) -> None:
    assert stood in STOOD
    assert numbers_in([STOOD.replace(stood, stands)]) != numbers_in([STOOD])


@pytest.mark.parametrize(
    ("stood", "stands"),
    [
        ("hadir peserta", "hadir duabelas peserta"),
        ("hadir peserta", "hadir selusin peserta"),
        ("hasilnya baik", "hasilnya nihil"),
        ("menjadi 12.", "menjadi 12 (persen)."),
        ("menjadi 12.", "menjadi 12 (lusin)."),
        ("Rp 5 juta", "Rp 5 miliar"),
        ("80–90 angka", "80 dan 90 angka"),
        ("triwulan II ditutup", "triwulan III ditutup"),
        ("triwulan 2 ditutup", "semester 2 ditutup"),
        ("putaran kedua", "putaran ketiga"),
        ("tiga perempat bagian", "tiga perlima bagian"),
        ("3 tahun", "3 tahun 2 bulan"),
        ("Senin, 5 Mei", "Selasa, 5 Mei"),
        ("pukul 09.15 WIB", "pukul 09.15 WIT"),
        ("5 M", "5 m"),
        ("", "Disetujui sepuluh angka."),
    ],
)
def test_what_says_which_and_how_much_is_held_too(stood: str, stands: str) -> None:
    assert numbers_in([stood]) != numbers_in([stands])


@given(some.integers(0, 10**18 - 1), some.integers(0, 4))
def test_every_number_that_lurus_says_in_words_is_held_as_one(number: int, places: int) -> None:
    said = terbilang(Decimal(number).scaleb(-places) if number < 10**14 else number)
    assert numbers_in([f"{said.capitalize()} rupiah dibayar"]) == [f"{said} rupiah"]


def minutes(cast: Cast, note: str) -> Dokumen:
    """Minutes whose account says this."""
    target = issued(cast, "notulen")
    target.isi["catatan"] = [note]
    return target


def test_the_account_of_the_minutes_is_worded_anew_around_its_numbers(cast: Cast) -> None:
    target = minutes(cast, STOOD)
    worded = "Atas kehadiran 12 orang, 5 persen disetujui untuk dua ratus angka, sejak 3 Maret tahun 2026."
    assert read(target, edited(file_of(target), {"catatan": [worded]})).prosa["catatan"] == (worded,)
    told = refusal(target, edited(file_of(target), {"catatan": [worded.replace("5 persen", "− 5 persen")]}))
    assert told.code == "docx.numbers_changed"
    assert (told.params["semula"][1], told.params["menjadi"][1]) == ("5 persen", "- 5 persen")


def test_the_closing_of_the_minutes_thanks_and_decides_nothing(cast: Cast) -> None:
    target = issued(cast, "notulen")
    thanks = "Rapat ditutup dengan ucapan terima kasih."
    assert read(target, edited(file_of(target), {"penutup": [thanks]})).prosa["penutup"] == (thanks,)
    for decided in ("Realisasi menjadi 99 persen.", "Disetujui dua belas angka.", "Naik ½ dari semula."):
        told = refusal(target, edited(file_of(target), {"penutup": [thanks, decided]}))
        assert (told.code, told.params["bidang"]) == ("docx.numbers_changed", "Penutup")


def test_a_hyphen_that_only_a_line_s_end_would_show_does_not_come_back(cast: Cast) -> None:
    target = minutes(cast, STOOD)
    hidden = STOOD.replace("12", "1\u00ad2")
    assert read(target, edited(file_of(target), {"catatan": [hidden]})).prosa["catatan"] == (STOOD,)
