"""`lurus whatif`: what would move, for a reader or a program; nothing is written."""

import json

import pytest

from lurus.cli.main import main
from tests.cast import Cast
from tests.play import footprint


def test_what_would_move_is_said_and_nothing_is_written(
    cast: Cast, capsys: pytest.CaptureFixture[str]
) -> None:
    before = footprint()
    assert main(["whatif", "--kantor", cast.kantor.kode, f"{cast.angka['harga.realisasi'].pk}=24"]) == 0
    shown = capsys.readouterr().out
    assert "Material:" in shown and ": 21 → 24" in shown
    assert "Laporan Kinerja Tahun 2025, hlm. 31, Tabel 3.2, capaian – " in shown
    assert footprint() == before


def test_the_same_for_a_program(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["whatif", "--kantor", cast.kantor.kode, f"{cast.angka['harga.realisasi'].pk}=24", "--json"])
        == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert told["material"] is True and told["terhitung"][0]["menjadi"] == "100"


@pytest.mark.parametrize(
    ("pair", "words"),
    [
        ("harga", "tidak terbaca"),
        ("1=", "tidak terbaca"),
        ("9" * 30 + "=1", "tidak terbaca"),
        ("999999=1", "Tidak ada angka nomor 999999"),
        ("1=dua", "huruf"),
    ],
)
def test_what_cannot_be_tried_is_refused_in_words(
    cast: Cast, capsys: pytest.CaptureFixture[str], pair: str, words: str
) -> None:
    assert main(["whatif", "--kantor", cast.kantor.kode, pair]) == 2
    assert words in capsys.readouterr().err


def test_a_figure_that_follows_others_is_not_tried(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["whatif", "--kantor", cast.kantor.kode, f"{cast.angka['harga.capaian'].pk}=90"]) == 2
    assert "mengikuti angka lain" in capsys.readouterr().err
