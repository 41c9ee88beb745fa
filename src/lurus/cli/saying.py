"""What a command prints: results to the standard output, progress and refusals to the standard error."""

import json
import sys
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any


def say(*lines: str) -> None:
    """Results."""
    for line in lines:
        print(line, flush=True)


def progress(line: str) -> None:
    """What is being done; never mixed with results."""
    print(f"· {line}", file=sys.stderr, flush=True)


def complain(line: str) -> None:
    """A refusal or a warning."""
    print(line, file=sys.stderr, flush=True)


def emit(data: Mapping[str, Any], lines: Iterable[str], *, as_json: bool) -> None:
    """The same result for a program or for a reader."""
    if as_json:
        say(spelled(data))
    else:
        say(*lines)


def spelled(data: Mapping[str, Any]) -> str:
    """The data as JSON: figures as text that keeps every digit, instants with their zone."""
    return json.dumps(data, ensure_ascii=False, indent=2, default=_plain)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value)
