"""The whole register: what later reports, other documents and stated growth say of a figure."""

from datetime import date
from decimal import Decimal

import pytest

from lurus.core.editing import Severity
from lurus.kantor.home import Home
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.hasil import HasilPeriksa, Sel
from lurus.pemeriksaan.periksa import periksa
from lurus.pemeriksaan.sekitar import Sekitar
from lurus.register.models import Angka, Laporan
from tests.cast import MONDAY, Cast, figure, stated, written
from tests.tindakan.impor import MAPPING, brought, imported

ASKED, HINT = Severity.KLARIFIKASI, Severity.PETUNJUK


def report(cast: Cast, kind: str, period: str) -> Laporan:
    """A further report of the office."""
    with written(cast.kantor, MONDAY) as pen:
        return pen.add(
            Laporan(
                kantor=cast.kantor,
                jenis=kind,
                periode=period,
                judul=f"{kind} {period}, lain",
                disampaikan=date(2026, 3, 1),
            )
        )


def says(cast: Cast, paper: Laporan, angka: Angka, text: str = "") -> None:
    """A report prints a figure, so or as it counts."""
    with written(cast.kantor, MONDAY) as pen:
        stated(pen, paper, angka, "Tabel 1", text)


def findings(cast: Cast, *rules: str) -> list[tuple[str, Severity]]:
    """What a check of the register finds of some rules."""
    found = periksa(dari_register(cast.kantor))
    return [(one.aturan, one.keparahan) for one in found.gejala if one.aturan in rules]


def cells(found: HasilPeriksa, rule: str) -> list[Sel]:
    """The figures that a finding names."""
    block, symptom = next((b, g) for b in found.blok for g in b.gejala if g.aturan == rule)
    return [block.sel_of(one) for one in symptom.sel]


def test_what_a_later_report_says_of_last_year_is_held_to_last_year_s_figure(cast: Cast) -> None:
    angka = cast.angka["ikm.realisasi"]
    later = report(cast, "LKJIP", "2026")
    says(cast, later, angka)
    assert findings(cast, "tahun-dasar") == []
    says(cast, later, angka, "81")
    assert findings(cast, "tahun-dasar", "realisasi-lkjip") == [("tahun-dasar", ASKED)]
    kept, base = cells(periksa(dari_register(cast.kantor)), "tahun-dasar")
    assert (kept.ukuran, base.ukuran, base.dokumen, base.nilai) == ("realisasi", "awal", "LKJIP 2026", "81")
    assert kept.angka == base.angka == angka.pk


def test_the_base_year_of_a_plan_is_told_apart_from_that_of_a_report(cast: Cast) -> None:
    angka = cast.angka["ikm.realisasi"]
    says(cast, report(cast, "RENSTRA", "2026..2030"), angka, "81")
    says(cast, report(cast, "LKJIP", "2026"), angka, "82")
    assert findings(cast, "tahun-dasar") == [("tahun-dasar", ASKED)] * 2


def test_a_figure_put_right_since_is_not_asked_about_for_what_a_later_report_said_before(cast: Cast) -> None:
    angka = cast.angka["ikm.realisasi"]
    says(cast, report(cast, "LKJIP", "2026"), angka, "81")
    around = Sekitar.of(cast.kantor, [angka.indikator_id])
    fact = (angka.indikator_id, angka.periode, "realisasi")
    as_it_is = around.findings({}, touching=[fact])
    assert "tahun-dasar" in {one.aturan for one in as_it_is}
    assert "tahun-dasar" not in {one.aturan for one in around.findings({fact: Decimal(82)})}


@pytest.mark.parametrize(
    ("kind", "rule"),
    [("SKP", "realisasi-skp"), ("RENAKSI", "realisasi-dokumen"), ("E81", "realisasi-e81")],
)
def test_a_realisation_that_another_document_prints_otherwise_is_asked_about(
    cast: Cast, kind: str, rule: str
) -> None:
    paper = report(cast, kind, "2025")
    says(cast, paper, cast.angka["ikm.realisasi"])
    assert findings(cast, rule) == []
    says(cast, paper, cast.angka["ikm.realisasi"], "81")
    assert findings(cast, rule) == [(rule, ASKED)]


GROWTH = MAPPING + (
    '[[ukuran]]\nkolom = "Naik"\nukuran = "realisasi"\nhubungan = "kenaikan_pct"\nsatuan = "%"\n'
    'akhiran = " – kenaikan (%)"\nkosong = "lewati"\n'
)
HEADING = "Kode;Indikator;Satuan;Tahun;Pengampu;Induk;Target;Realisasi;Capaian;Naik\n"
ROW = "N.1;Omzet pasar;Rp;{};PPTK Pemantauan Harga;Meningkatnya pasar;1000;{};;{}\n"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("4,21", []), ("4,12", [("pertumbuhan-persen", ASKED)])],
    ids=["as it grew", "another way"],
)
def test_growth_that_the_register_keeps_is_worked_out_from_both_years(
    cast: Cast, home: Home, printed: str, expected: list[tuple[str, Severity]]
) -> None:
    text = HEADING + ROW.format(2024, "950", "") + ROW.format(2025, "990", printed)
    imported(cast, brought(home, text.encode(), GROWTH, "tumbuh.csv"))
    assert findings(cast, "pertumbuhan-persen") == expected


def test_a_name_that_only_looks_like_growth_is_not_taken_for_it(cast: Cast) -> None:
    one = cast.angka["ikm.realisasi"].indikator
    with written(cast.kantor, MONDAY) as pen:
        pen.change(one, nama="Omzet – kenaikan (%)", version=one.version + 1)
        figure(pen, one, "realisasi", "5", "2024")
    assert [line.pokok for line in dari_register(cast.kantor).indikator if line.pokok] == []


WHOLE = "Kode;Indikator;Satuan;Tahun;Pengampu;Induk;Target;Realisasi;Capaian\n"
LINE = "{code};Pasar {code};unit;2025;PPTK Pemantauan Harga;Meningkatnya pasar;3;2;{printed}\n"


@pytest.mark.parametrize(
    ("second", "expected"),
    [("66.0", []), ("66.5", [("capaian-naik", Severity.SALAH)] * 2)],
    ids=["never anything but zero", "a decimal that counts"],
)
def test_a_column_whose_one_decimal_is_always_zero_is_read_as_whole_per_cent(
    cast: Cast, home: Home, second: str, expected: list[tuple[str, Severity]]
) -> None:
    lines = [LINE.format(code="N.1", printed="67.0"), LINE.format(code="N.2", printed=second)]
    mapping = MAPPING.replace('ukuran = "capaian"', 'ukuran = "capaian"\nkonvensi = "en"')
    imported(cast, brought(home, "".join([WHOLE, *lines]).encode(), mapping, "kecil.csv"))
    assert findings(cast, "capaian-naik") == expected


def test_of_two_prints_in_one_report_that_which_counts_says_how_exact_the_figure_is(cast: Cast) -> None:
    paper = report(cast, "LKJIP", "2025")
    line = cast.angka["ikm.realisasi"].indikator
    with written(cast.kantor, MONDAY) as pen:
        for measure, value in (("target", "39.29"), ("realisasi", "39.68")):
            figure(pen, line, measure, value, "2023")
        printed = figure(pen, line, "capaian", "100.9", "2023")
    says(cast, paper, printed)
    says(cast, paper, printed, "100.99")
    assert findings(cast, "capaian-naik", "capaian-lkjip", "capaian-dokumen") == []


PLAN = MAPPING.partition("[[ukuran]]")[0].replace('"LKJIP"', '"RENSTRA"') + (
    '[[ukuran]]\nkolom = "Awal"\nukuran = "realisasi"\nhubungan = "awal"\n'
)
PLANNED = (
    "Kode;Indikator;Satuan;Tahun;Pengampu;Induk;Awal\n"
    "N.1;Omzet pasar;Rp;2024;PPTK Pemantauan Harga;Meningkatnya pasar;{}\n"
)


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("950", []),
        ("960", [("tahun-dasar", ASKED)]),
        ("1000", [("tahun-dasar", ASKED), ("tahun-dasar-target", HINT)]),
    ],
    ids=["the year's figure", "another", "its target"],
)
def test_the_base_year_that_a_plan_brings_in_changes_nothing_and_is_held_to_the_year_s_figure(
    cast: Cast, home: Home, base: str, expected: list[tuple[str, Severity]]
) -> None:
    imported(cast, brought(home, (HEADING + ROW.format(2024, "950", "")).encode(), GROWTH, "lkjip.csv"))
    kept = Angka.objects.at(cast.kantor).count()
    plan = brought(home, PLANNED.format(base).encode(), PLAN, "renstra.csv")
    imported(cast, plan, jenis="RENSTRA", periode="2025..2029", judul="Renstra 2025-2029")
    assert Angka.objects.at(cast.kantor).count() == kept
    assert findings(cast, "tahun-dasar", "tahun-dasar-target") == expected
