"""A small bundle made without any office: papers, a journal of two acts, a seal."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lurus.core.chain import GENESIS, canonical, fingerprint, link, salted
from lurus.dokumen.arsip import bagit
from lurus.dokumen.arsip.packing import Member, Packed, Packer, Plan, pack
from lurus.dokumen.arsip.seal import SealKey, seal_key
from lurus.dokumen.sign import Authority, office_authority
from tests.cast import MONDAY

OFFICE = "Dinas Contoh"
TOP = "arsip"


def entry(number: int, text: str) -> dict[str, Any]:
    """What an act wrote, with a text under its salt."""
    body = canonical({"model": "perbaikan.tanda", "id": number, "isi": {"catatan": salted(text, "g")}})
    told = {"nomor": number, "urutan": 0, "badan": body.decode(), "sidik": fingerprint(body)}
    return told | {"garam": "g", "teks": {"catatan": text}}


def acts(*texts: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The links of a chain, and their entries."""
    previous, links, entries = GENESIS, [], []
    for number, text in enumerate(texts, start=1):
        written, key = entry(number, text), f"kunci{number}"
        said = {"nomor": number, "kunci": key, "nama": salted("Rina", key), "alasan": salted(text, key)}
        body = canonical(said | {"entri": [written["sidik"]]})
        mark = link(previous, body)
        told = {"nomor": number, "sebelum": previous, "badan": body.decode(), "sidik": mark}
        links.append(told | {"nama": "Rina", "alasan": text})
        entries.append(written)
        previous = mark
    return links, entries


def lines(rows: list[dict[str, Any]]) -> bytes:
    return "".join(f"{json.dumps(one)}\n" for one in rows).encode()


def authority() -> tuple[Authority, Authority]:
    """Two authorities: the office's own, and a stranger's."""
    return office_authority(OFFICE, MONDAY), office_authority("Kantor lain", MONDAY)


def key_of(own: Authority, folder: Path) -> SealKey:
    folder.mkdir(exist_ok=True)
    return seal_key(folder, OFFICE, own, MONDAY)


def bundle(place: Path, own: Authority, key: SealKey, replaced: Mapping[str, bytes] | None = None) -> Packed:
    """Write the bundle; `replaced` are files of the journal, by their names, as they are to be."""
    links, entries = acts("Direviu.", "Disetujui.")
    files = {"rantai": lines(links), "entri": lines(entries), "segel": b""} | dict(replaced or {})
    members = [
        Member("angka/sebelum.csv", "", lambda: b"indikator,nilai\r\nPasar,21\r\n" * 40),
        *(Member(f"jurnal/{name}.jsonl", "", lambda data=data: data) for name, data in files.items()),  # type: ignore[misc]
        Member("sertifikat/akar-1.pem", "", lambda: own.certificate),
    ]

    def tags(packer: Packer) -> dict[str, bytes]:
        return {bagit.INFO: bagit.info([("Payload-Oxum", packer.oxum)])}

    return pack(Plan(TOP, tuple(members), tags, key.seal), place, lambda *told: None)
