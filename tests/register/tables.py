"""Where tables of the tests lie, and small ones made on the spot."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from lurus.register.tabel import Hasil, Pemetaan, load, open_table, read_figures

ROOT = Path(__file__).parent.parent.parent
REAL = ROOT.parent / "shared" / "real"
MAPS = ROOT / "tests" / "register" / "maps"
SAMPLE = ROOT / "src" / "lurus" / "sample"

SMALL_MAP = """
nama = "kecil"
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
SMALL_HEADING = ["Indikator", "Satuan", "Tahun", "Target", "Realisasi"]


def real(name: str) -> bytes:
    """A published table beside the project; the test is skipped where it is absent."""
    path = REAL / name
    if not path.exists():
        pytest.skip(f"real tables are absent: {name} is not beside the project")
    return path.read_bytes()


def mapping(name: str) -> Pemetaan:
    """A mapping of the tests by its name."""
    return load((MAPS / f"{name}.toml").read_text(encoding="utf-8"))


def small_csv(*lines: str, separator: str = ";") -> bytes:
    """A CSV with the small heading over `lines`."""
    return ("\n".join([separator.join(SMALL_HEADING), *lines]) + "\n").encode()


def read_csv(data: bytes, text: str = SMALL_MAP) -> Hasil:
    """The figures of a CSV under a mapping."""
    return read_figures(open_table(data, "kecil.csv"), load(text))


def read_xlsx(data: bytes, text: str = SMALL_MAP) -> Hasil:
    """The figures of a workbook under a mapping."""
    return read_figures(open_table(data, "kecil.xlsx"), load(text))


class Made:
    """A workbook made in memory; `sheet` is its one sheet."""

    def __init__(self, rows: Iterable[Iterable[Any]] = (), name: str = "Sheet1") -> None:
        self._stream = BytesIO()
        self.book = xlsxwriter.Workbook(self._stream, {"in_memory": True})
        self.sheet = self.book.add_worksheet(name)
        for number, row in enumerate(rows):
            self.sheet.write_row(number, 0, list(row))

    def bytes(self) -> bytes:
        """The finished file."""
        self.book.close()
        return self._stream.getvalue()


def codes(hasil: Hasil) -> list[str]:
    """The codes of all problems, in order."""
    return [problem.code for problem in hasil.problems]
