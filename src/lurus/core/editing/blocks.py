"""Cores fall into knots that share no cell; each knot is untied by itself, and tied together again where it must be.

A new core that reaches into another knot ties the two. Knots that are untied but lie side by side (one clause
touches cells of both) are asked together, every pair of answers: only then does "any of these with any of those"
hold.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from lurus.core.editing.budget import Reason, SpentError
from lurus.core.editing.hitting import Hitting, bits
from lurus.core.editing.proof import Core
from lurus.core.editing.questions import Questions

MOST_TOGETHER = 20_000
"""More combinations of neighbouring answers than this are not looked through."""


class HopelessError(Exception):
    """Rules that contradict each other, or cells that must stay: no change of suspects helps."""

    def __init__(self, core: Core) -> None:
        self.core = core
        super().__init__()


class TiedError(Exception):
    """A core reached into another knot."""


@dataclass(slots=True, eq=False)
class Knot:
    """Cores that hang together. `floor`: everything lighter is excluded. `answers` are all of weight `weight`."""

    cores: list[Core]
    cells: frozenset[int]
    floor: int = 0
    weight: int | None = None
    answers: list[frozenset[int]] = field(default_factory=list)
    reason: Reason | None = None
    done: bool = False


class Untying:
    """The whole search for one record."""

    def __init__(self, questions: Questions, weights: Sequence[int]) -> None:
        self.questions = questions
        self.weights = weights
        self.knots: list[Knot] = []

    def run(self, cores: Iterable[Core]) -> list[Knot]:
        """Untie everything, or as much as the budget allows. Raises HopelessError."""
        for core in cores:
            self.take(core)
        while True:
            try:
                for knot in self.knots:
                    if not knot.done:
                        self._untie(knot)
                self._compare()
            except TiedError:
                continue
            return sorted(self.knots, key=lambda knot: min(knot.cells))

    def take(self, core: Core, asked: Sequence[Knot] = ()) -> bool:
        """Put a core where it belongs; tells whether knots were tied together or one that was done has changed.

        `asked` are the knots whose answer failed with this core: it belongs to them even when it shares no cell.
        """
        if not core.cells:
            raise HopelessError(core)
        near = [knot for knot in self.knots if knot in asked or not knot.cells.isdisjoint(core.cells)]
        if len(near) == 1 and not near[0].done:
            near[0].cores.append(core)
            near[0].cells |= core.cells
            return False
        together = Knot([core], core.cells)
        for knot in near:
            together.cores = knot.cores + together.cores
            together.cells |= knot.cells
            together.floor += knot.floor
        self.knots = [knot for knot in self.knots if knot not in near]
        self.knots.append(together)
        return bool(near)

    def _untie(self, knot: Knot) -> None:
        """Find all lightest answers of a knot; raises TiedError when it turns out to be part of a larger one."""
        search = KnotSearch(self, knot)
        try:
            found = search.hitting.lightest(knot.floor)
        except SpentError as spent:
            knot.reason = spent.reason
            knot.floor = max(knot.floor, search.hitting.level)
            knot.answers = [search.cells(mask) for mask in search.hitting.found]
            knot.weight = knot.floor if knot.answers else None
        else:
            if found is None:
                raise HopelessError(knot.cores[-1])
            knot.floor, masks = found
            knot.weight = knot.floor
            knot.answers = [search.cells(mask) for mask in masks]
        knot.answers.sort(key=sorted)
        knot.done = True

    def _compare(self) -> None:
        """Ask neighbouring knots together."""
        for group in self._side_by_side():
            if prod(len(knot.answers) for knot in group) > MOST_TOGETHER:
                self._give_up(group, Reason.SOLUTIONS)
                continue
            try:
                self._ask_together(group)
            except SpentError as spent:
                self._give_up(group, spent.reason)

    def _ask_together(self, group: Sequence[Knot]) -> None:
        for combination in product(*(knot.answers for knot in group)):
            together = frozenset[int]().union(*combination)
            cores = self.questions.cores(together)
            if cores:
                for core in cores:
                    self.take(core, group)
                raise TiedError
            if not self.questions.certain(together):
                self._give_up(group, Reason.PRODUCTS)

    def _give_up(self, group: Sequence[Knot], reason: Reason) -> None:
        for knot in group:
            knot.reason = knot.reason or reason

    def _side_by_side(self) -> Iterator[list[Knot]]:
        """Groups of untied knots whose answers touch a common clause; single ones are left out."""
        untied = [knot for knot in self.knots if knot.answers]
        if len(untied) < 2:
            return
        zones = [self._zone(knot) for knot in untied]
        left = set(range(len(untied)))
        while left:
            group = [left.pop()]
            for one in group:
                near = {other for other in left if zones[one][1] & zones[other][0]}
                left -= near
                group.extend(sorted(near))
            if len(group) > 1:
                yield [untied[one] for one in sorted(group)]

    def _zone(self, knot: Knot) -> tuple[frozenset[int], frozenset[int]]:
        """The cells that a knot's answers move, and those that share a clause with one of them."""
        named = frozenset[int]().union(*knot.answers)
        moved = named
        if self.questions.case.free or self.questions.case.stable:
            moved = frozenset[int]().union(*(self.questions.reached(cell) for cell in named))
        neighbours = self.questions.case.compiled.neighbours
        return moved, frozenset[int]().union(*(neighbours[cell] for cell in moved))


class KnotSearch:
    """The search for the lightest answers of one knot, its cells numbered as they come."""

    def __init__(self, untying: Untying, knot: Knot) -> None:
        self.untying = untying
        self.knot = knot
        self.cell_of: dict[int, int] = {}
        self.bit_of: dict[int, int] = {}
        self.weights: dict[int, int] = {}
        self.hitting = Hitting(self.weights, self.ask, untying.questions.meter.check)
        for core in knot.cores:
            self.hitting.add(self.mask(core.cells))

    def mask(self, cells: Iterable[int]) -> int:
        """Cells as a set of bits."""
        total = 0
        for cell in cells:
            bit = self.bit_of.get(cell)
            if bit is None:
                bit = self.bit_of[cell] = 1 << len(self.bit_of)
                self.cell_of[bit] = cell
                self.weights[bit] = self.untying.weights[cell]
            total |= bit
        return total

    def cells(self, mask: int) -> frozenset[int]:
        """A set of bits as cells."""
        return frozenset([self.cell_of[bit] for bit in bits(mask)])

    def ask(self, mask: int) -> list[int]:
        """Whether a set suffices; what it fails to hit, if it does not."""
        questions = self.untying.questions
        fresh = questions.cores(self.cells(mask))
        if not fresh:
            if len(self.hitting.found) >= questions.meter.budget.solutions:
                raise SpentError(Reason.SOLUTIONS)
            return []
        if [core for core in fresh if self.untying.take(core, [self.knot])]:
            raise TiedError
        return [self.mask(core.cells) for core in fresh]
