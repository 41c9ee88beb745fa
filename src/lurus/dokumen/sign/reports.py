"""The judgement on a file and on each of its signatures, as data that can be written down and read again."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

UNKNOWN_SIGNER: Final = "sign.unknown_signer"
REVOKED: Final = "sign.revoked"
STAMP_UNKNOWN: Final = "sign.stamp_unknown"
TIME_UNPROVEN: Final = "sign.time_unproven"
# What says nothing against the bytes: who signed, and whether he still could, is another question.
_ABOUT_PEOPLE: Final = (UNKNOWN_SIGNER, REVOKED, STAMP_UNKNOWN)


@dataclass(frozen=True)
class SignatureReport:
    """One signature. What came after it: none, lta_updates, form_filling, annotations or other.

    `at` is the instant that the signer claims; `stamped` the one that a trusted time-stamp authority vouches for.
    `revoked` tells since when the certificate no longer counts; a signature made before it stays valid.
    `level` is B-B, B-T or B-LTA: no stamp, a trusted stamp, and one over the whole file besides.
    """

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
    stamped: datetime | None = None
    stamper: str = ""
    revoked: datetime | None = None
    certified: bool = False
    level: str = "B-B"


@dataclass(frozen=True)
class Verification:
    """The judgement on a file. `intact`: signed, and every byte as signed. `codes` say what is wrong.

    `sign.unsigned` · `sign.unreadable` (no longer a readable file) · `sign.too_heavy` (unpacks to more, or needs
    more work, than a paper does) · `sign.altered:FIELD` (bytes differ from
    those signed) · `sign.added:FIELD` (content was added that the signature forbids) · `sign.trailing` (bytes
    after the last signature) · `sign.seal_unknown` (those bytes are a time stamp that no given root vouches for) ·
    `sign.unknown_signer:FIELD` (no given root vouches for the certificate at the
    instant of signing) · `sign.revoked:FIELD` (signed when the certificate was revoked already) ·
    `sign.stamp_unknown:FIELD` (no given root vouches for the time stamp: the claimed instant stands alone).
    """

    signatures: tuple[SignatureReport, ...]
    intact: bool
    trusted: bool
    codes: tuple[str, ...]
    fingerprint: str


def fingerprint(content: bytes) -> str:
    """SHA-256 (hex) of the bytes."""
    return hashlib.sha256(content).hexdigest()


def nothing_found(pdf: bytes, code: str) -> Verification:
    """The judgement on a file in which no signature was read; `code` says why."""
    return judgement(pdf, (), (code,))


def judgement(pdf: bytes, reports: tuple[SignatureReport, ...], codes: tuple[str, ...]) -> Verification:
    """The file's judgement from those on its signatures."""
    harmful = [code for code in codes if code.partition(":")[0] not in _ABOUT_PEOPLE]
    return Verification(
        signatures=reports,
        intact=bool(reports) and not harmful,
        trusted=bool(reports) and all(report.trusted for report in reports),
        codes=codes,
        fingerprint=fingerprint(pdf),
    )


def unproven(found: Verification) -> list[str]:
    """What speaks against signatures that no books know: a key was revoked, and nothing proves that it signed before.

    Where the office recorded the file this is not asked: its ledger is the proof.
    """
    open_ = [one for one in found.signatures if one.revoked is not None and one.stamped is None]
    return [TIME_UNPROVEN] if any(REVOKED not in one.codes for one in open_) else []


def written(found: Verification) -> str:
    """The judgement as JSON."""
    return json.dumps(asdict(found), default=datetime.isoformat, ensure_ascii=False)


def read(text: str | bytes) -> Verification:
    """The judgement that `written` wrote."""
    told = json.loads(text)
    reports = tuple(_report(one) for one in told.pop("signatures"))
    return Verification(**told | {"signatures": reports, "codes": tuple(told["codes"])})


def _report(told: dict[str, Any]) -> SignatureReport:
    instants = {
        name: told[name] and datetime.fromisoformat(told[name]) for name in ("at", "stamped", "revoked")
    }
    return SignatureReport(**told | instants | {"codes": tuple(told["codes"])})
