"""The journal of a bundle recomputed: links, entries, salted texts, seals, and what papers say of them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lurus.core.chain import ChainError, canonical, fingerprint, link, salted, seal
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.container import Container, read
from lurus.dokumen.arsip.problems import Problem

CHAIN: Final = "data/jurnal/rantai.jsonl"
ENTRIES: Final = "data/jurnal/entri.jsonl"
SEALS: Final = "data/jurnal/segel.jsonl"
PAPERS: Final = "data/dokumen/"
EVIDENCE: Final = "data/bukti/"
MUST_BE_SIGNED: Final = "-bertanda-tangan.pdf"
IN_INK: Final = "-bertanda-tangan-basah."
"""Scans of paper: no machine verifies them; the journal tells who checked them."""
PAPER, STORED = "dokumen.dokumen", "files.storedfile"
NEEDED: Final[dict[str, dict[str, type]]] = {
    CHAIN: {"nomor": int, "sebelum": str, "badan": str, "sidik": str},
    ENTRIES: {"nomor": int, "urutan": int, "badan": str, "sidik": str},
    SEALS: {"nomor": int, "hari": str, "sidik": str, "segel": str, "sebelum": str},
}
"""What a line must hold, each of exactly that kind."""
_BAD: Final = (ValueError, KeyError, TypeError, AttributeError, ChainError)
Line = dict[str, Any]


@dataclass(frozen=True)
class Walked:
    """How much was recomputed; nothing for a reader who is given no journal in canonical form."""

    links: int = 0
    entries: int = 0
    texts: int = 0
    seals: int = 0
    last: str = ""


def check_journal(bag: Container, marks_of: Mapping[str, str]) -> tuple[Walked, list[Problem]]:
    """Recompute what the bundle says of the ledger; `marks_of`: each file's fingerprint, as it was found."""
    present = [path for path in (CHAIN, ENTRIES, SEALS) if path in bag.sizes]
    if not present:
        return Walked(), []
    try:
        links, entries, seals = (_lines(bag, path) for path in (CHAIN, ENTRIES, SEALS))
    except CoreError as unreadable:
        return Walked(), [Problem(unreadable.code, str(unreadable.params["path"]), unreadable.params)]
    marks = {one["nomor"]: one["sidik"] for one in links}
    named = _entries_named(links)
    found = [
        *_links(links),
        *_entries(entries, named),
        *_seals(seals, marks),
        *_frozen(bag, marks, entries),
        *_stored(marks_of, entries),
    ]
    texts = sum(len(one.get("teks", {})) for one in entries) + 2 * sum("nama" in one for one in links)
    last = links[-1]["sidik"] if links else ""
    return Walked(len(links), len(entries), texts, len(seals), str(last)), found


def _lines(bag: Container, path: str) -> list[Line]:
    if path not in bag.sizes:
        raise CoreError("bundel.journal_line", path=path, line=0)
    found: list[Line] = []
    for number, line in enumerate(read(bag, path).splitlines(), start=1):
        try:
            told = json.loads(line)
            if not all(type(told[name]) is kind for name, kind in NEEDED[path].items()):
                raise TypeError(path)
            if not isinstance(told.get("teks", {}), dict):
                raise TypeError(path)
        except (*_BAD, RecursionError) as bad:
            raise CoreError("bundel.journal_line", path=path, line=number) from bad
        found.append(told)
    return found


def _links(lines: list[Line]) -> Iterator[Problem]:
    previous, expected = None, None
    for one in lines:
        number = one["nomor"]
        if expected is not None and (number, one["sebelum"]) != (expected, previous):
            yield Problem("bundel.chain_broken", CHAIN, {"number": number})
        if not _holds(lambda one=one: link(one["sebelum"], one["badan"].encode()) == one["sidik"]):
            yield Problem("bundel.chain_broken", CHAIN, {"number": number})
        elif not _holds(lambda one=one: _heading(one)):
            yield Problem("bundel.heading_differs", CHAIN, {"number": number})
        previous, expected = one["sidik"], number + 1


def _heading(one: Line) -> bool:
    """Whether number, name and reason are those that were linked."""
    said = json.loads(one["badan"])["value"]
    if said["nomor"] != one["nomor"]:
        return False
    if "nama" not in one:
        return True
    key = said["kunci"]
    return bool(said["nama"] == salted(one["nama"], key) and said["alasan"] == salted(one["alasan"], key))


def _entries_named(lines: Iterable[Line]) -> dict[int, list[str]]:
    """By act of this case: the fingerprints of what it wrote, as its link says."""
    found: dict[int, list[str]] = {}
    for one in lines:
        if "nama" in one:
            try:
                found[one["nomor"]] = list(json.loads(one["badan"])["value"]["entri"])
            except _BAD:
                continue  # the link itself was named
    return found


def _entries(lines: list[Line], named: dict[int, list[str]]) -> Iterator[Problem]:
    here: dict[int, list[str]] = {}
    for one in lines:
        here.setdefault(one["nomor"], []).append(one["sidik"])
        about = {"number": one["nomor"], "position": one["urutan"]}
        if not _holds(lambda one=one: fingerprint(one["badan"].encode()) == one["sidik"]):
            yield Problem("bundel.entry_altered", ENTRIES, about)
        elif not _holds(lambda one=one: _texts(one)):
            yield Problem("bundel.text_differs", ENTRIES, about)
    for number in sorted(named.keys() | here.keys()):
        if named.get(number, []) != here.get(number, []):
            yield Problem("bundel.entries_differ", ENTRIES, {"number": number})


def _texts(one: Line) -> bool:
    said = json.loads(one["badan"])["value"]["isi"]
    return all(said[name] == salted(text, one["garam"]) for name, text in one.get("teks", {}).items())


def _seals(lines: list[Line], marks: dict[int, str]) -> Iterator[Problem]:
    previous = None
    for one in lines:
        whole = _holds(
            lambda one=one: (
                seal(date.fromisoformat(one["hari"]), one["nomor"], one["sidik"], one["sebelum"])
                == one["segel"]
            )
        )
        if not whole or one["sidik"] != marks.get(one["nomor"]) or previous not in (None, one["sebelum"]):
            yield Problem("bundel.day_seal", SEALS, {"day": one["hari"]})
        previous = one["segel"]


def _frozen(bag: Container, marks: dict[int, str], entries: list[Line]) -> Iterator[Problem]:
    """The data of every paper are those that the journal knows; a report prints the chain's own mark."""
    known = {said["sidik_isi"] for said in _said(entries, PAPER) if "sidik_isi" in said}
    for path in sorted(one for one in bag.sizes if one.startswith(PAPERS) and one.endswith(".json")):
        try:
            data = json.loads(read(bag, path))["isi"]
            printed = data.get("segel") or {}
            number, mark = int(printed.get("nomor") or 0), fingerprint(canonical(data))
        except (*_BAD, RecursionError):
            yield Problem("bundel.journal_line", path, {"line": 1})
            continue
        if mark not in known:
            yield Problem("bundel.not_in_journal", path)
        if number and marks.get(number) != printed.get("nilai"):
            yield Problem("bundel.printed_mark", path, {"number": number})


def _stored(marks_of: Mapping[str, str], entries: list[Line]) -> Iterator[Problem]:
    """Signed papers and evidence are the very bytes that were received."""
    known = {said.get("fingerprint") for said in _said(entries, STORED)}
    for path, mark in sorted(marks_of.items()):
        in_ink = IN_INK in path and not path.endswith(".json")
        signed = path.startswith(PAPERS) and (path.endswith(MUST_BE_SIGNED) or in_ink)
        if (signed or (path.startswith(EVIDENCE) and not path.endswith(".csv"))) and mark not in known:
            yield Problem("bundel.not_in_journal", path)


def _said(entries: list[Line], model: str) -> Iterator[Line]:
    for one in entries:
        try:
            told = json.loads(one["badan"])["value"]
            if told["model"] == model:
                yield dict(told["isi"])
        except _BAD:
            continue  # the entry itself was named


def _holds(ask: Any) -> bool:
    try:
        return bool(ask())
    except (*_BAD, RecursionError):
        return False
