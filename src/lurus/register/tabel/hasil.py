"""What reading a table yields: figures as they lie in it, or every problem at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lurus.register.tabel.problems import Problem


@dataclass(frozen=True, slots=True)
class IndikatorBaris:
    """The indicator or budget line a row speaks of, in the table's own words.

    `kunci` identifies it within the office: rows with the same one speak of the same indicator.
    `polaritas` is maximize, minimize or stabilize; `jenis` is kinerja or anggaran; `tipe` is angka, or
    predikat where the value is a word ("BB").
    """

    kunci: str
    jenis: str
    kode: str
    nama: str
    satuan: str
    polaritas: str
    induk: str
    level: str
    pemilik: str
    tipe: str = "angka"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure in one cell.

    `value` is in the indicator's `satuan`, a `capaian` always in percent (None: not reported); `tercetak` is
    what the document shows.
    `ref` is the cell of the value; `row` and `column` are what the table itself calls the place.
    `periode`: "2016", "2021-TW1", "2021-S1", "2021-09", "2016..2020". `peran`: rinci, or jumlah or
    rata_rata for a printed total or mean. `statement_only`: the report prints it, no figure is kept of it.
    `formula`: the formula whose stored result was taken.
    `hubungan`: how it follows from figures of the indicator whose key is `pokok` (see `pemetaan.Ukuran`).
    """

    ref: str
    indikator: IndikatorBaris
    periode: str
    ukuran: str
    value: Decimal | None
    status: str
    tercetak: str
    dokumen: str
    tabel: str
    halaman: str
    row: str
    column: str
    peran: str = "rinci"
    statement_only: bool = False
    formula: str | None = None
    hubungan: str = ""
    pokok: str = ""

    @property
    def worded(self) -> bool:
        """What is printed is a word, no figure: a column of predicates, or an indicator judged by words."""
        return "predikat" in (self.ukuran, self.indikator.tipe)

    @property
    def fact(self) -> tuple[str, str, str]:
        """Indicator, period and measure: what the figure is a figure of."""
        return self.indikator.kunci, self.periode, self.ukuran


@dataclass(frozen=True, slots=True)
class Hasil:
    """All figures and no problem, or problems and nothing that may be imported.

    `notes` are remarks to show (a row passed over, a stored result taken) that refuse nothing.
    """

    figures: tuple[FigureRow, ...]
    problems: tuple[Problem, ...]
    notes: tuple[Problem, ...] = ()

    @property
    def importable(self) -> bool:
        """Nothing stands in the way."""
        return not self.problems

    def counts(self) -> Mapping[str, int]:
        """How many figures of each measure were read."""
        counted: dict[str, int] = {}
        for figure in self.figures:
            counted[figure.ukuran] = counted.get(figure.ukuran, 0) + 1
        return counted
