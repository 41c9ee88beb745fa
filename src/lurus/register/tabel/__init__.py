"""Reading tables without the register: a file and a mapping give figures, or every reason why not."""

from lurus.register.tabel.cells import Cell, Sheet, Workbook
from lurus.register.tabel.codes import CODES
from lurus.register.tabel.hasil import FigureRow, Hasil, IndikatorBaris
from lurus.register.tabel.mapfile import dump, load
from lurus.register.tabel.opening import open_table
from lurus.register.tabel.pemetaan import AturanBaris, Kolom, Pemetaan, Tetap, Ukuran
from lurus.register.tabel.problems import MappingError, Problem, TableError
from lurus.register.tabel.reading import read_figures, read_printed
from lurus.register.tabel.saran import ColumnGuess, columns, suggest
from lurus.register.tabel.structure import Limits

__all__ = [
    "CODES",
    "AturanBaris",
    "Cell",
    "ColumnGuess",
    "FigureRow",
    "Hasil",
    "IndikatorBaris",
    "Kolom",
    "Limits",
    "MappingError",
    "Pemetaan",
    "Problem",
    "Sheet",
    "TableError",
    "Tetap",
    "Ukuran",
    "Workbook",
    "columns",
    "dump",
    "load",
    "open_table",
    "read_figures",
    "read_printed",
    "suggest",
]
