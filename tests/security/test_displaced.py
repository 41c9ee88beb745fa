"""A holder whose post a Plh. runs: reads what the post may know of, learns why he may not act, and gains no act."""

from datetime import date

import pytest
from django.core.cache import cache
from django.urls import reverse

from lurus.kantor.models import Orang
from tests.addresses import ADDRESSES, OPEN, act_url
from tests.cast import MONDAY, seat, written
from tests.play import footprint
from tests.security.conftest import Window
from tests.world import World

ACTING = {"impor": 403, "tanda_tangani": 403, "tanda_tangan_luar": 403, "kunci": 403, "sunting": 403}
"""Pages that are an act."""
LAST_DAY = date(2026, 3, 20)
AWAY = ("ratna", "wulan", "joko", "tono")


def send_away(world: World, key: str) -> None:
    """Somebody new runs that person's post as Plh."""
    with written(world.cast.kantor, MONDAY) as pen:
        other = pen.add(Orang(kantor=world.cast.kantor, nama="Lestari Plh", email="plh@contoh.example"))
        pen.add(seat(other, world.cast.jabatan[key], mode="plh", sampai=LAST_DAY))


@pytest.mark.parametrize("key", AWAY)
def test_he_reads_as_before(world: World, window: Window, key: str) -> None:
    send_away(world, key)
    client, wrong = window(key), []
    for one in ADDRESSES:
        cache.clear()
        found = client.get(one.url(world)).status_code
        if found != ACTING.get(one.name, one.status(key)):
            wrong.append((one.id, one.status(key), found))
    assert wrong == []


@pytest.mark.parametrize("key", AWAY)
def test_no_act_opens_to_him_and_none_is_done(world: World, window: Window, key: str) -> None:
    send_away(world, key)
    client, before, open_ = window(key), footprint(), []
    for act in OPEN:
        for response in (
            client.get(act_url(act, world)),
            client.post(act_url(act, world), {"key": "k" * 32}),
        ):
            if response.status_code not in (302, 403, 409, 422):
                open_.append((act, response.status_code))
    client.get(reverse("web:lembar", args=[world.sheet.pk]))
    assert open_ == []
    assert footprint() == before


def test_he_is_told_who_acts_and_until_when(world: World, window: Window) -> None:
    send_away(world, "ratna")
    tasks = window("ratna").get("/")
    refused = window("ratna").get(reverse("web:tindakan", args=["batalkan", world.open.pk]))
    for page in (tasks, refused):
        shown = page.content.decode()
        assert "dijalankan Plh. Lestari Plh (sampai 20 Maret 2026)" in shown
        assert "Anda dapat membaca, tidak bertindak" in shown
    assert (tasks.status_code, refused.status_code) == (200, 403)
    assert tasks.context["utama"] is None
    assert "Kepala Dinas (dijalankan Plh.)" in tasks.content.decode()


def test_an_owner_who_is_away_sees_the_evidence_of_the_own_sheet(world: World, window: Window) -> None:
    send_away(world, "joko")
    assert window("joko").get(reverse("web:berkas", args=[world.evidence.pk])).status_code == 200
    sheet = window("joko").get(reverse("web:lembar", args=[world.sheet.pk]))
    assert "dijalankan Plh." in sheet.context["penolakan"].sebab
    assert sheet.context["cepat"] is None
