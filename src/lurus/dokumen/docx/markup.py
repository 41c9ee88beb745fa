"""WordprocessingML, element by element: runs, paragraphs, tables, content controls."""

import re
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element, register_namespace, tostring

from lurus.dokumen.docx.bidang import Bidang, holdable

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = "{http://www.w3.org/XML/1998/namespace}"
PLACEHOLDER, PLACEHOLDER_STYLE = "Ketuk di sini untuk menulis.", "PlaceholderText"
EDITED = "Sunting"
_BREAKS = {"\t": "tab", "\n": "br"}
_MM = 567
"""Ten millimetres in the twentieths of a point in which Word measures."""

register_namespace("w", W)
register_namespace("r", R)


def w(name: str) -> str:
    """The full name of one of Word's elements or attributes."""
    return f"{{{W}}}{name}"


def element(name: str, *children: Element | None, **attributes: str | int) -> Element:
    """An element of Word's; children that are None are left out."""
    made = Element(w(name), {w(key): str(value) for key, value in attributes.items()})
    made.extend(one for one in children if one is not None)
    return made


def written(root: Element) -> bytes:
    """The element as a part of the file."""
    made: bytes = tostring(root, encoding="UTF-8", xml_declaration=True)
    return made


def run(text: str, style: str = "") -> Element:
    """Text in one style; its tabs and line breaks are elements of their own."""
    made = element("r", element("rPr", element("rStyle", val=style)) if style else None)
    for piece in filter(None, re.split("([\t\n])", holdable(text))):
        made.append(element(_BREAKS[piece]) if piece in _BREAKS else _letters(piece))
    return made


def _letters(text: str) -> Element:
    made = element("t")
    made.text = text
    made.set(f"{XML}space", "preserve")
    return made


def paragraph(content: str | Sequence[Element] = (), style: str = "") -> Element:
    """A paragraph of runs, or of one plain text."""
    made = element("p", element("pPr", element("pStyle", val=style)) if style else None)
    made.extend([run(content)] if isinstance(content, str) and content else content or ())
    return made


def field(instruction: str) -> Element:
    """What the word processor counts itself, such as the number of the page."""
    return element("fldSimple", run("1"), instr=instruction)


def table(
    widths: Sequence[int], rows: Iterable[Sequence[Element]], *, head: Sequence[str] = (), style: str = ""
) -> Element:
    """A table of paragraphs, its columns as wide as told in millimetres; a head repeats on every page."""
    measures = [width * _MM // 10 for width in widths]
    made = element(
        "tbl",
        element(
            "tblPr",
            element("tblStyle", val=style) if style else None,
            element("tblW", w=sum(measures), type="dxa"),
            element("tblLayout", type="fixed"),
        ),
        element("tblGrid", *(element("gridCol", w=one) for one in measures)),
    )
    if head:
        cells = [paragraph(word, "SelKepala") for word in head]
        made.append(_row(measures, cells, element("trPr", element("tblHeader"))))
    made.extend(_row(measures, cells) for cells in rows)
    return made


def _row(measures: Sequence[int], cells: Sequence[Element], properties: Element | None = None) -> Element:
    made = element("tr", properties)
    for width, cell in zip(measures, cells, strict=True):
        made.append(element("tc", element("tcPr", element("tcW", w=width, type="dxa")), cell))
    return made


def edited_style(tag: str) -> str:
    """The style of a field's paragraphs: by it they are known where a word processor drops content controls."""
    return f"{EDITED}{tag.capitalize()}"


def control(one: Bidang, paragraphs: Sequence[str], number: int) -> Element:
    """The place of a field: what is inside may be edited, the place itself not be deleted."""
    style = edited_style(one.nama)
    shown = [paragraph(text, style) for text in paragraphs]
    hint = paragraph([run(PLACEHOLDER, PLACEHOLDER_STYLE)], style)
    return element(
        "sdt",
        element(
            "sdtPr",
            element("alias", val=one.judul),
            element("tag", val=one.nama),
            element("id", val=459_000 + number),
            element("lock", val="sdtLocked"),
            None if shown else element("showingPlcHdr"),
            element("richText") if one.alinea else element("text", multiLine=1),
        ),
        element("sdtContent", *(shown or [hint])),
    )
