"""The difference a table would make: shown as a preview, then written exactly so or not at all."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any

from lurus.core.chain import canonical, fingerprint
from lurus.register.tabel import FigureRow, IndikatorBaris, Problem
from lurus.register.tabel.headings import same

IndicatorKey = tuple[str, str, str]
Fact = tuple[IndicatorKey, str, str]


@dataclass(frozen=True)
class Kepala:
    """The report a table belongs to; `disampaikan` None: a draft."""

    jenis: str
    periode: str
    judul: str
    nomor: str = ""
    tanggal: date | None = None
    disampaikan: date | None = None
    penerima: str = ""


@dataclass(frozen=True)
class SimpulBaru:
    """A node of the tree to be added; `induk` is the key of its parent, known or new."""

    key: str
    jenis: str
    kode: str
    nama: str
    induk: str = ""


@dataclass(frozen=True)
class SimpulLengkap:
    """A known node of which the table tells more: its name, or the key of its parent (empty: as it was)."""

    simpul: int
    nama: str
    induk: str


@dataclass(frozen=True)
class IndikatorBaru:
    """An indicator or budget line to be added, at a node of the tree when there is one."""

    key: IndicatorKey
    baris: IndikatorBaris
    simpul: str = ""


@dataclass(frozen=True)
class Berubah:
    """A figure of a draft that gets another value."""

    baris: FigureRow
    angka: int
    semula: Decimal | None
    menjadi: Decimal | None


@dataclass(frozen=True)
class Diff:
    """Everything an import would write, and everything that stands in its way."""

    kepala: Kepala
    laporan: int | None
    simpul: tuple[SimpulBaru, ...]
    dilengkapi: tuple[SimpulLengkap, ...]
    indikator: tuple[IndikatorBaru, ...]
    baru: tuple[FigureRow, ...]
    berubah: tuple[Berubah, ...]
    sama: int
    pernyataan: tuple[FigureRow, ...]
    refusals: tuple[Problem, ...]

    @property
    def importable(self) -> bool:
        """Nothing stands in the way."""
        return not self.refusals

    @property
    def empty(self) -> bool:
        """Everything in the table is in the register already."""
        return not (self.baru or self.berubah or self.pernyataan)

    @property
    def fingerprint(self) -> str:
        """What a preview is recognised by: another difference has another one."""
        told = {
            "kepala": {one.name: getattr(self.kepala, one.name) for one in fields(Kepala)},
            "laporan": self.laporan,
            "simpul": [one.key for one in self.simpul],
            "dilengkapi": [[one.simpul, one.nama, one.induk] for one in self.dilengkapi],
            "indikator": [list(one.key) for one in self.indikator],
            "baru": [_spelled(one) for one in self.baru],
            "berubah": [[one.angka, one.semula, one.menjadi] for one in self.berubah],
            "pernyataan": [_spelled(one) for one in self.pernyataan],
            "penolakan": [[one.code, one.ref] for one in self.refusals],
        }
        return fingerprint(canonical(told))

    def counts(self) -> Mapping[str, int]:
        """The difference in numbers."""
        return {
            "simpul": len(self.simpul),
            "indikator": len(self.indikator),
            "baru": len(self.baru),
            "berubah": len(self.berubah),
            "sama": self.sama,
            "pernyataan": len(self.pernyataan),
        }


def indicator_key(baris: IndikatorBaris) -> IndicatorKey:
    """What an indicator or budget line is known by in its office."""
    return baris.jenis, same(baris.kode), same(baris.nama)


def fact_of(row: FigureRow) -> Fact:
    """The fact that a row states."""
    return indicator_key(row.indikator), row.periode, row.ukuran


def keeps_figure(row: FigureRow) -> bool:
    """Whether the register keeps it: a printed achievement or predicate too, so that a check can compare it."""
    return not row.statement_only or row.ukuran in ("capaian", "predikat")


def text_of(row: FigureRow) -> str:
    """The word that is printed ("BB"); empty for a figure."""
    return row.tercetak if row.worded else ""


def unique(rows: Iterable[FigureRow]) -> dict[Fact, list[FigureRow]]:
    """The rows by the fact they state, in their order."""
    found: dict[Fact, list[FigureRow]] = {}
    for row in rows:
        found.setdefault(fact_of(row), []).append(row)
    return found


def _spelled(row: FigureRow) -> list[Any]:
    return [row.ref, row.indikator.nama, row.periode, row.ukuran, row.value, row.tercetak]
