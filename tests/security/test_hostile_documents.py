"""A text document that reaches outside itself is refused in one sentence; an ordinary one is kept."""

import io
import zipfile

import pytest

from lurus.core.errors import CoreError
from lurus.files.check import check

TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
BODY = "<document><body/></document>"
LINKS = "word/_rels/document.xml.rels"


def document(**parts: str) -> bytes:
    return packed({"[Content_Types].xml": TYPES, "word/document.xml": BODY, **parts})


def packed(parts: dict[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


def link(kind: str, mode: str = "External") -> str:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship'
        f' Id="r1" Type="http://example.test/relationships/{kind}" Target="http://example.test/x"'
        f' TargetMode="{mode}"/></Relationships>'
    )


def refusal(data: bytes) -> CoreError:
    with pytest.raises(CoreError) as caught:
        check("notulen.docx", data)
    return caught.value


def test_an_ordinary_document_is_kept() -> None:
    assert check("notulen.docx", document()).name == "notulen.docx"


def test_a_link_that_is_pressed_is_kept() -> None:
    assert check("notulen.docx", document(**{LINKS: link("hyperlink")})).name == "notulen.docx"


def test_a_part_of_the_document_itself_is_kept() -> None:
    assert check("notulen.docx", document(**{LINKS: link("image", "Internal")})).name == "notulen.docx"


@pytest.mark.parametrize("kind", ["attachedTemplate", "image", "oleObject", "subDocument", "frame"])
def test_what_is_loaded_from_elsewhere_is_refused(kind: str) -> None:
    found = refusal(document(**{LINKS: link(kind)}))
    assert (found.code, found.params["part"]) == ("files.linked", LINKS)


@pytest.mark.parametrize("before", ["", f"<!--{'x' * 100_000}-->"])
@pytest.mark.parametrize("part", ["word/document.xml", LINKS])
def test_a_declaration_is_refused_wherever_it_stands(part: str, before: str) -> None:
    declared = f'{before}<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    found = refusal(document(**{part: declared}))
    assert (found.code, found.params["part"]) == ("files.declared", part)


@pytest.mark.parametrize("text", ["", "bukan XML"])
def test_a_part_that_is_no_xml_is_broken(text: str) -> None:
    assert refusal(document(**{"word/document.xml": text})).code == "files.broken"


def test_a_table_of_links_beyond_all_measure_is_broken() -> None:
    assert refusal(document(**{LINKS: f"<a>{' ' * 2_000_000}</a>"})).code == "files.broken"


def test_tables_of_links_beyond_all_measure_together_are_broken() -> None:
    many = {f"word/_rels/{number}.rels": f"<a>{' ' * 1_000_000}</a>" for number in range(2)}
    assert refusal(document(**many)).code == "files.broken"


def test_parts_beyond_all_measure_are_broken() -> None:
    assert (
        refusal(document(**{f"word/{number}.xml": "<a/>" for number in range(2001)})).code == "files.broken"
    )
