"""Figures by name: in full where it is kept on record, short where it is read at a glance, never two alike."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten
from typing import Protocol

from django.utils.translation import gettext as _

from lurus.bahasa.kata import HEADS
from lurus.bahasa.periode import period

LONGEST = 60
"""Letters of a name that a headline shows."""
CUT = "…"


class Place(Protocol):
    """Where a figure is printed."""

    @property
    def sel(self) -> str:
        """The cell of the file."""

    @property
    def halaman(self) -> str:
        """The page."""

    @property
    def tabel(self) -> str:
        """The table's number or name."""

    @property
    def berkas(self) -> str:
        """The file, where several were read together."""


class Figure(Protocol):
    """One figure: its cell, its indicator's name, period, measure, document, and where it is printed."""

    @property
    def id(self) -> str:
        """The cell."""

    @property
    def nama(self) -> str:
        """The indicator or budget line."""

    @property
    def periode(self) -> str:
        """A year, a part of one, a span of years."""

    @property
    def ukuran(self) -> str:
        """The measure's name inside the program."""

    @property
    def dokumen(self) -> str:
        """The document that prints it; empty where there is just one."""

    @property
    def letak(self) -> Place:
        """Where it is printed."""


def measure_label(name: str) -> str:
    """The word for a measure.

    >>> measure_label("kenaikan_pct"), measure_label("unknown")
    ('Kenaikan (%)', 'unknown')
    """
    return _(HEADS[name]) if name in HEADS else name


def column(one: Figure) -> str:
    """Measure, period, and the document where it is printed."""
    return f"{head(one)} ({one.dokumen})" if one.dokumen else head(one)


def head(one: Figure) -> str:
    """Measure and period."""
    return f"{measure_label(one.ukuran)}, {period(one.periode)}"


def short_names(cells: Iterable[Figure]) -> dict[str, str]:
    """The names of a block, cut between words; two that would then be the same stay whole."""
    whole = list(dict.fromkeys(one.nama for one in cells))
    cut = [_cut(name) for name in whole]
    return {name: small if cut.count(small) == 1 else name for name, small in zip(whole, cut, strict=True)}


def _cut(name: str) -> str:
    if len(name) <= LONGEST:
        return name
    kept = shorten(name, LONGEST, placeholder=CUT)
    return f"{name[: LONGEST - 1]}{CUT}" if kept == CUT else kept


def with_short_names(text: str, names: Mapping[str, str]) -> str:
    """A sentence of a rule with its long names cut, the longest first: one name may begin another."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, names[name])
    return text


def labels(
    cells: Sequence[Figure], names: Mapping[str, str], beside: Sequence[Figure] = ()
) -> dict[str, str]:
    """What tells the cells of one list apart, by cell: what all have in common is not said at each.

    `beside` are the other cells that the reader sees; a name is none of theirs either.
    """
    rows, columns = {one.nama for one in cells}, {column(one) for one in cells}
    every = list({one.id: one for one in (*cells, *beside)}.values())
    if len(rows) == 1 and len(columns) > 1:
        every = [one for one in every if one.nama in rows]
        told = apart(every, columns_of(every))
    elif len(columns) == 1 and len(rows) > 1:
        every = [one for one in every if column(one) in columns]
        told = apart(every, {one.id: names[one.nama] for one in every})
    else:
        told = short_labels(every, names)
    return {one.id: told[one.id] for one in cells}


def short_labels(cells: Sequence[Figure], names: Mapping[str, str]) -> dict[str, str]:
    """Every cell by its short name, measure and period, none like another."""
    heads = columns_of(cells)
    return apart(cells, {one.id: f"{names[one.nama]} — {heads[one.id]}" for one in cells})


def full_names(cells: Sequence[Figure]) -> dict[str, str]:
    """Every cell of a block in full, none like another."""
    return short_labels(cells, {one.nama: one.nama for one in cells})


def columns_of(cells: Sequence[Figure]) -> dict[str, str]:
    """Measure and period of each cell, and the document where they stand in several."""
    several = len({one.dokumen for one in cells}) > 1
    return {one.id: column(one) if several else head(one) for one in cells}


def apart(cells: Sequence[Figure], told: Mapping[str, str]) -> dict[str, str]:
    """The names with the table, its file, then the place in it, at those that would be the same."""
    tables = _unlike(told, {one.id: table(one.letak) for one in cells})
    tables = _unlike(tables, {one.id: one.letak.berkas for one in cells})
    return _unlike(tables, {one.id: one.letak.sel for one in cells})


def _unlike(told: Mapping[str, str], places: Mapping[str, str]) -> dict[str, str]:
    """The names, with their places where a name comes twice and the places differ."""
    found: dict[str, set[str]] = {}
    for cell, name in told.items():
        found.setdefault(name, set()).add(places[cell])
    return {
        cell: f"{name} [{places[cell]}]" if len(found[name]) > 1 and places[cell] else name
        for cell, name in told.items()
    }


def page_label(where: Place) -> str:
    """hlm. 47; empty where no page is known."""
    return _("hlm. %(number)s") % {"number": where.halaman} if where.halaman else ""


class Spot(Place, Protocol):
    """Where a figure is printed, to its row and column."""

    @property
    def baris(self) -> str:
        """The row, in the report's words."""

    @property
    def kolom(self) -> str:
        """The column, in the report's words."""


def spot_label(where: Spot, beside: str = "") -> str:
    """hlm. 47, tabel 3.4, Jumlah Belanja, Realisasi; a row that says no more than `beside` is not said again."""
    row = "" if where.baris == beside else where.baris
    parts = (page_label(where), table(where), row, where.kolom, where.sel)
    return ", ".join(part for part in parts if part)


def table(where: Place) -> str:
    """The table by its number or its name."""
    return _("tabel {number}").format(number=where.tabel) if where.tabel[:1].isdigit() else where.tabel
