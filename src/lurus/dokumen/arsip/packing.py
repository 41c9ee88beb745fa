"""Writing a bundle: one pass, file after file, into a ZIP whose bytes depend on nothing but its contents."""

import hashlib
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex
from typing import IO, Final

from lurus.dokumen.arsip import bagit

OLDEST: Final = (1980, 1, 1, 0, 0, 0)
"""The day on which a ZIP's calendar begins: what a file bears whose day would only be that of its packing."""
CHUNK: Final = 1024 * 1024
READABLE: Final = 0o100644 << 16
UNIX: Final = 3
SEAL: Final = "segel.p7s"
Tell = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Member:
    """One file of the payload: where it lies below `data/`, what it is, and its bytes, made when it is its turn."""

    path: str
    about: str
    make: Callable[[], bytes]


@dataclass(frozen=True)
class Packed:
    """A bundle that was written: `mark` is the fingerprint of its tag manifest, over which it is sealed."""

    mark: str
    fingerprint: str
    size: int
    files: int


@dataclass
class Packer:
    """A bag on its way into a ZIP; stored, not deflated: another zlib would give other bytes."""

    archive: zipfile.ZipFile
    top: str
    payload: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def add(self, path: str, data: bytes) -> None:
        """Write one file and remember its fingerprint."""
        marks = self.payload if path.startswith(bagit.PAYLOAD) else self.tags
        marks[path] = hashlib.sha256(data).hexdigest()
        self.sizes[path] = len(data)
        self._write(path, data)

    def _write(self, path: str, data: bytes) -> None:
        head = zipfile.ZipInfo(f"{self.top}/{path}", OLDEST)
        head.create_system, head.external_attr, head.file_size = UNIX, READABLE, len(data)
        with self.archive.open(head, "w") as target:
            for start in range(0, len(data), CHUNK):
                target.write(data[start : start + CHUNK])

    @property
    def oxum(self) -> str:
        """Bytes and number of the payload's files, as BagIt writes them."""
        return f"{sum(self.sizes[path] for path in self.payload)}.{len(self.payload)}"

    def close(self, seal: Callable[[bytes], bytes]) -> str:
        """The tag manifest and the seal over it; returns the tag manifest's fingerprint."""
        self.add(bagit.DECLARATION, bagit.DECLARED.encode())
        self.add(bagit.MANIFEST, bagit.manifest(self.payload))
        tags = bagit.manifest(self.tags)
        self._write(bagit.TAG_MANIFEST, tags)
        self._write(SEAL, seal(tags))
        return hashlib.sha256(tags).hexdigest()


@dataclass(frozen=True)
class Plan:
    """What a bundle is to hold: its folder's name, the payload, the tag files once the payload is known, its seal."""

    top: str
    members: tuple[Member, ...]
    tags: Callable[[Packer], Mapping[str, bytes]]
    seal: Callable[[bytes], bytes]


def pack(plan: Plan, target: Path, tell: Tell) -> Packed:
    """Write the bundle; it gets its name only when it is whole."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{token_hex(4)}")
    try:
        with draft.open("wb") as raw:
            mark, files = _filled(plan, raw, tell)
        done = Packed(mark, _fingerprint(draft), draft.stat().st_size, files)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return done


def _filled(plan: Plan, raw: IO[bytes], tell: Tell) -> tuple[str, int]:
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as archive:
        packer = Packer(archive, plan.top)
        for number, member in enumerate(plan.members, start=1):
            tell(member.path, number, len(plan.members))
            packer.add(f"{bagit.PAYLOAD}{member.path}", member.make())
        for path, data in plan.tags(packer).items():
            packer.add(path, data)
        mark = packer.close(plan.seal)
        return mark, len(archive.infolist())


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
