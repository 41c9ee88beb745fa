"""How a certificate stands: whether it was revoked, and since when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from lurus.dokumen.sign.errors import SignError
from lurus.dokumen.sign.revocation import revoked_in
from lurus.dokumen.sign.trust import Trust

_PEM = b"-----BEGIN"


@dataclass(frozen=True)
class Standing:
    """`too_late`: what it signed, it signed when it no longer counted."""

    revoked: datetime | None
    too_late: bool


def standing(
    certificate: x509.Certificate, trust: Trust, embedded: Sequence[bytes], at: datetime | None
) -> Standing:
    """What the office's books, and the lists given or found in the file, say of a certificate used at `at`."""
    serial = format(certificate.serial_number, "x")
    issuers = [one for one in certificates(trust.roots) if one.subject == certificate.issuer]
    told = dict(revoked_in([*trust.lists, *embedded], issuers))
    revoked = min((one for one in (trust.revoked.get(serial), told.get(serial)) if one), default=None)
    return Standing(
        revoked=revoked,
        too_late=revoked is not None and (at is None or at >= revoked),
    )


def certificates(contents: Sequence[bytes]) -> Iterator[x509.Certificate]:
    """Every certificate in PEM or DER."""
    for content in contents:
        if content.lstrip().startswith(_PEM):
            yield from x509.load_pem_x509_certificates(content)
        else:
            yield x509.load_der_x509_certificate(content)


def mark_of(certificate: bytes) -> str:
    """The fingerprint (SHA-256, hex) by which a certificate is known; of the first where there are several."""
    first = next(certificates([certificate]))
    return first.fingerprint(hashes.SHA256()).hex()


def name_of(certificate: bytes) -> str:
    """What the certificate calls its holder: the common name, or all of it where there is none."""
    subject = next(certificates([certificate])).subject
    common = [str(one.value) for one in subject.get_attributes_for_oid(NameOID.COMMON_NAME)]
    return (", ".join(common) or subject.rfc4514_string())[:300]


def as_root(content: bytes, at: datetime) -> bytes:
    """The one certificate (PEM) of an authority, valid at `at`.

    Raises SignError `sign.not_one_certificate`, `sign.no_authority` (it may not vouch for others),
    `sign.certificate_not_valid`.
    """
    given = certificates_in(content)
    if len(given) != 1:
        raise SignError("sign.not_one_certificate")
    found = x509.load_pem_x509_certificate(given[0])
    try:
        constraints = found.extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound as missing:
        raise SignError("sign.no_authority") from missing
    if not constraints.ca:
        raise SignError("sign.no_authority")
    start, end = found.not_valid_before_utc, found.not_valid_after_utc
    if not start <= at <= end:
        raise SignError("sign.certificate_not_valid", start=start, end=end, at=at)
    return found.public_bytes(Encoding.PEM)


def certificates_in(content: bytes) -> list[bytes]:
    """Every certificate of a file that somebody gave, each as PEM. Raises SignError `sign.not_one_certificate`."""
    try:
        found = [one.public_bytes(Encoding.PEM) for one in certificates([content])]
    except ValueError as unreadable:
        raise SignError("sign.not_one_certificate") from unreadable
    return found
