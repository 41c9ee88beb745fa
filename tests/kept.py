"""What many tests begin with is made once in a run, by the real acts, and for the others laid down row by row.

A step is kept with the state it began from, so that it is taken again only from exactly the same rows: whoever wrote
anything else before walks the whole way. A step changes rows and files of the home; both are kept.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import time
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from django.apps import apps
from django.conf import settings
from django.core.management.color import no_style
from django.db import connection, models, transaction

from tests.shared import laid_whole, place_of

T = TypeVar("T")
Row = tuple[Any, ...]
Rows = dict[str, dict[Any, Row]]
"""By table and primary key."""
Files = dict[str, tuple[int, bytes]]
"""By place in the home: mode and bytes."""


@dataclass(frozen=True)
class Table:
    """A table as it is read and written, its key first."""

    name: str
    columns: tuple[str, ...]

    @property
    def all(self) -> str:
        return ", ".join(map(connection.ops.quote_name, self.columns))

    def read(self) -> dict[Any, Row]:
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(self.name)
            cursor.execute(f"SELECT {self.all} FROM {table}")  # noqa: S608 - our own names
            return {row[0]: tuple(map(_plain, row)) for row in cursor.fetchall()}

    def add(self, rows: Iterable[Row]) -> None:
        given = list(rows)
        if not given:
            return
        marks = ", ".join([f"({', '.join(['%s'] * len(self.columns))})"] * len(given))
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(self.name)
            statement = f"INSERT INTO {table} ({self.all}) VALUES {marks}"  # noqa: S608 - likewise
            cursor.execute(statement, [value for row in given for value in row])

    def change(self, before: Row, after: Row) -> None:
        told = [one for one in zip(self.columns, before, after, strict=True) if one[1] != one[2]]
        names = ", ".join(f"{connection.ops.quote_name(name)} = %s" for name, _, _ in told)
        key = connection.ops.quote_name(self.columns[0])
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(self.name)
            statement = f"UPDATE {table} SET {names} WHERE {key} = %s"  # noqa: S608 - likewise
            cursor.execute(statement, [*(new for _, _, new in told), after[0]])


@dataclass(frozen=True)
class Step:
    """What making something changed, and what it answered."""

    before: Rows
    after: Rows
    files: Files
    answer: bytes
    state: str


_KEPT: dict[tuple[str, str], Step] = {}
_STATES: set[str] = set()
"""Where a kept step may begin; the empty database is found by the first."""


def kept(name: str, make: Callable[[], T], *, first: bool = False) -> T:
    """What `make` answers, with every row and file it writes; made once for a state of the database.

    Only the `first` step begins anywhere: all others where a kept step ended.
    """
    tables = _tables()
    state = _state(tables)
    if (name, state) not in _KEPT and not first and state not in _STATES:
        return make()
    with _known((name, state)) as step:
        if step is None:
            return _keep(tables, (name, state), (_read(tables), _files()), make)[0]
    _lay(tables, step)
    answer: T = pickle.loads(step.answer)  # noqa: S301 - written by the tests themselves
    return answer


def kept_way(moves: Iterable[tuple[str, Callable[[], object]]]) -> None:
    """Moves that follow each other, each kept: as far as they are known they are laid down, then they are made."""
    tables = _tables()
    state = _state(tables)
    now: tuple[Rows, Files] | None = None
    for name, make in moves:
        if (name, state) not in _KEPT and state not in _STATES:
            make()
            continue
        with _known((name, state)) as step:
            if step is None:
                _, now, state = _keep(tables, (name, state), now or (_read(tables), _files()), make)
        if step is not None:
            _lay(tables, step)
            now, state = None, step.state


@contextmanager
def _known(of: tuple[str, str]) -> Iterator[Step | None]:
    """The step, when this process or one beside it made it; whoever makes it inside hands it on to the others."""
    if of in _KEPT:
        yield _KEPT[of]
        return
    with place_of(f"step-{sha256(repr(of).encode()).hexdigest()}") as place:
        if place is not None and place.exists():
            _KEPT[of] = step = pickle.loads(place.read_bytes())  # noqa: S301 - likewise
            _STATES.add(step.state)
            yield step
            return
        yield None
        if place is not None:
            with laid_whole(place) as part:
                part.write_bytes(pickle.dumps(_KEPT[of]))


def _keep(
    tables: dict[str, Table], of: tuple[str, str], before: tuple[Rows, Files], make: Callable[[], T]
) -> tuple[T, tuple[Rows, Files], str]:
    """Make the step, and keep it by its name and the state it began from: its answer, and how all stands after it."""
    rows, files = before
    made = make()
    after, written = _read(tables), _files()
    changed = [name for name in rows if rows[name] != after[name]]
    step = Step(
        {name: rows[name] for name in changed},
        {name: after[name] for name in changed},
        {place: one for place, one in written.items() if files.get(place) != one},
        pickle.dumps(made),
        _state(tables, after),
    )
    _KEPT[of] = step
    _STATES.add(step.state)
    return made, (after, written), step.state


def _lay(tables: dict[str, Table], step: Step) -> None:
    with transaction.atomic():
        for name, after in step.after.items():
            before = step.before[name]
            assert before.keys() <= after.keys(), f"{name}: a kept step may not delete rows"
            for key in before:  # what ends makes room for what begins
                if before[key] != after[key]:
                    tables[name].change(before[key], after[key])
            tables[name].add(after[key] for key in after if key not in before)
        _count_on(step.after)
    for place, (mode, data) in step.files.items():
        target = settings.HOME.path / place
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        target.write_bytes(data)
        target.chmod(mode)


def _count_on(names: Iterable[str]) -> None:
    """Where keys come from a sequence, the next one follows those laid down."""
    touched = [one for one in _models() if one._meta.db_table in set(names)]
    with connection.cursor() as cursor:
        statements = connection.ops.sequence_reset_sql(no_style(), touched)
        if statements:
            cursor.execute(" ".join(statements))


def _models() -> list[type[models.Model]]:
    return [one for one in apps.get_models(include_auto_created=True) if one._meta.managed]


def _tables() -> dict[str, Table]:
    return {
        one._meta.db_table: Table(
            one._meta.db_table,
            (
                str(one._meta.pk.column),
                *(
                    str(field.column)
                    for field in one._meta.concrete_fields
                    if not field.primary_key and not isinstance(field, models.GeneratedField)
                ),
            ),
        )
        for one in _models()
    }


def _read(tables: dict[str, Table]) -> Rows:
    return {name: table.read() for name, table in tables.items()}


def _plain(value: Any) -> Any:
    """As both databases take it back."""
    if isinstance(value, memoryview):
        return bytes(value)
    return value.isoformat() if isinstance(value, time) else value


def _state(tables: dict[str, Table], rows: Rows | None = None) -> str:
    """A fingerprint of every row; on a server in one question."""
    if connection.vendor != "postgresql":
        rows = rows or _read(tables)
        told = [
            (name, sorted(rows[name].items(), key=lambda one: str(one[0]))) for name in rows if rows[name]
        ]
        return sha256(repr(told).encode()).hexdigest()
    texts = ", ".join(
        f"(SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {connection.ops.quote_name(name)} t)"  # noqa: S608 - likewise
        for name in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {texts}")
        return sha256(repr(cursor.fetchone()).encode()).hexdigest()


def _files() -> Files:
    top: Path = settings.HOME.path
    return {
        str(one.relative_to(top)): (one.stat().st_mode & 0o777, one.read_bytes())
        for one in sorted(top.rglob("*"))
        if one.is_file()
    }
