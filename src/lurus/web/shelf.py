"""What the shelf's components are given: small frozen records of ready words. Templates decide nothing.

Every text is already in the reader's language and every figure already in Indonesian form.
Status ids are those of `lurus.web.templatetags.look.STATUS`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString, mark_safe

from lurus.gambar.way import CasePicture, describe, draw


@dataclass(frozen=True)
class Link:
    """Something to follow: words and address."""

    label: str
    url: str


@dataclass(frozen=True)
class Tab(Link):
    """A tab that is a link."""

    aktif: bool = False


@dataclass(frozen=True)
class Person:
    """A person with the words of the post held."""

    nama: str
    jabatan_teks: str


@dataclass(frozen=True)
class Clock:
    """A clock in words: "sisa 3 jam 10 menit", "dari 1 hari kerja"; `persen` of the standard is 0-100."""

    utama: str
    dari: str
    persen: int
    terlambat: bool = False
    berikutnya: str = ""


@dataclass(frozen=True)
class Refusal:
    """What happened, why, and what to do."""

    kalimat: str
    sebab: str = ""
    langkah: str = ""


@dataclass(frozen=True)
class Task:
    """One thing that waits for somebody."""

    judul: str
    kalimat: str
    url: str
    status: str
    status_teks: str = ""
    jam: Clock | None = None
    tombol: str = ""
    kembali: Sequence[str] = ()
    """Why it came back, in sentences."""


@dataclass(frozen=True)
class Proof:
    """A piece of evidence: its name and where to read it; no address for those who may not."""

    nama: str
    url: str


@dataclass(frozen=True)
class Change:
    """One figure, semula and menjadi; `ikut`: what else moves, `tindakan`: what may be done with it now."""

    nama: str
    satuan: str
    semula: str
    menjadi: str = ""
    selisih: str = ""
    kelas: str = ""
    alasan: str = ""
    bukti: Sequence[Proof] = ()
    ikut: Sequence[str] = ()
    tindakan: Sequence[Link] = ()
    status: str = "menunggu"
    status_teks: str = ""
    url: str = ""

    @property
    def moves_others_only(self) -> bool:
        """The figure itself stays: what changes is found only among what else moves, so that is shown at once."""
        return bool(self.ikut) and self.menjadi == self.semula


@dataclass(frozen=True)
class Entry:
    """One line of a ledger or a thread; `kembali` marks a return."""

    kapan: str
    iso: str
    siapa: str
    kalimat: str
    jabatan: str = ""
    alasan: str = ""
    nomor: str = ""
    kembali: bool = False


@dataclass(frozen=True)
class Said(Entry):
    """One message of a thread: what it responds to, whether it is answered, who is to answer, and the way to do it."""

    menanggapi: str = ""
    kepada: str = ""
    status: str = ""
    status_teks: str = ""
    tunggu: str = ""
    jawab: Link | None = None


@dataclass(frozen=True)
class Paper:
    """One document in a list."""

    judul: str
    url: str
    nomor: str = ""
    tanggal: str = ""
    status: str = "konsep"
    status_teks: str = ""
    unduh_url: str = ""


@dataclass(frozen=True)
class Head:
    """The head of a table's column; what is `bawah` stands beneath its row instead, over the whole width."""

    label: str
    angka: bool = False
    bawah: bool = False


@dataclass(frozen=True)
class Struck:
    """One part of a line before and after it was put right; an address where there is a file to read."""

    nama: str
    semula: str
    menjadi: str
    semula_url: str = ""
    menjadi_url: str = ""


@dataclass(frozen=True)
class Correction:
    """A line of a book put right: when, by whom and why, in a sentence, and what it said before."""

    kalimat: str
    bagian: Sequence[Struck] = ()

    @property
    def teks(self) -> str:
        """All of it in one line, for a workbook."""
        changes = (
            f"{one.nama}: {' → '.join(filter(None, (one.semula, one.menjadi)))}." for one in self.bagian
        )
        return " ".join(" ".join([self.kalimat, *changes]).split())


@dataclass(frozen=True)
class TableCell:
    """One cell: words, perhaps small words beneath, an address or a status; what was put right, and a way on."""

    teks: str
    kecil: str = ""
    url: str = ""
    status: str = ""
    pembetulan: Sequence[Correction] = ()
    jalan: Link | None = None

    @property
    def polos(self) -> str:
        """What it says, without any way on: for a workbook."""
        return ": ".join(filter(None, (self.teks, self.kecil)))


def plain_rows(row: Sequence[TableCell]) -> list[list[str]]:
    """A row for a workbook, and one beneath it, under the same first cell, for each time it was put right."""
    beneath = [
        [row[0].teks, *([""] * (place - 1)), one.teks, *([""] * (len(row) - place - 1))]
        for place, cell in enumerate(row)
        for one in cell.pembetulan
    ]
    return [[cell.polos for cell in row], *beneath]


@dataclass(frozen=True)
class Table:
    """A plain table; every row has one cell per column."""

    kolom: Sequence[Head]
    baris: Sequence[Sequence[TableCell]]
    judul: str = ""

    @property
    def lebar(self) -> int:
        """How many columns stand side by side."""
        return sum(not one.bawah for one in self.kolom)

    @property
    def isi(self) -> list[list[tuple[Head, TableCell]]]:
        """Return the rows with each cell beside the head of its column, for the phone."""
        return [list(zip(self.kolom, row, strict=True)) for row in self.baris]


@dataclass(frozen=True)
class DrawnCase:
    """The picture of a case for the page: both layouts and its words."""

    mendatar: SafeString
    tegak: SafeString
    teks: Sequence[str]

    @classmethod
    def of(cls, case: CasePicture) -> "DrawnCase":
        """Draw the case in both layouts; `picture` escapes every word itself."""
        level, upright = draw(case, upright=False), draw(case, upright=True)
        return cls(mark_safe(level), mark_safe(upright), describe(case))  # noqa: S308
