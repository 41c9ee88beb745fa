"""Rules across documents and years: what differs is asked, what agrees to its last printed digit is not."""

import pytest

from lurus.core.editing import Given, Severity
from tests.core.katalog import RULES, broken, growing


@pytest.mark.parametrize(
    ("template", "given"),
    [
        ("tahun-dasar", {"linier.awal": "2.8", "linier.realisasi": 3}),
        ("target-dokumen", {"linier.target": 90, "linier.target@E81": 99}),
        ("realisasi-skp", {"linier.realisasi": 90, "linier.realisasi@SKP": 99}),
        ("realisasi-dokumen", {"linier.realisasi": 90, "linier.realisasi@TW": 99}),
        ("capaian-dokumen", {"linier.capaian": "98.62", "linier.capaian@E81": "98.5"}),
        ("angka-sama-berkas", {"Y1.realisasi": 90, "Y2.dasar": 99}),
        ("target-kenaikan", {**growing(1), "Y2.target": "102.01"}),
        ("target-kenaikan", {**growing(1), "Y1.realisasi": 50, "Y1.target": "99.99", "Y2.target": "100.98"}),
        (
            "target-kenaikan-awal",
            {"Y2.realisasi": 102, "Y2.kenaikan": 2, "Y2.target": 100, "Y2.target_kenaikan_pct": 1},
        ),
        ("pertumbuhan-persen", {"naik.realisasi": 2, "Y2.realisasi": 101, "Y1.realisasi": 100}),
        ("pertumbuhan-selisih", {"naik.realisasi": 2, "Y2.realisasi": 101, "Y1.realisasi": 100}),
    ],
)
def test_what_differs_between_documents_and_years_is_asked_and_never_called_wrong(
    template: str, given: dict[str, Given]
) -> None:
    assert {severity for name, severity in broken(given) if name == template} == {Severity.KLARIFIKASI}


@pytest.mark.parametrize(
    ("template", "given"),
    [
        ("target-kenaikan", growing(1)),
        ("target-kenaikan", growing("0.995")),
        ("target-kenaikan", {**growing(2), "Y1.target": 90, "Y1.realisasi": 100, "Y2.target": 102}),
        ("target-kenaikan", {**growing("-1.01"), "Y2.target": "98.985"}),
        ("target-kenaikan", {**growing(1), "Y1.target": 0}),
        ("tahun-dasar", {"linier.awal": "2.9", "linier.realisasi": "2.95"}),
        ("tahun-dasar-target", {"linier.awal": "2.9", "linier.realisasi": "2.95", "linier.target": "2.9"}),
        ("tahun-dasar-target", {"linier.awal": "2.8", "linier.realisasi": 3, "linier.target": "2.9"}),
        ("capaian-dokumen", {"linier.capaian": "98.62", "linier.capaian@E81": "98.6"}),
        ("pertumbuhan-persen", {"naik.realisasi": "1.01", "Y2.realisasi": 101, "Y1.realisasi": 100}),
        ("pertumbuhan-persen", {"naik.realisasi": 1, "Y2.realisasi": 101, "Y1.realisasi": 0}),
    ],
)
def test_what_agrees_to_its_last_printed_digit_is_not_asked_about(
    template: str, given: dict[str, Given]
) -> None:
    assert template in {rule.template for rule in RULES.rules}
    assert template not in {name for name, _ in broken(given)}


def test_a_base_year_that_is_that_year_s_target_hints_at_exchanged_columns() -> None:
    found = broken({"linier.awal": "2.8", "linier.realisasi": 3, "linier.target": "2.8"})
    assert ("tahun-dasar-target", Severity.PETUNJUK) in found and (
        "tahun-dasar",
        Severity.KLARIFIKASI,
    ) in found
