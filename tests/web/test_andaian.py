"""Bagaimana jika: what is typed stays, what moves is shown, and the value goes along into the forms."""

from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.kantor.models import Orang
from lurus.register.versions import state
from lurus.web.register.alamat_andaian import trial_url
from tests.cast import MONDAY, Cast, written
from tests.play import act, collecting, footprint, item, order
from tests.tindakan.indikasi import block, found
from tests.web.conftest import SignIn, text


def address(cast: Cast, name: str, value: str = "") -> str:
    return trial_url({cast.angka[name].pk: value})


def tried(cast: Cast, browse: SignIn, who: Orang, name: str, value: str) -> Any:
    return browse(who).get(address(cast, name, value))


def onward(page: Any) -> dict[str, str]:
    return {one.label: one.url for one in page.context["lanjut"]}


def query(url: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url).query)


def test_the_page_of_a_figure_leads_to_its_trial(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.sari).get(reverse("web:angka", args=[cast.angka["harga.realisasi"].pk]))
    assert page.context["andaian"].url == address(cast, "harga.realisasi")
    assert address(cast, "harga.realisasi") in text(page)


def test_a_page_without_a_value_asks_for_one(cast: Cast, browse: SignIn) -> None:
    page = tried(cast, browse, cast.joko, "harga.realisasi", "")
    assert (page.status_code, page.context["hasil"], page.context["masalah"]) == (200, None, [])
    assert "Tidak ada yang disimpan" in text(page)


def test_what_moves_is_shown_with_its_places_and_the_rule_of_substance(cast: Cast, browse: SignIn) -> None:
    page = tried(cast, browse, cast.bagus, "harga.realisasi", "24")
    shown = page.context["hasil"]
    assert shown.material and [one.judul for one in shown.kelompok] == ["Nilai yang dicoba", "Ikut terhitung"]
    assert [(one.semula, one.menjadi) for one in shown.kelompok[1].baris] == [("87,5", "100,0")]
    assert [(paper.judul, len(paper.tempat)) for paper in shown.dokumen] == [
        ("Laporan Kinerja Tahun 2025", 2)
    ]
    assert "tidak tercapai → tercapai" in shown.sebab[0]
    assert "Besar kecilnya selisih tidak menentukan" in text(page)


def test_nothing_is_written_by_looking(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.wulan)
    before = footprint()
    assert client.get(address(cast, "harga.realisasi", "24")).status_code == 200
    assert footprint() == before
    assert client.post(address(cast, "harga.realisasi", "24")).status_code == 405


@pytest.mark.parametrize("typed", ["dua puluh", "1.234", "12,3,4", "--5"])
def test_what_cannot_be_read_is_kept_and_explained(cast: Cast, browse: SignIn, typed: str) -> None:
    page = tried(cast, browse, cast.joko, "harga.realisasi", typed)
    (field,) = page.context["bidang"]
    assert (page.status_code, field.value, bool(field.error)) == (422, typed, True)
    assert page.context["hasil"] is None


def test_an_empty_value_is_asked_for(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.joko).get(
        f"{address(cast, 'harga.realisasi')}?nilai-{cast.angka['harga.realisasi'].pk}="
    )
    assert page.status_code == 422
    assert "Isi nilai yang hendak dicoba" in text(page)


def test_the_one_reader_reads_the_value(cast: Cast, browse: SignIn) -> None:
    page = tried(cast, browse, cast.joko, "dana.realisasi", "148.600.000,50")
    (row,) = page.context["hasil"].kelompok[0].baris
    assert (row.semula, row.menjadi, row.selisih) == ("148.500.000,0", "148.600.000,5", "+100.000,5")


def test_several_figures_are_tried_together_and_each_is_named(cast: Cast, browse: SignIn) -> None:
    keys = {cast.angka[f"harga.{one}"].pk: value for one, value in (("target", "20"), ("realisasi", "22"))}
    page = browse(cast.wulan).get(trial_url(keys))
    assert [one.value for one in page.context["bidang"]] == ["20", "22"]
    assert len({one.label for one in page.context["bidang"]}) == 2
    (worked_out,) = page.context["hasil"].kelompok[1].baris
    assert worked_out.menjadi == "110,0"


def test_a_figure_that_follows_others_leads_to_these(cast: Cast, browse: SignIn) -> None:
    page = tried(cast, browse, cast.wulan, "ikm.capaian", "")
    assert page.context["bidang"] == [] and "mengikuti angka lain" in page.context["mengikuti"]
    assert len(page.context["sumber"]) == 4


@pytest.mark.parametrize("extra", ["999999", "9" * 17])
def test_a_figure_that_is_not_there_is_no_page(cast: Cast, browse: SignIn, extra: str) -> None:
    page = browse(cast.wulan).get(f"{address(cast, 'harga.realisasi', '24')}&nilai-{extra}=5")
    assert page.status_code == 404


def test_the_head_orders_a_review_with_the_value_in_the_order(cast: Cast, browse: SignIn) -> None:
    page = tried(cast, browse, cast.ratna, "harga.realisasi", "24")
    asked = query(onward(page)["Perintahkan reviu"])
    assert asked["angka"] == [str(cast.angka["harga.realisasi"].pk)]
    assert "21 → 24" in asked["perintah"][0] and "Material" in asked["perintah"][0]
    form = browse(cast.ratna).get(onward(page)["Perintahkan reviu"])
    values = {one.name: one.value for one in form.context["bidang"]}
    assert "21 → 24" in values["perintah"]
    assert form.context["kembali"].label == "Bagaimana jika"
    assert form.context["kembali"].url == address(cast, "harga.realisasi", "24")


def test_the_inspectorate_reads_and_begins_nothing(cast: Cast, browse: SignIn) -> None:
    page = tried(cast, browse, cast.bagus, "harga.realisasi", "24")
    assert (page.status_code, onward(page)) == (200, {})


def test_the_planning_officer_adds_the_figure_to_a_running_case(cast: Cast, browse: SignIn) -> None:
    case = order(cast, "dana.realisasi")
    page = tried(cast, browse, cast.wulan, "harga.realisasi", "24")
    assert set(onward(page)) >= {"Ajukan dugaan"}
    case = collecting(cast, "ikm.realisasi", sent=False)
    asked = query(
        onward(tried(cast, browse, cast.wulan, "harga.realisasi", "24"))[f"Tambahkan ke perbaikan {case}"]
    )
    assert "21 → 24" in asked["mengapa"][0]


def test_the_owner_answers_an_item_with_the_value(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi")
    mine = item(case, cast.angka["harga.realisasi"])
    page = tried(cast, browse, cast.joko, "harga.realisasi", "24")
    url = onward(page)["Jawab dengan nilai ini"]
    assert urlsplit(url).path == reverse("web:tindakan", args=["jawab", mine.pk])
    assert (query(url)["nilai"], query(url)["benar"]) == (["24"], ["tidak"])
    assert "Jawab dengan nilai ini" not in onward(tried(cast, browse, cast.sari, "harga.realisasi", "24"))
    assert "Perintahkan reviu" not in onward(tried(cast, browse, cast.ratna, "harga.realisasi", "24"))


def test_an_item_of_a_case_leads_to_its_trial(cast: Cast, browse: SignIn) -> None:
    case = collecting(cast, "harga.realisasi")
    sheet = item(case, cast.angka["harga.realisasi"]).lembar_id
    (card,) = browse(cast.joko).get(reverse("web:lembar", args=[sheet])).context["kartu"]
    assert [one.url for one in card.tindakan] == [address(cast, "harga.realisasi")]


def test_a_proposal_leads_to_its_trial_with_its_value(cast: Cast, browse: SignIn) -> None:
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, block(cast)))
    (card,) = browse(cast.wulan).get(reverse("web:indikasi")).context["blok"]
    assert address(cast, "harga.realisasi", "12") in [one.url for one in card.tombol]


def test_findings_that_stand_are_told_to_those_who_read_them(cast: Cast, browse: SignIn) -> None:
    name = "harga.realisasi"
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.capaian"], Decimal(50), origin="impor")
    told = {who: tried(cast, browse, cast.orang[who], name, "24") for who in ("joko", "wulan")}
    seen = {who: [one.judul for one in page.context["hasil"].indikasi] for who, page in told.items()}
    assert "Akan selesai" not in seen["joko"]
    assert "Akan selesai" in seen["wulan"]


def test_a_warm_page_costs_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    collecting(cast, "ikm.realisasi")
    for who in (cast.wulan, cast.ratna, cast.joko):
        client = browse(who)
        client.get(address(cast, "dana.realisasi", "1"))
        with django_assert_max_num_queries(12):
            assert client.get(address(cast, "dana.realisasi", str(Decimal(149_000_000)))).status_code == 200
