"""How figures become the cells that rules speak of: their ids, their fields, their exact values."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from lurus.core.editing import Field, Given, Kind
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, IndikatorBahan
from lurus.pemeriksaan.skala import PREDIKAT, scale_of, word_in

PLANS = frozenset({"RENSTRA"})
"""Documents whose target binds no year by itself: beside another document's target it keeps its own cell."""
BESIDE = PLANS | {"PK", "RENAKSI", "SKP", "DPA", "LRA"}
"""Documents that reports are held against: where a report prints a figure too, the report's is the plain cell."""
COMPUTED = frozenset({"capaian", "serapan", "kenaikan", "kenaikan_pct", "target_kenaikan_pct"})
PERCENT = frozenset({"capaian", "kenaikan_pct", "target_kenaikan_pct"})
GROWTH = {"realisasi": "kenaikan_pct", "target": "target_kenaikan_pct"}
"""What an indicator that states the growth of another has as its own figure, and where the other prints it."""
YEAR = 4
SPAN = ".."


@dataclass(frozen=True)
class Cells:
    """Every figure under its cell's id, and what nodes there are: (indicator, year) → node id.

    An indicator's node is one year of it: `IKU1_2025.target`, `IKU1_2025.realisasi.tw1`; another document's
    print stands after `@`. `twins` are pairs of cells that print one figure twice.
    """

    figures: Mapping[str, AngkaBahan]
    nodes: Mapping[str, tuple[IndikatorBahan, str]]
    twins: tuple[tuple[str, str], ...] = ()
    of_node: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Node → measure with its suffixes → cell id."""
    words: Mapping[str, str] = field(default_factory=dict)
    """The word in every cell that holds a predicate."""
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The words that such a cell may have."""

    @cached_property
    def filled(self) -> frozenset[str]:
        """The cells that hold something rules can speak of."""
        return frozenset(cell for cell, one in self.figures.items() if one.nilai is not None) | set(
            self.words
        )


def node_of(one: AngkaBahan) -> str:
    """The node of a figure: its indicator in its year or span of years.

    >>> node_of(AngkaBahan(indikator="a", periode="2016..2020", ukuran="realisasi"))
    'a_2016_2020'
    """
    return f"{one.indikator}_{year_of(one.periode).replace(SPAN, '_')}"


def year_of(period: str) -> str:
    """The year of a period, or the span of years.

    >>> year_of("2025-TW1"), year_of("2016..2020")
    ('2025', '2016..2020')
    """
    return period if SPAN in period else period[:YEAR]


def part_of(period: str) -> str:
    """The part of the year, as a cell's id ends with it; empty for a whole year.

    >>> part_of("2025-TW1"), part_of("2025-09"), part_of("2025")
    ('.tw1', '.b09', '')
    """
    rest = period[YEAR + 1 :] if SPAN not in period else ""
    return f".b{rest}" if rest.isdigit() else f".{rest.lower()}" if rest else ""


def cells_of(bahan: Bahan) -> Cells:
    """Name every figure's cell."""
    known = {one.id: one for one in bahan.indikator}
    figures: dict[str, AngkaBahan] = {}
    nodes: dict[str, tuple[IndikatorBahan, str]] = {}
    of_node: dict[str, dict[str, str]] = {}
    twins: list[tuple[str, str]] = []
    for one, measure in _named(bahan.angka, known):
        node = node_of(one)
        nodes.setdefault(node, (known[one.indikator], year_of(one.periode)))
        cell = f"{node}.{measure}"
        if cell in figures:
            first, cell, measure = cell, *_next(cell, measure, figures)
            twins += [] if one.ukuran in COMPUTED else [(first, cell)]
        figures[cell] = one
        of_node.setdefault(node, {})[measure] = cell
    words, choices = _words(figures, nodes)
    return Cells(figures, nodes, (*twins, *_across(nodes, of_node)), of_node, words, choices)


def _words(
    figures: Mapping[str, AngkaBahan], nodes: Mapping[str, tuple[IndikatorBahan, str]]
) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """The word of every predicate in its scale's spelling, and the words that the scale has."""
    words: dict[str, str] = {}
    choices: dict[str, tuple[str, ...]] = {}
    for cell, one in figures.items():
        if one.ukuran == PREDIKAT and one.teks:
            scale = scale_of(*nodes[node_of(one)])
            words[cell] = (word_in(scale, one.teks) if scale else "") or one.teks
            known = [row.label for row in scale.baris] if scale else []
            choices[cell] = tuple(dict.fromkeys([*known, words[cell]]))
    return words, choices


def _across(
    nodes: Mapping[str, tuple[IndikatorBahan, str]], of_node: Mapping[str, Mapping[str, str]]
) -> Iterator[tuple[str, str]]:
    """The cells of an indicator whose figures another table prints too; what is computed is not compared.

    The growth that one table works out, another may print as an indicator of its own.
    """
    for node, (one, year) in nodes.items():
        other = of_node.get(f"{one.kembar}_{year.replace(SPAN, '_')}", {}) if one.kembar else {}
        for measure, cell in of_node[node].items():
            if measure in other and measure.partition(".")[0] not in COMPUTED:
                yield other[measure], cell
        grown = of_node.get(f"{one.pokok}_{year}", {}) if one.hubungan == "kenaikan_pct" else {}
        for measure, printed in GROWTH.items():
            if measure in of_node[node] and printed in grown:
                yield grown[printed], of_node[node][measure]


def fields_of(cells: Cells) -> list[Field]:
    """The fields of all cells, in their order."""
    decimals, filled = _decimals(cells), cells.filled
    return [
        Field(
            cell,
            kind=Kind.CATEGORY if cell in cells.words else Kind.TYPED,
            values=cells.choices.get(cell, ()),
            unit=unit_of(cells.nodes[node_of(one)][0], one.ukuran),
            decimals=decimals[one.indikator, one.ukuran],
            frozen=one.dipatok,
            label=f"{cells.nodes[node_of(one)][0].nama} – {one.ukuran} {one.periode}",
        )
        for cell, one in cells.figures.items()
        if cell in filled
    ]


def unit_of(line: IndikatorBahan, measure: str) -> str:
    """The unit of a measure: an achievement is in percent whatever its indicator counts."""
    return "%" if measure in PERCENT else line.satuan


def given_of(cells: Cells) -> dict[str, Given]:
    """The value of every cell that holds a figure or the word of a predicate."""
    return {
        cell: cells.words.get(cell, one.nilai) for cell, one in cells.figures.items() if cell in cells.filled
    }


def _named(
    figures: Sequence[AngkaBahan], known: Mapping[str, IndikatorBahan]
) -> Iterator[tuple[AngkaBahan, str]]:
    """Each figure with its measure's name: the first report's is plain, another document's bears its own."""
    documents: dict[tuple[str, str, str], dict[str, None]] = {}
    for one in figures:
        documents.setdefault(one.fakta, {})[one.dokumen] = None
    first = {fact: min(many, key=_behind) for fact, many in documents.items()}
    for one in figures:
        measure = one.ukuran
        if measure == "capaian" and known[one.indikator].golongan == "anggaran":
            measure = "serapan"
        measure += part_of(one.periode)
        shared = len(documents[one.fakta]) > 1
        own = one.dokumen != first[one.fakta] or (shared and one.dokumen in PLANS)
        yield one, f"{measure}@{one.dokumen.replace(' ', '_')}" if own else measure


def _behind(document: str) -> tuple[bool, bool]:
    """A report before what it is held against; among those a plan first, whose target never is the plain one."""
    return document in BESIDE, document not in PLANS


def _next(cell: str, measure: str, figures: Mapping[str, AngkaBahan]) -> tuple[str, str]:
    """The id of a further print of the same figure in the same document, and its measure."""
    mark = "_" if "@" in measure else "@"
    number = next(n for n in range(2, len(figures) + 3) if f"{cell}{mark}{n}" not in figures)
    return f"{cell}{mark}{number}", f"{measure}{mark}{number}"


def _decimals(cells: Cells) -> dict[tuple[str, str], int | None]:
    """How many decimals a measure of an indicator is written with: the most that any print of it shows."""
    found: dict[tuple[str, str], list[int | None]] = {}
    for one in cells.figures.values():
        found.setdefault((one.indikator, one.ukuran), []).append(one.desimal)
    return {key: None if None in many else max(filter(None, many), default=0) for key, many in found.items()}
