"""The same cells seen as trees of different meaning, each a structure that the catalogue's rules are spread over."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lurus.core.editing import Given, Node, Structure
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.cells import SPAN, Cells
from lurus.pemeriksaan.lintas import across, twin_kind, year_before
from lurus.pemeriksaan.predikat import predicates

QUARTERS = ("tw1", "tw2", "tw3", "tw4")
PERCENT_DECIMALS = 2
UNCAPPED = ""
FEWEST_DIGITS = 3
KINDS = {"kinerja": "indikator", "anggaran": "anggaran"}
Attributes = dict[str, Given]


def structures(bahan: Bahan, cells: Cells) -> Iterator[Structure]:
    """Years of indicators and budget trees; series of years; what owners print; figures printed twice."""
    whole = (_years(bahan, cells), _series(cells), _means(cells))
    beside = (_twins(cells), predicates(cells), *across(bahan, cells))
    for nodes in (*whole, *_owners(bahan, cells), *beside):
        if nodes:
            yield Structure(tuple(nodes), QUARTERS, cells.filled)


def _years(bahan: Bahan, cells: Cells) -> list[Node]:
    """One node a year of every indicator; budget lines under the year of the line above."""
    above = {one.id: one.induk for one in bahan.simpul}
    return [
        Node(
            node, KINDS[one.golongan], _parent(one, year, above, cells), _attributes(node, one, cells), label
        )
        for node, (one, year) in cells.nodes.items()
        if SPAN not in year
        for label in [f"{one.nama} {year}"]
    ]


def _parent(one: IndikatorBahan, year: str, above: Mapping[str, str], cells: Cells) -> str | None:
    parent = f"{above.get(one.simpul, '')}_{year}"
    return parent if one.golongan == "anggaran" and parent in cells.nodes else None


def _attributes(node: str, one: IndikatorBahan, cells: Cells) -> Attributes:
    """What the catalogue asks of a node (see its files)."""
    told: Attributes = {
        "rumus": one.rumus,
        "satuan": one.satuan.strip(),
        "cara": one.agregasi,
        "skala": one.skala,
        "batas_atas": UNCAPPED if one.batas_atas is None else one.batas_atas,
        "berbatas": "tidak" if one.batas_atas is None else "ya",
        "realisasi_kosong": "ya" if _left_empty(node, cells) else "tidak",
    }
    return told | _digits(node, cells)


def _left_empty(node: str, cells: Cells) -> bool:
    """Whether an achievement is printed where no realisation was reported."""
    of = cells.of_node[node]
    printed = cells.figures.get(of.get("serapan") or of.get("capaian", ""))
    realised = cells.figures.get(of.get("realisasi", ""))
    return printed is not None and printed.nilai is not None and (realised is None or realised.nilai is None)


def _digits(node: str, cells: Cells) -> Attributes:
    """One unit in the last printed digit of each measure, of the whole year's figures; `digit` is the coarsest's."""
    found: Attributes = {}
    for measure, cell in cells.of_node[node].items():
        one = cells.figures[cell]
        if "@" not in measure and one.nilai is not None:
            found[f"digit_{measure.partition('.')[0]}"] = last_place(one)
    printed = "serapan" if "digit_serapan" in found else "capaian"
    found["digit"] = found.get(f"digit_{printed}", Decimal(1).scaleb(-PERCENT_DECIMALS))
    return found


def last_place(one: AngkaBahan) -> Decimal:
    """One unit in the last digit a figure is printed with.

    >>> last_place(AngkaBahan(indikator="a", periode="2025", ukuran="capaian", desimal=1))
    Decimal('0.1')
    """
    return Decimal(1).scaleb(-(PERCENT_DECIMALS if one.desimal is None else one.desimal))


def _series(cells: Cells) -> list[Node]:
    """The years of an indicator, each under the year before."""
    found = []
    for node, (one, year) in cells.nodes.items():
        if SPAN in year or one.golongan != "kinerja":
            continue
        parent = year_before(cells, one, year) or None
        told = _digits(node, cells) | {
            "dasar": "ya" if "dasar" in cells.of_node[node] else "tidak",
            "awal": "ya" if parent is None else "tidak",
            "rinci": "ya" if _detailed(node, cells) else "tidak",
        }
        found.append(Node(node, "deret", parent, told, f"{one.nama} {year}"))
    return found


def _detailed(node: str, cells: Cells) -> bool:
    """Whether the realisation has so many digits that the same one twice is no chance."""
    one = cells.figures.get(cells.of_node[node].get("realisasi", ""))
    if one is None or one.nilai is None:
        return False
    return len(one.nilai.normalize().as_tuple().digits) >= FEWEST_DIGITS


def _means(cells: Cells) -> list[Node]:
    """Printed means over the years that they are the mean of."""
    found = []
    for node, (one, span) in cells.nodes.items():
        if SPAN not in span or not any(
            cells.figures[c].peran == "rata_rata" for c in cells.of_node[node].values()
        ):
            continue
        first, last = map(int, span.split(SPAN))
        years = [f"{one.id}_{year}" for year in range(first, last + 1) if f"{one.id}_{year}" in cells.nodes]
        if len(years) < last + 1 - first:
            continue
        told = _digits(node, cells) | {"jumlah_anak": len(years)}
        found.append(Node(node, "rata", None, told, one.nama))
        found += [Node(year, "tahun", node, {}, year) for year in years]
    return found


def _owners(bahan: Bahan, cells: Cells) -> Iterator[list[Node]]:
    """Totals that an owner prints: of the lines he prints, of the lines above them, of what his own print."""
    years = sorted({year for _, year in cells.nodes.values() if SPAN not in year})
    for year in years:
        owners = Owners(bahan, cells, year)
        for kind, children in (
            ("jumlah_pemilik", owners.lines),
            ("jumlah_induk", owners.parents()),
            ("jumlah_bawahan", owners.subordinates()),
        ):
            for owner, below in children.items():
                total = owners.totals.get(owner)
                if total and below:
                    nodes = [Node(one, "baris", total, {}, owners.label(one)) for one in below]
                    yield [Node(total, kind, None, {}, owners.label(total)), *nodes]


class Owners:
    """The lines that each owner prints in one year, and the total printed under them."""

    def __init__(self, bahan: Bahan, cells: Cells, year: str) -> None:
        self._cells = cells
        self._above = {f"{one.id}_{year}": f"{one.induk}_{year}" for one in bahan.simpul}
        budget = [(n, one) for n, (one, y) in cells.nodes.items() if y == year and one.golongan == "anggaran"]
        has_children = {self._above[n] for n, _ in budget if n in self._above}
        self.totals: dict[str, str] = {}
        self.lines: dict[str, list[str]] = {}
        for node, one in budget:
            cell = cells.of_node[node].get("pagu")
            if cell is None or not one.pemilik:
                continue
            alone = node not in has_children and self._above.get(node) not in cells.nodes
            if cells.figures[cell].peran == "jumlah" and alone:
                self.totals[one.pemilik] = node
            else:
                self.lines.setdefault(one.pemilik, []).append(node)
        self._owner = {node: owner for owner, nodes in self.lines.items() for node in nodes}
        self._children: dict[str, list[str]] = {}
        for node in self._owner:
            self._children.setdefault(self._above.get(node, ""), []).append(node)

    def label(self, node: str) -> str:
        return self._cells.nodes[node][0].nama

    def parents(self) -> dict[str, list[str]]:
        """The lines above an owner's, where he prints all that stand under them."""
        found = {}
        for owner, lines in self.lines.items():
            above = list(dict.fromkeys(self._above.get(node, "") for node in lines))
            whole = all(one in self._owner and self._all_of(one, owner) for one in above)
            found[owner] = above if whole else []
        return found

    def subordinates(self) -> dict[str, list[str]]:
        """The totals of those who print all that stands under an owner's lines, and nothing else."""
        found = {}
        for owner, lines in self.lines.items():
            below = [child for node in lines for child in self._children.get(node, [])]
            owners = list(dict.fromkeys(self._owner[child] for child in below))
            nothing_else = sum(len(self.lines[one]) for one in owners) == len(below)
            whole = all(self._children.get(node) for node in lines) and nothing_else and owner not in owners
            found[owner] = (
                [self.totals[o] for o in owners] if whole and set(owners) <= set(self.totals) else []
            )
        return found

    def _all_of(self, parent: str, owner: str) -> bool:
        return all(self._owner[child] == owner for child in self._children.get(parent, []))


def _twins(cells: Cells) -> list[Node]:
    """Figures that are printed twice."""
    found = []
    for one, two in cells.twins:
        (node, _, first), (other, _, second) = one.partition("."), two.partition(".")
        told: Attributes = {"simpul": node, "satu": first, "kembaran": other, "dua": second}
        indicator, year = cells.nodes[node]
        found.append(Node(two, twin_kind(cells, one, two), None, told, f"{indicator.nama} {year}"))
    return found
