"""Keys: the office's own CA, and one key per signer, encrypted under a passphrase that is stored nowhere."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from django.conf import settings

from lurus.core.errors import CoreError
from lurus.dokumen.models import Kunci
from lurus.dokumen.sign import Holder, issue, load_authority, load_key, load_root, office_authority
from lurus.dokumen.sign.keys import save_authority, save_key
from lurus.kantor.models import Kantor, Orang


@dataclass(frozen=True)
class NewKey:
    """A key that was made and stored; the act `buat_kunci` records it."""

    orang: int
    serial: str
    certificate: str


def folder(kantor: Kantor) -> Path:
    """Where an office's keys lie."""
    return Path(settings.HOME.keys) / kantor.kode


def make_authority(kantor: Kantor, at: datetime) -> None:
    """The office's CA, made once at set-up; replaced by moving it away."""
    if not (folder(kantor) / "ca.key.pem").exists():
        save_authority(folder(kantor), office_authority(kantor.nama, at))


def root(kantor: Kantor) -> bytes:
    """The CA's certificate, which is all that verifying needs."""
    return load_root(folder(kantor))


def make_key(kantor: Kantor, orang: Orang, post: str, passphrase: str, at: datetime) -> NewKey:
    """Make a signer's key and certificate, encrypted under his passphrase.

    Raises SignError `sign.weak_passphrase`.
    """
    holder = Holder(name=orang.nama_lengkap, nip=orang.nip, post=post)
    bundle = issue(load_authority(folder(kantor)), holder, passphrase, at)
    loaded = pkcs12.load_pkcs12(bundle, passphrase.encode())
    if loaded.cert is None:
        raise CoreError("kunci.no_certificate")
    certificate = loaded.cert.certificate
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
