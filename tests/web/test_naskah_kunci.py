"""One's own key: made by oneself, locked by a passphrase typed twice; a new one replaces the old."""

from typing import Any

import pytest
from django.core.cache import cache
from django.urls import reverse

from lurus.dokumen.kunci import make_authority, present_key
from tests.cast import MONDAY, Cast
from tests.play import footprint
from tests.web.conftest import SignIn, text
from tests.web.naskah import PASSPHRASE, make_own_key


@pytest.fixture(autouse=True)
def authority(cast: Cast) -> None:
    cache.clear()
    make_authority(cast.kantor, MONDAY)


def test_a_key_is_made_and_shown(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    assert make_own_key(client)["Location"] == reverse("web:kunci")
    key = present_key(cast.joko)
    assert key is not None
    page = text(client.get(reverse("web:kunci")))
    assert key.serial in page and "tidak tersertifikasi" in page and "2028" in page


def test_a_new_key_replaces_the_old(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.joko)
    make_own_key(client)
    first = present_key(cast.joko)
    make_own_key(client)
    second = present_key(cast.joko)
    assert first is not None and second is not None and first.serial != second.serial
    assert cast.joko.kunci.filter(dicabut__isnull=True).count() == 1


def refused(client_page: Any, said: str) -> None:
    assert client_page.status_code == 422
    assert said in text(client_page)
    assert PASSPHRASE not in text(client_page)


def test_two_different_passphrases_are_refused(cast: Cast, browse: SignIn) -> None:
    before = footprint()
    refused(make_own_key(browse(cast.joko), frasa_lagi="lain sama sekali"), "tidak sama")
    assert footprint() == before


def test_a_short_passphrase_is_refused(cast: Cast, browse: SignIn) -> None:
    before = footprint()
    refused(make_own_key(browse(cast.joko), frasa="pendek", frasa_lagi="pendek"), "terlalu pendek")
    assert footprint() == before


def test_an_address_of_somebody_else_is_not_followed(cast: Cast, browse: SignIn) -> None:
    done = make_own_key(browse(cast.joko), kembali="https://lain.example/")
    assert done["Location"] == reverse("web:kunci")
