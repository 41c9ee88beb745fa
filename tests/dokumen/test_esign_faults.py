"""What goes wrong on the line or at the service: nothing is signed twice, and what is not known is said."""

import ipaddress
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError
from lurus.dokumen.penandatangan.esign.record import UNKNOWN, Record
from lurus.dokumen.penandatangan.increment import accept, words
from lurus.dokumen.penandatangan.tiruan.people import TrialSigner
from lurus.dokumen.penandatangan.tiruan.signing import signed_pdf
from lurus.dokumen.sign import verify
from lurus.files.store import Store
from tests.dokumen.esign import AT, HEAD, Counter, Head, counter, order, paper, places

BOTH = pytest.mark.parametrize("version", ["v1", "v2"])


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Counter]:
    with counter(tmp_path) as running:
        yield running


def closed_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@BOTH
def test_a_service_that_is_down_signs_nothing_and_may_be_asked_again(desk: Counter, version: str) -> None:
    up = desk.service
    desk.service = replace(up, url=f"http://127.0.0.1:{closed_port()}")
    assert desk.refusal(version) == "esign.unreachable"
    desk.service = up
    assert desk.sign(version).startswith(paper())


def test_a_slow_version_2_is_not_known_and_not_asked_twice(desk: Counter) -> None:
    desk.service = replace(desk.service, seconds=1)
    assert desk.refusal("v2", "lambat") == "esign.unknown"
    assert desk.refusal("v2", "lambat") == "esign.unknown_before"
    assert desk.trial.asked.count("POST /api/v2/sign/pdf") == 1


@BOTH
def test_a_cut_after_signing_is_said_and_only_the_signer_may_ask_anew(desk: Counter, version: str) -> None:
    assert desk.refusal(version, "putus_sesudah") == "esign.unknown"
    assert desk.refusal(version, "putus_sesudah") == "esign.unknown_before"
    assert len(desk.trial.signatures) == 1
    assert desk.refusal(version, "putus_sesudah", again=True) == "esign.unknown"
    assert len(desk.trial.signatures) == 2


def test_a_cut_within_the_answer_is_fetched_by_its_id_without_signing_again(desk: Counter) -> None:
    signed = desk.sign("v1", "putus_di_isi")
    assert verify(signed, [desk.trial.authority.pem]).intact
    assert len(desk.trial.signatures) == 1
    assert desk.trial.asked[-1] == "GET /api/sign/download"


def test_a_cut_within_the_answer_of_version_2_cannot_be_fetched_and_is_said(desk: Counter) -> None:
    assert desk.refusal("v2", "putus_di_isi") == "esign.unknown"
    assert len(desk.trial.signatures) == 1


@BOTH
def test_a_second_press_after_a_good_answer_signs_nothing_anew(desk: Counter, version: str) -> None:
    assert desk.sign(version) == desk.sign(version)
    assert len(desk.trial.signatures) == 1


@BOTH
@pytest.mark.parametrize(
    ("told", "code"),
    [({"passphrase": ""}, "esign.no_secret"), ({"nik": "12"}, "esign.nik")],
)
def test_a_kept_answer_is_not_handed_out_to_whoever_lacks_the_secrets(
    desk: Counter, version: str, told: dict[str, str], code: str
) -> None:
    desk.sign(version)
    assert desk.refusal(version, **told) == code  # type: ignore[arg-type]


@BOTH
def test_a_kept_answer_is_not_handed_out_to_whom_the_service_would_not_sign(
    desk: Counter, version: str
) -> None:
    desk.sign(version)
    assert desk.refusal(version, "SUSPEND") == "esign.status_suspend"


@BOTH
def test_a_kept_answer_belongs_to_the_session_that_asked(desk: Counter, version: str) -> None:
    first = desk.sign(version, session="meja")
    assert desk.refusal(version, session="lorong") == "esign.other_session"
    assert desk.sign(version, session="meja") == first
    assert desk.sign(version, session="lorong", again=True) != first
    assert len(desk.trial.signatures) == 2


def test_an_answer_that_can_be_fetched_belongs_to_its_session_too(desk: Counter) -> None:
    attempt = Record(desk.home).begin(order(), "v1", "meja")
    Record(desk.home).end(attempt, hasil=UNKNOWN, id_dokumen="a1")
    assert desk.refusal("v1", session="lorong") == "esign.other_session"
    assert "GET /api/sign/download" not in desk.trial.asked


def test_a_kept_answer_that_is_gone_does_not_keep_the_signer_from_asking_anew(desk: Counter) -> None:
    Store(desk.home / "berkas").path(fingerprint(desk.sign("v1"))).unlink()
    assert desk.refusal("v1") == "esign.unknown_before"
    assert desk.sign("v1", again=True).startswith(paper())


def test_a_kept_answer_to_another_version_of_the_paper_is_not_taken(desk: Counter) -> None:
    desk.sign("v1")
    changed = replace(order(), pdf=paper() + b"\n%%EOF\n")
    assert Record(desk.home).last(changed) is None and Record(desk.home).last(order()) is not None
    assert Record(desk.home).last(order(signer=8)) is None


def test_a_press_that_a_crash_ended_is_not_known(desk: Counter) -> None:
    Record(desk.home).begin(order(), "v1")
    assert desk.refusal("v1") == "esign.unknown_before"
    assert desk.trial.signatures == []
    assert desk.sign("v1", again=True).startswith(paper())


def test_a_line_of_the_log_that_a_crash_cut_short_hides_nothing_else(desk: Counter) -> None:
    desk.sign("v1")
    with Record(desk.home).file.open("a") as file:
        file.write('{"kunci": "ab')
    assert desk.sign("v1").startswith(paper())
    assert len(desk.trial.signatures) == 1


def test_two_presses_at_once_are_one_request(desk: Counter) -> None:
    with Record(desk.home).alone(order()):
        assert desk.refusal("v1") == "esign.in_progress"


@BOTH
@pytest.mark.parametrize("fault", ["rusak_500", "rusak_502"])
def test_an_error_of_a_server_between_leaves_open_what_was_done(
    desk: Counter, version: str, fault: str
) -> None:
    assert desk.refusal(version, fault) == "esign.unknown"
    assert desk.refusal(version, fault) == "esign.unknown_before"


@BOTH
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("susun_ulang", "terima.other_document"),
        ("tambah_isi", "terima.not_whole"),
        ("orang_lain", "terima.other_signer"),
    ],
)
def test_what_comes_back_is_refused_unless_it_is_the_paper_with_the_signers_signature(
    desk: Counter, version: str, fault: str, code: str
) -> None:
    with pytest.raises(CoreError) as refused:
        accept(paper(), desk.sign(version, fault), desk.trust(), HEAD, places())
    assert refused.value.code == code


def test_an_unsigned_or_twice_signed_file_is_not_one_signature_more(desk: Counter) -> None:
    signed = desk.sign("v1")
    again = desk.trial.authority
    twice = signed_pdf(signed, again.signer(TrialSigner("", HEAD.nama)), AT, None)
    for got, code in ((paper(), "terima.other_document"), (twice, "terima.not_one_more")):
        with pytest.raises(CoreError) as refused:
            accept(paper(), got, desk.trust(), HEAD, places())
        assert refused.value.code == code


@pytest.mark.parametrize(
    ("holder", "same"),
    [
        (Head(), True),
        (Head(gelar_depan="", gelar_belakang=""), True),
        (Head(nama="Ratna"), False),
        (Head(nama="Kusumawardani Ratna"), False),
        (Head(nama="Ratna Kusumawardani Putri"), False),
    ],
)
def test_the_certificate_must_name_the_signer_word_for_word(
    desk: Counter, holder: Head, *, same: bool
) -> None:
    signed = desk.sign("v2")
    if same:
        assert accept(paper(), signed, desk.trust(), holder, places()).intact
    else:
        with pytest.raises(CoreError, match=r"terima\.other_signer"):
            accept(paper(), signed, desk.trust(), holder, places())


def test_points_and_accents_do_not_make_another_name() -> None:
    assert words("Andrée  D.A. Putri,S.E.") == ["ANDREE", "DA", "PUTRI", "SE"]


def self_signed(folder: Path) -> tuple[str, str]:
    """A certificate for this machine, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    places = folder / "tls.pem", folder / "tls.key.pem"
    places[0].write_bytes(certificate.public_bytes(Encoding.PEM))
    places[1].write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return str(places[0]), str(places[1])


def test_a_server_that_does_not_prove_who_it_is_gets_nothing(tmp_path: Path) -> None:
    certificate, key = self_signed(tmp_path)
    with counter(tmp_path) as desk:
        url = desk.stand_in.behind_tls(certificate, key)
        desk.service = replace(desk.service, url=url, seconds=5)
        assert desk.refusal("v1") == "esign.tls"
        assert desk.trial.asked == []
        desk.service = replace(desk.service, ca=certificate)
        assert desk.sign("v1").startswith(paper())
        desk.service = replace(desk.service, ca=str(tmp_path / "hilang.pem"))
        assert desk.refusal("v2", number=2) == "esign.no_ca_file"
