"""BagIt, RFC 8493: the tag files of a bag, written one way and read strictly.

Our own: the library `bagit` works on folders in place, writes the day's date into every bag, knows no ZIP and no
limits; of it a hundred lines would be left that must give the same bytes each time and distrust what they read.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from lurus.core.errors import CoreError

DECLARATION: Final = "bagit.txt"
INFO: Final = "bag-info.txt"
MANIFEST: Final = "manifest-sha256.txt"
TAG_MANIFEST: Final = "tagmanifest-sha256.txt"
PAYLOAD: Final = "data/"
DECLARED: Final = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
LONGEST_TAG_FILE: Final = 64 * 1024 * 1024
_LINE: Final = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")
_ENCODED: Final = {"%": "%25", "\r": "%0D", "\n": "%0A"}


def manifest(marks: Mapping[str, str]) -> bytes:
    """A manifest: fingerprint and path of each file, in the order of the paths.

    >>> manifest({"data/b": "1" * 64, "data/a": "0" * 64}).decode().split()[1::2]
    ['data/a', 'data/b']
    """
    return "".join(f"{marks[path]}  {_encoded(path)}\n" for path in sorted(marks)).encode()


def info(values: Iterable[tuple[str, str]]) -> bytes:
    """The lines that say what the bag is; a value is one line, whatever it was.

    >>> info([("Bag-Count", "1 of\\n1")])
    b'Bag-Count: 1 of 1\\n'
    """
    return "".join(f"{name}: {' '.join(value.split())}\n" for name, value in values).encode()


def read_manifest(data: bytes, name: str) -> dict[str, str]:
    """Path → fingerprint of a manifest, as written.

    Raises CoreError `bundel.manifest` (name, line) for a line that is none, or a path named twice.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(_text(data, name).splitlines(), start=1):
        read = _LINE.fullmatch(line)
        path = "" if read is None else _decoded(read[2])
        if read is None or path in found:
            raise CoreError("bundel.manifest", name=name, line=number)
        found[path] = read[1].lower()
    return found


def read_info(data: bytes) -> dict[str, str]:
    """The values of `bag-info.txt`; a line that begins with a space goes on from the one before.

    Raises CoreError `bundel.manifest` for a line that is none.
    """
    found: dict[str, str] = {}
    last = ""
    for number, line in enumerate(_text(data, INFO).splitlines(), start=1):
        name, colon, value = line.partition(":")
        if line[:1].isspace() and last:
            found[last] += f" {line.strip()}"
        elif colon:
            last = name.strip()
            found[last] = value.strip()
        else:
            raise CoreError("bundel.manifest", name=INFO, line=number)
    return found


def declared(data: bytes) -> bool:
    """Whether the declaration is that of BagIt 0.97 or 1.0 in UTF-8."""
    return (
        re.fullmatch(rb"BagIt-Version: (0\.97|1\.0)\r?\nTag-File-Character-Encoding: UTF-8\s*", data)
        is not None
    )


def _text(data: bytes, name: str) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as broken:
        raise CoreError("bundel.manifest", name=name, line=data[: broken.start].count(b"\n") + 1) from broken


def _encoded(path: str) -> str:
    return "".join(_ENCODED.get(letter, letter) for letter in path)


def _decoded(path: str) -> str:
    return re.sub(r"%(25|0[AaDd])", lambda one: chr(int(one[1], 16)), path)
