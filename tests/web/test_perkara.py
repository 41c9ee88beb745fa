"""The list of cases, and one case with its picture, at every station of its way."""

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.bahasa import act_label
from lurus.core.izin import Keputusan
from lurus.core.sop import definition, next_performers, open_acts
from lurus.ikhtisar.kalender import standing
from lurus.kantor.models import Orang
from lurus.kantor.waktu import calendar_of
from lurus.perbaikan.models import Perbaikan
from lurus.tindakan import door
from lurus.tindakan.fakta import Fakta
from lurus.web.terbuka import WHERE_IT_BLOCKS
from tests.cast import Cast
from tests.play import act, again, collecting, correction, later, order
from tests.stations import STATIONS, Way
from tests.web.conftest import SignIn, text

PEOPLE = ("ratna", "hadi", "wulan", "joko", "anton", "dewi", "bagus", "tono")


def page_of(case: Perbaikan) -> str:
    return reverse("web:perkara", args=[case.pk])


def let_through(case: Perbaikan, orang: Orang) -> set[str]:
    """The acts on the case that the door would let this person do now, but for those that only a block calls for."""
    subject = door.subject_of(case.kantor_id, orang.pk, again(case), later(30))
    rules = open_acts(definition(case.sop), case.langkah)
    names = [one.id for one in rules if one.aggregate == "perbaikan" and one.id not in WHERE_IT_BLOCKS]
    return {act_label(one) for one in names if isinstance(door.may(one, subject), Keputusan)}


@pytest.mark.parametrize("station", STATIONS[:-2:3])
def test_a_case_offers_what_the_door_would_let_through(station: str, cast: Cast, browse: SignIn) -> None:
    case = again(Way(cast).to(station).case)
    for key in PEOPLE:
        context = browse(cast.orang[key]).get(page_of(case)).context
        offered = {one.label for one in context["lain"]} | {context["utama"] and context["utama"].tombol}
        assert let_through(case, cast.orang[key]) <= offered, key


@pytest.mark.parametrize("station", STATIONS[:-2:3])
def test_whom_the_case_waits_for_has_a_task(station: str, cast: Cast, browse: SignIn) -> None:
    case = again(Way(cast).to(station).case)
    awaited = {name for name, _ in next_performers(definition(case.sop), case.langkah, Fakta(case).has)}
    found: set[str] = set()
    for key in PEOPLE:
        context = browse(cast.orang[key]).get("/").context
        tasks = [context["utama"], *context["tugas"]] if context["utama"] else []
        found |= {one.tombol for one in tasks} - {act_label("laporkan_tindak_lanjut")}  # outside any case
    assert found and found <= {act_label(one) for one in awaited}


def test_a_case_costs_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    case = Way(cast).to("5-diputuskan").case
    for key in ("ratna", "wulan", "joko"):
        client = browse(cast.orang[key])
        with django_assert_max_num_queries(12):
            assert client.get(page_of(case)).status_code == 200


def test_a_case_is_read_again_only_after_somebody_acted(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    way = Way(cast).to("4")
    client = browse(cast.wulan)
    client.get(page_of(way.case))
    with django_assert_max_num_queries(5):
        before = client.get(page_of(way.case)).context["utama"]
    way.do("wulan", "laporkan", catatan="Satu angka diperbaiki.")
    after = client.get(page_of(way.case)).context["utama"]
    assert before is not None and after != before


def test_the_list_costs_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("harga.realisasi", "ikm.realisasi", "tumbuh.realisasi"):
        order(cast, name)
    client = browse(cast.dewi)
    with django_assert_max_num_queries(8):  # the first of all pages to read the open cases
        response = client.get(reverse("web:perbaikan"))
    assert len(response.context["perbaikan"]) == 3
    with django_assert_max_num_queries(4):
        client.get(reverse("web:perbaikan"))


@pytest.mark.parametrize("ending", ["selesai", "batal"])
def test_ended_cases_stand_in_lists_of_their_own(ending: str, cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to(ending).case
    client = browse(cast.dewi)
    (line,) = client.get(reverse("web:perbaikan"), {"keadaan": ending}).context["perbaikan"]
    assert (line.status, line.jam) == ("selesai" if ending == "selesai" else "dibatalkan", None)
    assert str(case) in line.judul and client.get(reverse("web:perbaikan")).context["perbaikan"] == []


def names(people: list[str], cast: Cast) -> set[str]:
    return {cast.orang[one].nama_lengkap for one in people}


def test_a_case_is_held_by_those_whom_it_waits_for(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("3-dipastikan")
    client = browse(cast.bagus)
    held = {one.nama for one in client.get(page_of(way.case)).context["pemegang"]}
    assert held == names(["joko", "anton"], cast)
    way.do("joko", "jawab", way.first(), **correction("23"))
    held = {one.nama for one in client.get(page_of(way.case)).context["pemegang"]}
    assert held == names(["anton", "wulan"], cast)


def test_a_meeting_is_not_held_by_owners_of_whom_nothing_is_asked(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("5-diundang").case
    held = {one.nama for one in browse(cast.bagus).get(page_of(case)).context["pemegang"]}
    assert held == names(["wulan", "hadi"], cast)


@pytest.mark.parametrize(
    ("station", "people"),
    [("6-diagendakan", ["joko", "anton"]), ("6-satu", ["anton"]), ("6-direviu", ["ratna"])],
)
def test_the_list_names_whom_every_case_waits_for(
    station: str, people: list[str], cast: Cast, browse: SignIn
) -> None:
    Way(cast).to(station)
    (line,) = browse(cast.bagus).get(reverse("web:perbaikan")).context["perbaikan"]
    assert set(line.kalimat.split(" · ", 1)[1].split(", ")) == set(", ".join(names(people, cast)).split(", "))


def test_candidates_are_hidden_from_owners_until_they_are_sent(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi", sent=False)
    assert browse(cast.joko).get(page_of(case)).context["lembar"] == []
    assert len(browse(cast.wulan).get(page_of(case)).context["lembar"]) == 1


def test_a_case_rests_on_the_sop_by_its_number_and_revision(cast: Cast, browse: SignIn) -> None:
    facts = dict(browse(cast.bagus).get(page_of(order(cast))).context["fakta"])
    assert facts["Dasar"] == "SOP/459/438.5.20/2021 revisi 0"


def test_the_picture_counts_every_return(cast: Cast, browse: SignIn) -> None:
    way = Way(cast).to("4-dilaporkan")
    way.do("hadi", "kembalikan", alasan="Bukti belum cukup.")
    page = text(browse(cast.wulan).get(page_of(way.case)))
    assert "Dikembalikan 1 kali dari langkah 4 ke langkah 3." in page


def test_the_picture_names_posts_and_not_who_holds_them_today(cast: Cast, browse: SignIn) -> None:
    case = Way(cast).to("2").case
    drawn = "".join(browse(cast.bagus).get(page_of(case)).context["gambar"].teks)
    assert "Kepala Dinas" in drawn
    assert not any(one.nama in drawn for one in cast.orang.values())


def test_a_case_of_another_office_is_not_there(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    client = browse(cast.orang["kepala_sebelah"])
    assert client.get(page_of(case)).status_code == 404
    assert client.get(reverse("web:jejak", args=[case.pk])).status_code == 404
    assert client.get(reverse("web:tindakan", args=["batalkan", case.pk])).status_code == 404
    assert str(case) not in text(client.get(reverse("web:perbaikan")))


def test_the_ledger_of_a_case_tells_who_did_what(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    response = browse(cast.dewi).get(reverse("web:jejak", args=[case.pk]))
    assert [one.siapa for one in response.context["jejak"]] == [cast.ratna.nama_lengkap]


def test_the_inspectorate_does_not_read_individual_reports(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    records = browse(cast.bagus).get(reverse("web:jejak", args=[case.pk])).context["catatan_mutu"]
    assert [one["url"] for one in records] == [""] * 4


def test_the_calendar_is_the_same_in_one_query(cast: Cast) -> None:
    act(
        cast.tono,
        "atur_kalender",
        cast.kantor,
        {"hal": "hari", "tanggal": "2026-03-19", "jenis": "libur_nasional", "nama": "Nyepi", "dasar": "SKB"},
    )
    assert standing(cast.kantor).calendar == calendar_of(cast.kantor)
