"""How one kind of table is read, as data: which rows and columns hold what, in which convention.

Saved once, used again next quarter. Keys are Indonesian because officials read and edit this file.
"""

from dataclasses import dataclass, field
from typing import Final

from lurus.register.ukuran import TARGETS

BENTUK: Final = ("panjang", "lebar")
KONVENSI: Final = ("id", "en", "auto", "id_longgar", "en_longgar")
RUMUS: Final = ("tolak", "nilai")
JENIS: Final = ("kinerja", "anggaran")
DOKUMEN: Final = ("PK", "RENSTRA", "RENAKSI", "E81", "TW", "LKJIP", "SKP", "LRA", "DPA")
UKURAN: Final = (*TARGETS, "realisasi", "pembilang", "penyebut", "pagu", "capaian", "predikat", "nilai")
PREDIKAT: Final = "predikat"
"""A column of words that values earn ("Sangat Tinggi", "BB"); all others hold figures."""
INDIKATOR: Final = ("boleh_baru", "harus_ada")
SIFAT: Final = ("angka", "pernyataan")
STATUS: Final = ("tetap", "sementara", "sangat_sementara")
PERAN: Final = ("rinci", "jumlah", "rata_rata")
POLARITAS: Final = ("maximize", "minimize", "stabilize")
HUBUNGAN: Final = ("kenaikan", "kenaikan_pct", "dasar", "awal")
KUNCI: Final = ("kode", "nama", "induk", "pemilik", "tabel")


def choice(options: tuple[str, ...], default: str) -> str:
    """A field whose value is one of `options` (and nothing else is accepted by `load`)."""
    return field(default=default, metadata={"choices": options})


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """Headings of the columns that label a row; "@C" names a column by its letter. Empty: no such column."""

    nama: str
    kode: str = ""
    satuan: str = ""
    polaritas: str = ""
    tahun: str = ""
    periode: str = ""
    induk: str = ""
    level: str = ""
    pemilik: str = ""
    tabel: str = ""
    halaman: str = ""


@dataclass(frozen=True, kw_only=True)
class Tetap:
    """What the whole table says once instead of in a column."""

    satuan: str = ""
    polaritas: str = choice(POLARITAS, "maximize")
    tahun: str = ""
    periode: str = ""
    induk: str = ""
    level: str = ""
    pemilik: str = ""


@dataclass(frozen=True, kw_only=True)
class Ukuran:
    """One column of figures.

    A `target` may be a range ("80-90"); `target_bawah` and `target_atas` are its ends in columns of their own.
    `tercetak` is the column that holds the same figure as printed; both are then compared.
    `sifat = "pernyataan"`: the report prints it, but no figure is kept of it (the default for `capaian`, `predikat`,
    and for a base year).
    `akhiran` and `satuan`: the figure belongs to an indicator of its own ("… – kenaikan", "%").
    `geser_tahun = -1`: the column speaks of the year before the row's.
    `kosong = "lewati"`: an empty cell says nothing at all, instead of "not reported".
    `hubungan`: the column is worked out from the row's own figures: its rise over the year before, the same
    in percent, or the figure of the year before that the rise was counted from. `awal`: what a plan or a later
    report says of its base year ("kondisi awal 2020", "realisasi tahun lalu").
    """

    kolom: str
    ukuran: str = choice(UKURAN, "nilai")
    tercetak: str = ""
    konvensi: str = choice(("", *KONVENSI), "")
    konvensi_tercetak: str = choice(("", *KONVENSI), "")
    sifat: str = choice(("", *SIFAT), "")
    periode: str = ""
    dokumen: str = choice(("", *DOKUMEN), "")
    status: str = choice(STATUS, "tetap")
    akhiran: str = ""
    satuan: str = ""
    geser_tahun: int = 0
    kosong: str = choice(("catat", "lewati"), "catat")
    hubungan: str = choice(("", *HUBUNGAN), "")

    @property
    def statement_only(self) -> bool:
        """The report prints it, but it is computed from other figures, or another report's to tell."""
        worked_out = self.ukuran in ("capaian", PREDIKAT) or self.hubungan == "awal"
        return (self.sifat or ("pernyataan" if worked_out else "angka")) == "pernyataan"


@dataclass(frozen=True, kw_only=True)
class AturanBaris:
    """What is special about the rows whose `kolom` matches `pola` (`*` and `?` stand for anything).

    The first rule that matches a row holds. `nama` composes the row's name from columns in braces:
    "Jumlah {pemilik_pk}"; `potong` is taken out of the name.
    """

    kolom: str
    pola: str
    lewati: str = choice(("tidak", "ya"), "tidak")
    peran: str = choice(PERAN, "rinci")
    nama: str = ""
    potong: str = ""
    level: str = ""
    induk: str = ""
    periode: str = ""
    satuan: str = ""
    tipe: str = choice(("angka", "predikat"), "angka")


@dataclass(frozen=True, kw_only=True)
class Pemetaan:
    """The mapping of one kind of table; `load` and `dump` turn it into TOML or JSON and back.

    `bentuk = "panjang"`: a row speaks of one period. `"lebar"`: columns speak of periods
    (`ukuran.periode`); one that names only a part ("TW1"), or none, takes the year from the row or from
    `tetap`.
    """

    nama: str
    kolom: Kolom
    ukuran: tuple[Ukuran, ...]
    versi: int = 1
    lembar: str = ""
    baris_kepala: tuple[int, ...] = (1,)
    bentuk: str = choice(BENTUK, "panjang")
    konvensi: str = choice(KONVENSI, "auto")
    rumus: str = choice(RUMUS, "tolak")
    jenis: str = choice(JENIS, "kinerja")
    dokumen: str = choice(DOKUMEN, "LKJIP")
    indikator: str = choice(INDIKATOR, "boleh_baru")
    tabel: str = ""
    halaman: str = ""
    kunci: tuple[str, ...] = field(default=("kode", "nama"), metadata={"choices": KUNCI})
    isi_turun: tuple[str, ...] = ()
    tetap: Tetap = Tetap()
    baris: tuple[AturanBaris, ...] = ()

    def headings(self) -> tuple[str, ...]:
        """Every heading the mapping speaks of, each once, in its order."""
        labels = [getattr(self.kolom, name) for name in self.kolom.__dataclass_fields__]
        figures = [heading for ukuran in self.ukuran for heading in (ukuran.kolom, ukuran.tercetak)]
        rules = [rule.kolom for rule in self.baris]
        return tuple(dict.fromkeys(filter(None, [*labels, *figures, *rules, *self.isi_turun])))
