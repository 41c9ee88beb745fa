"""Predicate scales as dated tables: which word a value earns, by whose table, on which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from lurus.core.capaian.bilangan import pecahan
from lurus.core.errors import CoreError


class Batas(StrEnum):
    """Whether a row's lower bound belongs to the row."""

    TERMASUK = "≥"
    DI_ATAS = ">"


class Konvensi(StrEnum):
    """How a scale's intervals close; printed with it, since sources leave holes (90-91) or overlaps (75)."""

    BAWAH_TERMASUK = "capaian.konvensi_bawah_termasuk"
    """[a, b): the lower bound belongs."""
    ATAS_TERMASUK = "capaian.konvensi_atas_termasuk"
    """(a, b]: the upper bound belongs."""
    CAMPURAN = "capaian.konvensi_campuran"
    """Row by row, as its source says."""


class PerluKonfirmasi(StrEnum):
    """What of a shipped scale the office has yet to confirm against the regulation itself."""

    BATAS = "capaian.konfirmasi_batas"
    KONVENSI = "capaian.konfirmasi_konvensi"
    TANGGAL = "capaian.konfirmasi_tanggal"


@dataclass(frozen=True)
class Baris:
    """One row: the word for values from `batas_bawah` (None: everything below the rows before it)."""

    batas_bawah: Decimal | None
    label: str
    batas: Batas = Batas.TERMASUK

    def memuat(self, nilai: Decimal) -> bool:
        """Whether `nilai` reaches this row.

        >>> Baris(Decimal(90), "hijau", Batas.DI_ATAS).memuat(Decimal(90))
        False
        """
        if self.batas_bawah is None:
            return True
        return nilai > self.batas_bawah or (nilai == self.batas_bawah and self.batas is Batas.TERMASUK)


@dataclass(frozen=True, kw_only=True)
class Skala:
    """One table of words, highest row first, valid from `berlaku_mulai` to `berlaku_sampai` (both included).

    `kantor` None means nationwide. `terendah`, `tertinggi`: the values the scale knows at all (an AKIP score
    is 0-100; an achievement has no such limits). Raises `CoreError` `capaian.skala_tak_runtut` when rows do
    not fall strictly, the last row is bounded, or the dates run backwards.
    """

    id: str
    kantor: str | None
    berlaku_mulai: date
    berlaku_sampai: date | None
    dasar: str
    baris: tuple[Baris, ...]
    terendah: Decimal | None = None
    tertinggi: Decimal | None = None
    perlu_konfirmasi: tuple[PerluKonfirmasi, ...] = ()

    def __post_init__(self) -> None:
        *upper, last = self.baris or (None,)
        bounds = [row.batas_bawah for row in upper if row is not None and row.batas_bawah is not None]
        falling = all(high > low for high, low in pairwise(bounds))
        whole = last is not None and last.batas_bawah is None and len(bounds) == len(upper)
        backwards = self.berlaku_sampai is not None and self.berlaku_sampai < self.berlaku_mulai
        if not (falling and whole) or backwards:
            raise CoreError("capaian.skala_tak_runtut", skala=self.id)

    @property
    def konvensi(self) -> Konvensi:
        """How the intervals close, read off the rows."""
        kinds = {row.batas for row in self.baris[:-1]}
        if kinds == {Batas.DI_ATAS}:
            return Konvensi.ATAS_TERMASUK
        return Konvensi.CAMPURAN if len(kinds) > 1 else Konvensi.BAWAH_TERMASUK

    @property
    def notasi(self) -> str:
        """The rows as one line to print beside a predicate.

        >>> from lurus.core.capaian.daftar_skala import skala
        >>> skala("banjarnegara-lampu", date(2026, 3, 1)).notasi
        '> 90 hijau; ≥ 70 kuning; < 70 merah'
        """
        shown = [f"{row.batas.value} {row.batas_bawah} {row.label}" for row in self.baris[:-1]]
        if len(self.baris) == 1:
            return self.baris[0].label
        above = self.baris[-2]
        below = "<" if above.batas is Batas.TERMASUK else "≤"
        return "; ".join([*shown, f"{below} {above.batas_bawah} {self.baris[-1].label}"])

    def berlaku(self, pada: date) -> bool:
        """Whether the scale is in force on the day `pada`."""
        return self.berlaku_mulai <= pada and (self.berlaku_sampai is None or pada <= self.berlaku_sampai)


def predikat(nilai: Decimal | None, skala: Skala) -> str | None:
    """The word that `nilai` (as printed: rounded, capped) earns; None when there is no value.

    Raises `CoreError` `capaian.di_luar_skala` beyond the values the scale knows, `capaian.bukan_angka`.

    Source: the scale's `dasar`. Permendagri 86/2017 prints whole numbers (76-90, 91-100); a computed 90,50
    falls in the hole and is read as below 91.

    >>> from lurus.core.capaian.daftar_skala import skala
    >>> permendagri = skala("permendagri", date(2021, 1, 1))
    >>> predikat(Decimal("90.50"), permendagri), predikat(Decimal("91.00"), permendagri)
    ('Tinggi', 'Sangat Tinggi')
    """
    if nilai is None:
        return None
    pecahan(nilai)
    too_low = skala.terendah is not None and nilai < skala.terendah
    if too_low or (skala.tertinggi is not None and nilai > skala.tertinggi):
        raise CoreError("capaian.di_luar_skala", nilai=nilai, skala=skala.id)
    return next(row.label for row in skala.baris if row.memuat(nilai))


def pilih(daftar: Iterable[Skala], id_skala: str, pada: date) -> Skala:
    """The one scale of that id in force on the day `pada`.

    Raises `CoreError`: `capaian.skala_tak_ada` (no such id), `capaian.skala_tak_berlaku` (none that day),
    `capaian.skala_ganda` (more than one that day).

    >>> pilih([], "permendagri", date(2021, 1, 1))
    Traceback (most recent call last):
        ...
    lurus.core.errors.CoreError: capaian.skala_tak_ada skala='permendagri'
    """
    named = [scale for scale in daftar if scale.id == id_skala]
    if not named:
        raise CoreError("capaian.skala_tak_ada", skala=id_skala)
    found = [scale for scale in named if scale.berlaku(pada)]
    if len(found) != 1:
        code = "capaian.skala_ganda" if found else "capaian.skala_tak_berlaku"
        raise CoreError(code, skala=id_skala, pada=pada)
    return found[0]
