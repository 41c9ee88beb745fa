"""The office's own certificate authority: for trials, or where the office decides so in writing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from lurus.dokumen.sign.errors import SignError

AUTHORITY_YEARS = 10
CERTIFICATE_YEARS = 2
SHORTEST_PASSPHRASE = 8
SIGNER_BITS = 2048  # RSA: elliptic curves would make the file PDF 2.0, which is no longer PDF/A-3
NOT_CERTIFIED = "tidak tersertifikasi"
_STAMPER = f"Cap waktu kantor ({NOT_CERTIFIED})"
_YEAR = timedelta(days=365)
_LONGEST_NAME = 64  # X.520: upper bound of commonName, organizationName and title


@dataclass(frozen=True)
class Authority:
    """The office CA: its certificate (PEM) is the root that verifiers trust; its key (PEM) stays at home."""

    certificate: bytes
    key: bytes


@dataclass(frozen=True)
class Holder:
    """Whom a certificate names."""

    name: str
    nip: str
    post: str


def office_authority(office: str, at: datetime, *, generation: int = 1) -> Authority:
    """A new self-signed CA of the office (EC P-256), valid ten years from `at`; each generation names itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name(
        (NameOID.COMMON_NAME, f"CA {office}" if generation == 1 else f"CA G{generation} {office}"),
        (NameOID.ORGANIZATION_NAME, office),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, NOT_CERTIFIED),
    )
    start = _aware(at) - timedelta(days=1)
    certificate = (
        _builder(subject, subject, key.public_key())
        .not_valid_before(start)
        .not_valid_after(start + AUTHORITY_YEARS * _YEAR)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(("key_cert_sign", "crl_sign")), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return Authority(certificate.public_bytes(Encoding.PEM), pem)


def issue(authority: Authority, holder: Holder, passphrase: str, at: datetime) -> bytes:
    """A new key and certificate for `holder`, valid two years from `at`: PKCS#12 locked by the passphrase.

    Raises `sign.weak_passphrase` for fewer than eight characters.
    """
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise SignError("sign.weak_passphrase", shortest=SHORTEST_PASSPHRASE)
    root, root_key = opened(authority)
    key = rsa.generate_private_key(public_exponent=65537, key_size=SIGNER_BITS)
    certificate = (
        _leaf(root, root_key, _subject(holder), key.public_key(), at)
        .add_extension(_usage(("digital_signature", "content_commitment")), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    return pkcs12.serialize_key_and_certificates(
        holder.name.encode(), key, certificate, [root], BestAvailableEncryption(passphrase.encode())
    )


def certify_stamper(authority: Authority, key: rsa.RSAPublicKey, at: datetime) -> x509.Certificate:
    """A certificate that lets `key` stamp times and do nothing else, vouched for by the office's CA."""
    root, root_key = opened(authority)
    return (
        _leaf(root, root_key, _name((NameOID.COMMON_NAME, _STAMPER)), key, at)
        .add_extension(_usage(("digital_signature",)), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        .sign(root_key, hashes.SHA256())
    )


def opened(authority: Authority) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    """The authority's certificate and key. Raises `sign.unreadable_key`."""
    try:
        root, key = (
            x509.load_pem_x509_certificate(authority.certificate),
            load_pem_private_key(authority.key, None),
        )
    except (ValueError, TypeError) as broken:
        raise SignError("sign.unreadable_key") from broken
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise SignError("sign.unreadable_key")
    return root, key


def _leaf(
    root: x509.Certificate,
    root_key: ec.EllipticCurvePrivateKey,
    subject: x509.Name,
    key: rsa.RSAPublicKey,
    at: datetime,
) -> x509.CertificateBuilder:
    start = max(_aware(at) - timedelta(hours=1), root.not_valid_before_utc)
    return (
        _builder(subject, root.subject, key)
        .not_valid_before(start)
        .not_valid_after(min(start + CERTIFICATE_YEARS * _YEAR, root.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False
        )
    )


def _subject(holder: Holder) -> x509.Name:
    pairs = [(NameOID.COMMON_NAME, holder.name), (NameOID.TITLE, holder.post)]
    if holder.nip:
        pairs.append((NameOID.SERIAL_NUMBER, holder.nip))
    return _name(*pairs, (NameOID.ORGANIZATIONAL_UNIT_NAME, NOT_CERTIFIED))


def _name(*pairs: tuple[x509.ObjectIdentifier, str]) -> x509.Name:
    return x509.Name([x509.NameAttribute(kind, value[:_LONGEST_NAME]) for kind, value in pairs if value])


def _builder(
    subject: x509.Name, issuer: x509.Name, public_key: ec.EllipticCurvePublicKey | rsa.RSAPublicKey
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
    )


def _usage(allowed: Sequence[str]) -> x509.KeyUsage:
    every = (
        "digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
        "key_cert_sign", "crl_sign", "encipher_only", "decipher_only",
    )  # fmt: skip
    return x509.KeyUsage(**{use: use in allowed for use in every})


def _aware(at: datetime) -> datetime:
    if at.tzinfo is None:
        raise SignError("sign.naive_instant")
    return at.replace(microsecond=0)
