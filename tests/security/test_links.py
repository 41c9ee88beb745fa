"""Every page that anybody can reach by following links: no dead link, no broken page, no id twice."""

from collections import Counter
from html.parser import HTMLParser
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import Resolver404, resolve

from tests.addresses import INSIDERS
from tests.security.conftest import Window
from tests.world import NEIGHBOURS_WORDS, World

REFERENCES = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "use": "href"}


class Links(HTMLParser):
    """What a page refers to, the ids it has, and the words it shows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self.ids: Counter[str] = Counter()
        self.handlers: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        posted = tag == "form" and (told.get("method") or "").casefold() == "post"
        if tag in REFERENCES and told.get(REFERENCES[tag]):
            self.found.append(("post" if posted else tag, told[REFERENCES[tag]] or ""))
        if told.get("id"):
            self.ids[str(told["id"])] += 1
        self.handlers += [name for name in told if name.startswith("on") or name == "style"]
        if tag == "style" or (tag == "script" and not told.get("src")):
            self.handlers.append(tag)


@pytest.mark.parametrize("person", [one for one in INSIDERS if one != "sari"])
def test_every_link_leads_somewhere(person: str, world: World, window: Window) -> None:
    client, seen, waiting = window(person), set[str](), ["/"]
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        cache.clear()
        waiting += _looked_at(client, url, person)
    assert len(seen) > 20


def _looked_at(client: Client, url: str, person: str) -> list[str]:
    """The links of one page, after looking at the page itself."""
    response = client.get(url)
    assert response.status_code in (200, 302), (person, url, response.status_code)
    if response.status_code == 302:
        return [response["Location"]]
    if "text/html" not in response["Content-Type"]:
        return []
    page = response.content.decode()
    links = Links(page)
    assert not [word for word in NEIGHBOURS_WORDS if word in page], url
    assert not [one for one, times in links.ids.items() if times > 1], (url, links.ids)
    assert links.handlers == [], url
    return [_address(url, kind, told, links) for kind, told in links.found if _ours(kind, told, url)]


def _ours(kind: str, told: str, url: str) -> bool:
    """Whether it is to be followed; what is pressed must at least be an address that exists."""
    place = urlsplit(urljoin(url, told))
    assert not place.netloc or "undangan" in place.path, (url, told)
    if kind == "post":
        try:
            resolve(place.path)
        except Resolver404:
            pytest.fail(f"{url}: the form's address {told} does not exist")
    return kind in ("a", "form") and not place.netloc


def _address(url: str, kind: str, told: str, links: Links) -> str:
    target, anchor = urldefrag(urljoin(url, told))
    if anchor and target == urldefrag(url)[0]:
        assert anchor in links.ids, (url, told)
    return target
