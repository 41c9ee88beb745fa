"""PAdES B-B signatures as increments: the bytes that were signed before stay as they are."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers.pdf_signer import PdfSigningSession

from lurus.dokumen.compose.boxes import Box
from lurus.dokumen.sign.errors import SignError
from lurus.dokumen.sign.stamp import stamp_style


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


def sign(pdf: bytes, p12: bytes, passphrase: str, request: SignatureRequest) -> bytes:
    """The file with one more signature, its visible block and a lock on its own field.

    The first signature certifies the file: from then on it can only be signed again, in the places laid by
    `later`; without such places it can never be changed at all. Raises `SignError`.
    """
    signer = _unlock(p12, passphrase, request.at)
    try:
        writer = _PinnedWriter(io.BytesIO(pdf))
        laid, signed = _fields(writer)
        if request.field in signed:
            raise SignError("sign.field_taken", field=request.field)
        if signed and request.field not in laid:
            raise SignError("sign.closed", field=request.field)
        if not signed:
            _lay(writer, (request.box, *request.later), laid)
        return _signed(writer, signer, request, first=not signed)
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


def _signed(
    writer: IncrementalPdfFileWriter, signer: signers.SimpleSigner, request: SignatureRequest, *, first: bool
) -> bytes:
    style = stamp_style(request.box, request.lines, request.qr_url)
    pdf_signer = _PinnedSigner(_metadata(request, first=first), signer, stamp_style=style)
    pdf_signer.at = request.at
    return bytes(pdf_signer.sign_pdf(writer, existing_fields_only=True).getvalue())


def _unlock(p12: bytes, passphrase: str, at: datetime) -> signers.SimpleSigner:
    if at.tzinfo is None:
        raise SignError("sign.naive_instant")
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(p12, passphrase.encode())
    except ValueError as error:
        raise SignError(_why_locked(error)) from None
    if key is None or certificate is None:
        raise SignError("sign.unreadable_key")
    _check_validity(certificate, at)
    unlocked: signers.SimpleSigner = signers.SimpleSigner.load_pkcs12_data(p12, (), passphrase.encode())
    return unlocked


def _why_locked(error: ValueError) -> str:
    wrong = "password" in str(error).lower()
    return "sign.wrong_passphrase" if wrong else "sign.unreadable_key"


def _check_validity(certificate: x509.Certificate, at: datetime) -> None:
    start, end = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not start <= at <= end:
        raise SignError("sign.certificate_not_valid", start=start, end=end, at=at)


def _metadata(request: SignatureRequest, *, first: bool) -> signers.PdfSignatureMetadata:
    return signers.PdfSignatureMetadata(
        field_name=request.field,
        md_algorithm="sha256",
        reason=request.reason,
        location=request.location,
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=first,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS if request.later else fields.MDPPerm.NO_CHANGES,
    )


def _field(box: Box) -> fields.SigFieldSpec:
    return fields.SigFieldSpec(
        box.name,
        on_page=box.page - 1,
        box=(round(box.x0), round(box.y0), round(box.x1), round(box.y1)),
        field_mdp_spec=fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, fields=[box.name]),
    )
