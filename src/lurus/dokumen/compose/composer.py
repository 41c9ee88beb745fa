"""Data in, paper out: the same bytes for the same data, template and composer version."""

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from importlib.metadata import version

import typst

from lurus.dokumen.compose.archival import archival
from lurus.dokumen.compose.boxes import Box, box_from_mark
from lurus.dokumen.compose.errors import ComposeError
from lurus.dokumen.compose.templates import FONTS, TEMPLATES, template_fingerprint, template_path
from lurus.dokumen.compose.text import clean

STANDARDS = ("PDF/A", "PDF/UA")
SCREEN = 96
"""Dots an inch of the pictures."""
COMPOSER_VERSION = f"1-typst{version('typst')}-pikepdf{version('pikepdf')}"


def compose(kind: str, data: Mapping[str, object]) -> bytes:
    """The unsigned paper as tagged PDF/A-3b.

    Raises `ComposeError`: `compose.unknown_kind`; `compose.bad_date` when `tanggal_jam` is no instant with
    an offset; `compose.bad_data` when a field the template needs is missing; `compose.not_archivable` when
    Typst finds something in it that PDF/A or PDF/UA forbid.
    """
    path = template_path(kind)
    at = _instant(data)
    text = canonical(data)
    try:
        raw = typst.compile(
            path,
            root=TEMPLATES,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"data": text},
            pdf_standards=["a-3b", "ua-1"],
            timestamp=at,
        )
    except RuntimeError as error:
        raise _refused(kind, str(error)) from error
    if not isinstance(raw, bytes):
        raise ComposeError("compose.bad_data", kind=kind, detail="no file")
    return archival(raw, at, data_fingerprint(kind, data))


def pictures(kind: str, data: Mapping[str, object]) -> list[bytes]:
    """The pages of the paper that `compose` makes of the same data, as PNG for a screen.

    Raises `ComposeError` like `compose`; whether it can be archived is not asked.
    """
    try:
        drawn = typst.compile(
            template_path(kind),
            root=TEMPLATES,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"data": canonical(data)},
            format="png",
            ppi=SCREEN,
            timestamp=_instant(data),
        )
    except RuntimeError as error:
        raise _refused(kind, str(error)) from error
    return drawn if isinstance(drawn, list) else [drawn]


def _refused(kind: str, detail: str) -> ComposeError:
    if any(name in detail for name in STANDARDS):
        return ComposeError("compose.not_archivable", findings=detail)
    return ComposeError("compose.bad_data", kind=kind, detail=detail)


def signature_boxes(kind: str, data: Mapping[str, object]) -> list[Box]:
    """The places of signatures in the paper that `compose` makes of the same data, in reading order."""
    path = template_path(kind)
    try:
        found = typst.query(
            path,
            "<ttd>",
            field="value",
            root=TEMPLATES,
            font_paths=[FONTS],
            ignore_system_fonts=True,
            sys_inputs={"data": canonical(data)},
        )
    except RuntimeError as error:
        raise ComposeError("compose.bad_data", kind=kind, detail=str(error)) from error
    return [box_from_mark(mark) for mark in json.loads(str(found))]


def canonical(data: Mapping[str, object]) -> str:
    """The data as the template receives them: printable leaves, sorted keys."""
    return json.dumps(clean(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def data_fingerprint(kind: str, data: Mapping[str, object]) -> str:
    """SHA-256 (hex) of all that decides the paper's bytes: data, template, composer version."""
    whole = "\n".join((COMPOSER_VERSION, template_fingerprint(kind), canonical(data)))
    return hashlib.sha256(whole.encode()).hexdigest()


def _instant(data: Mapping[str, object]) -> datetime:
    given = str(data.get("tanggal_jam", ""))
    try:
        at = datetime.fromisoformat(given)
    except ValueError:
        raise ComposeError("compose.bad_date", given=given) from None
    if at.tzinfo is None:
        raise ComposeError("compose.bad_date", given=given)
    return at.replace(microsecond=0)
