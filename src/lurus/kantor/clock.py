"""What time it is in this home: real, or simulated in a sample or rehearsal home."""

import json
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path


def now(clock: Path | None = None) -> datetime:
    """The present instant in UTC; `clock` is a home's file with a simulated offset, when there is one."""
    real = datetime.now(tz=UTC)
    if clock is None:
        return real
    try:
        offset = json.loads(clock.read_text())["offset_seconds"]
    except FileNotFoundError:
        return real
    return real + timedelta(seconds=int(offset))


def simulate(clock: Path, instant: datetime) -> None:
    """From here on the clock of this home runs from `instant`, and shows nothing earlier."""
    offset = ceil((instant - datetime.now(tz=UTC)).total_seconds())
    clock.write_text(json.dumps({"offset_seconds": offset}))
