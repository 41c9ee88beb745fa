"""My tasks: what waits, for whom, and how much it costs to know."""

from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.cast import Cast
from tests.play import act, collecting, correction, item, order
from tests.stations import Way
from tests.tindakan.matrix_people import secretary_for_head
from tests.web.conftest import SignIn, text


def test_a_stranger_is_asked_to_sign_in(cast: Cast, client: object) -> None:
    from django.test import Client

    response = Client().get("/")
    assert response.status_code == 302 and response["Location"].startswith(reverse("web:masuk"))


def test_the_head_is_asked_to_sign_the_order(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    response = browse(cast.ratna).get("/")
    main = response.context["utama"]
    assert response.status_code == 200
    assert "Surat Perintah" in main.judul and str(case) in main.kalimat
    assert main.jam.dari == "tanpa waktu baku"  # nobody had put a suspicion before the head


def test_an_order_that_answers_a_suspicion_has_its_standard_time(cast: Cast, browse: SignIn) -> None:
    told = {"laporan": cast.lkjip.pk, "uraian": "Berbeda dengan buku register."}
    suspicion = act(cast.joko, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    order(cast, dugaan=suspicion)
    main = browse(cast.ratna).get("/").context["utama"]
    assert main.jam.terlambat and main.jam.dari == "dari 15 menit"


def test_an_owner_is_asked_about_the_figures_of_the_own_sheet_only(cast: Cast, browse: SignIn) -> None:
    collecting(cast, "harga.realisasi", "ikm.realisasi")
    joko = browse(cast.joko).get("/").context["utama"]
    assert "1 angka" in joko.judul
    assert browse(cast.dewi).get("/").context["utama"] is None


def test_others_are_told_who_holds_it(cast: Cast, browse: SignIn) -> None:
    order(cast)
    waiting = browse(cast.sari).get("/").context["menunggu"]
    assert cast.ratna.nama_lengkap in waiting[0].kalimat


def test_a_verifier_who_stands_in_for_the_head_is_told_whom_the_case_waits_for(
    cast: Cast, browse: SignIn
) -> None:
    way = Way(cast).to("6-semua")
    secretary_for_head(cast, way.case)
    shown = browse(cast.hadi).get("/").context
    assert shown["utama"] is None
    (waiting,) = shown["menunggu"]
    assert "Anda sudah memverifikasi perbaikan ini." in waiting.kalimat
    assert "menunggu Kepala Dinas definitif, atau Plh. lain" in waiting.kalimat
    assert "Surat Tugas" not in waiting.kalimat


def test_the_page_says_that_the_home_is_a_rehearsal(cast: Cast, browse: SignIn) -> None:
    assert "LATIHAN" in text(browse(cast.sari).get("/"))


def test_tasks_cost_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    collecting(cast, "harga.realisasi", "ikm.realisasi")
    order(cast, "tumbuh.realisasi")
    for person in (cast.ratna, cast.joko, cast.wulan):
        client = browse(person)
        with django_assert_max_num_queries(12):
            assert client.get("/").status_code == 200


def test_whoever_may_fill_in_for_an_owner_is_asked_to_review_and_not_to_answer(
    cast: Cast, browse: SignIn
) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    assert browse(cast.wulan).get("/").context["utama"] is None
    act(cast.joko, "jawab", item(case, cast.angka["harga.realisasi"]), correction("23"))
    told = browse(cast.wulan).get("/").context["utama"]
    assert "validasi" in told.url and "1" in told.judul
