"""A thousand Daftar isian for the printer: composed on every core and bound into one file, beside one after the other.

The rival is what an office does without it: each form composed alone, one after the other, never bound. Every form has
other words, so that nothing comes from a cache; the rates are papers per second. Binding is part of ours.
"""

import os
import sys
import time
from collections.abc import Iterator
from io import BytesIO

from bench import _stage
from lurus.dokumen.binding import bound
from lurus.dokumen.compose.bulk import Work, compose_many
from tests.dokumen.papers import daftar_isian

MANY, ALONE = 1000, 200
TARGET = 1.4
STEP = 100


def forms(count: int, turn: str) -> list[Work]:
    """As many forms, no two alike."""
    return [
        ("daftar_isian", {**daftar_isian(), "nomor": f"000.8.6.3/{number}/{turn}/2026"})
        for number in range(count)
    ]


def told(papers: Iterator[bytes | None], total: int) -> Iterator[bytes]:
    """The papers, with progress; one that could not be composed ends the bench."""
    for number, paper in enumerate(papers, start=1):
        assert paper is not None, number
        if number % STEP == 0:
            _stage.say(f"  {number} of {total}")
        yield paper


def bulk() -> tuple[float, int]:
    """Papers per second, composed on every core and bound; and the size of the file."""
    work, out, begun = forms(MANY, "semua"), BytesIO(), time.perf_counter()
    done = bound(enumerate(told(compose_many(work, os.cpu_count() or 1), MANY)), out, both_sides=True)
    assert done.pages >= MANY and not done.unreadable, done
    return MANY / (time.perf_counter() - begun), len(out.getvalue())


def alone() -> float:
    """Papers per second, one after the other."""
    work, begun = forms(ALONE, "satu"), time.perf_counter()
    assert sum(1 for _ in told(compose_many(work, 1), ALONE)) == ALONE
    return ALONE / (time.perf_counter() - begun)


if __name__ == "__main__":
    print(_stage.machine())
    before = alone()
    ours, size = bulk()
    theirs = (before + alone()) / 2
    print(f"  {MANY} forms, {size / 2**20:.0f} MiB")
    line = _stage.Line(f"{MANY} Daftar isian", ours, theirs, "/s", ours / theirs, TARGET)
    _stage.table("Papers in bulk", [line], ("all cores", "one by one"))
    sys.exit(_stage.ended())
