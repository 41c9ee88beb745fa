"""Time stamps: asked over HTTP, believed under a root only, and what holds when nobody answers."""

import io
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from asn1crypto import tsp
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from lurus.dokumen.compose.archival import archival_findings
from lurus.dokumen.sign import (
    Level,
    SignError,
    Stamping,
    Trust,
    office_authority,
    revocation_list,
    sign,
    verify,
)
from lurus.dokumen.sign.stamping import checked_address
from lurus.dokumen.sign.tsa import Refusal, TimeAuthority, serving
from tests.dokumen.poppler import needs_poppler, signatures_of
from tests.dokumen.signing import AT, FIELD, PASSPHRASE, desk

STAMPED = AT + timedelta(seconds=3)


@pytest.fixture(scope="module")
def stamps() -> TimeAuthority:
    return TimeAuthority(desk().authority, lambda: STAMPED)


@pytest.fixture(scope="module")
def address(stamps: TimeAuthority) -> Iterator[str]:
    with serving(stamps) as url:
        yield url


def stamping(url: str, level: Level, *, required: bool = False) -> Stamping:
    root = desk().authority.certificate
    lists = (revocation_list(desk().authority, [], AT),)
    return Stamping(url, level, required=required, lists=lists, roots=(root,))


@pytest.fixture(scope="module")
def stamped(address: str) -> bytes:
    return desk().signed(stamping(address, Level.STAMPED))


@pytest.fixture(scope="module")
def archived(address: str) -> bytes:
    return desk().signed(stamping(address, Level.ARCHIVED))


def test_a_stamp_proves_the_instant(stamped: bytes) -> None:
    found = verify(stamped, desk().trust)
    (report,) = found.signatures
    assert found.intact and found.trusted and found.codes == ()
    assert (report.level, report.at, report.stamped) == ("B-T", AT, STAMPED)
    assert "Cap waktu kantor" in report.stamper


def test_an_archived_file_is_stamped_to_its_last_byte(archived: bytes) -> None:
    found = verify(archived, desk().trust)
    (report,) = found.signatures
    assert found.intact and found.trusted and found.codes == ()
    assert (report.level, report.modification) == ("B-LTA", "lta_updates")


@needs_poppler
def test_pdfsig_says_every_level_is_valid(stamped: bytes, archived: bytes) -> None:
    for one in (stamped, archived):
        assert "Signature Validation: Signature is Valid." in signatures_of(one)


def test_every_level_stays_fit_for_the_archive(stamped: bytes, archived: bytes) -> None:
    for one in (stamped, archived):
        assert [finding for finding in archival_findings(one) if "[violation]" in finding] == []


def test_the_archive_level_carries_chain_and_revocation_list(archived: bytes, stamped: bytes) -> None:
    assert b"/DSS" in archived and b"/CRLs" in archived
    assert b"/DSS" not in stamped


def test_two_sign_for_the_archive_in_the_places_laid_for_them(address: str) -> None:
    told = stamping(address, Level.ARCHIVED)
    box = desk().request.box
    beside = replace(box, x0=box.x0 - 230, x1=box.x1 - 230, name="ttd_sekretaris")
    first = replace(desk().request, later=(beside,))
    once = sign(desk().paper, desk().key, PASSPHRASE, first, stamping=told)
    second = replace(desk().request, box=beside, at=AT + timedelta(seconds=1))
    twice = sign(once, desk().key, PASSPHRASE, second, stamping=told)
    found = verify(twice, desk().trust)
    assert twice.startswith(once)
    assert found.intact and found.trusted and found.codes == ()
    assert [one.level for one in found.signatures] == ["B-LTA", "B-LTA"]


def test_a_stamp_that_no_root_vouches_for_proves_nothing(stamped: bytes) -> None:
    found = verify(stamped, Trust([desk().authority.certificate]))
    assert found.intact and found.trusted
    assert found.codes == (f"sign.stamp_unknown:{FIELD}",)
    assert found.signatures[0].stamped is None and found.signatures[0].level == "B-B"


def test_a_file_sealed_by_a_stranger_is_not_called_intact(archived: bytes) -> None:
    found = verify(archived, Trust([desk().authority.certificate]))
    assert not found.intact and "sign.seal_unknown" in found.codes


def test_bytes_behind_the_last_stamp_are_found(archived: bytes) -> None:
    found = verify(archived + b"\n% sesudahnya\n", desk().trust)
    assert not found.intact and found.codes


def test_a_flipped_byte_in_a_stamped_file_is_found(archived: bytes) -> None:
    for place in range(11, len(archived), len(archived) // 25):
        broken = archived[:place] + bytes([archived[place] ^ 0x20]) + archived[place + 1 :]
        assert not verify(broken, desk().trust).intact, place


def nobody() -> str:
    """An address of this machine at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}/"


def test_when_nobody_answers_a_required_stamp_refuses_the_signature() -> None:
    with pytest.raises(SignError) as caught:
        desk().signed(stamping(nobody(), Level.STAMPED, required=True))
    assert caught.value.code == "sign.stamp_unreachable"


def test_when_nobody_answers_a_wished_for_stamp_is_left_out() -> None:
    found = verify(desk().signed(stamping(nobody(), Level.ARCHIVED)), desk().trust)
    assert found.intact and found.trusted
    assert found.signatures[0].level == "B-B"


def test_a_stamp_that_nobody_vouches_for_is_not_put_on_the_paper(address: str) -> None:
    stranger = (office_authority("Penyedia lain", AT).certificate,)
    wished = replace(stamping(address, Level.STAMPED), roots=stranger)
    assert verify(desk().signed(wished), desk().trust).signatures[0].level == "B-B"
    with pytest.raises(SignError) as caught:
        desk().signed(replace(wished, required=True))
    assert caught.value.code == "sign.stamp_not_believed"


class Garbage(BaseHTTPRequestHandler):
    """Answers everything with what is no reply."""

    def do_POST(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", "7")
        self.end_headers()
        self.wfile.write(b"rusak!\n")

    def log_message(self, *told: object) -> None:
        """Says nothing."""


def test_an_answer_that_is_none_counts_as_silence() -> None:
    server = HTTPServer(("127.0.0.1", 0), Garbage)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        with pytest.raises(SignError) as caught:
            desk().signed(stamping(f"http://127.0.0.1:{server.server_port}/", Level.STAMPED, required=True))
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
    assert caught.value.code == "sign.stamp_unreachable"


def test_one_who_accepts_and_never_answers_is_waited_for_a_little_only() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        told = stamping(f"http://127.0.0.1:{deaf.getsockname()[1]}/", Level.STAMPED, required=True)
        with pytest.raises(SignError) as caught:
            desk().signed(replace(told, seconds=1))
    assert caught.value.code == "sign.stamp_unreachable"


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("ftp://cap.example/", False),
        ("cap.example", False),
        ("https://", False),
        ("http://[", False),
        ("https://nama:sandi@cap.example/", False),
        ("http://cap.example/", True),
        ("file:///etc/passwd", False),
    ],
)
def test_an_address_that_cannot_be_asked_safely_is_refused(url: str, secret: bool) -> None:  # noqa: FBT001
    with pytest.raises(SignError) as caught:
        checked_address(url, secret=secret)
    assert caught.value.code == "sign.stamp_address"


def test_a_password_goes_over_https_or_to_this_machine() -> None:
    for url in ("https://cap.example/tsa", "http://127.0.0.1:3161/"):
        assert checked_address(url, secret=True) == url


def test_a_weak_digest_is_not_stamped(stamps: TimeAuthority) -> None:
    imprint = {"hash_algorithm": {"algorithm": "sha1"}, "hashed_message": bytes(20)}
    query = tsp.TimeStampReq({"version": 1, "message_imprint": imprint, "cert_req": True}).dump()
    reply = Refusal.load(stamps.answer(query))
    assert reply["status"]["status"].native == "rejection"
    assert reply["status"]["fail_info"].native == {"bad_alg"}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_no_query_makes_the_authority_fall_over(query: bytes) -> None:
    authority = _AUTHORITY
    reply = Refusal.load(authority.answer(query))
    assert reply["status"]["status"].native == "rejection"


_AUTHORITY = TimeAuthority(office_authority("Contoh", AT), lambda: AT)


def test_what_is_no_query_is_refused_by_the_server(address: str) -> None:
    told = Request(address, data=b"x", headers={"Content-Type": "text/plain"})  # noqa: S310 - our own server
    with pytest.raises(HTTPError) as caught, urlopen(told) as _:  # noqa: S310
        pass
    assert caught.value.code == 400
    caught.value.close()


@pytest.mark.parametrize("content", [b"bukan daftar", bytes(40 * 1024 * 1024)], ids=["rubbish", "swelling"])
def test_a_hostile_store_behind_a_signature_is_judged_not_fallen_over(content: bytes) -> None:
    pdf: Any = generic
    writer: Any = IncrementalPdfFileWriter(io.BytesIO(desk().signed()))
    stream = pdf.StreamObject(stream_data=content)
    stream.compress()
    many = pdf.ArrayObject([writer.add_object(stream)] * 3)
    store = pdf.DictionaryObject({pdf.NameObject(name): many for name in ("/Certs", "/CRLs", "/OCSPs")})
    writer.root["/DSS"] = writer.add_object(store)
    writer.update_root()
    target = io.BytesIO()
    writer.write(target)
    found = verify(target.getvalue(), desk().trust)
    assert not found.intact
    assert set(found.codes) <= {"sign.unreadable", "sign.too_heavy", "sign.trailing"}
