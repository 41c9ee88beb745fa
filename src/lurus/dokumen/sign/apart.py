"""The same check in a process of its own, with an end to its time and memory: for files that anybody may send."""

import json
import sys
from collections.abc import Sequence
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import Final

from lurus.dokumen.apart import Limits, keep_limits, run_apart, turn
from lurus.dokumen.sign.reports import Verification, nothing_found, read, written
from lurus.dokumen.sign.trust import Trust, as_data, from_data, trust_in
from lurus.dokumen.sign.verification import TOO_HEAVY, verify

SECONDS: Final = 10
MEMORY: Final = 1024 * 1024 * 1024
ONE_AT_A_TIME: Final = BoundedSemaphore(1)


def verify_apart(
    pdf: bytes, trust: Trust | Sequence[bytes], seconds: int = SECONDS, memory: int = MEMORY
) -> Verification:
    """What `verify` says, or `sign.too_heavy` where it would take more than `seconds` or `memory` (bytes).

    Raises CoreError `sign.busy` while another file is being checked.
    """
    with turn(ONE_AT_A_TIME, "sign.busy"), TemporaryFile() as sent, TemporaryFile() as made:
        sent.write(json.dumps(as_data(trust_in(trust))).encode() + b"\n" + pdf)
        if not run_apart(__name__, Limits(seconds, memory), sent, made):
            return nothing_found(pdf, TOO_HEAVY)
        return read(made.read())


def main() -> None:
    """Read roots and file from the standard input; write the judgement to the standard output."""
    keep_limits()
    trust = from_data(json.loads(sys.stdin.buffer.readline()))
    sys.stdout.write(written(verify(sys.stdin.buffer.read(), trust)))


if __name__ == "__main__":
    main()
