"""What the processes of one run of the tests make once for all of them; a process that runs alone shares nothing."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FOLDER: list[Path] = []


def share(folder: Path) -> None:
    """From now on this process shares with those of the same folder."""
    _FOLDER[:] = [folder]


@contextmanager
def place_of(name: str) -> Iterator[Path | None]:
    """Where that thing lies or will lie; nobody else is at it meanwhile. None in a process that runs alone."""
    if not _FOLDER:
        yield None
        return
    with (_FOLDER[0] / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield _FOLDER[0] / name
