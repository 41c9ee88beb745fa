"""Bytes in the home: written whole or not at all, read back only if they are what their name says."""

import os
import secrets
from pathlib import Path

from lurus.core.chain import fingerprint
from lurus.core.errors import CoreError


def write_whole(place: Path, data: bytes) -> None:
    """Give `data` that name: half a file never gets it, and two who write at once do not meet."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = place.with_name(f".{secrets.token_hex(8)}")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o600)
        draft.replace(place)
    finally:
        draft.unlink(missing_ok=True)


class Store:
    """The folder of files, addressed by fingerprint."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def path(self, mark: str) -> Path:
        """Where the bytes with this fingerprint lie."""
        return self.root / mark[:2] / mark[2:]

    def put(self, data: bytes) -> str:
        """Keep `data`; returns its fingerprint. Half a file never gets its name."""
        mark = fingerprint(data)
        place = self.path(mark)
        if not place.exists():
            write_whole(place, data)
        return mark

    def get(self, mark: str) -> bytes:
        """The bytes of that fingerprint.

        Raises CoreError `files.missing` or `files.altered` when the home does not hold them as they were.
        """
        try:
            data = self.path(mark).read_bytes()
        except FileNotFoundError as missing:
            raise CoreError("files.missing", fingerprint=mark) from missing
        if fingerprint(data) != mark:
            raise CoreError("files.altered", fingerprint=mark)
        return data
