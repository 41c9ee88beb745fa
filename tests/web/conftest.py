"""People at their browsers: plain static files, a clock that stands near the tests' Monday, one client each."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from pytest_django import Settings

from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.kantor.models import Akun, Orang
from tests.play import later

BACKEND = "lurus.kantor.masuk.AccountBackend"
SignIn = Callable[[Orang], Client]


@pytest.fixture(autouse=True)
def plain_pages(settings: Settings) -> None:
    """No manifest of static files, and none served."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.MIDDLEWARE = [one for one in settings.MIDDLEWARE if "whitenoise" not in one]


@pytest.fixture
def browse(home: Home, db: None) -> SignIn:
    """A browser in which that person is signed in, half an hour after the cases begin."""
    # Django asks SQLite once in a process whether it knows JSON: not the page that happens to come first.
    assert connection.features.supports_json_field
    simulate(home.clock, later(30))

    def signed_in(orang: Orang) -> Client:
        client = Client()
        client.force_login(Akun.objects.get(orang=orang), backend=BACKEND)
        return client

    return signed_in


def text(response: Any) -> str:
    """The page as text."""
    page: bytes = response.content
    return page.decode()


def hidden(response: Any) -> dict[str, str]:
    """What travels along unseen in the act's form of a page: version and key."""
    fields = response.context["bidang"]
    return {one.name: one.value for one in fields if one.kind == "hidden"}
