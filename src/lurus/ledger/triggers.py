"""The database itself refuses to change or delete what may only be added.

Triggers are installed after every migration: a migration that rebuilds a table on SQLite drops them silently.
"""

from collections.abc import Iterator

from django.apps import apps
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

PREFIX = "lurus_keep"


def guarded_models() -> list[type[models.Model]]:
    """The models whose rows are inserted and never changed."""
    from lurus.ledger.models import Salt  # noqa: PLC0415 - apps must be ready

    marked = [one for one in apps.get_models() if getattr(one, "append_only", False)]
    return [*marked, Salt]


def install(using: str = "default") -> None:
    """Put every trigger in place anew."""
    connection = connections[using]
    present = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for statement in _statements(connection, present):
            cursor.execute(statement)


def remove(using: str = "default") -> None:
    """Take the triggers away: only for tests that empty their tables."""
    connection = connections[using]
    with connection.cursor() as cursor:
        for name, table in installed(using):
            where = f' ON "{table}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"{where}')


def installed(using: str = "default") -> set[tuple[str, str]]:
    """The triggers that the database holds, with their tables."""
    connection = connections[using]
    if connection.vendor == "postgresql":
        query = (
            "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
            " WHERE NOT t.tgisinternal AND t.tgname LIKE %s"
        )
    else:
        query = "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s"
    with connection.cursor() as cursor:
        cursor.execute(query, [f"{PREFIX}%"])
        return {(str(name), str(table)) for name, table in cursor.fetchall()}


def expected(using: str = "default") -> set[tuple[str, str]]:
    """The triggers that must be there."""
    events = ["update", "delete"] + (["truncate"] if connections[using].vendor == "postgresql" else [])
    return {(_name(model, event), model._meta.db_table) for model in guarded_models() for event in events}


def missing(using: str = "default") -> set[tuple[str, str]]:
    """What `doctor` asks: triggers that should be there and are not."""
    return expected(using) - installed(using)


def _name(model: type[models.Model], event: str) -> str:
    return f"{PREFIX}_{model._meta.db_table}_{event}"


def _statements(connection: BaseDatabaseWrapper, present: set[str]) -> Iterator[str]:
    postgres = connection.vendor == "postgresql"
    if postgres:
        yield (
            "CREATE OR REPLACE FUNCTION lurus_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " RAISE EXCEPTION 'append only: %', TG_TABLE_NAME; END $$"
        )
    for model in guarded_models():
        if model._meta.db_table in present:
            yield from _postgres(model) if postgres else _sqlite(model)


def _unchanged(model: type[models.Model], same: str) -> str:
    """The condition under which an update only fills columns that may be filled once."""
    once = getattr(model, "set_once", ())
    parts = []
    for one in model._meta.concrete_fields:
        old, new = f'OLD."{one.column}"', f'NEW."{one.column}"'
        unset = f"{old} IS NULL" if one.null else f"{old} = ''"
        alike = f"{new} {same} {old}"
        parts.append(f"({alike} OR {unset})" if one.name in once else f"({alike})")
    return " AND ".join(parts)


def _sqlite(model: type[models.Model]) -> Iterator[str]:
    table = model._meta.db_table
    refuse = f"SELECT RAISE(ABORT, 'append only: {table}')"
    when = f"WHEN NOT ({_unchanged(model, 'IS')})" if getattr(model, "set_once", ()) else ""
    for event, condition in (("update", when), ("delete", "")):
        name = _name(model, event)
        yield f'DROP TRIGGER IF EXISTS "{name}"'
        yield (
            f'CREATE TRIGGER "{name}" BEFORE {event.upper()} ON "{table}" FOR EACH ROW {condition}'
            f" BEGIN {refuse}; END"
        )


def _postgres(model: type[models.Model]) -> Iterator[str]:
    table = model._meta.db_table
    once = getattr(model, "set_once", ())
    when = f"WHEN (NOT ({_unchanged(model, 'IS NOT DISTINCT FROM')}))" if once else ""
    for event, level, condition in (
        ("update", "ROW", when),
        ("delete", "ROW", ""),
        ("truncate", "STATEMENT", ""),
    ):
        name = _name(model, event)
        yield f'DROP TRIGGER IF EXISTS "{name}" ON "{table}"'
        yield (
            f'CREATE TRIGGER "{name}" BEFORE {event.upper()} ON "{table}" FOR EACH {level} {condition}'
            " EXECUTE FUNCTION lurus_refuse()"
        )
