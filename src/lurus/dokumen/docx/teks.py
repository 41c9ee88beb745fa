"""What a document says, in its order: tracked changes as accepted, fields by their results, the rest as text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.etree.ElementTree import Element

from lurus.dokumen.docx.markup import PLACEHOLDER_STYLE, w

FOREIGN: Final = "\ufffc"
"""Stands for whatever is no text: a picture, a formula, a note at the foot, a file inside the file."""
GONE: Final = frozenset(map(w, ("del", "moveFrom", "pPr", "rPr", "sdtPr", "tblPr", "trPr", "tcPr", "sectPr")))
OBJECTS: Final = frozenset(
    {
        *map(w, ("drawing", "pict", "object", "altChunk", "sym", "footnoteReference", "endnoteReference")),
        "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath",
        "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMathPara",
        "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent",
    }
)
SIGNS: Final = {
    w("tab"): "\t",
    w("br"): "\n",
    w("cr"): "\n",
    w("noBreakHyphen"): "\u2011",
    w("ptab"): "\t",
}
LONGEST_NAME: Final = 20
"""So much of an instruction says which field it is."""
DEEPEST_FIELD: Final = 20
COUNTED: Final = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""Fields whose result changes from one word processor to the next."""


@dataclass
class Fields:
    """Where in a field one stands: its instruction is read, then its result."""

    told: list[str] = field(default_factory=list)

    @property
    def counts(self) -> bool:
        return any(one.startswith(COUNTED) for one in self.told)

    def pass_by(self, node: Element) -> None:
        if node.tag == w("instrText") and self.told:
            self.told[-1] = f"{self.told[-1]}{(node.text or '')[:LONGEST_NAME]}".lstrip().upper()[
                :LONGEST_NAME
            ]
        kind = node.get(w("fldCharType")) if node.tag == w("fldChar") else None
        if kind == "begin" and len(self.told) < DEEPEST_FIELD:
            self.told.append("")
        if kind == "end" and self.told:
            self.told.pop()


def text_of(node: Element, *, hints: bool = True) -> str:
    """The text inside an element; without the runs that only ask for text, where `hints` is not wanted."""
    return "".join(_pieces(node, Fields(), hints=hints))


def _pieces(node: Element, fields: Fields, *, hints: bool) -> Iterator[str]:
    fields.pass_by(node)
    if node.tag in GONE or (not hints and _is_hint(node)) or _counted(node):
        return
    if node.tag in OBJECTS:
        yield FOREIGN
    elif node.tag == w("t"):
        yield "" if fields.counts else node.text or ""
    elif node.tag in SIGNS:
        yield SIGNS[node.tag]
    else:
        for child in node:
            yield from _pieces(child, fields, hints=hints)


def _counted(node: Element) -> bool:
    return node.tag == w("fldSimple") and node.get(w("instr"), "").strip().upper().startswith(COUNTED)


def _is_hint(node: Element) -> bool:
    style = node.find(f"{w('rPr')}/{w('rStyle')}") if node.tag == w("r") else None
    return style is not None and style.get(w("val")) == PLACEHOLDER_STYLE


def joined(paragraphs: list[Element], *, hints: bool = True) -> list[str]:
    """The texts of paragraphs; one whose end was struck out goes on in the next."""
    texts: list[str] = []
    goes_on = False
    for one in paragraphs:
        text = text_of(one, hints=hints)
        texts[-1:] = [texts[-1] + text] if goes_on else [*texts[-1:], text]
        mark = f"{w('pPr')}/{w('rPr')}/"
        goes_on = any(one.find(mark + w(gone)) is not None for gone in ("del", "moveFrom"))
    return texts
