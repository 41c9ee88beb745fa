"""Tables as workbooks: text and nothing else, and what a cell cannot hold is cut where one sees it."""

import csv
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lurus.web.workbook import LONGEST, table_file


def test_what_a_cell_cannot_hold_is_cut_with_a_mark() -> None:
    data = table_file("Buku", ["Hal"], [["a" * LONGEST], ["b" * (LONGEST + 1)]])
    _, whole, cut = load_workbook(BytesIO(data)).worksheets[0].iter_rows(values_only=True)
    assert whole == ("a" * LONGEST,)
    assert cut == ("b" * (LONGEST - 1) + "…",)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed here")
def test_libreoffice_opens_it_and_computes_nothing(tmp_path: Path) -> None:
    lines = [["0012/2026", "=1+1"], ["+62 31", 'satu\ndua; "tiga"']]
    source = tmp_path / "buku.xlsx"
    source.write_bytes(table_file("Buku", ["Agenda", "Hal"], lines))
    told = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}",
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76",
    ]
    subprocess.run([*told, "--outdir", str(tmp_path), str(source)], check=True, timeout=120)
    with (tmp_path / "buku.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["Agenda", "Hal"], *lines]
