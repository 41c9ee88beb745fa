"""What somebody does with a paper in a word processor, done with another library than ours."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

Change = Callable[[Document], object]


def opened(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def edited(data: bytes, prose: Mapping[str, Sequence[str]] | None = None, *changes: Change) -> bytes:
    """The file with other paragraphs in those fields, and whatever else is done to it."""
    document = opened(data)
    for tag, texts in (prose or {}).items():
        fill(document, tag, texts)
    for change in changes:
        change(document)
    return saved(document)


def control(document: Document, tag: str) -> Any:
    """The content control that bears the tag."""
    found = [one for one in document.element.body.iter(qn("w:sdt")) if tag_of(one) == tag]
    return found[0]


def tag_of(one: Any) -> str:
    return str(one.find(f"{qn('w:sdtPr')}/{qn('w:tag')}").get(qn("w:val")))


def fill(document: Document, tag: str, texts: Sequence[str]) -> None:
    """Type these paragraphs in the place of what stands in a field."""
    one = control(document, tag)
    for hint in one.iter(qn("w:showingPlcHdr")):
        hint.getparent().remove(hint)
        break
    content = one.find(qn("w:sdtContent"))
    for old in list(content):
        content.remove(old)
    for text in texts:
        made = OxmlElement("w:p")
        content.append(made)
        Paragraph(made, document._body).add_run(text)


def cell(table: int, row: int, column: int, text: str) -> Change:
    """Type into a cell of a table."""

    def change(document: Document) -> None:
        document.tables[table].cell(row, column).text = text

    return change


def words(data: bytes) -> str:
    """Every paragraph of the body, tables and fields included."""
    body = opened(data).element.body
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p")))


def repacked(data: bytes, **parts: bytes) -> bytes:
    """The file with parts put in or exchanged; a name's two underscores stand for a slash, one for a full stop."""
    named = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in [*old.namelist(), *(one for one in named if one not in old.namelist())]:
            new.writestr(name, named.get(name) or old.read(name))
    return out.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return packed.read(name)
