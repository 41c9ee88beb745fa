"""Many papers composed on several cores, each as it would be alone."""

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final

from lurus.core.errors import CoreError
from lurus.dokumen.compose.composer import compose

CHUNK: Final = 8
"""Papers that one core takes at a time."""

Work = tuple[str, Mapping[str, object]]
"""The kind of a paper and its data."""


def compose_many(work: Sequence[Work], processes: int) -> Iterator[bytes | None]:
    """The papers in their order, as they come; None for one that cannot be composed."""
    if processes == 1 or len(work) <= CHUNK:
        yield from map(_one, work)
        return
    # Not a fork of this process: it may hold threads and an open database.
    with ProcessPoolExecutor(processes, get_context("forkserver")) as pool:
        yield from pool.map(_one, work, chunksize=CHUNK)


def _one(work: Work) -> bytes | None:
    try:
        return compose(*work)
    except CoreError:
        return None
