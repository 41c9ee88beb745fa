"""`lurus check`: a table without a home, or the register; what it prints and how it ends."""

import json
from pathlib import Path

import pytest

from lurus.cli.main import main
from lurus.core.editing import Severity
from lurus.pemeriksaan.models import Pemeriksaan
from tests.cast import Cast
from tests.pemeriksaan.checked import BUDGET_MAP, FILES, ROWS_MAP
from tests.play import footprint
from tests.register.tables import MAPS, real

HEADING = "Indikator;Satuan;Tahun;Target;Realisasi;Capaian\n"
RIGHT = "Pasar;unit;2025;200;150;75,00\n"
WRONG = "Toko;unit;2025;200;150;57,00\n"
ODD = "Kios;unit;2025;10;57;570,00\n"


def table(folder: Path, *rows: str) -> list[str]:
    """The arguments that check a small table."""
    (folder / "t.csv").write_text(HEADING + "".join(rows), encoding="utf-8")
    (folder / "t.toml").write_text(ROWS_MAP, encoding="utf-8")
    return ["check", str(folder / "t.csv"), "--map", str(folder / "t.toml")]


def test_a_right_table_ends_well_and_needs_no_home(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(table(tmp_path, RIGHT)) == 0
    assert "Salah 0" in capsys.readouterr().out


def test_what_is_only_odd_does_not_fail_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(table(tmp_path, ODD)) == 0
    assert "PERLU KLARIFIKASI" in capsys.readouterr().out


def test_a_wrong_row_is_shown_with_its_place_its_proof_and_a_proposal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(table(tmp_path, RIGHT, WRONG)) == 1
    shown = capsys.readouterr().out
    for part in (
        "SALAH [K01]",
        "? Toko — Capaian (%), 2025 = 57",
        "baris 3, kolom F",
        "3 angka ini tidak mungkin",
    ):
        assert part in shown
    assert "57 → 75 – dua angka berdampingan tertukar" in shown
    assert "Pasar" not in shown


def test_the_same_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--bahasa", "en", *table(tmp_path, WRONG)]) == 1
    assert "These 3 figures cannot all be right" in capsys.readouterr().out


def test_the_result_for_a_program_holds_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*table(tmp_path, WRONG), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (block,) = told["blok"]
    assert block["gejala"][0]["keparahan"] == Severity.SALAH
    assert block["usulan"][0]["pengganti"][0]["menjadi"] == "75"
    assert told["jumlah"] == {"salah": 1, "perlu klarifikasi": 0, "petunjuk": 0}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["check", "t.csv"], "Sebutkan pemetaannya dengan --map"),
        (["check", "--map", "t.toml"], "Sebutkan tabelnya"),
        (
            ["check", "a.csv", "b.csv", "c.csv", "--map", "a.toml", "--map", "b.toml"],
            "Ada 3 tabel dan 2 pemetaan",
        ),
        (["check", "t.csv", "--map", "t.toml", "--record"], "hapus --record"),
    ],
)
def test_what_does_not_go_together_is_refused_in_words(
    told: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(told) == 2
    assert said in capsys.readouterr().err


def test_a_table_that_cannot_be_read_is_refused_with_every_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(table(tmp_path, "Pasar;unit;2025;dua ratus;150;75,00\n")) == 2
    assert "baris 2, kolom D" in capsys.readouterr().out


def test_several_tables_are_held_against_each_other_and_each_place_names_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report, skp = table(tmp_path, RIGHT), ROWS_MAP.replace('"LKJIP"', '"SKP"')
    (tmp_path / "skp.csv").write_text(HEADING + RIGHT.replace("150;75", "160;80"), encoding="utf-8")
    (tmp_path / "skp.toml").write_text(skp, encoding="utf-8")
    command, first, option, mapping = report
    second = str(tmp_path / "skp.csv")
    assert main([command, first, second, option, mapping, option, str(tmp_path / "skp.toml")]) == 0
    said = capsys.readouterr().out
    assert "t.csv, skp.csv: 6 angka" in said
    assert "Realisasi Pasar 2025 pada SKP berbeda dengan laporan" in said
    assert "(t.csv, baris 2, kolom E)" in said and "(skp.csv, baris 2, kolom E)" in said


def test_one_mapping_reads_several_tables_and_two_files_of_one_name_are_told_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "lama").mkdir()
    command, first, option, mapping = table(tmp_path, RIGHT)
    _, second, *_ = table(tmp_path / "lama", RIGHT.replace("150;75", "160;80"))
    assert main([command, first, second, option, mapping]) == 0
    said = capsys.readouterr().out
    assert "tercetak lain di dua berkas" in said
    assert f"({first}, baris 2, kolom E)" in said and f"({second}, baris 2, kolom E)" in said


def test_of_several_tables_each_that_cannot_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, first, option, mapping = table(tmp_path, RIGHT)
    bad = tmp_path / "buruk.csv"
    bad.write_text(f"{HEADING}Pasar;unit;2025;dua ratus;150;75,00\n", encoding="utf-8")
    assert main([command, first, str(bad), option, mapping]) == 2
    said = capsys.readouterr().out
    assert "Tabel buruk.csv belum dapat dibaca, 1 hal" in said and "t.csv belum" not in said
    main([command, first, str(bad), option, mapping, "--json"])
    assert [one["berkas"] for one in json.loads(capsys.readouterr().out)["penolakan"]] == ["buruk.csv"]


def test_the_register_is_checked_and_nothing_is_written(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    before = footprint()
    assert main(["check", "--kantor", cast.kantor.kode, "--json"]) in (0, 1)
    told = json.loads(capsys.readouterr().out)
    assert told["sumber"] == "register" and told["sel"] > 0
    assert footprint() == before


def test_a_scheduled_run_is_recorded_and_recurs(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    for run in (1, 2):
        main(["check", "--kantor", cast.kantor.kode, "--record", "--json"])
        told = json.loads(capsys.readouterr().out)
        assert told["pemeriksaan"] == run
        assert (told["baru"] == []) is (run == 2 or not told["blok"])
    assert Pemeriksaan.objects.at(cast.kantor).count() == 2


TWINS = ROWS_MAP.replace("[kolom]\n", '[kolom]\ntabel = "Tabel"\n')


def said_of(folder: Path, capsys: pytest.CaptureFixture[str], mapping: str, *lines: str) -> str:
    """What a check of a table prints."""
    (folder / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "t.toml").write_text(mapping, encoding="utf-8")
    main(["check", str(folder / "t.csv"), "--map", str(folder / "t.toml")])
    return capsys.readouterr().out


def test_two_prints_of_one_figure_are_told_apart_by_their_tables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = said_of(
        tmp_path,
        capsys,
        TWINS,
        f"Tabel;{HEADING}".strip(),
        "2.8;Toko;unit;2025;200;150;75,00",
        "2.15;Toko;unit;2025;200;160;80,00",
    )
    assert "Realisasi, 2025 [tabel 2.8]; Toko — Realisasi, 2025 [tabel 2.15]" in said


def test_a_rule_is_read_once_and_then_called_by_its_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = said_of(
        tmp_path,
        capsys,
        TWINS,
        f"Tabel;{HEADING}".strip(),
        "2.8;Toko;unit;2025;200;150;57,00",
        "2.15;Toko;unit;2025;200;160;80,00",
    )
    assert said.count("Toko 2025 tercetak di dua tempat dan harus sama.") == 1
    assert "Aturannya: (a)" in said and "Aturannya: (b)" in said


def test_the_only_rule_of_a_block_is_the_one_above(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(table(tmp_path, WRONG))
    said = capsys.readouterr().out
    assert "Aturannya: yang di atas" in said
    assert said.count("harus sama dengan realisasi dibagi target") == 1


def test_a_proof_of_many_figures_names_six_and_counts_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"Kegiatan {number};Program;kegiatan;{number}00;0" for number in range(1, 9)]
    said = said_of(
        tmp_path, capsys, BUDGET_MAP, "Uraian;Induk;Level;Pagu;Realisasi", "Program;;program;7.777;0", *lines
    )
    assert "9 angka ini tidak mungkin" in said
    assert "Kegiatan 5; dan 3 lainnya." in said


@pytest.mark.parametrize(
    ("language", "said"), [("id", "Kenaikan (%), 2016"), ("en", "Base of the rise, 2016")]
)
def test_measures_are_said_in_words(
    language: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_bytes(real(FILES["pertumbuhan_tahunan"]))
    mapping = str(MAPS / "pertumbuhan_tahunan.toml")
    main(["--bahasa", language, "check", str(tmp_path / "t.csv"), "--map", mapping])
    shown = capsys.readouterr().out
    assert said in shown
    for raw in ("kenaikan_pct", "dasar 2016", "2016..2020", "_2016."):
        assert raw not in shown


def test_a_signed_target_says_who_must_agree_and_where_the_other_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "t.csv").write_bytes(real(FILES["target_renstra_vs_pk"]))
    main(["check", str(tmp_path / "t.csv"), "--map", str(MAPS / "target_renstra_vs_pk.toml")])
    shown = capsys.readouterr().out
    assert "Perjanjian Kinerja ditandatangani kedua pihak" in shown
    assert "Lihat juga: kolom tahun 2022; dokumen RENSTRA" in shown
