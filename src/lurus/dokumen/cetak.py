"""Papers in bulk for the printer: one file of many, every paper as it stands, composed on several cores."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import BinaryIO, Final

from django.db.models import QuerySet

from lurus.core.errors import CoreError
from lurus.dokumen.apart import turn
from lurus.dokumen.binding import bound
from lurus.dokumen.compose.bulk import CHUNK, Work, compose_many
from lurus.dokumen.lambang import drawn
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.penandatanganan import is_composed, keep_composed, paper_bytes
from lurus.kantor.models import Kantor

STACK: Final = 100
"""So many papers make one stack: what a page hands over at once, and what a printer's tray takes."""
ONE_AT_A_TIME: Final = BoundedSemaphore(1)
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
    or_nothing: bool = False,
) -> Printed:
    """Write the papers one after the other into a file for the printer: not archival, not signed as a whole.

    With `both_sides` every paper begins on a sheet of its own when sheets are printed on both sides. Nothing is
    written when there is nothing to print; with `or_nothing` a paper that takes too much ends it all. Raises CoreError
    `cetak.busy` while others are being bound in this process, and those of `bound`.
    """
    with turn(ONE_AT_A_TIME, "cetak.busy"):
        _compose_missing(
            [one for one in papers if one.berkas is None and not is_composed(one)], tell, processes
        )
        lost: dict[int, CoreError] = {}
        while True:
            done = bound(_files(papers, lost), out, both_sides=both_sides)
            lost |= {place: CoreError("cetak.unreadable") for place in done.unreadable}
            if done.heavy is not None:
                lost[done.heavy] = CoreError("cetak.too_heavy")
            if done.heavy is None or or_nothing:
                named = tuple((papers[place], lost[place]) for place in sorted(lost))
                return Printed(len(papers) - len(lost), done.pages, named)


def _files(papers: Sequence[Dokumen], lost: dict[int, CoreError]) -> Iterator[tuple[int, bytes]]:
    """The papers' bytes, each with its place; one that is not there is added to the lost."""
    for place, paper in enumerate(papers):
        if place in lost:
            continue
        try:
            pdf = paper_bytes(paper)
        except CoreError as reason:
            lost[place] = reason
        else:
            yield place, pdf


def _compose_missing(papers: Sequence[Dokumen], tell: Tell, processes: int) -> None:
    """Compose what was never composed. A paper that cannot be is left: whoever opens it later is told why."""
    found = [(paper, work) for paper in papers if (work := _work(paper)) is not None]
    made = compose_many([work for _paper, work in found], processes)
    for done, ((paper, _), pdf) in enumerate(zip(found, made, strict=True), start=1):
        if pdf is not None:
            keep_composed(paper, pdf)
        if done % CHUNK == 0 or done == len(found):
            tell(done, len(found))


def _work(paper: Dokumen) -> Work | None:
    try:
        return paper.jenis, drawn(paper.isi)
    except CoreError:
        return None  # its emblem is lost
