"""Every page in a real browser: for everybody's eyes and fingers, on desk and phone, light and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache

from lurus.kantor.clock import simulate
from tests.addresses import ADDRESSES, INSIDERS, NOBODY, OPEN, Address, act_url
from tests.browser.site import DESKTOP, PHONE, Site, Visit
from tests.play import later
from tests.world import World, build_world

pytestmark = pytest.mark.browser
MANY = 15
"""Rules of axe that every page gives something to judge."""


@pytest.fixture
def world(site: Site) -> World:
    made = build_world(site.cast, site.home)
    simulate(site.home.clock, later(30))
    return made


def pages(world: World) -> Iterator[tuple[str, str, str]]:
    """Every page that an address or an act shows, with somebody who may see it: (name, person, address)."""
    for one in ADDRESSES:
        if one.html and one.name not in ("tindakan", "galeri"):
            yield one.id, _reader(one), one.url(world)
    yield "galeri", "wulan", "/galeri/"
    for act, people in OPEN.items():
        if people:
            yield act, people[-1], act_url(act, world)
    order = act_url("perintahkan_reviu", world)
    yield "perintahkan_reviu laporan", "ratna", f"{order}?laporan={world.cast.lkjip.pk}"
    suspicion = act_url("ajukan_dugaan", world)
    yield "ajukan_dugaan laporan", "joko", f"{suspicion}?laporan={world.cast.lkjip.pk}"


def _reader(one: Address) -> str:
    """Somebody who sees the page itself, not its refusal."""
    if one.public:
        return NOBODY
    return next(iter(one.other), "wulan") if one.inside != 200 else "wulan"


class Windows:
    """One window for everybody who reads, all of one size."""

    def __init__(self, site: Site, size: tuple[int, int], *, dark: bool = False) -> None:
        self.site, self.size, self.dark = site, size, dark
        self.open: dict[str, Visit] = {}

    def of(self, person: str) -> Visit:
        if person not in self.open:
            window = self.site.visit(size=self.size, dark=self.dark)
            if person != NOBODY:
                self.site.let_in(window, self.site.cast.orang[person])
            self.open[person] = window
        return self.open[person]


@pytest.mark.parametrize(("size", "dark"), [(PHONE, False), (DESKTOP, True)], ids=["phone", "desk, dark"])
def test_no_page_shuts_anybody_out(size: tuple[int, int], *, dark: bool, site: Site, world: World) -> None:
    windows, wrong = Windows(site, size, dark=dark), []
    assert set(INSIDERS) <= set(world.cast.orang)
    for name, person, url in pages(world):
        cache.clear()
        visit = windows.of(person)
        assert visit.go(url) < 500, name
        wrong += [f"{name}: {one}" for one in _troubles(visit)]
    wrong += [noise for one in windows.open.values() for noise in one.noise]
    assert wrong == []


def _troubles(visit: Visit) -> list[str]:
    """What axe finds, and whether the page is wider than the window."""
    report = Axe().run(visit.page).response
    assert len(report["passes"]) > MANY
    found = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in report["violations"]]
    wide = visit.overflow()
    return [*found, f"wider than the window by {wide} px"] if wide > 0 else found
