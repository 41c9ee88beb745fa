"""Turns Typst's file into PDF/A-3b whose bytes depend on nothing but what went in.

Typst refuses what the standard forbids in content; here its metadata are put right. The proof reads every page and
takes twice as long as all the rest, so it belongs to the tests (every kind, hostile text, before and after signing).
"""

import hashlib
import io
import re
from datetime import UTC, datetime

import pikepdf
from pikepdf import Array, Dictionary, Name

FLAVOUR = "3b"
_METADATA_DATE = re.compile(rb"(<xmp:MetadataDate>)[^<]*(</xmp:MetadataDate>)")


def archival(raw: bytes, at: datetime, fingerprint: str) -> bytes:
    """The archival file, date and id pinned by `at` and `fingerprint`."""
    from pikepdf import pdfa  # noqa: PLC0415 - a quarter of a second of every command's start

    with pikepdf.open(io.BytesIO(raw)) as pdf:
        _put_right(pdf)
        pdfa.prepare(pdf, FLAVOUR)
        _pin(pdf, at, fingerprint)
        target = io.BytesIO()
        pdf.save(target, **pdfa.resolve_save_kwargs(FLAVOUR, deterministic_id=True))
    return target.getvalue()


def archival_findings(pdf: bytes) -> tuple[str, ...]:
    """What keeps a file from being PDF/A-3b; empty when it is."""
    from pikepdf import pdfa  # noqa: PLC0415 - likewise

    report = pdfa.validate_written(io.BytesIO(pdf), FLAVOUR)
    return tuple(str(finding) for finding in report.findings)


def _put_right(pdf: pikepdf.Pdf) -> None:
    """PDF/A-2 and later want no CIDSet that is not exact: none at all is right.

    The validator knows destinations only where they stand, not behind a reference.
    """
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary):
            continue
        if Name.CIDSet in thing:
            del thing[Name.CIDSet]
        if Name.Dest in thing and isinstance(thing[Name.Dest], Array):
            thing[Name.Dest] = Array(list(thing[Name.Dest]))


def _pin(pdf: pikepdf.Pdf, at: datetime, fingerprint: str) -> None:
    """`prepare` writes the clock's time, saving a new id: both would change the bytes at every making."""
    stream = pdf.Root.Metadata
    stamp = at.astimezone(UTC).isoformat().encode()
    stream.write(_METADATA_DATE.sub(rb"\g<1>" + stamp + rb"\g<2>", stream.read_bytes()))
    identity = hashlib.sha256(fingerprint.encode()).digest()[:16]
    pdf.trailer[Name.ID] = Array([pikepdf.String(identity), pikepdf.String(identity)])
