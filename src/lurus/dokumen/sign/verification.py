"""Reads signatures: who, when, is every byte as signed, by whose certificate. No network, no clock."""

import hashlib
import io
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.decode_limits import (
    DEFAULT_PURPOSE_LIMITS,
    DecodeLimits,
    DecodePurpose,
    DocumentDecodeBudget,
    StreamDecodeLimits,
)
from pyhanko.pdf_utils.misc import PdfDecodeLimitError, PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.general import SigningError, ValueErrorWithMessage
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

# A broken file makes the readers below fall over in many ways; each means the same: not readable as signed.
_BROKEN = (PdfError, SigningError, ValueErrorWithMessage, ValueError, TypeError, KeyError, IndexError,
           AttributeError, AssertionError, OSError, RecursionError, NotImplementedError,
           ArithmeticError, zlib.error)  # fmt: skip
_MIB: Final = 1024 * 1024
# A list of objects is read entry by entry: a few kilobytes that unpack to millions of entries are no paper.
_LIMITS: Final = DecodeLimits(
    per_purpose={
        **DEFAULT_PURPOSE_LIMITS,
        DecodePurpose.XREF_STREAM: StreamDecodeLimits(max_output_size=_MIB // 2),
    },
    document_budget=DocumentDecodeBudget(base_allowance=64 * _MIB, max_ratio=20),
)
TOO_HEAVY: Final = "sign.too_heavy"


@dataclass(frozen=True)
class SignatureReport:
    """One signature. What came after it: none, lta_updates, form_filling, annotations or other."""

    field: str
    signer: str
    nip: str
    post: str
    at: datetime | None
    intact: bool
    trusted: bool
    covers_whole_document: bool
    modification: str
    serial: str
    codes: tuple[str, ...]


@dataclass(frozen=True)
class Verification:
    """The judgement on a file. `intact`: signed, and every byte as signed. `codes` say what is wrong.

    `sign.unsigned` · `sign.unreadable` (no longer a readable file) · `sign.too_heavy` (unpacks to more, or needs
    more work, than a paper does) · `sign.altered:FIELD` (bytes differ from
    those signed) · `sign.added:FIELD` (content was added that the signature forbids) · `sign.trailing` (bytes
    after the last signature) · `sign.unknown_signer:FIELD` (no given root vouches for the certificate at the
    instant of signing).
    """

    signatures: tuple[SignatureReport, ...]
    intact: bool
    trusted: bool
    codes: tuple[str, ...]
    fingerprint: str


def fingerprint(content: bytes) -> str:
    """SHA-256 (hex) of the bytes."""
    return hashlib.sha256(content).hexdigest()


def verify(pdf: bytes, roots: Sequence[bytes]) -> Verification:
    """The state of every signature, each at the instant it claims; `roots` are certificates (PEM or DER)."""
    trusted_roots = [certificate for root in roots for certificate in load_certs_from_pemder_data(root)]
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=True, decode_limits=_LIMITS)
        embedded = list(reader.embedded_regular_signatures)
        reports = tuple(_report(pdf, signature, trusted_roots) for signature in embedded)
    except PdfDecodeLimitError:
        return nothing_found(pdf, TOO_HEAVY)
    except _BROKEN:
        return nothing_found(pdf, "sign.unreadable")
    if not reports:
        return nothing_found(pdf, "sign.unsigned")
    codes = [f"{code}:{report.field}" for report in reports for code in report.codes]
    if not any(report.covers_whole_document for report in reports):
        codes.append("sign.trailing")
    return _judgement(pdf, reports, tuple(codes))


def nothing_found(pdf: bytes, code: str) -> Verification:
    """The judgement on a file in which no signature was read; `code` says why."""
    return _judgement(pdf, (), (code,))


def _judgement(pdf: bytes, reports: tuple[SignatureReport, ...], codes: tuple[str, ...]) -> Verification:
    harmful = [code for code in codes if not code.startswith("sign.unknown_signer")]
    return Verification(
        signatures=reports,
        intact=bool(reports) and not harmful,
        trusted=bool(reports) and all(report.trusted for report in reports),
        codes=codes,
        fingerprint=fingerprint(pdf),
    )


def _report(pdf: bytes, signature: EmbeddedPdfSignature, roots: Sequence[Any]) -> SignatureReport:
    at = signature.self_reported_timestamp
    context = ValidationContext(
        trust_roots=list(roots), moment=at or signature.signer_cert.not_valid_before, allow_fetching=False
    )
    status = validate_pdf_signature(signature, context)
    subject = signature.signer_cert.subject.native
    codes = _codes(status, exact=_contents_are_exact(pdf, signature))
    level = status.modification_level
    return SignatureReport(
        field=signature.field_name,
        signer=str(subject.get("common_name", "")),
        nip=str(subject.get("serial_number", "")),
        post=str(subject.get("title", "")),
        at=at,
        intact=not {"sign.altered", "sign.added"} & set(codes),
        trusted=bool(status.trusted),
        covers_whole_document=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        modification=level.name.lower() if level is not None else "other",
        serial=f"{signature.signer_cert.serial_number:x}",
        codes=codes,
    )


def _codes(status: PdfSignatureStatus, *, exact: bool) -> tuple[str, ...]:
    codes = []
    if not (status.intact and status.valid and exact):
        codes.append("sign.altered")
    elif status.modification_level in {None, ModificationLevel.OTHER} or not status.docmdp_ok:
        codes.append("sign.added")
    if status.intact and status.valid and not status.trusted:
        codes.append("sign.unknown_signer")
    return tuple(codes)


def _contents_are_exact(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """A signature cannot cover itself: its own place must hold the one way of writing it, nothing else."""
    first, length, second, _ = (int(number) for number in signature.byte_range)
    cms = signature.pkcs7_content
    written = pdf[first + length + 1 : second - 1].rstrip(b"0")
    expected = bytes(cms).hex().upper().encode().rstrip(b"0")
    return (
        pdf[first + length : first + length + 1] + pdf[second - 1 : second] == b"<>" and written == expected
    )
