"""What the figures say beside the rules: other years and documents, rows, what may have changed places."""

from collections.abc import Iterator, Mapping

from lurus.core.editing import Exact, to_exact
from lurus.core.editing.context import Column, Context, Periods
from lurus.pemeriksaan.bahan import Bahan
from lurus.pemeriksaan.cells import COMPUTED, SPAN, Cells, node_of
from lurus.pemeriksaan.lintas import BASE
from lurus.pemeriksaan.views import QUARTERS

RUNNING = "KUMULATIF_BERJALAN"
YEARS_APART = (-1, 1)
MONEY = frozenset({"pagu", "realisasi"})
SIGNED = "PK"
PLAN = "RENSTRA"


def context_of(bahan: Bahan, cells: Cells) -> Context:
    """Everything that proposals may be explained with."""
    numbers = {cell: to_exact(one.nilai) for cell, one in cells.figures.items() if one.nilai is not None}
    targets = dict(_pairs(cells, numbers))
    return Context(
        last_year=_years_apart(cells, numbers, -1),
        documents=_documents(cells, numbers),
        forms=tuple(_forms(cells, numbers)),
        periods=tuple(_periods(cells, numbers)),
        rows=tuple(_rows(cells, numbers)),
        swaps=tuple(targets.items()),
        targets=targets,
        subtrees=_subtrees(bahan, cells, numbers),
        deltas=_deltas(cells, numbers),
        right=_signed(cells, numbers),
        rounded=_rounded(cells, numbers),
        columns=tuple(_columns(cells, numbers)),
    )


Numbers = Mapping[str, Exact]


def _years_apart(cells: Cells, numbers: Numbers, by: int) -> dict[str, Exact]:
    """For each cell the value of the same measure so many years away."""
    found = {}
    for node, (one, year) in cells.nodes.items():
        other = cells.of_node.get(f"{one.id}_{int(year) + by}", {}) if SPAN not in year else {}
        for measure, cell in cells.of_node[node].items():
            beside = other.get(measure) or other.get(measure.partition("@")[0], "")
            if cell in numbers and beside in numbers:
                found[cell] = numbers[beside]
    return found


def _columns(cells: Cells, numbers: Numbers) -> Iterator[Column]:
    """For the cells of each year what the year before and the year after print in the same rows."""
    for by in YEARS_APART:
        by_year: dict[str, dict[str, Exact]] = {}
        for cell, value in _years_apart(cells, numbers, by).items():
            year = cells.nodes[node_of(cells.figures[cell])][1]
            by_year.setdefault(f"{int(year) + by}", {})[cell] = value
        yield from (Column(year, values) for year, values in by_year.items())


def _documents(cells: Cells, numbers: Numbers) -> dict[str, tuple[Exact, ...]]:
    """For each cell what other documents, or other places of one, print for it."""
    together: dict[tuple[str, str, str], list[str]] = {}
    for cell, one in cells.figures.items():
        if cell in numbers:
            together.setdefault(one.fakta, []).append(cell)
    return {
        cell: tuple(numbers[other] for other in many if other != cell)
        for many in together.values()
        if len(many) > 1
        for cell in many
    }


def _forms(cells: Cells, numbers: Numbers) -> Iterator[tuple[str, ...]]:
    """The amounts of one measure of one year's budget."""
    forms: dict[tuple[str, str], list[str]] = {}
    for node, (one, year) in cells.nodes.items():
        for measure, cell in cells.of_node[node].items():
            if one.golongan == "anggaran" and measure in MONEY and cell in numbers:
                forms.setdefault((year, measure), []).append(cell)
    yield from map(tuple, forms.values())


def _periods(cells: Cells, numbers: Numbers) -> Iterator[Periods]:
    """The quarters of a measure with their year."""
    for node, (one, _) in cells.nodes.items():
        of = cells.of_node[node]
        for measure in ("target", "realisasi"):
            quarters = [of[f"{measure}.{part}"] for part in QUARTERS if f"{measure}.{part}" in of]
            if len(quarters) > 1 and all(cell in numbers for cell in quarters):
                year = of.get(measure)
                yield Periods(tuple(quarters), year if year in numbers else None, one.agregasi == RUNNING)


def _rows(cells: Cells, numbers: Numbers) -> Iterator[tuple[str, ...]]:
    for of in cells.of_node.values():
        row = [
            cell for measure, cell in of.items() if cell in numbers and "@" not in measure and measure != BASE
        ]
        if len(row) > 1:
            yield tuple(row)


def _pairs(cells: Cells, numbers: Numbers) -> Iterator[tuple[str, str]]:
    """Realisation and what it is measured against."""
    for of in cells.of_node.values():
        real, against = of.get("realisasi", ""), of.get("target") or of.get("pagu", "")
        if real in numbers and against in numbers:
            yield real, against


def _subtrees(bahan: Bahan, cells: Cells, numbers: Numbers) -> dict[str, tuple[str, ...]]:
    """For each sum of the tree every part below it: one may have been added twice."""
    below: dict[str, list[str]] = {}
    above = {one.id: one.induk for one in bahan.simpul}
    for node, (one, year) in cells.nodes.items():
        for parent in _upwards(one.simpul, above):
            for measure, cell in cells.of_node[node].items():
                total = cells.of_node.get(f"{parent}_{year}", {}).get(measure, "")
                if total in numbers and cell in numbers and measure.partition(".")[0] in MONEY:
                    below.setdefault(total, []).append(cell)
    return {total: tuple(parts) for total, parts in below.items()}


def _upwards(node: str, above: Mapping[str, str]) -> Iterator[str]:
    seen = {node}
    while (node := above.get(node, "")) and node not in seen:
        seen.add(node)
        yield node


def _deltas(cells: Cells, numbers: Numbers) -> dict[str, tuple[str, str]]:
    """A printed rise that may be target minus realisation."""
    found = {}
    for of in cells.of_node.values():
        names = of.get("kenaikan", ""), of.get("target", ""), of.get("realisasi", "")
        if all(name in numbers for name in names):
            found[names[0]] = names[1], names[2]
    return found


def _rounded(cells: Cells, numbers: Numbers) -> dict[str, int]:
    """Printed results and the decimals they are printed with: as many as this print shows, or its column."""
    return {
        cell: 0 if one.desimal is None else one.desimal
        for cell, one in cells.figures.items()
        if cell in numbers and (one.ukuran in COMPUTED or one.peran == "rata_rata")
    }


def _signed(cells: Cells, numbers: Numbers) -> Column | None:
    """The column that cells should repeat: beside a plan the agreement repeats it, else others the agreement."""
    planned = _beside(numbers, f"@{SIGNED}", f"@{PLAN}")
    if planned:
        return Column(PLAN, planned)
    agreed = _beside(numbers, "", f"@{SIGNED}")
    return Column(SIGNED, agreed) if agreed else None


def _beside(numbers: Numbers, own: str, other: str) -> dict[str, Exact]:
    """For every cell with the mark `own` what stands in the same place with the mark `other`."""
    stems = {cell.removesuffix(other): value for cell, value in numbers.items() if cell.endswith(other)}
    return {f"{stem}{own}": value for stem, value in stems.items() if f"{stem}{own}" in numbers}
