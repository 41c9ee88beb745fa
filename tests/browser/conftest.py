"""A real browser before a live server: every test has an office of its own in a database of its own.

Playwright keeps a loop in the test's thread while a module runs; the rows are read there all the same.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.db import connections
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, sync_playwright
from pytest_django import Settings

from lurus.dokumen.kunci import make_authority
from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from tests.browser.site import Site, Visit
from tests.cast import MONDAY, Cast
from tests.play import later

# The floor of every committed database: a template, and a copy of it for each test.
from tests.reliability.conftest import bare, stage, template  # noqa: F401

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """One browser for a module; each visit has its own cookies.

    Not for the whole run: its loop would go on in this thread, and signing needs a loop of its own.
    """
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is missing: the tests in a real browser did not run")
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()
    if before is None:
        os.environ.pop("DJANGO_ALLOW_ASYNC_UNSAFE")


class _Server(LiveServerThread):
    """Answers on a free port of loopback; every request's connection leads to this test's database."""

    def __init__(self) -> None:
        super().__init__("127.0.0.1", StaticFilesHandler)

    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@pytest.fixture
def site(stage: Cast, home: Home, chromium: Browser, settings: Settings) -> Iterator[Site]:  # noqa: F811
    """The office's pages, half an hour after the cases begin."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if "whitenoise" not in one]
    simulate(home.clock, later(30))
    server = _Server()
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None
    make_authority(stage.kantor, MONDAY)
    made = Site(stage, server.address(), chromium, home)
    yield made
    made.close()
    server.terminate()
    connections.close_all()


@pytest.fixture
def visit(site: Site) -> Callable[..., Visit]:
    """A new browser window."""
    return site.visit
