"""The rules around a few figures of the register, checked with other values in their place: quick enough for the door.

A corrected figure no longer stands against what other reports printed of it; against a signed agreement it does.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from lurus.kantor.models import Kantor
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.cells import year_of
from lurus.pemeriksaan.dari_register import BUDGET, dari_register, name_of, next_above
from lurus.pemeriksaan.gejala import symptoms
from lurus.pemeriksaan.hasil import Gejala
from lurus.pemeriksaan.lazim import UNTOLD
from lurus.pemeriksaan.lintas import BASE
from lurus.pemeriksaan.pencatatan import switched_off
from lurus.pemeriksaan.skala import PREDIKAT
from lurus.pemeriksaan.susunan import susun
from lurus.register.models import Indikator, Simpul

Fakta = tuple[int, str, str]
"""Indicator, period, measure."""
Values = Mapping[Fakta, Decimal | None]


@dataclass(frozen=True)
class Sekitar:
    """Figures with their neighbours in the tree, and the rules that the office does not use."""

    bahan: Bahan
    off: frozenset[str]

    @classmethod
    def of(cls, kantor: Kantor | int, indicators: Collection[int]) -> "Sekitar":
        """The neighbourhood of some indicators as it counts now; eight queries."""
        return cls(dari_register(kantor, only=near(kantor, indicators)), switched_off(kantor))

    def findings(self, values: Values, *, touching: Collection[Fakta] | None = None) -> tuple[Gejala, ...]:
        """The rules that do not hold with `values` in place, and that speak of a figure of `touching` (of `values`)."""
        known = {one.id for one in self.bahan.indikator}
        told = {_fact(key): value for key, value in values.items() if name_of(key[0]) in known}
        facts = {_fact(key) for key in (values if touching is None else touching)}
        figures = _in_years(
            with_values(self.bahan.angka, told), {period for _, period, _ in facts | told.keys()}
        )
        bahan = replace(
            self.bahan, angka=tuple(figures), indikator=tuple(map(_as_told, self.bahan.indikator))
        )
        laid = susun(bahan, off=self.off, customary=False, touching=facts)
        cells = {cell for cell, one in laid.cells.figures.items() if one.fakta in facts}
        failed = laid.rules.check(laid.record).failed
        return tuple(one for one in symptoms(laid, failed) if cells.intersection(one.sel))


def _as_told(line: IndikatorBahan) -> IndikatorBahan:
    """How quarters become the year is judged from a whole form; a few rows of it may not refuse by a guess."""
    return replace(line, agregasi="") if line.agregasi in UNTOLD else line


def near(kantor: Kantor | int, indicators: Collection[int]) -> frozenset[int]:
    """These indicators; beside budget lines, the lines at the node above, at those beside and at those below."""
    lines = dict(Indikator.objects.at(kantor).filter(golongan=BUDGET).values_list("pk", "simpul"))
    own = {node for one in indicators if (node := lines.get(one)) is not None}
    if not own:
        return frozenset(indicators)
    above = dict(Simpul.objects.at(kantor).values_list("pk", "induk"))
    used = {node for node in lines.values() if node is not None}
    parent = {node: next_above(node, above, used) for node in used}
    higher = {parent[node] for node in own} - {None}
    wanted = own | higher | {node for node in used if parent[node] in own or parent[node] in higher}
    return frozenset(indicators) | {one for one, node in lines.items() if node in wanted}


def _fact(key: Fakta) -> tuple[str, str, str]:
    indicator, period, measure = key
    return name_of(indicator), period, measure


def _in_years(figures: Iterable[AngkaBahan], periods: Collection[str]) -> Iterator[AngkaBahan]:
    """The figures of the years that are spoken of, of the year before and the year after; spans of years too."""
    years = {int(year) + by for period in periods if (year := year_of(period)).isdigit() for by in (-1, 0, 1)}
    for one in figures:
        year = year_of(one.periode)
        if not year.isdigit() or int(year) in years:
            yield one


def with_values(
    figures: Iterable[AngkaBahan], told: Mapping[tuple[str, str, str], Decimal | None]
) -> Iterator[AngkaBahan]:
    """The figures with others in their place; what reports printed of these no longer stands against them."""
    seen = set()
    rows = {fact[:2] for fact in told}
    for one in figures:
        if one.ukuran in (PREDIKAT, BASE) and one.fakta[:2] in rows:
            continue  # it is earned anew by the figures put in; a later report spoke of those that were there before
        if one.fakta not in told:
            yield one
        elif one.dokumen == "":
            seen.add(one.fakta)
            yield replace(one, nilai=told[one.fakta], tercetak="")
        elif one.dipatok:
            yield one
    for fact, value in told.items():
        if fact not in seen and value is not None:
            indicator, period, measure = fact
            yield AngkaBahan(indikator=indicator, periode=period, ukuran=measure, nilai=value)
