"""`lurus esign-stub`: a stand-in of the e-Sign service, for trials on this machine and nowhere else."""

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from lurus.cli.esign_stub import ENTRY
from lurus.dokumen.penandatangan.esign.codes import status_of
from lurus.dokumen.penandatangan.esign.line import ask
from lurus.dokumen.penandatangan.esign.service import Service
from lurus.dokumen.penandatangan.esign.versions import First, Second
from lurus.dokumen.penandatangan.port import Given
from lurus.dokumen.penandatangan.tiruan.people import trial_nik
from lurus.kantor.home import Home
from tests.cli.conftest import lurus
from tests.source import ROOT


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_real_office_has_no_stand_in(tmp_path: Path) -> None:
    home = Home(tmp_path / "nyata")
    home.set_up("real")
    done = lurus(home.path, "esign-stub")
    assert done.returncode == 2 and "hanya untuk uji coba" in done.stderr


def test_a_port_that_is_taken_is_told(sample_home: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(sample_home, tmp_path / "rumah"))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = lurus(home, "esign-stub", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 2 and "sedang dipakai" in done.stderr


def test_it_serves_both_versions_for_the_people_of_the_office_and_says_what_it_is(
    sample_home: Path, tmp_path: Path
) -> None:
    home, port = Path(shutil.copytree(sample_home, tmp_path / "rumah")), free_port()
    command = [sys.executable, "-m", "lurus.cli.main", "esign-stub", "--port", str(port)]
    surroundings = os.environ | {"LURUS_HOME": str(home), "DATABASE_URL": ""}
    with subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        first = running.stdout.readline()
        service = Service(f"http://127.0.0.1:{port}", *ENTRY)
        given = Given(nik=trial_nik(1))
        found = [status_of(ask(service, version.status(given))) for version in (First(), Second())]
        running.terminate()
        rest = running.stdout.read()
    assert "TIRUAN" in first and "tidak ada yang tersertifikasi" in first
    assert "Ratna Kusumawardani" in rest and found == ["ISSUE", "ISSUE"]
    assert (home / "esign-stub" / "ca.key.pem").stat().st_mode & 0o077 == 0
