"""What the processes of one run of the tests make once for all of them; a process that runs alone shares nothing."""

import fcntl
import os
import shutil
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


@contextmanager
def laid_whole(place: Path) -> Iterator[Path]:
    """Where to write what shall lie at that place: it lies there whole, or, when writing broke off, not at all."""
    part = place.with_name(f"{place.name}.part")
    if part.is_dir():
        shutil.rmtree(part)
    yield part
    os.replace(part, place)
