"""The other commands: what they print, what they refuse, how they end."""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from lurus.cli.asking import asked_office
from lurus.cli.clock import advanced, instant
from lurus.cli.commands import COMMANDS, reader
from lurus.cli.main import main
from lurus.cli.run import loopback
from lurus.core.errors import CoreError
from lurus.kantor.clock import now
from lurus.kantor.home import Home
from lurus.ledger.models import Transaction
from lurus.register.models import Angka, Laporan
from lurus.tindakan.request import InvalidInput
from tests.cast import MONDAY, Cast
from tests.cli.conftest import lurus
from tests.play import footprint
from tests.source import SRC

OFFICE = SRC / "sample" / "office.toml"
MAP = """
nama = "tabel"
dokumen = "LKJIP"
bentuk = "panjang"
konvensi = "id"
[kolom]
nama = "Indikator"
satuan = "Satuan"
tahun = "Tahun"
[[ukuran]]
kolom = "Target"
ukuran = "target"
[[ukuran]]
kolom = "Realisasi"
ukuran = "realisasi"
"""


@pytest.fixture
def table(tmp_path: Path) -> tuple[str, str]:
    """A small table with its mapping."""
    (tmp_path / "t.csv").write_text("Indikator;Satuan;Tahun;Target;Realisasi\nJumlah pasar;unit;2024;12;11\n")
    (tmp_path / "t.toml").write_text(MAP)
    return str(tmp_path / "t.csv"), str(tmp_path / "t.toml")


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as ended:
            reader([name]).parse_args([name, "--help"])
        assert ended.value.code == 0
        assert "Pemakaian: lurus" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (["bogus"], "bukan pilihan"),
        (["import"], "wajib disebut"),
        (["verify", "a", "b"], "tidak dikenal"),
        (["clock", "--set"], "memerlukan isi"),
        (["clock", "--set", "a", "--advance", "b"], "tidak dipakai bersama"),
        ([], "wajib disebut"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_in_words(
    told: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(told)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_the_table_comes_in_after_a_preview_that_writes_nothing(
    cast: Cast, table: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    kept = ["import", table[0], "--map", table[1], "--kantor", cast.kantor.kode, "--json"]
    before = footprint()
    assert main([*kept, "--preview"]) == 0
    preview = json.loads(capsys.readouterr().out)
    assert (preview["ditulis"], preview["ringkasan"]["baru"]) == (False, 2)
    assert footprint() == before
    assert main(kept) == 0
    written = json.loads(capsys.readouterr().out)
    assert Transaction.objects.at(cast.kantor).get(number=written["transaksi"]).act == "impor_tabel"
    assert Laporan.objects.at(cast.kantor).filter(judul="LKJIP 2024").exists()
    assert Angka.objects.at(cast.kantor).filter(indikator__nama="Jumlah pasar").count() == 2


def test_a_wrong_cell_is_named_and_nothing_comes_in(
    cast: Cast, table: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    Path(table[0]).write_text("Indikator;Satuan;Tahun;Target;Realisasi\nJumlah pasar;unit;2024;12;sebelas\n")
    before = footprint()
    assert main(["import", table[0], "--map", table[1], "--kantor", cast.kantor.kode]) == 2
    assert "sebelas" in capsys.readouterr().out
    assert footprint() == before


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        (["--as", "joko@contoh.example"], "bukan wewenang"),
        (["--as", "siapa@contoh.example"], "siapa@contoh.example"),
        (["--kantor", "lain"], "lain"),
        (["--jenis", "SURAT"], "jenis"),
        (["--pengampu", "Kepala Gudang"], "Jabatan"),
    ],
)
def test_an_import_that_may_not_be_is_refused_with_a_sentence(
    cast: Cast, table: tuple[str, str], extra: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = footprint()
    office = [] if "--kantor" in extra else ["--kantor", cast.kantor.kode]
    assert main(["import", table[0], "--map", table[1], *office, *extra]) == 2
    assert said in capsys.readouterr().err
    assert footprint() == before


def test_two_offices_must_be_told_apart(
    cast: Cast, table: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", table[0], "--map", table[1]]) == 2
    assert cast.tetangga.kode in capsys.readouterr().err


def test_the_clock_is_set_and_advanced(cast: Cast, home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clock", "--set", "2026-03-06T09:00"]) == 0
    assert main(["clock", "--advance", "2d", "--working", "--json"]) == 0
    said = capsys.readouterr().out
    assert "6 Maret 2026 09.00" in said
    assert '"waktu": "2026-03-10T09:00' in said
    assert now(home.clock).date().isoformat() == "2026-03-10"


def test_a_clock_set_behind_the_books_is_warned_of(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["clock", "--set", "2025-01-01"]) == 0
    assert "tidak lebih awal" in capsys.readouterr().err


def test_the_clock_of_a_real_office_runs_by_itself(
    cast: Cast, tmp_path: Path, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.HOME = Home(tmp_path / "nyata")
    settings.HOME.set_up("real")
    assert main(["clock", "--advance", "1d"]) == 2
    assert "nyata" in capsys.readouterr().err
    assert not settings.HOME.clock.exists()


@pytest.mark.parametrize(
    ("text", "working", "expected"),
    [
        ("90m", False, datetime(2026, 3, 9, 3, 30, tzinfo=UTC)),
        ("2h", True, datetime(2026, 3, 9, 4, 0, tzinfo=UTC)),
        ("5d", True, datetime(2026, 3, 16, 2, 0, tzinfo=UTC)),
        ("5d", False, datetime(2026, 3, 14, 2, 0, tzinfo=UTC)),
    ],
)
def test_a_span_is_counted_in_time_or_in_working_time(
    cast: Cast, text: str, *, working: bool, expected: datetime
) -> None:
    assert advanced(MONDAY, text, working=working) == expected


@pytest.mark.parametrize("text", ["besok", "2026-13-01", ""])
def test_what_is_no_instant_is_refused(text: str) -> None:
    with pytest.raises(CoreError) as caught:
        instant(text)
    assert caught.value.code == "cli.clock_instant"


@pytest.mark.parametrize("text", ["2", "2w", "-1d", "d"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(CoreError) as caught:
        advanced(MONDAY, text, working=False)
    assert caught.value.code == "cli.clock_span"


@pytest.mark.parametrize(
    ("host", "here"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("localhost", True),
        ("192.0.2.7", False),
        ("10.0.0.5", False),
        ("kantor", False),
    ],
)
def test_only_this_machine_is_loopback(host: str, *, here: bool) -> None:
    assert loopback(host) is here


def test_a_sample_is_not_served_to_others(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "--host", "10.0.0.5"]) == 2
    assert "127.0.0.1" in capsys.readouterr().err


def test_a_taken_port_is_named(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert main(["run", "--port", str(port)]) == 2
    assert f"PORT={port + 1}" in capsys.readouterr().err


def test_a_real_office_begins_with_an_invitation_and_no_password(tmp_path: Path) -> None:
    home = tmp_path / "kantor"
    done = lurus(home, "init", "--file", str(OFFICE), "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    (link,) = told["undangan"].values()
    assert list(told["undangan"]) == ["pengelola@wanasari.example"]
    assert "/undangan/" in link
    assert json.loads((home / "home.json").read_text()) == {"kind": "real"}
    assert (home / "kunci" / "disperindag-wanasari" / "ca.key.pem").stat().st_mode & 0o077 == 0
    again = lurus(home, "init", "--file", str(OFFICE))
    assert again.returncode == 2
    assert "sudah ada kantor" in again.stderr


def test_an_office_file_with_a_fault_leaves_no_home(tmp_path: Path) -> None:
    (tmp_path / "kantor.toml").write_text(OFFICE.read_text().replace('peran = "KETUA"', 'peran = "RAJA"'))
    done = lurus(tmp_path / "rumah", "init", "--file", str(tmp_path / "kantor.toml"))
    assert done.returncode == 2
    assert "jabatan.0.peran" in done.stderr
    assert not (tmp_path / "rumah" / "home.json").exists()


def test_a_sample_home_never_becomes_a_real_one(sample_home: Path) -> None:
    done = lurus(sample_home, "init", "--file", str(OFFICE))
    assert done.returncode == 2
    assert "contoh" in done.stderr


def answers_of(*, nip: str = "-", day: str = "2026-01-02") -> Iterator[str]:
    """What somebody types when an office of four posts is asked for."""
    yield from ["Dinas Perdagangan", "", "Pemerintah Kota", "Kota", "-", "438"]
    for place in range(4):
        yield from ["", f"{place}@x.example", f"Orang {place}", nip, "021/2026", "Bupati", *day.split()]


def test_an_office_is_asked_for_when_there_is_no_file(tmp_path: Path) -> None:
    answers = answers_of()
    found = asked_office(tmp_path / "jawaban.toml", lambda _question: next(answers))
    assert (found.kantor.kode, len(found.jabatan), len(found.penugasan)) == ("dinas-perdagangan", 4, 4)
    assert found.jabatan[1].atasan == found.jabatan[0].nama
    assert next(answers, None) is None


def test_a_date_is_asked_again_until_it_is_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers = answers_of(day="kemarin 2026-01-02")
    found = asked_office(tmp_path / "jawaban.toml", lambda _question: next(answers))
    assert found.penugasan[0].mulai.isoformat() == "2026-01-02"
    assert "“kemarin” bukan tanggal" in capsys.readouterr().err


def test_answers_that_do_not_fit_are_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answers, kept = answers_of(nip="123"), tmp_path / "rumah" / "jawaban.toml"
    with pytest.raises(InvalidInput, match="nip"):
        asked_office(kept, lambda _question: next(answers))
    assert 'nama = "Dinas Perdagangan"' in kept.read_text(encoding="utf-8")
    assert str(kept) in capsys.readouterr().err


def test_nobody_is_asked_where_nobody_can_answer(tmp_path: Path) -> None:
    done = lurus(tmp_path / "rumah", "init")
    assert done.returncode == 2
    assert "--file" in done.stderr and "terminal" in done.stderr


def test_settings_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    done = lurus(tmp_path / "x", "doctor", env={"PORT": "delapan"})
    assert done.returncode == 2
    assert "PORT" in done.stderr
    assert "Traceback" not in done.stderr
