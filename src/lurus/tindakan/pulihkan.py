"""After a restore: the books go on behind every number that may have been spent since the backup.

No person does this: it is an act of the system itself, through the pen, in the chain, once per restore.
"""

from collections.abc import Mapping
from datetime import date, datetime
from secrets import token_hex

from django.db import transaction

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import AGENDA, MASUK, NASKAH, PERBAIKAN, written
from lurus.dokumen.models import Nomor
from lurus.kantor.models import Kantor
from lurus.ledger import writer
from lurus.ledger.models import Transaction
from lurus.ledger.pen import Pen
from lurus.perbaikan.models import Perbaikan

ACT = "pulihkan"
ACTOR = "Sistem"
GAP = "celah pemulihan"
BOOKS = (NASKAH, AGENDA, MASUK, PERBAIKAN)
WIDEST_GAP = 100_000
Spent = Mapping[tuple[str, int], int]
"""Book and year → the last number that was spent, as the paper book or the replaced home says."""


def last_numbers(kantor: Kantor) -> dict[tuple[str, int], int]:
    """The last number of every book and year."""
    found: dict[tuple[str, int], int] = {}
    spent = Nomor.objects.at(kantor).values_list("buku", "tahun", "urut")
    cases = Perbaikan.objects.at(kantor).values_list("tahun", "urut")
    for book, year, order in [*spent, *((PERBAIKAN, year, order) for year, order in cases)]:
        found[book, year] = max(order, found.get((book, year), 0))
    return found


def resume(kantor: Kantor, spent: Spent, at: datetime, backup: str) -> tuple[Transaction, int]:
    """Record the restore; numbers up to those of `spent` count as spent. Returns the transaction and how many.

    Raises CoreError `pulihkan.unknown_book`, `pulihkan.too_far`.
    """
    with transaction.atomic():
        counter = writer.open_counter(kantor.pk)
        pen = Pen(kantor.pk, counter.number + 1)
        known = last_numbers(kantor)
        gap = [
            row
            for (book, year), last in sorted(spent.items())
            for row in _gap(kantor, (book, year), last, known)
        ]
        pen.add_all(gap)
        reason = f"Dipulihkan dari {backup}; {len(gap)} nomor ditandai {GAP}."
        heading = writer.Heading(act=ACT, key=token_hex(16), actor=None, actor_name=ACTOR, reason=reason)
        done = writer.append(counter, pen, heading, writer.instant(counter, at), {"celah": len(gap)})
    return done, len(gap)


def _gap(
    kantor: Kantor, place: tuple[str, int], last: int, known: Mapping[tuple[str, int], int]
) -> list[Nomor]:
    book, year = place
    if book not in BOOKS:
        raise CoreError("pulihkan.unknown_book", book=book, books=list(BOOKS))
    stands = known.get(place, 0)
    if last - stands > WIDEST_GAP:
        raise CoreError("pulihkan.too_far", last=last, book=book, year=year, known=stands)
    return [
        Nomor(
            kantor=kantor,
            buku=book,
            tahun=year,
            urut=order,
            teks=written(kantor, book, order, date(year, 12, 31)),
            keterangan=GAP,
            batal=GAP,
        )
        for order in range(stands + 1, last + 1)
    ]
