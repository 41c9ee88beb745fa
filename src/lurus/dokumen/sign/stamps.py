"""Time stamps in a file: on each signature, and over the whole; believed only under a given root."""

import asyncio
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asn1crypto import cms, tsp, x509
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.errors import NoDSSFoundError
from pyhanko.sign.validation.generic_cms import (
    extract_tst_data_iter,
    message_imprint_checker,
    validate_tst_signed_data,
)
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import (
    DocumentTimestampStatus,
    SignatureCoverageLevel,
    TimestampSignatureStatus,
)
from pyhanko_certvalidator import ValidationContext

from lurus.dokumen.sign.trust import Trust


@dataclass(frozen=True)
class Stamp:
    """The stamped instant, if it can be believed, and who stamped.

    `unknown`: there is one that no root vouches for; `broken`: it is not of this signature, or was changed.
    """

    at: datetime | None = None
    by: str = ""
    unknown: bool = False
    broken: bool = False


@dataclass(frozen=True)
class SealedFile:
    """What the file carries for the archive; `to_the_end`: a trusted stamp covers it to its last byte.

    `stranger`: a stamp covers it to its last byte, and no root vouches for it.
    """

    to_the_end: bool
    stranger: bool
    lists: tuple[bytes, ...] = ()
    certificates: tuple[x509.Certificate, ...] = ()


def stamp_of(signature: EmbeddedPdfSignature, trust: Trust) -> Stamp:
    """The time stamp on a signature: over its own signature value, by an authority that a root vouches for."""
    token = next(extract_tst_data_iter(signature.signer_info, signed=False), None)
    if token is None:
        return Stamp()
    at, by = _claimed(token)
    over = message_imprint_checker(signature.signer_info)
    status = TimestampSignatureStatus(
        **asyncio.run(validate_tst_signed_data(token, _context(trust, at), over))
    )
    if not (status.intact and status.valid):
        return Stamp(by=by, broken=True)
    return Stamp(at, by) if status.trusted else Stamp(unknown=True, by=by)


def believed(pdf: bytes, field: str, roots: Sequence[bytes]) -> bool:
    """Whether the signature in that field bears a time stamp that one of the roots vouches for."""
    reader = PdfFileReader(io.BytesIO(pdf))
    trust = Trust((), roots)
    signatures = [one for one in reader.embedded_regular_signatures if one.field_name == field]
    return any(stamp_of(one, trust).at is not None for one in signatures)


def sealed(pdf: bytes, reader: PdfFileReader, trust: Trust) -> SealedFile:
    """What lies in the file's security store, and whether its last stamp covers everything."""
    lists, certificates = _store(reader)
    stamps = list(reader.embedded_timestamp_signatures)
    if not stamps:
        return SealedFile(to_the_end=False, stranger=False, lists=lists, certificates=certificates)
    status = _status(stamps[-1], trust)
    covered = _covers(status) and contents_are_exact(pdf, stamps[-1])
    known = bool(status.trusted)
    return SealedFile(covered and known, covered and not known, lists, certificates)


def _status(stamp: EmbeddedPdfSignature, trust: Trust) -> DocumentTimestampStatus:
    at, _ = _claimed(stamp.signed_data)
    return validate_pdf_timestamp(stamp, _context(trust, at))


def _covers(status: DocumentTimestampStatus) -> bool:
    return bool(
        status.intact
        and status.valid
        and status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        and status.modification_level == ModificationLevel.NONE
    )


def contents_are_exact(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """A signature cannot cover itself: its own place must hold the one way of writing it, nothing else."""
    first, length, second, _ = (int(number) for number in signature.byte_range)
    cms = signature.pkcs7_content
    written = pdf[first + length + 1 : second - 1].rstrip(b"0")
    expected = bytes(cms).hex().upper().encode().rstrip(b"0")
    return (
        pdf[first + length : first + length + 1] + pdf[second - 1 : second] == b"<>" and written == expected
    )


def _context(trust: Trust, at: datetime) -> ValidationContext:
    roots = [one for root in trust.stamp_roots for one in load_certs_from_pemder_data(root)]
    return ValidationContext(trust_roots=roots, moment=at, allow_fetching=False)


def _claimed(token: cms.SignedData) -> tuple[datetime, str]:
    """When a token says that it was made, and by whom."""
    content: Any = token["encap_content_info"]["content"].parsed
    told: tsp.TSTInfo = content
    name = told["tsa"].native
    by = name.get("common_name", "") if isinstance(name, dict) else ""
    found: datetime = told["gen_time"].native
    return found, str(by)


def _store(reader: PdfFileReader) -> tuple[tuple[bytes, ...], tuple[x509.Certificate, ...]]:
    try:
        store = DocumentSecurityStore.read_dss(reader)
    except NoDSSFoundError:
        return (), ()
    lists = tuple(one.get_object().read_data(DecodePurpose.CRL) for one in store.crls)
    return lists, tuple(store.load_certs())
