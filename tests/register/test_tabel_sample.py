"""The sample office's tables: right in every figure, except where an error was planted."""

import csv
import tomllib
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest

from lurus.core.numbers import Locale, read_marked
from lurus.register.tabel import FigureRow, Hasil, dump, load, open_table, read_figures, suggest
from tests.register.tables import SAMPLE, Made, real

COUNTS = {
    "capaian_iku_program": {
        "pembilang": 18,
        "penyebut": 18,
        "target": 33,
        "realisasi": 33,
        "capaian": 33,
    },
    "anggaran_2025": {"pagu": 45, "realisasi": 45, "capaian": 45},
    "keluaran_triwulan_2025": {"target": 17, "realisasi": 85, "capaian": 17},
    "perjanjian_kinerja_2024": {"target": 11},
    "perjanjian_kinerja_2025": {"target": 11},
}
PLANTED = tomllib.loads((SAMPLE / "planted.toml").read_text(encoding="utf-8"))["kesalahan"]
Values = dict[tuple[str, str, str], Decimal]


def data(name: str) -> bytes:
    return (SAMPLE / "tables" / f"{name}.csv").read_bytes()


def read(name: str) -> Hasil:
    text = (SAMPLE / "tables" / f"{name}.toml").read_text(encoding="utf-8")
    return read_figures(open_table(data(name), f"{name}.csv"), load(text))


def figure(text: str) -> Decimal:
    value = read_marked(text, locale=Locale.ID).value
    assert value is not None
    return value


def mended(name: str) -> tuple[Values, dict[str, FigureRow]]:
    """The values of a table with the planted errors put right, and one row of each code."""
    figures = read(name).figures
    values = {(f.indikator.kode, f.periode, f.ukuran): f.value for f in figures if f.value is not None}
    for error in PLANTED:
        if error["tabel"] == f"{name}.csv":
            values[error["kode"], error["periode"], error["ukuran"]] = figure(error["benar"])
    return values, {f.indikator.kode: f for f in figures}


def percent(part: Decimal, whole: Decimal) -> Decimal:
    return (part * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize("name", COUNTS)
def test_a_sample_table_is_read_completely(name: str) -> None:
    hasil = read(name)
    assert hasil.problems == ()
    assert hasil.counts() == COUNTS[name]


@pytest.mark.parametrize("name", COUNTS)
def test_a_sample_table_as_a_workbook_gives_the_same_figures(name: str) -> None:
    rows = [[cell.text for cell in row] for row in open_table(data(name), "t.csv").sheets[0].rows]
    text = (SAMPLE / "tables" / f"{name}.toml").read_text(encoding="utf-8")
    hasil = read_figures(open_table(Made(rows).bytes(), f"{name}.xlsx"), load(text))
    assert [(f.fact, f.value) for f in hasil.figures] == [(f.fact, f.value) for f in read(name).figures]


@pytest.mark.parametrize("name", COUNTS)
def test_a_proposal_is_found_for_every_sample_table(name: str) -> None:
    workbook = open_table(data(name), f"{name}.csv")
    proposed = load(dump(suggest(workbook)))
    assert {u.ukuran for u in proposed.ukuran} == set(COUNTS[name])
    found = read_figures(workbook, replace(proposed, konvensi="id")).figures
    assert [(f.periode, f.value) for f in found if f.value is not None] == [
        (f.periode, f.value) for f in read(name).figures
    ]


@pytest.mark.parametrize("error", PLANTED, ids=lambda error: f"{error['jenis']} {error['sel']}")
def test_a_planted_error_stands_where_it_is_said_to_stand(error: dict[str, str]) -> None:
    (found,) = [f for f in read(error["tabel"].removesuffix(".csv")).figures if f.ref == error["sel"]]
    place = (found.indikator.kode, found.periode, found.ukuran)
    assert place == (error["kode"], error["periode"], error["ukuran"])
    assert found.tercetak == error["tercetak"]
    assert found.value == figure(error["tercetak"]) != figure(error["benar"])


def test_the_planted_errors_are_of_the_kinds_offices_make() -> None:
    assert {error["jenis"] for error in PLANTED} == {"K01", "K03", "K04", "K05", "K08", "K09", "K11"}


def test_the_indicators_are_right_but_for_what_was_planted() -> None:
    values, rows = mended("capaian_iku_program")
    for (kode, period, measure), value in values.items():
        target, realised = values[kode, period, "target"], values[kode, period, "realisasi"]
        minimize = rows[kode].indikator.polaritas == "minimize"
        if measure == "capaian":
            # Where less is better the sample office uses (2T − R) / T.
            assert value == percent(2 * target - realised if minimize else realised, target), kode
        if measure == "pembilang":
            assert realised == percent(value, values[kode, period, "penyebut"]), kode


def test_the_agreements_sign_what_the_report_should_have_printed() -> None:
    printed, _ = mended("capaian_iku_program")
    for year in ("2024", "2025"):
        signed = {
            figure.indikator.kode: figure.value for figure in read(f"perjanjian_kinerja_{year}").figures
        }
        assert signed == {
            kode: value for (kode, y, measure), value in printed.items() if (y, measure) == (year, "target")
        }


def test_the_budget_is_right_but_for_what_was_planted() -> None:
    values, rows = mended("anggaran_2025")
    for kode in rows:
        for measure in ("pagu", "realisasi"):
            parts = [values[k, "2025", measure] for k, row in rows.items() if row.indikator.induk == kode]
            assert not parts or sum(parts) == values[kode, "2025", measure], (kode, measure)
        expected = percent(values[kode, "2025", "realisasi"], values[kode, "2025", "pagu"])
        assert values[kode, "2025", "capaian"] == expected, kode


def test_the_quarters_are_right_but_for_what_was_planted() -> None:
    values, rows = mended("keluaran_triwulan_2025")
    for kode in rows:
        year = values[kode, "2025", "realisasi"]
        assert year == sum(values[kode, f"2025-TW{quarter}", "realisasi"] for quarter in range(1, 5)), kode
        assert values[kode, "2025", "capaian"] == percent(year, values[kode, "2025", "target"]), kode


def test_codes_names_and_units_are_those_of_the_regulation() -> None:
    text = real("nomenklatur_kabkota_330_331_sekretariat.csv").decode("utf-8-sig")
    official = {row["kode_sub_kegiatan"]: row for row in csv.DictReader(text.splitlines(keepends=True))}
    outputs = {f.indikator.kode: f.indikator for f in read("keluaran_triwulan_2025").figures}
    budget = {f.indikator.kode: f.indikator for f in read("anggaran_2025").figures}
    lines = {k: i for k, i in budget.items() if i.level == "sub kegiatan"}
    assert set(outputs) <= set(lines) <= set(official)
    assert all(i.nama == " ".join(official[k]["indikator"].split()) for k, i in outputs.items())
    assert all(i.nama == " ".join(official[k]["sub_kegiatan"].split()) for k, i in lines.items())
