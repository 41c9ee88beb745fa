"""Figures by name: in full where it is kept on record, short where it is read on a phone."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten

from lurus.pemeriksaan.hasil import Sel
from lurus.web.kata import measure, period

LONGEST = 60
"""Letters of a name that a headline shows."""
CUT = "…"


def full(one: Sel) -> str:
    """A figure in words: indicator, measure, period, and the document where it is printed."""
    return f"{one.nama} — {column(one)}"


def column(one: Sel) -> str:
    """Measure, period, and the document where it is printed."""
    told = f"{measure(one.ukuran)}, {period(one.periode)}"
    return f"{told} ({one.dokumen})" if one.dokumen else told


def short_names(cells: Iterable[Sel]) -> dict[str, str]:
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


def labels(cells: Sequence[Sel], names: Mapping[str, str]) -> dict[str, str]:
    """What tells the cells of one list apart, by cell: what all have in common is not said at each."""
    one_row = len({one.nama for one in cells}) == 1
    one_column = len({column(one) for one in cells}) == 1
    if one_row and not one_column:
        return {one.id: column(one) for one in cells}
    if one_column and not one_row:
        return {one.id: names[one.nama] for one in cells}
    return {one.id: label(one, names) for one in cells}


def label(one: Sel, names: Mapping[str, str]) -> str:
    """A figure by its short name, measure and period."""
    return f"{names[one.nama]} — {column(one)}"
