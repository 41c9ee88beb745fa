"""Homes that the command itself made, once in a run of the tests; a test that changes one works on a copy."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.shared import laid_whole, place_of
from tests.source import ROOT

HOME = "rumah"


def lurus(home: Path, *told: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """The command as a program of its own, in that home."""
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "LURUS_HOSTS")}
    return subprocess.run(
        [sys.executable, "-m", "lurus.cli.main", *told],
        cwd=ROOT,
        env=kept | {"LURUS_HOME": str(home)} | dict(env or {}),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def made_once(factory: pytest.TempPathFactory, name: str, *told: str) -> Path:
    """The folder that a command makes in a run of the tests; every process of the run works on a copy of its own."""
    own = factory.mktemp(name) / name
    with place_of(name) as shared:
        if shared is not None and shared.exists():
            return Path(shutil.copytree(shared, own))
        own.mkdir()
        done = lurus(own / HOME, *(one.format(folder=own) for one in told))
        assert done.returncode == 0, done.stderr
        if shared is not None:
            with laid_whole(shared) as part:
                shutil.copytree(own, part)
    return own


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample home as `lurus run` makes it; not to be changed."""
    return made_once(tmp_path_factory, "contoh", "run", "--no-serve") / HOME


@pytest.fixture(scope="session")
def rehearsed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the default rehearsal; not to be changed."""
    return made_once(tmp_path_factory, "gladi", "rehearse", "--out", "{folder}")


@pytest.fixture
def own_sample(sample_home: Path, tmp_path: Path) -> Path:
    """A sample home of this test's own."""
    return Path(shutil.copytree(sample_home, tmp_path / "rumah"))


@pytest.fixture
def own_rehearsal(rehearsed: Path, tmp_path: Path) -> Path:
    """The home of a finished rehearsal, of this test's own."""
    return Path(shutil.copytree(rehearsed / "rumah", tmp_path / "rumah"))
