"""For pytest under mutmut: the tests that kill most come first, and a mutant that loops is stopped after seconds.

mutmut hands pytest the tests of a mutated function in no order, and waits for a loop fifteen times as long as all
of them take. Given as `-p tools.mutation`.
"""

import os
import resource
import signal
from collections.abc import Iterator
from pathlib import PurePath

import pytest

SECONDS = 2
"""Of computing, for one test: four times what the slowest of the selection takes."""
MEMORY = 6 << 30
FIRST = (
    "locate",
    "locate_page",
    "locate_computed",
    "locate_products",
    "locate_proofs",
    "locate_together",
    "hitting",
    "optimum",
    "locate_answers",
)
"""What the names of the killers end in; all others come after them, and what takes longest comes last."""
LAST = "locate_stops"


def _turn(item: pytest.Item) -> int:
    name = PurePath(item.nodeid.partition("::")[0]).stem.removeprefix("test_editing_")
    return FIRST.index(name) if name in FIRST else len(FIRST) + (name == LAST)


def pytest_configure() -> None:
    """A mutant that only gathers must not take the machine with it."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The killers first; apart from that as the files have it."""
    items.sort(key=_turn)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call() -> Iterator[None]:
    """End the process of a mutant whose test takes far too long, as mutmut itself would: as timed out."""
    if "__mutmut_" in os.environ.get("MUTANT_UNDER_TEST", ""):
        signal.signal(signal.SIGVTALRM, _out_of_time)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        return (yield)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _out_of_time(*_: object) -> None:
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGXCPU)
