"""The follow-up register on its pages: what is owed, by whom, since when late, and the button of whoever is due."""

from datetime import date, datetime, time

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.perbaikan.models import TindakLanjut
from tests.cast import ZONE, Cast
from tests.play import STILL_WEAK, WEAKNESS, act, sheet
from tests.stations import Way
from tests.web.conftest import SignIn, hidden, text

PAGE = "/perbaikan/tindak-lanjut/"
JULY = datetime.combine(date(2026, 7, 3), time(9), ZONE)


@pytest.fixture
def entry(cast: Cast) -> TindakLanjut:
    """What Joko owes from a case that goes on."""
    way = Way(cast, "harga.realisasi").to("3-terjawab")
    act(cast.wulan, "nilai_kumpulan", sheet(way.case, cast, "joko"), STILL_WEAK)
    found: TindakLanjut = TindakLanjut.objects.at(cast.kantor).get()
    return found


def test_everybody_reads_it_and_only_who_owes_it_has_the_button(
    cast: Cast, browse: SignIn, entry: TindakLanjut
) -> None:
    joko, sari = (browse(one).get(PAGE).context["daftar"][0] for one in (cast.joko, cast.sari))
    assert joko.judul == sari.judul == WEAKNESS["kelemahan"]
    assert (joko.tindakan is None, sari.tindakan) == (False, None)
    assert dict(joko.fakta)["Paling lambat"] == "30 Juni 2026"


def test_it_waits_among_the_tasks_of_who_owes_it_and_then_of_who_accepts(
    cast: Cast, browse: SignIn, entry: TindakLanjut
) -> None:
    told = _tasks(browse, cast, "joko")
    assert any("Laporkan tindak lanjut" in one for one in told)
    assert not any("tindak lanjut" in one for one in _tasks(browse, cast, "hadi"))
    act(cast.joko, "laporkan_tindak_lanjut", entry, {"hasil": "Sudah."})
    assert any("Nyatakan tindak lanjut selesai" in one for one in _tasks(browse, cast, "hadi"))
    assert any("Nyatakan tindak lanjut selesai" in one for one in _tasks(browse, cast, "wulan"))
    assert not any("tindak lanjut" in one for one in _tasks(browse, cast, "joko"))


def _tasks(browse: SignIn, cast: Cast, key: str) -> list[str]:
    shown = browse(cast.orang[key]).get("/").context
    every = [one for one in (shown["utama"], *shown["tugas"]) if one is not None]
    return [one.judul for one in every]


def test_a_late_one_says_by_how_much(cast: Cast, browse: SignIn, home: Home, entry: TindakLanjut) -> None:
    client = browse(cast.hadi)
    assert client.get(f"{PAGE}?keadaan=terlambat").context["daftar"] == []
    simulate(home.clock, JULY)
    (late,) = client.get(f"{PAGE}?keadaan=terlambat").context["daftar"]
    assert (late.status, late.status_teks) == ("terlambat", "Terlambat 3 hari")


def test_reported_and_accepted_on_the_pages(cast: Cast, browse: SignIn, entry: TindakLanjut) -> None:
    for person, name, told in (
        (cast.joko, "laporkan_tindak_lanjut", {"hasil": "Petugas ditetapkan."}),
        (cast.hadi, "selesaikan_tindak_lanjut", {"hilang": "ya"}),
    ):
        client, url = browse(person), reverse("web:tindakan", args=[name, entry.pk])
        asked = client.get(url)
        assert WEAKNESS["kelemahan"].rstrip(".") in text(asked)
        done = client.post(url, told | hidden(asked))
        assert (done.status_code, done["Location"]) == (303, PAGE)
    (shown,) = browse(cast.sari).get(f"{PAGE}?keadaan=selesai").context["daftar"]
    assert dict(shown.fakta)["Yang sudah dilakukan"] == "Petugas ditetapkan."
    assert cast.hadi.nama_lengkap in dict(shown.fakta)["Diterima"]
    assert browse(cast.sari).get(PAGE).context["daftar"] == []


def test_its_case_shows_it(cast: Cast, browse: SignIn, entry: TindakLanjut) -> None:
    page = browse(cast.sari).get(reverse("web:perkara", args=[entry.asal_id]))
    link = page.context["tindak_lanjut"]
    assert link.label == "1 kelemahan tersisa, 0 sudah selesai" and link.label in text(page)
    (shown,) = browse(cast.sari).get(link.url).context["daftar"]
    assert (shown.judul, shown.asal.url) == (WEAKNESS["kelemahan"], page.wsgi_request.path)
    assert browse(cast.sari).get(f"{PAGE}?perbaikan={entry.asal_id + 1}").context["daftar"] == []


def test_the_judging_page_asks_for_what_remains(cast: Cast, browse: SignIn) -> None:
    way = Way(cast, "harga.realisasi").to("3-terjawab")
    client = browse(cast.wulan)
    url = reverse("web:tindakan", args=["nilai_kumpulan", sheet(way.case, cast, "joko").pk])
    told = {"cukup": "ya", "sebab_hilang": "tidak", "dapat_ditindaklanjuti": "ya", "catatan": "Masih ada."}
    refused = client.post(url, told | hidden(client.get(url)))
    assert refused.status_code == 422 and "sedikitnya satu baris" in text(refused)
    cells = {f"kelemahan.0.{name}": value for name, value in WEAKNESS.items()}
    wrong = client.post(url, told | cells | {"kelemahan.0.batas": "besok"} | hidden(client.get(url)))
    assert wrong.status_code == 422 and WEAKNESS["tindakan"] in text(wrong)
    assert client.post(url, told | cells | hidden(client.get(url))).status_code == 303
    assert TindakLanjut.objects.at(cast.kantor).get().jabatan == cast.jabatan["joko"]


def test_the_page_costs_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, entry: TindakLanjut, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = browse(cast.joko)
    for url in (PAGE, "/", reverse("web:perkara", args=[entry.asal_id])):
        with django_assert_max_num_queries(12):
            assert client.get(url).status_code == 200
