"""Whether a text document (DOCX) reaches outside itself: links that load something when it is opened, declarations."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO, Any, Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import iterparse

from lurus.core.errors import CoreError

LARGEST_LINKS: Final = 1024 * 1024
"""Of all tables of links together."""
MOST_PARTS: Final = 2000
"""Parts that hold XML: the longest reports have some hundred."""
DAMAGED: Final = (
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    ParseError,
    RuntimeError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
)


def check_reach(name: str, data: bytes) -> None:
    """Nothing, when no part of the document declares a type or loads anything from elsewhere.

    A link that a reader follows by pressing it is allowed. Raises CoreError: `files.linked` (part), `files.declared`
    (part), `files.broken`.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as packed:
            parts = [one for one in packed.infolist() if _ending(one) in ("xml", "rels")]
            links = sum(one.file_size for one in parts if _ending(one) == "rels")
            if len(parts) > MOST_PARTS or links > LARGEST_LINKS:
                raise CoreError("files.broken", nama=name)
            for one in parts:
                _check_part(name, packed, one)
    except CoreError:
        raise  # said already, and better than below
    except DAMAGED as error:
        raise CoreError("files.broken", nama=name) from error


def _ending(one: zipfile.ZipInfo) -> str:
    return one.filename.lower().rsplit(".", 1)[-1]


def _check_part(name: str, packed: zipfile.ZipFile, one: zipfile.ZipInfo) -> None:
    try:
        with packed.open(one) as part:
            elements = _elements(part)
            first = next(elements)
            loads = _ending(one) == "rels" and any(_loads(link) for link in (first, *elements))
    except DefusedXmlException as error:
        raise CoreError("files.declared", nama=name, part=one.filename) from error
    if loads:
        raise CoreError("files.linked", nama=name, part=one.filename)


def _elements(part: IO[bytes]) -> Iterator[Any]:
    for _event, element in iterparse(part, events=("start",), forbid_dtd=True):
        yield element


def _loads(link: Any) -> bool:
    kind: str = link.get("Type", "").rsplit("/", 1)[-1]
    mode: str = link.get("TargetMode", "").lower()
    return mode == "external" and kind != "hyperlink"
