"""Reads whose SQL is spelled once: Django takes longer to spell a read of a few rows than the database to answer it.

A prepared read is an ordinary query set with a `Slot` wherever a value is told at every read. Only its spelling is
kept, never a row: every read asks the database.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, NotSupportedError, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.expressions import Expression
from django.db.models.query import ModelIterable, get_related_populators
from django.db.transaction import TransactionManagementError

R = TypeVar("R")
Row = Sequence[Any]
LARGEST = models.BigIntegerField.MAX_BIGINT


class Slot(Expression):
    """The place of a value in a prepared read; a field says how a database takes what is no number and no text."""

    def __init__(self, name: str, field: "models.Field[Any, Any] | None" = None) -> None:
        super().__init__(output_field=field)
        self.name = name
        self.field_told = field

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", [self]

    def told(self, value: Any, database: BaseDatabaseWrapper) -> Any:
        """The value as the database takes it.

        Raises ValueError for None, which `=` never finds; EmptyResultSet for a number that no column holds.
        """
        if value is None:
            raise ValueError(f"a prepared read was told nothing for {self.name}")
        if isinstance(value, int) and not -LARGEST <= value <= LARGEST:
            raise EmptyResultSet
        return value if self.field_told is None else self.field_told.get_db_prep_value(value, database)


class Prepared(Generic[R]):
    """A read by the query set that `build` makes, spelled once for each kind of database."""

    def __init__(self, build: "Callable[[], models.QuerySet[Any, R]]") -> None:
        self._build = build
        self._spelled: dict[str, _Spelled] = {}

    def all(self, **told: object) -> list[R]:
        """Every row with these values in the slots: instances or tuples, as the query set gives them."""
        database = connections[DEFAULT_DB_ALIAS]
        spelled = self._spelled.get(database.vendor)
        if spelled is None:
            spelled = self._spelled[database.vendor] = _spell(self._build(), database)
        try:
            return list(spelled.read(told, database))
        except EmptyResultSet:  # as anywhere in Django, a number too large for its column matches nothing
            return []

    def first(self, **told: object) -> R | None:
        """The first of them, if there is one."""
        return next(iter(self.all(**told)), None)


@dataclass(frozen=True)
class _Spelled:
    """What is known of a query before its values are; nothing of it belongs to one connection."""

    sql: str
    params: tuple[Any, ...]
    locks: bool
    converted: tuple[tuple[int, Any], ...]
    """The columns that the database gives in another form than Python's, by their place."""
    instance: Callable[[Row], Any] | None

    def read(self, told: Mapping[str, Any], database: BaseDatabaseWrapper) -> Iterator[Any]:
        if self.locks and not database.in_atomic_block:
            raise TransactionManagementError("a read that locks stands in a transaction")
        values = [one.told(told[one.name], database) if isinstance(one, Slot) else one for one in self.params]
        with database.cursor() as cursor:
            cursor.execute(self.sql, values)
            found = cursor.fetchall()
        rows = self._in_python(found, database) if self.converted else iter(found)
        return rows if self.instance is None else map(self.instance, rows)

    def _in_python(self, rows: list[Row], database: BaseDatabaseWrapper) -> Iterator[Row]:
        converted = [(place, column, _converters(column, database)) for place, column in self.converted]
        for row in rows:
            values = list(row)
            for place, column, converters in converted:
                for convert in converters:
                    values[place] = convert(values[place], column, database)
            yield tuple(values)


def _converters(column: Any, database: BaseDatabaseWrapper) -> list[Any]:
    return [*database.ops.get_db_converters(column), *column.get_db_converters(database)]


def _spell(rows: Any, database: BaseDatabaseWrapper) -> _Spelled:
    compiler = rows.query.get_compiler(using=DEFAULT_DB_ALIAS)
    sql, params = compiler.as_sql()
    of_instances = issubclass(rows._iterable_class, ModelIterable)
    if (
        compiler.has_extra_select
        or rows._prefetch_related_lookups
        or (of_instances and rows.query.annotations)
    ):
        raise NotSupportedError(
            "a prepared read has no prefetches, annotated instances or ordered distinct rows"
        )
    columns = [column for column, _, _ in compiler.select]
    return _Spelled(
        sql,
        tuple(params),
        rows.query.select_for_update,
        tuple((place, one) for place, one in enumerate(columns) if _converters(one, database)),
        _maker(compiler) if of_instances else None,
    )


def _maker(compiler: Any) -> Callable[[Row], Any]:
    """How a row becomes an instance with all that it was read together with: as Django itself makes one."""
    model, places = compiler.klass_info["model"], compiler.klass_info["select_fields"]
    own = slice(places[0], places[-1] + 1)
    names = [column.target.attname for column, _, _ in compiler.select[own]]
    populators: Callable[..., list[Any]] = get_related_populators  # its arguments differ in later Djangos
    related = populators(compiler.klass_info, compiler.select, DEFAULT_DB_ALIAS)

    def instance(row: Row) -> Any:
        made = model.from_db(DEFAULT_DB_ALIAS, names, row[own])
        for one in related:
            one.populate(row, made)
        return made

    return instance
