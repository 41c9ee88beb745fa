"""The world as the tests of safety find it, and windows of its people."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.kantor.models import Akun
from tests.addresses import NOBODY
from tests.cast import Cast
from tests.kept import kept
from tests.play import later
from tests.web.conftest import BACKEND, plain_pages  # noqa: F401 - one way to serve pages in tests
from tests.world import World, build_world

Window = Callable[..., Client]


class Browser(Client):
    """Takes a file to its end, as a browser does, and lets go of it."""

    def request(self, **told: Any) -> Any:
        response = super().request(**told)
        if response.streaming:
            response.close()
        return response


@pytest.fixture
def world(cast: Cast, home: Home) -> World:
    cache.clear()
    made = kept("world", lambda: build_world(cast, home))
    cast.orang.update(made.cast.orang)  # two more came in
    made = replace(made, cast=cast)
    simulate(home.clock, later(30))
    return made


@pytest.fixture
def window(world: World) -> Window:
    """A window of that person, or of nobody; `strict` asks for the form's token."""

    def opened(person: str, *, strict: bool = False) -> Client:
        client = Browser(enforce_csrf_checks=strict, raise_request_exception=True)
        if person != NOBODY:
            account = Akun.objects.get(orang=world.cast.orang[person])
            client.force_login(account, backend=BACKEND)
        return client

    return opened
