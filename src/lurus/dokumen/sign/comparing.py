"""What came back beside what was shown: its signatures, and whether anything else moved."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import Final

from lurus.core.errors import CoreError
from lurus.dokumen.apart import Limits, keep_limits, run_apart, turn
from lurus.dokumen.compose.boxes import Box
from lurus.dokumen.sign.apart import MEMORY
from lurus.dokumen.sign.reports import Verification, read, written
from lurus.dokumen.sign.trust import Trust, as_data, from_data
from lurus.dokumen.sign.unchanged import check_unchanged
from lurus.dokumen.sign.verification import verify

SECONDS: Final = 20
AT_ONCE: Final = BoundedSemaphore(2)
"""Signers do not wait for strangers who have a file checked, and little for each other."""


@dataclass(frozen=True)
class Compared:
    """The fields that were signed before, the judgement on what came back, and what moved: a code and its page.

    `moved` is empty where nothing did, and where the file is not whole: then it is not asked.
    """

    before: tuple[str, ...]
    found: Verification
    moved: tuple[str, int] | None = None


Compare = Callable[[bytes, bytes, Trust, Sequence[Box]], Compared]


def compare(sent: bytes, got: bytes, trust: Trust, boxes: Sequence[Box]) -> Compared:
    """Hold a file that this process may read without fear, for we made it, against the one that was shown."""
    before = tuple(one.field for one in verify(sent, trust).signatures)
    found = verify(got, trust)
    return Compared(before, found, _moved(sent, got, boxes) if found.intact else None)


def _moved(sent: bytes, got: bytes, boxes: Sequence[Box]) -> tuple[str, int] | None:
    try:
        check_unchanged(sent, got, boxes)
    except CoreError as moved:
        return moved.code, int(str(moved.params["page"]))
    return None


def compare_apart(
    sent: bytes, got: bytes, trust: Trust, boxes: Sequence[Box], *, seconds: int = SECONDS
) -> Compared:
    """The same in a process of its own, for a file that somebody else made; `got` begins with `sent`.

    Raises CoreError `terima.too_heavy` where it takes more time or memory than a paper does, `sign.busy` while others
    are being held against what was shown.
    """
    head = {"trust": as_data(trust), "boxes": [asdict(one) for one in boxes], "sent": len(sent)}
    with turn(AT_ONCE, "sign.busy"), TemporaryFile() as asked, TemporaryFile() as made:
        asked.write(json.dumps(head).encode() + b"\n" + got)
        if not run_apart(__name__, Limits(seconds, MEMORY), asked, made):
            raise CoreError("terima.too_heavy")
        before, moved = json.loads(made.readline())
        return Compared(tuple(before), read(made.read()), tuple(moved) if moved else None)


def main() -> None:
    """Read head and file from the standard input; write what was found in two lines to the standard output."""
    keep_limits()
    head = json.loads(sys.stdin.buffer.readline())
    got = sys.stdin.buffer.read()
    boxes = [Box(**one) for one in head["boxes"]]
    told = compare(got[: head["sent"]], got, from_data(head["trust"]), boxes)
    sys.stdout.write(f"{json.dumps([told.before, told.moved])}\n{written(told.found)}")


if __name__ == "__main__":
    main()
