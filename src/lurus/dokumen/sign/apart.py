"""The same check in a process of its own, with an end to its time and memory: for files that anybody may send."""

import json
import resource
import subprocess
import sys
from collections.abc import Sequence
from threading import BoundedSemaphore
from typing import Any, Final

from lurus.core.errors import CoreError
from lurus.dokumen.sign.reports import Verification, nothing_found, read, written
from lurus.dokumen.sign.trust import Trust, as_data, from_data, trust_in
from lurus.dokumen.sign.verification import TOO_HEAVY, verify

SECONDS: Final = 10
MEMORY: Final = 1024 * 1024 * 1024
WAIT: Final = 3
"""Seconds that a second asker waits for the first; whoever comes then is told to come again."""
ONE_AT_A_TIME: Final = BoundedSemaphore(1)


def verify_apart(
    pdf: bytes, trust: Trust | Sequence[bytes], seconds: int = SECONDS, memory: int = MEMORY
) -> Verification:
    """What `verify` says, or `sign.too_heavy` where it would take more than `seconds` or `memory` (bytes).

    Raises CoreError `sign.busy` while another file is being checked.
    """
    if not ONE_AT_A_TIME.acquire(timeout=WAIT):
        raise CoreError("sign.busy")
    try:
        told = _asked(pdf, trust_in(trust), seconds, memory)
    finally:
        ONE_AT_A_TIME.release()
    return nothing_found(pdf, TOO_HEAVY) if told is None else read(told)


def _asked(pdf: bytes, trust: Trust, seconds: int, memory: int) -> bytes | None:
    head = json.dumps({"trust": as_data(trust), "limits": [seconds, memory]})
    command = [sys.executable, "-m", __name__]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter on our own module
            command, input=head.encode() + b"\n" + pdf, capture_output=True, timeout=3 * seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def main() -> None:
    """Read head and file from the standard input; write the judgement to the standard output."""
    head: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    seconds, memory = head["limits"]
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdout.write(written(verify(sys.stdin.buffer.read(), from_data(head["trust"]))))


if __name__ == "__main__":
    main()
