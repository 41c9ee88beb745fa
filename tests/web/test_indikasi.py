"""The page of findings: blocks with their suspects, proofs, proposals, and where one click leads."""

import html
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.core.editing import Severity
from lurus.pemeriksaan.kantor import only_check
from lurus.pemeriksaan.models import Indikasi, Pemeriksaan
from lurus.perbaikan.models import JenisTanda
from lurus.perbaikan.tanda import mark
from tests.cast import MONDAY, Cast, written
from tests.play import act, collecting
from tests.tindakan.indikasi import block, found, indication, symptom
from tests.web.conftest import SignIn, text

URL = "web:indikasi"
TRIAL = "Bagaimana jika"


@pytest.fixture
def checked(cast: Cast) -> Cast:
    """The office after a check that found three findings in two blocks."""
    odd = symptom("cd" * 32, "capaian-luar-biasa", Severity.KLARIFIKASI)
    act(
        cast.wulan,
        "periksa_data",
        cast.kantor,
        evidence=found(cast, block(cast, odd, number=1), block(cast, number=2)),
    )
    return cast


def test_before_the_first_check_the_page_teaches_what_will_stand_there(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.anton).get(reverse(URL))
    assert "Belum pernah diperiksa" in text(page)
    assert page.context["bidang"] == []


def test_the_gravest_block_comes_first(checked: Cast, browse: SignIn) -> None:
    page = browse(checked.anton).get(reverse(URL))
    assert [one.status for one in page.context["blok"]] == ["salah", "klarifikasi"]
    assert [
        one.status for one in browse(checked.anton).get(f"{reverse(URL)}?keparahan=salah").context["blok"]
    ] == ["salah"]


def test_suspects_are_marked_in_their_table(checked: Cast, browse: SignIn) -> None:
    page = browse(checked.anton).get(reverse(URL))
    (row,) = page.context["blok"][0].kisi.baris
    assert row.satuan == "laporan"
    assert [one.tanda_teks for one in row.kotak] == ["mungkin keliru", "mungkin keliru", ""]
    assert row.kotak[0].kecil == "hlm. 31, Tabel 3.2"
    assert "mungkin keliru" in text(page)


def test_a_block_begins_with_the_figure_and_what_it_should_probably_be(checked: Cast, browse: SignIn) -> None:
    page = browse(checked.anton).get(reverse(URL))
    first = page.context["blok"][0].pokok
    assert first.judul == f"{checked.indikator['harga'].nama} — Realisasi, 2025"
    (part,) = first.ganti
    assert (part.semula, part.menjadi, part.slip) == ("21", "12", "dua angka berdampingan tertukar")
    assert first.judul in html.unescape(text(page))


def test_a_line_at_the_top_counts(checked: Cast, browse: SignIn) -> None:
    client = browse(checked.wulan)
    assert "1 salah, 1 perlu klarifikasi; 2 baru" in text(client.get(reverse(URL)))
    act(checked.wulan, "periksa_data", checked.kantor, evidence=found(checked))
    assert client.get(reverse(URL)).context["hitungan"] == "1 salah; 1 berulang"


def test_only_the_first_block_of_a_page_stands_open(checked: Cast, browse: SignIn) -> None:
    page = text(browse(checked.wulan).get(reverse(URL)))
    folds = re.findall(r'<details class="fold "\s+(open)?>', page)
    assert (folds.count("open"), folds[0]) == (1, "open")
    assert page.count("Tabel dan bukti") == 2


def test_twenty_blocks_stand_on_a_page(cast: Cast, browse: SignIn) -> None:
    blocks = [block(cast, symptom(f"{number:064x}"), number=number) for number in range(1, 22)]
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, *blocks))
    client = browse(cast.wulan)
    pages = [client.get(f"{reverse(URL)}?halaman={number}") for number in (1, 2)]
    assert [len(one.context["blok"]) for one in pages] == [20, 1]
    assert pages[0].context["pager"].sesudah_url.endswith("halaman=2")
    assert pages[1].context["hitungan"] == "21 salah; 21 baru"


def test_what_is_rather_explained_than_put_right_begins_with_that(checked: Cast, browse: SignIn) -> None:
    wrong, odd = browse(checked.wulan).get(reverse(URL)).context["blok"]
    assert [one.label for one in odd.tombol] == ["Jelaskan", "Ajukan dugaan", TRIAL]
    assert [one.label for one in wrong.tombol] == ["Ajukan dugaan", TRIAL]
    assert [one.label for one in wrong.gejala[0].tindakan] == ["Jelaskan", "Matikan aturan ini"]
    assert [one.label for one in odd.gejala[0].tindakan] == ["Jelaskan", "Matikan aturan ini"]


def steps(card: Any) -> dict[str, str]:
    """What leads to an act; a trial writes nothing and is open to every reader."""
    return {one.label: one.url for one in card.tombol if one.label != TRIAL}


def links(page: object) -> dict[str, dict[str, list[str]]]:
    card = page.context["blok"][0]  # type: ignore[attr-defined]
    return {label: parse_qs(urlsplit(url).query) for label, url in steps(card).items()}


def test_from_a_proposal_one_click_leads_to_a_suspicion(checked: Cast, browse: SignIn) -> None:
    client = browse(checked.anton)
    (told,) = links(client.get(reverse(URL))).values()
    realised = checked.angka["harga.realisasi"].pk
    assert (told["laporan"], told["angka"]) == ([str(checked.lkjip.pk)], [str(realised)])
    assert "21 → 12" in told["uraian"][0]
    url = steps(client.get(reverse(URL)).context["blok"][0])["Ajukan dugaan"]
    form = client.get(url)
    assert form.status_code == 200 and "21 → 12" in text(form)


def test_the_head_may_order_a_review_at_once(checked: Cast, browse: SignIn) -> None:
    assert list(links(browse(checked.ratna).get(reverse(URL)))) == ["Ajukan dugaan", "Perintahkan reviu"]


def test_the_planning_officer_may_add_it_to_a_case_that_runs(checked: Cast, browse: SignIn) -> None:
    case = collecting(checked, "tumbuh.realisasi")
    found_links = links(browse(checked.wulan).get(reverse(URL)))
    label = f"Tambahkan ke perbaikan {case}"
    assert found_links[label]["angka"] == [str(checked.angka["harga.realisasi"].pk)]
    assert label not in links(browse(checked.anton).get(reverse(URL)))


def test_what_a_case_reviews_already_names_the_case(checked: Cast, browse: SignIn) -> None:
    case = collecting(checked)
    card = browse(checked.wulan).get(reverse(URL)).context["blok"][0]
    assert [one.url for one in card.ditinjau] == [reverse("web:perkara", args=[case.pk])]
    assert [one.label for one in card.tombol] == ["Ajukan dugaan", TRIAL]


def test_the_inspectorate_reads_and_does_nothing(checked: Cast, browse: SignIn) -> None:
    card = browse(checked.bagus).get(reverse(URL)).context["blok"][0]
    assert (steps(card), card.gejala[0].tindakan) == ({}, [])
    assert [one.label for one in card.tombol] == [TRIAL]


def test_an_explained_block_stands_under_its_own_tab_with_its_reason_and_a_way_on(
    cast: Cast, browse: SignIn
) -> None:
    told = {"indikasi": indication(cast).pk, "alasan": "Pasar baru dibuka."}
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, told)
    client = browse(cast.wulan)
    assert client.get(reverse(URL)).context["blok"] == []
    page = client.get(f"{reverse(URL)}?keparahan=dijelaskan")
    (card,) = page.context["blok"]
    assert "Pasar baru dibuka." in text(page)
    assert [one.label for one in card.tombol] == ["Ajukan dugaan", TRIAL]
    assert "Ajukan dugaan" in text(page)


def test_what_is_explained_and_what_is_gone_is_paged_too(cast: Cast, browse: SignIn) -> None:
    blocks = [block(cast, symptom(f"{number:064x}"), number=number) for number in range(1, 24)]
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, *blocks))
    for one in Indikasi.objects.at(cast.kantor).order_by("pk")[:22]:
        act(cast.wulan, "jelaskan_indikasi", cast.kantor, {"indikasi": one.pk, "alasan": "Lazim."})
    client = browse(cast.wulan)
    explained = [client.get(f"{reverse(URL)}?keparahan=dijelaskan&halaman={page}") for page in (1, 2)]
    assert [len(one.context["blok"]) for one in explained] == [20, 2]
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    gone = [client.get(f"{reverse(URL)}?keparahan=selesai&halaman={page}") for page in (1, 2)]
    assert [len(one.context["selesai"]) for one in gone] == [20, 3]
    assert "Selesai (23)" in text(gone[0])


def test_the_history_counts_new_recurring_and_gone(checked: Cast, browse: SignIn) -> None:
    act(checked.wulan, "periksa_data", checked.kantor, evidence=found(checked))
    page = browse(checked.wulan).get(reverse(URL))
    newest = [cell.teks for cell in page.context["riwayat"].baris[0]]
    assert newest[-3:] == ["0", "1", "1"]
    assert [one.gejala[0].umur for one in page.context["blok"]] == ["Berulang"]
    assert len(browse(checked.wulan).get(f"{reverse(URL)}?keparahan=selesai").context["selesai"]) == 1


def test_a_page_over_figures_that_moved_says_so(checked: Cast, browse: SignIn) -> None:
    told = {"aturan": "capaian-luar-biasa", "dipakai": False, "alasan": "Lazim."}
    act(checked.wulan, "atur_aturan", checked.kantor, told)
    assert browse(checked.wulan).get(reverse(URL)).context["usang"]


def test_the_neighbour_sees_none_of_it(checked: Cast, browse: SignIn) -> None:
    page = browse(checked.kepala_sebelah).get(reverse(URL))
    assert "Belum pernah diperiksa" in text(page)
    assert checked.indikator["harga"].nama not in text(page)


def test_the_page_costs_a_fixed_number_of_queries(
    checked: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    collecting(checked, "tumbuh.realisasi")
    client = browse(checked.wulan)
    for url in (reverse(URL), reverse("web:aturan")):
        with django_assert_max_num_queries(12):
            assert client.get(url).status_code == 200


def test_the_catalogue_shows_what_is_off_and_why(cast: Cast, browse: SignIn) -> None:
    told = {"aturan": "capaian-luar-biasa", "dipakai": False, "alasan": "Lazim di sini."}
    act(cast.wulan, "atur_aturan", cast.kantor, told)
    rows = {row[0].teks: row for row in browse(cast.wulan).get(reverse("web:aturan")).context["tabel"].baris}
    assert rows["capaian-luar-biasa"][-1].teks == "Tidak"
    assert "Lazim di sini." in rows["capaian-luar-biasa"][-1].kecil
    assert "dipakai=ya" in rows["capaian-luar-biasa"][0].url
    assert browse(cast.joko).get(reverse("web:aturan")).context["tabel"].baris[0][0].url == ""


def test_a_check_runs_from_the_page(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.wulan)
    assert client.post(reverse("web:periksa_data"), {"key": "k" * 32}).status_code == 303
    assert Pemeriksaan.objects.at(cast.kantor).get().pemeriksa == cast.wulan


def test_a_second_press_is_told_that_a_check_is_running(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.wulan)
    with only_check(cast.kantor), only_check(cast.tetangga):
        response = client.post(reverse("web:periksa_data"), {"key": "k" * 32})
    assert response.status_code == 409 and "sedang berjalan" in text(response)
    assert Pemeriksaan.objects.at(cast.kantor).count() == 0
    assert client.post(reverse("web:periksa_data"), {"key": "k" * 32}).status_code == 303


@pytest.mark.parametrize("person", ["joko", "dewi", "tono"])
def test_owners_staff_and_administrators_do_not_read_what_is_suspected(
    checked: Cast, browse: SignIn, person: str
) -> None:
    client, name = browse(getattr(checked, person)), checked.indikator["harga"].nama
    form = reverse("web:tindakan", args=["jelaskan_indikasi", checked.kantor.pk])
    told = {"indikasi": Indikasi.objects.at(checked.kantor).order_by("pk")[:1].get().pk, "alasan": "x"}
    answers = [client.get(reverse(URL)), client.post(reverse("web:periksa_data")), client.get(form)]
    for response in [*answers, client.post(form, told)]:
        assert response.status_code == 403
        assert name not in text(response) and "Capaian harus sama" not in text(response)
    assert "daftar isian dikirim" in text(answers[0])
    assert client.get(reverse("web:data")).context["indikasi"] is None
    assert client.get(reverse("web:aturan")).context["kembali"].url == reverse("web:data")


def test_nobody_else_runs_a_check(cast: Cast, browse: SignIn) -> None:
    assert browse(cast.joko).post(reverse("web:periksa_data"), {"key": "k" * 32}).status_code == 403
    assert Pemeriksaan.objects.at(cast.kantor).count() == 0


def test_the_secretary_reads_what_was_waived_where_he_closes_the_draft(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast)
    said = {"sidik": "ab" * 32, "keterangan": "Jumlah harus cocok.", "dasar": "LRA"}
    with written(cast.kantor, MONDAY) as pen:
        mark(pen, case, JenisTanda.PENGESAMPINGAN, peran="ANGGOTA", orang=cast.wulan, at=MONDAY,
             catatan="LRA terbit pekan depan.", isi=said)  # fmt: skip
    page = browse(cast.hadi).get(reverse("web:tindakan", args=["susun_konsep", case.pk]))
    (told,) = page.context["peringatan"]
    assert cast.wulan.nama_lengkap in told
    assert "Jumlah harus cocok." in told and "LRA terbit pekan depan." in told
    assert told in html.unescape(text(page))
