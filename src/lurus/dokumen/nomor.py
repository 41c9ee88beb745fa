"""Numbers of the office's books: spent once, in order, voided with a reason, never used again."""

from datetime import date

from lurus.core.errors import CoreError
from lurus.dokumen.models import Dokumen, Nomor
from lurus.kantor.models import Kantor
from lurus.ledger.pen import Pen

AGENDA = "agenda"
NASKAH = "naskah"
PERBAIKAN = "perbaikan"
"""The numbers of cases: they stand on the cases themselves; this book holds only those lost before a restore."""


def spend(pen: Pen, kantor: Kantor, book: str, day: date, note: str = "") -> Nomor:
    """The next number of `book` in the year of `day`; the ledger's counter, held by the act, keeps the order."""
    order = highest(kantor, book, day.year) + 1
    return pen.add(
        Nomor(
            kantor=kantor,
            buku=book,
            tahun=day.year,
            urut=order,
            teks=written(kantor, book, order, day.year),
            keterangan=note,
        )
    )


def number_of_paper(pen: Pen, kantor: Kantor, day: date, outside: str, note: str = "") -> str:
    """The number a paper gets: the one that came from outside, or the next of the office's own book.

    Raises CoreError `nomor.taken` for one from outside that a paper bears or bore: it is never used again.
    """
    if not outside:
        return spend(pen, kantor, NASKAH, day, note).teks
    borne = Dokumen.objects.at(kantor).filter(nomor=outside).exists()
    if borne or Nomor.objects.at(kantor).filter(buku=NASKAH, teks=outside).exists():
        raise CoreError("nomor.taken", nomor=outside)
    return outside


def highest(kantor: Kantor, book: str, year: int) -> int:
    """The last number of a book in that year, voided ones included; 0 before the first."""
    last = Nomor.objects.at(kantor).filter(buku=book, tahun=year).order_by("-urut").first()
    return 0 if last is None else last.urut


def written(kantor: Kantor, book: str, order: int, year: int) -> str:
    """The number as letters print it: klasifikasi/urut/unit/tahun; an agenda number is a line of its book."""
    if book == AGENDA:
        return f"{order:04d}/{year}"
    if book == PERBAIKAN:
        return f"{year}-{order:03d}"
    return f"{kantor.klasifikasi}/{order}/{kantor.kode_unit}/{year}"


def void(pen: Pen, number: Nomor, reason: str) -> Nomor:
    """A spent number that no longer stands for anything: it keeps its place and says why."""
    return pen.change(number, batal=reason)


def lapse(pen: Pen, paper: Dokumen, reason: str) -> Dokumen:
    """A paper that no longer counts: its numbers are voided with the reason."""
    for number in _of_paper(paper):
        void(pen, number, reason)
    return pen.change(paper, status="batal", version=paper.version + 1)


def _of_paper(paper: Dokumen) -> list[Nomor]:
    """The standing numbers that a paper carries."""
    return [
        one
        for one in Nomor.objects.at(paper.kantor_id).filter(teks__in=[paper.nomor, paper.agenda])
        if one.batal is None and (one.teks == paper.agenda) == (one.buku == AGENDA)
    ]
