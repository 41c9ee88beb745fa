"""Words that letters are made of: counts, days, amounts, addressees, and the file for calendars."""

from datetime import UTC, date, datetime

import pytest

from lurus.dokumen.isi.akhir import addressees
from lurus.dokumen.isi.kalender import event
from lurus.dokumen.isi.rapat import in_words
from lurus.dokumen.isi.surat import counted, said_day

AT = datetime(2026, 3, 12, 2, 0, tzinfo=UTC)


def unfolded(text: str) -> list[str]:
    """The lines as a calendar reads them."""
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_a_count_is_told_in_digits_and_words() -> None:
    assert counted(3, "angka") == "3 (tiga) angka"


def test_a_day_is_told_in_words_as_minutes_have_it() -> None:
    assert said_day(date(2026, 3, 12)) == (
        "tanggal dua belas bulan Maret tahun dua ribu dua puluh enam (12-03-2026)"
    )


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("1.250.000.000", "Rupiah", "satu miliar dua ratus lima puluh juta rupiah"),
        ("1.000,50", "Rp", "seribu koma lima nol rupiah"),
        ("24", "laporan", ""),
        ("–", "rupiah", ""),
        ("baik", "rupiah", ""),
    ],
)
def test_an_amount_of_rupiah_is_said_in_words_and_nothing_else_is(value: str, unit: str, words: str) -> None:
    assert in_words(value, unit) == words


def test_several_addressees_are_parted_by_semicolons() -> None:
    assert addressees("Bupati melalui Bagian Organisasi; Bappeda ;;") == [
        "Bupati melalui Bagian Organisasi",
        "Bappeda",
    ]


def test_the_calendar_file_tells_the_meeting_in_lines_that_calendars_accept() -> None:
    told = {"SUMMARY": "Rapat; bagian 1, 2", "LOCATION": "Ruang rapat é" * 20, "DESCRIPTION": "a\nb\\c\r"}
    text = event("rapat-1@lurus", AT, AT, told)
    lines = unfolded(text)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert "DTSTART:20260312T020000Z" in lines and "DTEND:20260312T040000Z" in lines
    assert r"SUMMARY:Rapat\; bagian 1\, 2" in lines
    assert r"DESCRIPTION:a\nb\\c" in lines
    assert f"LOCATION:{'Ruang rapat é' * 20}" in lines
    assert event("rapat-1@lurus", AT, AT, told) == text


def test_what_is_not_told_of_a_meeting_has_no_line() -> None:
    assert not any(line.startswith("LOCATION") for line in unfolded(event("x", AT, AT, {"LOCATION": ""})))


def test_a_figure_in_words_is_exact() -> None:
    assert in_words("123.456.789.012.345,67", "rupiah").endswith("lima koma enam tujuh rupiah")
