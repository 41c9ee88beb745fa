"""Between what was shown and its signature nothing else lies: a page, a field, a note or an action put there first."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pyhanko.pdf_utils import generic as typed_generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from lurus.core.errors import CoreError
from lurus.dokumen.compose import Box
from lurus.dokumen.penandatangan.increment import accept
from lurus.dokumen.sign import Holder, SignatureRequest, Trust, issue, office_authority, sign, verify
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


@pytest.mark.parametrize(
    ("change", "code"),
    [
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
