"""Figures beside what other documents, other years and other tables say of them: pairs for the catalogue's rules."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lurus.core.editing import Given, Node
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.cells import SPAN, Cells

PERCENT_DECIMALS = 2
COMPARED = frozenset({"target", "realisasi", "capaian"})
BASE = "awal"
AGREED = "PK"
HELD_TO_AGREEMENT = frozenset({"E81", "RENAKSI", "LKJIP", "SKP", "RENSTRA"})
"""Documents whose target of the year is compared with the agreement's, where there is one."""
TOLD = {
    "kinerja": frozenset(
        {("target", AGREED), ("realisasi", "E81"), ("realisasi", "LKJIP"), ("capaian", "LKJIP")}
    ),
    "anggaran": frozenset({("realisasi", "LRA")}),
}
"""Pairs of which the catalogue speaks by name."""
Grown = Mapping[str, Sequence[IndikatorBahan]]
"""Indicators that state the growth of another, by that other's id."""


def across(bahan: Bahan, cells: Cells) -> Iterator[list[Node]]:
    """Prints of other documents; base years; growth stated of targets, and as indicators of their own."""
    grown: dict[str, list[IndikatorBahan]] = {}
    for one in bahan.indikator:
        if one.pokok:
            grown.setdefault(one.pokok, []).append(one)
    yield list(_documents(cells))
    yield list(_bases(cells))
    yield list(_growth_of_targets(cells, grown))
    yield list(_growth(cells, grown))


def twin_kind(cells: Cells, one: str, two: str) -> str:
    """Two prints in one file must be the same; two files may be two reports, of which the later knew better."""
    files = {cells.figures[cell].letak.berkas for cell in (one, two)}
    return "kembar" if len(files) == 1 else "kembar_berkas"


def _documents(cells: Cells) -> Iterator[Node]:
    """Every print of another document beside the report's own, where no rule names the two."""
    for node, of in cells.of_node.items():
        line = cells.nodes[node][0]
        for measure, cell in of.items():
            stem, _, document = measure.partition("@")
            figure = cells.figures[cell]
            if figure.ukuran not in COMPARED or document != figure.dokumen or stem not in of or not document:
                continue
            agreed = f"{stem}@{AGREED}" in of and stem == "target" and document in HELD_TO_AGREEMENT
            if not agreed and (stem, document) not in TOLD[line.golongan]:
                yield _pair(cells, (node, stem, measure), "dokumen")


def _bases(cells: Cells) -> Iterator[Node]:
    """What plans and later reports say of a base year, beside that year's own realisation."""
    for node, of in cells.of_node.items():
        for measure, cell in of.items():
            if cells.figures[cell].ukuran == BASE and "realisasi" in of:
                yield _pair(cells, (node, "realisasi", measure), "tahun_dasar")


def _pair(cells: Cells, of: tuple[str, str, str], kind: str) -> Node:
    node, one, two = of
    first, second = (cells.figures[cells.of_node[node][measure]] for measure in (one, two))
    told: dict[str, Given] = {
        "simpul": node,
        "satu": one,
        "dua": two,
        "ukuran": second.ukuran,
        "dokumen": second.dokumen,
        "digit": _coarser(first, second),
    }
    return Node(f"{node}.{two}", kind, None, told, f"{cells.nodes[node][0].nama} {first.periode}")


def _coarser(one: AngkaBahan, two: AngkaBahan) -> Decimal:
    """One unit in the last digit of the print that shows fewer; nothing where both show as many, or cannot be told."""
    if one.desimal is None or two.desimal is None or one.desimal == two.desimal:
        return Decimal(0)
    return Decimal(1).scaleb(-min(one.desimal, two.desimal))


def _growth_of_targets(cells: Cells, grown: Grown) -> Iterator[Node]:
    """Targets said as growth too: over last year's target or last year's realisation, whichever fits."""
    columns = _decimals_of_columns(cells)
    for node, (line, year) in cells.nodes.items():
        if SPAN in year or f"{node}.target" not in cells.filled:
            continue
        own = f"{node}.target_kenaikan_pct" in cells.filled
        stated_by = [(node, "target_kenaikan_pct")] if own else _stated(cells, grown, node, "target")
        for stated, measure in stated_by:
            cell = cells.of_node[stated][measure]
            told: dict[str, Given] = {
                "simpul": stated,
                "persen": measure,
                "pokok": node,
                "digit": Decimal(1).scaleb(-columns[_column(cells.figures[cell])]),
            }
            label = f"{line.nama} {year}"
            yield from _over(cells, told, year_before(cells, line, year), Node(cell, "", None, {}, label))


def _over(cells: Cells, told: dict[str, Given], before: str, at: Node) -> Iterator[Node]:
    """The stated growth of a target with the figures it may be counted from."""
    node = str(told["pokok"])
    real = (node, "dasar") if f"{node}.dasar" in cells.filled else (before, "realisasi")
    bases = [one for one in ((before, "target"), real) if ".".join(one) in cells.filled]
    if bases:
        (one, of_one), (two, of_two) = bases[0], bases[-1]
        more = {"satu": one, "ukuran_satu": of_one, "dua": two, "ukuran_dua": of_two}
        yield Node(at.id, "target_tumbuh", None, told | more, at.label)
    else:
        yield Node(at.id, "target_tumbuh_awal", None, told, at.label)


def _growth(cells: Cells, grown: Grown) -> Iterator[Node]:
    """Indicators that state the growth of another, worked out anew where no table does it."""
    for node, (line, year) in cells.nodes.items():
        before = year_before(cells, line, year)
        for measure in ("kenaikan", "kenaikan_pct"):
            if f"{node}.{measure}" in cells.filled or not before:
                continue
            for stated, _ in _stated(cells, grown, node, "realisasi", measure):
                told: dict[str, Given] = {
                    "simpul": stated,
                    "pokok": node,
                    "lalu": before,
                    "hubungan": measure,
                    "digit": Decimal(1).scaleb(-_decimals(cells.figures[f"{stated}.realisasi"])),
                }
                yield Node(stated, "pertumbuhan", None, told, f"{cells.nodes[stated][0].nama} {year}")


def _stated(
    cells: Cells, grown: Grown, node: str, measure: str, relation: str = "kenaikan_pct"
) -> Iterator[tuple[str, str]]:
    """The nodes of indicators that state the growth of this node's, in the same year, and their measure."""
    line, year = cells.nodes[node]
    for one in grown.get(line.id, ()):
        stated = f"{one.id}_{year}"
        if one.hubungan == relation and f"{stated}.{measure}" in cells.filled:
            yield stated, measure


def year_before(cells: Cells, line: IndikatorBahan, year: str) -> str:
    """The node of the year before: of the same table, or of the one that it prints again; empty where there is none."""
    if SPAN in year:
        return ""
    nodes = (f"{one}_{int(year) - 1}" for one in (line.id, line.kembar) if one)
    return next((node for node in nodes if node in cells.nodes), "")


def _decimals_of_columns(cells: Cells) -> dict[str, int]:
    """The decimals of each column: a spreadsheet writes 1,00 as 1.0, but beside 0.35 it means two."""
    found: dict[str, int] = {}
    for one in cells.figures.values():
        if one.nilai is not None:
            found[_column(one)] = max(found.get(_column(one), 0), _decimals(one))
    return found


def _column(one: AngkaBahan) -> str:
    return f"{one.ukuran}|{one.dokumen}|{one.letak.berkas}|{one.letak.kolom}"


def _decimals(one: AngkaBahan) -> int:
    return PERCENT_DECIMALS if one.desimal is None else one.desimal
