"""Facts from tables as they were read: no register is needed for them."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan, SimpulBahan
from lurus.pemeriksaan.cetak import idle_zero, printed_decimals
from lurus.pemeriksaan.hasil import Letak
from lurus.pemeriksaan.skala import PREDIKAT, known_by
from lurus.register.tabel import FigureRow, IndikatorBaris
from lurus.register.tabel.headings import same
from lurus.register.tabel.periods import earlier

FORMULAS = {"maximize": "F-MAX", "minimize": "F-MIN-LIN", "stabilize": "F-RANGE"}
DERIVED = {
    ("realisasi", "kenaikan"): "kenaikan",
    ("realisasi", "kenaikan_pct"): "kenaikan_pct",
    ("realisasi", "dasar"): "dasar",
    ("target", "kenaikan"): "target_kenaikan",
    ("target", "kenaikan_pct"): "target_kenaikan_pct",
}
"""What a column that follows from the row's own figures is a measure of."""


def dari_tabel(figures: Sequence[FigureRow], sumber: str) -> Bahan:
    """The facts of a table, or of several tables of one office read one after the other.

    Rows of the same code and name speak of the same indicator, also when they stand in different tables.
    """
    rows = [one for one in figures if one.value is not None or one.worded]
    names = Names(repeated(rows))
    lines = {names.of(one): one for one in [*rows, *(row for row in rows if not row.hubungan)]}
    scales = {names.of(one): known_by(one.tercetak) for one in rows if one.ukuran == PREDIKAT}
    return Bahan(
        sumber=sumber,
        simpul=tuple(_nodes(rows, names)),
        indikator=tuple(
            replace(_indicator(name, row, names.twin_of(row)), skala=scales.get(name, ""))
            for name, row in lines.items()
        ),
        angka=tuple(_figures(rows, names)),
    )


class Names:
    """Short names for what tables call by long ones: letters, digits and underscores, each its own.

    `apart`: keys of indicators whose figures stand in several tables; each table then has its own.
    """

    def __init__(self, apart: Collection[str] = ()) -> None:
        self._apart = frozenset(apart)
        self._first: dict[str, str] = {}
        self._given: dict[str, str] = {}
        self._taken: Counter[str] = Counter()

    def of(self, row: FigureRow) -> str:
        """The name of a row's indicator."""
        key = _key(row)
        return self.name(f"{key} {row.tabel}" if self._elsewhere(row) else key)

    def twin_of(self, row: FigureRow) -> str:
        """The name of the same indicator in the table that comes first; empty where this is it."""
        return self.name(_key(row)) if self._elsewhere(row) else ""

    def _elsewhere(self, row: FigureRow) -> bool:
        key = _key(row)
        return key in self._apart and self._first.setdefault(key, row.tabel) != row.tabel

    def name(self, key: str) -> str:
        """The name of a key; the same key has the same name.

        >>> names = Names()
        >>> names.name("3.30.02 | pasar"), names.name("3.30.02 – pasar"), names.name("3.30.02 | pasar")
        ('n3_30_02_pasar', 'n3_30_02_pasar_2', 'n3_30_02_pasar')
        """
        if key not in self._given:
            plain = re.sub(r"\W+", "_", f"n{key}" if key[:1].isdigit() else key).strip("_") or "n"
            self._taken[plain] += 1
            self._given[key] = plain if self._taken[plain] == 1 else f"{plain}_{self._taken[plain]}"
        return self._given[key]


def repeated(rows: Iterable[FigureRow]) -> frozenset[str]:
    """The indicators of which two tables print the same figure."""
    tables: dict[tuple[str, str, str, str], set[str]] = {}
    for row in rows:
        tables.setdefault((_key(row), row.periode, row.ukuran, row.hubungan), set()).add(row.tabel)
    return frozenset(key for (key, *_), found in tables.items() if len(found) > 1)


def _key(row: FigureRow) -> str:
    return row.pokok or row.indikator.kunci


def _indicator(name: str, row: FigureRow, twin: str) -> IndikatorBahan:
    told = row.indikator
    return IndikatorBahan(
        id=name,
        nama=told.nama,
        golongan=told.jenis,
        simpul=name if told.jenis == "anggaran" else "",
        satuan=told.satuan,
        rumus=FORMULAS[told.polaritas],
        pemilik=told.pemilik,
        kembar=twin,
    )


def _nodes(rows: Iterable[FigureRow], names: Names) -> Iterator[SimpulBahan]:
    """Budget lines are the tree themselves; whose parent is no line of the table stands at the top."""
    lines = {_key(one): one.indikator for one in rows if one.indikator.jenis == "anggaran" and not one.pokok}
    by_word: dict[str, str] = {}
    for key, line in lines.items():
        by_word.setdefault(same(line.nama), key)
        if line.kode:
            by_word[same(line.kode)] = key
    for key, line in lines.items():
        above = by_word.get(same(line.induk), "") if line.induk else ""
        yield SimpulBahan(
            id=names.name(key),
            nama=line.nama,
            induk="" if not above or _circle(key, lines, by_word) else names.name(above),
        )


def _circle(key: str, lines: Mapping[str, IndikatorBaris], by_word: Mapping[str, str]) -> bool:
    """Whether a line's parents lead back to it."""
    seen: set[str] = set()
    at = key
    while at and at not in seen:
        seen.add(at)
        at = by_word.get(same(lines[at].induk), "") if lines[at].induk else ""
    return at == key


def _figures(rows: Sequence[FigureRow], names: Names) -> Iterator[AngkaBahan]:
    for row, decimals in zip(rows, _decimals(rows), strict=True):
        yield AngkaBahan(
            indikator=names.of(row),
            periode=earlier(row.periode, -1) if row.hubungan == "dasar" else row.periode,
            ukuran=DERIVED.get((row.ukuran, row.hubungan), row.ukuran),
            dokumen=row.dokumen,
            nilai=row.value,
            teks=row.tercetak if row.worded else "",
            tercetak=row.tercetak,
            desimal=decimals,
            status=row.status,
            peran=row.peran,
            letak=Letak(sel=row.ref, halaman=row.halaman, tabel=row.tabel, baris=row.row, kolom=row.column),
        )


def _decimals(rows: Sequence[FigureRow]) -> Iterator[int | None]:
    """The decimals that each row's print shows; none where a whole column only shows an idle zero."""
    shown = [printed_decimals(one.tercetak, one.value) for one in rows]
    columns: dict[str, list[tuple[Decimal, int | None]]] = {}
    for row, decimals in zip(rows, shown, strict=True):
        if row.value is not None:
            columns.setdefault(_column(row), []).append((row.value, decimals))
    idle = {column for column, figures in columns.items() if idle_zero(figures)}
    for row, decimals in zip(rows, shown, strict=True):
        yield 0 if _column(row) in idle else decimals


def _column(row: FigureRow) -> str:
    return f"{row.tabel}|{row.column}|{row.dokumen}"
