"""The public check of a paper whose key was revoked, whose CA was followed by another, whose time was stamped."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from lurus.dokumen.kunci import import_key, make_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import make_signature, paper_bytes
from lurus.dokumen.sign import Holder, issue, office_authority, verify
from lurus.dokumen.sign.tsa import TimeAuthority, serving
from lurus.dokumen.vouching import authority, folder, trust_of
from tests.cast import MONDAY, Cast
from tests.play import act, again, later
from tests.web.conftest import SignIn, hidden, text
from tests.web.naskah import PASSPHRASE, Desk, at_station, make_own_key, signed

LOST = {"sebab": "bocor", "alasan": "Laptopnya hilang."}


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


@pytest.fixture
def desk(cast: Cast, browse: SignIn) -> Desk:
    """The head before her Surat Perintah."""
    return at_station(cast, browse)


@pytest.fixture
def stamps(cast: Cast, desk: Desk) -> Iterator[str]:
    """The address of a time-stamp authority under the office's own CA."""
    with serving(TimeAuthority(authority(cast.kantor), lambda: later(31))) as url:
        yield url


def told(found: Dokumen) -> str:
    page = Client().get(reverse("web:periksa_kode", args=[found.kode_periksa]))
    return text(page)


def asking(cast: Cast, url: str, **other: str) -> None:
    setting = {"kebijakan": "wajib", "alamat": url, "tingkat": "B-LTA", "alasan": "Uji coba."}
    act(cast.tono, "atur_cap_waktu", cast.kantor, setting | other)


def test_what_was_signed_before_the_revocation_stays_valid_and_says_so(cast: Cast, browse: SignIn) -> None:
    found = signed(cast, browse).now()
    assert "asli dan tidak berubah" in told(found)
    act(cast.tono, "cabut_kunci", cast.kantor, LOST | {"orang": cast.ratna.pk}, at=later(60))
    said = told(found)
    assert "asli dan tidak berubah" in said and "dibuat sebelumnya, jadi tetap sah" in said


def test_what_claims_to_be_signed_after_it_is_refused(cast: Cast, desk: Desk) -> None:
    made = make_signature(desk.now(), cast.ratna, PASSPHRASE, shown_mark=None, at=later(90))
    act(cast.tono, "cabut_kunci", cast.kantor, LOST | {"orang": cast.ratna.pk}, at=later(60))
    act(cast.ratna, "tanda_tangani", desk.now(), evidence=made, at=later(91))
    said = told(desk.now())
    assert "kunci yang sudah dicabut" in said and "mengaku dibuat sesudahnya" in said
    assert "asli dan" not in said


def test_papers_of_an_older_ca_are_verified_as_before(cast: Cast, browse: SignIn) -> None:
    found = signed(cast, browse).now()
    act(cast.tono, "ganti_ca", cast.kantor, {"alasan": "Hampir habis."})
    assert "asli dan tidak berubah" in told(found)


def test_a_stamped_paper_says_who_proves_its_time(cast: Cast, desk: Desk, stamps: str) -> None:
    asking(cast, stamps)
    assert desk.send().status_code == 303
    (report,) = verify(paper_bytes(desk.now()), trust_of(cast.kantor)).signatures
    assert report.level == "B-LTA" and report.stamped == later(31)
    said = told(desk.now())
    assert "Ya, dengan cap waktu Cap waktu kantor" in said and "PAdES B-LTA" in said


def test_a_required_stamp_that_nobody_gives_leaves_the_paper_unsigned(cast: Cast, desk: Desk) -> None:
    asking(cast, "http://127.0.0.1:9/")
    page = desk.send()
    assert page.status_code == 409
    assert "mewajibkan cap waktu" in text(page) and PASSPHRASE not in text(page)
    assert desk.now().status == "konsep"
    asking(cast, "http://127.0.0.1:9/", kebijakan="bila_terjangkau")
    assert desk.send().status_code == 303
    assert "Waktunya menurut jam kantor" in told(desk.now())


def test_a_genuine_paper_that_no_longer_counts_is_not_shown_as_good(cast: Cast, browse: SignIn) -> None:
    desk = signed(cast, browse)
    act(cast.ratna, "batalkan", again(desk.case), {"alasan": "Data ternyata benar."})
    page = Client().get(reverse("web:periksa_kode", args=[desk.paper.kode_periksa]))
    assert "Naskah ini asli, tetapi tidak berlaku lagi" in page.context["hasil"].kalimat
    assert page.context["hasil"].utuh and not page.context["hasil"].berlaku


def test_a_paper_that_the_books_tell_otherwise_is_not_vouched_for(cast: Cast, desk: Desk) -> None:
    made = make_signature(desk.now(), cast.ratna, PASSPHRASE, shown_mark=None, at=MONDAY)
    act(cast.ratna, "tanda_tangani", desk.now(), evidence=replace(made, serial="abc"))
    said = told(desk.now())
    assert "tidak cocok dengan catatan kantor" in said and "tidak tercatat" in said


def test_anybody_fetches_roots_and_revocations(cast: Cast, desk: Desk) -> None:
    for name, block in (("sertifikat", b"BEGIN CERTIFICATE"), ("pencabutan", b"BEGIN X509 CRL")):
        page = Client().get(reverse(f"web:{name}", args=[cast.kantor.kode]))
        assert page.status_code == 200 and block in page.content
        assert Client().get(reverse(f"web:{name}", args=[cast.tetangga.kode])).status_code == 404


def test_a_key_is_brought_along_on_its_page(cast: Cast, browse: SignIn, desk: Desk) -> None:
    client = browse(cast.joko)
    made = make_key(cast.kantor, cast.joko, "PPTK", PASSPHRASE, MONDAY)
    bundle = (folder(cast.kantor) / f"{made.serial}.p12").read_bytes()
    (folder(cast.kantor) / f"{made.serial}.p12").unlink()
    form = hidden(client.get(reverse("web:kunci"))) | {"frasa_bawa": PASSPHRASE}
    wrong = form | {"frasa_bawa": "salah sekali", "kunci": SimpleUploadedFile("kunci.p12", bundle)}
    page = client.post(reverse("web:kunci"), wrong)
    assert page.status_code == 422 and "Frasa sandi tidak cocok" in text(page)
    assert client.post(reverse("web:kunci"), form).status_code == 422
    sent = client.post(reverse("web:kunci"), form | {"kunci": SimpleUploadedFile("kunci.p12", bundle)})
    assert sent.status_code == 303
    assert cast.joko.kunci.get().serial == made.serial


def test_the_office_lists_keys_and_roots(cast: Cast, browse: SignIn, desk: Desk) -> None:
    make_own_key(browse(cast.joko))
    act(cast.joko, "cabut_kunci", cast.kantor, LOST)
    act(cast.tono, "ganti_ca", cast.kantor, {"alasan": "Hampir habis."})
    client = browse(cast.tono)
    keys = text(client.get(reverse("web:kantor_bagian", args=["kunci"])))
    assert "dipakai" in keys and "dicabut" in keys and "Diketahui atau dipakai orang lain" in keys
    roots = text(client.get(reverse("web:kantor_bagian", args=["ca"])))
    assert "CA G2" in roots and "pemasangan" in roots and "tidak dipakai" in roots


@pytest.mark.parametrize("certified", ["ya", "tidak"])
def test_a_paper_says_certified_only_where_the_issuer_is(cast: Cast, desk: Desk, certified: str) -> None:
    outside = office_authority("Penyelenggara Sertifikasi", MONDAY)
    root = {"jenis": "luar", "sertifikat": outside.certificate.decode(), "dasar": "Diunduh."}
    act(cast.tono, "catat_akar", cast.kantor, root | {"tersertifikasi": certified})
    holder = Holder(cast.ratna.nama_lengkap, cast.ratna.nip, "Kepala Dinas")
    bundle = issue(outside, holder, PASSPHRASE, MONDAY)
    key = import_key(cast.kantor, cast.ratna, bundle, PASSPHRASE, MONDAY)
    act(cast.ratna, "buat_kunci", cast.kantor, evidence=key)
    assert desk.send().status_code == 303
    said = told(desk.now())
    assert ("Ya, tersertifikasi." in said) is (certified == "ya")
    assert ("tidak tersertifikasi" in said) is (certified == "tidak")
    assert desk.now().tanda_tangan.get().tersertifikasi is (certified == "ya")
