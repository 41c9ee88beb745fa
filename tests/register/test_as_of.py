"""What was held true: now, as submitted, and at the end of any day, in the zone of the office."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lurus.register import as_of
from lurus.register.models import Angka
from lurus.register.riwayat import history, vintages
from lurus.register.versions import state
from tests.cast import FOUNDED, MONDAY, ZONE, Cast, written

LATE = datetime(2026, 3, 10, 23, 59, 59, tzinfo=ZONE)


def stated(cast: Cast, value: str, at: datetime, name: str = "harga.realisasi") -> None:
    """The figure gets that value at that instant."""
    figure = cast.angka[name]
    with written(cast.kantor, at, "pembetulan") as pen:
        state(pen, Angka.objects.at(cast.kantor).get(pk=figure.pk), Decimal(value), origin="perbaikan")


def value_on(cast: Cast, day: date) -> Decimal | None:
    """What was known of the figure at the end of the day."""
    version = as_of.known_of(cast.angka["harga.realisasi"], as_of.transaction_at(cast.kantor, day))
    return None if version is None else version.nilai


def test_a_day_knows_what_was_stated_until_its_last_second(cast: Cast) -> None:
    stated(cast, "22", LATE)
    assert value_on(cast, date(2026, 3, 9)) == Decimal(21)
    assert value_on(cast, date(2026, 3, 10)) == Decimal(22)
    assert value_on(cast, FOUNDED.date() - timedelta(days=1)) is None


def test_the_day_ends_by_the_clock_of_the_office(cast: Cast) -> None:
    evening = datetime(2026, 3, 10, 16, 30, tzinfo=ZoneInfo("UTC"))
    stated(cast, "22", evening)
    assert value_on(cast, date(2026, 3, 10)) == Decimal(22)
    with written(cast.kantor, evening, "pindah zona") as pen:
        pen.change(cast.kantor, zona="Asia/Jayapura")
    assert value_on(cast, date(2026, 3, 10)) == Decimal(21)


def test_of_two_versions_of_one_day_the_later_is_known(cast: Cast) -> None:
    stated(cast, "22", MONDAY)
    stated(cast, "23", MONDAY)
    assert value_on(cast, MONDAY.date()) == Decimal(23)


def test_everything_known_is_one_version_per_figure(cast: Cast) -> None:
    stated(cast, "22", MONDAY)
    number = as_of.transaction_at(cast.kantor, MONDAY.date())
    versions = list(as_of.known(cast.kantor.pk, number))
    assert len(versions) == len({one.angka_id for one in versions}) == len(cast.angka) + 1
    assert {one.pk for one in versions} == {one.pk for one in as_of.current(cast.kantor.pk)}


def test_many_offices_are_asked_at_once_and_each_keeps_its_own_count(cast: Cast) -> None:
    stated(cast, "22", MONDAY)
    with CaptureQueriesContext(connection) as queries:
        rows = list(as_of.known_everywhere(date(2026, 3, 8)))
    assert len(rows) == as_of.count_everywhere(date(2026, 3, 8)) == len(cast.angka) + 1
    assert len(queries) <= 3
    assert Decimal(21) in [one.nilai for one in rows if one.angka == cast.angka["harga.realisasi"].pk]
    assert as_of.count_everywhere(MONDAY.date(), [cast.tetangga.pk]) == 0
    assert as_of.count_everywhere(date(2020, 1, 1)) == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="each database says its plan in its own way")
def test_the_count_reads_the_index_alone(cast: Cast) -> None:
    pairs = as_of._KNOWN.format(pairs="(1, 1), (2, 1)")
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN SELECT count(*) {pairs}")
        told = " ".join(str(row[-1]) for row in cursor.fetchall())
    assert "COVERING INDEX versions_as_known" in told


def test_what_was_submitted_stays_what_it_was(cast: Cast) -> None:
    stated(cast, "22", MONDAY)
    printed = {one.angka_id: one.teks for one in as_of.submitted(cast.lkjip)}
    assert printed[cast.angka["harga.realisasi"].pk] == "21"
    statements = as_of.as_submitted(cast.angka["harga.target"])
    assert [one.laporan for one in statements] == [cast.pk, cast.lkjip]


def test_a_history_says_who_when_and_by_which_act(cast: Cast) -> None:
    stated(cast, "22", MONDAY)
    steps = history(cast.angka["harga.realisasi"])
    assert [(one.versi.nilai, one.transaction and one.transaction.act) for one in steps] == [
        (Decimal(21), "pemasangan"),
        (Decimal(22), "pembetulan"),
    ]
    assert steps[1].transaction is not None and steps[1].transaction.at == MONDAY


def test_a_revision_triangle_has_its_means(cast: Cast) -> None:
    stated(cast, "24", MONDAY)
    stated(cast, "5", MONDAY + timedelta(days=1), "harga.target")
    triangle = vintages(cast.indikator["harga"], "realisasi")
    assert dict(triangle.periods) == {"2025": (Decimal(21), Decimal(24)), "2026-TW1": (Decimal(6),)}
    assert (triangle.mean_revision, triangle.mean_absolute_revision) == (Decimal(3), Decimal(3))
    down = vintages(cast.indikator["harga"], "target")
    assert (down.mean_revision, down.mean_absolute_revision) == (Decimal(-19), Decimal(19))
    assert vintages(cast.indikator["dana"], "pagu").mean_revision is None


def test_a_history_asks_twice_however_long_it_is(cast: Cast) -> None:
    for value in range(22, 30):
        stated(cast, str(value), MONDAY)
    with CaptureQueriesContext(connection) as queries:
        assert len(history(cast.angka["harga.realisasi"])) == 9
    assert len(queries) == 2
