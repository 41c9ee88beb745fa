"""Signing through the e-Sign service in the browser: every failure is a sentence, nothing is signed twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings as present
from django.urls import reverse
from pytest_django import Settings

from lurus.dokumen.audit import check_documents
from lurus.dokumen.penandatangan.tiruan.people import PASSPHRASE, STATUSES, trial_nik
from lurus.dokumen.penandatanganan import paper_bytes, show
from tests.cast import Cast
from tests.dokumen.esign import ENTRY, authority
from tests.play import again, footprint, later
from tests.web.conftest import SignIn, text
from tests.web.esign import Office, office


@pytest.fixture(params=["esign_v1", "esign_v2"])
def desk(request: pytest.FixtureRequest, cast: Cast, browse: SignIn, settings: Settings) -> Iterator[Office]:
    with office(cast, browse, settings, request.param) as running:
        yield running


def test_the_head_signs_with_her_nik_and_passphrase_and_needs_no_key_here(desk: Office) -> None:
    page = desk.page()
    assert [one.name for one in page.context["bidang"] if one.kind != "hidden"][:2] == ["nik", "frasa"]
    shown = show(desk.paper, later(30))
    assert desk.send().status_code == 303
    signed = again(desk.paper)
    row = signed.tanda_tangan.get()
    assert paper_bytes(signed).startswith(shown.pdf)
    assert (signed.status, row.tersertifikasi) == ("ditandatangani", False)
    assert row.rincian.cara == f"esign_{row.rincian.rujukan['versi']}"
    assert check_documents(desk.cast.kantor).findings == ()
    assert "Ratna" in text(desk.client.get(reverse("web:naskah", args=[desk.paper.pk])))


def test_a_root_that_is_configured_makes_the_signature_certified_and_every_page_says_so(
    desk: Office, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "bsre.pem").write_bytes(authority().pem)
    settings.ESIGN = type(settings.ESIGN)(**(settings.ESIGN.__dict__ | {"roots": str(tmp_path / "bsre.pem")}))
    assert desk.send().status_code == 303
    assert again(desk.paper).tanda_tangan.get().tersertifikasi
    for url in (
        reverse("web:naskah", args=[desk.paper.pk]),
        reverse("web:periksa_kode", args=[desk.paper.kode_periksa]),
    ):
        assert "Ya, tersertifikasi." in text(desk.client.get(url))


def test_a_wrong_passphrase_is_said_at_its_field_and_leaves_no_trace(desk: Office) -> None:
    before = footprint()
    page = desk.send(frasa="salah sekali")
    assert page.status_code == 422 and "Frasa sandi sertifikat Anda salah" in text(page)
    assert "salah sekali" not in text(page) and footprint() == before
    assert desk.send(page=page).status_code == 303


@pytest.mark.parametrize("status", STATUSES)
def test_a_certificate_that_may_not_sign_is_told_with_what_to_do(desk: Office, status: str) -> None:
    page = desk.send(status)
    assert page.status_code in (409, 422)
    assert "BSrE" in text(page) or "verifikator" in text(page)
    assert desk.status == "konsep" and desk.trial.signatures == []


def test_a_service_that_is_down_leaves_the_paper_as_it_was_and_it_can_be_signed_later(
    desk: Office, settings: Settings
) -> None:
    up = settings.ESIGN
    settings.ESIGN = type(up)("http://127.0.0.1:9", *ENTRY, seconds=1)
    page = desk.send()
    assert page.status_code == 409 and "tidak dapat dihubungi" in text(page)
    settings.ESIGN = up
    assert desk.send(page=page).status_code == 303


def test_a_service_that_is_not_configured_is_told(desk: Office, settings: Settings) -> None:
    settings.ESIGN = type(settings.ESIGN)()
    assert "LURUS_ESIGN_URL" in text(desk.send())


def test_an_answer_that_was_lost_is_said_and_asked_for_anew_only_by_a_tick(desk: Office) -> None:
    page = desk.send("putus_sesudah")
    assert page.status_code == 409 and "jawabannya tidak sampai" in text(page)
    assert [one.name for one in page.context["bidang"] if one.kind == "checkbox"] == ["lagi"]
    again_page = desk.send(page=page)
    assert again_page.status_code == 409 and len(desk.trial.signatures) == 1
    assert desk.send(page=again_page, lagi="1").status_code == 303
    assert len(desk.trial.signatures) == 2 and again(desk.paper).tanda_tangan.count() == 1


@pytest.mark.parametrize("fault", ["susun_ulang", "tambah_isi", "orang_lain"])
def test_what_comes_back_wrong_is_not_recorded(desk: Office, fault: str) -> None:
    before = footprint()
    page = desk.send(fault)
    assert page.status_code == 409 and footprint() == before
    assert desk.send(page=page, lagi="1").status_code == 303


def test_a_paper_that_moved_is_not_sent_at_all(desk: Office) -> None:
    page = desk.send(sidik="0" * 64)
    assert page.status_code == 409 and desk.trial.asked == []


def test_a_second_press_signs_nothing_twice(desk: Office) -> None:
    page = desk.page()
    first, second = desk.send(page=page), desk.send(page=page)
    assert (first.status_code, second.status_code) == (303, 303)
    assert len(desk.trial.signatures) == 1


def test_an_answer_that_was_kept_is_recorded_in_the_session_that_asked_for_it(desk: Office) -> None:
    assert desk.send(version="0").status_code == 409  # signed, but the door did not let it in
    assert desk.send().status_code == 303
    assert len(desk.trial.signatures) == 1 and desk.status == "ditandatangani"


def test_whoever_enters_anew_signs_anew(desk: Office, browse: SignIn) -> None:
    assert desk.send(version="0").status_code == 409
    desk.client = browse(desk.cast.ratna)
    page = desk.send(frasa="asal saja")
    assert page.status_code == 409 and "dari sesi masuk yang lain" in text(page)
    wrong = desk.send(page=page, lagi="1", frasa="asal saja")
    assert wrong.status_code == 422 and desk.status == "konsep"
    assert desk.send(page=page, lagi="1").status_code == 303
    assert len(desk.trial.signatures) == 2


WRONG = "rahasia yang salah"


def test_nothing_secret_enters_a_table_a_file_or_a_log(
    desk: Office, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(0)
    desk.send(frasa=WRONG)  # by its name: a trace of the stack prints this line
    desk.send("putus_sesudah")
    desk.send(lagi="1")
    rows = "".join(str(row) for model in apps.get_models() for row in model._base_manager.values_list())
    files = "".join(
        one.read_bytes().decode("latin-1") for one in Path(present.HOME.path).rglob("*") if one.is_file()
    )
    said = caplog.text + "".join(capfd.readouterr())
    nik = trial_nik(desk.cast.ratna.pk)
    for secret in (PASSPHRASE, WRONG, nik, ENTRY[1]):
        assert secret not in rows and secret not in files and secret not in said
    assert desk.status == "ditandatangani" and rows
