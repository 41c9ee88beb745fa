"""What poppler says of a file; without poppler the tests that ask it say so and are skipped."""

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

needs_poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdfsig")), reason="poppler-utils is not installed"
)


def _ask(command: list[str], pdf: bytes, *after: str) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "paper.pdf"
        path.write_bytes(pdf)
        done = subprocess.run([*command, str(path), *after], capture_output=True, text=True, check=False)
    return done.stdout


def text_of(pdf: bytes) -> list[str]:
    """The text of each page."""
    return _ask(["pdftotext"], pdf, "-").split("\f")[:-1]


def signatures_of(pdf: bytes) -> str:
    """What `pdfsig` prints."""
    return _ask(["pdfsig"], pdf)
