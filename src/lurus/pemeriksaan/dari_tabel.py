"""Facts from tables as they were read, of one file or of several: no register is needed for them."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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
    ("realisasi", "awal"): "awal",
    ("target", "kenaikan"): "target_kenaikan",
    ("target", "kenaikan_pct"): "target_kenaikan_pct",
}
"""What a column that follows from the row's own figures is a measure of."""
RISES = frozenset({"kenaikan", "kenaikan_pct"})


@dataclass(frozen=True, slots=True)
class Baris:
    """A figure of a table, and the file it was read from where there are several."""

    row: FigureRow
    berkas: str = ""

    @property
    def kunci(self) -> str:
        """The key of the indicator that it is about."""
        return self.row.pokok or self.row.indikator.kunci

    @property
    def tabel(self) -> str:
        """The table it stands in, none of another file."""
        return " ".join(filter(None, (self.berkas, self.row.tabel)))

    @property
    def fact(self) -> tuple[str, ...]:
        """What one document says once."""
        return self.kunci, self.row.dokumen, self.row.periode, self.row.ukuran, self.row.hubungan


def dari_tabel(figures: Sequence[FigureRow], sumber: str) -> Bahan:
    """The facts of one file, whose tables are read one after the other."""
    return dari_berkas([(sumber, figures)])


def dari_berkas(files: Sequence[tuple[str, Sequence[FigureRow]]]) -> Bahan:
    """The facts of several files of one office, by their names, held against each other.

    Rows of the same code and name speak of the same indicator, also when they stand in different tables and files.
    """
    several = len(files) > 1
    rows = [
        Baris(one, file if several else "")
        for file, figures in files
        for one in figures
        if one.value is not None or one.worded
    ]
    names = Names(repeated(rows))
    lines = {names.of(one): one for one in [*rows, *(one for one in rows if not one.row.hubungan)]}
    scales = {names.of(one): known_by(one.row.tercetak) for one in rows if one.row.ukuran == PREDIKAT}
    grown = {one.row.indikator.kunci: one for one in rows if one.row.hubungan in RISES and one.row.pokok}
    return Bahan(
        sumber=", ".join(file for file, _ in files),
        simpul=tuple(_nodes([one.row for one in rows], names)),
        indikator=tuple(
            _grown(
                replace(_indicator(name, one, names), skala=scales.get(name, "")), grown.get(one.kunci), names
            )
            for name, one in lines.items()
        ),
        angka=tuple(_figures(rows, names)),
    )


def _grown(line: IndikatorBahan, source: Baris | None, names: "Names") -> IndikatorBahan:
    """An indicator that states the growth which another table works out under the same name."""
    if source is None:
        return line
    return replace(line, pokok=names.of(source), hubungan=source.row.hubungan)


class Names:
    """Short names for what tables call by long ones: letters, digits and underscores, each its own.

    `apart`: keys of indicators with the tables that print again what an earlier table of the same document printed;
    each such table has its own.
    """

    def __init__(self, apart: Collection[tuple[str, str]] = ()) -> None:
        self._apart = frozenset(apart)
        self._given: dict[str, str] = {}
        self._taken: Counter[str] = Counter()

    def of(self, one: Baris) -> str:
        """The name of a row's indicator."""
        return self.name(f"{one.kunci} {one.tabel}" if self._again(one) else one.kunci)

    def twin_of(self, one: Baris) -> str:
        """The name of the same indicator in the table that comes first; empty where this is it."""
        return self.name(one.kunci) if self._again(one) else ""

    def _again(self, one: Baris) -> bool:
        return (one.kunci, one.tabel) in self._apart

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


def repeated(rows: Iterable[Baris]) -> frozenset[tuple[str, str]]:
    """The indicators of which a table prints a figure that an earlier one of its document prints, and that table."""
    first: dict[tuple[str, ...], str] = {}
    return frozenset(
        (one.kunci, one.tabel) for one in rows if first.setdefault(one.fact, one.tabel) != one.tabel
    )


def _key(row: FigureRow) -> str:
    return row.pokok or row.indikator.kunci


def _indicator(name: str, one: Baris, names: Names) -> IndikatorBahan:
    told = one.row.indikator
    return IndikatorBahan(
        id=name,
        nama=told.nama,
        golongan=told.jenis,
        simpul=name if told.jenis == "anggaran" else "",
        satuan=told.satuan,
        rumus=FORMULAS[told.polaritas],
        pemilik=told.pemilik,
        kembar=names.twin_of(one),
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


def _figures(rows: Sequence[Baris], names: Names) -> Iterator[AngkaBahan]:
    for one, decimals in zip(rows, _decimals(rows), strict=True):
        row = one.row
        yield AngkaBahan(
            indikator=names.of(one),
            periode=earlier(row.periode, -1) if row.hubungan == "dasar" else row.periode,
            ukuran=DERIVED.get((row.ukuran, row.hubungan), row.ukuran),
            dokumen=row.dokumen,
            nilai=row.value,
            teks=row.tercetak if row.worded else "",
            tercetak=row.tercetak,
            desimal=decimals,
            status=row.status,
            peran=row.peran,
            letak=_place(one),
        )


def _place(one: Baris) -> Letak:
    row = one.row
    return Letak(
        sel=row.ref,
        halaman=row.halaman,
        tabel=row.tabel or one.berkas,
        baris=row.row,
        kolom=row.column,
        berkas=one.berkas,
    )


def _decimals(rows: Sequence[Baris]) -> Iterator[int | None]:
    """The decimals that each row's print shows; none where a whole column only shows an idle zero."""
    shown = [printed_decimals(one.row.tercetak, one.row.value) for one in rows]
    columns: dict[str, list[tuple[Decimal, int | None]]] = {}
    for one, decimals in zip(rows, shown, strict=True):
        if one.row.value is not None:
            columns.setdefault(_column(one), []).append((one.row.value, decimals))
    idle = {column for column, figures in columns.items() if idle_zero(figures)}
    for one, decimals in zip(rows, shown, strict=True):
        yield 0 if _column(one) in idle else decimals


def _column(one: Baris) -> str:
    return f"{one.tabel}|{one.row.column}|{one.row.dokumen}"
