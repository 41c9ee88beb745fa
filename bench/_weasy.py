"""WeasyPrint with Debian's Pango, in an environment of its own: a rival that is never shipped."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import _stage

VERSION = "weasyprint==66.0"
WORKER = Path(__file__).with_name("_weasy_worker.py")
PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")


class AbsentError(Exception):
    """WeasyPrint or the Pango it draws with cannot be had here; the text says why, in one line."""


def environment(folder: Path) -> Path:
    """The Python of WeasyPrint's environment, made in `folder` if it is not there yet; raises AbsentError."""
    kept = Path(os.environ[_stage.KEPT]).resolve() if _stage.KEPT in os.environ else folder
    python = kept / "weasyprint" / "bin" / "python"
    if not python.exists():
        _done([sys.executable, "-m", "venv", str(python.parents[1])])
        _done([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", VERSION])
    if _draws(python):
        return python
    _install_pango()
    if not _draws(python):
        raise AbsentError(f"WeasyPrint finds no Pango: install {', '.join(PANGO)}")
    return python


def _draws(python: Path) -> bool:
    done = subprocess.run([str(python), "-c", "import weasyprint"], capture_output=True, check=False)
    return done.returncode == 0


def _install_pango() -> None:
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        raise AbsentError(f"Pango is missing: install {', '.join(PANGO)} (as root, apt-get does)")
    _stage.say(f"setting up: {' '.join(PANGO)}")
    _done([apt, "update", "-qq"])
    _done([apt, "install", "-qq", "-y", "--no-install-recommends", *PANGO])


def _done(step: Sequence[str]) -> None:
    environ = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(step, capture_output=True, text=True, check=False, env=environ)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise AbsentError(f"{' '.join(step[:3])} … failed: {last}")


def layout(python: Path, pages: Sequence[str], base: Path) -> tuple[list[float], int]:
    """Seconds of laying out every one of the texts (HTML), and the pages of the last; fonts lie in `base`."""
    given = json.dumps({"pages": list(pages), "base": base.as_uri() + "/"})
    done = subprocess.run(
        [str(python), str(WORKER)], input=given, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise AbsentError(f"{VERSION} does not run here: {done.stderr.strip().splitlines()[-1]}")
    told = json.loads(done.stdout.splitlines()[-1])
    return told["seconds"], told["pages"]
