"""The public notice of corrections, and what the public check says of a paper whose figures were corrected later."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from tests.cast import Cast
from tests.play import again, correction
from tests.stations import Way, paper
from tests.web.conftest import SignIn, text


@pytest.fixture(autouse=True)
def nobody_asked(browse: SignIn) -> None:
    cache.clear()


def notices(cast: Cast) -> str:
    return text(Client().get(reverse("web:koreksi", args=[cast.kantor.kode])))


def test_an_office_that_corrected_nothing_says_so(cast: Cast) -> None:
    Way(cast).to("7")
    assert "Belum ada perbaikan" in notices(cast)


def test_anybody_reads_what_was_printed_and_what_it_should_be(cast: Cast) -> None:
    case = Way(cast).to("selesai").case
    sheet = paper(case, "lembar_perubahan", cast)
    page = notices(cast)
    for said in (
        sheet.nomor,
        "Laporan Kinerja Tahun 2025",
        "hlm. 31, Tabel 3.2",
        "87,5",
        "100,00",
        "realisasi",
    ):
        assert said in page
    assert reverse("web:periksa_kode", args=[sheet.kode_periksa]) in page


def test_no_person_and_no_cause_is_published(cast: Cast) -> None:
    Way(cast).to("selesai")
    page = notices(cast)
    assert "Salah ketik saat menyalin" not in page
    assert [one.nama for one in cast.orang.values() if one.nama in page] == []


def test_the_other_office_has_a_page_of_its_own(cast: Cast) -> None:
    Way(cast).to("selesai")
    page = text(Client().get(reverse("web:koreksi", args=[cast.tetangga.kode])))
    assert "Belum ada perbaikan" in page and "Wanasari" not in page


def test_whoever_asks_too_often_waits(cast: Cast) -> None:
    url = reverse("web:koreksi", args=[cast.kantor.kode])
    asked = [Client().get(url).status_code for _ in range(31)]
    assert (asked[:30], asked[30]) == ([200] * 30, 429)


def test_the_check_of_a_sheet_says_which_document_it_touches(cast: Cast) -> None:
    sheet = paper(Way(cast).to("selesai").case, "lembar_perubahan", cast)
    page = text(Client().get(reverse("web:periksa_kode", args=[sheet.kode_periksa])))
    assert "Laporan Kinerja Tahun 2025" in page
    assert "Diterbitkan kantor tanpa tanda tangan elektronik." in page


def test_the_check_of_an_earlier_paper_names_the_later_sheet(cast: Cast) -> None:
    first = Way(cast).to("selesai")
    earlier = paper(first.case, "lembar_data", cast)
    second = Way(cast, "harga.realisasi").to("3-dipastikan")
    second.do("joko", "jawab", second.first(), **correction("25"))
    second.on("3-valid", "5-diundang").on("5-diputuskan", "selesai")
    sheet = paper(again(second.case), "lembar_ralat", cast)
    page = text(Client().get(reverse("web:periksa_kode", args=[earlier.kode_periksa])))
    assert "Diperbaiki kemudian" in page and sheet.nomor in page
