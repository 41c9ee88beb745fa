"""Every achievement that a real office printed, recomputed: how many are rounded, cut off, beside, wrong."""

import csv
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from lurus.core.capaian import Alasan, Cocok, Rumus, aturan_bernama, capaian, cocokkan, rumus_lain

TABLE = Path(__file__).parents[3] / "shared" / "real" / "capaian_tahunan_sidoarjo_perikanan.csv"
NAIK = aturan_bernama("sidoarjo-perikanan-bulat")
HALF_A_POINT = Fraction(1, 2)


def rows() -> list[dict[str, str]]:
    """The published table; the test is skipped where the folder beside the project is absent."""
    if not TABLE.exists():
        pytest.skip("../shared/real/capaian_tahunan_sidoarjo_perikanan.csv tidak ada di samping proyek")
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figure(text: str) -> Decimal | None:
    """A normalised cell; empty is not reported."""
    return Decimal(text) if text else None


def printed(row: dict[str, str]) -> Decimal:
    """The achievement as printed, with the digits that were printed: "124,90" has two."""
    return Decimal(row["capaian_tercetak"].replace(",", "."))


def exact(row: dict[str, str]) -> Fraction | None:
    """The achievement that the row's own figures give."""
    return capaian(figure(row["target"]), figure(row["realisasi"]), NAIK).mentah


def checkable() -> list[tuple[dict[str, str], Fraction, Cocok]]:
    """The rows that can be recomputed, with the exact value and the verdict."""
    found = [(row, exact(row)) for row in rows()]
    return [(row, value, cocokkan(printed(row), value)) for row, value in found if value is not None]


def label(row: dict[str, str]) -> tuple[str, str, str]:
    """Table, year and printed value: enough to find the row."""
    return row["tabel"], row["tahun"], row["capaian_tercetak"]


def test_of_108_printed_achievements_93_are_rounded_and_8_cut_off() -> None:
    assert Counter(verdict for _, _, verdict in checkable()) == {
        Cocok.TEPAT: 93,
        Cocok.TERPOTONG: 8,
        Cocok.SATUAN_TERAKHIR: 1,
        Cocok.BERBEDA: 6,
    }


def test_three_are_off_by_less_than_half_a_point_and_four_are_plainly_wrong() -> None:
    off = [
        (row, value) for row, value, verdict in checkable() if verdict not in (Cocok.TEPAT, Cocok.TERPOTONG)
    ]
    slightly = {label(row) for row, value in off if abs(Fraction(printed(row)) - value) < HALF_A_POINT}
    plainly = {label(row) for row, _ in off} - slightly
    assert slightly == {("2.15", "2016", "103,70"), ("2.15", "2018", "104,01"), ("2.15", "2020", "99,60")}
    assert plainly == {
        ("2.8", "2020", "59.5"),
        ("2.8", "2019", "101,56"),
        ("2.11", "2020", "0,99"),
        ("2.15", "2020", "97,17"),
    }


def test_seventeen_rows_without_a_target_have_no_achievement_and_print_none() -> None:
    without = [row for row in rows() if exact(row) is None]
    reasons = {capaian(figure(row["target"]), figure(row["realisasi"]), NAIK).alasan for row in without}
    assert (len(without), reasons) == (17, {Alasan.TARGET_KOSONG})
    assert {row["capaian_tercetak"] for row in without} == {"-"}


def test_no_wrong_row_is_explained_by_another_formula() -> None:
    """So these are slips, not another office's formula."""
    wrong = [row for row, _, verdict in checkable() if verdict is Cocok.BERBEDA]
    assert [
        rumus_lain(printed(row), Decimal(row["target"]), Decimal(row["realisasi"]), NAIK) for row in wrong
    ] == [()] * 6


def test_another_formula_is_named_as_such() -> None:
    naik, linier = aturan_bernama("baku-max"), aturan_bernama("baku-min-lin")
    assert rumus_lain(Decimal("83.33"), 10, 12, linier) == (Rumus.F_MIN_INV,)
    assert rumus_lain(Decimal("120.00"), 10, 12, linier) == (Rumus.F_MAX,)
    assert rumus_lain(Decimal("80.00"), 10, 12, linier) == ()
    assert rumus_lain(Decimal("80.00"), 10, 12, naik) == (Rumus.F_MIN_LIN,)
    assert rumus_lain(Decimal("77.00"), 10, 12, naik) == ()
