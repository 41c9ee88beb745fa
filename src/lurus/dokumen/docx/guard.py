"""A file that comes back is hostile until shown otherwise: what it is, how heavy it is, and its parts."""

import io
import zipfile
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

from lurus.core.errors import CoreError
from lurus.dokumen.docx.markup import w
from lurus.files.check import check
from lurus.files.docx import DAMAGED

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MAIN: Final = f"{DOCX}.main+xml"
DOCUMENT, PROPERTIES, TYPES = "word/document.xml", "docProps/custom.xml", "[Content_Types].xml"
MOST_PARTS: Final = 200
MOST_BYTES: Final = 16 * 1024 * 1024
"""Of all parts together, unpacked."""
LARGEST: Final = 8 * 1024 * 1024
"""Of a part that is read."""
DEEPEST: Final = 100
"""Elements inside elements: a paper of ours has some ten."""
APART: Final = frozenset(map(w, ("tbl", "tr", "tc", "p")))
"""What holds none of its kind in a paper of ours: each is read once."""
MOST_FOLD: Final = 200
"""How many times its packed size a part may have: text that people write packs some ten or twenty times."""
LIGHT: Final = 64 * 1024
"""What is no larger than this harms nobody, however well it packs."""


@dataclass(frozen=True)
class Parts:
    """The parts of a checked file, read when they are asked for."""

    name: str
    packed: zipfile.ZipFile

    @property
    def names(self) -> list[str]:
        return self.packed.namelist()

    def read(self, part: str) -> Element:
        """A part that holds XML. Raises CoreError `docx.too_heavy`, `files.broken` (nama)."""
        try:
            with self.packed.open(part) as opened:
                data = opened.read(LARGEST + 1)
            if len(data) > LARGEST or _tangled(found := fromstring(data, forbid_dtd=True)):
                raise CoreError("docx.too_heavy", nama=self.name)
        except CoreError:
            raise  # said already, and better than below
        except DAMAGED as error:
            raise CoreError("files.broken", nama=self.name) from error
        read: Element = found
        return read


def parts_of(name: str, data: bytes) -> Parts:
    """The parts of a file that may be read.

    Raises CoreError: those of `files.check`; `docx.not_docx`, `docx.too_heavy` (nama).
    """
    if check(name, data).media_type != DOCX:
        raise CoreError("docx.not_docx", nama=name)
    packed = zipfile.ZipFile(io.BytesIO(data))
    members = packed.infolist()
    if (
        len(members) > MOST_PARTS
        or sum(one.file_size for one in members) > MOST_BYTES
        or any(map(_folded, members))
    ):
        raise CoreError("docx.too_heavy", nama=name)
    parts = Parts(name, packed)
    whole = DOCUMENT in parts.names and len(set(parts.names)) == len(members)
    if not whole or not _is_a_text(parts):
        raise CoreError("docx.not_docx", nama=name)
    return parts


def _tangled(root: Element) -> bool:
    """Whether elements stand too deep, or tables, rows, cells or paragraphs inside their like: ours never do."""
    waiting: list[tuple[Element, frozenset[str], int]] = [(root, frozenset(), 1)]
    while waiting:
        node, around, depth = waiting.pop()
        if depth > DEEPEST or node.tag in around:
            return True
        inside = around | {node.tag} if node.tag in APART else around
        waiting += [(child, inside, depth + 1) for child in node]
    return False


def _folded(one: zipfile.ZipInfo) -> bool:
    return one.file_size > max(LIGHT, MOST_FOLD * one.compress_size)


def _is_a_text(parts: Parts) -> bool:
    """Whether the main part is a plain document: no template, nothing with macros."""
    told = {one.get("PartName"): one.get("ContentType") for one in parts.read(TYPES)}
    return told.get(f"/{DOCUMENT}") == MAIN


def property_of(parts: Parts, name: str) -> str:
    """A custom property of the file; nothing where there is none."""
    if PROPERTIES not in parts.names:
        return ""
    found = (one for one in parts.read(PROPERTIES) if one.get("name") == name)
    return next(("".join(one.itertext()).strip() for one in found), "")
