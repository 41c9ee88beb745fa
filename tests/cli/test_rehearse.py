"""A rehearsal: one whole case as its people, from a script that is data."""

import json
import shutil
import tomllib
from pathlib import Path
from typing import Any

import pytest

from lurus.cli.rehearsal.script import load
from lurus.core.errors import CoreError
from tests.cli.conftest import lurus
from tests.source import ROOT, SRC

SCRIPT = SRC / "sample" / "latihan.toml"
REAL = ROOT.parent / "shared" / "real"
MAPS = ROOT / "tests" / "register" / "maps"
TABLES = {
    "capaian_tahunan": "capaian_tahunan_sidoarjo_perikanan.csv",
    "anggaran_2016_2020": "anggaran_sidoarjo_perikanan_2016_2020.csv",
}
"""Achievements, and a budget whose totals a corrected line no longer adds up to: there a rule is waived."""
STEPS = [str(step) for step in range(1, 8)] + ["selesai"]


def told(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "summary.json").read_text())
    return found


def test_a_whole_case_ends_signed_and_delivered(rehearsed: Path) -> None:
    summary = told(rehearsed)
    steps = [one["step"] for one in summary["adegan"] if one["step"]]
    assert summary["berhasil"] is True
    assert [step for step in STEPS if step in steps] == STEPS
    assert steps[-1] == "selesai"
    assert summary["buku"]["utuh"] is True
    assert summary["tanda_tangan"] == {"jumlah": 5, "berlaku": 5}


def test_it_leaves_every_document_and_says_rehearsal_on_them(rehearsed: Path) -> None:
    papers = told(rehearsed)["dokumen"]
    kinds = {one["jenis"] for one in papers}
    assert all((rehearsed / one["berkas"]).read_bytes().startswith(b"%PDF-") for one in papers)
    assert {
        "surat_perintah",
        "rencana",
        "daftar_isian",
        "konsep",
        "notulen",
        "lembar_data",
        "laporan",
    } <= kinds
    assert (rehearsed / "laporan.pdf").read_bytes().startswith(b"%PDF-")
    assert (rehearsed / "ringkasan.txt").read_text().rstrip().endswith("BERHASIL.")
    assert json.loads((rehearsed / "rumah" / "home.json").read_text()) == {"kind": "rehearsal"}


def test_its_script_contains_what_a_case_may_meet(rehearsed: Path) -> None:
    played = told(rehearsed)["adegan"]
    refused = {one["refused"] for one in played}
    acts = [one["act"] for one in played if not one["refused"]]
    assert {"izin.wrong_role", "izin.maker_is_checker", "sop.needs"} <= refused
    assert {
        "kembalikan",
        "verifikasi_butir",
        "tunjuk_pengganti",
        "nyatakan_benar",
        "sampaikan_laporan",
    } <= set(acts)
    assert acts.count("tetapkan_data_final") == 4
    assert sum(len(one["claims"]) for one in played) >= 12


def test_a_number_of_a_returned_report_is_not_used_again(rehearsed: Path) -> None:
    papers = told(rehearsed)["dokumen"]
    numbers = {one["nomor"] for one in papers if one["jenis"] == "laporan" and one["nomor"]}
    assert len(numbers) == 2


@pytest.mark.parametrize(("name", "waived"), [("capaian_tahunan", False), ("anggaran_2016_2020", True)])
def test_a_real_table_is_corrected_from_end_to_end(tmp_path: Path, name: str, *, waived: bool) -> None:
    table, mapping, folder = REAL / TABLES[name], MAPS / f"{name}.toml", tmp_path / "hasil"
    if not table.exists():
        pytest.skip(f"{table.name} is not here")
    done = lurus(
        tmp_path / "x", "rehearse", "--table", str(table), "--map", str(mapping), "--out", str(folder)
    )
    assert done.returncode == 0, done.stderr
    summary = told(folder)
    assert summary["berhasil"] is True
    assert ("kesampingkan_aturan" in {one["act"] for one in summary["adegan"]}) is waived
    assert "BERHASIL." in done.stdout


def own_script(tmp_path: Path, old: str, new: str) -> Path:
    """The default script with one thing changed, beside the sample's tables."""
    text = SCRIPT.read_text(encoding="utf-8")
    assert old in text
    shutil.copytree(SCRIPT.parent / "tables", tmp_path / "tables", dirs_exist_ok=True)
    path = tmp_path / "naskah.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def test_a_figure_that_is_not_as_claimed_ends_the_rehearsal(tmp_path: Path) -> None:
    script = own_script(
        tmp_path, '{ angka = "c", nilai = { semula = "+0" } }', '{ angka = "c", nilai = "999" }'
    )
    done = lurus(tmp_path / "x", "rehearse", "--script", str(script), "--out", str(tmp_path / "hasil"))
    played = told(tmp_path / "hasil")["adegan"]
    assert done.returncode == 1
    assert played[-1]["sesuai"] is False
    assert played[-1]["claims"][2]["diketahui"] == "8"
    assert "TIDAK BERHASIL." in done.stdout


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    done = lurus(tmp_path / "x", "rehearse", "--out", str(tmp_path))
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr
    assert (tmp_path / "surat.txt").read_text() == "penting"


def test_a_table_without_its_mapping_is_refused(tmp_path: Path) -> None:
    done = lurus(tmp_path / "x", "rehearse", "--table", "a.csv", "--out", str(tmp_path / "hasil"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "--map" in done.stderr


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("judul = ", "Invalid value"),
        ('judul = "x"', "mulai"),
        (SCRIPT.read_text(encoding="utf-8") + '\n[[adegan]]\noleh = "KETUA"\nperintah = "x"\n', "perintah"),
    ],
)
def test_a_script_that_cannot_be_read_is_refused_with_the_place(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "naskah.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        load(path)
    assert caught.value.code == "cli.script_unreadable"
    assert why in str(caught.value.params["why"])


def test_the_default_script_speaks_of_every_step() -> None:
    script = tomllib.loads(SCRIPT.read_text(encoding="utf-8"))
    assert {one["langkah"] for one in script["adegan"] if one.get("langkah")} == set(STEPS)
