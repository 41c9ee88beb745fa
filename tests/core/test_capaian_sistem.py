"""The real systems that disagree: the same figures, each system's own rule, what each one prints."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from lurus.core.capaian import DAFTAR_SKALA, Aturan, Rumus, aturan_bernama, capaian
from lurus.core.errors import CoreError

PAGE = Path(__file__).parents[2] / "docs" / "algoritma" / "capaian.md"


@dataclass(frozen=True)
class Row:
    """One system, one input, and what comes out: printed value and value for the predicate, or a code."""

    system: str
    rule: str
    target: str
    realisasi: str
    nilai: str
    untuk_predikat: str


ROWS = (
    Row("Maluku Tengah, LKjIP 2021", "maluku-tengah-positif", "10", "12", "120.00", "120.00"),
    Row("Maluku Tengah, LKjIP 2021", "maluku-tengah-negatif", "10", "12", "80.00", "80.00"),
    Row("Maluku Tengah, LKjIP 2021", "maluku-tengah-negatif", "10", "25", "-50.00", "-50.00"),
    Row("Banjarnegara", "banjarnegara-positif", "1.55", "1.56", "100.65", "100.65"),
    Row("Banjarnegara", "banjarnegara-negatif", "10", "12", "80.00", "80.00"),
    Row("Banjarnegara", "banjarnegara-negatif", "10", "25", "-50.00", "0.00"),
    Row("Banjarnegara", "banjarnegara-negatif", "10", "0", "200.00", "200.00"),
    Row("Banjarnegara", "banjarnegara-positif", "0", "5", "–", "capaian.target_nol"),
    Row("Rayhanyl", "rayhanyl-rendah", "10", "5", "150.00", "150.00"),
    Row("Rayhanyl", "rayhanyl-tinggi", "0", "5", "0.00", "0.00"),
    Row("Pringsewu", "pringsewu-trend-naik", "10", "7.5", "75.00", "75.00"),
    Row("Pringsewu", "pringsewu-trend-naik", "0", "5", "ditolak", "capaian.target_nol"),
    Row("Pringsewu", "pringsewu-trend-naik", "10", "0", "0.00", "0.00"),
    Row("Pringsewu", "pringsewu-trend-naik", "10", "–", "–", "capaian.realisasi_kosong"),
    Row("Pringsewu", "pringsewu-trend-turun", "10", "12", "83.33", "83.33"),
    Row("Pringsewu", "pringsewu-trend-turun", "10", "5", "200.00", "200.00"),
    Row("Pringsewu", "pringsewu-trend-turun", "10", "0", "100.00", "100.00"),
    Row("Pringsewu", "pringsewu-trend-flat", "80", "82", "102.50", "102.50"),
    Row("WP-SIPD", "wp-sipd-rumus-2", "10", "25", "40.00", "40.00"),
    Row("WP-SIPD", "wp-sipd-rumus-2", "10", "0", "–", "capaian.realisasi_nol"),
    Row("WP-SIPD", "wp-sipd-rumus-4", "80", "76", "95.00", "95.00"),
    Row("PermenPANRB 8/2021, umum", "permenpanrb-8-2021-umum", "100", "105", "105.00", "105.00"),
    Row("PermenPANRB 8/2021, umum", "permenpanrb-8-2021-umum", "100", "111", "111.00", "120.00"),
    Row("PermenPANRB 8/2021, khusus", "permenpanrb-8-2021-khusus", "10", "12", "80.00", "80.00"),
    Row("PermenPANRB 8/2021, rentang", "permenpanrb-8-2021-rentang", "80–90", "92", "102.22", "102.22"),
    Row("PermenPANRB 8/2021, rentang", "permenpanrb-8-2021-rentang", "80–90", "85", "100.00", "100.00"),
    Row("PermenPANRB 8/2021, rentang", "permenpanrb-8-2021-rentang", "80–90", "72", "90.00", "90.00"),
    Row("BPS Tapin", "bps-tapin", "100", "304.8", "304.80", "120.00"),
    Row("BPS Tapin", "bps-tapin", "0", "5", "–", "capaian.target_nol"),
    Row("Sidoarjo, Renstra", "sidoarjo-perikanan-bulat", "0.50", "2.85", "570.00", "570.00"),
    Row("Sidoarjo, Renstra", "sidoarjo-perikanan-bulat", "0.35", "1.11", "317.14", "317.14"),
    Row("Sidoarjo, Renstra", "sidoarjo-perikanan-bulat", "0.01", "5.95", "59500.00", "59500.00"),
    Row("Sidoarjo, Renstra", "sidoarjo-perikanan-bulat", "60000", "62500", "104.17", "104.17"),
    Row("Sidoarjo, Renstra", "sidoarjo-perikanan-potong", "60000", "62500", "104.16", "104.16"),
)


def figure(text: str) -> Decimal | None:
    """The cell's figure; a dash is not reported, a range stands in the rule."""
    return None if "–" in text else Decimal(text)


def outcome(row: Row) -> tuple[str, str]:
    """What this row's rule prints, in the words of the table."""
    try:
        hasil = capaian(figure(row.target), figure(row.realisasi), aturan_bernama(row.rule))
    except CoreError as refusal:
        return "ditolak", refusal.code
    if hasil.nilai is None:
        return "–", str(hasil.alasan)
    return str(hasil.nilai), str(hasil.untuk_predikat)


def limits(aturan: Aturan) -> str:
    """Cap and floor in the words of the table."""
    jump = "" if aturan.ambang_atas is None else f"> {aturan.ambang_atas} → "
    upper = "" if aturan.batas_atas is None else f"{jump}{aturan.batas_atas}"
    lower = "" if aturan.batas_bawah is None else f"≥ {aturan.batas_bawah}"
    return upper or lower or "–"


def line(row: Row) -> str:
    """The row as the page prints it: system, formula, limits, zero rules, rounding, input, output."""
    aturan = aturan_bernama(row.rule)
    zero = f"{aturan.nol} / {aturan.realisasi_nol}"
    cells = [row.system, aturan.rumus, limits(aturan), zero, f"{aturan.pembulatan} {aturan.desimal}"]
    return "| " + " | ".join([*cells, row.target, row.realisasi, row.nilai, row.untuk_predikat]) + " |"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.rule} T={row.target} R={row.realisasi}")
def test_each_system_is_reproduced(row: Row) -> None:
    assert outcome(row) == (row.nilai, row.untuk_predikat)


def test_the_page_of_the_algorithm_prints_every_row() -> None:
    printed = PAGE.read_text(encoding="utf-8").splitlines()
    assert [line(row) for row in ROWS if line(row) not in printed] == []


def test_every_system_names_its_source() -> None:
    assert [row.rule for row in ROWS if not aturan_bernama(row.rule).dasar] == []


def test_the_page_prints_every_scale_as_it_stands() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert [scale.id for scale in DAFTAR_SKALA if f"| {scale.id} | {scale.notasi} |" not in page] == []


def test_the_page_s_table_of_formulas_is_what_the_formulas_give() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for rumus in (Rumus.F_MAX, Rumus.F_MIN_LIN, Rumus.F_MIN_INV, Rumus.F_FLAT):
        values = [capaian(10, realisasi, Aturan(rumus=rumus)).nilai for realisasi in (12, 5, 25, 0)]
        cells = " | ".join("–" if value is None else str(value) for value in values)
        assert any(
            row.startswith(f"| {rumus} |") and row.endswith(f"| {cells} |") for row in page.splitlines()
        )
