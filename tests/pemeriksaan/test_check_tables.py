"""A check of a table names what is broken, which figures are suspect, why, and what could be put right."""

import json

from lurus.bahasa import CODES
from lurus.core.editing import Severity
from tests.pemeriksaan.checked import (
    ROWS_MAP,
    UNSEEN,
    best,
    budget,
    check,
    concerned,
    planted,
    rows,
    rules,
    sample_tables,
    sample_together,
    suspects,
)

HEADING = "Indikator;Satuan;Tahun;Target;Realisasi;Capaian"
PASAR = "Pasar;unit;2025;{target};{realisasi};{capaian}"
RIGHT = PASAR.format(target=200, realisasi=150, capaian="75,00")
WRONG = PASAR.format(target=200, realisasi=150, capaian="57,00")


def test_a_right_row_is_left_alone() -> None:
    found = rows(RIGHT)
    assert (found.blok, found.aturan, found.terpenuhi) == ((), found.terpenuhi, found.aturan)


def test_a_percentage_may_be_rounded_or_cut_off_by_one_unit_in_the_last_printed_digit() -> None:
    for printed in ("66,67", "66,66", "66,7", "66,6", "67", "66"):
        assert rows(PASAR.format(target=3, realisasi=2, capaian=printed)).jumlah["salah"] == 0
    for printed in ("66,69", "66,64", "66,8", "68"):
        assert rows(PASAR.format(target=3, realisasi=2, capaian=printed)).jumlah["salah"] == 1


def test_a_percentage_above_its_rounding_is_asked_about_but_not_called_wrong() -> None:
    found = rows(PASAR.format(target=125, realisasi=130, capaian="104,01"))
    assert [(one.aturan, one.keparahan) for one in found.gejala] == [
        ("capaian-bukan-pembulatan", Severity.KLARIFIKASI)
    ]


def test_a_broken_row_names_its_three_figures_and_proposes_the_slip_that_explains_it() -> None:
    found = rows(WRONG)
    (block,) = found.blok
    assert {cell for _, _, cell in suspects(found)} == {"target", "realisasi", "capaian"}
    assert [(one.kode, len(one.sel)) for one in block.pembuktian] == [("pembuktian.satu_aturan", 3)]
    assert block.usulan[0].tunggal
    assert best(found) == {("Pasar", "2025", "capaian"): "75"}
    assert block.usulan[0].pengganti[0].slip == "transposed"


def test_an_unusual_achievement_is_asked_about_and_never_called_wrong() -> None:
    found = rows(PASAR.format(target=10, realisasi=57, capaian="570,00"))
    assert [one.keparahan for one in found.gejala] == [Severity.KLARIFIKASI]


def test_a_target_of_zero_is_never_divided_by() -> None:
    assert rows(PASAR.format(target=0, realisasi=5, capaian="100,00")).jumlah["salah"] == 0


def test_a_total_is_told_from_its_parts_by_the_total_above() -> None:
    found = budget(
        "JUMLAH;;total;1.500.000;300.000",
        "Program A;JUMLAH;program;1.000.000;200.000",
        "Program B;JUMLAH;program;500.000;100.000",
        "Kegiatan A1;Program A;kegiatan;600.000;170.000",
        "Kegiatan A2;Program A;kegiatan;40.000;30.000",
    )
    wrong = [one for one in found.blok if one.keparahan is Severity.SALAH]
    assert [one.aturan for block in wrong for one in block.gejala] == ["pagu-jumlah"]
    assert {name for name, _, _ in suspects(found)} == {"Kegiatan A1", "Kegiatan A2"}
    assert best(found)["Kegiatan A2", "2025", "pagu"] == "400000"


def test_a_consequence_that_changes_a_conclusion_is_material() -> None:
    found = rows(PASAR.format(target=100, realisasi=105, capaian="95,00"))
    moved = [moved for block in found.blok for one in block.usulan for moved in one.akibat]
    assert any(one.material and one.kode == "akibat.met" for one in moved)
    assert {one.kode for one in moved} <= set(CODES)


def test_the_same_figures_give_the_same_result_and_the_same_fingerprints() -> None:
    first, again = rows(WRONG, RIGHT.replace("Pasar", "Toko")), rows(WRONG, RIGHT.replace("Pasar", "Toko"))
    assert json.dumps(first.to_dict()) == json.dumps(again.to_dict())
    other = rows(WRONG.replace("57,00", "58,00"))
    assert first.gejala[0].sidik != other.gejala[0].sidik
    assert first.gejala[0].tempat == other.gejala[0].tempat


def test_a_share_may_be_printed_with_fewer_decimals_than_its_achievement() -> None:
    head = "Indikator;Satuan;Tahun;Bagian;Seluruh;Target;Realisasi;Capaian"
    mapping = ROWS_MAP + "".join(
        f'[[ukuran]]\nkolom = "{column}"\nukuran = "{measure}"\n'
        for column, measure in (("Bagian", "pembilang"), ("Seluruh", "penyebut"))
    )
    for printed, wrong in (("66,7", 0), ("66,6", 0), ("66,9", 1)):
        text = f"{head}\nPasar;%;2025;2;3;100,0;{printed};{printed}0\n"
        assert check(text.encode(), mapping).jumlah["salah"] == wrong


def test_a_figure_printed_twice_and_differently_is_found() -> None:
    text = HEADING + "\n" + "\n".join([RIGHT, RIGHT.replace(";200;", ";210;")])
    assert "angka-sama" in rules(check(text.encode(), ROWS_MAP))


def test_a_provisional_figure_that_was_brought_up_to_date_is_not_called_wrong() -> None:
    lines = [HEADING, RIGHT.replace(";150;", ";150*;"), RIGHT.replace(";150;75", ";152;76")]
    text = "\n".join(lines)
    assert check(text.encode(), ROWS_MAP).jumlah["salah"] == 0
    assert check(text.replace("*", "").encode(), ROWS_MAP).jumlah["salah"] == 1


def test_the_slips_planted_in_the_sample_s_tables_are_found() -> None:
    found = sample_tables()
    missed = [
        one for one in planted() if "akibat" not in one and one["sel"] not in concerned(found[one["tabel"]])
    ]
    assert {(one["jenis"], one["kode"]) for one in missed} == UNSEEN


def test_what_no_table_shows_by_itself_the_sample_s_tables_show_together() -> None:
    found = sample_together()
    causes = [one for one in planted() if "akibat" not in one]
    named = set()
    for block in found.blok:
        cells = {cell for symptom in block.gejala for cell in symptom.sel}
        cells |= {part.sel for one in block.usulan[:1] for part in one.pengganti}
        named |= {(one.letak.berkas, one.letak.sel) for one in block.sel if one.id in cells}
    missed = {(one["jenis"], one["kode"]) for one in causes if (one["tabel"], one["sel"]) not in named}
    assert missed == set()
    block = next(one for one in found.blok if "target-pk" in {g.aturan for g in one.gejala})
    assert {one.letak.berkas for one in block.sel} >= {
        "capaian_iku_program.csv",
        "perjanjian_kinerja_2024.csv",
    }


def test_the_sample_s_tables_together_accuse_of_no_more_than_each_alone_and_its_agreement() -> None:
    wrong = [one.aturan for one in sample_together().gejala if one.keparahan is Severity.SALAH]
    alone = [
        one.aturan
        for found in sample_tables().values()
        for one in found.gejala
        if one.keparahan is Severity.SALAH
    ]
    assert sorted(wrong) == sorted([*alone, "target-pk"])


def test_what_stands_alone_in_the_sample_s_tables_is_right() -> None:
    right = {(one["tabel"], one["sel"]): one["benar"].rstrip("*") for one in planted()}
    alone = {
        (name, block.sel_of(part.sel).letak.sel): part.menjadi
        for name, found in sample_tables().items()
        for block in found.blok
        for one in block.usulan
        if one.tunggal
        for part in one.pengganti
    }
    assert len(alone) >= 4
    assert {
        key: value for key, value in alone.items() if value != right[key].replace(".", "").replace(",", ".")
    } == {}
