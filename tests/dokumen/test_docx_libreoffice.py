"""What LibreOffice saves comes back too; these tests run where it is installed, and say so where it is not."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lurus.dokumen.docx import EDITABLE, file_of, prose_of
from tests.cast import Cast
from tests.dokumen.returned import issued, read

pytestmark = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")


def resaved(data: bytes, folder: Path) -> bytes:
    """The file as LibreOffice writes it after opening it."""
    (folder / "in").mkdir()
    source = folder / "in" / "naskah.docx"
    source.write_bytes(data)
    told = ["soffice", f"-env:UserInstallation=file://{folder}", "--headless", "--convert-to", "docx"]
    subprocess.run([*told, "--outdir", str(folder), str(source)], check=True, timeout=120)
    return (folder / "naskah.docx").read_bytes()


@pytest.mark.parametrize("kind", sorted(EDITABLE))
def test_a_file_that_libreoffice_saved_says_what_the_paper_says(
    cast: Cast, kind: str, tmp_path: Path
) -> None:
    target = issued(cast, kind)
    assert read(target, resaved(file_of(target), tmp_path)).prosa == prose_of(kind, target.isi)
