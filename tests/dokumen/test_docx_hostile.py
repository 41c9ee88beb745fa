"""Files that mean harm, or are something else: refused before anything in them is believed."""

import io
import zipfile
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from lurus.core.errors import CoreError
from lurus.dokumen.docx.guard import DOCUMENT, MOST_BYTES, MOST_PARTS, parts_of
from lurus.dokumen.docx.markup import W
from lurus.dokumen.docx.package import write
from lurus.dokumen.docx.teks import DEEPEST_FIELD, LONGEST_NAME, Fields, text_of
from tests.cast import Cast
from tests.dokumen.papers import PAPERS
from tests.dokumen.returned import issued, refusal
from tests.dokumen.word import part, repacked

RELS = "word/_rels/document.xml.rels"
TEMPLATE = (
    b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
    b' Target="https://jauh.example/pola.dotm" TargetMode="External"/></Relationships>'
)


def whole() -> bytes:
    return write("undangan", PAPERS["undangan"](), "KODE")


def exchanged(name: str, content: bytes) -> bytes:
    """The file with one part as told, put in where it has none."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for one in old.namelist():
            new.writestr(one, content if one == name else old.read(one))
        if name not in old.namelist():
            new.writestr(name, content)
    return out.getvalue()


def refused(data: bytes, name: str = "naskah.docx") -> str:
    with pytest.raises(CoreError) as caught:
        parts = parts_of(name, data)
        for one in parts.names:
            assert parts.read(one) is not None
    assert caught.value.params["nama"] == name
    return caught.value.code


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"", "naskah.docx", "files.empty"),
        (b"bukan zip", "naskah.docx", "files.disguised"),
        (b"PK\x03\x04rusak", "naskah.docx", "files.broken"),
        (b"%PDF-1.7", "naskah.pdf", "files.broken"),
        (b"a;b\n", "naskah.csv", "docx.not_docx"),
        (b"MZ", "naskah.exe", "files.kind"),
    ],
)
def test_what_is_no_text_document_is_refused(data: bytes, name: str, code: str) -> None:
    with pytest.raises(CoreError) as caught:
        parts_of(name, data)
    assert caught.value.code == code


def test_a_workbook_by_another_name_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("xl/workbook.xml", "<workbook/>")
    assert refused(out.getvalue()) == "files.disguised"


def test_macros_are_refused() -> None:
    assert refused(exchanged("word/vbaProject.bin", b"makro")) == "files.macro"


@pytest.mark.parametrize("kind", ["template.main+xml", "document.macroEnabled.main+xml"])
def test_a_template_or_a_file_for_macros_is_refused(kind: str) -> None:
    types = part(whole(), "[Content_Types].xml").replace(b"document.main+xml", kind.encode())
    assert refused(exchanged("[Content_Types].xml", types)) == "docx.not_docx"


def test_a_template_from_elsewhere_is_refused() -> None:
    rels = part(whole(), RELS).replace(b"</Relationships>", TEMPLATE)
    assert refused(exchanged(RELS, rels)) == "files.linked"


@pytest.mark.parametrize(
    "declared",
    [
        b'<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        b'<!DOCTYPE w SYSTEM "https://jauh.example/w.dtd">',
    ],
)
def test_declarations_and_entities_are_refused(declared: bytes) -> None:
    document = part(whole(), DOCUMENT).replace(b"?>", b"?>" + declared, 1)
    assert refused(exchanged(DOCUMENT, document)) == "files.declared"


def test_a_file_of_too_many_parts_is_refused() -> None:
    extra = {f"word__tambahan{number}_xml": b"<a/>" for number in range(MOST_PARTS)}
    assert refused(repacked(whole(), **extra)) == "docx.too_heavy"


def test_a_part_that_unfolds_beyond_measure_is_refused() -> None:
    assert refused(exchanged("word/media/gambar.bin", bytes(2 * 1024 * 1024))) == "docx.too_heavy"


def test_parts_that_are_too_heavy_together_are_refused() -> None:
    block = b"".join(number.to_bytes(3, "big") for number in range(300_000))
    extra = {f"word__media__{number}_bin": block for number in range(MOST_BYTES // len(block) + 1)}
    with pytest.raises(CoreError) as caught:
        parts_of("naskah.docx", repacked(whole(), **extra))
    assert caught.value.code in ("docx.too_heavy", "files.too_large")


def test_a_part_that_stands_twice_is_refused() -> None:
    out = io.BytesIO(whole())
    with zipfile.ZipFile(out, "a") as packed, pytest.warns(UserWarning, match="Duplicate name"):
        packed.writestr(DOCUMENT, part(whole(), DOCUMENT))
    assert refused(out.getvalue()) == "docx.not_docx"


def test_a_file_without_its_document_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole())) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            if one != DOCUMENT:
                new.writestr(one, old.read(one))
    assert refused(out.getvalue()) == "docx.not_docx"


def test_a_file_cut_short_is_refused() -> None:
    assert refused(whole()[:-40]) == "files.broken"


def test_a_part_that_is_damaged_inside_is_refused() -> None:
    assert refused(exchanged("docProps/custom.xml", b"<Properties")) == "files.broken"


@pytest.mark.parametrize("names", [["w:smartTag"], ["w:tbl", "w:tr", "w:tc"]])
def test_nesting_without_end_is_refused(cast: Cast, names: list[str]) -> None:
    target = issued(cast, "undangan")
    data = write("undangan", target.isi, target.kode_periksa)
    begin = b"".join(f"<{one}>".encode() for one in names)
    end = b"".join(f"</{one}>".encode() for one in reversed(names))
    document = part(data, DOCUMENT).replace(b"<w:body>", b"<w:body>" + begin * 20_000 + end * 20_000, 1)
    assert refusal(target, repacked(data, word__document_xml=document)).code == "docx.too_heavy"


def test_a_long_paper_is_none_of_that() -> None:
    isi: dict[str, Any] = dict(PAPERS["konsep"]())
    rows = [isi["perubahan"][0] | {"no": str(at)} for at in range(1_000)]
    data = write("konsep", {**isi, "perubahan": rows}, "KODE")
    assert parts_of("naskah.docx", data).read(DOCUMENT) is not None


@pytest.mark.parametrize("nested", ["tbl", "tr", "tc", "p"])
def test_what_stands_inside_its_like_is_refused_before_it_is_read_again_and_again(nested: str) -> None:
    inner = f"<w:{nested}>" * 2 + f"</w:{nested}>" * 2
    body = part(whole(), DOCUMENT).replace(b"<w:body>", f"<w:body>{inner}".encode())
    assert refused(exchanged(DOCUMENT, body)) == "docx.too_heavy"


@pytest.mark.parametrize(("instruction", "said"), [(" page ", ""), ("NUMPAGES", ""), ("HYPERLINK", "aaa")])
def test_of_a_field_s_instruction_no_more_is_kept_than_says_what_it_is(instruction: str, said: str) -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 300
    told = f"<w:r><w:instrText>{instruction}{'x ' * 100_000}</w:instrText></w:r>"
    inside = "<w:r><w:t>a</w:t></w:r>" * 3
    found = fromstring(f'<w:p xmlns:w="{W}">{begun}{told}{inside}</w:p>')
    assert text_of(found) == said
    fields = Fields()
    for node in found.iter():
        fields.pass_by(node)
    assert sum(map(len, fields.told)) <= LONGEST_NAME and len(fields.told) == DEEPEST_FIELD
