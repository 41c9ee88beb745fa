"""A database of PostgreSQL as one file, and back, by the programs that come with its server."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.db import connection

from lurus.core.errors import CoreError

# Owner and rights of the tables belong to the server, not to the office.
BARE = ("--no-owner", "--no-privileges")
MAJOR = 10_000


def dump(file: Path) -> None:
    """Write the database as of one instant, while people go on working.

    Raises CoreError `cli.no_pg_program`, `cli.pg_failed`.
    """
    file.touch(mode=0o600)
    _call("pg_dump", "--format=custom", *BARE, f"--file={file}")


def load(file: Path) -> None:
    """Fill the empty database, whole or not at all; raises as `dump` does."""
    _call("pg_restore", "--single-transaction", "--exit-on-error", *BARE, str(file))


def is_empty() -> bool:
    """Nothing was ever written into the database."""
    return connection.introspection.table_names() == []


def _call(name: str, *told: str) -> None:
    server = _server()
    program = _program(name, str(server.server_version // MAJOR))
    # The password goes by the surroundings: a command line can be read by everybody on the machine.
    surroundings = os.environ | {"PGPASSWORD": server.password}
    command = [program, f"--dbname={server.dsn}", "--no-password", *told]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != 0:
        raise CoreError("cli.pg_failed", program=name, why=done.stderr.strip())


def _server() -> Any:
    connection.ensure_connection()
    return connection.connection.info


def _program(name: str, needed: str) -> str:
    """An older program cannot read the server, a newer one writes what the server's own cannot read."""
    found = shutil.which(name)
    version = "" if found is None else _version(found)
    if found is None or version != needed:
        raise CoreError("cli.no_pg_program", program=name, needed=needed, found=version or "–")
    return found


def _version(program: str) -> str:
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    read = re.search(r"\) (\d+)", told.stdout)
    return read[1] if read else ""
