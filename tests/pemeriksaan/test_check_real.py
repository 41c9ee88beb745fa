"""The published tables: what is really wrong is found, and what is right is left alone."""

import pytest

from tests.pemeriksaan.checked import FILES, best, published, rules, suspects

NODE = "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah"
STAFF = "Administrasi Kepegawaian Perangkat Daerah"


@pytest.mark.parametrize(
    ("name", "certain", "asked"),
    [
        ("capaian_tahunan", 6, 10),
        ("pertumbuhan_tahunan", 6, 0),
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
