"""The office's pages in windows of a browser: who signs in, what is filled, pressed and read."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Locator, Page

from lurus.kantor.home import Home
from lurus.kantor.models import Akun, Orang
from lurus.kantor.sandi import set_password
from tests.cast import Cast

SECRET = "kapal berlayar pagi sekali"
PASSPHRASE = "empat kata dalam satu kalimat"
BACKEND = "lurus.kantor.masuk.AccountBackend"
DESKTOP = (1280, 800)
PHONE = (390, 844)
NO_FAULT = r"status of 4\d\d|not used within a few seconds"
"""The answer of a page that refuses, and the guess by the clock of a busy machine that the font is not used:
that it is used, and fetched once, is a test of its own."""


@dataclass
class Visit:
    """One window. `noise` is whatever the browser complained about: script errors, refused sources."""

    page: Page
    context: BrowserContext
    address: str
    noise: list[str] = field(default_factory=list)

    def go(self, path: str) -> int:
        """Open one of our pages; its status."""
        answer = self.page.goto(f"{self.address}{path}")
        assert answer is not None
        return answer.status

    def look(self, size: tuple[int, int], *, dark: bool) -> None:
        """The page in a window of that size, light or dark."""
        self.page.set_viewport_size({"width": size[0], "height": size[1]})
        self.page.emulate_media(color_scheme="dark" if dark else "light")

    def text(self) -> str:
        return self.page.locator("body").inner_text()

    def title(self) -> str:
        return self.page.locator("h1").first.inner_text()

    def path(self) -> str:
        return self.page.url.removeprefix(self.address)

    def follow(self, label: str) -> None:
        """Press a link, in the page itself."""
        self._leave_by(self.page.get_by_role("link", name=label).first)

    def press(self, label: str, within: Locator | None = None) -> None:
        """Press a button of that very name."""
        self._leave_by((within or self.page).get_by_role("button", name=label, exact=True).first)

    def task(self, part: str) -> None:
        """From the list of tasks, the one whose words hold `part`."""
        self.go("/")
        lead = self.page.locator("section.card.lead")
        if lead.count() and part in lead.inner_text():
            self._leave_by(lead.locator("a.button"))
        else:
            self._leave_by(self.page.locator("a.item-title", has_text=part).first)

    def _leave_by(self, way: Locator) -> None:
        """A click that leads to a page, and that page: whoever looks next sees the new one, never the old."""
        with self.page.expect_navigation():
            way.click()

    def fill(self, **told: Any) -> None:
        """Fill fields of the page by their names; a dot of a table's cell is written as two underscores."""
        self.fill_in(self.page.locator("main, .sheet").first, **told)

    def fill_in(self, within: Locator, **told: Any) -> None:
        """Fill fields of one part of the page."""
        for name, value in told.items():
            self._set(within, name.replace("__", "."), value)

    def _set(self, within: Locator, name: str, value: Any) -> None:
        boxes = within.locator(f'[name="{name}"]:not([type=hidden])')
        kind = boxes.first.evaluate("one => one.type")
        if kind in ("radio", "checkbox"):
            for one in value if isinstance(value, list) else [value]:
                within.locator(f'[name="{name}"][value="{one}"]').check()
        elif kind == "select-one":
            boxes.first.select_option(str(value))
        elif kind == "file":
            boxes.first.set_input_files(value)
        else:
            boxes.first.fill(str(value))

    def card(self, name: str) -> Locator:
        """The card of one figure on a page of cards."""
        return self.page.locator("section.card", has_text=name)

    def unfold(self, within: Locator, title: str) -> Locator:
        """The fold of that title, opened."""
        fold = within.locator("details", has_text=title).first
        if fold.get_attribute("open") is None:
            fold.locator("summary").first.click()
        return fold

    def shot(self, name: str, folder: Path) -> Path:
        """A picture of the whole page, for looking at."""
        place = folder / f"{name}.png"
        self.page.screenshot(path=str(place), full_page=True)
        return place

    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        found: int = self.page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return found

    def close(self) -> None:
        self.context.close()


@dataclass
class Site:
    """A live office."""

    cast: Cast
    address: str
    browser: Browser
    home: Home
    windows: list[Visit] = field(default_factory=list)

    def visit(self, *, scripts: bool = True, size: tuple[int, int] = DESKTOP) -> Visit:
        """A new window with cookies of its own."""
        context = self.browser.new_context(
            java_script_enabled=scripts,
            viewport={"width": size[0], "height": size[1]},
            color_scheme="light",
            locale="id-ID",
        )
        context.set_default_timeout(8_000)
        made = Visit(context.new_page(), context, self.address)
        made.page.on("console", lambda said: _hear(made, said))
        made.page.on("pageerror", lambda error: made.noise.append(str(error)))
        self.windows.append(made)
        return made

    def sign_in(self, orang: Orang, **how: Any) -> Visit:
        """Somebody signs in by the page, with e-mail and password."""
        account = Akun.objects.get(orang=orang)
        if not account.has_usable_password():
            set_password(account, SECRET)
        made = self.visit(**how)
        made.go("/masuk/")
        made.fill_in(made.page.locator("form").first, username=account.email, password=SECRET)
        made.press("Masuk")
        return made

    def enter(self, orang: Orang, **how: Any) -> Visit:
        """Somebody who is signed in already: for tests of other things."""
        made = self.visit(**how)
        self.let_in(made, orang)
        return made

    def let_in(self, visit: Visit, orang: Orang) -> None:
        """The window gets that person's session."""
        account = Akun.objects.get(orang=orang)
        session = SessionStore()
        session[SESSION_KEY] = str(account.pk)
        session[BACKEND_SESSION_KEY] = BACKEND
        session[HASH_SESSION_KEY] = account.get_session_auth_hash()
        session.create()
        cookie = {
            "name": settings.SESSION_COOKIE_NAME,
            "value": session.session_key or "",
            "url": self.address,
        }
        visit.context.add_cookies([cookie])  # type: ignore[list-item] # a dict of the documented shape

    def close(self) -> None:
        for one in self.windows:
            one.close()


def _hear(visit: Visit, said: ConsoleMessage) -> None:
    """Refused sources are errors of the console; what speaks of this machine and not of the page is left out."""
    if said.type in ("error", "warning") and not re.search(NO_FAULT, said.text):
        visit.noise.append(f"{visit.path()}: {said.text}")
