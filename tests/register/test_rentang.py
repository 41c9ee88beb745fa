"""A target that is a range: read from one cell or two columns, kept as two figures, computed, and put right."""

from decimal import Decimal

import pytest

from lurus.core.capaian import Rentang
from lurus.kantor.home import Home
from lurus.register.models import Angka, Indikator
from lurus.register.tabel import Hasil, open_table, suggest
from lurus.register.terhitung import computed, conclusion, target_of
from tests.cast import MONDAY, Cast
from tests.play import refused
from tests.register.tables import SMALL_MAP, Made, codes, read_csv, read_xlsx, small_csv
from tests.tindakan.impor import MAPPING, imported, previewed, table

TWO_COLUMNS = SMALL_MAP.replace(
    'kolom = "Target"\nukuran = "target"',
    'kolom = "Target"\nukuran = "target_bawah"\n[[ukuran]]\nkolom = "Realisasi"\nukuran = "target_atas"',
).replace('[[ukuran]]\nkolom = "Realisasi"\nukuran = "realisasi"\n', "")
LINE = "N.1;Nilai kepatuhan;persen;2025;PPTK Pemantauan Harga;Meningkatnya kepatuhan;80-90;72;"


def figures(hasil: Hasil) -> dict[str, Decimal | None]:
    assert codes(hasil) == []
    return {one.ukuran: one.value for one in hasil.figures}


@pytest.mark.parametrize(
    ("cell", "lower", "upper"),
    [
        ("80-90", "80", "90"),
        ("80 – 90", "80", "90"),
        ("80 s.d. 90", "80", "90"),
        ("80 s/d 90", "80", "90"),
        ("80 sampai dengan 90", "80", "90"),
        ("7,5%-8,25%", "7.5", "8.25"),
        ("-2--1", "-2", "-1"),
        ("85-85", "85", "85"),
    ],
)
def test_a_range_in_one_cell_is_two_figures(cell: str, lower: str, upper: str) -> None:
    found = figures(read_csv(small_csv(f"A;persen;2025;{cell};72")))
    assert found == {
        "target_bawah": Decimal(lower),
        "target_atas": Decimal(upper),
        "realisasi": Decimal(72),
    }


def test_both_ends_carry_the_cell_as_it_was_printed() -> None:
    lower, upper, _ = read_csv(small_csv("A;persen;2025;80-90;72")).figures
    assert (lower.tercetak, upper.tercetak) == ("80-90", "80-90")
    assert lower.ref == upper.ref == "baris 2, kolom D"


def test_the_ends_decide_the_convention_of_their_column() -> None:
    found = read_csv(small_csv("A;kg;2025;1.000,5-2.000,5;1", "B;kg;2025;1.234;1")).figures
    assert [one.value for one in found if one.ukuran == "target"] == [Decimal(1234)]


def test_a_workbook_s_range_is_read_too() -> None:
    made = Made([["Indikator", "Satuan", "Tahun", "Target", "Realisasi"], ["A", "persen", 2025, "80-90", 72]])
    assert figures(read_xlsx(made.bytes()))["target_atas"] == Decimal(90)


def test_two_columns_give_a_range() -> None:
    assert figures(read_csv(small_csv("A;persen;2025;80;90"), TWO_COLUMNS)) == {
        "target_bawah": Decimal(80),
        "target_atas": Decimal(90),
    }


@pytest.mark.parametrize("cell", ["-5", "5", "–", ""])
def test_one_figure_is_no_range(cell: str) -> None:
    assert set(figures(read_csv(small_csv(f"A;persen;2025;{cell};72")))) == {"target", "realisasi"}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("A;persen;2025;90-80;72", "tabel.range_reversed"),
        ("A;persen;2025;80-9x;72", "numbers.letters"),
        ("A;persen;2025;70-80-90;72", "numbers.sign"),
        ("A;persen;2025;80-90;70-72", "numbers.sign"),
    ],
)
def test_what_is_no_range_is_refused_with_its_place(line: str, code: str) -> None:
    problems = read_csv(small_csv(line)).problems
    assert [one.code for one in problems] == [code]
    assert problems[0].ref.startswith("baris 2, kolom ")


def test_ends_in_two_columns_may_not_be_crossed_either() -> None:
    assert codes(read_csv(small_csv("A;persen;2025;90;80"), TWO_COLUMNS)) == ["tabel.range_reversed"]


def test_the_printed_range_must_be_the_same_range() -> None:
    text = SMALL_MAP.replace('kolom = "Target"', 'kolom = "Target"\ntercetak = "Realisasi"').replace(
        '[[ukuran]]\nkolom = "Realisasi"\nukuran = "realisasi"\n', ""
    )
    assert figures(read_csv(small_csv("A;persen;2025;80-90;80 – 90"), text))["target_bawah"] == Decimal(80)
    assert codes(read_csv(small_csv("A;persen;2025;80-90;80-95"), text)) == ["tabel.printed_differs"]


def test_a_column_of_ranges_in_two_conventions_is_told_with_its_place() -> None:
    (problem,) = read_csv(small_csv("A;kg;2025;1.000,5-2.000,5;1", "B;kg;2025;1,000.5;1")).problems
    assert (problem.code, problem.ref) == ("numbers.mixed", "baris 3, kolom D")


def test_one_figure_for_an_indicator_within_a_range_is_remarked_on() -> None:
    hasil = read_csv(small_csv("A;persen;2025;80-90;72", "A;persen;2026;80;72", "B;persen;2026;80;72"))
    assert codes(hasil) == []
    assert [(one.code, one.params["name"], one.params["period"]) for one in hasil.notes] == [
        ("tabel.single_target", "A", "2026")
    ]


def test_columns_of_both_ends_are_proposed() -> None:
    data = b"Indikator;Satuan;Tahun;Batas bawah;Target maksimum;Realisasi\nA;persen;2025;80;90;72\n"
    proposed = suggest(open_table(data, "kecil.csv"))
    assert [one.ukuran for one in proposed.ukuran] == ["target_bawah", "target_atas", "realisasi"]


def indicator(rumus: str = "F-RANGE") -> Indikator:
    return Indikator(nama="Nilai kepatuhan", rumus=rumus)


def values(lower: str, upper: str, realised: str) -> dict[str, Decimal | None]:
    told = {"target_bawah": lower, "target_atas": upper, "realisasi": realised}
    return {name: Decimal(value) for name, value in told.items()}


@pytest.mark.parametrize(("realised", "expected"), [("85", "100"), ("72", "90"), ("92", "102.22")])
def test_the_register_computes_against_a_range(realised: str, expected: str) -> None:
    assert computed(indicator(), values("80", "90", realised)) == {"capaian": Decimal(expected)}


def test_the_conclusion_is_drawn_from_the_range() -> None:
    found = conclusion(indicator(), values("80", "90", "72"), MONDAY.date())
    assert found is not None
    assert (found.predikat, found.tercapai) == ("Tinggi", False)


def test_half_a_range_is_none_and_crossed_ends_leave_no_achievement() -> None:
    half = values("80", "90", "72") | {"target_atas": None}
    assert (target_of(indicator(), half), computed(indicator(), half)) == (None, {})
    assert computed(indicator(), values("95", "90", "72")) == {"capaian": None}


def test_one_figure_is_not_taken_for_a_range_nor_a_range_for_one_figure() -> None:
    assert target_of(indicator(), {"target": Decimal(80)}) is None
    assert target_of(indicator("F-MAX"), values("80", "90", "72")) is None
    assert target_of(indicator(), values("80", "90", "72")) == Rentang(Decimal(80), Decimal(90))


def test_an_indicator_that_comes_with_a_range_is_kept_within_it(cast: Cast, home: Home) -> None:
    imported(cast, table(home, LINE))
    made = Indikator.objects.at(cast.kantor).get(nama="Nilai kepatuhan")
    assert (made.polaritas, made.rumus) == ("stabilize", "F-RANGE")
    kept = {one.ukuran: one.versi.get().nilai for one in Angka.objects.at(cast.kantor).filter(indikator=made)}
    assert kept == values("80", "90", "72")


def test_the_same_range_again_changes_nothing(cast: Cast, home: Home) -> None:
    imported(cast, table(home, LINE), disampaikan="2026-02-20")
    again = previewed(cast, table(home, LINE), disampaikan="2026-02-20")
    assert (again.empty, again.refusals) == (True, ())


def test_a_range_of_a_signed_agreement_is_not_smuggled_past_it(cast: Cast, home: Home) -> None:
    pk = {"jenis": "PK", "judul": "Perjanjian Kinerja 2025, lampiran", "disampaikan": "2025-01-31"}
    imported(cast, table(home, LINE, mapping=MAPPING.replace("LKJIP", "PK")), **pk)
    other = LINE.replace("80-90", "70-90")
    with refused("impor.target_smuggled", ukuran="target_bawah", semula=Decimal(80)):
        imported(cast, table(home, other))


def test_a_range_for_an_indicator_with_another_formula_is_refused(cast: Cast, home: Home) -> None:
    imported(cast, table(home, LINE.replace("80-90", "80")))
    with refused("impor.range_unexpected", rumus="F-MAX"):
        imported(cast, table(home, LINE.replace("2025", "2024")), periode="2024", judul="LKjIP 2024")
