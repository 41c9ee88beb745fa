"""A paper to be signed in ink: printed as of a day, and scanned again."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pikepdf
from django.conf import settings

from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import PDF, composed
from lurus.dokumen.terbit import mark_of
from lurus.files.store import Store
from lurus.kantor.models import Kantor

MIDDAY = time(12)


@dataclass(frozen=True)
class Printed:
    """Proof for the act: the paper as it was printed on a day, how many pages it has, and how many the scan has.

    A picture is one page. `sidik`: the fingerprint of the scan that was compared.
    """

    dokumen: int
    tanggal: date
    isi: Mapping[str, Any]
    sidik_isi: str
    halaman: int
    pindaian: int
    sidik: str


def instant_of(day: date, kantor: Kantor) -> datetime:
    """An instant of that day where the office is: a printed paper bears its day alone."""
    return datetime.combine(day, MIDDAY, ZoneInfo(kantor.zona))


def unsigned(paper: Dokumen, day: date) -> bytes:
    """The paper without a signature, as it is printed on that day."""
    return composed(paper.jenis, build(paper, instant_of(day, paper.kantor)))


def printed(paper: Dokumen, day: date, scan: str, media_type: str) -> Printed:
    """The paper of that day beside its scan (by its fingerprint in the store)."""
    data = build(paper, instant_of(day, paper.kantor))
    pages = 1
    if media_type == PDF:
        pages = page_count(Store(Path(settings.HOME.files)).get(scan))
    expected = page_count(composed(paper.jenis, data))
    return Printed(paper.pk, day, data, mark_of(data), expected, pages, scan)


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)
