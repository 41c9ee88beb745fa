"""What was held true: now, as submitted, and as known at the end of any day.

An office's transactions are numbered in the order in which they count, so "at the end of day D" becomes a number,
and what was known is every version that began at or before that number and had not ended by it.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import OuterRef, Q, QuerySet, Subquery

from lurus.kantor.models import Kantor
from lurus.ledger.models import Transaction
from lurus.register.angka import Angka, Versi
from lurus.register.laporan import Laporan, Pernyataan

# The offices with their numbers drive the search: CROSS JOIN keeps SQLite from turning it round.
_KNOWN = """
    FROM (VALUES {pairs}) AS office CROSS JOIN register_versi AS versi
    WHERE versi.kantor_id = office.column1 AND versi.since <= office.column2
      AND (versi.until IS NULL OR versi.until > office.column2)
"""


class Known(NamedTuple):
    """One figure as it was known: office, figure and version by their ids, its value, and since when."""

    kantor: int
    angka: int
    versi: int
    nilai: Decimal | None
    teks: str
    status: str
    since: int


def end_of_day(day: date, zona: str) -> datetime:
    """The instant at which `day` is over in that zone."""
    return datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zona))


def transaction_at(kantor: Kantor, day: date) -> int:
    """The number of the last transaction of `day` or before it; 0 when there was none."""
    return numbers_at(day, [kantor.pk]).get(kantor.pk, 0)


def numbers_at(day: date, offices: Collection[int] | None = None) -> dict[int, int]:
    """For every office (or those named) the number its ledger had reached at the end of its `day`."""
    rows = Kantor.objects.all() if offices is None else Kantor.objects.filter(pk__in=offices)
    reached: dict[int, int] = {}
    for zona in rows.values_list("zona", flat=True).distinct():
        earlier = Transaction.across_offices.filter(kantor=OuterRef("pk"), at__lt=end_of_day(day, zona))
        last = Subquery(earlier.order_by("-at", "-number").values("number")[:1])
        reached |= rows.filter(zona=zona).annotate(reached=last).values_list("pk", "reached")
    return {office: number for office, number in reached.items() if number is not None}


def known(kantor: int, number: int) -> "QuerySet[Versi]":
    """The versions that counted in an office after its transaction `number`."""
    held = Versi.objects.at(kantor).filter(_held(number))
    return held


def known_of(angka: Angka, number: int) -> Versi | None:
    """The version of one figure that counted after transaction `number`."""
    found: Versi | None = angka.versi.filter(_held(number)).first()
    return found


def current(kantor: int) -> "QuerySet[Versi]":
    """The versions that count now."""
    held = Versi.objects.at(kantor).filter(until__isnull=True)
    return held


def known_everywhere(day: date, offices: Collection[int] | None = None) -> Iterator[Known]:
    """Every figure of every office (or those named) as known at the end of `day`."""
    columns = "versi.kantor_id, versi.angka_id, versi.id, versi.nilai, versi.teks, versi.status, versi.since"
    for kantor, angka, versi, nilai, teks, status, since in _select(columns, numbers_at(day, offices)):
        value = None if nilai is None else Decimal(nilai)
        yield Known(kantor, angka, versi, value, teks, status, since)


def count_everywhere(day: date, offices: Collection[int] | None = None) -> int:
    """How many figures of every office (or those named) were known at the end of `day`."""
    counted: int = next(_select("count(*)", numbers_at(day, offices)), (0,))[0]
    return counted


def submitted(laporan: Laporan) -> "QuerySet[Pernyataan]":
    """What a report printed, with the versions it printed, in the order of the report."""
    statements = Pernyataan.objects.at(laporan.kantor_id).filter(laporan=laporan)
    return statements.select_related("versi", "angka__indikator").order_by("pk")


def as_submitted(angka: Angka) -> "QuerySet[Pernyataan]":
    """What submitted reports printed of one figure, the earliest report first."""
    statements = Pernyataan.objects.at(angka.kantor_id).filter(
        angka=angka, laporan__disampaikan__isnull=False
    )
    return statements.select_related("laporan", "versi").order_by("laporan__disampaikan", "pk")


def _held(number: int) -> Q:
    return Q(since__lte=number) & (Q(until__isnull=True) | Q(until__gt=number))


def _select(columns: str, numbers: Mapping[int, int]) -> Iterator[tuple[Any, ...]]:
    if not numbers:
        return
    pairs = ", ".join(["(%s, %s)"] * len(numbers))
    told = [part for pair in numbers.items() for part in pair]
    with connection.cursor() as cursor:
        # Only placeholders and the column lists of this file are put together; every value is a parameter.
        cursor.execute(f"SELECT {columns} {_KNOWN.format(pairs=pairs)}", told)
        while rows := cursor.fetchmany(5000):
            yield from rows
