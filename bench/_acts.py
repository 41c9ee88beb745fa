"""The acts of `door`, and their rows as plain Django writes them."""

import json
import shutil
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import _stage

_stage.set_up()

from django.apps import apps  # noqa: E402 - Django stands only now
from django.db import connection, connections, models, transaction  # noqa: E402

from lurus.kantor.models import Orang  # noqa: E402
from lurus.ledger.models import Counter, Entry, Salt, Transaction  # noqa: E402
from lurus.ledger.pen import recorded_fields  # noqa: E402
from lurus.perbaikan.models import Butir  # noqa: E402
from lurus.register.models import Angka, Indikator, Pengampu  # noqa: E402
from lurus.tindakan import door  # noqa: E402
from lurus.tindakan.request import Request  # noqa: E402
from tests.cast import MONDAY, SINCE, Cast, build, figure, stated, written  # noqa: E402
from tests.play import act, again, correction, moved, order  # noqa: E402

DEFAULT = "default"
TARGET = 0.35


Values = dict[str, Any]


@dataclass(frozen=True)
class Written:
    """What one act wrote: rows to insert, rows to change with their fields, and its place in the ledger."""

    inserted: tuple[tuple[type[models.Model], Values], ...]
    changed: tuple[tuple[models.Model, tuple[str, ...]], ...]
    transaction: Values
    entries: tuple[Values, ...]
    salts: tuple[Values, ...]
    counter: Counter

    def save(self) -> None:
        """All of it, in one transaction, as anybody would write it with Django who knew every value."""
        with transaction.atomic():
            for model, values in self.inserted:
                model(**values).save(force_insert=True)
            for row, names in self.changed:
                row.save(update_fields=names)
            Transaction(**self.transaction).save(force_insert=True)
            Entry.across_offices.bulk_create(Entry(**values) for values in self.entries)
            Salt.objects.bulk_create(Salt(**values) for values in self.salts)
            self.counter.save(update_fields=["number", "fingerprint", "at"])


def prepare(cases: int, items: int) -> Cast:
    """An office with enough figures, and its cases in step 3 with their forms sent and confirmed."""
    cast = build()
    for each in range(cases):
        figures = _figures(cast, each, items)
        case = moved(order(cast, angka=[one.pk for one in figures]), "3")
        act(cast.wulan, "kirim_daftar_isian", again(case), {"cara": "aplikasi"})
        act(cast.hadi, "pastikan_terkirim", again(case), {})
    return cast


def _figures(cast: Cast, each: int, items: int) -> list[Angka]:
    with written(cast.kantor, MONDAY, "persiapan") as pen:
        found = []
        for place in range(items):
            name = f"Indikator {each}-{place}"
            line = pen.add(Indikator(kantor=cast.kantor, kode=f"B{each}-{place}", nama=name, satuan="persen"))
            pen.add(Pengampu(kantor=cast.kantor, indikator=line, jabatan=cast.jabatan["joko"], mulai=SINCE))
            stated(pen, cast.lkjip, figure(pen, line, "target", "100"), "Tabel 3.2")
            found.append(figure(pen, line, "realisasi", str(50 + place)))
            stated(pen, cast.lkjip, found[-1], "Tabel 3.2")
    return found


def requests(cast: Cast) -> dict[str, list[Request]]:
    """What is asked of the door, by act."""
    items = list(Butir.objects.at(cast.kantor).order_by("pk"))

    def ask(name: str, who: Orang, item: Butir, version: int, data: dict[str, Any]) -> Request:
        key = f"{name}-{item.pk}"
        return Request(name, cast.kantor.pk, who.pk, item.pk, data, key, MONDAY, version)

    return {
        "jawab": [ask("jawab", cast.joko, one, 1, correction("87.5")) for one in items],
        "validasi": [ask("validasi", cast.wulan, one, 2, {"putusan": "valid"}) for one in items],
    }


def recorded(cast: Cast, since: int) -> dict[str, list[Written]]:
    """What every act after transaction `since` wrote, by act, read back from the database."""
    found: dict[str, list[Written]] = {}
    for one in Transaction.objects.at(cast.kantor).filter(number__gt=since).order_by("number"):
        found.setdefault(one.act, []).append(_written(one))
    return found


def _written(one: Transaction) -> Written:
    entries = tuple(one.entries.order_by("position"))
    rows = [_row(entry) for entry in entries]
    counter = Counter.objects.at(one.kantor_id).get()
    counter.number, counter.fingerprint, counter.at = one.number, one.fingerprint, one.at
    return Written(
        inserted=tuple((type(row), _values(row)) for row, names in rows if not names),
        changed=tuple((row, names) for row, names in rows if names),
        transaction=_values(one),
        entries=tuple(map(_values, entries)),
        salts=tuple(map(_values, Salt.objects.filter(entry__in=entries).order_by("entry"))),
        counter=counter,
    )


def _values(row: models.Model) -> Values:
    return {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields}


def _row(entry: Entry) -> tuple[models.Model, tuple[str, ...]]:
    """The row as it stood after the entry, and the fields that changed (none: it was inserted)."""
    model = apps.get_model(entry.model)
    told = json.loads(entry.body)["value"]["isi"]
    row = model._base_manager.get(pk=entry.object)
    if set(told) == set(recorded_fields(model)):
        return row, ()
    for name, value in told.items():
        setattr(row, name, model._meta.get_field(name).to_python(value))
    return row, tuple(told)


class Copies:
    """Fresh copies of the database as it stands now."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.original = str(connections.settings[DEFAULT]["NAME"])
        self.count = 0
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    @contextmanager
    def fresh(self) -> Iterator[None]:
        """Django works on a copy of its own."""
        self.count += 1
        name = f"copy_{self.count}"
        if connection.vendor == "sqlite":
            name = shutil.copyfile(self.original, str(self.folder / name))
        else:
            self._command(f'CREATE DATABASE "{name}" TEMPLATE "{self.original}"')
        connections.settings[DEFAULT]["NAME"] = name
        connections[DEFAULT] = connections.create_connection(DEFAULT)
        try:
            connection.ensure_connection()
            yield
        finally:
            connection.close()
            connections.settings[DEFAULT]["NAME"] = self.original
            connections[DEFAULT] = connections.create_connection(DEFAULT)

    def _command(self, sql: str) -> None:
        with closing(connections.create_connection(DEFAULT)) as outside:
            outside.settings_dict = outside.settings_dict | {"NAME": "postgres"}
            with outside.cursor() as cursor:
                cursor.execute(sql)


def measure(cases: int, items: int) -> list[_stage.Line]:
    """The lines of the database in use."""
    cast = prepare(cases, items)
    asked = requests(cast)
    stands = Counter.objects.at(cast.kantor).get().number
    with _stage.folder() as folder:
        copies = Copies(folder)
        with copies.fresh():
            _by_the_door(asked)
            rows = recorded(cast, stands)
        times: dict[str, dict[str, list[float]]] = {"door": {}, "plain": {}}
        for turn in range(_stage.REPETITIONS):
            _stage.say(f"{connection.vendor}: repetition {turn + 1} of {_stage.REPETITIONS}")
            sides: list[tuple[str, Callable[[], dict[str, float]]]] = [
                ("door", lambda: _by_the_door(asked)),
                ("plain", lambda: _by_plain_django(rows)),
            ]
            for name, run in sides if turn % 2 == 0 else sides[::-1]:
                with copies.fresh():
                    for act_id, took in run().items():
                        times[name].setdefault(act_id, []).append(took)
    return _lines({act_id: len(told) for act_id, told in asked.items()}, times)


def _by_the_door(asked: dict[str, list[Request]]) -> dict[str, float]:
    return {name: _timed(door.perform, told) for name, told in asked.items()}


def _by_plain_django(rows: dict[str, list[Written]]) -> dict[str, float]:
    return {name: _timed(Written.save, told) for name, told in rows.items()}


def _timed(do: Callable[[Any], object], whole: Sequence[object]) -> float:
    begun = time.perf_counter()
    for one in whole:
        do(one)
    return time.perf_counter() - begun


def _lines(counts: dict[str, int], times: dict[str, dict[str, list[float]]]) -> list[_stage.Line]:
    speed = {
        side: {name: counts[name] / statistics.median(told) for name, told in by_act.items()}
        for side, by_act in times.items()
    }
    for by_act in speed.values():
        by_act["both"] = sum(counts.values()) / sum(counts[one] / by_act[one] for one in counts)
    return [
        _stage.Line(
            name,
            speed["door"][name],
            speed["plain"][name],
            "/s",
            speed["door"][name] / speed["plain"][name],
            TARGET if connection.vendor == "sqlite" else None,
        )
        for name in (*counts, "both")
    ]
