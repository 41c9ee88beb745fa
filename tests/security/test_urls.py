"""Every address × person: what is answered, with which headers, and that no page speaks of the other office."""

from django.core.cache import cache
from django.http.response import HttpResponseBase
from django.urls import reverse

from lurus.tindakan import contents
from tests.addresses import (
    ADDRESSES,
    INSIDERS,
    NEIGHBOUR,
    NOBODY,
    NOT_NOW,
    OPEN,
    PERSONS,
    WITHOUT_POST,
    act_url,
    patterns,
)
from tests.security.conftest import Window
from tests.world import NEIGHBOURS_WORDS, World, their_figure

HARSH = ("unsafe-inline", "unsafe-eval", "http:", "https:", "*")


def body(response: HttpResponseBase) -> str:
    """The page as text; a file is no page."""
    page = "text/html" in response.get("Content-Type", "")
    return str(response.content.decode()) if page else ""  # type: ignore[attr-defined] # read by the test client


def guarded(response: HttpResponseBase) -> bool:
    """Whether the answer carries every header that keeps it from being misused."""
    policy = response["Content-Security-Policy"]
    # The browser's own viewer styles a PDF by itself; nothing else may happen there.
    first = "'none'" if "pdf" in response.get("Content-Type", "") else "'self'"
    return (
        f"default-src {first}" in policy
        and "frame-ancestors 'none'" in policy
        and (first == "'none'" or not any(word in policy for word in HARSH))
        and response["X-Content-Type-Options"] == "nosniff"
        and response["X-Frame-Options"] == "DENY"
        and response["Referrer-Policy"] == "same-origin"
    )


def test_every_address_is_in_the_table() -> None:
    assert {one.name for one in ADDRESSES} | {"tindakan"} == set(patterns())


def test_every_act_is_in_the_table() -> None:
    assert set(OPEN) == set(contents.catalogue())


def test_every_address_answers_everybody_as_the_table_says(world: World, window: Window) -> None:
    wrong = []
    for person in PERSONS:
        for one in ADDRESSES:
            cache.clear()
            response = window(person).get(one.url(world))
            assert guarded(response), one.id
            if response.status_code != one.status(person):
                wrong.append((person, one.id, one.status(person), response.status_code))
    assert wrong == []


def test_every_act_opens_to_whom_the_table_says(world: World, window: Window) -> None:
    wrong = []
    for person in PERSONS:
        client = window(person)
        for act in OPEN:
            response = client.get(act_url(act, world))
            assert guarded(response), act
            if response.status_code not in _expected(act, person):
                wrong.append((person, act, response.status_code))
    assert wrong == []


def _expected(act: str, person: str) -> tuple[int, ...]:
    """Some acts have a page of their own elsewhere."""
    if person == NOBODY:
        return (302,)
    if person in WITHOUT_POST:
        return (403,)
    if person == NEIGHBOUR:
        return (404,)
    if OPEN[act] is NOT_NOW:
        return (409,)
    return (200, 302) if person in OPEN[act] else (403,)


def test_what_another_office_owns_is_not_there(world: World, window: Window) -> None:
    figure, report = their_figure(world), world.theirs.laporan
    sheet = world.theirs.lembar.get()
    paper = world.theirs.dokumen.get()
    theirs = [
        reverse("web:perkara", args=[world.theirs.pk]),
        reverse("web:jejak", args=[world.theirs.pk]),
        reverse("web:rapat", args=[world.theirs.pk]),
        reverse("web:lembar", args=[sheet.pk]),
        reverse("web:validasi", args=[sheet.pk]),
        *(
            reverse(f"web:{name}", args=[paper.pk])
            for name in ("naskah", "naskah_pdf", "naskah_ics", "tanda_tangani", "pratinjau")
        ),
        reverse("web:angka", args=[figure.pk]),
        reverse("web:laporan", args=[report.pk]),
        *(
            reverse("web:tindakan", args=[act, world.cast.tetangga.pk])
            for act in ("catat_orang", "perintahkan_reviu")
        ),
        reverse("web:tindakan", args=["batalkan", world.theirs.pk]),
        reverse("web:tindakan", args=["jawab", sheet.butir.get().pk]),
    ]
    for person in INSIDERS:
        client = window(person)
        found = {url: client.get(url).status_code for url in theirs}
        assert set(found.values()) == {404}, (person, found)


def test_no_page_speaks_of_the_other_office(world: World, window: Window) -> None:
    for person in INSIDERS:
        client = window(person)
        pages = [one.url(world) for one in ADDRESSES] + [act_url(act, world) for act in OPEN]
        for url in pages:
            shown = body(client.get(url))
            assert not [word for word in NEIGHBOURS_WORDS if word in shown], (person, url)


def test_nothing_is_taken_without_the_forms_token(world: World, window: Window) -> None:
    for person in ("ratna", NOBODY):
        client = window(person, strict=True)
        for url in [one.url(world) for one in ADDRESSES] + [act_url(act, world) for act in OPEN]:
            response = client.post(url, {"key": "k" * 32})
            assert response.status_code == 403 and "Formulir" in body(response), url
            assert guarded(response)
