"""Sending bytes that were not made by our templates: never guessed at, never run."""

from django.http import HttpResponse
from django.utils.http import content_disposition_header

from lurus.files.check import KINDS

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WHITELIST = frozenset(media_type for media_type, _look in KINDS.values())
UNKNOWN = "application/octet-stream"
# The browser's own reader draws the file; nothing in it may load, run or send anything.
POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'"


def inline_pdf(data: bytes, name: str) -> HttpResponse:
    """A paper to be read in the browser."""
    return _drawn(_sent(data, PDF, content_disposition_header(False, name)))  # noqa: FBT003 - Django's signature


def attachment(data: bytes, name: str, media_type: str) -> HttpResponse:
    """A file to be kept: never opened in our own pages' place."""
    kind = media_type if media_type in WHITELIST else UNKNOWN
    return _drawn(_sent(data, kind, content_disposition_header(True, name)))  # noqa: FBT003 - Django's signature


def calendar(text: str, name: str) -> HttpResponse:
    """An invitation for the reader's own calendar."""
    return own_file(text.encode(), name, "text/calendar; charset=utf-8")


def own_file(data: bytes, name: str, media_type: str) -> HttpResponse:
    """A file for another program of the reader's; we wrote it ourselves."""
    return _sent(data, media_type, content_disposition_header(True, name))  # noqa: FBT003 - Django's signature


def _drawn(response: HttpResponse) -> HttpResponse:
    """What a browser may draw by a reader of its own; for all else the policy of our pages stands."""
    response["Content-Security-Policy"] = POLICY
    return response


def _sent(data: bytes, media_type: str, disposition: str | None) -> HttpResponse:
    response = HttpResponse(data, content_type=media_type)
    response["Content-Disposition"] = disposition or "attachment"
    response["Content-Length"] = str(len(data))
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
