"""A stage that may be written on for good: a copy of a migrated database, thrown away after the test.

Tables cannot be emptied, because their triggers refuse; and several threads cannot share one open transaction.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from secrets import token_hex

import pytest
from django.core.management import call_command
from django.db import connection, connections
from pytest_django import DjangoDbBlocker

from lurus.kantor.home import Home
from tests.cast import Cast, build

DEFAULT = "default"


@pytest.fixture(scope="session")
def template(django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of an empty database with every migration applied, on the server or disk in use."""
    with django_db_blocker.unblock():
        name = _name(tmp_path_factory.mktemp("dasar"))
        if connection.vendor == "postgresql":
            _command(f'CREATE DATABASE "{name}"')
        with connected_to(name):
            _hurry()
            call_command("migrate", verbosity=0)
        yield name
        _drop(name)


@pytest.fixture
def bare(template: str, django_db_blocker: DjangoDbBlocker, tmp_path: Path) -> Iterator[str]:
    """A database of this test's own, migrated and empty; everything that happens there is committed."""
    with django_db_blocker.unblock():
        name = _name(tmp_path)
        if connection.vendor == "postgresql":
            _command(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        else:
            shutil.copyfile(template, name)
        with connected_to(name):
            yield name
        _drop(name)


@pytest.fixture
def stage(bare: str, home: Home) -> Cast:
    """Both offices in a database of this test's own."""
    return build()


@contextmanager
def connected_to(name: str) -> Iterator[None]:
    """Every connection made inside, in whatever thread, leads to that database."""
    told, before = connections.settings[DEFAULT], connections[DEFAULT]
    original = told["NAME"]
    told["NAME"] = name
    connections[DEFAULT] = connections.create_connection(DEFAULT)
    try:
        yield
    finally:
        connections[DEFAULT].close()
        connections[DEFAULT] = before
        told["NAME"] = original


def _hurry() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous = OFF")


def _name(folder: Path) -> str:
    return f"panggung_{token_hex(6)}" if connection.vendor == "postgresql" else str(folder / "p.sqlite3")


def _drop(name: str) -> None:
    if connection.vendor == "postgresql":
        _command(f'DROP DATABASE "{name}" WITH (FORCE)')


def _command(sql: str) -> None:
    """One command to the server, from outside any database of ours."""
    with closing(connections.create_connection(DEFAULT)) as outside:
        outside.settings_dict = outside.settings_dict | {"NAME": "postgres"}
        with outside.cursor() as cursor:
            cursor.execute(sql)
