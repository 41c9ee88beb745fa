"""Every published table that holds targets, realisations or budgets is read completely."""

from collections import Counter
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook as NewWorkbook

from lurus.register.tabel import FigureRow, Hasil, dump, load, open_table, read_figures, suggest
from tests.register.tables import MAPS, mapping, real

FILES = {
    "capaian_tahunan": "capaian_tahunan_sidoarjo_perikanan.csv",
    "pertumbuhan_tahunan": "pertumbuhan_tahunan_sidoarjo_perikanan.csv",
    "anggaran_2011_2015": "anggaran_sidoarjo_perikanan_2011_2015.csv",
    "anggaran_2016_2020": "anggaran_sidoarjo_perikanan_2016_2020.csv",
    "target_renstra_vs_pk": "target_renstra_vs_pk_sidoarjo_perikanan.csv",
    "pk2021_kaskade": "pk2021_sidoarjo_perikanan_kaskade_anggaran.csv",
}
# Figures of each measure, and how many of all are "not reported".
COUNTS = {
    "capaian_tahunan": ({"target": 125, "realisasi": 125, "capaian": 125}, 34),
    "pertumbuhan_tahunan": ({"target": 40, "realisasi": 114}, 0),
    "anggaran_2011_2015": ({"pagu": 80, "realisasi": 80, "capaian": 80}, 40),
    "anggaran_2016_2020": ({"pagu": 35, "realisasi": 35, "capaian": 35}, 0),
    "target_renstra_vs_pk": ({"realisasi": 7, "target": 54}, 0),
    "pk2021_kaskade": ({"pagu": 76}, 0),
}


def read(name: str) -> Hasil:
    return read_figures(open_table(real(FILES[name]), FILES[name]), mapping(name))


def one(hasil: Hasil, name: str, period: str, measure: str) -> FigureRow:
    found = [f for f in hasil.figures if (f.indikator.nama, f.periode, f.ukuran) == (name, period, measure)]
    assert len(found) == 1
    return found[0]


def test_every_mapping_of_the_tests_has_its_real_table() -> None:
    assert sorted(path.stem for path in MAPS.glob("*.toml")) == sorted(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_real_table_is_read_completely(name: str) -> None:
    hasil = read(name)
    measures, missing = COUNTS[name]
    assert hasil.problems == ()
    assert hasil.counts() == measures
    assert sum(figure.value is None for figure in hasil.figures) == missing


@pytest.mark.parametrize("name", FILES)
def test_a_mapping_survives_being_written_and_read_again(name: str) -> None:
    pemetaan = mapping(name)
    assert load(dump(pemetaan)) == pemetaan


@pytest.mark.parametrize("name", ["capaian_tahunan", "anggaran_2011_2015", "anggaran_2016_2020"])
def test_the_proposal_alone_reads_the_plain_tables(name: str) -> None:
    workbook = open_table(real(FILES[name]), FILES[name])
    proposed = read_figures(workbook, suggest(workbook))
    assert proposed.problems == ()
    assert Counter(f.value for f in proposed.figures) == Counter(f.value for f in read(name).figures)


def test_the_proposal_finds_the_periods_of_a_wide_table() -> None:
    name = "target_renstra_vs_pk"
    proposed = suggest(open_table(real(FILES[name]), FILES[name]))
    columns = [(ukuran.periode, ukuran.dokumen, ukuran.konvensi) for ukuran in proposed.ukuran]
    assert proposed.bentuk == "lebar"
    assert columns[0] == ("2020", "", "")
    assert columns[-2:] == [("2021", "PK", "id_longgar"), ("2023", "PK", "")]


def test_the_same_table_as_a_workbook_gives_the_same_figures() -> None:
    name = "anggaran_2016_2020"
    cells = [[cell.text for cell in row] for row in open_table(real(FILES[name]), FILES[name]).sheets[0].rows]
    book, stream = NewWorkbook(), BytesIO()
    for number, row in enumerate(cells):
        # From the third column on the file holds numbers, as a typist would have left them.
        assert book.active is not None
        book.active.append([*row[:1], *(Decimal(text) if number else text for text in row[1:])])
    book.save(stream)
    hasil = read_figures(open_table(stream.getvalue(), "anggaran.xlsx"), mapping(name))
    assert hasil.problems == ()
    assert [(f.fact, f.value) for f in hasil.figures] == [(f.fact, f.value) for f in read(name).figures]


def test_printed_and_normalised_columns_agree_in_all_three_pairs() -> None:
    table = open_table(real(FILES["capaian_tahunan"]), FILES["capaian_tahunan"])
    text = dump(mapping("capaian_tahunan")).replace('kolom = "target"', 'kolom = "realisasi"', 1)
    crossed = read_figures(table, load(text))
    assert {problem.code for problem in crossed.problems} == {"tabel.printed_differs"}
    assert crossed.problems[0].params == {
        "value": "1.47",
        "printed": "1,41",
        "printed_ref": "baris 4, kolom G",
    }


def test_a_printed_slip_is_kept_as_printed() -> None:
    hasil = read("capaian_tahunan")
    slip = one(hasil, "Persentase peningkatan produksi perikanan budidaya air tawar", "2020", "capaian")
    mixed = [f for f in hasil.figures if f.tercetak == "38.87"]
    assert (slip.tercetak, slip.value, slip.statement_only) == ("59.5", Decimal("59.5"), True)
    assert [(f.ref, f.value) for f in mixed] == [("baris 34, kolom K", Decimal("38.87"))]


def test_a_dash_is_not_reported_and_a_zero_is_zero() -> None:
    dash = one(read("capaian_tahunan"), "Luasan rehabilitasi saluran tambak", "2012", "target")
    budget = read("anggaran_2011_2015")
    name = "Program Perlindungan dan Pelestarian Sumberdaya Kelautan dan perikanan"
    assert (dash.tercetak, dash.value) == ("-", None)
    assert one(budget, name, "2015", "realisasi").value is None
    assert one(budget, name, "2015", "capaian").value == Decimal(0)


def test_printed_means_are_told_from_the_years() -> None:
    hasil = read("pertumbuhan_tahunan")
    means = [f for f in hasil.figures if f.peran == "rata_rata"]
    mean = one(hasil, "Pendapatan bersih nelayan", "2016..2020", "realisasi")
    assert {f.periode for f in means} == {"2016..2020"}
    assert len(means) == 15
    assert (mean.value, mean.row) == (Decimal(29562535), "Pendapatan bersih nelayan (RATA-RATA tercetak)")


def test_last_year_s_value_is_a_second_statement_of_last_year_s_figure() -> None:
    of_2016 = [
        (f.value, f.statement_only)
        for f in read("pertumbuhan_tahunan").figures
        if f.fact == ("produksi pud", "2016", "realisasi")
    ]
    assert of_2016 == [(Decimal(525050), False), (Decimal(525050), True)]


def test_two_documents_may_differ_over_one_target() -> None:
    income = "Persentase peningkatan pendapatan nelayan, pembudidaya dan pengolah"
    of_2021 = {
        f.dokumen: f.value
        for f in read("target_renstra_vs_pk").figures
        if (f.indikator.nama, f.periode) == (income, "2021")
    }
    assert of_2021 == {"RENSTRA": Decimal("1.50"), "PK": Decimal("0.55")}


def test_a_cell_that_says_nothing_is_no_statement() -> None:
    figures = read("target_renstra_vs_pk").figures
    assert sum(f.dokumen == "PK" and f.periode == "2021" for f in figures) == 5


def test_levels_and_parents_come_from_the_rows_themselves() -> None:
    hasil = read("anggaran_2016_2020")
    program = one(hasil, "4 Program Pengolahan dan Pemasaran Hasil Perikanan", "2018", "pagu").indikator
    assert (program.level, program.induk, program.satuan) == ("program", "B BELANJA LANGSUNG", "Rp")
    assert one(hasil, "TOTAL BELANJA", "2020", "pagu").peran == "jumlah"


def test_each_signer_s_printed_total_is_a_line_of_its_own() -> None:
    hasil = read("pk2021_kaskade")
    totals = {f.indikator.nama: f.value for f in hasil.figures if f.peran == "jumlah"}
    assert len(totals) == 7
    assert totals["Jumlah – Sekretaris"] == Decimal(9077668390)
    assert one(hasil, "Fasilitasi Kunjungan Tamu", "2021", "pagu").indikator.pemilik == "Kasubbag Umum"
