"""What comes of a proposal is said with it: rules that would not hold, other prints, signatures, colours."""

from dataclasses import replace
from decimal import Decimal

from lurus.core.impact import What
from lurus.pemeriksaan.akibat import CONCLUSIONS
from lurus.pemeriksaan.dari_register import dari_register
from lurus.pemeriksaan.dari_tabel import dari_tabel
from lurus.pemeriksaan.hasil import Akibat, HasilPeriksa
from lurus.pemeriksaan.periksa import periksa
from lurus.register.versions import state
from tests.cast import MONDAY, Cast, written
from tests.pemeriksaan.checked import ROWS_MAP, check, figures, published, rows

HEADING = "Indikator;Satuan;Tahun;Target;Realisasi;Capaian"
LIGHTS = "banjarnegara-lampu"


def consequences(found: HasilPeriksa, code: str) -> list[Akibat]:
    """All consequences of a kind."""
    every = (moved for block in found.blok for one in block.usulan for moved in one.akibat)
    return [one for one in every if one.kode == code]


def test_a_ceiling_below_what_was_spent_is_said_of_every_proposal_that_makes_it() -> None:
    (block,) = (one for one in published("anggaran_2016_2020").blok if one.nomor == 1)
    told = {one.nama for each in block.usulan for one in each.akibat if one.kode == "akibat.aturan_baru"}
    assert len(told) == 3
    assert all("melebihi pagunya" in one for one in told)


def test_a_proposal_that_mends_a_part_says_which_rule_stays_broken() -> None:
    found = consequences(published("anggaran_2016_2020"), "akibat.aturan_tetap")
    assert any("Jumlah realisasi anggaran di bawah B BELANJA LANGSUNG 2016" in one.nama for one in found)


def test_the_other_print_of_a_figure_is_said_with_its_value() -> None:
    text = f"{HEADING}\nToko;unit;2025;200;150;75,00\nToko;unit;2025;200;510;75,00\n"
    found = check(text.encode(), ROWS_MAP)
    printed = consequences(found, "akibat.tercetak")
    assert {one.semula for one in printed} >= {"150"}
    known = {one.id for block in found.blok for one in block.sel}
    assert {one.sel for one in printed} <= known


def test_a_figure_that_is_printed_once_has_no_other_print() -> None:
    assert consequences(rows("Toko;unit;2025;200;150;57,00"), "akibat.tercetak") == []


def test_a_signed_figure_says_that_two_must_agree_and_another_does_not() -> None:
    text = f"{HEADING}\nToko;unit;2025;200;150;57,00\n".encode()
    signed = check(text, ROWS_MAP.replace('"LKJIP"', '"PK"'))
    assert consequences(signed, "akibat.ralat_pk")
    assert not consequences(check(text, ROWS_MAP), "akibat.ralat_pk")


def test_every_witness_that_is_a_cell_stands_in_its_block() -> None:
    for block in published("pertumbuhan_tahunan").blok:
        cells = {one.id for one in block.sel}
        told = {seen for one in block.usulan for seen in one.saksi}
        assert {seen for seen in told if "." in seen} <= cells


def test_a_traffic_light_changes_its_colour_and_is_no_predicate() -> None:
    text = f"{HEADING}\nToko;unit;2026;100;96;69,00\nToko;unit;2025;100;90;90,00\n".encode()
    bahan = dari_tabel(figures(text, ROWS_MAP), "kecil.csv")
    lit = replace(bahan, indikator=tuple(replace(one, skala=LIGHTS) for one in bahan.indikator))
    found = periksa(lit)
    (colour,) = {(one.semula, one.menjadi) for one in consequences(found, CONCLUSIONS[What.COLOUR])}
    assert colour == ("hijau", "merah")
    assert not consequences(found, CONCLUSIONS[What.PREDICATE])


def test_in_the_register_every_print_of_a_moved_figure_is_said_with_its_place(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.capaian"], Decimal("78.5"), origin="impor")
    found = consequences(periksa(dari_register(cast.kantor)), "akibat.cetakan")
    told = {(one.dokumen, one.letak.tabel, one.letak.kolom, one.semula, one.menjadi) for one in found}
    assert ("Laporan Kinerja Tahun 2025", "Tabel 3.2", "capaian", "87.5", "87.5") in told
    assert {one.sel for one in found} == {""}
