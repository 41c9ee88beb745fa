"""Whether a file is what its name says: by its structure, never by its name alone."""

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

import pikepdf

from lurus.core.errors import CoreError
from lurus.files.docx import check_reach

MAX_BYTES: Final = 10 * 1024 * 1024
MAX_UNPACKED: Final = 200 * 1024 * 1024
LONGEST_NAME: Final = 200
HEADER: Final = 1024
CODES: Final = (
    "files.broken",
    "files.declared",
    "files.disguised",
    "files.empty",
    "files.kind",
    "files.linked",
    "files.locked",
    "files.macro",
    "files.too_large",
)
"""Every code that `check` refuses with."""

_OOXML = "application/vnd.openxmlformats-officedocument."


@dataclass(frozen=True)
class Checked:
    """A file that may be kept: its plain name and its media type."""

    name: str
    media_type: str


def check(name: str, data: bytes) -> Checked:
    """The file's plain name and media type, when it is one of the kinds that the office keeps.

    Raises CoreError: `files.empty`; `files.too_large` (size, limit: bytes); `files.kind` (allowed); `files.disguised`
    (the bytes are not of the kind that the name says); `files.broken`, `files.locked` (a password), `files.macro`;
    `files.declared`, `files.linked` (a text document that reaches outside itself).

    >>> check("data/rekap.csv", b"indikator;nilai").name
    'rekap.csv'
    """
    plain = _plain(name)
    if not data:
        raise CoreError("files.empty", nama=plain)
    if len(data) > MAX_BYTES:
        raise CoreError("files.too_large", nama=plain, size=len(data), limit=MAX_BYTES)
    ending = PurePosixPath(plain).suffix.lower().lstrip(".")
    if ending not in KINDS:
        raise CoreError("files.kind", nama=plain, allowed=sorted(KINDS))
    media_type, look = KINDS[ending]
    look(plain, data)
    return Checked(plain, media_type)


def _plain(name: str) -> str:
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(letter for letter in last if letter.isprintable()).strip()
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}" if dot else kept[:LONGEST_NAME]


def _pdf(name: str, data: bytes) -> None:
    if b"%PDF-" not in data[:HEADER]:
        raise CoreError("files.disguised", nama=name)
    try:
        with pikepdf.open(io.BytesIO(data)) as opened:
            pages = len(opened.pages)
    except pikepdf.PasswordError:
        raise CoreError("files.locked", nama=name) from None
    except pikepdf.PdfError:
        raise CoreError("files.broken", nama=name) from None
    if not pages:
        raise CoreError("files.broken", nama=name)


def _starts(*magic: bytes) -> Callable[[str, bytes], None]:
    def look(name: str, data: bytes) -> None:
        if not data.startswith(magic):
            raise CoreError("files.disguised", nama=name)

    return look


def _office(part: str) -> Callable[[str, bytes], None]:
    def look(name: str, data: bytes) -> None:
        if not data.startswith(b"PK\x03\x04"):
            raise CoreError("files.disguised", nama=name)
        members = _members(name, data)
        if "[Content_Types].xml" not in members or not any(one.startswith(part) for one in members):
            raise CoreError("files.disguised", nama=name)
        if any("vbaproject" in one.lower() for one in members):
            raise CoreError("files.macro", nama=name)

    return look


def _docx(name: str, data: bytes) -> None:
    _office("word/")(name, data)
    check_reach(name, data)


def _members(name: str, data: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            found = packed.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error):
        raise CoreError("files.broken", nama=name) from None
    if sum(one.file_size for one in found) > MAX_UNPACKED:
        raise CoreError("files.too_large", nama=name, size=len(data), limit=MAX_BYTES)
    return [one.filename for one in found]


def _text(name: str, data: bytes) -> None:
    if b"\x00" in data or data.startswith((b"%PDF-", b"PK\x03\x04", b"MZ", b"\x7fELF")):
        raise CoreError("files.disguised", nama=name)


KINDS: Final[dict[str, tuple[str, Callable[[str, bytes], None]]]] = {
    "pdf": ("application/pdf", _pdf),
    "png": ("image/png", _starts(b"\x89PNG\r\n\x1a\n")),
    "jpg": ("image/jpeg", _starts(b"\xff\xd8\xff")),
    "jpeg": ("image/jpeg", _starts(b"\xff\xd8\xff")),
    "xlsx": (f"{_OOXML}spreadsheetml.sheet", _office("xl/")),
    "docx": (f"{_OOXML}wordprocessingml.document", _docx),
    "csv": ("text/csv", _text),
    "txt": ("text/plain", _text),
}
