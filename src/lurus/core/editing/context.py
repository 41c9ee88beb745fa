"""What a table does not say of itself: last year's figures, other documents, how its cells lie together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from lurus.core.editing.exact import to_exact
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.slips import Neighbour, Place

MOST_DOCUMENTS = 50
"""Of a figure that is printed more often than this the first other prints are looked at."""


@dataclass(frozen=True)
class Periods:
    """The cells of one figure in the order of its periods, and the cell of the year (None: there is none).

    `cumulative`: each period reports the total so far.
    """

    cells: tuple[str, ...]
    year: str | None = None
    cumulative: bool = False


@dataclass(frozen=True)
class Column:
    """Another column (or document, or year) of the same rows: what stands there for each of our cells."""

    label: str
    values: Mapping[str, Exact]


@dataclass(frozen=True)
class Context:
    """Everything `propose` may know beside rules and record; all of it may be missing. Figures are exact.

    `last_year`: last year's value of a cell. `documents`: the values that other documents print for a cell.
    `forms`: the amounts of one form, all in one unit. `rows`: the cells of a row in the order of columns.
    `swaps`: cells that may have changed places, beside neighbouring periods and target with realisation.
    `flips`: cells that may have lost their sign (None: any). `subtrees`: sums → parts that stand in them
    already. `targets`: realisation → target. `deltas`: printed difference → (target, realisation).
    `right`: the column the cells should repeat (a signed document); `columns`: others they may have been
    copied from. `rounded`: cell → decimals of a printed result: where a tolerance leaves it a range, it is the
    middle, rounded half up. `fixed`: never to be changed. `slack`: so many units an equality may be off and
    count as held in deduction. `refused`: keys of proposals that a person refused; they are not made again.

    Raises EditingError `editing.float` or `editing.no_figure` for a figure that is none.
    """

    last_year: Mapping[str, Exact] = field(default_factory=dict)
    documents: Mapping[str, tuple[Exact, ...]] = field(default_factory=dict)
    forms: tuple[tuple[str, ...], ...] = ()
    periods: tuple[Periods, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    flips: tuple[str, ...] | None = None
    subtrees: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: Mapping[str, str] = field(default_factory=dict)
    deltas: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    right: Column | None = None
    columns: tuple[Column, ...] = ()
    rounded: Mapping[str, int] = field(default_factory=dict)
    fixed: frozenset[str] = frozenset()
    slack: Exact = 0
    refused: frozenset[frozenset[tuple[str, Value]]] = frozenset()

    def __post_init__(self) -> None:
        object.__setattr__(self, "last_year", _exact(self.last_year))
        documents = {
            c: tuple(to_exact(v, cell=c) for v in vs[:MOST_DOCUMENTS]) for c, vs in self.documents.items()
        }
        object.__setattr__(self, "documents", documents)
        columns = tuple(Column(one.label, _exact(one.values)) for one in self.columns)
        object.__setattr__(self, "columns", columns)
        if self.right is not None:
            object.__setattr__(self, "right", Column(self.right.label, _exact(self.right.values)))
        object.__setattr__(self, "slack", to_exact(self.slack))

    def neighbours(self, cell: str, record: Mapping[str, Value]) -> tuple[Neighbour, ...]:
        """Return the figures that may have been copied into `cell`, or that may confirm its new value.

        >>> context = Context(last_year={"q1": 7}, periods=(Periods(("q1", "q2")),))
        >>> [(one.place.value, one.value) for one in context.neighbours("q1", {"q1": 5, "q2": 6})]
        [('period', 6), ('last year', 7)]
        >>> [(one.place.value, one.value) for one in context.neighbours("q2", {"q1": 5, "q2": 6})]
        [('period before', 5)]
        """
        return tuple(self._neighbours(cell, record))

    def _neighbours(self, cell: str, record: Mapping[str, Value]) -> Iterator[Neighbour]:
        before = self._before.get(cell)
        for place, cells in self._beside.get(cell, ()):
            for other in cells:
                value = record.get(other)
                if other != cell and isinstance(value, int | Fraction):
                    near = place is Place.PERIOD and before == other
                    yield Neighbour(Place.BEFORE if near else place, value)
        yield from (Neighbour(Place.COLUMN, c.values[cell]) for c in self.columns if cell in c.values)
        yield from (Neighbour(Place.DOCUMENT, value) for value in self.documents.get(cell, ()))
        if self.right is not None and cell in self.right.values:
            yield Neighbour(Place.DOCUMENT, self.right.values[cell])
        if cell in self.last_year:
            yield Neighbour(Place.LAST_YEAR, self.last_year[cell])

    @cached_property
    def _before(self) -> Mapping[str, str]:
        """The period before each."""
        return {two: one for series in self.periods for one, two in pairwise(series.cells)}

    @cached_property
    def _beside(self) -> Mapping[str, Sequence[tuple[Place, tuple[str, ...]]]]:
        """The series and rows that each cell stands in."""
        found: dict[str, list[tuple[Place, tuple[str, ...]]]] = {}
        series = [(Place.PERIOD, one.cells) for one in self.periods]
        for place, cells in [*series, *((Place.COLUMN, row) for row in self.rows)]:
            for cell in dict.fromkeys(cells):
                found.setdefault(cell, []).append((place, cells))
        return found

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """All pairs that may have changed places, each once, in a fixed order.

        >>> Context(swaps=(("a", "b"),), periods=(Periods(("q1", "q2", "q3")),)).pairs
        (('a', 'b'), ('q1', 'q2'), ('q2', 'q3'))
        """
        near = [pair for one in self.periods for pair in pairwise(one.cells)]
        return tuple(dict.fromkeys([*self.swaps, *self.targets.items(), *near]))


def _exact(values: Mapping[str, Exact]) -> dict[str, Exact]:
    return {cell: to_exact(value, cell=cell) for cell, value in values.items()}
