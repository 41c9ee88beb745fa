"""A bundle that was touched anywhere never passes, and nothing in it makes the check fall over."""

import json
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509

from lurus.bahasa import CODES
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.checking import Judged, check_bundle
from lurus.dokumen.arsip.seal import SealKey, issued_by, seal_key, sealed_by
from lurus.dokumen.sign import Authority
from tests.cast import MONDAY
from tests.dokumen.arsip_bundle import OFFICE, TOP, acts, authority, bundle, key_of, lines

CHAIN = "data/jurnal/rantai.jsonl"
ENTRIES = "data/jurnal/entri.jsonl"
Office = tuple[Authority, SealKey]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    own, _ = authority()
    return own, key_of(own, tmp_path_factory.mktemp("kunci"))


@pytest.fixture
def place(office: Office, tmp_path: Path) -> Path:
    bundle(tmp_path / "a.zip", *office)
    return tmp_path / "a.zip"


def judged(place: Path) -> Judged:
    return check_bundle(place, [], lambda told: None)


def codes(found: Judged) -> set[tuple[str, str]]:
    assert {one.code for one in found.problems} <= set(CODES)
    return {(one.code, one.path) for one in found.problems}


def test_an_untouched_bundle_is_whole_and_the_same_each_time(place: Path, office: Office) -> None:
    found = judged(place)
    assert (found.whole, found.sealed) == (True, f"Segel arsip {OFFICE}")
    assert (found.journal.links, found.journal.entries, found.journal.texts) == (2, 2, 6)
    first = place.read_bytes()
    assert bundle(place, *office).mark == found.mark
    assert place.read_bytes() == first


def test_no_flipped_byte_of_any_file_passes(place: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(place) as archive:
        archive.extractall(tmp_path / "isi")
    rng, top = random.Random(459), tmp_path / "isi" / TOP
    for path in sorted(one for one in top.rglob("*") if one.is_file()):
        content = path.read_bytes()
        for at in (rng.randrange(len(content)) for _ in range(12 if content else 0)):
            path.write_bytes(content[:at] + bytes([content[at] ^ 1 << rng.randrange(8)]) + content[at + 1 :])
            try:
                passed = judged(top).whole
            except CoreError as refused:
                passed = refused.code not in CODES
            assert not passed, (path.name, at)
        path.write_bytes(content)
    assert judged(top).whole


def test_no_damaged_zip_makes_the_check_fall_over(place: Path) -> None:
    rng, content = random.Random(2021), place.read_bytes()
    outcomes = {"whole": 0, "broken": 0, "refused": 0}
    for _ in range(150):
        spoilt = bytearray(content)
        for _ in range(rng.randrange(1, 6)):
            spoilt[rng.randrange(len(spoilt))] = rng.randrange(256)
        place.write_bytes(bytes(spoilt))
        try:
            outcomes["whole" if judged(place).whole else "broken"] += 1
        except CoreError as refused:
            assert refused.code in CODES
            outcomes["refused"] += 1
    # A byte of the ZIP's own dress (a date, a sum) may differ while every file is as it was.
    assert outcomes["broken"] + outcomes["refused"] > outcomes["whole"]


@pytest.mark.parametrize(
    "line",
    [
        b"{}", b"[]", b"null", b'"a"', b"{", b"[" * 50_000, b'{"nomor":[1],"sebelum":"","badan":"","sidik":""}',
        b'{"nomor":true,"sebelum":"","badan":"","sidik":""}', b'{"nomor":1,"sebelum":1,"badan":"","sidik":""}',
        b'{"nomor":1,"urutan":0,"badan":"","sidik":"","teks":[1]}', b"\xff\xfe", b'{"nomor":1e999}',
        b'{"nomor":1,"sebelum":"x","badan":"{}","sidik":"y","urutan":0}',
        b'{"nomor":1,"sebelum":"x","badan":"[1]","sidik":"y","urutan":0,"garam":3,"teks":{"a":5}}',
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["rantai", "entri", "segel"])
def test_a_hostile_journal_is_a_finding_and_no_fall(
    office: Office, tmp_path: Path, name: str, line: bytes
) -> None:
    bundle(tmp_path / "a.zip", *office, {name: line + b"\n"})
    found = judged(tmp_path / "a.zip")
    assert not found.whole
    assert {path for _, path in codes(found)} <= {CHAIN, ENTRIES, "data/jurnal/segel.jsonl"}


def changed(part: str, number: int, **values: Any) -> dict[str, bytes]:
    """The journal with one line of one part changed, and all fingerprints of files remade around it."""
    links, entries = acts("Direviu.", "Disetujui.")
    rows = {"rantai": links, "entri": entries}[part]
    rows[number] |= values
    return {part: lines(rows)}


@pytest.mark.parametrize(
    ("part", "values", "code"),
    [
        ("rantai", {"nama": "Orang lain"}, "bundel.heading_differs"),
        ("rantai", {"alasan": "Alasan lain."}, "bundel.heading_differs"),
        ("rantai", {"badan": json.dumps({"value": {}})}, "bundel.chain_broken"),
        ("rantai", {"sebelum": "1" * 64}, "bundel.chain_broken"),
        ("rantai", {"nomor": 7}, "bundel.chain_broken"),
        ("entri", {"teks": {"catatan": "Lain."}}, "bundel.text_differs"),
        ("entri", {"badan": "{}"}, "bundel.entry_altered"),
        ("entri", {"nomor": 9}, "bundel.entries_differ"),
    ],
)
def test_a_journal_that_was_sealed_although_it_does_not_add_up_is_found(
    office: Office, tmp_path: Path, part: str, values: dict[str, Any], code: str
) -> None:
    bundle(tmp_path / "a.zip", *office, changed(part, 1, **values))
    found = codes(judged(tmp_path / "a.zip"))
    assert code in {one for one, _ in found}
    assert {path for _, path in found} <= {CHAIN, ENTRIES}


def test_a_seal_is_no_seal_without_its_root(office: Office, tmp_path: Path) -> None:
    _, stranger = authority()
    bundle(tmp_path / "a.zip", stranger, office[1])
    assert ("bundel.seal_unknown", "segel.p7s") in codes(judged(tmp_path / "a.zip"))


def test_another_root_makes_another_seal_and_the_old_one_is_kept(tmp_path: Path) -> None:
    own, follower = authority()
    first, second = key_of(own, tmp_path / "k"), seal_key(tmp_path / "k", OFFICE, follower, MONDAY)
    kept = sorted(one.name for one in (tmp_path / "k").iterdir())
    assert first.certificate != second.certificate
    assert kept == [f"segel-{first.certificate.serial_number:x}.pem", "segel.pem"]
    assert sealed_by(first.seal(b"a"), b"a") == first.certificate
    assert sealed_by(first.seal(b"a"), b"b") is None
    assert sealed_by(b"\x30\x03\x02\x01\x01", b"a") is None
    assert not issued_by(first.certificate, second.certificate)


def test_no_flipped_bit_of_a_seal_passes_for_the_same_seal(office: Office) -> None:
    own, key = office
    root, seal = x509.load_pem_x509_certificate(own.certificate), key.seal(b"isi")
    passed = []
    for at in range(len(seal)):
        other = seal[:at] + bytes([seal[at] ^ 1 << at % 8]) + seal[at + 1 :]
        found = sealed_by(other, b"isi")
        if found is not None and issued_by(found, root):
            passed.append(at)
    assert passed == []
    assert sealed_by(seal, b"isi") == key.certificate
