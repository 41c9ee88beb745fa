"""The office's seal over a bundle: a detached CMS signature by a certificate of its own, from the office's CA.

Without signed attributes: they would bear the clock's time, and the same case would no longer give the same bytes.
The instant stands in the bag; the ledger holds the fingerprint that was sealed, so that it cannot be dated back.
"""

import os
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from asn1crypto import cms
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs7,
)
from cryptography.x509.oid import NameOID

from lurus.dokumen.sign import NOT_CERTIFIED, Authority

YEARS: Final = 10
BITS: Final = 3072
LONGEST_NAME: Final = 64
_FILE: Final = "segel.pem"
_YEAR: Final = timedelta(days=365)
_BROKEN = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    InvalidSignature,
    UnsupportedAlgorithm,
    x509.InvalidVersion,
    x509.DuplicateExtension,
)


@dataclass(frozen=True)
class SealKey:
    """The key of the office's seal, and its certificate."""

    key: rsa.RSAPrivateKey
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(Encoding.PEM)

    def seal(self, data: bytes) -> bytes:
        """The detached signature (CMS, DER) over `data`; the same bytes each time."""
        signer = pkcs7.PKCS7SignatureBuilder().set_data(data)
        options = [
            pkcs7.PKCS7Options.DetachedSignature,
            pkcs7.PKCS7Options.Binary,
            pkcs7.PKCS7Options.NoAttributes,
        ]
        return signer.add_signer(self.certificate, self.key, hashes.SHA256()).sign(Encoding.DER, options)


def seal_key(folder: Path, office: str, authority: Authority, at: datetime) -> SealKey:
    """The seal's key of the folder, made at first use; a CA that was replaced, or time, asks for a new one."""
    root = x509.load_pem_x509_certificate(authority.certificate)
    found = _load(folder / _FILE)
    if (
        found is not None
        and issued_by(found.certificate, root)
        and at <= found.certificate.not_valid_after_utc
    ):
        return found
    if found is not None:
        (folder / _FILE).replace(folder / f"segel-{found.certificate.serial_number:x}.pem")
    made = _made(office, authority, at)
    return _kept(folder / _FILE, made)


def issued_by(certificate: x509.Certificate, root: x509.Certificate) -> bool:
    """Whether the root's key signed the certificate."""
    try:
        certificate.verify_directly_issued_by(root)
    except _BROKEN:
        return False
    return True


def sealed_by(seal: bytes, data: bytes) -> x509.Certificate | None:
    """The certificate under which the seal holds over `data`; None when it does not."""
    try:
        whole = cms.ContentInfo.load(seal, strict=True)
        content = whole["content"]
        (signer,) = content["signer_infos"]
        (held,) = content["certificates"]
        certificate = x509.load_der_x509_certificate(held.chosen.dump())
        key = certificate.public_key()
        if (
            not isinstance(key, rsa.RSAPublicKey)
            or not _plain(content, signer, certificate)
            or whole.dump(force=True) != seal
        ):
            return None
        key.verify(signer["signature"].native, data, padding.PKCS1v15(), hashes.SHA256())
    except _BROKEN:
        return None
    return certificate


def _plain(content: Any, signer: Any, certificate: x509.Certificate) -> bool:
    """Whether the seal says nothing beside its signature, so that no other spelling of it passes for the same."""
    named = signer["sid"].chosen
    same = (named["serial_number"].native, named["issuer"].dump()) == (
        certificate.serial_number,
        certificate.issuer.public_bytes(),
    )
    kinds = [signer["digest_algorithm"], *content["digest_algorithms"]]
    hashed = all(one["algorithm"].native == "sha256" and not one["parameters"].native for one in kinds)
    how = signer["signature_algorithm"]
    signed = how["algorithm"].native == "rsassa_pkcs1v15" and not how["parameters"].native
    bare = content["encap_content_info"]["content_type"].native == "data" and (
        content["encap_content_info"]["content"].native is None
    )
    alone = not any(len(signer[name]) for name in ("signed_attrs", "unsigned_attrs")) and not len(
        content["crls"]
    )
    return (
        same
        and hashed
        and signed
        and bare
        and alone
        and content["version"].native == signer["version"].native
    )


def _load(path: Path) -> SealKey | None:
    try:
        pem = path.read_bytes()
    except FileNotFoundError:
        return None
    key = load_pem_private_key(pem, None)
    assert isinstance(key, rsa.RSAPrivateKey)  # noqa: S101 - nobody else writes this file
    return SealKey(key, x509.load_pem_x509_certificate(pem))


def _kept(path: Path, made: SealKey) -> SealKey:
    """Of two that make one at once the first is kept."""
    plain = made.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(made.pem + plain)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
    found = _load(path)
    return made if found is None else found


def _made(office: str, authority: Authority, at: datetime) -> SealKey:
    root = x509.load_pem_x509_certificate(authority.certificate)
    root_key = load_pem_private_key(authority.key, None)
    assert isinstance(root_key, ec.EllipticCurvePrivateKey)  # noqa: S101 - the office CA is one
    key = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    start = max(at.replace(microsecond=0) - timedelta(hours=1), root.not_valid_before_utc)
    names = (
        (NameOID.COMMON_NAME, f"Segel arsip {office}"),
        (NameOID.ORGANIZATION_NAME, office),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, NOT_CERTIFIED),
    )
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(kind, value[:LONGEST_NAME]) for kind, value in names]))
        .issuer_name(root.subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(min(start + YEARS * _YEAR, root.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_seals_only(), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )
    return SealKey(key, certificate)


def _seals_only() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
