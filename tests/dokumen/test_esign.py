"""BSrE's e-Sign service, both versions, over real HTTP: who may sign, what comes back, and what is written down."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lurus.core.errors import CoreError
from lurus.dokumen.compose.archival import archival_findings
from lurus.dokumen.penandatangan.esign.service import Service, certified_roots
from lurus.dokumen.penandatangan.increment import accept
from lurus.dokumen.penandatangan.port import Given
from lurus.dokumen.penandatangan.tiruan.people import STATUSES, TOTP
from lurus.dokumen.sign import Trust, verify
from tests.dokumen.esign import ENTRY, HEAD, PASSPHRASE, Counter, counter, nik_of, order, paper, places
from tests.dokumen.poppler import needs_poppler, signatures_of

BOTH = pytest.mark.parametrize("version", ["v1", "v2"])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Counter]:
    with counter(tmp_path) as running:
        yield running


@BOTH
def test_the_service_signs_and_the_file_shown_stands_unchanged_before_the_signature(
    desk: Counter, version: str
) -> None:
    signed = desk.sign(version)
    assert signed.startswith(paper())
    found = accept(paper(), signed, desk.trust(), HEAD, places())
    assert (found.signer, found.certified) == ("RATNA KUSUMAWARDANI", False)
    assert desk.trial.asked[0].endswith("status")


@BOTH
def test_the_picture_stands_in_the_templates_box_and_the_paper_stays_archivable(
    desk: Counter, version: str
) -> None:
    signed = desk.sign(version)
    box = order().request.box
    where = f"/Rect [ {round(box.x0)} {round(box.y0)} {round(box.x0) + round(box.width)}"
    assert where.replace(" ", "") in signed[len(paper()) :].decode("latin-1").replace(" ", "")
    # The checker does not know forms, which every signed file has; it must find nothing else.
    assert [one for one in archival_findings(signed) if "/AcroForm" not in one] == []


@BOTH
def test_a_signature_may_be_invisible(desk: Counter, version: str) -> None:
    given = Given(passphrase=PASSPHRASE, nik=nik_of("ISSUE"))
    signed = desk.driver(version, visible=False).sign(order(), given).pdf
    assert b"/XObject" not in signed[len(paper()) :]
    assert verify(signed, [desk.trial.authority.pem]).trusted


@needs_poppler
@BOTH
def test_another_reader_finds_the_signature_valid(desk: Counter, version: str) -> None:
    told = signatures_of(desk.sign(version))
    assert "RATNA KUSUMAWARDANI" in told and "Signature is Valid" in told


@BOTH
@pytest.mark.parametrize("status", STATUSES)
def test_only_an_issued_certificate_signs_and_every_other_status_has_its_code(
    desk: Counter, version: str, status: str
) -> None:
    code = desk.refusal(version, status)
    assert code.startswith("esign.status_") and code != "esign.status_unknown"
    assert desk.trial.signatures == [] and not any("sign/pdf" in one for one in desk.trial.asked)


def test_the_codes_of_the_statuses_are_told_apart(desk: Counter) -> None:
    assert len({desk.refusal("v2", one) for one in STATUSES}) == len(STATUSES)


@BOTH
def test_who_is_not_registered_is_told(desk: Counter, version: str) -> None:
    assert desk.refusal(version, nik="9" * 16) == "esign.status_not_registered"


@BOTH
def test_a_wrong_passphrase_signs_nothing_and_the_right_one_does_afterwards(
    desk: Counter, version: str
) -> None:
    assert desk.refusal(version, passphrase="salah") == "esign.wrong_passphrase"
    assert desk.trial.signatures == []
    assert verify(desk.sign(version), [desk.trial.authority.pem]).intact


@pytest.mark.parametrize("nik", ["", "123", "12345678901234ab", "3" * 17])
def test_what_is_no_nik_is_not_sent(desk: Counter, nik: str) -> None:
    assert desk.refusal("v1", nik=nik) == "esign.nik"
    assert desk.trial.asked == []


def test_a_one_time_code_stands_for_the_passphrase_in_version_2_only(desk: Counter) -> None:
    assert desk.sign("v2", passphrase="", totp=TOTP).startswith(paper())
    assert desk.refusal("v1", number=2, passphrase="", totp=TOTP) == "esign.no_secret"


@BOTH
def test_wrong_credentials_of_the_office_are_told_as_such(desk: Counter, version: str) -> None:
    desk.service = replace(desk.service, password="bukan")
    assert desk.refusal(version) == "esign.credentials"


@BOTH
def test_nothing_secret_is_written_down_anywhere(
    desk: Counter, version: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    desk.sign(version)
    desk.refusal(version, "putus_sesudah", 2)
    desk.refusal(version, number=3, passphrase="salah sekali")
    written = "".join(path.read_bytes().decode("latin-1") for path in desk.home.rglob("*") if path.is_file())
    said = "".join(capfd.readouterr()) + caplog.text
    for secret in (PASSPHRASE, nik_of("ISSUE"), nik_of("putus_sesudah"), ENTRY[1], "salah sekali"):
        assert secret not in written and secret not in said
    assert desk.log.count("\n") >= 6


def test_the_log_is_the_service_users_alone(desk: Counter) -> None:
    desk.sign("v1")
    file = next(desk.home.rglob("*.jsonl"))
    assert os.stat(file).st_mode & 0o077 == 0


def test_secrets_do_not_show_when_the_objects_are_printed(desk: Counter) -> None:
    shown = f"{Given(PASSPHRASE, nik_of('ISSUE'), TOTP)} {desk.service}"
    assert not [one for one in (PASSPHRASE, nik_of("ISSUE"), TOTP, ENTRY[1]) if one in shown]


@pytest.mark.parametrize(
    ("service", "code"),
    [
        (Service(), "esign.not_configured"),
        (Service("https://esign.example", "u", ""), "esign.not_configured"),
        (Service("http://esign.example", "u", "p"), "esign.insecure_url"),
        (Service("ftp://127.0.0.1", "u", "p"), "esign.insecure_url"),
    ],
)
def test_a_service_that_may_not_be_asked_is_refused_before_anything_is_sent(
    service: Service, code: str
) -> None:
    with pytest.raises(CoreError) as refused:
        service.checked()
    assert refused.value.code == code


def test_only_a_configured_root_makes_a_signature_certified(desk: Counter, tmp_path: Path) -> None:
    signed = desk.sign("v1")
    (tmp_path / "akar").mkdir()
    (tmp_path / "akar" / "bsre.pem").write_bytes(desk.trial.authority.pem)
    roots = certified_roots(Service(roots=str(tmp_path / "akar")))
    assert accept(paper(), signed, Trust(roots, certified=roots), HEAD, places()).certified
    with pytest.raises(CoreError, match=r"terima\.unknown_root"):
        accept(paper(), signed, Trust(()), HEAD, places())


@pytest.mark.parametrize("place", ["tidak-ada.pem", "kosong", "rusak.pem"])
def test_roots_that_are_not_there_are_told(tmp_path: Path, place: str) -> None:
    (tmp_path / "kosong").mkdir()
    (tmp_path / "rusak.pem").write_text("bukan sertifikat")
    with pytest.raises(CoreError, match=r"esign\.no_roots_file"):
        certified_roots(Service(roots=str(tmp_path / place)))
