"""Revoked, expired, rolled over: what was signed before stays valid, what claims to be later is refused."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from hypothesis import given
from hypothesis import strategies as st

from lurus.dokumen.sign import (
    Holder,
    Revoked,
    SignError,
    Trust,
    Why,
    issue,
    office_authority,
    revocation_list,
    sign,
    verify,
)
from lurus.dokumen.sign.apart import verify_apart
from lurus.dokumen.sign.reports import read, written
from lurus.dokumen.sign.standing import as_root, mark_of, standing
from lurus.dokumen.sign.trust import as_data, from_data
from tests.dokumen.signing import A_DAY, AT, FIELD, OFFICE, PASSPHRASE, desk


def serial() -> str:
    _, certificate, _ = pkcs12.load_key_and_certificates(desk().key, PASSPHRASE.encode())
    assert certificate is not None
    return format(certificate.serial_number, "x")


@pytest.fixture(scope="module")
def signed() -> bytes:
    return desk().signed()


@pytest.mark.parametrize(
    ("revoked", "valid"), [(AT + A_DAY, True), (AT, False), (AT - timedelta(seconds=1), False)]
)
def test_a_signature_holds_if_it_was_made_before_the_revocation(
    signed: bytes,
    revoked: datetime,
    valid: bool,  # noqa: FBT001
) -> None:
    found = verify(signed, replace(desk().trust, revoked={serial(): revoked}))
    assert found.intact
    assert found.trusted is valid
    assert found.codes == (() if valid else (f"sign.revoked:{FIELD}",))
    assert found.signatures[0].revoked == revoked


def test_a_list_says_the_same_to_whoever_has_no_books(signed: bytes) -> None:
    told = revocation_list(desk().authority, [Revoked(serial(), AT, Why.COMPROMISED)], AT + A_DAY)
    found = verify(signed, replace(desk().trust, lists=[told]))
    assert not found.trusted and found.codes == (f"sign.revoked:{FIELD}",)


def test_a_list_that_no_root_signed_says_nothing(signed: bytes) -> None:
    forger = office_authority(OFFICE, AT)
    told = revocation_list(forger, [Revoked(serial(), AT, Why.COMPROMISED)], AT + A_DAY)
    found = verify(signed, replace(desk().trust, lists=[told, b"bukan daftar"]))
    assert found.trusted and found.codes == ()


def test_a_list_names_serial_instant_and_reason() -> None:
    told = revocation_list(desk().authority, [Revoked("1f", AT, Why.REPLACED), Revoked("2a", AT)], AT)
    read_again = x509.load_pem_x509_crl(told)
    first, second = sorted(read_again, key=lambda one: one.serial_number)
    assert (first.serial_number, first.revocation_date_utc) == (0x1F, AT)
    assert (
        first.extensions.get_extension_for_class(x509.CRLReason).value.reason is x509.ReasonFlags.superseded
    )
    assert len(second.extensions) == 0
    assert read_again.next_update_utc == AT + timedelta(days=30)


def test_a_new_generation_leaves_old_signatures_verifiable(signed: bytes) -> None:
    second = office_authority(OFFICE, AT + 300 * A_DAY, generation=2)
    holder = Holder("Hadi Wijanarko", "", "Sekretaris Dinas")
    key = issue(second, holder, PASSPHRASE, AT + 301 * A_DAY)
    later = sign(desk().paper, key, PASSPHRASE, replace(desk().request, at=AT + 302 * A_DAY))
    both = Trust([desk().authority.certificate, second.certificate])
    for file in (signed, later):
        assert verify(file, both).trusted
    assert not verify(later, desk().trust).trusted
    assert mark_of(second.certificate) != mark_of(desk().authority.certificate)


def test_the_certified_are_those_under_a_certified_root(signed: bytes) -> None:
    root = desk().authority.certificate
    assert verify(signed, replace(desk().trust, certified=[root])).signatures[0].certified
    other = office_authority(OFFICE, AT).certificate
    assert not verify(signed, replace(desk().trust, certified=[other])).signatures[0].certified


def test_only_a_root_is_recorded_as_one() -> None:
    leaf = pkcs12.load_key_and_certificates(desk().key, PASSPHRASE.encode())[1]
    assert leaf is not None
    root = desk().authority.certificate
    for content, code in (
        (leaf.public_bytes(Encoding.PEM), "sign.no_authority"),
        (b"bukan sertifikat", "sign.not_one_certificate"),
        (root + root, "sign.not_one_certificate"),
        (b"", "sign.not_one_certificate"),
    ):
        with pytest.raises(SignError) as caught:
            as_root(content, AT)
        assert caught.value.code == code
    with pytest.raises(SignError) as late:
        as_root(root, AT + 11 * 365 * A_DAY)
    assert late.value.code == "sign.certificate_not_valid"
    assert as_root(root, AT) == root


def test_a_judgement_reads_as_it_was_written(signed: bytes) -> None:
    found = verify(signed, replace(desk().trust, revoked={serial(): AT + A_DAY}))
    assert read(written(found)) == found


def test_the_check_in_its_own_process_says_the_same(signed: bytes) -> None:
    trust = replace(desk().trust, revoked={serial(): AT})
    assert verify_apart(signed, trust) == verify(signed, trust)


@given(st.timedeltas(min_value=-400 * A_DAY, max_value=400 * A_DAY))
def test_before_the_revocation_and_from_it_on_are_the_only_two_cases(apart: timedelta) -> None:
    certificate = x509.load_pem_x509_certificate(desk().authority.certificate)
    revoked = {format(certificate.serial_number, "x"): AT}
    found = standing(certificate, Trust([], revoked=revoked), [], AT + apart)
    assert found.too_late is (apart >= timedelta(0))
    assert standing(certificate, Trust([], revoked=revoked), [], None).too_late
    assert not standing(certificate, Trust([]), [], AT + apart).too_late


CERTIFICATES = st.lists(st.binary(max_size=20), max_size=3)
TRUST = st.builds(
    Trust,
    CERTIFICATES,
    CERTIFICATES,
    st.dictionaries(st.text("0123456789abcdef", min_size=1, max_size=8), st.datetimes(), max_size=3),
    CERTIFICATES,
    CERTIFICATES,
)


@given(TRUST)
def test_what_is_believed_survives_being_told(trust: Trust) -> None:
    assert from_data(as_data(trust)) == trust
    assert from_data(as_data(trust)).fingerprint == trust.fingerprint


@given(TRUST, st.binary(min_size=21, max_size=30))
def test_whatever_is_believed_more_makes_another_trust(trust: Trust, more: bytes) -> None:
    others = (
        replace(trust, roots=[*trust.roots, more]),
        replace(trust, stamp_roots=[*trust.stamp_roots, more]),
        replace(trust, lists=[*trust.lists, more]),
        replace(trust, certified=[*trust.certified, more]),
        replace(trust, revoked={**trust.revoked, "fffffffff": AT}),
    )
    assert len({trust.fingerprint, *(one.fingerprint for one in others)}) == 6
