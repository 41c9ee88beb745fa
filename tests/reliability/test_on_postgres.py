"""What must hold on both databases is held on PostgreSQL too: the same tests, in a process that stands on it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import server

ROOT = Path(__file__).parents[2]
TOGETHER = ("tests/reliability",)
DOORS = ("tests/tindakan", "tests/register/test_as_of.py", "tests/register/test_impor.py")
MARKS = "not postgres and not browser"
# Verdicts and scopes do not depend on the database beyond what the other tests of the door show; nor do the cases of a
# parametrised test of the door differ by it. Of the door's tests some of every file are asked, each time others: all
# have been asked on SQLite, and what the databases do differently is held by the tests of reliability.
ONCE = tuple(
    f"--ignore=tests/{one}.py"
    for one in (
        "tindakan/test_matrix",
        "reliability/test_second_office",
    )
)
LONGEST = 600


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """A server for the tests of this file."""
    with server() as url:
        yield url


def passed_there(database: str, tmp_path: Path, paths: tuple[str, ...], *each: str) -> int:
    """Run tests on that database; returns how many passed, and fails with their own words if one did not."""
    surroundings = os.environ | {"DATABASE_URL": database, "LURUS_HOME": str(tmp_path / "rumah")}
    surroundings = {key: value for key, value in surroundings.items() if not key.startswith("PYTEST_")}
    chosen = [one for one in paths if (ROOT / one).exists()]
    options = ["-q", "-x", "--tb=short", "-m", MARKS, "-p", "no:cacheprovider", *each, *ONCE]
    command = [sys.executable, "-m", "pytest", *options, *chosen]
    done = subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, timeout=LONGEST
    )
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    found = re.search(r"(\d+) passed", done.stdout)
    assert found, done.stdout[-2000:]
    assert " failed" not in done.stdout
    return int(found[1])


@pytest.mark.postgres
def test_what_happens_at_once_and_what_is_guarded_holds_on_postgresql(database: str, tmp_path: Path) -> None:
    assert passed_there(database, tmp_path, TOGETHER) >= 25


@pytest.mark.postgres
def test_the_door_and_the_register_hold_on_postgresql(database: str, tmp_path: Path) -> None:
    assert passed_there(database, tmp_path, DOORS, "-p", "tests.some_of_each") >= 200
