"""Numbers of the office's books: spent once, in order, voided with a reason, never used again."""

from datetime import date
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from lurus.core.errors import CoreError
from lurus.dokumen.models import VOID, Dokumen, Nomor, PolaNomor
from lurus.dokumen.pola import Pattern, Unit
from lurus.kantor.models import Kantor
from lurus.ledger.pen import Pen

AGENDA = "agenda"
NASKAH = "naskah"
MASUK = "masuk"
PERBAIKAN = "perbaikan"
"""The numbers of cases: they stand on the cases themselves; this book holds only those lost before a restore."""


USUAL = {
    NASKAH: "{klasifikasi}/{urut}/{unit}/{tahun}",
    AGENDA: "{urut:4}/{tahun}",
    MASUK: "{urut:4}/{tahun}",
    PERBAIKAN: "{tahun}-{urut:3}",
}
"""By book, how numbers are written in an office that decided nothing else."""
BORNE = "Nomor ini sudah dipakai naskah lain."


def spend(pen: Pen, kantor: Kantor, book: str, day: date, note: str = "", kind: str = "") -> Nomor:
    """The next number of `book` in the year of `day`; the ledger's counter, held by the act, keeps the order.

    One that was used already, for instance because it came from outside, is passed over: voided, with the reason.
    """
    return _take(pen, kantor, book, day, pattern_of(kantor, book, day, kind), keterangan=note)


def reserve(pen: Pen, kantor: Kantor, day: date, count: int, note: str, kind: str = "") -> list[Nomor]:
    """Set the next `count` numbers aside, in the form of the kind: nobody else gets them, none is lost unexplained."""
    pattern = pattern_of(kantor, NASKAH, day, kind)
    told = {"keterangan": note, "dicadangkan": True}
    return [_take(pen, kantor, NASKAH, day, pattern, **told) for _ in range(count)]


def _take(pen: Pen, kantor: Kantor, book: str, day: date, pattern: Pattern, **told: Any) -> Nomor:
    order = highest(kantor, book, day.year) + 1
    while _borne(kantor, book, text := pattern.write(order, day, unit_of(kantor))):
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


def pattern_of(kantor: Kantor, book: str, day: date, kind: str = "") -> Pattern:
    """How numbers of a book are written on that day: as decided for the kind, else for all, else as usual."""
    forms = _forms(kantor, book, day)
    return Pattern.read(forms.get(kind) or forms.get("") or USUAL[book])


def _forms(kantor: Kantor, book: str, day: date) -> dict[str, str]:
    """By kind, "" for all, the form that was decided last; an empty one ends what was decided before."""
    decided = PolaNomor.objects.at(kantor).filter(buku=book, mulai__lte=day)
    return {one.jenis: one.pola for one in decided.order_by("mulai", "pk")}


def unit_of(kantor: Kantor) -> Unit:
    """What the office puts into its numbers."""
    return Unit(kantor.klasifikasi, kantor.kode_unit)


def highest(kantor: Kantor, book: str, year: int) -> int:
    """The last number of a book in that year, voided ones included; 0 before the first."""
    last = Nomor.objects.at(kantor).filter(buku=book, tahun=year).order_by("-urut").first()
    return 0 if last is None else last.urut


def written(kantor: Kantor, book: str, order: int, day: date, kind: str = "") -> str:
    """The number of a book as letters print it, had it been given on that day."""
    return pattern_of(kantor, book, day, kind).write(order, day, unit_of(kantor))


def kinds_apart(kantor: Kantor, day: date) -> list[str]:
    """The kinds of papers whose numbers are written in a form of their own on that day."""
    return sorted(kind for kind, pola in _forms(kantor, NASKAH, day).items() if kind and pola)


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
