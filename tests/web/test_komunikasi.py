"""Threads of a case: who is to answer until when, the way to answer, and the wait in *Tugas saya*."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.kantor.clock import simulate
from lurus.kantor.home import Home
from lurus.kantor.models import Orang
from lurus.perbaikan.models import Perbaikan
from tests.cast import Cast
from tests.play import act, again, collecting, later, moved
from tests.web.conftest import SignIn, hidden, text

DAYS = 24 * 60
QUESTION = "Dari mana angka 21?"
ASKED: dict[str, Any] = {"jenis": "minta_keterangan", "isi": QUESTION, "jawab_sebelum": "2026-03-11"}


@pytest.fixture
def case(cast: Cast) -> Perbaikan:
    return collecting(cast, "harga.realisasi")


def say(orang: Orang, case: Perbaikan, **told: Any) -> int:
    """One message; its key."""
    key: int = act(orang, "komunikasikan", again(case), told).data["tanda"]
    return key


def threads(browse: SignIn, orang: Orang, case: Perbaikan) -> list[list[Any]]:
    """The threads on the page of the case."""
    found: list[list[Any]] = browse(orang).get(reverse("web:perkara", args=[case.pk])).context["pesan"]
    return found


def answers(browse: SignIn, orang: Orang) -> list[Any]:
    """The answers among somebody's tasks."""
    context = browse(orang).get("/").context
    every = [context["utama"], *context["tugas"]] if context["utama"] else []
    return [one for one in every if "/komunikasikan/" in one.url]


def test_a_reply_stands_under_what_it_answers(cast: Cast, case: Perbaikan, browse: SignIn) -> None:
    first = say(cast.ratna, case, jenis="arahan", isi="Mulai dari pasar.")
    say(cast.ratna, case, **ASKED)
    reply = say(cast.joko, case, jenis="tanggapan", isi="Baik.", menanggapi=first)
    say(cast.hadi, case, jenis="tanggapan", isi="Saya bantu.", menanggapi=reply)
    deeper = threads(browse, cast.wulan, case)[0][2]
    assert deeper.menanggapi == f"menanggapi {cast.joko.nama_lengkap}"
    said = [[one.alasan for one in thread] for thread in threads(browse, cast.wulan, case)]
    assert said == [["Mulai dari pasar.", "Baik.", "Saya bantu."], [QUESTION]]


def test_who_is_asked_by_name_is_awaited_until_he_answers(
    cast: Cast, case: Perbaikan, browse: SignIn
) -> None:
    key = say(cast.ratna, case, **ASKED, tujuan=[cast.joko.pk, cast.hadi.pk])
    say(cast.hadi, case, jenis="tanggapan", isi="Dari Bidang.", menanggapi=key)
    ((first, _reply),) = threads(browse, cast.wulan, case)
    assert (first.status, first.status_teks) == ("menunggu", "Menunggu jawaban")
    assert first.tunggu == f"{cast.joko.nama_lengkap}, paling lambat 11 Maret 2026"
    say(cast.joko, case, jenis="tanggapan", isi="Dari buku register.", menanggapi=key)
    assert threads(browse, cast.wulan, case)[0][0].status_teks == "Sudah dijawab"


def test_of_the_whole_team_one_answer_is_enough(cast: Cast, case: Perbaikan, browse: SignIn) -> None:
    key = say(cast.ratna, case, **ASKED)
    assert all(answers(browse, one) for one in (cast.hadi, cast.wulan, cast.joko, cast.dewi))
    assert answers(browse, cast.ratna) == answers(browse, cast.sari) == []
    say(cast.wulan, case, jenis="tanggapan", isi="Dari Bidang.", menanggapi=key)
    assert answers(browse, cast.hadi) == answers(browse, cast.joko) == []


def test_an_answer_further_down_the_thread_is_an_answer(cast: Cast, case: Perbaikan, browse: SignIn) -> None:
    key = say(cast.ratna, case, **ASKED, tujuan=[cast.joko.pk])
    below = say(cast.hadi, case, jenis="tanggapan", isi="Sebut juga tanggalnya.", menanggapi=key)
    assert len(answers(browse, cast.joko)) == 1
    say(cast.joko, case, jenis="tanggapan", isi="Buku register, 5 Januari.", menanggapi=below)
    assert answers(browse, cast.joko) == []


def test_a_direction_waits_for_nobody_unless_it_names_a_day(
    cast: Cast, case: Perbaikan, browse: SignIn
) -> None:
    say(cast.ratna, case, jenis="arahan", isi="Segera.", tujuan=[cast.hadi.pk])
    assert threads(browse, cast.hadi, case)[0][0].status == ""
    assert answers(browse, cast.hadi) == []
    say(cast.ratna, case, jenis="tugas_lain", isi="Siapkan mobil.", jawab_sebelum="2026-03-09")
    assert "Siapkan mobil." in answers(browse, cast.hadi)[0].judul


def test_an_answer_is_late_from_the_day_after_the_last(
    cast: Cast, case: Perbaikan, browse: SignIn, home: Home
) -> None:
    say(cast.ratna, case, **ASKED, tujuan=[cast.joko.pk])
    client = browse(cast.joko)
    for days, status in ((2, "giliran"), (3, "terlambat")):
        simulate(home.clock, later(days * DAYS))
        context = client.get("/").context
        (task,) = [one for one in (context["utama"], *context["tugas"]) if "/komunikasikan/" in one.url]
        assert (task.status, "paling lambat 11 Maret 2026" in task.kalimat) == (status, True)
    assert task.status_teks == "Terlambat 1 hari"
    shown = client.get(reverse("web:perkara", args=[case.pk])).context["pesan"][0][0]
    assert (shown.status, shown.status_teks) == ("terlambat", "Terlambat 1 hari")


def test_the_answer_goes_to_the_asker_from_the_task_itself(
    cast: Cast, case: Perbaikan, browse: SignIn
) -> None:
    item = case.butir.get()
    key = say(cast.ratna, case, **ASKED, tujuan=[cast.joko.pk], butir=item.pk)
    client = browse(cast.joko)
    (task,) = answers(browse, cast.joko)
    page = client.get(task.url)
    assert QUESTION in page.context["kalimat"]
    told = {name: one[0] for name, one in parse_qs(urlsplit(task.url).query).items()}
    done = client.post(urlsplit(task.url).path, told | hidden(page) | {"isi": "Dari buku register."})
    assert done.status_code == 303 and done["Location"].endswith("#pesan")
    reply = case.tanda.latest("pk").isi
    assert (reply["menanggapi"], reply["butir"], reply["jenis"]) == (key, item.pk, "tanggapan")
    assert reply["tujuan"] in ([], [cast.ratna.pk]) and answers(browse, cast.joko) == []


def test_whoever_must_answer_reads_answer_and_everybody_else_respond(
    cast: Cast, case: Perbaikan, browse: SignIn
) -> None:
    say(cast.ratna, case, **ASKED, tujuan=[cast.joko.pk])
    for who, label, open_ in ((cast.joko, "Jawab", True), (cast.hadi, "Tanggapi", False)):
        context = browse(who).get(reverse("web:perkara", args=[case.pk])).context
        assert (context["pesan"][0][0].jawab.label, context["pesan_buka"]) == (label, open_)
    main = browse(cast.joko).get(reverse("web:perkara", args=[case.pk])).context
    assert any(QUESTION in one.label for one in main["lain"])


def test_whoever_may_not_write_reads_without_a_way_to_answer(
    cast: Cast, case: Perbaikan, browse: SignIn
) -> None:
    say(cast.ratna, case, **ASKED, tujuan=[cast.bagus.pk, cast.tono.pk])
    for who in (cast.bagus, cast.tono):
        ((one,),) = threads(browse, who, case)
        assert one.jawab is None and answers(browse, who) == []


def test_an_ended_case_waits_for_no_answer(cast: Cast, case: Perbaikan, browse: SignIn) -> None:
    say(cast.ratna, case, **ASKED, tujuan=[cast.joko.pk])
    moved(case, "batal")
    assert answers(browse, cast.joko) == []
    ((one,),) = threads(browse, cast.joko, case)
    assert (one.status_teks, one.jawab) == ("Tidak dijawab", None)


@pytest.mark.parametrize("key", ["999999", "abc", "9" * 40])
def test_an_address_that_answers_nothing_shows_no_message(
    cast: Cast, case: Perbaikan, browse: SignIn, key: str
) -> None:
    url = reverse("web:tindakan", args=["komunikasikan", case.pk])
    page = browse(cast.joko).get(f"{url}?jenis=tanggapan&menanggapi={key}")
    assert page.status_code == 200 and "Yang ditanggapi" not in text(page)


def test_threads_cost_no_query_more(
    cast: Cast, case: Perbaikan, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        key = say(cast.ratna, case, **ASKED | {"isi": f"Pertanyaan {number}"})
        say(cast.hadi, case, jenis="tanggapan", isi="Ya.", menanggapi=key)
    say(cast.ratna, case, **ASKED)
    for page in ("/", reverse("web:perkara", args=[case.pk])):
        client = browse(cast.joko)
        with django_assert_max_num_queries(12):
            assert QUESTION in text(client.get(page))


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("ratna", {"arahan", "minta_keterangan", "tugas_lain", "tanggapan"}),
        ("hadi", {"siapkan_sarana", "informasi_awal", "teruskan_informasi", "tanggapan"}),
        ("wulan", {"pertimbangan", "masalah", "tanggapan"}),
        ("joko", {"tanggapan"}),
    ],
)
def test_only_the_kinds_that_ones_role_may_write_are_offered(
    cast: Cast, case: Perbaikan, browse: SignIn, who: str, kinds: set[str]
) -> None:
    page = browse(cast.orang[who]).get(reverse("web:tindakan", args=["komunikasikan", case.pk]))
    offered = next(one.choices for one in page.context["bidang"] if one.name == "jenis")
    assert {one.value for one in offered} == kinds
