"""The public check: anybody with a paper learns in plain words whether it is what was signed."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lurus.dokumen.kunci import make_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import composed, make_signature, paper_bytes
from lurus.files.check import MAX_BYTES
from lurus.files.store import Store
from tests.cast import MONDAY, Cast
from tests.play import act, again
from tests.stations import Way, paper
from tests.web.conftest import SignIn, text
from tests.web.naskah import signed


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


def by_code(code: str) -> Any:
    return Client().get(reverse("web:periksa_kode", args=[code]))


def by_file(data: bytes, name: str = "naskah.pdf") -> Any:
    return Client().post(reverse("web:periksa"), {"berkas": SimpleUploadedFile(name, data)})


def verdict(page: Any) -> tuple[bool, str]:
    found = page.context["hasil"]
    return found.utuh, text(page)


def flipped(data: bytes) -> bytes:
    middle = len(data) // 3
    return data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]


def test_the_code_of_a_signed_paper_says_who_signed_and_that_it_counts(cast: Cast, browse: SignIn) -> None:
    found = signed(cast, browse).now()
    sound, said = verdict(by_code(found.kode_periksa))
    assert sound
    for told in ("Ratna Kusumawardani", "Kepala Dinas", "tidak tersertifikasi", found.nomor, "Masih berlaku"):
        assert told in said
    assert cast.ratna.nip not in said


def test_the_address_on_the_paper_is_the_address_of_the_check(cast: Cast, browse: SignIn) -> None:
    found = signed(cast, browse).now()
    assert found.isi["url_verifikasi"].endswith(reverse("web:periksa_kode", args=[found.kode_periksa]))


def test_an_unsigned_paper_says_so(cast: Cast) -> None:
    found = paper(Way(cast).case, "surat_perintah", cast)
    sound, said = verdict(by_code(found.kode_periksa))
    assert not sound and "belum ditandatangani" in said


def test_an_unknown_code_is_no_page_and_says_what_to_do(cast: Cast) -> None:
    page = by_code("tidak-ada")
    assert page.status_code == 404
    assert "Pindai lagi" in text(page) and 'type="file"' in text(page)


def test_a_paper_of_a_cancelled_case_no_longer_counts(cast: Cast, browse: SignIn) -> None:
    desk = signed(cast, browse)
    act(cast.ratna, "batalkan", again(desk.case), {"alasan": "Data ternyata benar."})
    sound, said = verdict(by_code(desk.paper.kode_periksa))
    assert sound and "Tidak berlaku lagi" in said


def test_a_void_paper_names_what_stands_in_its_place(cast: Cast) -> None:
    way = Way(cast).to("6-diagendakan")
    old = paper(way.case, "laporan", cast)
    way.do("ratna", "kembalikan", alasan="Perlu dibahas lagi.")
    page = by_code(old.kode_periksa)
    assert page.context["dokumen"].status == "dibatalkan"


def test_the_signed_file_is_recognised(cast: Cast, browse: SignIn) -> None:
    found = signed(cast, browse).now()
    page = by_file(paper_bytes(found))
    sound, said = verdict(page)
    assert sound and found.nomor in said and "Masih berlaku" in said


def test_a_flipped_byte_is_told_in_plain_words(cast: Cast, browse: SignIn) -> None:
    found = signed(cast, browse).now()
    sound, said = verdict(by_file(flipped(paper_bytes(found))))
    assert not sound and "Masih berlaku" not in said
    assert "tidak lagi sama" in said or "tidak dapat dibaca" in said


def test_a_file_without_signature_says_so(cast: Cast) -> None:
    found = paper(Way(cast).case, "surat_perintah", cast)
    sound, said = verdict(by_file(composed(found.jenis, found.isi)))
    assert not sound and "tidak memuat tanda tangan" in said


def test_a_sound_signature_on_a_file_that_nobody_recorded_is_not_vouched_for(
    cast: Cast, browse: SignIn
) -> None:
    desk = signed(cast, browse)
    other = Dokumen.objects.at(cast.kantor).get(pk=desk.paper.pk)
    key = make_key(cast.kantor, cast.ratna, "Kepala Dinas", "kata sandi lain", MONDAY)
    act(cast.ratna, "buat_kunci", cast.kantor, evidence=key)
    forged = make_signature(other, cast.ratna, "kata sandi lain", shown_mark=None, at=MONDAY)
    data = Store(Path(settings.HOME.files)).get(forged.file.fingerprint)
    sound, said = verdict(by_file(data))
    assert not sound and "tidak tercatat" in said


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("foto.png", b"\x89PNG\r\n\x1a\n", "bukan PDF"),
        ("naskah.pdf", b"MZ bukan pdf", "tidak sesuai dengan namanya"),
        ("naskah.pdf", b"", "kosong"),
        ("naskah.pdf", b"%PDF-1.7" + bytes(MAX_BYTES), "paling besar"),
    ],
)
def test_what_is_no_paper_is_refused_with_a_sentence(cast: Cast, name: str, data: bytes, said: str) -> None:
    page = by_file(data, name)
    assert page.status_code == 422 and said in text(page)


def test_sending_nothing_is_told(cast: Cast) -> None:
    assert Client().post(reverse("web:periksa")).status_code == 422


def test_a_broken_pdf_is_unreadable_not_an_error(cast: Cast) -> None:
    sound, said = verdict(by_file(b"%PDF-1.7\nrusak"))
    assert not sound and "tidak dapat dibaca" in said


def test_asking_too_often_is_slowed_down(cast: Cast) -> None:
    answers = [by_code("x").status_code for _ in range(31)]
    assert answers == [404] * 30 + [429]


def test_the_form_needs_no_account(cast: Cast) -> None:
    page = Client().get(reverse("web:periksa"))
    assert page.status_code == 200 and cast.kantor.nama not in text(page)  # two offices: nobody's letterhead
