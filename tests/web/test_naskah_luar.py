"""Signed elsewhere and brought back: only the very paper, with one signature of the signer on it, is taken."""

import io
from datetime import timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.akar import trial_folder
from lurus.dokumen.penandatangan.tiruan.people import TrialSigner
from lurus.dokumen.penandatangan.tiruan.signing import TrialAuthority, signed_pdf
from tests.cast import MONDAY, Cast
from tests.dokumen.esign import authority
from tests.play import again, footprint, later
from tests.stations import Way, paper
from tests.web.conftest import SignIn, hidden, text

AT = later(31)


class Elsewhere:
    """The head, with a signing tool of her own."""

    def __init__(self, cast: Cast, client: Client, target: Dokumen) -> None:
        self.cast, self.client, self.paper = cast, client, target
        self.url = reverse("web:tanda_tangan_luar", args=[target.pk])

    def download(self) -> bytes:
        answer = self.client.get(reverse("web:naskah_cetak", args=[self.paper.pk]))
        assert answer["Content-Disposition"].startswith("attachment")
        return bytes(answer.content)

    def sign(self, pdf: bytes, name: str = "", **other: Any) -> bytes:
        by = other.get("by", authority())
        return signed_pdf(
            pdf, by.signer(TrialSigner("", name or self.cast.ratna.nama)), other.get("at", AT), None
        )

    def bring(self, pdf: bytes, name: str = "naskah-ttd.pdf") -> Any:
        told = hidden(self.client.get(self.url)) | {"berkas": SimpleUploadedFile(name, pdf)}
        return self.client.post(self.url, told)


@pytest.fixture
def head(cast: Cast, browse: SignIn, settings: Settings) -> Elsewhere:
    cache.clear()
    make_authority(cast.kantor, MONDAY)
    folder = trial_folder(settings.HOME)
    folder.mkdir()
    (folder / "ca.pem").write_bytes(authority().pem)
    return Elsewhere(cast, browse(cast.ratna), paper(Way(cast).case, "surat_perintah", cast))


def test_the_paper_that_was_downloaded_comes_back_signed(head: Elsewhere) -> None:
    assert head.bring(head.sign(head.download())).status_code == 303
    signed = again(head.paper)
    assert (signed.status, signed.tanda_tangan.get().rincian.cara) == ("ditandatangani", "luar")
    assert again(signed.perbaikan).langkah == "2"


def test_a_signature_of_the_day_before_is_taken_for_the_paper_of_that_day(head: Elsewhere) -> None:
    yesterday = head.sign(head.download())
    from lurus.dokumen.penandatanganan import uploaded_signature

    taken = uploaded_signature(head.paper, head.cast.ratna, yesterday, at=MONDAY + timedelta(days=2))
    assert taken.pada == AT.replace(microsecond=0) and taken.isi["tanggal"] == "9 Maret 2026"


@pytest.mark.parametrize(
    "wrong", ["unsigned", "twice", "other", "altered", "stranger", "another", "future", "text"]
)
def test_anything_else_is_refused_in_words_and_leaves_no_trace(head: Elsewhere, wrong: str) -> None:
    pdf = head.download()
    signed = head.sign(pdf)
    sent = {
        "unsigned": pdf,
        "twice": head.sign(signed),
        "other": head.sign(_other_pdf()),
        "altered": signed[:900] + bytes([signed[900] ^ 1]) + signed[901:],
        "stranger": head.sign(pdf, by=TrialAuthority(MONDAY)),
        "another": head.sign(pdf, "Hadi Wijanarko"),
        "future": head.sign(pdf, at=AT + timedelta(hours=3)),
        "text": b"bukan pdf",
    }[wrong]
    before = footprint()
    page = head.bring(sent)
    assert page.status_code == 409 and page.context["penolakan"].sebab
    assert footprint() == before and again(head.paper).status == "konsep"


def test_a_paper_that_changed_after_it_was_downloaded_is_refused(head: Elsewhere, cast: Cast) -> None:
    signed = head.sign(head.download())
    from tests.cast import written

    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.ratna, gelar_belakang="M.M., Ph.D.")
    assert "bukan naskah yang diperlihatkan" in text(head.bring(signed))


def test_the_same_paper_is_not_signed_a_second_time(head: Elsewhere) -> None:
    signed = head.sign(head.download())
    told = hidden(head.client.get(head.url))
    assert (
        head.client.post(head.url, told | {"berkas": SimpleUploadedFile("a.pdf", signed)}).status_code == 303
    )
    twice = head.client.post(
        head.url, told | {"berkas": SimpleUploadedFile("a.pdf", signed), "key": "k" * 32}
    )
    assert twice.status_code in (403, 409) and again(head.paper).tanda_tangan.count() == 1


def test_nothing_uploaded_is_asked_for(head: Elsewhere) -> None:
    assert head.client.post(head.url, hidden(head.client.get(head.url))).status_code == 409


def test_who_is_not_the_signer_brings_nothing_in(head: Elsewhere, browse: SignIn) -> None:
    signed = head.sign(head.download())
    other = Elsewhere(head.cast, browse(head.cast.hadi), head.paper)
    assert other.client.get(other.url).status_code == 403
    assert other.client.post(other.url, {"berkas": SimpleUploadedFile("a.pdf", signed)}).status_code == 403
    assert again(head.paper).status == "konsep"


def _other_pdf() -> bytes:
    import pikepdf

    out = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(out)
    return out.getvalue()
