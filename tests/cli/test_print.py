"""`lurus print`: the papers of a case in one file, the signed ones with their signatures' pictures."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf

from lurus.cli.exits import DONE, REFUSED
from tests.cli.conftest import lurus
from tests.dokumen.poppler import needs_poppler, text_of

CASE = "2026-001"


@needs_poppler
def test_the_papers_of_a_signed_case_are_one_file_with_progress(rehearsed: Path, tmp_path: Path) -> None:
    file = tmp_path / "cetak.pdf"
    done = lurus(rehearsed / "rumah", "print", CASE, "--out", str(file), "--bolak-balik", "--json")
    assert done.returncode == DONE, done.stderr
    told = json.loads(done.stdout)
    with pikepdf.open(BytesIO(file.read_bytes())) as pdf:
        assert len(pdf.pages) == told["halaman"] > told["naskah"] > 10
        assert "/AcroForm" not in pdf.Root
    words = "\n".join(text_of(file.read_bytes()))
    assert "Ditandatangani secara elektronik" in words and told["tidak_terbuka"] == []


def test_of_one_kind_only_that_kind_is_printed(rehearsed: Path, tmp_path: Path) -> None:
    file = tmp_path / "cetak.pdf"
    done = lurus(rehearsed / "rumah", "print", CASE, "--out", str(file), "--jenis", "daftar_isian")
    assert done.returncode == DONE, done.stderr
    assert "naskah" in done.stdout and file.exists()


def test_what_cannot_be_printed_is_said_and_leaves_no_file(rehearsed: Path, tmp_path: Path) -> None:
    file = tmp_path / "cetak.pdf"
    unknown = lurus(rehearsed / "rumah", "print", "2020-001", "--out", str(file))
    assert unknown.returncode == REFUSED and "2020-001" in unknown.stderr
    none = lurus(rehearsed / "rumah", "print", CASE, "--out", str(file), "--jenis", "keputusan")
    assert none.returncode == REFUSED and "belum bernaskah" in none.stderr
    assert list(tmp_path.iterdir()) == []
    file.write_bytes(b"milik orang")
    taken = lurus(rehearsed / "rumah", "print", CASE, "--out", str(file))
    assert taken.returncode == REFUSED and file.read_bytes() == b"milik orang"
