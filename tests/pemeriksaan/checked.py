"""Tables that the tests check: the published ones, the sample office's, and small ones made on the spot."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lurus.pemeriksaan.dari_tabel import dari_berkas, dari_tabel
from lurus.pemeriksaan.hasil import HasilPeriksa, Sel
from lurus.pemeriksaan.periksa import periksa
from lurus.register.tabel import FigureRow, load, open_table, read_printed
from tests.register.tables import MAPS, SAMPLE, real

FILES = {
    "capaian_tahunan": "capaian_tahunan_sidoarjo_perikanan.csv",
    "pertumbuhan_tahunan": "pertumbuhan_tahunan_sidoarjo_perikanan.csv",
    "anggaran_2011_2015": "anggaran_sidoarjo_perikanan_2011_2015.csv",
    "anggaran_2016_2020": "anggaran_sidoarjo_perikanan_2016_2020.csv",
    "target_renstra_vs_pk": "target_renstra_vs_pk_sidoarjo_perikanan.csv",
    "pk2021_kaskade": "pk2021_sidoarjo_perikanan_kaskade_anggaran.csv",
}
UNSEEN = {("K09", "3.30.04")}
"""Target and realisation changed places and the achievement was worked out from them: the table agrees with itself.
Only another document can tell: the agreement that was signed, in the register."""
ROWS_MAP = """
nama = "kecil"
dokumen = "LKJIP"
konvensi = "id"
[kolom]
nama = "Indikator"
satuan = "Satuan"
tahun = "Tahun"
[[ukuran]]
kolom = "Target"
ukuran = "target"
[[ukuran]]
kolom = "Realisasi"
ukuran = "realisasi"
[[ukuran]]
kolom = "Capaian"
ukuran = "capaian"
"""
BUDGET_MAP = """
nama = "anggaran"
dokumen = "LKJIP"
jenis = "anggaran"
konvensi = "id"
[kolom]
nama = "Uraian"
induk = "Induk"
level = "Level"
[tetap]
satuan = "Rp"
tahun = "2025"
[[ukuran]]
kolom = "Pagu"
ukuran = "pagu"
[[ukuran]]
kolom = "Realisasi"
ukuran = "realisasi"
"""


def figures(data: bytes, mapping: str, name: str = "kecil.csv") -> tuple[FigureRow, ...]:
    """What a table prints."""
    read = read_printed(open_table(data, name), load(mapping))
    assert read.problems == ()
    return read.figures


def check(data: bytes, mapping: str, name: str = "kecil.csv") -> HasilPeriksa:
    """What a check of a table finds."""
    return periksa(dari_tabel(figures(data, mapping, name), name))


def rows(*lines: str) -> HasilPeriksa:
    """A check of a small table of indicators: name, unit, year, target, realisation, achievement."""
    text = "\n".join(["Indikator;Satuan;Tahun;Target;Realisasi;Capaian", *lines]) + "\n"
    return check(text.encode(), ROWS_MAP)


def budget(*lines: str) -> HasilPeriksa:
    """A check of a small budget: line, parent, level, ceiling, spent."""
    text = "\n".join(["Uraian;Induk;Level;Pagu;Realisasi", *lines]) + "\n"
    return check(text.encode(), BUDGET_MAP)


def published(name: str) -> HasilPeriksa:
    """A check of a published table; the test is skipped where they are absent."""
    mapping = (MAPS / f"{name}.toml").read_text(encoding="utf-8")
    return check(real(FILES[name]), mapping, FILES[name])


def all_published() -> HasilPeriksa:
    """A check of all published tables at once, linked by the names that their mappings say mean one indicator."""
    linked = Path(__file__).parent / "maps"
    files = []
    for name, file in FILES.items():
        path = next(one for one in (linked / f"{name}.toml", MAPS / f"{name}.toml") if one.exists())
        files.append((name, figures(real(file), path.read_text(encoding="utf-8"), file)))
    return periksa(dari_berkas(files))


def sample_tables() -> dict[str, HasilPeriksa]:
    """A check of each of the sample office's tables."""
    paths = sorted((SAMPLE / "tables").glob("*.csv"))
    assert paths
    return {path.name: check(path.read_bytes(), _mapping(path), path.name) for path in paths}


def sample_together() -> HasilPeriksa:
    """A check of all the sample office's tables at once."""
    paths = sorted((SAMPLE / "tables").glob("*.csv"))
    return periksa(
        dari_berkas([(one.name, figures(one.read_bytes(), _mapping(one), one.name)) for one in paths])
    )


def planted() -> list[dict[str, Any]]:
    """The slips planted in the sample office's tables."""
    told = tomllib.loads((SAMPLE / "planted.toml").read_text(encoding="utf-8"))
    slips: list[dict[str, Any]] = told["kesalahan"]
    return slips


def rules(found: HasilPeriksa) -> list[str]:
    """The broken rules' names in the catalogue."""
    return [one.aturan for one in found.gejala]


def suspects(found: HasilPeriksa) -> set[tuple[str, str, str]]:
    """Indicator, period and measure of every suspected figure."""
    return {_fact(one) for block in found.blok for one in block.sel if one.tersangka}


def concerned(found: HasilPeriksa) -> set[str]:
    """Where the figures of all broken rules stand in the table."""
    named = {cell for one in found.gejala for cell in one.sel}
    return {one.letak.sel for block in found.blok for one in block.sel if one.id in named}


def best(found: HasilPeriksa) -> dict[tuple[str, str, str], str | None]:
    """The new values of each block's first proposal."""
    firsts = [(block, block.usulan[0]) for block in found.blok if block.usulan]
    return dict(
        _values((block.sel_of(part.sel), part.menjadi) for block, one in firsts for part in one.pengganti)
    )


def _values(parts: Iterable[tuple[Sel, str | None]]) -> Iterable[tuple[tuple[str, str, str], str | None]]:
    return ((_fact(sel), value) for sel, value in parts)


def _fact(one: Sel) -> tuple[str, str, str]:
    return one.nama, one.periode, one.ukuran


def _mapping(path: Path) -> str:
    return path.with_suffix(".toml").read_text(encoding="utf-8")
