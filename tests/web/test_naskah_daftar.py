"""The list of papers and one paper: how it stands, who must sign, and whether the file is as signed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.dokumen.isi import build
from lurus.dokumen.terbit import mark_of
from tests.cast import MONDAY, Cast
from tests.play import act
from tests.stations import Way, paper, signature
from tests.web.conftest import SignIn, text
from tests.web.naskah import signed

LIST = "/dokumen/"


def test_the_list_shows_every_paper_of_the_office(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("5-diundang").case
    page = browse(cast.dewi).get(LIST)
    assert len(page.context["dokumen"]) == case.dokumen.count() >= 4
    assert browse(cast.kepala_sebelah).get(LIST).context["dokumen"] == []


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("?jenis=rencana", {"Rencana Kegiatan Perbaikan Data Kinerja"}),
        ("?keadaan=ditandatangani", {"Surat Perintah"}),
        ("?keadaan=tidak-ada&jenis=x&perbaikan=y&halaman=-1&jenis=rencana", None),
        ("?perbaikan=99999999999999999999999", None),
        ("?perbaikan=99999", set()),
        ("?halaman=7", set()),
    ],
)
def test_the_list_is_filtered(query: str, kinds: set[str] | None, cast: Cast, browse: SignIn) -> None:
    Way(cast).to("3")
    page = browse(cast.dewi).get(LIST + query)
    assert page.status_code == 200
    assert kinds is None or {one.judul for one in page.context["dokumen"]} == kinds


def test_a_paper_is_listed_with_the_day_on_which_it_was_signed(cast: Cast, browse: SignIn) -> None:
    """In the office's zone: at half past one in the night UTC has the day before."""
    night = (MONDAY + timedelta(days=1)).replace(hour=1, minute=30)
    order = Way(cast).case
    target = paper(order, "surat_perintah", cast)
    browser = browse(cast.dewi)
    assert [one.tanggal for one in browser.get(LIST).context["dokumen"]] == ["9 Maret 2026"]
    data = build(target, night)
    proof = replace(signature(target, cast.ratna), isi=data, sidik_isi=mark_of(data))
    act(cast.ratna, "tanda_tangani", target, evidence=proof, at=night)
    assert [one.tanggal for one in browser.get(LIST).context["dokumen"]] == ["10 Maret 2026"]


def test_the_list_costs_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Way(cast).to("6-diagendakan")
    client = browse(cast.dewi)
    with django_assert_max_num_queries(12):
        client.get(LIST)


@pytest.mark.parametrize("station", ["1", "6-diagendakan", "selesai", "batal"])
def test_every_paper_has_its_page_and_its_file(station: str, cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to(station).case
    client = browse(cast.bagus)
    pages = [client.get(reverse("web:naskah", args=[one.pk])) for one in case.dokumen.all()]
    assert pages and {one.status_code for one in pages} == {200}


def test_an_unsigned_paper_says_who_must_sign_and_offers_it_to_him_only(cast: Cast, browse: SignIn) -> None:
    order = paper(Way(cast).case, "surat_perintah", cast)
    url = reverse("web:naskah", args=[order.pk])
    mine, other = browse(cast.ratna).get(url), browse(cast.wulan).get(url)
    assert mine.context["utama"].url == reverse("web:tanda_tangani", args=[order.pk])
    assert other.context["utama"] is None
    assert cast.ratna.nama_lengkap in text(other)


def test_initials_are_offered_and_shown(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("6-paraf")
    url = reverse("web:naskah", args=[paper(way.case, "laporan", cast).pk])
    page = browse(cast.hadi).get(url)
    assert "/tindakan/paraf/" in page.context["utama"].url
    assert [one.siapa for one in page.context["paraf"]] == [cast.wulan.nama_lengkap]


def test_a_signed_paper_is_verified_anew_on_its_page(cast: Cast, browse: SignIn) -> None:
    desk = signed(cast, browse)
    page = browse(cast.bagus).get(reverse("web:naskah", args=[desk.paper.pk]))
    file = desk.now().berkas
    assert file is not None and page.context["hasil"].utuh
    for told in ("Tanda tangan sah", "Ratna Kusumawardani", "tidak tersertifikasi", file.fingerprint):
        assert told in text(page)


def test_a_stored_file_that_is_gone_is_told(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("2").case  # this signature was made without a file
    order = paper(case, "surat_perintah", cast)
    page = browse(cast.bagus).get(reverse("web:naskah", args=[order.pk]))
    assert not page.context["hasil"].utuh
    assert browse(cast.bagus).get(reverse("web:naskah_pdf", args=[order.pk])).status_code == 500


def test_the_file_is_read_in_the_browser_and_nothing_in_it_runs(cast: Cast, browse: SignIn) -> None:
    desk = signed(cast, browse)
    file = browse(cast.bagus).get(reverse("web:naskah_pdf", args=[desk.paper.pk]))
    assert file.content.startswith(b"%PDF-")
    assert file["Content-Disposition"] == f'inline; filename="{desk.case}-surat_perintah-1.pdf"'
    assert (file["Content-Type"], file["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "default-src 'none'" in file["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["naskah", "naskah_pdf", "naskah_ics", "tanda_tangani", "pratinjau"])
def test_papers_of_another_office_are_unknown(name: str, cast: Cast, browse: SignIn) -> None:
    url = reverse(f"web:{name}", args=[paper(Way(cast).case, "surat_perintah", cast).pk])
    assert browse(cast.kepala_sebelah).get(url).status_code == 404
    assert Client().get(url).status_code == 302


def test_a_void_paper_says_so(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("6-diagendakan")
    old = paper(way.case, "laporan", cast)
    way.do("ratna", "kembalikan", alasan="Perlu dibahas lagi.")
    page = browse(cast.dewi).get(reverse("web:naskah", args=[old.pk]))
    assert "tidak berlaku lagi" in text(page)
