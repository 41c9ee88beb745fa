"""Reads signatures: who, when, is every byte as signed, by whose certificate. No network, no clock."""

import io
import zlib
from collections.abc import Sequence
from typing import Final

from cryptography import x509
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
from pyhanko_certvalidator.authority import CertTrustAnchor
from pyhanko_certvalidator.path import ValidationPath

from lurus.dokumen.sign.reports import (
    REVOKED,
    STAMP_UNKNOWN,
    UNKNOWN_SIGNER,
    SignatureReport,
    Verification,
    judgement,
    nothing_found,
)
from lurus.dokumen.sign.stamps import SealedFile, Stamp, contents_are_exact, sealed, stamp_of
from lurus.dokumen.sign.standing import Standing, mark_of, standing
from lurus.dokumen.sign.trust import Trust, trust_in

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


def verify(pdf: bytes, trust: Trust | Sequence[bytes]) -> Verification:
    """The state of every signature, each at the instant that its time stamp proves, or else that it claims."""
    under = trust_in(trust)
    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=True, decode_limits=_LIMITS)
        whole = sealed(pdf, reader, under)
        embedded = list(reader.embedded_regular_signatures)
        reports = tuple(_report(pdf, signature, under, whole) for signature in embedded)
    except PdfDecodeLimitError:
        return nothing_found(pdf, TOO_HEAVY)
    except _BROKEN:
        return nothing_found(pdf, "sign.unreadable")
    if not reports:
        return nothing_found(pdf, "sign.unsigned")
    codes = [f"{code}:{report.field}" for report in reports for code in report.codes]
    if not whole.to_the_end and not any(report.covers_whole_document for report in reports):
        codes.append("sign.seal_unknown" if whole.stranger else "sign.trailing")
    return judgement(pdf, reports, tuple(codes))


def _report(pdf: bytes, signature: EmbeddedPdfSignature, trust: Trust, whole: SealedFile) -> SignatureReport:
    claimed = signature.self_reported_timestamp
    stamp = stamp_of(signature, trust)
    at = stamp.at or claimed
    roots = [one for root in trust.roots for one in load_certs_from_pemder_data(root)]
    moment = at or signature.signer_cert.not_valid_before
    context = ValidationContext(
        trust_roots=roots, other_certs=whole.certificates, moment=moment, allow_fetching=False
    )
    status = validate_pdf_signature(signature, context)
    exact = contents_are_exact(pdf, signature)
    who = standing(x509.load_der_x509_certificate(signature.signer_cert.dump()), trust, whole.lists, at)
    codes = _codes(status, who, stamp, exact=exact)
    subject = signature.signer_cert.subject.native
    level = status.modification_level
    return SignatureReport(
        field=signature.field_name,
        signer=str(subject.get("common_name", "")),
        nip=str(subject.get("serial_number", "")),
        post=str(subject.get("title", "")),
        at=claimed,
        intact=not {"sign.altered", "sign.added"} & set(codes),
        trusted=bool(status.trusted) and REVOKED not in codes,
        covers_whole_document=status.coverage == SignatureCoverageLevel.ENTIRE_FILE,
        modification=level.name.lower() if level is not None else "other",
        serial=f"{signature.signer_cert.serial_number:x}",
        codes=codes,
        stamped=stamp.at,
        stamper=stamp.by,
        revoked=who.revoked,
        certified=bool(status.trusted) and under_certified(status.validation_path, trust),
        level=_level(stamp, whole),
    )


def under_certified(path: ValidationPath | None, trust: Trust) -> bool:
    """Whether the root at which the path begins is one of those that a licensed authority keeps."""
    if path is None or not isinstance(path.trust_anchor, CertTrustAnchor):
        return False
    known = {mark_of(one) for one in trust.certified}
    return path.trust_anchor.certificate.sha256.hex() in known


def _level(stamp: Stamp, whole: SealedFile) -> str:
    if stamp.at is None:
        return "B-B"
    return "B-LTA" if whole.to_the_end else "B-T"


def _codes(status: PdfSignatureStatus, who: Standing, stamp: Stamp, *, exact: bool) -> tuple[str, ...]:
    codes = []
    if not (status.intact and status.valid and exact) or stamp.broken:
        codes.append("sign.altered")
    elif status.modification_level in {None, ModificationLevel.OTHER} or not status.docmdp_ok:
        codes.append("sign.added")
    if status.intact and status.valid and not status.trusted:
        codes.append(UNKNOWN_SIGNER)
    if who.too_late:
        codes.append(REVOKED)
    if stamp.unknown:
        codes.append(STAMP_UNKNOWN)
    return tuple(codes)
