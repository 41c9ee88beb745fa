"""A substitute by Surat Tugas: one duty in one case opens nothing outside of it."""

import pytest
from django.core.cache import cache
from django.urls import reverse

from lurus.perbaikan.models import SuratMasuk
from tests.addresses import ADDRESSES
from tests.cast import Cast, substitute
from tests.play import act, upload
from tests.security.conftest import Window
from tests.tindakan.books import LETTER
from tests.world import World

DUTIES = ("verifikasi", "validasi")
CLOSED = {
    "buku": 403, "buku_xlsx": 403, "arsip": 403, "indikasi": 403, "berkas": 404, "bundel": 404,
}  # fmt: skip
"""What is closed to somebody who has no post but that of the Surat Tugas."""


@pytest.mark.parametrize("duty", DUTIES)
@pytest.mark.parametrize("key", ["sari", "anton", "bagus", "tono"])
def test_he_reads_what_his_own_post_reads(world: World, window: Window, key: str, duty: str) -> None:
    substitute(world.cast, key, duty, world.new.pk)
    client, wrong = window(key), []
    for one in ADDRESSES:
        cache.clear()
        found = client.get(one.url(world)).status_code
        if found != one.status(key):
            wrong.append((one.id, one.status(key), found))
    assert wrong == []


@pytest.mark.parametrize("duty", DUTIES)
def test_without_a_post_of_his_own_he_reads_as_no_role(world: World, window: Window, duty: str) -> None:
    substitute(world.cast, "tanpa_jabatan", duty, world.new.pk)
    client = window("tanpa_jabatan")
    wrong = []
    for one in ADDRESSES:
        cache.clear()
        found = client.get(one.url(world)).status_code
        if one.name in CLOSED and found != CLOSED[one.name]:
            wrong.append((one.id, CLOSED[one.name], found))
    assert wrong == []
    assert client.get(reverse("web:perkara", args=[world.new.pk])).status_code == 200


def letter(cast: Cast, sifat: str) -> SuratMasuk:
    """A letter that came in, with its scan."""
    told = LETTER | {"sifat": sifat, "berkas": upload()}
    key = act(cast.dewi, "catat_surat_masuk", cast.kantor, told).data["surat"]
    found: SuratMasuk = SuratMasuk.objects.at(cast.kantor).get(pk=key)
    return found


@pytest.mark.parametrize(
    ("key", "sifat", "status"),
    [("sari", "Rahasia", 404), ("sari", "Biasa", 404), ("bagus", "Rahasia", 404), ("bagus", "Biasa", 200),
     ("dewi", "Rahasia", 200)],
)  # fmt: skip
def test_letters_stay_as_closed_as_before(
    world: World, window: Window, key: str, sifat: str, status: int
) -> None:
    substitute(world.cast, key, "verifikasi", world.new.pk)
    page = reverse("web:berkas", args=[letter(world.cast, sifat).berkas_id])
    assert window(key).get(page).status_code == status


def test_the_books_line_of_a_confidential_letter_stays_closed(world: World, window: Window) -> None:
    substitute(world.cast, "bagus", "verifikasi", world.new.pk)
    letter(world.cast, "Rahasia")
    shown = window("bagus").get(f"{reverse('web:buku')}?buku=masuk").content.decode()
    assert LETTER["hal"] not in shown
