"""`lurus verify` and `lurus doctor`: what was changed behind the program's back is found and named in words."""

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import lurus

GUARDED = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'lurus_keep%'"


def tamper(home: Path, sql: str, *, keep_triggers: bool = False) -> None:
    """What somebody with the file and sqlite3 can do."""
    with sqlite3.connect(home / "lurus.sqlite3") as base:
        definitions = dict(base.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
        for (name,) in base.execute(GUARDED).fetchall():
            base.execute(f'DROP TRIGGER "{name}"')
        assert base.execute(sql).rowcount != 0
        for definition in definitions.values() if keep_triggers else ():
            base.execute(definition)
    base.close()


def verified(home: Path) -> tuple[int, dict[str, Any]]:
    done = lurus(home, "verify", "--json")
    (office,) = json.loads(done.stdout)["kantor"]
    return done.returncode, office


def test_an_untouched_rehearsal_verifies(rehearsed: Path) -> None:
    ended, office = verified(rehearsed / "rumah")
    assert (ended, office["utuh"], office["pertama"]) == (0, True, None)
    assert office["diperiksa"]["rantai"] == 70


def test_a_flipped_digit_is_found_and_named(own_rehearsal: Path) -> None:
    tamper(own_rehearsal, "UPDATE register_versi SET nilai = '2086' WHERE nilai = '2085'")
    ended, office = verified(own_rehearsal)
    assert ended == 1
    assert office["pertama"]["kode"] == "audit.row_differs"
    assert office["pertama"]["rincian"]["field"] == "nilai"
    assert "register.versi" in office["pertama"]["kalimat"]
    assert office["temuan"] == {"audit.row_differs": 1}


def test_the_first_broken_link_is_told_in_a_sentence_and_the_others_are_counted(own_rehearsal: Path) -> None:
    tamper(
        own_rehearsal,
        "UPDATE ledger_transaction SET body = replace(body, '2026', '2027') WHERE number IN (9, 12)",
    )
    done = lurus(own_rehearsal, "verify")
    assert done.returncode == 1
    assert "[9] Tautan rantai putus di sini" in done.stdout
    assert "temuan lain" in done.stdout


def test_a_changed_signed_file_is_found(own_rehearsal: Path) -> None:
    (path,) = [
        one for one in (own_rehearsal / "berkas").rglob("*") if one.is_file() and one.stat().st_size > 90_000
    ][:1]
    data = bytearray(path.read_bytes())
    data[5000] ^= 1
    path.chmod(0o600)
    path.write_bytes(data)
    ended, office = verified(own_rehearsal)
    assert ended == 1
    assert {"audit.files_altered", "audit.signature_unverifiable"} <= set(office["temuan"])


def test_a_chain_written_anew_does_not_bear_the_printed_mark(own_rehearsal: Path) -> None:
    tamper(
        own_rehearsal,
        "UPDATE ledger_transaction SET fingerprint = '" + "0" * 64 + "' WHERE act = 'reviu_laporan'",
    )
    _ended, office = verified(own_rehearsal)
    assert "audit.printed_mark" in office["temuan"]


def test_a_signed_report_is_known_at_home_and_a_flipped_byte_is_found(
    rehearsed: Path, tmp_path: Path
) -> None:
    report = rehearsed / "laporan.pdf"
    at_home = lurus(rehearsed / "rumah", "verify", str(report), "--json")
    told = json.loads(at_home.stdout)
    assert at_home.returncode == 0
    assert (told["berlaku"], told["naskah"]) == (True, "2026-001-laporan-2")
    data = bytearray(report.read_bytes())
    data[5000] ^= 1
    (tmp_path / "palsu.pdf").write_bytes(data)
    forged = lurus(rehearsed / "rumah", "verify", str(tmp_path / "palsu.pdf"))
    assert forged.returncode == 1
    assert "TIDAK BERLAKU" in forged.stdout


def test_another_office_does_not_know_the_signer(rehearsed: Path, sample_home: Path) -> None:
    done = lurus(sample_home, "verify", str(rehearsed / "laporan.pdf"))
    assert done.returncode == 1
    assert "TIDAK DIKENAL" in done.stdout
    assert done.stderr == ""


def test_a_file_that_is_no_pdf_is_looked_up_by_its_fingerprint(rehearsed: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("apa saja")
    done = lurus(rehearsed / "rumah", "verify", str(tmp_path / "a.txt"))
    assert done.returncode == 1
    assert "tidak tersimpan" in done.stdout


def test_nothing_can_be_verified_where_there_is_no_office(tmp_path: Path) -> None:
    done = lurus(tmp_path / "kosong", "verify")
    assert done.returncode == 2
    assert "lurus init" in done.stderr


def test_a_fresh_sample_is_healthy(sample_home: Path) -> None:
    done = lurus(sample_home, "doctor", "--json")
    told = json.loads(done.stdout)
    assert done.returncode == 0, done.stdout
    assert {one["id"] for one in told["pemeriksaan"]} >= {
        "home",
        "disk",
        "keys",
        "hosts",
        "migrations",
        "triggers",
    }


def ailing(done_stdout: str) -> set[str]:
    return {one["id"] for one in json.loads(done_stdout)["pemeriksaan"] if not one["baik"]}


def test_the_doctor_misses_a_trigger(own_sample: Path) -> None:
    tamper(own_sample, "UPDATE ledger_counter SET number = number + 1")
    done = lurus(own_sample, "doctor", "--json")
    assert done.returncode == 1
    assert ailing(done.stdout) == {"triggers", "chain"}
    assert lurus(own_sample, "run", "--no-serve").returncode == 0
    assert ailing(lurus(own_sample, "doctor", "--json").stdout) == {"chain"}


def test_the_doctor_sees_a_key_that_others_can_read_and_a_file_that_is_gone(own_sample: Path) -> None:
    key = next(one for one in (own_sample / "kunci").rglob("*.pem"))
    key.chmod(0o644)
    next(one for one in (own_sample / "berkas").rglob("*") if one.is_file()).unlink()
    assert ailing(lurus(own_sample, "doctor", "--json").stdout) == {"keys", "files"}


def test_the_doctor_forbids_to_publish_a_sample(own_sample: Path) -> None:
    done = lurus(own_sample, "doctor", "--json", env={"LURUS_HOSTS": "localhost,lurus.kantor.example"})
    assert ailing(done.stdout) == {"hosts"}


def test_the_doctor_names_roots_that_cannot_be_read_and_nothing_falls_over(own_sample: Path) -> None:
    env = {"LURUS_ESIGN_ROOTS": str(own_sample / "tidak-ada.pem")}
    assert ailing(lurus(own_sample, "doctor", "--json", env=env).stdout) == {"esign"}
    assert lurus(own_sample, "verify", env=env).returncode == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_the_doctor_sees_a_file_that_cannot_be_read(own_sample: Path) -> None:
    next(one for one in (own_sample / "berkas").rglob("*") if one.is_file()).chmod(0)
    assert ailing(lurus(own_sample, "doctor", "--json").stdout) == {"files"}
