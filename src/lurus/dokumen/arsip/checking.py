"""A bundle checked again with nothing but itself: its files, its signatures, its journal, its seal."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from lurus.core.errors import CoreError
from lurus.dokumen.arsip import bagit
from lurus.dokumen.arsip.container import Container, digest, opened, read
from lurus.dokumen.arsip.journal_check import MUST_BE_SIGNED, PAPERS, Walked, check_journal
from lurus.dokumen.arsip.packing import SEAL
from lurus.dokumen.arsip.problems import Problem
from lurus.dokumen.arsip.seal import issued_by, sealed_by
from lurus.dokumen.sign import SignatureReport, Trust, verify

ROOTS: Final = "data/sertifikat/akar"
STAMPS: Final = "data/sertifikat/cap-waktu"
REVOKED: Final = "data/sertifikat/dicabut.json"
UNLISTED: Final = frozenset({bagit.TAG_MANIFEST, SEAL})
"""What the tag manifest cannot list: itself, and the seal over it."""


@dataclass(frozen=True)
class Judged:
    """What was found: everything that does not hold, and what was looked at."""

    name: str
    files: int
    size: int
    mark: str
    info: Mapping[str, str]
    problems: tuple[Problem, ...]
    signatures: tuple[tuple[str, SignatureReport], ...]
    sealed: str
    roots: tuple[str, ...]
    root_given: bool
    journal: Walked

    @property
    def whole(self) -> bool:
        return not self.problems


@dataclass
class _Look:
    """One bundle while it is looked at."""

    bag: Container
    tell: Callable[[str], None]
    problems: list[Problem] = field(default_factory=list)
    signatures: list[tuple[str, SignatureReport]] = field(default_factory=list)
    marks: dict[str, str] = field(default_factory=dict)

    def file(self, path: str) -> bytes:
        """A tag file; empty when it is not there."""
        return read(self.bag, path) if path in self.bag.sizes else b""

    def says(self, code: str, path: str = "", **params: Any) -> None:
        self.problems.append(Problem(code, path, params))


def check_bundle(
    place: Path, roots: Sequence[bytes], tell: Callable[[str], None], *, lists: Sequence[bytes] = ()
) -> Judged:
    """Look at everything in a bundle; `roots` (PEM or DER) are trusted instead of those inside,
    beside revocation `lists` that they signed.

    Raises CoreError `bundel.foreign`, `bundel.broken`, `bundel.hostile_*`, `bundel.root` for what is not looked at.
    """
    with opened(place) as bag:
        look = _Look(bag, tell)
        tags = look.file(bagit.TAG_MANIFEST)
        mark = _fixity(look, tags)
        trusted = [_root(one, "--root") for one in roots] or list(_inside(look, ROOTS))
        sealed = _seal(look, tags, trusted)
        _papers(look, _trust(look, trusted, lists, given=bool(roots)))
        walked, found = check_journal(bag, look.marks)
        look.problems += found
        return Judged(
            name=place.name,
            files=len(bag.sizes),
            size=sum(bag.sizes.values()),
            mark=mark,
            info=_info(look),
            problems=tuple(look.problems),
            signatures=tuple(look.signatures),
            sealed=sealed,
            roots=tuple(one.fingerprint(hashes.SHA256()).hex() for one in trusted),
            root_given=bool(roots),
            journal=walked,
        )


def is_bundle(place: Path) -> bool:
    """Whether a path is to be looked at as a bundle: a folder, or a ZIP that is no office document."""
    if place.is_dir():
        return True
    if not place.is_file():
        return False
    with place.open("rb") as file:
        packed = file.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
    return place.suffix.lower() == ".zip" or (
        packed and place.suffix.lower() not in (".xlsx", ".docx", ".ods")
    )


def _fixity(look: _Look, tags: bytes) -> str:
    """Every file against its fingerprint; returns the tag manifest's own."""
    if not bagit.declared(look.file(bagit.DECLARATION)):
        look.says("bundel.declaration", bagit.DECLARATION)
    listed = bagit.read_manifest(look.file(bagit.MANIFEST), bagit.MANIFEST)
    tagged = bagit.read_manifest(tags, bagit.TAG_MANIFEST)
    for name in (bagit.MANIFEST, bagit.TAG_MANIFEST):
        if name not in look.bag.sizes:
            look.says("bundel.missing", name)
    for path, mark in {**tagged, **listed}.items():
        look.tell(path)
        if path not in look.bag.sizes:
            look.says("bundel.missing", path)
            continue
        look.marks[path] = digest(look.bag, path)
        if look.marks[path] != mark:
            look.says("bundel.altered", path)
    for path in sorted(look.bag.sizes.keys() - listed.keys() - tagged.keys() - UNLISTED):
        look.says("bundel.added", path)
    return digest(look.bag, bagit.TAG_MANIFEST) if bagit.TAG_MANIFEST in look.bag.sizes else ""


def _info(look: _Look) -> dict[str, str]:
    found = bagit.read_info(look.file(bagit.INFO))
    paths = [path for path in look.bag.sizes if path.startswith(bagit.PAYLOAD)]
    oxum = f"{sum(look.bag.sizes[path] for path in paths)}.{len(paths)}"
    if found.get("Payload-Oxum", oxum) != oxum:
        look.says("bundel.oxum", bagit.INFO, told=found["Payload-Oxum"], found=oxum)
    return found


def _inside(look: _Look, kind: str) -> Iterator[x509.Certificate]:
    paths = sorted(one for one in look.bag.sizes if one.startswith(kind) and one.endswith(".pem"))
    if not paths and kind == ROOTS:
        look.says("bundel.missing", f"{ROOTS}-1.pem")
    for path in paths:
        try:
            yield _root(read(look.bag, path), path)
        except CoreError as unreadable:
            look.says(unreadable.code, path)


def _root(data: bytes, name: str) -> x509.Certificate:
    load = x509.load_pem_x509_certificate if b"-----BEGIN" in data else x509.load_der_x509_certificate
    try:
        return load(data)
    except (ValueError, x509.InvalidVersion) as broken:
        raise CoreError("bundel.root", name=name) from broken


def _seal(look: _Look, tags: bytes, roots: list[x509.Certificate]) -> str:
    """Whose seal holds; empty when none does."""
    if SEAL not in look.bag.sizes:
        look.says("bundel.missing", SEAL)
        return ""
    certificate = sealed_by(read(look.bag, SEAL), tags)
    if certificate is None:
        look.says("bundel.seal_broken", SEAL)
        return ""
    if not any(issued_by(certificate, one) for one in roots):
        look.says("bundel.seal_unknown", SEAL, subject=_common_name(certificate))
        return ""
    return _common_name(certificate)


def _common_name(certificate: x509.Certificate) -> str:
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(names[0].value) if names else certificate.subject.rfc4514_string()


def _trust(look: _Look, roots: list[x509.Certificate], lists: Sequence[bytes], *, given: bool) -> Trust:
    """What the papers' signatures are checked by; with roots given, nothing inside is believed."""
    pems = [one.public_bytes(Encoding.PEM) for one in roots]
    if given:
        return Trust(pems, pems, lists=lists)
    stamps = [one.public_bytes(Encoding.PEM) for one in _inside(look, STAMPS)]
    return Trust(pems, [*pems, *stamps], revoked=_revoked(look), lists=lists)


def _revoked(look: _Look) -> dict[str, datetime]:
    try:
        told = json.loads(look.file(REVOKED) or b"{}")
        found = {str(serial): datetime.fromisoformat(at) for serial, at in told.items()}
        if any(at.tzinfo is None for at in found.values()):
            raise ValueError
    except (ValueError, TypeError, AttributeError, RecursionError):
        look.says("bundel.altered", REVOKED)
        return {}
    return found


def _papers(look: _Look, trust: Trust) -> None:
    """Every signature on every paper of the bundle."""
    for path in sorted(one for one in look.bag.sizes if one.startswith(PAPERS) and one.endswith(".pdf")):
        data = read(look.bag, path)
        if b"/ByteRange" not in data:
            if path.endswith(MUST_BE_SIGNED):
                look.says("bundel.unsigned", path)
            continue
        look.tell(path)
        found = verify(data, trust)
        look.signatures += [(path, one) for one in found.signatures]
        if not (found.intact and found.trusted):
            look.says("bundel.signature", path, codes=list(found.codes))
