"""What comes back from Word and is not taken: the place, what stood there and what stands there now."""

import re
from collections.abc import Callable
from copy import deepcopy

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from lurus.dokumen.docx import file_of
from lurus.dokumen.docx.package import write
from tests.cast import Cast
from tests.dokumen.returned import issued, put_inside, read, refusal, typed_xml
from tests.dokumen.word import Change, cell, control, edited, opened
from tests.stations import paper

PICTURE = f"<w:p {nsdecls('w')}><w:r><w:drawing/></w:r></w:p>"


def test_a_figure_changed_in_a_table_is_refused_with_its_place(cast: Cast) -> None:
    target = issued(cast, "konsep")
    tables = opened(file_of(target)).tables
    number = next(at for at, one in enumerate(tables) if one.cell(0, 4).text == "Semula")
    stood = tables[number].cell(1, 5).text
    told = refusal(target, edited(file_of(target), None, cell(number, 1, 5, "99")))
    assert told.code == "docx.cell_changed"
    assert {name: told.params[name] for name in ("baris", "kolom", "semula", "menjadi")} == {
        "baris": 1, "kolom": "Menjadi", "semula": stood, "menjadi": "99",
    }  # fmt: skip
    assert "Semula – Menjadi" in told.params["judul"]


def test_a_figure_changed_by_tracking_is_no_less_changed(cast: Cast) -> None:
    target = issued(cast, "konsep")

    def change(document: Document) -> None:
        run = document.tables[1].cell(1, 1).paragraphs[0].runs[0]._r
        wrapped = parse_xml(f'<w:del {nsdecls("w")} w:id="4" w:author="a"/>')
        run.getparent().replace(run, wrapped)
        wrapped.append(run)

    assert refusal(target, edited(file_of(target), None, change)).code == "docx.cell_changed"


def test_the_sentence_that_counts_the_figures_is_held(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    stood = target.isi["isi"][0]

    def change(document: Document) -> None:
        found = next(one for one in document.paragraphs if one.text == stood)
        found.text = re.sub(r"\d+ \(\w+\) angka", "9 (sembilan) angka", stood)

    told = refusal(target, edited(file_of(target), None, change))
    assert told.code == "docx.place_changed" and "9 (sembilan)" in told.params["menjadi"]
    assert told.params["semula"][:40] == stood[:40]


@pytest.mark.parametrize(("row", "label"), [(0, "Yth."), (-1, "Hal")])
def test_the_head_of_a_letter_is_named_by_its_word(cast: Cast, row: int, label: str) -> None:
    target = issued(cast, "nota_laporan")
    at = len(opened(file_of(target)).tables[0].rows) + row if row < 0 else row
    told = refusal(target, edited(file_of(target), None, cell(0, at, 2, "Yang lain")))
    assert told.code == "docx.place_changed" and label in told.params["judul"]
    assert told.params["menjadi"] == "Yang lain"


def put_in(document: Document) -> None:
    document.paragraphs[5].insert_paragraph_before("Sisipan")


def left_out(document: Document) -> None:
    found = next(one for one in document.paragraphs if one.text.startswith("NIP"))
    found._p.getparent().remove(found._p)


def pictured(document: Document) -> None:
    document.element.body.insert(3, parse_xml(PICTURE))


@pytest.mark.parametrize(
    ("change", "semula", "menjadi"),
    [(put_in, "", "Sisipan"), (left_out, "NIP", ""), (pictured, "", "[gambar atau objek]")],
)
def test_what_is_put_in_or_left_out_is_told(
    cast: Cast, change: Callable[[Document], None], semula: str, menjadi: str
) -> None:
    told = refusal(target := issued(cast, "undangan"), edited(file_of(target), None, change))
    assert told.code == "docx.place_changed" and told.params["judul"]
    assert told.params["semula"].startswith(semula) and told.params["menjadi"] == menjadi
    assert bool(told.params["semula"]) == bool(semula)


def test_the_foot_of_the_page_is_held_too(cast: Cast) -> None:
    target = issued(cast, "undangan")

    def change(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = "Dokumen lain"

    told = refusal(target, edited(file_of(target), None, change))
    assert (told.code, told.params["menjadi"]) == ("docx.margin_changed", "Dokumen lain")


def removed(document: Document) -> None:
    one = control(document, "penutup")
    one.getparent().remove(one)


def unstyled(document: Document) -> None:
    one = control(document, "penutup")
    inner = one.find(qn("w:sdtContent"))[0]
    inner.remove(inner.find(qn("w:pPr")))
    one.getparent().replace(one, inner)


def doubled(document: Document) -> None:
    one = control(document, "penutup")
    one.addnext(deepcopy(one))


@pytest.mark.parametrize(
    ("change", "code"),
    [(removed, "docx.control_gone"), (unstyled, "docx.control_gone"), (doubled, "docx.control_twice")],
)
def test_a_place_that_is_gone_or_doubled_is_named(cast: Cast, change: Change, code: str) -> None:
    told = refusal(target := issued(cast, "undangan"), edited(file_of(target), None, change))
    assert (told.code, told.params) == (code, {"bidang": "Penutup"})


@pytest.mark.parametrize(
    "inside",
    [
        "<w:r><w:drawing/></w:r>",
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>',
        "<w:r><w:object/></w:r>",
    ],
)
def test_what_is_no_text_is_refused_where_it_stands(cast: Cast, inside: str) -> None:
    target = issued(cast, "nota_laporan")
    data = edited(file_of(target), None, typed_xml("uraian", f"<w:p {nsdecls('w')}>{inside}</w:p>"))
    assert (told := refusal(target, data)).code == "docx.not_text" and told.params["bidang"] == "Uraian"


def test_a_table_typed_into_a_field_is_no_text(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    drawn = f"<w:tbl {nsdecls('w')}><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    assert refusal(target, edited(file_of(target), None, typed_xml("uraian", drawn))).code == "docx.not_text"


def test_the_numbers_of_a_set_sentence_stand(cast: Cast) -> None:
    target = issued(cast, "undangan")
    stood = target.isi["pembuka"]
    for other in (
        re.sub(r"\d{4}", "1999", stood),
        f"{stood} Mulai 9 Mei.",
        re.sub(r"(\d+ )[A-Z]\w+( \d{4})", r"\1Mei\2", stood),
    ):
        told = refusal(target, edited(file_of(target), {"pembuka": [other]}))
        assert told.code == "docx.numbers_changed" and told.params["menjadi"] != told.params["semula"]
    worded = f"Dengan hormat. {stood}"
    assert read(target, edited(file_of(target), {"pembuka": [worded]})).prosa["pembuka"] == (worded,)


def test_prose_has_the_same_limits_as_everywhere(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    long = refusal(target, edited(file_of(target), {"uraian": ["a" * 5001]}))
    assert (long.code, long.params["size"], long.params["limit"]) == ("docx.too_long", 5001, 5000)
    many = refusal(target, edited(file_of(target), {"uraian": ["a"] * 101}))
    assert (many.code, many.params["size"]) == ("docx.too_many", 101)
    assert len(read(target, edited(file_of(target), {"uraian": ["a" * 5000] * 100})).prosa["uraian"]) == 100


def test_a_file_of_another_paper_is_refused_by_its_name(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    other = paper(target.perbaikan, "konsep", cast)
    told = refusal(target, file_of(other))
    assert told.code == "docx.other_paper" and told.params["naskah"].endswith("/konsep/1")


def test_a_file_that_lurus_did_not_write_is_refused(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    stranger = write("nota_laporan", target.isi, "kode lain")
    assert refusal(target, stranger).code == "docx.no_paper"


def test_a_file_that_was_written_in_another_way_is_to_be_fetched_again(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    older = write("nota_laporan", {**target.isi, "sifat": "Segera"}, target.kode_periksa)
    assert refusal(target, older).code == "docx.remade"


def test_what_is_typed_beside_a_field_in_its_paragraph_is_refused(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")

    def beside(document: Document) -> None:
        put_inside(document)
        control(document, "penutup").addnext(parse_xml(f"<w:r {nsdecls('w')}><w:t>Sisipan</w:t></w:r>"))

    told = refusal(target, edited(file_of(target), None, beside))
    assert (told.code, told.params["menjadi"]) == ("docx.place_changed", "Sisipan")


def test_a_field_that_was_moved_into_a_table_is_missed(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")

    def moved(document: Document) -> None:
        document.tables[0].cell(0, 2)._tc.append(control(document, "penutup"))

    assert refusal(target, edited(file_of(target), None, moved)).code == "docx.control_gone"


def test_a_word_moved_into_the_next_cell_is_refused(cast: Cast) -> None:
    target = issued(cast, "notulen")
    at = next(n for n, one in enumerate(opened(file_of(target)).tables) if one.cell(0, 0).text == "No.")
    stood = opened(file_of(target)).tables[at].cell(1, 1).text
    emptied = edited(file_of(target), None, cell(at, 1, 1, ""), cell(at, 1, 2, stood))
    told = refusal(target, emptied)
    assert (told.code, told.params["kolom"], told.params["semula"]) == ("docx.cell_changed", "Nama", stood)
