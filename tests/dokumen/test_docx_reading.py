"""What comes back from Word: the prose as it was typed, whichever way the word processor saved it."""

import re
from collections.abc import Sequence

import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given
from hypothesis import strategies as some

from lurus.core.errors import CoreError
from lurus.dokumen.docx import EDITABLE, file_of, prose_of
from lurus.dokumen.docx.bidang import tidied
from lurus.dokumen.docx.guard import DOCUMENT, parts_of
from lurus.dokumen.docx.markup import w
from lurus.dokumen.docx.package import write
from lurus.dokumen.docx.tempat import Taken, taken_apart
from tests.cast import Cast
from tests.dokumen.papers import PAPERS
from tests.dokumen.returned import issued, put_inside, read, typed_xml
from tests.dokumen.word import control, edited, opened, part, repacked, saved

TYPED = ("Kami sampaikan apa adanya.", "Baris satu\nbaris dua,\tdan “kutipan” – 3 × 4 ≤ 12.")
INSERTED = (
    f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">Mohon </w:t></w:r>'
    '<w:ins w:id="1" w:author="a"><w:r><w:t xml:space="preserve">segera </w:t></w:r></w:ins>'
    '<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">nanti </w:delText></w:r></w:del>'
    "<w:r><w:t>diperiksa.</w:t></w:r></w:p>"
)


@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_a_file_that_nobody_edited_says_what_the_paper_says(cast: Cast, kind: str) -> None:
    target = issued(cast, kind)
    found = read(target, file_of(target))
    assert found.prosa == prose_of(kind, target.isi)
    assert (found.dokumen, found.sidik_isi, found.berkas) == (target.pk, target.sidik_isi, "sidik")


@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_what_is_typed_in_every_field_comes_back(cast: Cast, kind: str) -> None:
    target = issued(cast, kind)
    free = {one.nama: TYPED for one in EDITABLE[kind] if not one.tetap}
    found = read(target, edited(file_of(target), free)).prosa
    for one in EDITABLE[kind]:
        expected = TYPED if one.alinea else ("\n".join(TYPED),)
        assert found[one.nama] == (prose_of(kind, target.isi)[one.nama] if one.tetap else expected)


def read_alone(kind: str, data: bytes) -> dict[str, list[list[str]]]:
    body = parts_of("naskah.docx", data).read(DOCUMENT).find(w("body"))
    assert body is not None
    return taken_apart(body, frozenset(one.nama for one in EDITABLE[kind]), Taken()).bidang


@given(some.lists(some.text(min_size=1), max_size=6))
def test_any_prose_written_and_read_is_the_same(texts: Sequence[str]) -> None:
    isi = {**PAPERS["konsep"](), "uraian": list(texts), "maksud": list(reversed(texts))}
    found = read_alone("konsep", write("konsep", isi, "KODE"))
    assert tidied(found["uraian"][0]) == tidied(texts)
    assert tidied(found["maksud"][0]) == tidied(list(reversed(texts)))


@given(
    some.lists(
        some.text(some.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1), max_size=4
    )
)
def test_any_prose_typed_in_word_is_read_as_typed(texts: Sequence[str]) -> None:
    typed = [one.replace("\ufffc", "").replace("\uffff", "").replace("\ufffe", "") for one in texts]
    data = edited(write("nota_laporan", PAPERS["nota_laporan"](), "KODE"), {"uraian": typed})
    assert tidied(read_alone("nota_laporan", data)["uraian"][0]) == tidied(typed)


def test_what_another_library_saved_again_is_read_alike(cast: Cast) -> None:
    target = issued(cast, "konsep")
    assert read(target, saved(opened(file_of(target)))).prosa == prose_of("konsep", target.isi)


def test_tracked_changes_count_as_accepted(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    found = read(target, edited(file_of(target), None, typed_xml("penutup", INSERTED)))
    assert found.prosa["penutup"] == ("Mohon segera diperiksa.",)


def test_a_paragraph_whose_end_was_struck_out_goes_on_in_the_next(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    first = (
        f'<w:p {nsdecls("w")}><w:pPr><w:rPr><w:del w:id="3" w:author="a"/></w:rPr></w:pPr>'
        "<w:r><w:t>satu </w:t></w:r></w:p>"
    )
    second = f"<w:p {nsdecls('w')}><w:r><w:t>dua</w:t></w:r></w:p>"
    found = read(target, edited(file_of(target), None, typed_xml("uraian", first, second)))
    assert [one.split() for one in found.prosa["uraian"]] == [["satu", "dua"]]


def test_a_field_of_which_all_was_deleted_is_empty(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    hint = (
        f'<w:p {nsdecls("w")}><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr>'
        "<w:t>Klik atau ketuk di sini.</w:t></w:r></w:p>"
    )

    def emptied(document: Document) -> None:
        typed_xml("uraian", hint)(document)
        control(document, "uraian").find(qn("w:sdtPr")).append(
            parse_xml(f"<w:showingPlcHdr {nsdecls('w')}/>")
        )

    assert read(target, edited(file_of(target), None, emptied)).prosa["uraian"] == ()


def test_pages_counted_anew_are_no_change(cast: Cast) -> None:
    target = issued(cast, "undangan")
    footer = part(file_of(target), "word/footer1.xml").decode()
    simple = re.compile(r'<w:fldSimple w:instr="(\w+)">.*?</w:fldSimple>')
    complex_ = (
        r'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> \1 </w:instrText></w:r>'
        r'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>27</w:t></w:r>'
        r'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    changed = repacked(file_of(target), word__footer1_xml=simple.sub(complex_, footer).encode())
    assert changed != file_of(target) and read(target, changed).dokumen == target.pk


def test_a_field_inside_its_paragraph_is_read_too(cast: Cast) -> None:
    target = issued(cast, "nota_laporan")
    found = read(target, edited(file_of(target), {"penutup": ["Mohon arahan."]}, put_inside))
    assert found.prosa["penutup"] == ("Mohon arahan.",)


def unwrapped(document: Document) -> None:
    """Drop every content control, as some word processors do, and leave what stood inside."""
    for one in list(document.element.body.iter(qn("w:sdt"))):
        for inner in list(one.find(qn("w:sdtContent"))):
            one.addprevious(inner)
        one.getparent().remove(one)


@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_where_controls_are_dropped_the_fields_are_known_by_their_style(cast: Cast, kind: str) -> None:
    target = issued(cast, kind)
    assert read(target, edited(file_of(target), {}, unwrapped)).prosa == prose_of(kind, target.isi)


def test_a_paragraph_written_below_such_a_field_belongs_to_it(cast: Cast) -> None:
    def written_on(document: Document) -> None:
        unwrapped(document)
        (last,) = [one for one in document.paragraphs if one.style and one.style.name == "SuntingPenutup"]
        last.text = "Demikian disampaikan."
        last.insert_paragraph_before("Mohon arahan.", "SuntingPenutup")

    target = issued(cast, "notulen")
    found = read(target, edited(file_of(target), {}, written_on)).prosa
    assert found["penutup"] == ("Mohon arahan.", "Demikian disampaikan.")
    assert found["catatan"] == prose_of("notulen", target.isi)["catatan"]


def test_what_is_no_field_does_not_become_one_by_its_style(cast: Cast) -> None:
    def disguised(document: Document) -> None:
        unwrapped(document)
        document.paragraphs[0].style = "SuntingPenutup"

    target = issued(cast, "notulen")
    with pytest.raises(CoreError) as refused:
        read(target, edited(file_of(target), {}, disguised))
    assert refused.value.code == "docx.control_twice"
