"""Papers bound into one file for the printer, in a process of its own: what unfolds in them takes only its limits."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import BinaryIO, Final

import pikepdf

from lurus.core.errors import CoreError
from lurus.dokumen.apart import Limits, keep_limits, run_apart

SECONDS: Final = 10
PAPERS_A_SECOND: Final = 10
"""So many papers are given one second more; three hundred composed ones are bound in it."""
MEMORY: Final = 1024 * 1024 * 1024
"""Beside what the papers themselves weigh."""
BOTH_SIDES: Final = "both"
IN, OUT = b"+", b"-"
LENGTH: Final = 8


@dataclass(frozen=True)
class Bound:
    """How many pages were written; the places of papers that could not be read, and of one that took too much.

    With `heavy` nothing was written.
    """

    pages: int
    unreadable: tuple[int, ...] = ()
    heavy: int | None = None


def bound(
    papers: Iterable[tuple[int, bytes]], out: BinaryIO, *, both_sides: bool, memory: int = MEMORY
) -> Bound:
    """Write the papers, each with its place, one after the other into one file.

    Raises CoreError `cetak.too_much` where all were read but cannot be written together.
    """
    with TemporaryFile() as sent, TemporaryFile() as made:
        places = []
        for place, pdf in papers:
            places.append(place)
            sent.write(len(pdf).to_bytes(LENGTH) + pdf)
        limits = Limits(SECONDS + len(places) // PAPERS_A_SECOND, memory + sent.tell())
        done = run_apart(__name__, limits, sent, made, *([BOTH_SIDES] if both_sides else []))
        told = made.readline().rstrip()
        unreadable = tuple(place for place, one in zip(places, told, strict=False) if one == ord(OUT))
        if done:
            pages = int(made.readline())
            copyfileobj(made, out)
            return Bound(pages, unreadable)
        if len(told) == len(places):
            raise CoreError("cetak.too_much", number=len(places))
        return Bound(0, unreadable, places[len(told)])


def append(whole: pikepdf.Pdf, data: bytes, *, both_sides: bool) -> None:
    """Put a paper at the end of the file; on both sides it fills whole sheets."""
    with pikepdf.open(BytesIO(data)) as one:
        one.flatten_annotations("print")  # a signature's picture belongs to the page now
        last = pikepdf.Rectangle(one.pages[-1].mediabox)
        whole.pages.extend(one.pages)
        if both_sides and len(one.pages) % 2:
            whole.add_blank_page(page_size=(last.width, last.height))
        # Otherwise what had no room would silently be missing on the page.
        if any("bad_alloc" in str(said) for said in one.get_warnings()):
            raise MemoryError


def main() -> None:
    """Read the papers from the standard input; write which went in, the number of pages, and the file."""
    told, out = keep_limits(), sys.stdout.buffer
    with pikepdf.new() as whole:
        for pdf in _sent():
            out.write(_taken(whole, pdf, both_sides=BOTH_SIDES in told))
            out.flush()  # where it ends, the next one was too heavy
        out.write(b"\n%d\n" % len(whole.pages))
        if whole.pages:
            # Streams go over as they lie: what unfolds in them is the printer's affair.
            whole.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)


def _sent() -> Iterator[bytes]:
    while size := sys.stdin.buffer.read(LENGTH):
        yield sys.stdin.buffer.read(int.from_bytes(size))


def _taken(whole: pikepdf.Pdf, pdf: bytes, *, both_sides: bool) -> bytes:
    try:
        append(whole, pdf, both_sides=both_sides)
    except pikepdf.PdfError:
        return OUT
    return IN


if __name__ == "__main__":
    main()
