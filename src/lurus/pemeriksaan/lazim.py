"""How a form is customarily filled in: quarters that are added up, where nobody said how they become a year."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Final

from lurus.core.capaian import Cara
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan
from lurus.pemeriksaan.cells import YEAR, part_of
from lurus.pemeriksaan.views import QUARTERS

UNTOLD: Final = frozenset({"", str(Cara.NILAI_AKHIR)})
"""What an indicator bears when nobody said anything."""
FEWEST: Final = 3
MOST: Final = Decimal("0.6")


def as_customary(bahan: Bahan) -> Bahan:
    """The facts, with indicators that do not say how quarters become the year read as their form mostly does.

    Three rows of a form at least, and six of ten, must add up to their year. An indicator whose year is its last
    quarter keeps that.
    """
    added = frozenset(_added(bahan))
    lines = tuple(
        replace(one, agregasi=str(Cara.KUMULATIF_JUMLAH)) if one.id in added else one
        for one in bahan.indikator
    )
    return replace(bahan, indikator=lines)


def _added(bahan: Bahan) -> Iterator[str]:
    untold = {one.id for one in bahan.indikator if one.agregasi in UNTOLD}
    forms: dict[str, list[tuple[str, list[Decimal], Decimal]]] = {}
    for table, indicator, quarters, year in _rows(bahan.angka):
        if indicator in untold:
            forms.setdefault(table, []).append((indicator, quarters, year))
    for rows in forms.values():
        adding = [indicator for indicator, quarters, year in rows if sum(quarters) == year]
        if len(adding) >= FEWEST and len(adding) >= MOST * len(rows):
            yield from (i for i, quarters, year in rows if quarters[-1] != year or sum(quarters) == year)


def _rows(figures: Iterable[AngkaBahan]) -> Iterator[tuple[str, str, list[Decimal], Decimal]]:
    """Table, indicator, four quarters and year of every realisation that has them all."""
    found: dict[tuple[str, str], dict[str, AngkaBahan]] = {}
    for one in figures:
        if one.ukuran == "realisasi" and one.nilai is not None:
            parts = found.setdefault((one.indikator, one.periode[:YEAR]), {})
            parts.setdefault(part_of(one.periode).lstrip("."), one)
    for (indicator, _), parts in found.items():
        values = [parts[part].nilai for part in (*QUARTERS, "") if part in parts]
        numbers = [value for value in values if value is not None]
        if len(numbers) == len(QUARTERS) + 1:
            place = parts[QUARTERS[0]].letak
            yield f"{place.berkas} {place.tabel}", indicator, numbers[:-1], numbers[-1]
