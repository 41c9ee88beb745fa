"""The cells that every lightest answer holds, also when the search had to stop before it found one."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lurus.core.editing.blocks import Knot, KnotSearch, Untying
from lurus.core.editing.budget import SpentError
from lurus.core.editing.hitting import CLAUSES, bits
from lurus.core.editing.proof import Core

RESERVE = 100
"""Questions kept back for a stop: they find a set that suffices and tidy it up."""
FRESH = 60
"""So many of them are spent on light sets chosen anew; then cells are added until it suffices."""
MOST_ADDED = 6
"""So many cells are added to a light set before another one is chosen."""
MOST_NODES = 2_000
"""Nodes spent on showing that cells are forced; what they do not show is not claimed."""


def forced(untying: Untying, knot: Knot) -> tuple[frozenset[int], frozenset[int]]:
    """The cells in every lightest answer of a knot, and, if no lightest is known, a set that suffices."""
    if knot.reason is None and knot.answers:
        return frozenset.intersection(*knot.answers), frozenset()
    cores = list(knot.cores)
    enough = knot.answers[0] if knot.answers else _sufficient(untying, cores)
    alone = frozenset(cell for core in cores if len(core.cells) == 1 for cell in core.cells)
    if enough is None:
        return alone, frozenset()
    room = _Room(KnotSearch(untying, Knot(cores, knot.cells)), MOST_NODES)
    weight = sum(untying.weights[cell] for cell in enough)
    must = alone | {cell for cell in sorted(enough) if not room.without(cell, weight)}
    return must, frozenset() if knot.answers else enough


def _sufficient(untying: Untying, cores: list[Core]) -> frozenset[int] | None:
    """A set that suffices, tidied as far as the reserve lasts; the cores met on the way are added."""
    questions = untying.questions
    questions.meter.reserve(RESERVE)
    try:
        chosen = _grown(untying, cores)
    except SpentError:
        return None
    for cell in sorted(chosen or (), key=lambda cell: (-untying.weights[cell], cell)):
        less = (chosen or frozenset()) - {cell}
        try:
            if all(core.cells & less for core in cores) and not questions.cores(less):
                chosen = less
        except SpentError:
            break
    return chosen


def _grown(untying: Untying, cores: list[Core]) -> frozenset[int] | None:
    """A set that nothing refutes: a light one to which a few cells are added, or else as many as it takes.

    None: nothing suffices.
    """
    chosen: frozenset[int] = frozenset()
    until = untying.questions.meter.checks + FRESH
    added = 0
    while all(core.cells for core in cores):
        if added >= MOST_ADDED and untying.questions.meter.checks < until:
            chosen, added = frozenset(), 0
        chosen = _hit(untying, cores, chosen)
        fresh = untying.questions.cores(chosen)
        if not fresh:
            return chosen
        cores.extend(fresh)
        added += 1
    return None


def _hit(untying: Untying, cores: Sequence[Core], chosen: frozenset[int]) -> frozenset[int]:
    """Add to a set, greedily, what hits all cores: the cell in most of them for its weight."""
    everywhere = _count(cores)
    weights = untying.weights
    while left := [core for core in cores if chosen.isdisjoint(core.cells)]:
        here = _count(left)
        best = max(
            sorted(here), key=lambda cell: Fraction(here[cell] * len(cores) + everywhere[cell], weights[cell])
        )
        chosen |= {best}
    return chosen


def _count(cores: Sequence[Core]) -> dict[int, int]:
    """In how many cores each cell stands."""
    count: dict[int, int] = {}
    for core in cores:
        for cell in core.cells:
            count[cell] = count.get(cell, 0) + 1
    return count


class _Room:
    """Whether the cores found can be hit within a weight; when the nodes run out: yes, so nothing is claimed."""

    def __init__(self, search: KnotSearch, nodes: int) -> None:
        self.search = search
        self.nodes = nodes

    def without(self, cell: int, weight: int) -> bool:
        """Whether they can be hit without this cell."""
        bit = self.search.mask({cell})
        return self._fits([clause & ~bit for clause in self.search.hitting.clauses], weight)

    def _fits(self, clauses: list[int], weight: int) -> bool:
        below = [iter([(clauses, weight)])]
        while below:
            node = next(below[-1], None)
            if node is None:
                below.pop()
            elif not node[0] or self.nodes < 0:
                return True
            else:
                below.append(self._ways(*node))
        return False

    def _ways(self, clauses: list[int], weight: int) -> Iterator[tuple[list[int], int]]:
        """What is left to hit, and the weight for it, after each cell that hits the shortest clause."""
        clauses = sorted(clauses, key=int.bit_count)
        hitting = self.search.hitting
        if not clauses[0] or hitting.bound(clauses) > weight:
            return
        self.nodes -= 1 + len(clauses) // CLAUSES
        for bit in bits(clauses[0]):
            if hitting.weights[bit] <= weight:
                yield [one for one in clauses if not one & bit], weight - hitting.weights[bit]
            clauses = [one & ~bit for one in clauses]
