"""The cast on its stage: every test that asks for it gets both offices, and a home of its own."""

import gc
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from django.core.cache import cache
from pytest_django import Settings

from lurus.kantor.home import Home
from tests.cast import Cast, build
from tests.kept import kept
from tests.shared import share

# A busy machine is no finding; `make deep` asks far more often.
hypothesis.settings.register_profile("gate", deadline=None)
hypothesis.settings.register_profile("deep", deadline=None, max_examples=5_000)
# Under mutation a test is asked thousands of times: few examples, and always the same ones.
hypothesis.settings.register_profile(
    "mutation", deadline=None, max_examples=40, derandomize=True, database=None
)
hypothesis.settings.load_profile("gate")


SHARED = "shared"
"""What a process of several is told: the folder of what they make once for all."""
LONG = ("postgres", "browser")


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Every process of a run gets the same folder."""
    folder = node.config.stash.get(_FOLDER, None) or tempfile.mkdtemp(prefix="lurus-tests-")
    node.config.stash[_FOLDER] = folder
    node.workerinput[SHARED] = folder


def pytest_configure(config: pytest.Config) -> None:
    """One of several processes shares with the others."""
    folder = getattr(config, "workerinput", {}).get(SHARED)
    if folder is not None:
        share(Path(folder))


def pytest_unconfigure(config: pytest.Config) -> None:
    """What was shared goes with the run."""
    folder = config.stash.get(_FOLDER, None)
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)


_FOLDER = pytest.StashKey[str]()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In random order, but what takes minutes begins first: nobody waits for it at the end."""
    items.sort(key=lambda one: [one.get_closest_marker(name) is None for name in LONG])


def pytest_collection_finish() -> None:
    """What was loaded by now stays: looking through it again and again for garbage took a sixth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(200_000, 20, 100)


@pytest.fixture
def home(tmp_path: Path, settings: Settings) -> Home:
    """An empty home: files, keys and papers of one test never meet those of another."""
    own = Home(tmp_path / "rumah")
    own.set_up("rehearsal")
    settings.HOME = own
    return own


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """What pages remember by the chain's last link: tests that begin with the same rows begin with the same link."""
    cache.clear()
    for name, module in list(sys.modules.items()):
        if name.startswith("lurus.ikhtisar"):
            for one in vars(module).values():
                if hasattr(one, "cache_clear") and hasattr(one, "cache_info"):
                    one.cache_clear()


@pytest.fixture
def cast(db: None, home: Home) -> Cast:
    """Both offices with their people, figures and reports, as they were written."""
    return kept("cast", build, first=True)
