"""Signatures of the office: valid to us and to poppler at a simulated instant, broken by any changed byte."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lurus.dokumen.compose import compose, signature_boxes
from lurus.dokumen.compose.archival import archival_findings
from lurus.dokumen.sign import (
    Authority,
    Holder,
    SignatureRequest,
    SignError,
    fingerprint,
    issue,
    office_authority,
    sign,
    verify,
)
from tests.dokumen.cast import KADIS, SEKRETARIS
from tests.dokumen.papers import surat_perintah
from tests.dokumen.poppler import needs_poppler, signatures_of, text_of

AT = datetime(2026, 3, 9, 2, 30, tzinfo=UTC)
PASSPHRASE = "sandi rekaan saja"
LINES = (
    "Ditandatangani secara elektronik oleh:",
    "Kepala Dinas Perindustrian dan Perdagangan",
    KADIS["nama"],
    "9 Maret 2026 pukul 09.30 WIB",
    "Sertifikat kantor – tidak tersertifikasi",
)


@pytest.fixture(scope="module")
def authority() -> Authority:
    return office_authority("Disperindag Kabupaten Wanasari", AT)


@pytest.fixture(scope="module")
def key(authority: Authority) -> bytes:
    return issue(authority, Holder(KADIS["nama"], KADIS["nip"], KADIS["jabatan"]), PASSPHRASE, AT)


@pytest.fixture(scope="module")
def second_key(authority: Authority) -> bytes:
    return issue(authority, Holder(SEKRETARIS[1], SEKRETARIS[2], SEKRETARIS[0]), PASSPHRASE, AT)


@pytest.fixture(scope="module")
def paper() -> bytes:
    return compose("surat_perintah", surat_perintah())


@pytest.fixture(scope="module")
def request_of_head() -> SignatureRequest:
    (box,) = signature_boxes("surat_perintah", surat_perintah())
    return SignatureRequest(box, LINES, "https://lurus.example/v/7KQ4M2XD", "Menandatangani", "Wanasari", AT)


@pytest.fixture(scope="module")
def signed(paper: bytes, key: bytes, request_of_head: SignatureRequest) -> bytes:
    return sign(paper, key, PASSPHRASE, request_of_head)


def test_a_signature_is_an_increment_and_verifies(authority: Authority, paper: bytes, signed: bytes) -> None:
    assert signed.startswith(paper)
    found = verify(signed, [authority.certificate])
    (report,) = found.signatures
    assert found.intact and found.trusted and found.codes == ()
    assert (report.field, report.signer, report.nip) == ("ttd_ketua", KADIS["nama"], KADIS["nip"])
    assert report.at == AT
    assert report.covers_whole_document
    assert report.modification == "none"
    assert found.fingerprint == fingerprint(signed)


@needs_poppler
def test_pdfsig_says_the_signature_is_valid(signed: bytes) -> None:
    said = signatures_of(signed)
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert KADIS["nama"] in said


@needs_poppler
def test_the_block_is_seen_on_paper(signed: bytes) -> None:
    page = text_of(signed)[0]
    assert "Ditandatangani secara elektronik oleh:" in page
    assert "Sertifikat kantor – tidak tersertifikasi" in page


def test_signing_adds_nothing_that_the_archive_forbids(signed: bytes) -> None:
    assert [finding for finding in archival_findings(signed) if "[violation]" in finding] == []


def test_a_flipped_byte_anywhere_is_found(authority: Authority, signed: bytes) -> None:
    for place in range(7, len(signed), len(signed) // 60):
        broken = signed[:place] + bytes([signed[place] ^ 0x20]) + signed[place + 1 :]
        found = verify(broken, [authority.certificate])
        assert not found.intact, place
        assert set(found.codes) & {"sign.altered:ttd_ketua", "sign.unreadable", "sign.unsigned"}, (
            place,
            found,
        )


@needs_poppler
def test_a_flipped_byte_is_found_by_pdfsig_and_named_by_us(
    authority: Authority, paper: bytes, signed: bytes
) -> None:
    place = len(paper) // 2
    broken = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
    assert "Signature is Valid" not in signatures_of(broken)
    assert verify(broken, [authority.certificate]).codes == ("sign.altered:ttd_ketua",)


def test_bytes_added_at_the_end_are_found(authority: Authority, signed: bytes) -> None:
    found = verify(signed + b"\n% sesudahnya\n", [authority.certificate])
    assert not found.intact
    assert found.codes


def test_an_unsigned_paper_and_rubbish_are_told_apart(authority: Authority, paper: bytes) -> None:
    assert verify(paper, [authority.certificate]).codes == ("sign.unsigned",)
    assert verify(b"bukan pdf", [authority.certificate]).codes == ("sign.unreadable",)


def test_a_signer_of_another_office_is_intact_but_unknown(signed: bytes) -> None:
    stranger = office_authority("Dinas Lain Kabupaten Wanasari", AT)
    found = verify(signed, [stranger.certificate])
    assert found.intact and not found.trusted
    assert found.codes == ("sign.unknown_signer:ttd_ketua",)


def test_a_wrong_passphrase_is_refused(paper: bytes, key: bytes, request_of_head: SignatureRequest) -> None:
    with pytest.raises(SignError) as caught:
        sign(paper, key, "salah sekali", request_of_head)
    assert caught.value.code == "sign.wrong_passphrase"


def test_a_spoilt_key_is_not_called_a_wrong_passphrase(
    paper: bytes, request_of_head: SignatureRequest
) -> None:
    with pytest.raises(SignError) as caught:
        sign(paper, b"rusak", PASSPHRASE, request_of_head)
    assert caught.value.code == "sign.unreadable_key"


def test_what_is_no_pdf_cannot_be_signed(key: bytes, request_of_head: SignatureRequest) -> None:
    with pytest.raises(SignError) as caught:
        sign(b"bukan pdf", key, PASSPHRASE, request_of_head)
    assert caught.value.code == "sign.unreadable_document"


@pytest.mark.parametrize("shift", [timedelta(days=-2), timedelta(days=2 * 365 + 1)])
def test_a_certificate_signs_only_while_it_is_valid(
    paper: bytes, key: bytes, request_of_head: SignatureRequest, shift: timedelta
) -> None:
    with pytest.raises(SignError) as caught:
        sign(paper, key, PASSPHRASE, replace(request_of_head, at=AT + shift))
    assert caught.value.code == "sign.certificate_not_valid"


def test_an_instant_without_offset_is_refused(
    paper: bytes, key: bytes, request_of_head: SignatureRequest
) -> None:
    with pytest.raises(SignError) as caught:
        sign(paper, key, PASSPHRASE, replace(request_of_head, at=AT.replace(tzinfo=None)))
    assert caught.value.code == "sign.naive_instant"


def test_two_people_sign_one_paper_in_the_places_laid_for_them(
    authority: Authority, paper: bytes, key: bytes, second_key: bytes, request_of_head: SignatureRequest
) -> None:
    box = request_of_head.box
    beside = replace(box, x0=box.x0 - 230, x1=box.x1 - 230, name="ttd_sekretaris")
    once = sign(paper, key, PASSPHRASE, replace(request_of_head, later=(beside,)))
    twice = sign(
        once, second_key, PASSPHRASE, replace(request_of_head, box=beside, at=AT + timedelta(hours=1))
    )
    found = verify(twice, [authority.certificate])
    assert twice.startswith(once)
    assert found.intact and found.trusted and found.codes == ()
    assert [(s.signer, s.modification, s.covers_whole_document) for s in found.signatures] == [
        (KADIS["nama"], "form_filling", False),
        (SEKRETARIS[1], "none", True),
    ]


def test_a_closed_paper_takes_no_further_signature(
    signed: bytes, second_key: bytes, request_of_head: SignatureRequest
) -> None:
    elsewhere = replace(request_of_head.box, name="ttd_lain")
    with pytest.raises(SignError) as caught:
        sign(signed, second_key, PASSPHRASE, replace(request_of_head, box=elsewhere))
    assert caught.value.code == "sign.closed"


def test_a_place_is_signed_once(signed: bytes, key: bytes, request_of_head: SignatureRequest) -> None:
    with pytest.raises(SignError) as caught:
        sign(signed, key, PASSPHRASE, request_of_head)
    assert caught.value.code == "sign.field_taken"


def test_the_machines_clock_leaves_no_trace_in_what_signing_adds(paper: bytes, signed: bytes) -> None:
    today = datetime.now(UTC)
    added = signed[len(paper) :]
    assert f"{today:%Y%m%d}".encode() not in added
    assert b"20260309023000" in added


def test_hostile_words_in_the_block_are_only_words(
    authority: Authority, paper: bytes, key: bytes, request_of_head: SignatureRequest
) -> None:
    lines = ('#panic("x")', "Jabatan " * 60, "\U0001f600 $x$")
    made = sign(paper, key, PASSPHRASE, replace(request_of_head, lines=lines))
    assert verify(made, [authority.certificate]).intact
