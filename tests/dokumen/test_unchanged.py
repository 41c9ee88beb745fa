"""Between what was shown and its signature nothing else lies: a page, a field, a note or an action put there first."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pyhanko.pdf_utils import generic as typed_generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from lurus.core.errors import CoreError
from lurus.dokumen.compose import Box
from lurus.dokumen.penandatangan.increment import accept
from lurus.dokumen.sign import Holder, SignatureRequest, Trust, issue, office_authority, sign, verify
from lurus.dokumen.sign.comparing import compare, compare_apart
from lurus.dokumen.sign.unchanged import check_unchanged
from tests.dokumen.esign import AT, HEAD, PASSPHRASE, paper, places

generic: Any = typed_generic
text = generic.TextStringObject
Spoil = Callable[[Any, Any], object]


@cache
def authority() -> tuple[bytes, bytes]:
    """The office's root, and the head's key under it."""
    made = office_authority("Kantor", AT)
    return made.certificate, issue(made, Holder(HEAD.nama, HEAD.nip, "Kepala Dinas"), PASSPHRASE, AT)


def signed(pdf: bytes, box: Box | None = None) -> bytes:
    """Signed by the head with a tool of her own."""
    place = places()[0] if box is None else box
    asked = SignatureRequest(place, ("x", HEAD.nama), "https://contoh.example/v/1", "r", "W", AT)
    return sign(pdf, authority()[1], PASSPHRASE, asked)


def spoiled(change: Spoil) -> bytes:
    """The paper with a revision behind it, as any tool writes one."""
    writer: Any = IncrementalPdfFileWriter(BytesIO(paper()))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    change(writer, page)
    writer.update_container(page)
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def accepted(got: bytes) -> bool:
    return accept(paper(), got, Trust([authority()[0]]), HEAD, places()).intact


def test_the_paper_with_its_signature_in_its_place_is_taken() -> None:
    assert accepted(signed(paper()))


def other_words(writer: Any, page: Any) -> None:
    drawn = generic.StreamObject(stream_data=b"BT /F1 14 Tf 80 700 Td (Realisasi 999,99 persen) Tj ET")
    page["/Contents"] = writer.add_object(drawn)


def more_words(writer: Any, page: Any) -> None:
    drawn = writer.add_object(generic.StreamObject(stream_data=b"1 g 0 0 600 800 re f"))
    page["/Contents"] = generic.ArrayObject([page.raw_get("/Contents"), drawn])


def turned(writer: Any, page: Any) -> None:
    page["/Rotate"] = generic.NumberObject(180)


def cut(writer: Any, page: Any) -> None:
    page["/CropBox"] = generic.ArrayObject(list(map(generic.NumberObject, (0, 0, 100, 100))))


def noted(writer: Any, page: Any) -> None:
    note = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/FreeText")}
    _annotate(writer, page, note)


def filled_in(writer: Any, page: Any) -> None:
    field = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/Widget"), "/FT": pdf_name("/Tx")}
    _annotate(writer, page, field)


def _annotate(
    writer: Any, page: Any, told: dict[str, Any], at: tuple[int, int, int, int] = (0, 0, 500, 500)
) -> None:
    rect = generic.ArrayObject(list(map(generic.NumberObject, at)))
    made = generic.DictionaryObject({pdf_name(key): value for key, value in told.items()})
    made["/Rect"] = rect
    known = list(page.get("/Annots", generic.ArrayObject()))
    page["/Annots"] = generic.ArrayObject([*known, writer.add_object(made)])


def begins_something(writer: Any, page: Any) -> None:
    action = {"/S": pdf_name("/JavaScript"), "/JS": generic.TextStringObject("1")}
    writer.root["/OpenAction"] = generic.DictionaryObject({pdf_name(k): v for k, v in action.items()})


def one_page_more(writer: Any, page: Any) -> None:
    pages = writer.root["/Pages"]
    copy = generic.DictionaryObject({key: page.raw_get(key) for key in page})
    pages["/Kids"].append(writer.add_object(copy))
    pages["/Count"] = generic.NumberObject(int(pages["/Count"]) + 1)
    writer.update_container(pages)


def a_form_of_its_own(writer: Any, page: Any) -> None:
    field = generic.DictionaryObject({pdf_name("/FT"): pdf_name("/Tx"), pdf_name("/T"): text("catatan")})
    _form(writer, {"/Fields": generic.ArrayObject([writer.add_object(field)])})


def a_form_of_xml(writer: Any, page: Any) -> None:
    drawn = writer.add_object(generic.StreamObject(stream_data=b"<xdp/>"))
    _form(writer, {"/Fields": generic.ArrayObject(), "/XFA": drawn})


def _form(writer: Any, told: dict[str, Any]) -> None:
    form = generic.DictionaryObject({pdf_name(key): value for key, value in told.items()})
    writer.root["/AcroForm"] = writer.add_object(form)


def a_signature_that_acts(writer: Any, page: Any) -> None:
    """An empty place for a signature, within its own bounds, that runs something when it is touched."""
    action = {"/S": pdf_name("/JavaScript"), "/JS": text("1")}
    told = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/Widget"), "/FT": pdf_name("/Sig")}
    told["/A"] = generic.DictionaryObject({pdf_name(key): value for key, value in action.items()})
    _annotate(writer, page, told, (0, 0, 0, 0))


def fewer_pages_told(writer: Any, page: Any) -> None:
    writer.root["/Pages"]["/Count"] = generic.NumberObject(int(writer.root["/Pages"]["/Count"]) - 1)
    writer.update_container(writer.root["/Pages"])


def fewer_pages_told_further_down(writer: Any, page: Any) -> None:
    pages = writer.root["/Pages"]
    kids = generic.ArrayObject([pages["/Kids"].raw_get(at) for at in range(len(pages["/Kids"]))])
    told = {"/Type": pdf_name("/Pages"), "/Kids": kids, "/Count": generic.NumberObject(len(kids) - 1)}
    told["/Parent"] = writer.root.raw_get("/Pages")
    node = generic.DictionaryObject({pdf_name(key): value for key, value in told.items()})
    pages["/Kids"] = generic.ArrayObject([writer.add_object(node)])
    writer.update_container(pages)


def an_open_place_with_a_picture(writer: Any, page: Any) -> None:
    """A second field for a signature, unsigned, drawn upon the place of the first."""
    box = generic.ArrayObject(list(map(generic.NumberObject, (0, 0, 100, 50))))
    drawn = generic.StreamObject(stream_data=b"1 0 0 rg 0 0 100 50 re f")
    drawn.update({pdf_name("/Type"): pdf_name("/XObject"), pdf_name("/Subtype"): pdf_name("/Form")})
    drawn[pdf_name("/BBox")] = box
    told = {"/Type": pdf_name("/Annot"), "/Subtype": pdf_name("/Widget"), "/FT": pdf_name("/Sig")}
    told |= {"/T": text("lain"), "/AP": generic.DictionaryObject({pdf_name("/N"): writer.add_object(drawn)})}
    place = places()[0]
    _annotate(
        writer, page, told, (int(place.x0) + 2, int(place.y0) + 2, int(place.x1) - 2, int(place.y1) - 2)
    )


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (fewer_pages_told_further_down, "terima.changed"),
        (an_open_place_with_a_picture, "terima.misplaced"),
        (fewer_pages_told, "terima.changed"),
        (a_form_of_its_own, "terima.changed"),
        (a_form_of_xml, "terima.changed"),
        (a_signature_that_acts, "terima.misplaced"),
        (other_words, "terima.changed"),
        (more_words, "terima.changed"),
        (turned, "terima.changed"),
        (cut, "terima.changed"),
        (noted, "terima.misplaced"),
        (filled_in, "terima.misplaced"),
        (begins_something, "terima.changed"),
        (one_page_more, "terima.changed"),
    ],
)
def test_what_was_put_between_is_refused_though_every_signature_is_whole(change: Spoil, code: str) -> None:
    got = signed(spoiled(change))
    judged = verify(got, Trust([authority()[0]]))
    assert judged.intact and judged.signatures[0].covers_whole_document
    with pytest.raises(CoreError) as refused:
        accepted(got)
    assert refused.value.code == code


def misleading() -> bytes:
    """A revision whose table leads readers to another page, and whose repair would lead back to the first.

    One entry of the table lies about a harmless object: who repairs takes the last copy of each, and reads the first
    page again; who goes by the table draws the second.
    """
    pdf = paper()
    with pikepdf.open(BytesIO(pdf)) as opened:
        content, size = opened.pages[0].obj["/Contents"], int(opened.trailer["/Size"])
        harmless = opened.Root["/StructTreeRoot"]["/K"]
        while isinstance(harmless, pikepdf.Array):
            harmless = harmless[0]
        number, other, root = content.objgen[0], harmless.objgen[0], opened.Root.objgen[0]
        first = _stream(number, content.read_raw_bytes(), b"/Filter /FlateDecode ")
        copy = b"%d 0 obj\n%s\nendobj\n" % (other, harmless.unparse(resolved=True))
        marks = b" ".join(b"<%s>" % bytes(one).hex().encode() for one in opened.trailer["/ID"])
    before = int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])
    exchanged = _stream(number, b"1 0 0 rg 0 300 600 500 re f")
    out = pdf + b"\n" + exchanged + first + copy
    table = {number: len(pdf) + 1, other: 20, size: len(out)}
    rows = b"".join(b"\x01" + at.to_bytes(4) + b"\x00" for _, at in sorted(table.items()))
    index = b" ".join(b"%d 1" % one for one in sorted(table))
    told = b"/Type /XRef /W [1 4 1] /Index [%s] /Size %d /Root %d 0 R /Prev %d /ID [%s] "
    out += _stream(size, rows, told % (index, size + 1, root, before, marks))
    return out + b"startxref\n%d\n%%%%EOF\n" % table[size]


def _stream(number: int, data: bytes, told: bytes = b"") -> bytes:
    head = b"%d 0 obj\n<< /Length %d %s>>\nstream\n" % (number, len(data), told)
    return head + data + b"\nendstream\nendobj\n"


def test_a_file_that_readers_repair_and_readers_that_do_not_see_otherwise_is_refused() -> None:
    got = signed(misleading())
    with pikepdf.open(BytesIO(got)) as repaired, pikepdf.open(BytesIO(paper())) as shown:
        list(repaired.objects)
        read = repaired.pages[0].obj["/Contents"].read_raw_bytes()
        assert read == shown.pages[0].obj["/Contents"].read_raw_bytes()
    with pytest.raises(CoreError) as refused:
        accepted(got)
    assert refused.value.code == "terima.changed"


def doubled(writer: Any, page: Any) -> None:
    """A form in which every field leads to the next one twice."""
    below: list[Any] = []
    for _ in range(40):
        field = generic.DictionaryObject({pdf_name("/T"): text("a"), pdf_name("/FT"): pdf_name("/Sig")})
        if below:
            field["/Kids"] = generic.ArrayObject([below[0], below[0]])
        below = [writer.add_object(field)]
    _form(writer, {"/Fields": generic.ArrayObject(below), "/SigFlags": generic.NumberObject(3)})


def test_a_form_without_end_is_given_up_in_a_process_of_its_own() -> None:
    got = spoiled(doubled)
    with pytest.raises(CoreError) as refused:
        compare_apart(paper(), got, Trust([authority()[0]]), places(), seconds=3)
    assert refused.value.code == "terima.too_heavy"


@pytest.mark.parametrize("change", [None, other_words, noted])
def test_the_process_of_its_own_finds_what_this_one_finds(change: Spoil | None) -> None:
    got = signed(paper() if change is None else spoiled(change))
    told = (paper(), got, Trust([authority()[0]]), places())
    assert compare_apart(*told) == compare(*told)
    assert (compare(*told).moved is None) == (change is None)


def test_a_place_counts_on_its_own_page_alone() -> None:
    got = signed(paper())
    check_unchanged(paper(), got, places())
    with pytest.raises(CoreError) as refused:
        check_unchanged(paper(), got, [replace(one, page=one.page + 1) for one in places()])
    assert refused.value.code == "terima.misplaced"


def test_a_signature_s_picture_covers_nothing_outside_its_place() -> None:
    place = places()[0]
    for wide in (replace(place, x0=place.x0 - 60), replace(place, y1=place.y1 + 60), replace(place, y0=0)):
        with pytest.raises(CoreError) as refused:
            accepted(signed(paper(), wide))
        assert (refused.value.code, refused.value.params) == ("terima.misplaced", {"page": place.page})
