"""Doing things at the same instant, each in a thread with a connection of its own."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connections

from lurus.tindakan.request import Outcome, Refused

Answer = Outcome | Refused
PATIENCE = 60


def together(jobs: Sequence[Callable[[], Outcome]]) -> list[Answer]:
    """What each of `jobs` came to, in their order; all start when the last is ready."""
    start = Barrier(len(jobs))

    def run(job: Callable[[], Outcome]) -> Answer:
        start.wait(PATIENCE)
        try:
            return job()
        except Refused as refusal:
            return refusal
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as pool:
        return list(pool.map(run, jobs, timeout=PATIENCE))


def won(answers: Sequence[Answer]) -> list[Outcome]:
    """Those that were let through."""
    return [one for one in answers if isinstance(one, Outcome)]


def lost(answers: Sequence[Answer]) -> list[Refused]:
    """Those that were refused."""
    return [one for one in answers if isinstance(one, Refused)]
