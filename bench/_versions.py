"""The facts of `known_at`, written to both sides, and the questions put to both."""

import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import Any

from bench import _stage

_stage.set_up("simple_history", "bench")

from django.db import connection, models, transaction  # noqa: E402 - Django stands only now
from simple_history.models import HistoricalRecords  # noqa: E402

from lurus.kantor.fields import ExactDecimalField  # noqa: E402
from lurus.kantor.models import Kantor  # noqa: E402
from lurus.ledger.models import Transaction  # noqa: E402
from lurus.register import as_of  # noqa: E402
from lurus.register.models import Angka, Indikator, Versi  # noqa: E402

START = datetime(2025, 1, 6, 1, 0, tzinfo=UTC)
PACE = timedelta(hours=6)
PER_TRANSACTION = 10
"""Figures that one transaction states."""
MEASURES = ("target", "realisasi", "pembilang", "penyebut")
ASKED = 0.55
"""How far into the history the question lies: between two versions of most figures."""
BATCH = 10_000


class Rival(models.Model):
    """The same fact, as one row whose history django-simple-history keeps."""

    kantor = models.ForeignKey(Kantor, on_delete=models.PROTECT, related_name="+")
    indikator = models.ForeignKey(Indikator, on_delete=models.PROTECT, related_name="+")
    periode = models.CharField(max_length=12)
    ukuran = models.CharField(max_length=12)
    nilai = ExactDecimalField(null=True)
    teks = models.CharField(max_length=60, blank=True)
    status = models.CharField(max_length=20)
    asal = models.CharField(max_length=20)
    perkara = models.BigIntegerField(null=True)
    history = HistoricalRecords()

    class Meta:
        app_label = "bench"
        db_table = "bench_rival"


Past: Any = Rival.history.model


class Facts:
    """Every version of every figure, by office, in the order of its transactions; the same for the same seed."""

    def __init__(self, offices: int, figures: int, versions: int) -> None:
        self.offices, self.figures, self.versions = offices, figures, versions
        self.per_round = figures // PER_TRANSACTION
        self.transactions = self.per_round * versions

    def at(self, number: int) -> datetime:
        return START + number * PACE

    def asked(self) -> date:
        return self.at(int(self.transactions * ASKED)).date()

    def figure_rows(self) -> Iterator[tuple[int, int, int, str, str]]:
        """Id, office, indicator, period, measure."""
        for position in range(self.offices * self.figures):
            measure = MEASURES[position % len(MEASURES)]
            office = position // self.figures + 1
            yield position + 1, office, position // len(MEASURES) + 1, "2025", measure

    def version_rows(self) -> Iterator[tuple[int, int, int, int, int | None, str]]:
        """Office, figure, order, since, until, value: one office after the other, as `figure_rows` numbers them."""
        chance = random.Random(_stage.SEED)
        for office in range(self.offices):
            own = range(office * self.figures + 1, (office + 1) * self.figures + 1)
            yield from self._of_office(office + 1, list(own), chance)

    def _of_office(
        self, office: int, own: list[int], chance: random.Random
    ) -> Iterator[tuple[int, int, int, int, int | None, str]]:
        since: list[dict[int, int]] = []
        for turn in range(self.versions):
            chance.shuffle(own)
            first = turn * self.per_round + 1
            since.append({figure: first + place // PER_TRANSACTION for place, figure in enumerate(own)})
        for turn, begun in enumerate(since):
            after = since[turn + 1] if turn + 1 < self.versions else {}
            for figure, number in begun.items():
                value = f"{chance.randrange(1, 10**6)}.{chance.randrange(1, 100):02d}5"
                yield office, figure, turn + 1, number, after.get(figure), value


def load(model: type[models.Model], columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Insert rows in bulk: COPY on PostgreSQL, one prepared statement on SQLite."""
    table, names = model._meta.db_table, ", ".join(columns)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', %s), 100000000)", [columns[0]])
        else:
            places = ", ".join(["%s"] * len(columns))
            waiting = iter(rows)
            while batch := list(islice(waiting, BATCH)):
                cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", batch)  # noqa: S608


def write(facts: Facts) -> None:
    """Both sides' tables, filled."""
    begun = time.perf_counter()
    with connection.schema_editor() as editor:
        editor.create_model(Rival)
        editor.create_model(Past)
    with transaction.atomic():
        _offices(facts)
        _ours(facts)
        _theirs(facts)
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")  # what its autovacuum does by itself within minutes
        else:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    _stage.say(
        f"{connection.vendor}: {Versi.across_offices.count():,} versions, {Past.objects.count():,} records,"
        f" written in {time.perf_counter() - begun:.0f} s"
    )


def _offices(facts: Facts) -> None:
    Kantor.objects.bulk_create(
        Kantor(pk=one, kode=f"kantor-{one}", nama=f"Dinas {one}", pemerintah="Kabupaten", tempat="Kota")
        for one in range(1, facts.offices + 1)
    )
    per_office = facts.figures // len(MEASURES)
    Indikator.across_offices.bulk_create(
        (
            Indikator(pk=one, kantor_id=(one - 1) // per_office + 1, kode=str(one), nama=f"Indikator {one}")
            for one in range(1, facts.offices * per_office + 1)
        ),
        batch_size=2000,
    )


def _stored(at: datetime) -> object:
    return connection.ops.adapt_datetimefield_value(at)


def _ours(facts: Facts) -> None:
    head = (
        "kantor_id",
        "number",
        "at",
        "actor_name",
        "role",
        "mode",
        "act",
        "key",
        "reason",
        "outcome",
        "body",
        "fingerprint",
    )
    load(
        Transaction,
        ("id", *head),
        (
            (
                office * facts.transactions + number,
                office + 1,
                number,
                _stored(facts.at(number)),
                "Pemasangan",
                "",
                "",
                "impor_tabel",
                f"{office}-{number}",
                "",
                "{}",
                "{}",
                "0" * 64,
            )
            for office in range(facts.offices)
            for number in range(1, facts.transactions + 1)
        ),
    )
    load(
        Angka,
        ("id", "kantor_id", "indikator_id", "periode", "ukuran", "version"),
        ((*row, 1) for row in facts.figure_rows()),
    )
    load(
        Versi,
        ("id", "kantor_id", "angka_id", "urut", "since", "until", "nilai", "teks", "status", "asal"),
        ((one, *row, "", "tetap", "impor") for one, row in enumerate(facts.version_rows(), start=1)),
    )


def _theirs(facts: Facts) -> None:
    places = {row[0]: row for row in facts.figure_rows()}
    shared = ("id", "kantor_id", "indikator_id", "periode", "ukuran", "nilai", "teks", "status", "asal")
    kept = ("history_id", "history_date", "history_type")
    load(
        Past,
        (*kept, *shared),
        (
            (
                one,
                _stored(facts.at(since)),
                "+" if order == 1 else "~",
                *places[figure],
                value,
                "",
                "tetap",
                "impor",
            )
            for one, (_, figure, order, since, _, value) in enumerate(facts.version_rows(), start=1)
        ),
    )
    last = ((figure, value) for _, figure, _, _, until, value in facts.version_rows() if until is None)
    load(Rival, shared, ((*places[figure], value, "", "tetap", "impor") for figure, value in last))


class Questions:
    """What is asked of both sides, for one day."""

    def __init__(self, facts: Facts) -> None:
        self.day = facts.asked()
        zone = Kantor.objects.values_list("zona", flat=True)[0]
        self.instant = as_of.end_of_day(self.day, zone) - timedelta(microseconds=1)
        self.office = Kantor.objects.all()[facts.offices // 2]

    def past(self) -> "models.QuerySet[Rival]":
        """django-simple-history's own answer."""
        found: models.QuerySet[Rival] = Rival.history.as_of(self.instant)
        return found

    def pairs(self) -> list[tuple[str, float | None, Callable[[], object], Callable[[], object]]]:
        """The question, its target, and both answers."""
        return [
            ("everything counted", 20, lambda: as_of.count_everywhere(self.day), lambda: self.past().count()),
            ("all rows read", 5, lambda: list(as_of.known_everywhere(self.day)), lambda: list(self.past())),
            (
                "all rows read, they without instances",
                None,
                lambda: list(as_of.known_everywhere(self.day)),
                lambda: list(self.past().values_list("kantor", "id", "nilai", "teks", "status")),
            ),
            ("one office", 3, self.our_office, lambda: list(self.past().filter(kantor=self.office))),
        ]

    def our_office(self) -> list[Versi]:
        return list(as_of.known(self.office.pk, as_of.transaction_at(self.office, self.day)))

    def agree(self) -> None:
        """Both sides give the same figures the same values, or nothing is worth measuring."""
        ours = {one.angka: one.nilai for one in as_of.known_everywhere(self.day)}
        theirs = {one.pk: one.nilai for one in self.past()}
        if ours != theirs or len(ours) != as_of.count_everywhere(self.day):
            raise RuntimeError("the two sides do not tell the same")
        if {one.angka_id for one in self.our_office()} != {
            one.pk for one in self.past().filter(kantor=self.office)
        }:
            raise RuntimeError("the two sides do not tell the same of one office")


def measure(offices: int, figures: int, versions: int) -> list[_stage.Line]:
    """The lines of the database in use."""
    facts = Facts(offices, figures, versions)
    if not Kantor.objects.exists():
        write(facts)
    questions = Questions(facts)
    questions.agree()
    with closing(connection):
        return [_asked(*one) for one in questions.pairs()]


def _asked(
    what: str, target: float | None, ours: Callable[[], object], theirs: Callable[[], object]
) -> _stage.Line:
    _stage.say(f"{connection.vendor}: {what}")
    took = _stage.medians({"ours": ours, "theirs": theirs})
    return _stage.Line(
        what,
        took["ours"] * 1000,
        took["theirs"] * 1000,
        "ms",
        took["theirs"] / took["ours"],
        target if connection.vendor == "sqlite" else None,
    )
