"""Several tables at once: what documents and years say of one figure is held together; what may be right is asked."""

import pytest

from lurus.core.editing import Severity
from lurus.pemeriksaan.dari_tabel import dari_berkas
from lurus.pemeriksaan.hasil import HasilPeriksa
from lurus.pemeriksaan.periksa import periksa
from tests.pemeriksaan.checked import ROWS_MAP, figures

HEAD = "Indikator;Satuan;Tahun;Target;Realisasi;Capaian"
REPORT = "Pasar;unit;2025;200;150;75,00"
PK = """
nama = "pk"
dokumen = "PK"
konvensi = "id"
[kolom]
nama = "Indikator"
satuan = "Satuan"
tahun = "Tahun"
[[ukuran]]
kolom = "Target"
ukuran = "target"
"""
TABLE = tuple[str, str, str]


def together(*tables: TABLE) -> HasilPeriksa:
    """A check of several small tables: name, mapping, lines."""
    return periksa(dari_berkas([(name, figures(text.encode(), mapping)) for name, mapping, text in tables]))


def report(*lines: str, document: str = "LKJIP", name: str = "") -> TABLE:
    """A table of targets, realisations and achievements in a document."""
    mapping = ROWS_MAP.replace('"LKJIP"', f'"{document}"')
    return name or f"{document}.csv", mapping, "\n".join([HEAD, *lines]) + "\n"


def agreement(*lines: str) -> TABLE:
    """A table of the targets that were agreed."""
    return "pk.csv", PK, "\n".join(["Indikator;Satuan;Tahun;Target", *lines]) + "\n"


def said(found: HasilPeriksa) -> list[tuple[str, Severity]]:
    """The broken rules and how grave they are."""
    return [(one.aturan, one.keparahan) for one in found.gejala]


ASKED = Severity.KLARIFIKASI


def test_a_target_unlike_the_agreement_s_is_wrong_in_whatever_order_the_tables_are_named() -> None:
    tables = [report(REPORT), agreement("Pasar;unit;2025;210")]
    for order in (tables, tables[::-1]):
        assert said(together(*order)) == [("target-pk", Severity.SALAH)]
    assert said(together(report(REPORT), agreement("Pasar;unit;2025;200"))) == []


def test_the_target_of_each_document_is_held_to_the_agreement_s() -> None:
    found = together(
        report(REPORT),
        report(REPORT.replace("200;150;75,00", "150;150;100,00"), document="E81"),
        agreement("Pasar;unit;2025;200"),
    )
    assert ("target-pk-e81", Severity.SALAH) in said(found)
    assert "target-dokumen" not in dict(said(found))


def test_without_an_agreement_targets_of_two_documents_are_asked_about() -> None:
    found = together(report(REPORT), report("Pasar;unit;2025;150;150;100,00", document="E81"))
    assert said(found) == [("target-dokumen", ASKED), ("capaian-dokumen", ASKED)]


@pytest.mark.parametrize(
    ("document", "rule"),
    [("SKP", "realisasi-skp"), ("RENAKSI", "realisasi-dokumen"), ("E81", "realisasi-e81")],
)
def test_another_document_s_realisation_is_asked_about(document: str, rule: str) -> None:
    other = "Pasar;unit;2025;200;160;80,00"
    found = together(report(REPORT), report(other, document=document))
    assert said(found) == [(rule, ASKED), ("capaian-dokumen", ASKED)]
    assert said(together(report(REPORT), report(REPORT, document=document))) == []


def test_a_coarser_print_of_a_realisation_is_no_difference() -> None:
    fine, coarse = "Harga;%;2025;10,00;9,87;98,70", "Harga;%;2025;10,0;9,9;99"
    assert said(together(report(fine), report(coarse, document="SKP"))) == []
    assert said(together(report(fine), report(coarse.replace("9,9;99", "9,7;97"), document="SKP"))) != []


QUARTERS = """
nama = "triwulan"
dokumen = "E81"
bentuk = "lebar"
konvensi = "id"
[kolom]
nama = "Indikator"
[tetap]
satuan = "unit"
tahun = "2025"
[[ukuran]]
kolom = "TW I"
ukuran = "target"
periode = "TW1"
"""


def test_quarterly_targets_of_a_plan_of_action_are_held_to_the_report_s() -> None:
    one = ("e81.csv", QUARTERS, "Indikator;TW I\nPasar;40\n")
    two = ("renaksi.csv", QUARTERS.replace("E81", "RENAKSI"), "Indikator;TW I\nPasar;50\n")
    assert said(together(one, two)) == [("target-dokumen", ASKED)]
    assert said(together(one, (two[0], two[1], one[2]))) == []


def test_two_years_reports_that_say_another_figure_of_one_year_are_asked_and_not_accused() -> None:
    before = report("Pasar;unit;2024;100;90;90,00", name="lkjip-2024.csv")
    after = report("Pasar;unit;2024;100;95;95,00", REPORT, name="lkjip-2025.csv")
    assert said(together(before, after)) == [("angka-sama-berkas", ASKED)]
    assert said(together(before, report(before[2].splitlines()[1], REPORT, name="lkjip-2025.csv"))) == []


def test_each_of_two_reports_is_still_checked_by_itself() -> None:
    before = report("Pasar;unit;2024;100;90;90,00", name="lkjip-2024.csv")
    after = report("Pasar;unit;2024;100;95;59,00", name="lkjip-2025.csv")
    assert ("capaian-naik", Severity.SALAH) in said(together(before, after))


BASE = ROWS_MAP.replace('"LKJIP"', '"RENSTRA"').partition("[[ukuran]]")[0] + (
    '[[ukuran]]\nkolom = "Awal"\nukuran = "realisasi"\nhubungan = "awal"\n'
)


@pytest.mark.parametrize(("base", "expected"), [("95", [("tahun-dasar", ASKED)]), ("90", [])])
def test_the_base_year_of_a_plan_is_held_to_the_report_of_that_year(
    base: str, expected: list[tuple[str, Severity]]
) -> None:
    plan = ("renstra.csv", BASE, f"Indikator;Satuan;Tahun;Awal\nPasar;unit;2024;{base}\n")
    assert said(together(report("Pasar;unit;2024;100;90;90,00"), plan)) == expected


def test_a_sum_over_two_files_is_asked_because_each_may_be_of_another_day() -> None:
    mapping = """
nama = "anggaran"
dokumen = "LKJIP"
jenis = "anggaran"
konvensi = "id"
[kolom]
nama = "Uraian"
induk = "Induk"
[tetap]
satuan = "Rp"
tahun = "2025"
[[ukuran]]
kolom = "Pagu"
ukuran = "pagu"
"""
    head = "Uraian;Induk;Pagu\n"
    whole, parts = f"{head}Program;;100\n", f"{head}Kegiatan A;Program;60\nKegiatan B;Program;50\n"
    assert said(together(("a.csv", mapping, whole), ("b.csv", mapping, parts))) == [("pagu-jumlah", ASKED)]
    one = together(("a.csv", mapping, whole + parts.removeprefix(head)))
    assert said(one) == [("pagu-jumlah", Severity.SALAH)]


GROWTH = """
nama = "pertumbuhan"
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
kolom = "Target naik"
ukuran = "target"
akhiran = " – kenaikan (%)"
hubungan = "kenaikan_pct"
satuan = "%"
[[ukuran]]
kolom = "Realisasi"
ukuran = "realisasi"
[[ukuran]]
kolom = "Naik"
ukuran = "realisasi"
akhiran = " – kenaikan (%)"
hubungan = "kenaikan_pct"
satuan = "%"
kosong = "lewati"
"""
GROWN = "Indikator;Satuan;Tahun;Target;Target naik;Realisasi;Naik\n"
FIRST = "Omzet;Rp;2024;1.000;0,00;950;\n"


def growth(row: str, first: str = FIRST) -> TABLE:
    """A table of a figure and its growth: the year 2024, then a row."""
    return "tumbuh.csv", GROWTH, f"{GROWN}{first}Omzet;Rp;2025;{row}\n"


@pytest.mark.parametrize(
    ("row", "asked"),
    [
        ("1.050;5,00;990;4,21", False),
        ("1.050;10,53;990;4,21", False),
        ("1.050;10,52;990;4,21", False),
        ("1.050;7,00;990;4,21", True),
        ("1.050;5,01;990;4,21", True),
    ],
    ids=["over the last target", "over the last realisation", "cut off", "over neither", "raised"],
)
def test_a_target_said_as_growth_is_asked_about_when_it_grew_so_from_nothing_known(
    row: str, *, asked: bool
) -> None:
    found = said(together(growth(row, FIRST)))
    assert (("target-kenaikan", ASKED) in found) is asked
    assert all(severity is not Severity.SALAH for _, severity in found)


def test_growth_printed_as_an_indicator_of_its_own_is_held_to_the_table_that_works_it_out() -> None:
    row = growth("1.050;5,00;990;4,21")
    own = "Omzet – kenaikan (%);%;2025;5,00;4,21;84,20"
    assert said(together(row, report(own, name="iku.csv"))) == []
    other = report(own.replace("4,21;84,20", "4,12;82,40"), name="iku.csv")
    assert said(together(row, other)) == [("angka-sama-berkas", ASKED)]


def test_growth_no_table_works_out_is_worked_out_anew() -> None:
    row = growth("1.050;5,00;990;")
    assert said(together(row, report("Omzet – kenaikan (%);%;2025;5,00;4,21;84,20", name="iku.csv"))) == []
    other = together(row, report("Omzet – kenaikan (%);%;2025;5,00;4,50;90,00", name="iku.csv"))
    assert said(other) == [("pertumbuhan-persen", ASKED)]


def test_a_predicate_is_not_called_wrong_for_the_achievement_that_another_document_prints() -> None:
    column = '[[ukuran]]\nkolom = "Predikat"\nukuran = "predikat"\n'
    line = "Pasar;unit;2025;100;{0};{0},00"
    yearly = ("lkjip.csv", ROWS_MAP + column, f"{HEAD};Predikat\n{line.format(70)};Sedang\n")
    earlier = report(line.format(95), document="E81")
    assert said(together(yearly)) == []
    found = together(earlier, yearly)
    assert found.jumlah["salah"] == 0 and "predikat-di-bawah" in dict(said(found))


def test_the_file_of_every_figure_is_told_where_there_are_several() -> None:
    found = together(report(REPORT), report("Pasar;unit;2025;200;160;80,00", document="SKP"))
    assert {one.letak.berkas for block in found.blok for one in block.sel} == {"LKJIP.csv", "SKP.csv"}
    alone = together(report("Pasar;unit;2025;200;150;57,00"))
    assert {one.letak.berkas for block in alone.blok for one in block.sel} == {""}
