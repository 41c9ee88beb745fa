"""What a block begins with, how its figures are called, which of its cells stand in its table."""

from dataclasses import replace

import pytest

from lurus.bahasa import conclusion_label
from lurus.bahasa.figures import full_names, labels, short_names, with_short_names
from lurus.core.editing import Severity
from lurus.pemeriksaan.hasil import Akibat, Blok, Gejala, Letak, Pembuktian, Pengganti, Sel, Usulan
from lurus.web.register.bukti import SENTENCES, proofs
from lurus.web.register.headline import Headline, headline, sole
from lurus.web.register.tabel_blok import grid
from lurus.web.register.usulan import consequences, plain

LONG = "Koordinasi, Sinkronisasi, dan Pelaksanaan Pemberdayaan Industri dan Peran Serta Masyarakat"
SHORT = "Koordinasi, Sinkronisasi, dan Pelaksanaan Pemberdayaan…"
RULE = f"Serapan {LONG} 2025 harus sama dengan realisasi dibagi pagu."


def cell(name: str, nama: str = "Ekspor", *, pasti: bool = False, periode: str = "2025") -> Sel:
    return Sel(id=name, nama=nama, periode=periode, ukuran=name.split(".")[-1], nilai="12.5", pasti=pasti)


def broken(*cells: str, severity: Severity = Severity.SALAH) -> Gejala:
    return Gejala(
        sidik="ab" * 32,
        aturan="serapan",
        tempat="2025",
        keparahan=severity,
        keterangan=RULE,
        dasar="LRA",
        sel=cells,
    )


def swap(*cells: str, tunggal: bool = False, slip: str = "transposed") -> Usulan:
    parts = tuple(Pengganti(sel=one, semula="12.5", menjadi="15.2", slip=slip) for one in cells)
    return Usulan(pengganti=parts, sebab="located", nilai="15", tunggal=tunggal)


def blok(
    cells: list[Sel],
    *usulan: Usulan,
    ties: tuple[tuple[str, ...], ...] = (),
    severity: Severity = Severity.SALAH,
) -> Blok:
    rule = broken(*(one.id for one in cells), severity=severity)
    return Blok(nomor=1, gejala=(rule,), sel=tuple(cells), tersangka=ties, usulan=usulan)


def begins(block: Blok) -> Headline:
    return headline(block, short_names(block.sel))


ROW = [cell("a.target"), cell("a.realisasi"), cell("a.capaian")]


def test_a_proposal_that_stands_alone_is_the_headline() -> None:
    told = begins(
        blok(ROW, swap("a.realisasi", tunggal=True), swap("a.target"), ties=(("a.realisasi",), ("a.target",)))
    )
    assert told.judul == "Ekspor — Realisasi, 2025"
    (part,) = told.ganti
    assert (part.nama, part.semula, part.menjadi) == ("", "12,5", "15,2")
    assert part.slip == "dua angka berdampingan tertukar"


def test_several_figures_that_are_wrong_at_once_are_listed_and_one_cause_is_said_once() -> None:
    told = begins(blok(ROW, swap("a.target", "a.capaian"), ties=(("a.target", "a.capaian"),)))
    assert told.judul == "Ekspor: 2 angka keliru sekaligus"
    assert [(one.nama, one.slip) for one in told.ganti] == [("Target, 2025", ""), ("Capaian (%), 2025", "")]
    assert told.kalimat == "Dua angka berdampingan tertukar"


def test_each_cause_stands_with_its_figure_where_they_differ() -> None:
    parts = (*swap("a.target").pengganti, *swap("a.capaian", slip="digit").pengganti)
    told = begins(blok(ROW, Usulan(pengganti=parts, sebab="located", nilai="1")))
    assert (len({one.slip for one in told.ganti}), told.kalimat) == (2, "")


@pytest.mark.parametrize(
    ("ties", "words"),
    [
        ((("a.target",), ("a.capaian",)), "Ekspor: salah satu dari 2 angka keliru"),
        ((("a.target", "a.capaian"),), "Ekspor: 2 angka keliru sekaligus"),
        (
            (("a.target", "a.capaian"), ("a.target", "a.realisasi")),
            "Ekspor: sedikitnya 2 dari 3 angka keliru",
        ),
    ],
)
def test_a_tie_says_how_many_of_how_many(ties: tuple[tuple[str, ...], ...], words: str) -> None:
    told = begins(blok(ROW, swap("a.target"), swap("a.capaian"), ties=ties))
    assert (told.judul, told.kalimat) == (words, "")
    assert {one.semula for one in told.ganti} == {"12,5"}
    assert not any(one.menjadi for one in told.ganti)


def test_one_suspect_with_several_values_says_how_many() -> None:
    told = begins(blok(ROW, swap("a.target"), swap("a.target", slip="digit"), ties=(("a.target",),)))
    assert (told.judul, told.kalimat) == ("Ekspor — Target, 2025", "2 kemungkinan nilai.")


def test_a_tie_without_a_proposal_says_the_rule() -> None:
    assert begins(blok(ROW, ties=(("a.target",), ("a.capaian",)))).kalimat == RULE


def test_where_nothing_is_proposed_the_rule_speaks_with_short_names() -> None:
    told = begins(blok([cell("a.capaian", LONG)], severity=Severity.KLARIFIKASI))
    assert told.judul == f"{SHORT} — Capaian (%), 2025"
    assert [one.semula for one in told.ganti] == ["12,5"]
    assert told.kalimat == f"Serapan {SHORT} 2025 harus sama dengan realisasi dibagi pagu."


@pytest.mark.parametrize(
    ("severity", "words"),
    [
        (Severity.SALAH, "2 angka tidak mungkin benar bersama"),
        (Severity.PETUNJUK, "2 angka perlu dijelaskan"),
    ],
)
def test_figures_of_several_rows_are_counted_by_gravity(severity: Severity, words: str) -> None:
    told = begins(blok([cell("a.target"), cell("b.target", "Impor")], severity=severity))
    assert (told.judul, told.ganti) == (words, ())


def test_beyond_six_figures_the_rest_folds() -> None:
    cells = [cell(f"{number}.pagu", f"Kegiatan {number}") for number in range(8)]
    told = begins(blok(cells, swap(*(one.id for one in cells))))
    assert (len(told.first), len(told.rest)) == (6, 2)
    assert told.judul == "8 angka keliru sekaligus"


def test_the_only_proposal_stands_alone_though_nothing_explains_it() -> None:
    assert sole(blok(ROW, swap("a.target"))) is not None
    assert sole(blok(ROW, swap("a.target"), swap("a.capaian"))) is None
    assert sole(blok(ROW)) is None


def test_a_long_name_is_cut_between_words_and_a_short_one_stays() -> None:
    assert short_names([cell("a.pagu", LONG), cell("b.pagu", "Ekspor")]) == {LONG: SHORT, "Ekspor": "Ekspor"}


def test_names_that_would_be_the_same_when_cut_stay_whole() -> None:
    two = [f"{LONG} I", f"{LONG} II"]
    assert list(short_names([cell("a.pagu", two[0]), cell("b.pagu", two[1])]).values()) == two


def test_one_endless_word_is_cut_too() -> None:
    (short,) = short_names([cell("a.pagu", "x" * 90)]).values()
    assert short == "x" * 59 + "…"


def test_two_prints_of_one_figure_are_told_apart_by_table_then_by_place() -> None:
    one, other, third = (
        replace(cell(f"a.realisasi@{number}"), ukuran="realisasi", letak=Letak(tabel=table, sel=place))
        for number, table, place in ((1, "2.8", "K30"), (2, "2.15", "K55"), (3, "2.15", "K56"))
    )
    assert list(labels([one, other], short_names([one])).values()) == [
        "Ekspor — Realisasi, 2025 [tabel 2.8]",
        "Ekspor — Realisasi, 2025 [tabel 2.15]",
    ]
    told = full_names([one, other, third])
    assert told[third.id] == "Ekspor — Realisasi, 2025 [tabel 2.15] [K56]"
    assert len(set(told.values())) == 3
    assert labels([one], short_names([one]), [one, other]) == {one.id: "Ekspor — Realisasi, 2025 [tabel 2.8]"}


def test_the_document_is_said_only_where_there_are_two() -> None:
    plan, agreement = (replace(cell(f"a.target@{name}"), dokumen=name) for name in ("RENSTRA", "PK"))
    plan, agreement = replace(plan, ukuran="target"), replace(agreement, ukuran="target")
    assert list(full_names([plan]).values()) == ["Ekspor — Target, 2025"]
    assert list(full_names([plan, agreement]).values()) == [
        "Ekspor — Target, 2025 (RENSTRA)",
        "Ekspor — Target, 2025 (PK)",
    ]


@pytest.mark.parametrize("cells", [("a.target",), ("a.target", "a.capaian")])
def test_what_must_be_read_before_a_proposal_is_taken_stands_in_the_headline(cells: tuple[str, ...]) -> None:
    needed = Akibat(sel="", nama="PK", semula=None, menjadi=None, kode="akibat.ralat_pk")
    told = begins(blok(ROW, replace(swap(*cells), akibat=(needed,))))
    assert told.kalimat.endswith("atau dengan Perjanjian Kinerja perubahan.")


def test_what_speaks_for_a_proposal_is_said_in_words() -> None:
    one = replace(swap("a.target"), saksi=("a.target", "2022", "RENSTRA", "last year"))
    assert consequences(one, {"a.target": "Ekspor"}) == [
        "Lihat juga: Ekspor, kolom tahun 2022, dokumen RENSTRA, angka tahun lalu"
    ]


def test_a_name_that_begins_another_spoils_no_sentence() -> None:
    names = {LONG: SHORT, f"{LONG} Daerah": "Yang kedua"}
    assert with_short_names(f"{LONG} Daerah dan {LONG}", names) == f"Yang kedua dan {SHORT}"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([cell("a.target"), cell("a.realisasi")], ["Target, 2025", "Realisasi, 2025"]),
        ([cell("a.target"), cell("b.target", "Impor")], ["Ekspor", "Impor"]),
        (
            [cell("a.target"), cell("b.realisasi", "Impor")],
            ["Ekspor — Target, 2025", "Impor — Realisasi, 2025"],
        ),
        ([cell("a.target")], ["Ekspor — Target, 2025"]),
    ],
)
def test_a_list_says_at_each_figure_what_tells_it_apart(cells: list[Sel], told: list[str]) -> None:
    assert list(labels(cells, short_names(cells)).values()) == told


def test_the_table_has_only_the_cells_of_broken_rules() -> None:
    block = Blok(nomor=1, gejala=(broken("a.target", "a.realisasi"),), sel=(*ROW, cell("b.pagu", "Impor")))
    table = grid(block)
    assert list(table.kolom) == ["Target, 2025", "Realisasi, 2025"]
    assert [one.nama for one in table.baris] == ["Ekspor"]


@pytest.mark.parametrize(("count", "shown", "folded"), [(8, 8, 0), (9, 1, 8)])
def test_beyond_eight_rows_those_without_a_suspect_fold(count: int, shown: int, folded: int) -> None:
    cells = [cell(f"{number}.pagu", f"Kegiatan {number}", pasti=number == 3) for number in range(count)]
    table = grid(blok(cells))
    assert (len(table.baris), len(table.terlipat)) == (shown, folded)
    assert any(one.suspect for one in table.baris)


def test_of_many_rows_without_a_suspect_the_first_eight_are_shown() -> None:
    table = grid(blok([cell(f"{number}.pagu", f"Kegiatan {number}") for number in range(10)]))
    assert (len(table.baris), len(table.terlipat)) == (8, 2)


@pytest.mark.parametrize("kode", SENTENCES)
def test_a_proof_is_a_short_sentence_a_list_and_its_rules(kode: str) -> None:
    names = () if kode == "pembuktian.buntu" else ("a.target", "a.capaian")
    proof = Pembuktian(kode=kode, sel=names, tetap=("a.realisasi",), gejala=("ab" * 32,), keterangan=(RULE,))
    block = Blok(nomor=1, gejala=(broken("a.target"),), sel=tuple(ROW), pembuktian=(proof,))
    (told,) = proofs(block, {**short_names(ROW), LONG: SHORT})
    assert "%" not in told.kalimat and LONG not in told.kalimat
    assert dict(told.angka) == (
        {"Target, 2025": "12,5", "Capaian (%), 2025": "12,5"}
        if names
        else {"Ekspor — Realisasi, 2025": "12,5"}
    )
    assert told.aturan == [RULE.replace(LONG, SHORT)]


def test_conclusions_are_said_in_words() -> None:
    assert (plain("yes"), plain("1234.5"), plain("Sangat Tinggi")) == (
        conclusion_label("yes"),
        "1.234,5",
        "Sangat Tinggi",
    )
    assert conclusion_label("yes") == "tercapai"
