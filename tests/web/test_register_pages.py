"""The register's pages: three states of every figure, its history, its reports, and tables that come in."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from lurus.register.models import Angka, Laporan, Pemetaan
from lurus.register.versions import state
from tests.cast import FOUNDED, MONDAY, Cast, figure, written
from tests.play import order
from tests.web.conftest import SignIn, hidden, text

CSV = "Indikator,Satuan,Tahun,Target,Realisasi\nJumlah pasar yang dibina,pasar,2026,12,9\n"
WRONG = CSV.replace("9\n", "sembilan\n")
HEADING = {
    "jenis": "TW",
    "periode": "2026",
    "judul": "Laporan Kinerja Tengah Tahun 2026",
}


def sent(told: str = CSV, name: str = "tabel.csv", **more: str) -> dict[str, object]:
    file = SimpleUploadedFile(name, told.encode())
    return {"berkas": file, "aksi": "periksa", **HEADING, **more}


def restated(cast: Cast, value: str) -> None:
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.realisasi"], Decimal(value), origin="perbaikan")


def test_a_range_is_shown_as_one(cast: Cast, browse: SignIn) -> None:
    with written(cast.kantor, MONDAY) as pen:
        for measure, value in (("target_bawah", "20.5"), ("target_atas", "22")):
            figure(pen, cast.indikator["tumbuh"], measure, value)
    page = browse(cast.sari).get(reverse("web:data"))
    rows = [row for group in page.context["kelompok"] for row in group["baris"]]
    assert next(row["target"] for row in rows if row["nama"] == cast.indikator["tumbuh"].nama) == "20,5–22"


def test_the_register_shows_what_counts_now(cast: Cast, browse: SignIn) -> None:
    restated(cast, "23")
    rows = [
        row
        for group in browse(cast.sari).get(reverse("web:data")).context["kelompok"]
        for row in group["baris"]
    ]
    shown = next(row for row in rows if row["nama"] == cast.indikator["harga"].nama)
    assert (shown["target"], shown["realisasi"], shown["pengampu"]) == ("24", "23", "PPTK Pemantauan Harga")


@pytest.mark.parametrize(
    ("query", "value"),
    [
        ("sebagaimana=disampaikan", "21"),
        (f"sebagaimana=tanggal&tanggal={FOUNDED.date()}", "21"),
        (f"sebagaimana=tanggal&tanggal={MONDAY.date()}", "23"),
        ("sebagaimana=tanggal&tanggal=kemarin", "23"),
    ],
)
def test_the_register_shows_what_was_submitted_and_what_was_known(
    cast: Cast, browse: SignIn, query: str, value: str
) -> None:
    restated(cast, "23")
    page = browse(cast.bagus).get(f"{reverse('web:data')}?{query}&cari=pemantauan")
    rows = [row for group in page.context["kelompok"] for row in group["baris"]]
    assert value in [row["realisasi"] for row in rows]


def test_nothing_was_known_before_the_first_table_came_in(cast: Cast, browse: SignIn) -> None:
    before = FOUNDED.date() - timedelta(days=1)
    page = browse(cast.bagus).get(f"{reverse('web:data')}?sebagaimana=tanggal&tanggal={before}")
    assert page.context["kelompok"] == []
    assert "Tidak ada angka" in text(page)


def test_a_figure_tells_its_whole_story(cast: Cast, browse: SignIn) -> None:
    restated(cast, "23")
    page = browse(cast.dewi).get(reverse("web:angka", args=[cast.angka["harga.realisasi"].pk]))
    assert [one["nilai"] for one in page.context["versi"]] == ["23", "21"]
    assert [one["sama"] for one in page.context["pernyataan"]] == [False]
    assert page.context["utama"].url.startswith("/tindakan/ajukan_dugaan/")


def test_a_figure_under_review_names_its_case(cast: Cast, browse: SignIn) -> None:
    case = order(cast)
    page = browse(cast.joko).get(reverse("web:angka", args=[cast.angka["harga.realisasi"].pk]))
    assert page.context["utama"] is None
    assert page.context["terbuka"].url == reverse("web:perkara", args=[case.pk])


def test_a_report_shows_where_it_no_longer_agrees(cast: Cast, browse: SignIn) -> None:
    restated(cast, "23")
    page = browse(cast.bagus).get(reverse("web:laporan", args=[cast.lkjip.pk]))
    states = [row[-1].teks for row in page.context["tabel"].baris]
    assert states.count("Berbeda") == 1
    assert "Disampaikan pada" in text(page)


def test_another_offices_figures_are_not_there(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.kepala_sebelah)
    assert client.get(reverse("web:data")).context["kelompok"] == []
    assert client.get(reverse("web:angka", args=[cast.angka["harga.realisasi"].pk])).status_code == 404
    assert client.get(reverse("web:laporan", args=[cast.lkjip.pk])).status_code == 404


def test_the_register_costs_a_fixed_number_of_queries(
    cast: Cast, browse: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    order(cast)
    client = browse(cast.wulan)
    for address in (
        reverse("web:data"),
        f"{reverse('web:data')}?sebagaimana=disampaikan",
        reverse("web:kantor"),
    ):
        with django_assert_max_num_queries(12):
            assert client.get(address).status_code == 200


def test_a_table_is_previewed_cell_by_cell_and_then_taken_in(cast: Cast, browse: SignIn) -> None:
    client = browse(cast.wulan)
    preview = client.post(reverse("web:impor"), sent())
    assert preview.status_code == 200 and preview.context["siap"]
    assert not Laporan.objects.at(cast.kantor).filter(judul=HEADING["judul"]).exists()
    assert "baris 2" in text(preview)
    form = {one.name: one.value for one in preview.context["bidang"] if one.value}
    token = next(one.attached[0].token for one in preview.context["bidang"] if one.name == "berkas")
    done = client.post(
        reverse("web:impor"),
        {**form, **HEADING, **hidden(preview), "berkas__berkas": token, "aksi": "masukkan"},
    )
    assert done.status_code == 303
    made = Angka.objects.at(cast.kantor).filter(indikator__nama="Jumlah pasar yang dibina")
    assert sorted(made.values_list("ukuran", flat=True)) == ["realisasi", "target"]


def test_a_wrong_cell_is_named_and_nothing_comes_in(cast: Cast, browse: SignIn) -> None:
    before = Angka.objects.at(cast.kantor).count()
    page = browse(cast.wulan).post(reverse("web:impor"), sent(WRONG))
    assert page.status_code == 422 and not page.context["siap"]
    assert "sembilan" in text(page)
    assert Angka.objects.at(cast.kantor).count() == before


def test_a_mapping_is_kept_for_the_next_quarter(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.wulan).post(reverse("web:impor"), sent(aksi="simpan"))
    assert page.status_code == 200 and page.context["disimpan"]
    assert Pemetaan.objects.at(cast.kantor).count() == 1


def test_a_disguised_file_is_refused_and_what_was_typed_stays(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.wulan).post(reverse("web:impor"), sent("%PDF-1.7 …", "tabel.xlsx"))
    assert page.status_code == 422
    assert HEADING["judul"] in text(page)


def test_only_the_planning_officer_takes_tables_in(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.joko).get(reverse("web:impor"))
    assert page.status_code == 403 and page.context["penolakan"] is not None
