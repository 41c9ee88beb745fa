"""What a check works on: the tree, the indicators and every printed figure, wherever they came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lurus.pemeriksaan.hasil import NOWHERE, Letak

Fact = tuple[str, str, str]
"""Indicator, period, measure: what a figure is a figure of, whatever prints it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SimpulBahan:
    """A node of the plan; `induk` is the id of its parent."""

    id: str
    nama: str
    induk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorBahan:
    """An indicator or a budget line (`golongan`: kinerja, anggaran) and how its achievement is computed.

    `simpul` is the node it belongs to. `kembar` is the indicator of another table that prints the same. `pokok` is
    the indicator whose rise (`hubungan`: kenaikan, kenaikan_pct) it states. `kunci` is its key in the register.
    """

    id: str
    nama: str
    golongan: str = "kinerja"
    simpul: str = ""
    satuan: str = ""
    rumus: str = "F-MAX"
    agregasi: str = ""
    nol: str = "KOSONG"
    batas_atas: Decimal | None = None
    batas_bawah: Decimal | None = None
    desimal: int | None = None
    pembulatan: str = "HALF_UP"
    skala: str = ""
    pemilik: str = ""
    kembar: str = ""
    pokok: str = ""
    hubungan: str = ""
    kunci: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaBahan:
    """One printed or kept figure: indicator, period, measure, and the document it stands in.

    `nilai` is exact, `teks` the word of a predicate, `tercetak` as printed; `desimal` how many digits the print
    shows after the comma (None: unknown). `peran`: rinci, jumlah, rata_rata. `dipatok`: signed, not to be doubted.
    `kunci` is its key in the register. A printed achievement is typed like any other figure and may be wrong.
    """

    indikator: str
    periode: str
    ukuran: str
    dokumen: str = ""
    nilai: Decimal | None = None
    teks: str = ""
    tercetak: str = ""
    desimal: int | None = None
    status: str = "tetap"
    peran: str = "rinci"
    dipatok: bool = False
    letak: Letak = NOWHERE
    kunci: int | None = None

    @property
    def fakta(self) -> tuple[str, str, str]:
        """What it is a figure of, whatever document prints it."""
        return self.indikator, self.periode, self.ukuran


@dataclass(frozen=True, slots=True, kw_only=True)
class Cetakan:
    """One place in a report where a figure is printed, whether or not it agrees with what counts now.

    `jenis` is the report's kind, `judul` its title, `laporan` its key, `disampaikan` the day on which it was
    submitted (empty: a draft); `desimal` how many digits the print shows.
    """

    indikator: str
    periode: str
    ukuran: str
    jenis: str
    judul: str
    laporan: int
    disampaikan: str
    tercetak: str
    desimal: int | None = None
    letak: Letak = NOWHERE

    @property
    def fakta(self) -> tuple[str, str, str]:
        """What it is a print of."""
        return self.indikator, self.periode, self.ukuran


@dataclass(frozen=True, slots=True, kw_only=True)
class Bahan:
    """Everything one check looks at. `dasar` is the office's transaction number, None for a table.

    `cetakan` are all prints of the register's figures; a table prints each figure where it stands.
    """

    sumber: str
    simpul: tuple[SimpulBahan, ...]
    indikator: tuple[IndikatorBahan, ...]
    angka: tuple[AngkaBahan, ...]
    dasar: int | None = None
    cetakan: tuple[Cetakan, ...] = ()


def prints_of(bahan: Bahan) -> Mapping[Fact, tuple[Cetakan, ...]]:
    """The places in reports by what they print."""
    found: dict[Fact, list[Cetakan]] = {}
    for one in bahan.cetakan:
        found.setdefault(one.fakta, []).append(one)
    return {fact: tuple(many) for fact, many in found.items()}
