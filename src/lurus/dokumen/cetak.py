"""Papers in bulk for the printer: one file of many, every paper as it stands, composed on several cores."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final

import pikepdf
from django.db.models import QuerySet

from lurus.core.errors import CoreError
from lurus.dokumen.compose.bulk import CHUNK, append, compose_many
from lurus.dokumen.lambang import drawn
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.penandatanganan import is_composed, keep_composed, paper_bytes
from lurus.kantor.models import Kantor

STACK: Final = 100
"""So many papers make one stack: what a page hands over at once, and what a printer's tray takes."""
Tell = Callable[[int, int], None]
"""How many of how many are done."""


@dataclass(frozen=True)
class Printed:
    """What went into the file, and the papers that could not be had, each with the reason."""

    papers: int
    pages: int
    lost: tuple[tuple[Dokumen, CoreError], ...]


def printable(kantor: Kantor, case: int, kind: str = "") -> "QuerySet[Dokumen]":
    """The papers of a case that count, of one kind or of all, in the order of their making; ink scans stay out."""
    rows = Dokumen.objects.at(kantor).filter(perbaikan=case).exclude(status=VOID)
    rows = rows.exclude(berkas__isnull=False, berkas__media_type__startswith="image/")
    return (rows.filter(jenis=kind) if kind else rows).select_related("berkas", "perbaikan").order_by("pk")


def bind(
    papers: Sequence[Dokumen],
    out: BinaryIO,
    tell: Tell,
    *,
    processes: int = 1,
    both_sides: bool = False,
) -> Printed:
    """Write the papers one after the other into a file for the printer: not archival, not signed as a whole.

    With `both_sides` every paper begins on a sheet of its own when sheets are printed on both sides. Nothing is
    written when there is nothing to print.
    """
    _compose_missing([one for one in papers if one.berkas is None and not is_composed(one)], tell, processes)
    lost = []
    with pikepdf.new() as whole:
        for paper in papers:
            try:
                _append(whole, paper, both_sides=both_sides)
            except CoreError as reason:
                lost.append((paper, reason))
        pages = len(whole.pages)
        if pages:
            whole.save(out)
    return Printed(len(papers) - len(lost), pages, tuple(lost))


def _append(whole: pikepdf.Pdf, paper: Dokumen, *, both_sides: bool) -> None:
    pdf = paper_bytes(paper)
    try:
        append(whole, pdf, both_sides=both_sides)
    except pikepdf.PdfError as unreadable:
        raise CoreError("cetak.unreadable") from unreadable


def _compose_missing(papers: Sequence[Dokumen], tell: Tell, processes: int) -> None:
    """Compose what was never composed. A paper that cannot be is left: whoever opens it later is told why."""
    made = compose_many([(one.jenis, drawn(one.isi)) for one in papers], processes)
    for done, (paper, pdf) in enumerate(zip(papers, made, strict=True), start=1):
        if pdf is not None:
            keep_composed(paper, pdf)
        if done % CHUNK == 0 or done == len(papers):
            tell(done, len(papers))
