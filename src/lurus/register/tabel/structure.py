"""Is this file what its name says, whole, and harmless? Asked before anything in it is believed."""

import struct
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Final, Literal
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from openpyxl.utils.exceptions import InvalidFileException

from lurus.register.tabel.area import LONGEST_FORMULA, FormulaError, area
from lurus.register.tabel.problems import TableError
from lurus.register.tabel.sheets import targets

Kind = Literal["csv", "xlsx"]

MIB: Final = 1024 * 1024
OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP: Final = b"PK\x03\x04"
KINDS: Final[dict[str, Kind]] = {"csv": "csv", "tsv": "csv", "txt": "csv", "xlsx": "xlsx"}
MACRO_PARTS: Final = ("vbaproject.bin", "xl/macrosheets/", "xl/activex/", "xl/dialogsheets/")
# What a file really is, by its first bytes or by what its content types speak of.
BEGINNINGS: Final = (
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"{\\rtf", "RTF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7Z"),
    (b"\x1f\x8b", "GZIP"),
    (b"MZ", "EXE"),
    (b"\x7fELF", "ELF"),
)
# What the readers of archives and of XML raise for bytes that are not what they should be.
DAMAGED: Final = (
    SyntaxError,  # what both XML readers raise is one of these
    DefusedXmlException,
    NotImplementedError,
    RuntimeError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    OSError,
    EOFError,
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    InvalidFileException,
)
CONTENTS: Final = ((b"wordprocessingml", "DOCX"), (b"presentationml", "PPTX"))


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one table may bring: bytes sent, bytes unpacked, packing ratio, parts, sheets, cells of all sheets."""

    sent: int = 10 * MIB
    unpacked: int = 100 * MIB
    ratio: int = 120
    parts: int = 1_000
    sheets: int = 200
    cells: int = 1_000_000


DEFAULT_LIMITS: Final = Limits()


def kind_of(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> Kind:
    """`csv` or `xlsx`, or `TableError` that says what the file really is."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if not data:
        raise TableError("tabel.empty", name=name)
    if len(data) > limits.sent:
        raise TableError("tabel.too_big", name=name, size=len(data), limit=limits.sent)
    if ending in ("xlsm", "xltm", "xlsb", "xlam"):
        raise TableError("tabel.macro", name=name)
    if data.startswith(OLE):
        raise _ole(data, name)
    kind = KINDS.get(ending)
    if kind is None:
        raise TableError("tabel.kind", name=name, accepted=("xlsx", "csv"))
    looks = _looks_like(data)
    if looks != kind:
        raise TableError("tabel.disguised", name=name, looks=looks)
    return kind


def check_xlsx(data: bytes, name: str, limits: Limits = DEFAULT_LIMITS) -> None:
    """Raises `TableError` unless the archive is whole, an XLSX, without macros and of bearable size."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_parts(archive, len(data), name, limits)
            _check_types(archive, name)
            areas = _areas(archive, name, limits)
        _check_sheets(targets(data), areas, name, limits)
    except TableError:
        raise  # said already, and better than below
    except (zipfile.BadZipFile, EOFError) as error:
        raise TableError("tabel.truncated", name=name) from error
    except DAMAGED as error:
        raise TableError("tabel.damaged", name=name) from error


def _ole(data: bytes, name: str) -> TableError:
    # A workbook with a password is an OLE container with a part of this name.
    if "EncryptedPackage".encode("utf-16-le") in data:
        return TableError("tabel.encrypted", name=name)
    return TableError("tabel.old_xls", name=name)


def _looks_like(data: bytes) -> str:
    if data.startswith(ZIP):
        return "xlsx"
    for beginning, looks in BEGINNINGS:
        if data.startswith(beginning):
            return looks
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<html", b"<!doctype html", b"<table")):
        return "HTML"
    if head.startswith(b"<?xml"):
        return "XML"
    # UTF-16 is full of NUL bytes and says so in its first two.
    if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "BINARY"
    return "csv"


def _check_parts(archive: zipfile.ZipFile, sent: int, name: str, limits: Limits) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    too_dense = unpacked > MIB and unpacked > limits.ratio * sent
    if len(parts) > limits.parts or unpacked > limits.unpacked or too_dense:
        raise TableError("tabel.bomb", name=name, unpacked=unpacked, sent=sent)
    if any(part.flag_bits & 1 for part in parts):
        raise TableError("tabel.encrypted", name=name)
    # Reads every part to its declared end and compares its checksum.
    damaged = archive.testzip()
    if damaged is not None:
        raise TableError("tabel.damaged", name=name, part=damaged)


def _check_types(archive: zipfile.ZipFile, name: str) -> None:
    names = {part.lower() for part in archive.namelist()}
    if "[content_types].xml" not in names:
        looks = "ODS" if "content.xml" in names else "ZIP"
        raise TableError("tabel.disguised", name=name, looks=looks)
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in archive.namelist() else b""
    if b"macroenabled" in types.lower() or any(mark in part for part in names for mark in MACRO_PARTS):
        raise TableError("tabel.macro", name=name)
    if b"spreadsheetml.sheet.main" not in types:
        looks = next((looks for mark, looks in CONTENTS if mark in types), "ZIP")
        raise TableError("tabel.disguised", name=name, looks=looks)


def _areas(archive: zipfile.ZipFile, name: str, limits: Limits) -> dict[str, int]:
    # A merged block of a whole sheet, or a lone cell in its last corner, is small on disk and huge in memory.
    # A sheet is known by what it holds: it may lie in any part, under any name.
    found = {part: _area(archive, part, name) for part in archive.namelist()}
    for part, cells in found.items():
        if cells > limits.cells:
            raise TableError("tabel.too_many_cells", name=name, part=part, limit=limits.cells)
    return found


def _check_sheets(named: list[str], areas: dict[str, int], name: str, limits: Limits) -> None:
    """A part counts as often as the workbook opens it; two sheets of one part were never saved by a program."""
    if len(named) > limits.sheets:
        raise TableError("tabel.too_many_sheets", name=name, found=len(named), limit=limits.sheets)
    if sum(areas.get(part, 0) for part in named) > limits.cells:
        raise TableError("tabel.too_many_cells", name=name, limit=limits.cells)
    if len(set(named)) < len(named):
        raise TableError("tabel.damaged", name=name)


def _area(archive: zipfile.ZipFile, part: str, name: str) -> int:
    try:
        with archive.open(part) as stream:
            return area(stream)
    except FormulaError as error:
        raise TableError("tabel.long_formula", name=name, part=part, limit=LONGEST_FORMULA) from error
    except ParseError:
        if part.startswith("xl/worksheets/") and part.endswith(".xml"):
            raise
        return 0  # a picture, or nothing that a reader takes for a sheet
    except ValueError as error:  # a place that no sheet has; entities are refused here too
        raise TableError("tabel.damaged", name=name, part=part) from error
