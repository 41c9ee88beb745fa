"""Every published table that holds targets, realisations or budgets comes through the act, cell by cell."""

import re

import pytest

from lurus.kantor.home import Home
from lurus.register.as_of import submitted
from lurus.register.models import Angka, Indikator, Laporan, Simpul
from lurus.register.tabel import load
from tests.cast import Cast
from tests.play import refused
from tests.register.tables import MAPS, real
from tests.tindakan.impor import brought, imported

ALTERED = re.compile(r"(?<![\d_])(\d+,\d+)")
"""The first figure of a row."""
# map → file, report: kind, period, title
TABLES = {
    "capaian_tahunan": ("capaian_tahunan_sidoarjo_perikanan", "RENSTRA", "2021..2026", "Renstra, tabel 2.8"),
    "pertumbuhan_tahunan": (
        "pertumbuhan_tahunan_sidoarjo_perikanan",
        "RENSTRA",
        "2021..2026",
        "Renstra, 2.10",
    ),
    "anggaran_2011_2015": ("anggaran_sidoarjo_perikanan_2011_2015", "RENSTRA", "2016..2021", "Renstra lama"),
    "anggaran_2016_2020": (
        "anggaran_sidoarjo_perikanan_2016_2020",
        "RENSTRA",
        "2021..2026",
        "Renstra, anggaran",
    ),
    "target_renstra_vs_pk": (
        "target_renstra_vs_pk_sidoarjo_perikanan",
        "RENSTRA",
        "2021..2026",
        "Renstra, target",
    ),
    "pk2021_kaskade": ("pk2021_sidoarjo_perikanan_kaskade_anggaran", "PK", "2021", "Perjanjian Kinerja 2021"),
}


def bring(cast: Cast, home: Home, name: str, **other: str) -> Laporan:
    """The real table of that map, imported as a submitted report."""
    file, kind, period, title = TABLES[name]
    mapping = (MAPS / f"{name}.toml").read_text(encoding="utf-8")
    table = brought(home, real(f"{file}.csv"), mapping, f"{file}.csv")
    told = {"jenis": kind, "periode": period, "judul": title, "disampaikan": "2021-06-01"} | other
    done = imported(cast, table, **told)
    found: Laporan = Laporan.objects.at(cast.kantor).get(pk=done.data["laporan"])
    return found


@pytest.mark.parametrize("name", TABLES)
def test_a_real_table_comes_in_whole(cast: Cast, home: Home, name: str) -> None:
    before = Angka.objects.at(cast.kantor).count()
    report = bring(cast, home, name)
    statements = submitted(report)
    assert statements.count() > 10
    assert Angka.objects.at(cast.kantor).count() > before
    assert all(one.sel for one in statements)
    assert not [one for one in statements if one.versi is not None and one.versi.nilai != one.nilai]


def test_every_map_of_the_tests_is_played() -> None:
    assert {load(path.read_text(encoding="utf-8")).nama for path in MAPS.glob("*.toml")} == set(TABLES)


def test_all_real_tables_live_in_one_office(cast: Cast, home: Home) -> None:
    reports = [bring(cast, home, name) for name in TABLES]
    assert len({report.pk for report in reports}) == len(TABLES)


def test_a_real_table_with_one_cell_altered_changes_nothing_submitted(cast: Cast, home: Home) -> None:
    bring(cast, home, "target_renstra_vs_pk")
    file = "target_renstra_vs_pk_sidoarjo_perikanan.csv"
    mapping = (MAPS / "target_renstra_vs_pk.toml").read_text(encoding="utf-8")
    lines = real(file).decode().splitlines()
    lines[1] = ALTERED.sub(r"9\1", lines[1], count=1)
    table = brought(home, "\n".join(lines).encode(), mapping, file)
    with refused("impor.open_a_case", laporan="Renstra, target"):
        imported(cast, table, jenis="RENSTRA", judul="Renstra kedua")


def test_the_cascade_becomes_a_tree(cast: Cast, home: Home) -> None:
    bring(cast, home, "pk2021_kaskade")
    node: Simpul | None = Simpul.objects.at(cast.kantor).get(
        nama="Penyusunan Dokumen Perencanaan Perangkat Daerah"
    )
    above = []
    while node is not None:
        above.append(node.nama)
        node = node.induk
    assert above == [
        "Penyusunan Dokumen Perencanaan Perangkat Daerah",
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
        "Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
        "TOTAL",
    ]
    assert Indikator.objects.at(cast.kantor).filter(simpul__nama=above[0], golongan="anggaran").count() == 1
