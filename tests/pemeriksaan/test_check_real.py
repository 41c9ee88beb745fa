"""The published tables: what is really wrong is found, and what is right is left alone."""

import pytest

from lurus.core.editing import Severity
from lurus.kantor.home import Home
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.periksa import periksa
from tests.cast import Cast
from tests.pemeriksaan.checked import FILES, all_published, best, published, rules, suspects
from tests.register.test_impor import TABLES, bring

NODE = "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"
STAFF = "Administrasi Kepegawaian Perangkat Daerah"


@pytest.mark.parametrize(
    ("name", "certain", "asked"),
    [
        ("capaian_tahunan", 6, 10),
        ("pertumbuhan_tahunan", 6, 5),
        ("anggaran_2011_2015", 0, 2),
        ("anggaran_2016_2020", 7, 0),
        ("target_renstra_vs_pk", 0, 5),
        ("pk2021_kaskade", 8, 0),
    ],
)
def test_so_many_findings_and_no_more(name: str, certain: int, asked: int) -> None:
    counted = published(name).jumlah
    assert (counted["salah"], counted["perlu klarifikasi"] + counted["petunjuk"]) == (certain, asked)


def test_every_published_table_is_checked() -> None:
    assert all(published(name).aturan for name in FILES)


def test_two_single_digits_in_the_cascade_are_located_together() -> None:
    found = published("pk2021_kaskade")
    assert suspects(found) == {(name, "2021", "pagu") for name in (NODE, STAFF, "Jumlah – Sekretaris")}
    assert best(found)[NODE, "2021", "pagu"] == "422772229"
    assert best(found)[STAFF, "2021", "pagu"] == "3699650"


def test_two_independent_sums_point_to_one_cell() -> None:
    line = ("B BELANJA LANGSUNG", "2018", "realisasi")
    found = published("anggaran_2016_2020")
    block = next(one for one in found.blok if any(cell.periode == "2018" for cell in one.sel))
    assert [(one.nama, one.periode, one.ukuran) for one in block.sel if one.pasti] == [line]
    assert best(found)[line] == "13224599774"


def test_truncated_percentages_and_570_per_cent_are_not_called_wrong() -> None:
    found = published("capaian_tahunan")
    odd = [one for one in found.gejala if one.aturan == "capaian-luar-biasa"]
    assert odd and all(one.keparahan.value == "perlu klarifikasi" for one in odd)
    assert set(rules(found)) == {
        "capaian-naik",
        "capaian-luar-biasa",
        "target-hampir-nol",
        "capaian-bukan-pembulatan",
    }


def test_all_tables_at_once_are_accused_of_no_more_than_each_alone() -> None:
    found = all_published()
    alone = [one for name in FILES for one in published(name).gejala if one.keparahan is Severity.SALAH]
    same_figure = [one for one in found.gejala if one.aturan == "angka-sama"]
    assert found.jumlah["salah"] == len(alone) + len(same_figure)
    assert {one.letak.berkas for block in found.blok for one in block.sel} == set(FILES)


def test_the_base_years_of_the_plan_are_asked_about_beside_the_table_of_those_years() -> None:
    found = all_published()
    asked = [
        block.sel_of(cell)
        for block in found.blok
        for one in block.gejala
        for cell in one.sel
        if one.aturan == "tahun-dasar"
    ]
    assert {(one.letak.berkas, one.nilai) for one in asked if one.ukuran == "awal"} == {
        ("target_renstra_vs_pk", value) for value in ("0.5", "5", "60500", "127500")
    }
    assert {one.letak.berkas for one in asked if one.ukuran == "realisasi"} == {"capaian_tahunan"}


def test_targets_said_as_growth_are_asked_about_where_no_year_before_explains_them() -> None:
    found = published("pertumbuhan_tahunan")
    asked = [one for one in found.gejala if one.aturan.startswith("target-kenaikan")]
    assert {one.keparahan for one in asked} == {Severity.KLARIFIKASI}
    assert {one.tempat.removesuffix(".target_kenaikan_pct") for one in asked} == {
        *(f"pendapatan_bersih_nelayan_{year}" for year in (2016, 2017, 2018)),
        *(f"produksi_budidaya_air_tawar_{year}" for year in (2016, 2020)),
    }


def test_a_register_of_all_published_tables_accuses_of_nothing_that_no_table_shows(
    cast: Cast, home: Home
) -> None:
    for name in TABLES:
        bring(cast, home, name)
    found = periksa(dari_register(cast.kantor))
    accused = {one.keterangan for one in found.gejala if one.keparahan is Severity.SALAH}
    alone = {g.keterangan for name in FILES for g in published(name).gejala if g.keparahan is Severity.SALAH}
    assert len(accused) >= 16 and accused <= alone
    assert [one.aturan for one in found.gejala].count("target-kenaikan") == 3
