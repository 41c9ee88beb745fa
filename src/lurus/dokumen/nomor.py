"""Numbers of the office's books: spent once, in order, voided with a reason, never used again."""

from collections.abc import Iterable
from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import AGENDA, NASKAH, Manner, manner_on
from lurus.dokumen.models import VOID, Dokumen, Nomor
from lurus.kantor.models import Kantor
from lurus.ledger.pen import Pen

BORNE = "Nomor ini sudah dipakai naskah lain."


def spend(pen: Pen, kantor: Kantor, book: str, day: date, note: str = "", kind: str = "") -> Nomor:
    """The next number of `book` in the year of `day`; the ledger's counter, held by the act, keeps the order.

    One that was used already, for instance because it came from outside, is passed over: voided, with the reason.
    """
    return _take(pen, kantor, manner_on(kantor, book, day), (day, kind), keterangan=note)


def reserve(pen: Pen, kantor: Kantor, day: date, count: int, note: str, kind: str = "") -> list[Nomor]:
    """Set the next `count` numbers aside, written as the kind's are: nobody else gets them, none is lost."""
    manner = manner_on(kantor, NASKAH, day)
    told = {"keterangan": note, "dicadangkan": True}
    return [_take(pen, kantor, manner, (day, kind), **told) for _ in range(count)]


def _take(pen: Pen, kantor: Kantor, manner: Manner, of: tuple[date, str], **told: Any) -> Nomor:
    (day, kind), book = of, manner.book
    order = highest(kantor, book, day.year) + 1
    while _borne(kantor, book, text := manner.write(order, day, kind)):
        pen.add(_row(kantor, book, day, (order, text), batal=BORNE))
        order += 1
    return pen.add(_row(kantor, book, day, (order, text), **told))


def _row(kantor: Kantor, book: str, day: date, place: tuple[int, str], **told: Any) -> Nomor:
    order, text = place
    return Nomor(kantor=kantor, buku=book, tahun=day.year, tanggal=day, urut=order, teks=text, **told)


def reserved(kantor: Kantor) -> "QuerySet[Nomor]":
    """The numbers that stand reserved: no paper bears them, nothing was said of them since."""
    own = Dokumen.objects.at(kantor).filter(nomor=OuterRef("teks"))
    rows = Nomor.objects.at(kantor).filter(buku=NASKAH, dicadangkan=True, batal=None, pemakaian=None)
    return rows.filter(~Exists(own)).order_by("pk")


def _borne(kantor: Kantor, book: str, text: str) -> bool:
    """Whether the book has this number, or a paper bears or bore it though the book does not."""
    if Nomor.objects.at(kantor).filter(buku=book, teks=text).exists():
        return True
    return book == NASKAH and Dokumen.objects.at(kantor).filter(nomor=text).exists()


def number_of_paper(pen: Pen, kantor: Kantor, day: date, outside: str, note: str = "", kind: str = "") -> str:
    """The number a paper of that kind gets: one from outside or set aside, or the next of the office's own book.

    Raises CoreError `nomor.taken` for one from outside that a paper bears or bore: it is never used again;
    `nomor.other_year` for one set aside in another year.
    """
    if not outside:
        return spend(pen, kantor, NASKAH, day, note, kind).teks
    aside = reserved(kantor).filter(teks=outside).first()
    if aside is not None and aside.tahun != day.year:
        raise CoreError("nomor.other_year", nomor=outside, tahun=aside.tahun)
    if aside is not None:
        return outside
    if _borne(kantor, NASKAH, outside):
        raise CoreError("nomor.taken", nomor=outside)
    return outside


def check_letter(kantor: Kantor, kind: str, number: str) -> None:
    """Whether a letter that was signed on paper may bear that number; one letter may be recorded in several cases.

    Raises CoreError `nomor.taken` when it stands for something else in the office's book or on its papers.
    """
    if reserved(kantor).filter(teks=number).exists():
        return
    recorded = Dokumen.objects.at(kantor).filter(nomor=number, jenis=kind)
    if _borne(kantor, NASKAH, number) and not recorded.exists():
        raise CoreError("nomor.taken", nomor=number)


def highest(kantor: Kantor, book: str, year: int) -> int:
    """The last number of a book in that year, voided ones included; 0 before the first."""
    last = Nomor.objects.at(kantor).filter(buku=book, tahun=year).order_by("-urut").first()
    return 0 if last is None else last.urut


def next_of(kantor: Kantor, manner: Manner, day: date, kinds: Iterable[str]) -> dict[str, str]:
    """By kind, how the next number of the book would read if it were given on that day."""
    order = highest(kantor, manner.book, day.year) + 1
    return {kind: manner.write(order, day, kind) for kind in kinds}


def void(pen: Pen, number: Nomor, reason: str) -> Nomor:
    """A spent number that no longer stands for anything: it keeps its place and says why."""
    return pen.change(number, batal=reason)


def lapse(pen: Pen, paper: Dokumen, reason: str) -> Dokumen:
    """A paper that no longer counts: its numbers are voided with the reason."""
    for number in _of_paper(paper):
        void(pen, number, reason)
    return pen.change(paper, status=VOID, version=paper.version + 1)


def _of_paper(paper: Dokumen) -> list[Nomor]:
    """The standing numbers that this paper carries and no other that counts, each from its own book."""
    others = Dokumen.objects.at(paper.kantor_id).exclude(pk=paper.pk).exclude(status=VOID)
    own = [
        Q(buku=book, teks=text)
        for book, text, name in ((NASKAH, paper.nomor, "nomor"), (AGENDA, paper.agenda, "agenda"))
        if text and not others.filter(**{name: text}).exists()
    ]
    return list(Nomor.objects.at(paper.kantor_id).filter(reduce(or_, own), batal=None)) if own else []
