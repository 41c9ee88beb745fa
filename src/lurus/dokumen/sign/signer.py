"""PAdES signatures as increments (B-B, B-T, B-LTA): the bytes that were signed before stay as they are."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import x509 as asn1_x509
from asn1crypto.keys import PrivateKeyInfo
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps.common_utils import TimestampRequestError
from pyhanko_certvalidator.registry import SimpleCertificateStore

from lurus.dokumen.compose.boxes import Box
from lurus.dokumen.sign.errors import SignError
from lurus.dokumen.sign.longterm import BEFORE_THE_STAMP, evidence
from lurus.dokumen.sign.stamp import stamp_style
from lurus.dokumen.sign.stamping import Level, Stamping
from lurus.dokumen.sign.stamps import believed


@dataclass(frozen=True)
class SignatureRequest:
    """What a signature says and where it stands.

    `box` is the place that `signature_boxes` found, its name the field; `lines` are the words of the visible
    block; `at` is the instant the signature claims (the office's clock, which may be simulated). `later` are
    the places that other signatures will fill: they must be laid before the first signature closes the file.
    """

    box: Box
    lines: tuple[str, ...]
    qr_url: str
    reason: str
    location: str
    at: datetime
    later: tuple[Box, ...] = ()

    @property
    def field(self) -> str:
        """Name of the signature field."""
        return self.box.name


class _PinnedWriter(IncrementalPdfFileWriter):
    """Leaves the paper's own metadata alone: pyHanko would write the machine's time into them."""

    def _update_meta(self) -> None:
        return


class _PinnedSigner(signers.PdfSigner):
    """Signs at a given instant instead of the machine's."""

    at: datetime

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: Any = False,  # noqa: FBT002 - pyHanko's own signature
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self.at
        return session


def sign(
    pdf: bytes,
    p12: bytes,
    passphrase: str,
    request: SignatureRequest,
    *,
    stamping: Stamping | None = None,
) -> bytes:
    """The file with one more signature, its visible block and a lock on its own field.

    The first signature certifies the file: from then on it can only be signed again, in the places laid by
    `later`; without such places it can never be changed at all. With `stamping` its authority stamps the time;
    where it does not answer, or no root vouches for it, the file is signed without a stamp, or refused when one
    is required.
    Raises `SignError`.
    """
    signer = _unlock(p12, passphrase, request.at)
    if stamping is None:
        return _increment(pdf, signer, request, None)
    try:
        signed = _increment(pdf, signer, request, stamping)
        if believed(signed, request.field, stamping.roots):
            return signed
        why = "sign.stamp_not_believed"
    except TimestampRequestError:
        why = "sign.stamp_unreachable"
    if stamping.required:
        raise SignError(why, url=stamping.url)
    return _increment(pdf, signer, request, None)


def _increment(
    pdf: bytes, signer: signers.SimpleSigner, request: SignatureRequest, stamping: Stamping | None
) -> bytes:
    try:
        writer = _PinnedWriter(io.BytesIO(pdf))
        laid, signed = _fields(writer)
        if request.field in signed:
            raise SignError("sign.field_taken", field=request.field)
        if signed and request.field not in laid:
            raise SignError("sign.closed", field=request.field)
        if not signed:
            _lay(writer, (request.box, *request.later), laid)
        style = stamp_style(request.box, request.lines, request.qr_url)
        told = _metadata(request, signer, stamping, first=not signed)
        stamper = None if stamping is None else stamping.client()
        pdf_signer = _PinnedSigner(told, signer, timestamper=stamper, stamp_style=style)
        pdf_signer.at = request.at
        return bytes(pdf_signer.sign_pdf(writer, existing_fields_only=True).getvalue())
    except PdfError as error:
        raise SignError("sign.unreadable_document", detail=str(error)) from error
    except SigningError as error:
        raise SignError("sign.closed", field=request.field, detail=str(error)) from error


def _fields(writer: IncrementalPdfFileWriter) -> tuple[set[str], set[str]]:
    """Names of the signature fields that are there, and of those that are filled."""
    found = list(fields.enumerate_sig_fields(writer.prev))
    return {name for name, _, _ in found}, {name for name, value, _ in found if value is not None}


def _lay(writer: IncrementalPdfFileWriter, boxes: tuple[Box, ...], laid: set[str]) -> None:
    for box in boxes:
        if box.name not in laid:
            fields.append_signature_field(writer, _field(box))


def _unlock(p12: bytes, passphrase: str, at: datetime) -> signers.SimpleSigner:
    if at.tzinfo is None:
        raise SignError("sign.naive_instant")
    try:
        key, certificate, chain = pkcs12.load_key_and_certificates(p12, passphrase.encode())
    except ValueError as error:
        raise SignError(why_locked(error)) from None
    if key is None or certificate is None:
        raise SignError("sign.unreadable_key")
    _check_validity(certificate, at)
    others = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    others.register_multiple([_as_asn1(one) for one in chain])
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return signers.SimpleSigner(
        signing_cert=_as_asn1(certificate), signing_key=PrivateKeyInfo.load(plain), cert_registry=others
    )


def _as_asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(Encoding.DER))


def why_locked(error: ValueError) -> str:
    """The code for a key file that does not open: the passphrase is wrong, or the file is."""
    wrong = "password" in str(error).lower()
    return "sign.wrong_passphrase" if wrong else "sign.unreadable_key"


def _check_validity(certificate: x509.Certificate, at: datetime) -> None:
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not start <= at <= end:
        raise SignError("sign.certificate_not_valid", start=start, end=end, at=at)


def _metadata(
    request: SignatureRequest, signer: signers.SimpleSigner, stamping: Stamping | None, *, first: bool
) -> signers.PdfSignatureMetadata:
    lasting = stamping is not None and stamping.level == Level.ARCHIVED
    return signers.PdfSignatureMetadata(
        field_name=request.field,
        md_algorithm="sha256",
        reason=request.reason,
        location=request.location,
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS if request.later else fields.MDPPerm.NO_CHANGES,
        embed_validation_info=lasting,
        use_pades_lta=lasting,
        validation_context=evidence(signer, stamping, request.at) if stamping and lasting else None,
        dss_settings=BEFORE_THE_STAMP,
    )


def _field(box: Box) -> fields.SigFieldSpec:
    return fields.SigFieldSpec(
        box.name,
        on_page=box.page - 1,
        box=(round(box.x0), round(box.y0), round(box.x1), round(box.y1)),
        field_mdp_spec=fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, fields=[box.name]),
    )
