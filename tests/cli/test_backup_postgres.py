"""On PostgreSQL a backup holds the database too, or says plainly that it does not; a restore overwrites nothing."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from lurus.cli.archive import DUMP
from lurus.cli.unpacking import open_archive
from tests.cli.conftest import lurus
from tests.postgres import FOREIGN_PROGRAMS, PROGRAMS, server

BOOKS = "naskah=40,agenda=9,perbaikan=8"
pytestmark = pytest.mark.postgres


@dataclass(frozen=True)
class Base:
    """A database with a sample office in it, and its home."""

    url: str
    home: Path

    def __call__(self, *told: str, programs: Path = PROGRAMS) -> subprocess.CompletedProcess[str]:
        return lurus(self.home, *told, env=surroundings(self.url, programs))


def surroundings(url: str, programs: Path = PROGRAMS) -> Mapping[str, str]:
    return {"DATABASE_URL": url, "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Base]:
    with server() as url:
        one = Base(url, tmp_path_factory.mktemp("pg") / "rumah")
        done = one("run", "--no-serve")
        assert done.returncode == 0, done.stderr
        yield one


@pytest.fixture
def empty(base: Base, tmp_path: Path) -> Iterator[Base]:
    """Another database of the same server with nothing in it, and a home that is not there yet."""
    name = "pulih"
    with psycopg.connect(base.url, autocommit=True) as there:
        there.execute(f"CREATE DATABASE {name}")
    yield Base(base.url.replace("/lurus?", f"/{name}?"), tmp_path / "rumah")
    with psycopg.connect(base.url, autocommit=True) as there:
        there.execute(f"DROP DATABASE {name} WITH (FORCE)")


def transactions(base: Base) -> int:
    with psycopg.connect(base.url) as there:
        found = there.execute("SELECT count(*) FROM ledger_transaction").fetchone()
    assert found is not None
    return int(found[0])


def test_a_backup_holds_the_database_and_a_restore_makes_it_whole_again(
    base: Base, empty: Base, tmp_path: Path
) -> None:
    archive = tmp_path / "kantor.tar.gz"
    done = base("backup", str(archive))
    assert (done.returncode, "Perhatian" in done.stderr) == (0, False), done.stderr
    opened, manifest = open_archive(archive)
    with opened:
        assert DUMP in opened.getnames()
    assert manifest.holds_database
    assert not list((base.home / "tembolok").glob(".salinan*"))
    done = empty("restore", str(archive), "--nomor-terakhir", BOOKS)
    assert done.returncode == 0, done.stderr
    assert json.loads(empty("verify", "--json").stdout)["utuh"] is True
    # The restore itself is in the chain, and nothing else is new.
    assert transactions(empty) == transactions(base) + len(manifest.rantai)
    assert empty("doctor").returncode == base("doctor").returncode


def test_a_database_that_holds_anything_is_not_overwritten(base: Base, tmp_path: Path) -> None:
    archive = tmp_path / "kantor.tar"
    assert base("backup", str(archive)).returncode == 0
    before = transactions(base)
    done = base("restore", str(archive))
    assert (done.returncode, transactions(base)) == (2, before)
    assert "basis data kosong" in done.stderr


def test_without_the_server_s_own_program_a_backup_is_refused(base: Base, tmp_path: Path) -> None:
    archive = tmp_path / "kantor.tar"
    done = base("backup", str(archive), programs=FOREIGN_PROGRAMS)
    assert done.returncode == 2
    assert "pg_dump versi" in done.stderr and "--tanpa-basis-data" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_backup_without_the_database_says_so_and_is_restored_behind_it(
    base: Base, empty: Base, tmp_path: Path
) -> None:
    dump, archive = tmp_path / "sendiri.dump", tmp_path / "berkas.tar"
    subprocess.run(
        [PROGRAMS / "pg_dump", "--format=custom", f"--file={dump}", f"--dbname={base.url}"], check=True
    )
    done = base("backup", str(archive), "--tanpa-basis-data", programs=FOREIGN_PROGRAMS)
    assert done.returncode == 0
    assert "hanya memuat berkas dan kunci" in done.stderr and "pg_dump" in done.stderr
    told = ("restore", str(archive), "--nomor-terakhir", BOOKS)
    refused = empty(*told)
    assert (refused.returncode, "pg_restore" in refused.stderr) == (2, True)
    assert not (empty.home / "home.json").exists()
    subprocess.run([PROGRAMS / "pg_restore", f"--dbname={empty.url}", dump], check=True)
    done = empty(*told)
    assert done.returncode == 0, done.stderr
    assert json.loads(empty("verify", "--json").stdout)["utuh"] is True
