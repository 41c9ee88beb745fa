"""A process that dies by its own hand at the n-th row it writes: what a power cut inside an act looks like."""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django
from django.db import connection


class Killer:
    """Counts what is written, and at the n-th statement ends the process without a farewell."""

    def __init__(self, statement: int) -> None:
        self.left = self.statement = statement

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        done = execute(sql, *rest)
        self.left -= sql.startswith(("INSERT", "UPDATE"))
        if self.left == 0:
            print(f"killed at write {self.statement}", flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
        return done


def main(told: dict[str, Any]) -> None:
    """Order a review, and do not live to see it."""
    django.setup()
    from lurus.tindakan import door
    from lurus.tindakan.request import Request
    from tests.cast import MONDAY

    asked = {"act": "perintahkan_reviu", "target": told["kantor"], "key": "mati", "at": MONDAY}
    told = told | asked
    with connection.execute_wrapper(Killer(told.pop("statement"))):
        door.perform(Request(**told))


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text()))
