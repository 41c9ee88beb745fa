"""Signers' keys: made under the office's CA or brought along; each under a passphrase that is stored nowhere."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko_certvalidator import CertificateValidator, ValidationContext
from pyhanko_certvalidator.errors import PathBuildingError, ValidationError

from lurus.core.errors import CoreError
from lurus.dokumen.models import Kunci
from lurus.dokumen.sign import Holder, SignError, Trust, issue, load_key
from lurus.dokumen.sign.authority import SHORTEST_PASSPHRASE
from lurus.dokumen.sign.keys import save_key
from lurus.dokumen.sign.signer import why_locked
from lurus.dokumen.sign.verification import under_certified
from lurus.dokumen.vouching import authority, folder, make_authority, roots, trust_of
from lurus.kantor.models import Kantor, Orang

__all__ = [
    "NewKey",
    "bundle_of",
    "folder",
    "import_key",
    "make_authority",
    "make_key",
    "present_key",
    "roots",
    "valid_until",
]


@dataclass(frozen=True)
class NewKey:
    """A key that was made or brought along, and stored; the act `buat_kunci` records it."""

    orang: int
    serial: str
    certificate: str
    certified: bool = False


def make_key(kantor: Kantor, orang: Orang, post: str, passphrase: str, at: datetime) -> NewKey:
    """Make a signer's key and certificate, encrypted under his passphrase.

    Raises SignError `sign.weak_passphrase`.
    """
    holder = Holder(name=orang.nama_lengkap, nip=orang.nip, post=post)
    bundle = issue(authority(kantor), holder, passphrase, at)
    loaded = pkcs12.load_pkcs12(bundle, passphrase.encode())
    if loaded.cert is None:
        raise CoreError("kunci.no_certificate")
    return _kept(kantor, orang, bundle, loaded.cert.certificate)


def import_key(kantor: Kantor, orang: Orang, bundle: bytes, passphrase: str, at: datetime) -> NewKey:
    """Keep a key (PKCS#12) that another authority issued to this very person, if a recorded root vouches for it.

    Raises SignError: `sign.wrong_passphrase`, `sign.weak_passphrase`, `sign.unreadable_key`, `sign.key_kind`,
    `sign.certificate_not_valid`, `sign.other_person`, `sign.unknown_authority`.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise SignError("sign.weak_passphrase", shortest=SHORTEST_PASSPHRASE)
    try:
        key, certificate, chain = pkcs12.load_key_and_certificates(bundle, passphrase.encode())
    except ValueError as error:
        raise SignError(why_locked(error)) from None
    if key is None or certificate is None:
        raise SignError("sign.unreadable_key")
    if not isinstance(key, rsa.RSAPrivateKey):
        raise SignError("sign.key_kind")
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not start <= at <= end:
        raise SignError("sign.certificate_not_valid", start=start, end=end, at=at)
    _of_this_person(certificate, orang)
    certified = _vouched_for(certificate, chain, trust_of(kantor), at)
    return replace(_kept(kantor, orang, bundle, certificate), certified=certified)


def _of_this_person(certificate: x509.Certificate, orang: Orang) -> None:
    named = [str(one.value) for one in certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)]
    if not any(_letters(orang.nama) in _letters(name) for name in named):
        raise SignError("sign.other_person", nama=", ".join(named), orang=orang.nama_lengkap)


def _letters(name: str) -> str:
    return "".join(one for one in name.casefold() if one.isalpha())


def _vouched_for(
    certificate: x509.Certificate, chain: Sequence[x509.Certificate], trust: Trust, at: datetime
) -> bool:
    """Whether the root that vouches for the certificate is a certified one."""
    anchors = [one for root in trust.roots for one in load_certs_from_pemder_data(root)]
    context = ValidationContext(trust_roots=anchors, moment=at, allow_fetching=False)
    validator = CertificateValidator(
        _asn1(certificate), intermediate_certs=[_asn1(one) for one in chain], validation_context=context
    )
    try:
        path = asyncio.run(validator.async_validate_usage({"digital_signature"}))  # type: ignore[no-untyped-call]
    except (PathBuildingError, ValidationError) as unknown:
        raise SignError("sign.unknown_authority", nama=certificate.issuer.rfc4514_string()) from unknown
    return under_certified(path, trust)


def _asn1(certificate: x509.Certificate) -> Any:
    (same,) = load_certs_from_pemder_data(certificate.public_bytes(Encoding.DER))
    return same


def _kept(kantor: Kantor, orang: Orang, bundle: bytes, certificate: x509.Certificate) -> NewKey:
    serial = format(certificate.serial_number, "x")
    save_key(folder(kantor), serial, bundle)
    return NewKey(orang.pk, serial, certificate.public_bytes(Encoding.PEM).decode())


def present_key(orang: Orang) -> Kunci | None:
    """The signer's last key that was not revoked."""
    found: Kunci | None = orang.kunci.filter(dicabut__isnull=True).order_by("pk").last()
    return found


def valid_until(key: Kunci) -> datetime:
    """The last instant at which the key's certificate is valid."""
    return x509.load_pem_x509_certificate(key.sertifikat.encode()).not_valid_after_utc


def bundle_of(kantor: Kantor, orang: Orang) -> tuple[str, bytes]:
    """The serial and the encrypted key of a signer.

    Raises CoreError `kunci.none` when he has not made one.
    """
    key = present_key(orang)
    if key is None:
        raise CoreError("kunci.none", orang=orang.nama_lengkap)
    return key.serial, load_key(folder(kantor), key.serial)
