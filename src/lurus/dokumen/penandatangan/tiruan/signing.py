"""How the stand-in signs: one increment, invisible, or with the picture it was sent where it was told to lay it."""

import io
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import NamedTemporaryFile

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.images import PdfImage
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from lurus.dokumen.penandatangan.tiruan.people import TrialSigner
from lurus.dokumen.sign import NOT_CERTIFIED

ROOT = "ca.pem"
BITS = 2048
YEARS = 5
_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Place:
    """Where the picture goes: in points from the lower left corner of the page."""

    page: int
    x: int
    y: int
    width: int
    height: int
    picture: bytes


class TrialAuthority:
    """The stand-in's own CA; its certificate says that it certifies nothing."""

    def __init__(self, at: datetime, key: rsa.RSAPrivateKey | None = None) -> None:
        self.at = at
        self.key = key or rsa.generate_private_key(public_exponent=65537, key_size=BITS)
        self.name = _name("CA uji coba e-Sign (bukan BSrE)", NOT_CERTIFIED)
        self.certificate = self._certificate(self.name, self.key.public_key(), authority=True)
        self._bundles: dict[str, bytes] = {}

    @property
    def pem(self) -> bytes:
        """What verifiers must trust."""
        return self.certificate.public_bytes(Encoding.PEM)

    def signer(self, who: TrialSigner) -> signers.SimpleSigner:
        """The key of a signer, made when he first signs."""
        if who.nama not in self._bundles:
            key = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
            certificate = self._certificate(_name(who.nama, ""), key.public_key(), authority=False)
            self._bundles[who.nama] = pkcs12.serialize_key_and_certificates(
                None, key, certificate, [self.certificate], NoEncryption()
            )
        loaded: signers.SimpleSigner = signers.SimpleSigner.load_pkcs12_data(
            self._bundles[who.nama], (), None
        )
        return loaded

    def _certificate(self, subject: x509.Name, key: rsa.RSAPublicKey, *, authority: bool) -> x509.Certificate:
        usage = x509.KeyUsage(
            digital_signature=not authority,
            content_commitment=not authority,
            key_encipherment=False,
            data_encipherment=False,
            key_agreement=False,
            key_cert_sign=authority,
            crl_sign=authority,
            encipher_only=False,
            decipher_only=False,
        )
        return (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self.name)
            .public_key(key)
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.at - timedelta(days=1))
            .not_valid_after(self.at + YEARS * _YEAR)
            .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
            .add_extension(usage, critical=True)
            .sign(self.key, hashes.SHA256())
        )


def kept_authority(folder: Path, at: datetime) -> TrialAuthority:
    """The stand-in's CA as it lies in a folder, made at the first start: papers of earlier trials stay readable."""
    place, shown = folder / "ca.key.pem", folder / ROOT
    if place.exists():
        key = load_pem_private_key(place.read_bytes(), None)
        found = TrialAuthority(at, key if isinstance(key, rsa.RSAPrivateKey) else None)
        found.certificate = x509.load_pem_x509_certificate(shown.read_bytes())
        return found
    made = TrialAuthority(at)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    place.touch(mode=0o600)
    place.write_bytes(made.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    shown.write_bytes(made.pem)
    return made


class _AtSigner(signers.PdfSigner):
    """Signs at a given instant: a trial may run under a simulated clock."""

    at: datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's own signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


def signed_pdf(pdf: bytes, signer: signers.SimpleSigner, at: datetime, place: Place | None) -> bytes:
    """The file with one more signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf))
    taken = len(list(fields.enumerate_sig_fields(writer.prev)))
    name = f"esign_{taken + 1}"
    spec = fields.SigFieldSpec(name)
    if place is not None:
        box = (place.x, place.y, place.x + place.width, place.y + place.height)
        spec = fields.SigFieldSpec(name, on_page=place.page - 1, box=box)
    fields.append_signature_field(writer, spec)
    metadata = signers.PdfSignatureMetadata(
        field_name=name, md_algorithm="sha256", subfilter=fields.SigSeedSubFilter.PADES
    )
    made = _AtSigner(metadata, signer, stamp_style=None if place is None else _style(place.picture))
    made.at = at
    return bytes(made.sign_pdf(writer, existing_fields_only=True).getvalue())


def _style(picture: bytes) -> StaticStampStyle:
    layout = SimpleBoxLayoutRule(
        AxisAlignment.ALIGN_MID, AxisAlignment.ALIGN_MID, margins=Margins(0, 0, 0, 0)
    )
    with NamedTemporaryFile(suffix=".png") as file:
        file.write(picture)
        file.flush()
        drawn = PdfImage(file.name)
    return StaticStampStyle(background=drawn, background_layout=layout, background_opacity=1, border_width=0)


def _name(common: str, unit: str) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common)]
    if unit:
        parts.append(x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, unit))
    return x509.Name(parts)


def machine_time() -> datetime:
    """The machine's own clock."""
    return datetime.now(UTC)
