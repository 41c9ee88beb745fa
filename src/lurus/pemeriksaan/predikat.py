"""Predicates beside the scale that they are words of: the indicator's own, as it was in force that year."""

from collections.abc import Iterator

from lurus.core.capaian import Batas
from lurus.core.editing import Given, Node
from lurus.pemeriksaan.cells import Cells
from lurus.pemeriksaan.skala import PREDIKAT, scale_of, word_in

BOUNDS = {Batas.TERMASUK: ("termasuk", "terbuka"), Batas.DI_ATAS: ("terbuka", "termasuk")}
"""How a row's lower bound closes, and the upper bound of the row below it."""


def word_of(cells: Cells, node: str) -> str:
    """The word that a node's predicate is, in its scale's spelling where it has one."""
    cell = cells.of_node[node].get(PREDIKAT, "")
    return cells.words.get(cell, "")


def predicates(cells: Cells) -> list[Node]:
    """Every row of the scale of each printed predicate; a word that its scale does not have stands apart."""
    return [row for node in cells.nodes if word_of(cells, node) for row in _rows(cells, node)]


def _rows(cells: Cells, node: str) -> Iterator[Node]:
    line, year = cells.nodes[node]
    scale, word, label = scale_of(line, year), word_of(cells, node), f"{line.nama} {year}"
    if scale is None:
        return
    if not word_in(scale, word):
        yield Node(f"{node}_asing", "predikat_asing", None, {"simpul": node, "kata": word}, label)
        return
    # A scale that knows a least and a most value is one of scores: it judges the figure itself.
    judged = "realisasi" if scale.tertinggi is not None else "capaian"
    for number, row in enumerate(scale.baris):
        told: dict[str, Given] = {"simpul": node, "kata": row.label, "diukur": judged}
        if row.batas_bawah is not None:
            told |= {"bawah": row.batas_bawah, "bawah_jenis": BOUNDS[row.batas][0]}
        above = scale.baris[number - 1] if number else None
        if above is not None and above.batas_bawah is not None:
            told |= {"atas": above.batas_bawah, "atas_jenis": BOUNDS[above.batas][1]}
        yield Node(f"{node}_{number}", PREDIKAT, None, told, label)
