"""Every page in a real browser: for everybody's eyes and fingers, on desk and phone, light and dark."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.cache import cache

from lurus.kantor.clock import simulate
from tests import play
from tests.addresses import ADDRESSES, INSIDERS, NOBODY, OPEN, Address, act_url
from tests.browser.site import DESKTOP, PHONE, Site, Visit
from tests.tindakan.indikasi import block, found, symptom
from tests.world import World, build_world

pytestmark = pytest.mark.browser
AXE = Axe()
MANY = 15
"""Rules of axe that every page gives something to judge."""
BLOCKS = 3
LOOKS = ((PHONE, False), (DESKTOP, True))
"""By size, and whether it is dark."""
FACES = "() => [...document.fonts].map((one) => one.status)"
FETCHED = """() => performance.getEntriesByType("resource").filter((one) => one.name.endsWith(".woff2"))
  .map((one) => ({ by: one.initiatorType, name: one.name }))"""
PRELOADED = """() => document.querySelector("link[rel=preload]").href"""


@pytest.fixture
def world(site: Site) -> World:
    made = build_world(site.cast, site.home)
    simulate(site.home.clock, play.later(30))
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
    yield "atur_teks bunyi", "tono", f"{act_url('atur_teks', world)}?bagian=undangan.penutup"
    suspicion = act_url("ajukan_dugaan", world)
    yield "ajukan_dugaan laporan", "joko", f"{suspicion}?laporan={world.cast.lkjip.pk}"


def _reader(one: Address) -> str:
    """Somebody who sees the page itself, not its refusal."""
    if one.public:
        return NOBODY
    return next(iter(one.other), "wulan") if one.inside != 200 else "wulan"


class Windows:
    """One window for everybody who reads."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.open: dict[str, Visit] = {}

    def of(self, person: str) -> Visit:
        if person not in self.open:
            window = self.site.visit()
            if person != NOBODY:
                self.site.let_in(window, self.site.cast.orang[person])
            self.open[person] = window
        return self.open[person]


def test_no_page_shuts_anybody_out(site: Site, world: World) -> None:
    windows, wrong = Windows(site), []
    assert set(INSIDERS) <= set(world.cast.orang)
    for name, person, url in pages(world):
        cache.clear()
        visit = windows.of(person)
        visit.look(PHONE, dark=False)
        assert visit.go(url) < 500, name
        for size, dark in LOOKS:
            visit.look(size, dark=dark)
            wrong += [f"{name} {size}: {one}" for one in _troubles(visit)]
    wrong += [noise for one in windows.open.values() for noise in one.noise]
    assert wrong == []


def test_the_font_is_fetched_once_ahead_of_the_style_that_asks_for_it(site: Site) -> None:
    visit = site.visit()
    visit.go("/masuk/")
    visit.page.evaluate("() => document.fonts.ready.then(() => true)")
    assert visit.page.evaluate(FACES) == ["loaded"]
    (fetched,) = visit.page.evaluate(FETCHED)
    assert fetched == {"by": "link", "name": visit.page.evaluate(PRELOADED)}


def findings(site: Site) -> Visit:
    """The page of a check that found some blocks, on the phone of the planning officer."""
    cast = site.cast
    blocks = [block(cast, symptom(f"{number:064x}"), number=number) for number in range(1, BLOCKS + 1)]
    play.act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, *blocks))
    visit = site.visit(size=PHONE)
    site.let_in(visit, cast.wulan)
    visit.go("/data/indikasi/")
    return visit


def test_findings_fold_on_the_phone_and_stand_open_on_paper(site: Site) -> None:
    visit = findings(site)
    tables = visit.page.locator(".finding table")
    assert [one.is_visible() for one in tables.all()] == [True, False, False]
    folded = visit.page.locator(".finding").nth(1)
    assert "12" in folded.inner_text() and folded.get_by_role("link", name="Ajukan dugaan").is_visible()
    visit.page.emulate_media(media="print")
    assert [one.is_visible() for one in tables.all()] == [True, True, True]


def test_an_opened_finding_shuts_nobody_out(site: Site) -> None:
    visit = findings(site)
    for card in visit.page.locator(".finding").all():
        visit.unfold(card, "Tabel")
    assert visit.page.locator(".finding .fold[open]").count() == BLOCKS
    assert _troubles(visit) == []


def _troubles(visit: Visit) -> list[str]:
    """What axe finds, and whether the page is wider than the window."""
    if not visit.page.evaluate("() => 'axe' in window"):
        visit.page.evaluate(AXE.axe_script)
    report = visit.page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    assert len(report["passes"]) > MANY
    found = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in report["violations"]]
    wide = visit.overflow()
    return [*found, f"wider than the window by {wide} px"] if wide > 0 else found


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desk"])
def test_a_trial_is_made_without_scripts_and_carried_into_a_suspicion(
    size: tuple[int, int], site: Site
) -> None:
    cast = site.cast
    visit = site.sign_in(cast.orang["joko"], scripts=False, size=size)
    name = f"nilai-{cast.angka['harga.realisasi'].pk}"
    visit.go(f"/data/angka/{cast.angka['harga.realisasi'].pk}/")
    visit.follow("Bagaimana jika")
    visit.fill(**{name: "1.234"})
    visit.press("Lihat dampaknya")
    assert visit.page.locator(f"[name={name}]").input_value() == "1.234"
    visit.fill(**{name: "24"})
    visit.press("Lihat dampaknya")
    shown = visit.text()
    assert "Material" in shown and "Tabel 3.2" in shown and visit.overflow() <= 0
    visit.follow("Ajukan dugaan")
    assert "21 → 24" in visit.page.locator("[name=uraian]").input_value()
    visit.follow("Bagaimana jika")
    assert visit.page.locator(f"[name={name}]").input_value() == "24"
