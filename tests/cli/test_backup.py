"""A backup holds everything, is checked before it is believed, and a restored home spends no number twice."""

import io
import json
import sqlite3
import tarfile
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from lurus.cli.archive import MANIFEST, Manifest, Member
from lurus.cli.main import main
from lurus.cli.restore import numbers
from lurus.cli.unpacking import open_archive, unpack
from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import AGENDA, NASKAH, PERBAIKAN
from lurus.dokumen.models import Nomor
from lurus.dokumen.nomor import spend
from lurus.ledger.audit import check_chain, check_rows
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import Perbaikan
from lurus.tindakan.pulihkan import GAP, last_numbers, resume
from tests.cast import MONDAY, Cast, written
from tests.cli.conftest import lurus
from tests.play import order

BOOKS = "naskah=20,agenda=4,perbaikan=3"


@pytest.fixture(scope="module")
def archive(rehearsed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the rehearsal's home."""
    file = tmp_path_factory.mktemp("cadangan") / "kantor.tar.gz"
    done = lurus(rehearsed / "rumah", "backup", str(file))
    assert done.returncode == 0, done.stderr
    return file


def orders(home: Path, book: str) -> list[tuple[int, str | None]]:
    with sqlite3.connect(home / "lurus.sqlite3") as base:
        found = base.execute(
            "SELECT urut, batal FROM dokumen_nomor WHERE buku = ? ORDER BY urut", [book]
        ).fetchall()
    base.close()
    return found


def test_a_backup_lists_every_file_with_its_fingerprint(archive: Path, rehearsed: Path) -> None:
    opened, manifest = open_archive(archive)
    with opened:
        names = set(opened.getnames())
    listed = {one.name for one in manifest.isi}
    kept = {
        str(one.relative_to(rehearsed / "rumah"))
        for one in (rehearsed / "rumah" / "berkas").rglob("*")
        if one.is_file()
    }
    assert names == listed | {MANIFEST}
    assert listed >= kept | {"lurus.sqlite3", "home.json", "secret_key"}
    assert archive.stat().st_mode & 0o077 == 0
    assert manifest.rantai == {"disperindag-wanasari": 70}


def test_a_backup_is_not_written_over_another_file(archive: Path, rehearsed: Path) -> None:
    before = archive.read_bytes()
    done = lurus(rehearsed / "rumah", "backup", str(archive))
    assert (done.returncode, archive.read_bytes()) == (2, before)


def test_the_database_of_sqlite_is_never_left_out(rehearsed: Path, tmp_path: Path) -> None:
    done = lurus(rehearsed / "rumah", "backup", str(tmp_path / "a.tar"), "--tanpa-basis-data")
    assert done.returncode == 2
    assert "hanya untuk PostgreSQL" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_restore_needs_to_know_the_last_numbers(archive: Path, tmp_path: Path) -> None:
    done = lurus(tmp_path / "baru", "restore", str(archive))
    assert done.returncode == 2
    assert "--nomor-terakhir" in done.stderr
    assert not (tmp_path / "baru" / "home.json").exists()


def test_a_restored_home_is_whole_and_its_books_go_on_behind_the_gap(
    archive: Path, rehearsed: Path, tmp_path: Path
) -> None:
    home = tmp_path / "baru"
    done = lurus(home, "restore", str(archive), "--nomor-terakhir", BOOKS, "--json")
    assert done.returncode == 0, done.stderr
    spent = orders(home, "naskah")
    before = orders(rehearsed / "rumah", "naskah")
    assert 0 < len(before) < 20
    assert spent == [*before, *((one, GAP) for one in range(len(before) + 1, 21))]
    assert [one for one, _void in spent] == list(range(1, 21))
    assert orders(home, "perbaikan") == [(2, GAP), (3, GAP)]
    assert json.loads(lurus(home, "verify", "--json").stdout)["utuh"] is True
    # Restored once more over itself: what the replaced home had spent stays spent, without being told.
    again = lurus(home, "restore", str(archive), "--json")
    assert again.returncode == 0, again.stderr
    assert orders(home, "naskah") == spent
    assert Path(json.loads(again.stdout)["lama"], "lurus.sqlite3").is_file()


def test_a_damaged_backup_changes_nothing(archive: Path, own_sample: Path, tmp_path: Path) -> None:
    forged = tmp_path / "rusak.tar"
    with tarfile.open(archive) as source, tarfile.open(forged, "w") as target:
        for member in source.getmembers():
            data = source.extractfile(member)
            assert data is not None
            content = data.read()
            if member.name == "lurus.sqlite3":
                content = content.replace(b"2085", b"2058")
            target.addfile(member, io.BytesIO(content))
    before = (own_sample / "lurus.sqlite3").read_bytes()
    done = lurus(tmp_path / "baru", "restore", str(forged), "--nomor-terakhir", BOOKS)
    assert done.returncode == 2
    assert "lurus.sqlite3" in done.stderr
    # Every command makes its home's secret key; of the backup nothing stays.
    assert [one.name for one in (tmp_path / "baru").iterdir()] == ["secret_key"]
    assert (own_sample / "lurus.sqlite3").read_bytes() == before


def test_a_backup_of_another_kind_of_home_is_refused(archive: Path, own_sample: Path) -> None:
    done = lurus(own_sample, "restore", str(archive), "--nomor-terakhir", BOOKS)
    assert done.returncode == 2
    assert "latihan" in done.stderr


@pytest.mark.parametrize("name", ["../jahat", "/etc/jahat", "berkas/../../jahat", "lain.txt", "berkas"])
def test_a_name_that_leads_out_of_the_home_is_refused(name: str, tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar", "w") as target:
        head = tarfile.TarInfo(name)
        target.addfile(head, io.BytesIO(b""))
    manifest = Manifest(1, "0", "", "real", "sqlite", {}, (Member(name, 0, ""),))
    with tarfile.open(tmp_path / "a.tar") as opened, pytest.raises(CoreError) as caught:
        unpack(opened, manifest, tmp_path / "rumah", lambda _line: None)
    assert caught.value.code == "cli.backup_damaged"
    assert not (tmp_path / "jahat").exists()


KEY = b"kunci rahasia"


def made_up(file: Path, *names: Any, data: bytes = KEY, only: int | None = None) -> Path:
    """An archive whose list names these files; the first `only` of them are in it."""
    told = [{"name": one, "size": len(data), "sha256": sha256(data).hexdigest()} for one in names]
    head = {"format": 1, "versi": "x", "dibuat": "2026-01-01", "jenis": "sample", "basis_data": "sqlite"}
    listed = json.dumps(head | {"rantai": {}, "isi": told}).encode()
    with tarfile.open(file, "w") as target:
        for name, content in [(MANIFEST, listed), *((one, data) for one in names[:only])]:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            target.addfile(entry, io.BytesIO(content))
    return file


@pytest.mark.parametrize(
    "second", ["kunci/a/b", "kunci/\0b/c", "kunci/" + "x" * 300 + "/y", "kunci/.", 5, None],
    ids=["below a file", "NUL", "too long", "a folder", "a number", "nothing"],
)  # fmt: skip
def test_a_refused_restore_leaves_no_key_behind(second: Any, tmp_path: Path) -> None:
    file = made_up(tmp_path / "jahat.tar", "kunci/a", second, only=1)
    fresh = tmp_path / "baru"
    done = lurus(fresh, "restore", str(file), "--nomor-terakhir", BOOKS)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert [one.name for one in fresh.rglob("*") if one.is_file() and KEY in one.read_bytes()] == []


@pytest.mark.parametrize("content", [KEY, b"SQLite format 3\0" + bytes(4080), b""])
def test_what_is_no_database_does_not_replace_one(content: bytes, own_sample: Path, tmp_path: Path) -> None:
    before = (own_sample / "lurus.sqlite3").read_bytes()
    file = made_up(tmp_path / "jahat.tar", "lurus.sqlite3", data=content)
    done = lurus(own_sample, "restore", str(file))
    assert (done.returncode, "lurus.sqlite3" in done.stderr, "Traceback" in done.stderr) == (2, True, False)
    assert (own_sample / "lurus.sqlite3").read_bytes() == before
    assert not list(own_sample.glob(".pulih-*")) and not list(own_sample.glob("sebelum-pulih-*"))


@pytest.mark.parametrize("content", [b"", b"bukan arsip", b"\x1f\x8b rusak"])
def test_what_is_no_backup_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(content)
    with pytest.raises(CoreError) as caught:
        open_archive(tmp_path / "a.tar")
    assert caught.value.code == "cli.backup_foreign"


def test_numbers_are_told_by_book_and_year() -> None:
    assert numbers("naskah=12, agenda/2025=9", 2026) == {("naskah", 2026): 12, ("agenda", 2025): 9}
    assert numbers("", 2026) == {}


@pytest.mark.parametrize(
    ("text", "code"), [("naskah", "cli.numbers_unreadable"), ("kas=1", "pulihkan.unknown_book")]
)
def test_numbers_that_cannot_be_read_are_refused(text: str, code: str) -> None:
    with pytest.raises(CoreError) as caught:
        numbers(text, 2026)
    assert caught.value.code == code


def test_the_next_number_stands_behind_the_gap_and_the_books_hold(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        spend(pen, cast.kantor, NASKAH, MONDAY.date())
    done, gap = resume(cast.kantor, {(NASKAH, 2026): 7, (AGENDA, 2026): 0}, MONDAY, "cadangan.tar")
    with written(cast.kantor, MONDAY) as pen:
        after = spend(pen, cast.kantor, NASKAH, MONDAY.date())
        line = spend(pen, cast.kantor, AGENDA, MONDAY.date())
    assert (gap, after.urut, line.urut) == (6, 8, 1)
    assert Nomor.objects.at(cast.kantor).filter(batal=GAP).count() == 6
    assert Transaction.objects.at(cast.kantor).get(number=done.number).act == "pulihkan"
    assert (*check_chain(cast.kantor).findings, *check_rows(cast.kantor).findings) == ()


def test_a_case_ordered_after_a_restore_gets_a_new_number(cast: Cast) -> None:
    first = order(cast)
    resume(cast.kantor, {(PERBAIKAN, first.tahun): 5}, MONDAY + timedelta(hours=1), "cadangan.tar")
    second = order(cast, "ikm.realisasi", judul="Perbaikan berikutnya")
    assert (first.urut, second.urut) == (1, 6)
    assert last_numbers(cast.kantor)[PERBAIKAN, first.tahun] == 6
    assert Perbaikan.objects.at(cast.kantor).count() == 2


def test_a_restore_without_lost_numbers_is_recorded_all_the_same(cast: Cast) -> None:
    done, gap = resume(cast.kantor, {}, MONDAY, "cadangan.tar")
    assert (gap, done.actor_id) == (0, None)
    assert "cadangan.tar" in done.reason


def test_a_number_far_beyond_the_book_is_taken_for_a_slip(cast: Cast) -> None:
    with pytest.raises(CoreError) as caught:
        resume(cast.kantor, {(NASKAH, 2026): 9_000_000}, MONDAY, "cadangan.tar")
    assert caught.value.code == "pulihkan.too_far"
    assert Transaction.objects.at(cast.kantor).count() == 1


def test_a_backup_into_nowhere_is_refused(
    cast: Cast, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["backup", str(tmp_path / "tidak" / "ada.tar")]) == 2
    assert "tidak ada" in capsys.readouterr().err
