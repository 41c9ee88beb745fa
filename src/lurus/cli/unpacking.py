"""Reading a backup: everything is compared with its list before anything of a home is touched."""

import hashlib
import shutil
import sqlite3
import tarfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path, PurePosixPath

from lurus.cli.archive import CHUNK, DATABASE, DUMP, FORMAT, MANIFEST, SINGLE, Manifest, Member
from lurus.core.errors import CoreError
from lurus.kantor.home import Home

FOLDERS = ("berkas", "kunci")
LARGEST_MANIFEST = 64 * 1024 * 1024
LEDGER = "SELECT 1 FROM sqlite_master WHERE name = 'ledger_transaction'"
BROKEN = (tarfile.TarError, OSError, EOFError, ValueError, KeyError, TypeError)


def open_archive(file: Path) -> tuple[tarfile.TarFile, Manifest]:
    """The archive with its list.

    Raises CoreError `cli.no_file`, `cli.backup_foreign`, `cli.backup_newer`.
    """
    if not file.is_file():
        raise CoreError("cli.no_file", file=file)
    try:
        archive = tarfile.open(file)
        listed = archive.extractfile(MANIFEST)
        if listed is None:
            raise KeyError(MANIFEST)
        manifest = Manifest.read(listed.read(LARGEST_MANIFEST))
    except BROKEN as foreign:
        raise CoreError("cli.backup_foreign", file=file) from foreign
    if manifest.format > FORMAT:
        raise CoreError("cli.backup_newer", file=file, found=manifest.format)
    return archive, manifest


def unpack(archive: tarfile.TarFile, manifest: Manifest, into: Path, tell: Callable[[str], None]) -> None:
    """Write every listed file below `into`, each compared with its fingerprint.

    Raises CoreError `cli.backup_damaged` at the first that is not as listed, and for a database that is none.
    """
    for member in manifest.isi:
        tell(member.name)
        _extract(archive, member, into)
    if (into / DATABASE).exists() and not _is_database(into / DATABASE):
        raise CoreError("cli.backup_damaged", file=archive.name, name=DATABASE)


def _is_database(file: Path) -> bool:
    """A copy that was made of a damaged database must not take the place of a better one."""
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as base:
            sound = base.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
            return sound and base.execute(LEDGER).fetchone() is not None
    except sqlite3.Error:
        return False


def put_in_place(home: Home, draft: Path, at: datetime) -> Path | None:
    """The unpacked files become the home; what stood there before is moved aside and told."""
    aside = home.path / f"sebelum-pulih-{at:%Y%m%d-%H%M%S}"
    names = [*SINGLE, *FOLDERS, DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"]
    for name in names:
        if (home.path / name).exists():
            aside.mkdir(mode=0o700, exist_ok=True)
            (home.path / name).replace(aside / name)
    for one in sorted(draft.iterdir()):
        one.replace(home.path / one.name)
    shutil.rmtree(draft)
    shutil.rmtree(home.cache, ignore_errors=True)
    for folder in (home.files, home.keys, home.cache):
        folder.mkdir(mode=0o700, exist_ok=True)
    return aside if aside.exists() else None


def _extract(archive: tarfile.TarFile, member: Member, into: Path) -> None:
    damaged = CoreError("cli.backup_damaged", file=archive.name, name=member.name)
    digest = hashlib.sha256()
    try:
        if not _belongs(member.name):
            raise damaged
        place = into / member.name
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        source = archive.extractfile(member.name)
        if source is None:
            raise damaged
        with place.open("wb") as target:
            while part := source.read(CHUNK):
                digest.update(part)
                target.write(part)
        place.chmod(0o600)
    except CoreError:
        raise
    except BROKEN as cause:
        raise damaged from cause
    if digest.hexdigest() != member.sha256:
        raise damaged


def _belongs(name: str) -> bool:
    """A name of a home's file and nothing else: no way up, no absolute way."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        return False
    return name in (*SINGLE, DATABASE, DUMP) or (len(path.parts) > 1 and path.parts[0] in FOLDERS)
