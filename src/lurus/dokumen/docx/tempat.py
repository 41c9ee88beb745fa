"""A document taken apart: the fields that may be edited by their tags, and all the rest place by place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final
from xml.etree.ElementTree import Element

from lurus.dokumen.docx.markup import PLACEHOLDER, edited_style, w
from lurus.dokumen.docx.teks import FOREIGN, GONE, joined, text_of

HEADINGS: Final = ("Heading", "Judul")
PARAGRAPH, TABLE, CONTROL, ROW, CELL = map(w, ("p", "tbl", "sdt", "tr", "tc"))


@dataclass(frozen=True)
class Tempat:
    """One place that is not to be edited: under which heading, in a table in which row and column, and its text."""

    judul: str
    teks: str
    baris: int = 0
    kolom: str = ""

    def says_the_same(self, other: "Tempat") -> bool:
        """Whether the same text stands at the same place of a table, or between tables."""
        return (self.teks, self.baris, self.kolom) == (other.teks, other.baris, other.kolom)


@dataclass
class Taken:
    """What was found. `bidang`: by tag, the paragraphs of every place that bears it; `judul`: the last heading.

    `lepas`: by the style of their paragraphs, the fields whose controls a word processor has dropped.
    """

    tempat: list[Tempat] = field(default_factory=list)
    bidang: dict[str, list[list[str]]] = field(default_factory=dict)
    judul: str = ""
    lepas: Mapping[str, str] = field(default_factory=dict)


def taken_apart(body: Element, tags: frozenset[str], found: Taken) -> Taken:
    """The document; controls with other tags than these are part of the rest."""
    standing = {_tag(one) for one in body.iter(CONTROL)}
    found.lepas = {edited_style(tag): tag for tag in tags - standing}
    _walk(body, tags, found)
    return found


def _walk(container: Element, tags: frozenset[str], found: Taken) -> None:
    for (paragraphs, tag), nodes in groupby(container, lambda one: _kind(one, tags, found)):
        if tag:
            found.bidang.setdefault(tag, []).append(_texts(list(nodes), hints=True))
        elif paragraphs:
            _paragraphs(list(nodes), found)
        else:
            for node in nodes:
                _other(node, tags, found)


def _kind(node: Element, tags: frozenset[str], found: Taken) -> tuple[bool, str]:
    """Whether the node is a paragraph without a field in it; of which field it is one, when its control is gone."""
    if node.tag != PARAGRAPH or _has_field(node, tags):
        return False, ""
    return True, found.lepas.get(_style(node), "")


def _other(node: Element, tags: frozenset[str], found: Taken) -> None:
    if node.tag in GONE:
        return
    if (tag := _tag(node)) in tags:
        found.bidang.setdefault(tag, []).append(_prose(node))
    elif node.tag == TABLE:
        _table(node, found)
    elif node.tag == PARAGRAPH:
        _around_fields(node, tags, found)
    elif node.tag == w("altChunk"):
        found.tempat.append(Tempat(found.judul, FOREIGN))
    else:
        _walk(node, tags, found)


def _around_fields(node: Element, tags: frozenset[str], found: Taken) -> None:
    """A paragraph into which another word processor has put a field: what stands beside it is a place."""
    rest = ""
    for one in node:
        if _tag(one) in tags:
            _other(one, tags, found)
        else:
            rest += text_of(one)
    _put(found, rest)


def _tag(node: Element) -> str:
    told = node.find(f"{w('sdtPr')}/{w('tag')}") if node.tag == CONTROL else None
    return "" if told is None else told.get(w("val"), "")


def _has_field(node: Element, tags: frozenset[str]) -> bool:
    """Whether a field stands inside the paragraph, where another word processor may have put it."""
    return any(_tag(one) in tags for one in node.iter(CONTROL))


def _prose(control: Element) -> list[str]:
    """The paragraphs of a field; a field inside a paragraph is one."""
    content = control.find(w("sdtContent"))
    if content is None:
        return []
    asks = control.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
    paragraphs = list(_inner(content))
    if not paragraphs:
        return [text_of(content, hints=not asks)]
    return _texts(paragraphs, hints=not asks)


def _texts(paragraphs: list[Element], *, hints: bool) -> list[str]:
    return [text for text in joined(paragraphs, hints=hints) if text.strip() != PLACEHOLDER]


def _inner(content: Element) -> Iterator[Element]:
    for node in content:
        if node.tag == PARAGRAPH:
            yield node
        elif node.tag == TABLE:
            yield _foreign()
        elif node.tag not in GONE:
            yield from _inner(node)


def _foreign() -> Element:
    made = Element(PARAGRAPH)
    made.append(Element(w("object")))
    return made


def _paragraphs(nodes: list[Element], found: Taken) -> None:
    for node, text in zip(nodes, joined(nodes), strict=False):
        if _is_heading(node) and text.strip():
            found.judul = plain(text)
        _put(found, text)


def _is_heading(node: Element) -> bool:
    return _style(node).startswith(HEADINGS)


def _style(node: Element) -> str:
    style = node.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def _put(found: Taken, text: str, baris: int = 0, kolom: str = "") -> None:
    if plain(text):
        found.tempat.append(Tempat(found.judul, plain(text), baris, kolom))


def _table(table: Element, found: Taken) -> None:
    rows = [one for one in table.iter(ROW) if one.find(f"{w('trPr')}/{w('del')}") is None]
    heads: list[str] = []
    for number, row in enumerate(rows):
        cells = [_cell(one) for one in row.iter(CELL)]
        if row.find(f"{w('trPr')}/{w('tblHeader')}") is not None:
            heads = cells
        label = cells[0] if cells and not heads else ""
        for at, text in enumerate(cells):
            _put(found, text, number if heads else 0, heads[at] if at < len(heads) else label)


def _cell(cell: Element) -> str:
    return plain("\n".join(joined(list(cell.iter(PARAGRAPH)))))


def plain(text: str) -> str:
    """The text with single spaces: how it is laid out is not what it says."""
    return " ".join(text.split())


def beside(parts: Iterable[Element]) -> list[str]:
    """What the heads and feet of pages say, each text once."""
    texts = (plain(text_of(one)) for part in parts for one in part.iter(PARAGRAPH))
    return sorted({one for one in texts if one})
