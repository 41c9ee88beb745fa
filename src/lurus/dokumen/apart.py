"""Work on files that anybody may send: in a process of its own, with an end to its time, memory and output."""

import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import BoundedSemaphore
from typing import IO, Final

from lurus.core.errors import CoreError

WAIT: Final = 3
"""Seconds that a second asker waits for the first; whoever comes then is told to come again."""


@dataclass(frozen=True)
class Limits:
    """Seconds of the processor's time; bytes of memory, and of what may be written."""

    seconds: int
    memory: int


@contextmanager
def turn(one_at_a_time: BoundedSemaphore, busy: str) -> Iterator[None]:
    """Wait for one's turn; raises CoreError `busy` where another takes too long."""
    if not one_at_a_time.acquire(timeout=WAIT):
        raise CoreError(busy)
    try:
        yield
    finally:
        one_at_a_time.release()


def run_apart(module: str, limits: Limits, sent: IO[bytes], made: IO[bytes], *told: str) -> bool:
    """Whether the module's `main` came to its end within the limits; what it wrote then stands in `made`."""
    command = [sys.executable, "-m", module, str(limits.seconds), str(limits.memory), *told]
    sent.seek(0)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter on our own module
            command,
            stdin=sent,
            stdout=made,
            stderr=subprocess.DEVNULL,
            timeout=3 * limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    finally:
        made.seek(0)
    return done.returncode == 0


def keep_limits() -> list[str]:
    """In the process of its own: take the limits on, and return what else was told."""
    seconds, memory, *told = sys.argv[1:]
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return told
