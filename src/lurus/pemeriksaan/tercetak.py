"""What the register's reports print of each figure: in their own time, and when a later one looks back on it."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from lurus.pemeriksaan.cells import YEAR, year_of
from lurus.pemeriksaan.cetak import idle_zero, printed_decimals
from lurus.pemeriksaan.skala import PREDIKAT
from lurus.register.models import Pernyataan, Versi

Column = tuple[int, str, str]


class Printed:
    """Statements by the figure that they are about.

    A later report says of a year's realisation what its own comparison is built on: the base year.
    """

    def __init__(self, statements: Iterable[Pernyataan]) -> None:
        self._own: dict[int, list[Pernyataan]] = {}
        self._later: dict[int, list[Pernyataan]] = {}
        columns: dict[Column, list[tuple[Decimal, int | None]]] = {}
        for one in statements:
            if one.angka is not None:
                kept = self._later if _looks_back(one) else self._own
                kept.setdefault(one.angka.pk, []).append(one)
            if one.nilai is not None:
                shown = one.nilai, printed_decimals(one.teks, one.nilai)
                columns.setdefault(_column(one), []).append(shown)
        self._idle = {column for column, figures in columns.items() if idle_zero(figures)}

    def by_kind(self, version: Versi) -> Mapping[str, Pernyataan]:
        """What each kind of report printed of a figure last."""
        return {one.laporan.jenis: one for one in self._own.get(version.angka_id, [])}

    def as_it_counts(self, version: Versi) -> Pernyataan | None:
        """The statement that prints the version itself: where a report says it of its own time, if any does."""
        figure = version.angka_id
        every = (*self.by_kind(version).values(), *self._own.get(figure, []), *self._later.get(figure, []))
        return next((one for one in every if one.versi_id == version.pk), None)

    def base_years(self, version: Versi) -> Iterator[Pernyataan]:
        """The later reports that print another figure than the one that counts."""
        return (one for one in self._later.get(version.angka_id, []) if differs(version, one))

    def decimals(self, one: Pernyataan, value: Decimal | None) -> int | None:
        """How many decimals a statement shows; none where its whole column only shows an idle zero."""
        return 0 if _column(one) in self._idle else printed_decimals(one.teks, value)


def differs(version: Versi, one: Pernyataan) -> bool:
    """Whether a statement prints something else than the version that counts."""
    word = version.angka.ukuran == PREDIKAT
    return bool((one.teks if word else one.nilai) != (version.teks if word else version.nilai))


def _looks_back(one: Pernyataan) -> bool:
    """Whether a report states a realisation of a year before the first that it is about."""
    year = one.laporan.periode.strip()[:YEAR]
    if one.angka is None or one.angka.ukuran != "realisasi" or not year.isdigit() or len(year) < YEAR:
        return False
    return year_of(one.angka.periode) < year


def _column(one: Pernyataan) -> Column:
    return one.laporan_id, one.tabel, one.kolom
