"""Revocation lists: what the office's CA says of its own certificates, and what such a list tells a reader."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from lurus.dokumen.sign.authority import Authority, opened

DAYS_VALID = 30
_BLOCK = re.compile(rb"-----BEGIN X509 CRL-----.*?-----END X509 CRL-----", re.S)


class Why(StrEnum):
    """Why a certificate no longer counts, in the words of RFC 5280."""

    REPLACED = "superseded"
    COMPROMISED = "keyCompromise"
    LEFT = "cessationOfOperation"
    UNSAID = "unspecified"


@dataclass(frozen=True)
class Revoked:
    """One certificate that no longer counts: its serial number (hex), since when, why."""

    serial: str
    at: datetime
    why: Why = Why.UNSAID


def revocation_list(authority: Authority, revoked: Sequence[Revoked], at: datetime) -> bytes:
    """The list (PEM) that the authority signs at `at`; another must follow within thirty days.

    Its number is the instant in seconds, so that a later list always bears a higher one.
    """
    root, key = opened(authority)
    start = at.replace(microsecond=0)
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.subject)
        .last_update(start)
        .next_update(start + timedelta(days=DAYS_VALID))
        .add_extension(x509.CRLNumber(int(start.timestamp())), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(key.public_key()), critical=False)
    )
    for one in revoked:
        builder = builder.add_revoked_certificate(_entry(one))
    return builder.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM)


def _entry(one: Revoked) -> x509.RevokedCertificate:
    entry = (
        x509.RevokedCertificateBuilder()
        .serial_number(int(one.serial, 16))
        .revocation_date(one.at.replace(microsecond=0))
    )
    if one.why != Why.UNSAID:  # RFC 5280: the reason "unspecified" is said by leaving it out
        entry = entry.add_extension(x509.CRLReason(x509.ReasonFlags(str(one.why))), critical=False)
    return entry.build()


def revoked_in(lists: Sequence[bytes], roots: Sequence[x509.Certificate]) -> Iterator[tuple[str, datetime]]:
    """What the lists say, serial by serial; a list that none of the roots signed says nothing."""
    for found in (one for content in lists for one in _read(content)):
        if any(_signed_by(found, root) for root in roots):
            for one in found:
                yield format(one.serial_number, "x"), one.revocation_date_utc


def _read(content: bytes) -> Iterator[x509.CertificateRevocationList]:
    """Every list in PEM, one after the other, or the one in DER; what is none says nothing."""
    blocks = _BLOCK.findall(content)
    for one in blocks or [content]:
        try:
            yield x509.load_pem_x509_crl(one) if blocks else x509.load_der_x509_crl(one)
        except ValueError:
            continue


def _signed_by(found: x509.CertificateRevocationList, root: x509.Certificate) -> bool:
    if found.issuer != root.subject:
        return False
    try:
        return found.is_signature_valid(root.public_key())  # type: ignore[arg-type]
    except (TypeError, UnsupportedAlgorithm, InvalidSignature, ValueError):
        return False
