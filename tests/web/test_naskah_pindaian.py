"""The pages of paper signed in ink: printing, bringing the scan in, checking it beside the unsigned paper."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.basah import page_count, unsigned
from lurus.tindakan.basah import waiting_scan
from tests.cast import MONDAY, Cast
from tests.play import act, again, footprint, upload
from tests.stations import TODAY, Way, paper, scanned, seen
from tests.web.conftest import SignIn, hidden, text

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40)


class Ink:
    """The order of a case, printed."""

    def __init__(self, cast: Cast, browse: SignIn) -> None:
        self.cast, self.browse = cast, browse
        self.paper: Dokumen = paper(Way(cast).case, "surat_perintah", cast)
        self.url = reverse("web:pindaian", args=[self.paper.pk])
        self.pdf = unsigned(self.paper, TODAY)

    def upload(
        self, client: Client, data: bytes, name: str = "pindai.pdf", day: str = TODAY.isoformat()
    ) -> Any:
        told = hidden(client.get(self.url)) | {"tindakan": "unggah_pindaian", "tanggal": day}
        return client.post(self.url, told | {"berkas": SimpleUploadedFile(name, data)})

    def check(self, client: Client, **other: object) -> Any:
        found = seen(self.paper, halaman=page_count(self.pdf), **other)
        told = {name: {True: "ya", False: "tidak"}.get(value, value) for name, value in found.items()}  # type: ignore[call-overload]
        return client.post(self.url, hidden(client.get(self.url)) | {"tindakan": "periksa_pindaian"} | told)


def received(page: Any) -> str:
    """The token of the file that was taken in with a form that was refused."""
    (field,) = (one for one in page.context["bidang"] if one.kind == "file")
    return str(field.attached[-1].token)


@pytest.fixture
def ink(cast: Cast, browse: SignIn) -> Ink:
    cache.clear()
    make_authority(cast.kantor, MONDAY)
    return Ink(cast, browse)


def test_a_paper_goes_through_ink_scan_and_check_in_the_browser(ink: Ink, cast: Cast, browse: SignIn) -> None:
    dewi, hadi = browse(cast.dewi), browse(cast.hadi)
    assert reverse("web:pindaian", args=[ink.paper.pk]) in text(
        dewi.get(reverse("web:naskah", args=[ink.paper.pk]))
    )
    assert dewi.get(reverse("web:naskah_cetak", args=[ink.paper.pk])).content == ink.pdf
    assert ink.upload(dewi, ink.pdf).status_code == 303
    assert "Periksa pindaian" in text(hadi.get(reverse("web:tugas")))
    page = hadi.get(ink.url)
    assert page.status_code == 200 and "Ratna Kusumawardani" in text(page)
    assert hadi.get(reverse("web:pindaian_naskah", args=[ink.paper.pk])).content == ink.pdf
    assert hadi.get(reverse("web:pindaian_berkas", args=[ink.paper.pk])).content == ink.pdf
    assert ink.check(hadi).status_code == 303
    assert again(ink.paper).status == "ditandatangani"
    for url in (
        reverse("web:naskah", args=[ink.paper.pk]),
        reverse("web:periksa_kode", args=[ink.paper.kode_periksa]),
    ):
        assert "ditandatangani dengan tinta" in text(hadi.get(url))
    assert "Hadi Wijanarko" not in text(
        Client().get(reverse("web:periksa_kode", args=[ink.paper.kode_periksa]))
    )


def test_who_brought_it_in_sees_that_another_checks_it(ink: Ink, cast: Cast, browse: SignIn) -> None:
    dewi = browse(cast.dewi)
    ink.upload(dewi, ink.pdf)
    page = dewi.get(ink.url)
    assert page.status_code == 403 and "orang lain yang memeriksanya" in text(page)
    assert page.context["bidang"] == []


def test_a_picture_is_one_page_and_no_scan_of_a_longer_paper(ink: Ink, cast: Cast, browse: SignIn) -> None:
    assert page_count(ink.pdf) > 1
    page = ink.upload(browse(cast.dewi), PNG, "pindai.png")
    assert page.status_code == 422 and "Pindai semua halaman" in text(page)


def test_a_picture_is_shown_beside_the_questions(ink: Ink, cast: Cast, browse: SignIn) -> None:
    told = {"tanggal": TODAY.isoformat(), "berkas": upload("pindai.png") | {"media_type": "image/png"}}
    act(cast.dewi, "unggah_pindaian", ink.paper, told, evidence=scanned(ink.paper))
    page = browse(cast.wulan).get(ink.url)
    assert f'src="{reverse("web:pindaian_berkas", args=[ink.paper.pk])}"' in text(page)


def test_the_scan_is_open_to_those_whom_it_concerns_alone(ink: Ink, cast: Cast, browse: SignIn) -> None:
    ink.upload(browse(cast.dewi), ink.pdf)
    url = reverse("web:pindaian_berkas", args=[ink.paper.pk])
    found = {
        who: browse(cast.orang[who]).get(url).status_code
        for who in ("dewi", "ratna", "hadi", "sari", "bagus")
    }
    assert found == {"dewi": 200, "ratna": 200, "hadi": 200, "sari": 404, "bagus": 404}


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"MZ", "pindai.exe", "exe"),
        (b"bukan pdf", "pindai.pdf", "pindai.pdf"),
        (b"a;b\n", "pindai.csv", "PDF, JPEG, atau PNG"),
    ],
)
def test_what_is_no_scan_is_refused_in_words(
    ink: Ink, browse: SignIn, data: bytes, name: str, said: str
) -> None:
    before = footprint()
    page = ink.upload(browse(ink.cast.dewi), data, name)
    assert page.status_code == 422 and said in text(page) and footprint() == before


def test_of_two_files_the_one_that_is_kept_is_compared(ink: Ink, cast: Cast, browse: SignIn) -> None:
    dewi, early = browse(cast.dewi), "2026-03-08"
    whole = received(ink.upload(dewi, ink.pdf, day=early))
    short = received(ink.upload(dewi, PNG, "pindai.png", early))
    told = hidden(dewi.get(ink.url)) | {"tindakan": "unggah_pindaian", "tanggal": TODAY.isoformat()}
    page = dewi.post(ink.url, told | {"berkas__berkas": [whole, short]})
    assert page.status_code == 422 and "Pindai semua halaman" in text(page)
    assert again(ink.paper).status == "konsep"


def test_the_check_is_of_the_scan_that_the_page_showed(ink: Ink, cast: Cast, browse: SignIn) -> None:
    ink.upload(browse(cast.dewi), ink.pdf)
    hadi = browse(cast.hadi)
    shown = hidden(hadi.get(ink.url))["sidik"]
    assert shown == waiting_scan(ink.paper).berkas.fingerprint  # type: ignore[union-attr]
    page = ink.check(hadi, sidik="0" * 64)
    assert page.status_code == 422 and "bukan pindaian yang Anda lihat" in text(page)
    assert hidden(page)["sidik"] == shown and again(ink.paper).status == "dipindai"


def test_an_empty_form_or_a_wrong_day_is_told(ink: Ink, cast: Cast, browse: SignIn) -> None:
    dewi = browse(cast.dewi)
    assert dewi.post(ink.url, hidden(dewi.get(ink.url)) | {"tindakan": "unggah_pindaian"}).status_code == 422
    tomorrow = (TODAY + timedelta(days=1)).isoformat()
    page = ink.upload(dewi, ink.pdf, day=tomorrow)
    assert page.status_code == 422 and "di luar masa naskah" in text(page)


def test_a_no_puts_the_scan_aside_and_staff_may_try_again(ink: Ink, cast: Cast, browse: SignIn) -> None:
    dewi, hadi = browse(cast.dewi), browse(cast.hadi)
    ink.upload(dewi, ink.pdf)
    assert ink.check(hadi, tanda_tangan_ada=False).status_code == 422
    assert ink.check(hadi, tanda_tangan_ada=False, catatan="Belum ditandatangani.").status_code == 303
    assert again(ink.paper).status == "konsep"
    assert dewi.get(ink.url).status_code == 200


def test_nothing_else_is_done_through_this_page(ink: Ink, cast: Cast, browse: SignIn) -> None:
    assert browse(cast.ratna).post(ink.url, {"tindakan": "batalkan"}).status_code == 404
