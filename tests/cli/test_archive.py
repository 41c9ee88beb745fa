"""`lurus archive` and `lurus verify BUNDLE`: whole on its own, the same each time; what was touched is named."""

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from lurus.cli.exits import BROKEN, DONE
from lurus.dokumen.sign import office_authority
from tests.cast import MONDAY
from tests.cli.conftest import lurus

CASE = "2026-001"
JOURNAL = "data/jurnal/entri.jsonl"
BEFORE = "data/angka/sebelum.csv"


@pytest.fixture(scope="session")
def archived(rehearsed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundle of the rehearsed case, beside a home of its own; not to be changed."""
    folder = tmp_path_factory.mktemp("arsip")
    shutil.copytree(rehearsed / "rumah", folder / "rumah")
    done = lurus(folder / "rumah", "archive", CASE, "--out", str(folder / "arsip.zip"))
    assert done.returncode == DONE, done.stderr
    return folder


@pytest.fixture
def unpacked(archived: Path, tmp_path: Path) -> Path:
    """The bundle as a folder of this test's own."""
    with zipfile.ZipFile(archived / "arsip.zip") as archive:
        archive.extractall(tmp_path / "isi")
    (top,) = (tmp_path / "isi").iterdir()
    return top


def looked_at(place: Path, nowhere: Path, *told: str) -> tuple[int, dict[str, Any]]:
    """What the command says of a bundle where there is no office at all."""
    done = lurus(nowhere / "tidak-ada", "verify", str(place), "--json", *told)
    return done.returncode, json.loads(done.stdout)


def named(told: dict[str, Any]) -> set[tuple[str, str]]:
    return {(one["kode"], one["berkas"]) for one in told["temuan"]}


def test_a_bundle_is_whole_where_there_is_no_office(archived: Path, tmp_path: Path) -> None:
    ended, told = looked_at(archived / "arsip.zip", tmp_path)
    assert (ended, told["utuh"], told["temuan"]) == (DONE, True, [])
    assert len(told["tanda_tangan"]) == 5
    assert all(one["utuh"] and one["dikenal"] for one in told["tanda_tangan"])
    assert told["segel"].startswith("Segel arsip")
    assert told["jurnal"]["links"] > 0
    assert told["jurnal"]["entries"] > told["jurnal"]["links"]


def test_the_same_case_gives_the_same_bytes(archived: Path, tmp_path: Path) -> None:
    done = lurus(archived / "rumah", "archive", CASE, "--out", str(tmp_path / "lagi.zip"))
    assert done.returncode == DONE, done.stderr
    assert (tmp_path / "lagi.zip").read_bytes() == (archived / "arsip.zip").read_bytes()


def test_the_index_needs_nothing_but_a_pdf_viewer(unpacked: Path) -> None:
    assert (unpacked / "MULAI-DI-SINI.pdf").read_bytes().startswith(b"%PDF-")
    parts = {one.name for one in (unpacked / "data").iterdir()}
    assert parts == {"dokumen", "bukti", "angka", "jurnal", "sop", "catatan-mutu", "sertifikat"}
    assert (unpacked / BEFORE).read_text() != (unpacked / "data/angka/sesudah.csv").read_text()


def test_what_was_touched_is_named(unpacked: Path, tmp_path: Path) -> None:
    paper = next(unpacked.glob("data/dokumen/*-bertanda-tangan.pdf"))
    content = bytearray(paper.read_bytes())
    content[len(content) // 2] ^= 1
    paper.write_bytes(bytes(content))
    (unpacked / BEFORE).unlink()
    (unpacked / "data/bukti/selipan.txt").write_text("bukan bagian bundel")
    ended, told = looked_at(unpacked, tmp_path)
    name = paper.relative_to(unpacked).as_posix()
    assert ended == BROKEN
    assert {
        ("bundel.altered", name),
        ("bundel.signature", name),
        ("bundel.missing", BEFORE),
        ("bundel.added", "data/bukti/selipan.txt"),
    } <= named(told)


def test_a_journal_that_was_rewritten_no_longer_adds_up(unpacked: Path, tmp_path: Path) -> None:
    journal = unpacked / JOURNAL
    lines = journal.read_text().splitlines()
    entry = json.loads(lines[0])
    entry["sidik"] = "0" * 64
    journal.write_text("\n".join([json.dumps(entry), *lines[1:]]) + "\n")
    _, told = looked_at(unpacked, tmp_path)
    codes = {code for code, path in named(told) if path == JOURNAL}
    assert "bundel.altered" in codes
    assert codes - {"bundel.altered"}


def test_a_list_of_fingerprints_written_anew_breaks_the_seal(unpacked: Path, tmp_path: Path) -> None:
    tags = unpacked / "tagmanifest-sha256.txt"
    tags.write_text("\n".join(reversed(tags.read_text().splitlines())) + "\n")
    _, told = looked_at(unpacked, tmp_path)
    assert ("bundel.seal_broken", "segel.p7s") in named(told)
    assert told["segel"] == ""


def test_a_root_from_outside_must_vouch_for_all_of_it(archived: Path, tmp_path: Path) -> None:
    stranger = tmp_path / "asing.pem"
    stranger.write_bytes(office_authority("Kantor lain", MONDAY).certificate)
    ended, told = looked_at(archived / "arsip.zip", tmp_path, "--root", str(stranger))
    assert ended == BROKEN
    assert {"bundel.seal_unknown", "bundel.signature"} <= {code for code, _ in named(told)}
    own = archived / "rumah" / "kunci"
    (root,) = own.rglob("ca.crt.pem")
    ended, told = looked_at(archived / "arsip.zip", tmp_path, "--root", str(root))
    assert (ended, told["akar"]["diberikan"]) == (DONE, True)


def test_those_who_get_the_report_get_no_evidence_and_no_names(archived: Path, tmp_path: Path) -> None:
    place = tmp_path / "penerima.zip"
    done = lurus(archived / "rumah", "archive", CASE, "--out", str(place), "--untuk", "penerima")
    assert done.returncode == DONE, done.stderr
    with zipfile.ZipFile(place) as archive:
        paths = [name.partition("/")[2] for name in archive.namelist()]
    assert JOURNAL not in paths
    assert not [one for one in paths if one.startswith("data/bukti/")]
    papers = [one for one in paths if one.startswith("data/dokumen/")]
    assert papers
    assert all(one.endswith("-bertanda-tangan.pdf") for one in papers)
    assert looked_at(place, tmp_path)[0] == DONE


def test_a_case_that_does_not_exist_is_said_so(archived: Path, tmp_path: Path) -> None:
    done = lurus(archived / "rumah", "archive", "2026-999", "--out", str(tmp_path / "a.zip"))
    assert done.returncode not in (DONE, BROKEN)
    assert "2026-999" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_books_are_whole_after_a_bundle_was_recorded(archived: Path) -> None:
    done = lurus(archived / "rumah", "verify")
    assert done.returncode == DONE, done.stdout + done.stderr
