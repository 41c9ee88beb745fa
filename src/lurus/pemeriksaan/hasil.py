"""What one check found: blocks of broken rules, why they cannot all hold, and what could be put right.

Plain data, in a fixed order, the same for the same figures. Numbers stand as text in plain notation ("1234.5"),
words as they are, None where nothing was reported. Sentences are made where people read, from codes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from lurus.core.editing import Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Letak:
    """Where a figure is printed: cell of the file (`sel`), page, table, row and column in their own words.

    `berkas` names the file where several were checked together.
    """

    sel: str = ""
    halaman: str = ""
    tabel: str = ""
    baris: str = ""
    kolom: str = ""
    berkas: str = ""


NOWHERE = Letak()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """One figure of a block. `id` is its cell in the rules; `angka` and `indikator` are keys of the register.

    `tersangka`: it is in some smallest set of cells that must be wrong. `pasti`: it is in every one of them.
    `dipatok`: it may not be doubted (signed, computed, a document that decides).
    """

    id: str
    nama: str
    periode: str
    ukuran: str
    dokumen: str = ""
    nilai: str | None = None
    tercetak: str = ""
    satuan: str = ""
    desimal: int | None = None
    status: str = "tetap"
    letak: Letak = NOWHERE
    tersangka: bool = False
    pasti: bool = False
    dipatok: bool = False
    indikator: int | None = None
    angka: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gejala:
    """One broken rule: what a check has to say, an *indikasi*, before anybody looked at it.

    `sidik` is its fingerprint: rule, cells and their values. The same figures give the same one, so that a
    finding that was explained is known again; other figures give another. `aturan` is the id of the rule in the
    catalogue, by which an office switches it off; `tempat` says for what it was made (node, period).
    `selisih` is by how much the rule is broken; `kelas` the class of error (K01 …) it points to.
    """

    sidik: str
    aturan: str
    tempat: str
    keparahan: Severity
    keterangan: str
    dasar: str
    sel: tuple[str, ...]
    selisih: str | None = None
    kelas: str = ""
    rumus: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pembuktian:
    """Why not everything can stay: these rules together force at least one of `sel` to be wrong.

    `kode` names the sentence; `tetap` are the other cells of the rules, which the proof takes as they are.
    """

    kode: str
    sel: tuple[str, ...]
    tetap: tuple[str, ...]
    gejala: tuple[str, ...]
    keterangan: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengganti:
    """One cell of a proposal: what stands there, what would stand there (None: ask), and the slip between.

    `dari` and `sampai` are what the rules leave of a value that is to be asked for; None: no limit.
    """

    sel: str
    semula: str | None
    menjadi: str | None
    slip: str
    dari: str | None = None
    sampai: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Akibat:
    """What else comes of a proposal: a figure that moves (`sel`), a conclusion that readers draw, a rule that
    would not hold (`nama` is its sentence), another print of a figure, or who must agree to it.

    `kode`: computed anew, must follow, is one of several that may follow, or which of the others it is. Of a place
    in a report `dokumen` is the report's title and `letak` the place in it; `desimal` how many digits it shows.
    """

    sel: str
    nama: str
    semula: str | None
    menjadi: str | None
    material: bool = False
    kode: str = ""
    dokumen: str = ""
    letak: Letak = NOWHERE
    desimal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usulan:
    """One way to mend the block, best first; nothing applies it.

    `sebab` says which step found it, `nilai` how well it is explained (the lower, the better), `tunggal` that
    it is the only best one and explained in full; `beres` are the findings it settles, `sisa` those it leaves.
    `saksi` are cells or labels that speak for it.
    """

    pengganti: tuple[Pengganti, ...]
    sebab: str
    nilai: str
    tunggal: bool = False
    beres: tuple[str, ...] = ()
    sisa: tuple[str, ...] = ()
    saksi: tuple[str, ...] = ()
    akibat: tuple[Akibat, ...] = ()

    @property
    def material(self) -> bool:
        """Whether a conclusion that was published changes with it."""
        return any(one.material for one in self.akibat)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blok:
    """Findings that hang together through the cells they share, and everything known about them.

    `tersangka` are the smallest sets of cells that must be wrong, every tie. `lengkap` is False where the search
    was stopped; `berhenti` then says by what. Of many proofs `pembuktian` holds those that name fewest figures;
    `jumlah_pembuktian` says how many there are.
    """

    nomor: int
    gejala: tuple[Gejala, ...]
    sel: tuple[Sel, ...]
    tersangka: tuple[tuple[str, ...], ...] = ()
    pembuktian: tuple[Pembuktian, ...] = ()
    jumlah_pembuktian: int = 0
    usulan: tuple[Usulan, ...] = ()
    lengkap: bool = True
    berhenti: str = ""

    @property
    def keparahan(self) -> Severity:
        """The gravest of its findings."""
        return gravest(one.keparahan for one in self.gejala)

    def sel_of(self, cell: str) -> Sel:
        """The figure that stands in a cell of this block."""
        return next(one for one in self.sel if one.id == cell)


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilPeriksa:
    """One check: what was looked at, how many rules held, and the blocks of those that did not.

    `dasar` is the office's transaction number that the register was read at (None: a table, no register).
    `bentrok`: rules of the catalogue that contradict each other; then nothing was located.
    """

    sumber: str
    dasar: int | None
    sel: int
    aturan: int
    terpenuhi: int
    belum_tahu: int
    blok: tuple[Blok, ...]
    bentrok: tuple[str, ...] = ()

    @property
    def gejala(self) -> tuple[Gejala, ...]:
        """All findings, in the order of their blocks."""
        return tuple(one for blok in self.blok for one in blok.gejala)

    @property
    def jumlah(self) -> Mapping[str, int]:
        """How many findings of each severity."""
        return {str(one): sum(g.keparahan is one for g in self.gejala) for one in Severity}

    def to_dict(self) -> dict[str, Any]:
        """Return everything as plain data."""
        return asdict(self) | {"jumlah": dict(self.jumlah)}


ORDER = tuple(Severity)


def gravest(severities: Iterable[Severity]) -> Severity:
    """The gravest of some severities.

    >>> gravest([Severity.PETUNJUK, Severity.SALAH])
    <Severity.SALAH: 'salah'>
    """
    return min(severities, key=ORDER.index)
