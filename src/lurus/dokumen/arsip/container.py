"""Opening what somebody sent: a ZIP or a folder that says it is a bundle. Nothing is unpacked, nothing is trusted."""

import hashlib
import os
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final, Protocol

from lurus.core.errors import CoreError
from lurus.dokumen.arsip import bagit

MOST_FILES: Final = 50_000
LARGEST: Final = 64 * 1024**3
LARGEST_READ: Final = 256 * 1024**2
"""Of one file that is read whole: a paper, a certificate, the journal."""
MOST_EXPANDED: Final = 200
SMALL: Final = 1024 * 1024
DIRECTORY: Final = 24 * 1024**2
"""Bytes of a ZIP's own list: more than so many files need."""
LONGEST_PATH: Final = 1000
CHUNK: Final = 1024 * 1024
_ENCRYPTED: Final = 0x1
_LOCAL: Final = struct.Struct("<4s5H3L2H")
_BROKEN = (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error, EOFError, RuntimeError,
           zlib.error)  # fmt: skip


class Container(Protocol):
    """The files of a bag by their paths below its folder."""

    sizes: dict[str, int]

    def parts(self, path: str) -> Iterator[bytes]:
        """The bytes of one file, piece by piece."""
        ...


def digest(container: Container, path: str) -> str:
    """The SHA-256 of one file."""
    mark = hashlib.sha256()
    for part in container.parts(path):
        mark.update(part)
    return mark.hexdigest()


def read(container: Container, path: str) -> bytes:
    """One file whole.

    Raises CoreError `bundel.too_large` (path, size) beyond what such a file may have.
    """
    if container.sizes[path] > LARGEST_READ:
        raise CoreError("bundel.too_large", path=path, size=container.sizes[path])
    return b"".join(container.parts(path))


@contextmanager
def opened(place: Path) -> Iterator[Container]:
    """The bag in a ZIP or a folder.

    Raises CoreError `bundel.foreign` for what is none, `bundel.broken` for a ZIP that cannot be read, and
    `bundel.hostile_*` (name) for one that no honest hand makes: locked, links, paths that lead out, names twice or
    differing only in case, entries that overlap, more files or bytes than any case has.
    """
    if place.is_dir():
        yield Folder(place)
        return
    try:
        with place.open("rb") as raw:
            _few(raw)
            with zipfile.ZipFile(raw) as archive:
                yield Zip(raw, archive)
    except CoreError:
        raise  # a refusal of its own, though it is a ValueError too
    except FileNotFoundError as missing:
        raise CoreError("cli.no_file", file=place) from missing
    except _BROKEN as broken:
        raise CoreError("bundel.broken", file=place.name, detail=str(broken)) from broken


class Folder:
    """A bag that was unpacked."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.sizes: dict[str, int] = {}
        for path, size in _walked(place):
            self.sizes[path] = size
            if len(self.sizes) > MOST_FILES:
                break
        _check_total(self.sizes)
        _check_names(self.sizes)
        if bagit.DECLARATION not in self.sizes:
            raise CoreError("bundel.foreign", file=place.name)

    def parts(self, path: str) -> Iterator[bytes]:
        with (self.place / path).open("rb") as file:
            while part := file.read(CHUNK):
                yield part


def _walked(place: Path) -> Iterator[tuple[str, int]]:
    for here, folders, files in os.walk(place, followlinks=False):
        for name in sorted([*folders, *files]):
            path = Path(here) / name
            mode, told = path.lstat().st_mode, path.relative_to(place).as_posix()
            if stat.S_ISLNK(mode) or not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
                raise CoreError("bundel.hostile_link", name=told)
            if stat.S_ISREG(mode):
                yield told, path.lstat().st_size


class Zip:
    """A bag in a ZIP, read where it lies."""

    def __init__(self, raw: IO[bytes], archive: zipfile.ZipFile) -> None:
        self.raw, self.archive = raw, archive
        infos = archive.infolist()
        for one in infos:
            _check_entry(one)
        _check_overlap(infos)
        top = _top([one.filename for one in infos])
        files = [one for one in infos if not one.is_dir()]
        _check_twice(files)
        self.infos = {one.filename.removeprefix(top): one for one in files}
        self.sizes = {path: one.file_size for path, one in self.infos.items()}
        _check_total(self.sizes)
        _check_names(self.sizes)

    def parts(self, path: str) -> Iterator[bytes]:
        one = self.infos[path]
        return self._stored(one) if one.compress_type == zipfile.ZIP_STORED else self._packed(one)

    def _stored(self, one: zipfile.ZipInfo) -> Iterator[bytes]:
        """Straight from the file: the fingerprint says more than the ZIP's own sum."""
        self.raw.seek(one.header_offset)
        head = _LOCAL.unpack(self.raw.read(_LOCAL.size))
        name = self.raw.read(head[9])
        if head[0] != b"PK\x03\x04" or name != _spelled(one) or one.compress_size != one.file_size:
            raise CoreError("bundel.hostile_name", name=one.filename)
        start, left = self.raw.tell() + head[10], one.file_size
        while left:
            self.raw.seek(start + one.file_size - left)
            part = self.raw.read(min(CHUNK, left))
            if not part:
                raise CoreError("bundel.broken", file=one.filename, detail="EOF")
            left -= len(part)
            yield part

    def _packed(self, one: zipfile.ZipInfo) -> Iterator[bytes]:
        with self.archive.open(one) as file:
            while part := file.read(CHUNK):
                yield part


def _spelled(one: zipfile.ZipInfo) -> bytes:
    return one.orig_filename.encode("utf-8" if one.flag_bits & 0x800 else "cp437")


def _few(raw: IO[bytes]) -> None:
    """The ZIP's list must be short before it is read: it is read whole."""
    raw.seek(0, os.SEEK_END)
    size = raw.tell()
    raw.seek(max(0, size - 65_536 - 22))
    tail = raw.read()
    place = tail.rfind(b"PK\x05\x06")
    if place < 0 or len(tail) < place + 22:
        raise zipfile.BadZipFile("no end of central directory")
    count, length = struct.unpack_from("<HL", tail, place + 10)
    if length == 0xFFFFFFFF or count == 0xFFFF:
        wide = tail.rfind(b"PK\x06\x06", 0, place)
        if wide >= 0 and len(tail) >= wide + 48:
            count, length = struct.unpack_from("<QQ", tail, wide + 32)
    if count > MOST_FILES or length > DIRECTORY:
        raise CoreError("bundel.hostile_many", count=count, limit=MOST_FILES)
    raw.seek(0)


def _check_entry(one: zipfile.ZipInfo) -> None:
    kind = stat.S_IFMT(one.external_attr >> 16)
    if one.flag_bits & _ENCRYPTED:
        raise CoreError("bundel.hostile_locked", name=one.filename)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise CoreError("bundel.hostile_link", name=one.filename)
    if one.file_size > max(SMALL, MOST_EXPANDED * one.compress_size):
        raise CoreError("bundel.hostile_bomb", name=one.filename, size=one.file_size)
    _check_path(one.orig_filename)


def _check_path(path: str) -> None:
    parts = path.removesuffix("/").split("/")
    odd = any(not letter.isprintable() for letter in path) or "\\" in path or ":" in path
    if odd or len(path) > LONGEST_PATH or any(part in ("", ".", "..") for part in parts):
        raise CoreError("bundel.hostile_path", name=path[:LONGEST_PATH])


def _check_overlap(infos: list[zipfile.ZipInfo]) -> None:
    """Files that share bytes make much of little."""
    end = 0
    for one in sorted(infos, key=lambda info: info.header_offset):
        if one.header_offset < end:
            raise CoreError("bundel.hostile_overlap", name=one.filename)
        end = one.header_offset + _LOCAL.size + len(_spelled(one)) + one.compress_size


def _check_twice(files: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for one in files:
        if one.filename in seen:
            raise CoreError("bundel.hostile_twice", name=one.filename)
        seen.add(one.filename)


def _check_names(paths: Iterable[str]) -> None:
    """Two names that one file system takes for one, or a file that is another's folder."""
    seen: dict[str, str] = {}
    for path in paths:
        plain = unicodedata.normalize("NFC", path).casefold()
        if plain in seen:
            raise CoreError("bundel.hostile_case", name=path, other=seen[plain])
        seen[plain] = path


def _check_total(sizes: dict[str, int]) -> None:
    if len(sizes) > MOST_FILES:
        raise CoreError("bundel.hostile_many", count=len(sizes), limit=MOST_FILES)
    if sum(sizes.values()) > LARGEST:
        raise CoreError("bundel.hostile_bomb", name="", size=sum(sizes.values()))


def _top(names: list[str]) -> str:
    """The one folder in which the bag lies; nothing when it lies open."""
    if bagit.DECLARATION in names:
        return ""
    tops = {name.partition("/")[0] for name in names}
    found = next(iter(tops), "")
    if len(tops) != 1 or f"{found}/{bagit.DECLARATION}" not in names:
        raise CoreError("bundel.foreign", file=found)
    return f"{found}/"
