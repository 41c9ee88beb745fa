"""A backup: one archive of database, files and keys, with the SHA-256 of each."""

import hashlib
import io
import json
import os
import sqlite3
import tarfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.db import connection

from lurus import __version__
from lurus.cli.postgres import dump
from lurus.kantor.home import Home
from lurus.ledger.models import Counter

FORMAT: Final = 1
MANIFEST: Final = "daftar.json"
DATABASE: Final = "lurus.sqlite3"
DUMP: Final = "lurus.pgdump"
SQLITE: Final = "sqlite"
SINGLE: Final = ("home.json", "jam.json", "secret_key")
CHUNK: Final = 1024 * 1024


@dataclass(frozen=True)
class Member:
    """One file of the archive."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What the archive holds, of which home, and where each office's chain stood."""

    format: int
    versi: str
    dibuat: str
    jenis: str
    basis_data: str
    rantai: dict[str, int]
    isi: tuple[Member, ...]

    @property
    def holds_database(self) -> bool:
        return any(one.name in (DATABASE, DUMP) for one in self.isi)

    def spelled(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()

    @staticmethod
    def read(data: bytes) -> "Manifest":
        """Raises ValueError, KeyError or TypeError for bytes that are no manifest."""
        told: dict[str, Any] = json.loads(data)
        members = tuple(Member(**one) for one in told.pop("isi"))
        if not all(isinstance(one.name, str) and isinstance(one.sha256, str) for one in members):
            raise TypeError(members)
        return Manifest(**told, isi=members)


def vendor() -> str:
    """The kind of database this home uses."""
    return connection.vendor


def pack(
    home: Home, file: Path, at: datetime, tell: Callable[[str], None], *, database: bool = True
) -> Manifest:
    """Write the archive; it gets its name only when it is whole, and only its owner may read it: it holds keys.

    Without `database` the database stays out. Raises CoreError `cli.no_pg_program`, `cli.pg_failed`.
    """
    draft = file.with_name(f".{file.name}.draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as raw, tarfile.open(fileobj=raw, mode=_mode(file)) as archive:
            manifest = _fill(archive, home, at, tell, database=database)
            raw.flush()
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def _mode(file: Path) -> Any:
    return "w:gz" if file.suffix in (".gz", ".tgz") else "w"


def _fill(
    archive: tarfile.TarFile, home: Home, at: datetime, tell: Callable[[str], None], *, database: bool
) -> Manifest:
    # The chain's place is read before the snapshot: what comes in between is in the snapshot as well.
    chains = {one.kantor.kode: one.number for one in Counter.across_offices.select_related("kantor")}
    members = []
    if database:
        name, copy = (DATABASE, _copy) if vendor() == SQLITE else (DUMP, dump)
        tell(name)
        members.append(_snapshot(archive, home, name, copy))
    for path in _paths(home):
        tell(str(path.relative_to(home.path)))
        members.append(_add(archive, path, str(path.relative_to(home.path))))
    manifest = Manifest(
        FORMAT, __version__, at.isoformat(), home.kind or "", vendor(), chains, tuple(members)
    )
    _write(archive, MANIFEST, manifest.spelled())
    return manifest


def _snapshot(archive: tarfile.TarFile, home: Home, name: str, copy: Callable[[Path], None]) -> Member:
    """The database as of one instant, while people go on working."""
    place = home.cache / f".salinan-{name}"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.unlink(missing_ok=True)
    try:
        copy(place)
        return _add(archive, place, name)
    finally:
        place.unlink(missing_ok=True)


def _copy(file: Path) -> None:
    file.touch(mode=0o600)
    source = sqlite3.connect(f"file:{settings.DATABASES['default']['NAME']}?mode=ro", uri=True)
    with closing(source), closing(sqlite3.connect(file)) as target:
        source.backup(target)


def _paths(home: Home) -> Iterator[Path]:
    """Files, keys and the single files of a home; the cache can be made again, half-written files do not count."""
    yield from (home.path / name for name in SINGLE if (home.path / name).exists())
    for folder in (home.files, home.keys):
        yield from sorted(one for one in folder.rglob("*") if one.is_file() and not one.name.startswith("."))


def _add(archive: tarfile.TarFile, path: Path, name: str) -> Member:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while part := file.read(CHUNK):
            digest.update(part)
        size = file.tell()
        file.seek(0)
        archive.addfile(_head(name, size), file)
    return Member(name, size, digest.hexdigest())


def _write(archive: tarfile.TarFile, name: str, data: bytes) -> None:
    archive.addfile(_head(name, len(data)), io.BytesIO(data))


def _head(name: str, size: int) -> tarfile.TarInfo:
    head = tarfile.TarInfo(name)
    head.size, head.mode = size, 0o600
    return head
