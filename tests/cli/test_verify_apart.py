"""`lurus verify FILE` without any office, by roots and lists alone; and the time-stamp authority for trials."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lurus.dokumen.sign import Level, Revoked, Stamping, Why, revocation_list, verify
from lurus.dokumen.sign.trust import Trust
from tests.cli.conftest import lurus
from tests.dokumen.signing import A_DAY, AT, desk
from tests.dokumen.test_revocation import serial
from tests.source import ROOT


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A signed paper, its root, and a list that revokes its key."""
    folder = tmp_path_factory.mktemp("diterima")
    (folder / "naskah.pdf").write_bytes(desk().signed())
    (folder / "akar.pem").write_bytes(desk().authority.certificate)
    (folder / "cabut.pem").write_bytes(
        revocation_list(desk().authority, [Revoked(serial(), AT, Why.COMPROMISED)], AT)
    )
    (folder / "rusak.pem").write_text("bukan sertifikat")
    return folder


def asked(given: Path, tmp_path: Path, *told: str) -> tuple[int, str, str]:
    """By somebody who has no home at all."""
    done = lurus(tmp_path / "kosong", "verify", *told)
    return done.returncode, done.stdout, done.stderr


def test_a_root_is_enough_to_verify_a_file(given: Path, tmp_path: Path) -> None:
    ended, said, _ = asked(given, tmp_path, str(given / "naskah.pdf"), "--root", str(given / "akar.pem"))
    assert ended == 0
    assert "asli dan tidak berubah" in said and "Tidak. Waktunya menurut jam kantor." in said


def test_a_file_that_is_not_there_is_named_before_any_office_is_asked_for(tmp_path: Path) -> None:
    ended, said, told = asked(tmp_path, tmp_path, str(tmp_path / "hilang.pdf"))
    assert (ended, said) == (2, "")
    assert "hilang.pdf" in told and "kantor" not in told


def test_a_list_tells_that_the_key_was_revoked(given: Path, tmp_path: Path) -> None:
    told = [str(given / "naskah.pdf"), "--root", str(given / "akar.pem"), "--crl", str(given / "cabut.pem")]
    ended, said, _ = asked(given, tmp_path, *told, "--json")
    found = json.loads(said)
    assert (ended, found["berlaku"], found["kode"]) == (1, False, ["sign.revoked:ttd_ketua"])
    assert found["tanda_tangan"][0]["dicabut"] == "2026-03-09T02:30:00+00:00"


def test_without_stamp_or_books_an_instant_before_the_revocation_is_not_believed(
    given: Path, tmp_path: Path
) -> None:
    later = revocation_list(desk().authority, [Revoked(serial(), AT + A_DAY, Why.COMPROMISED)], AT + A_DAY)
    (tmp_path / "nanti.pem").write_bytes(later)
    told = [
        str(given / "naskah.pdf"),
        "--root",
        str(given / "akar.pem"),
        "--crl",
        str(tmp_path / "nanti.pem"),
    ]
    ended, said, _ = asked(given, tmp_path, *told)
    assert ended == 1
    assert "tidak terbukti kapan ditandatangani" in said and "tetap sah" not in said


@pytest.mark.parametrize(
    "told",
    [
        ["--root", "akar.pem"],
        ["naskah.pdf", "--crl", "cabut.pem"],
        ["naskah.pdf", "--root", "rusak.pem"],
        ["naskah.pdf", "--root", "hilang.pem"],
    ],
)
def test_what_is_missing_or_no_certificate_is_told(given: Path, tmp_path: Path, told: list[str]) -> None:
    words = [one if one.startswith("--") else str(given / one) for one in told]
    ended, said, complaint = asked(given, tmp_path, *words)
    assert (ended, said) == (2, "")
    assert complaint.strip().endswith(".") and "Traceback" not in complaint


@pytest.fixture
def stamps(sample_home: Path) -> Iterator[str]:
    """`lurus tsa` as it runs in a sample home; its address."""
    running = subprocess.Popen(
        [sys.executable, "-m", "lurus.cli.main", "tsa", "--port", "0"],
        cwd=ROOT,
        env=os.environ | {"LURUS_HOME": str(sample_home), "DATABASE_URL": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert running.stdout is not None
    found = re.search(r"http://\S+", running.stdout.readline())
    assert found is not None
    yield found[0]
    running.terminate()
    running.wait(timeout=20)
    running.stdout.close()


def test_the_authority_for_trials_stamps_what_is_signed(sample_home: Path, stamps: str) -> None:
    (root,) = (sample_home / "kunci").glob("*/ca.crt.pem")
    signed = desk().signed(Stamping(stamps, Level.STAMPED, required=True, roots=(root.read_bytes(),)))
    (report,) = verify(signed, Trust([desk().authority.certificate], [root.read_bytes()])).signatures
    assert report.level == "B-T" and report.stamped is not None


def test_a_real_office_has_no_authority_for_trials(own_sample: Path) -> None:
    (own_sample / "home.json").write_text('{"kind": "real"}')
    done = lurus(own_sample, "tsa", "--port", "0")
    assert done.returncode == 2 and "kantor contoh atau gladi" in done.stderr
