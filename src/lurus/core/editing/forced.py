"""The cells that every lightest answer holds, also when the search had to stop before it found one."""

from collections.abc import Sequence

from lurus.core.editing.blocks import Knot, KnotSearch, Untying
from lurus.core.editing.budget import SpentError
from lurus.core.editing.hitting import Hitting, bits
from lurus.core.editing.proof import Core

RESERVE = 200
"""Questions kept back for a stop: they find a set that suffices and tidy it up."""
MOST_NODES = 2_000
"""Nodes spent on showing that one cell is forced; without a result it is not claimed."""


def forced(untying: Untying, knot: Knot) -> tuple[frozenset[int], frozenset[int]]:
    """The cells in every lightest answer of a knot, and, if no lightest is known, a set that suffices."""
    if knot.reason is None and knot.answers:
        return frozenset.intersection(*knot.answers), frozenset()
    alone = frozenset(cell for core in knot.cores if len(core.cells) == 1 for cell in core.cells)
    enough = knot.answers[0] if knot.answers else _sufficient(untying, knot)
    if enough is None:
        return alone, frozenset()
    weight = sum(untying.weights[cell] for cell in enough)
    must = {cell for cell in enough if cell in alone or _needed(untying, knot, cell, weight)}
    return frozenset(must), frozenset() if knot.answers else enough


def _sufficient(untying: Untying, knot: Knot) -> frozenset[int] | None:
    """A set that suffices, found greedily and then tidied: as far as the reserve lasts, no cell is idle."""
    questions = untying.questions
    questions.meter.reserve(RESERVE)
    try:
        chosen = _grown(untying, knot)
    except SpentError:
        return None
    if chosen is None:
        return None
    for cell in sorted(chosen, key=lambda cell: (-untying.weights[cell], cell)):
        less = chosen - {cell}
        try:
            if all(core.cells & less for core in knot.cores) and not questions.cores(less):
                chosen = less
        except SpentError:
            break
    return chosen


def _grown(untying: Untying, knot: Knot) -> frozenset[int] | None:
    """Add the cell that helps most until nothing refutes the set; None: it needs cells that must stay."""
    chosen: frozenset[int] = frozenset()
    cores: Sequence[Core] = knot.cores
    while cores:
        if not all(core.cells for core in cores):
            return None
        chosen |= {_best(untying, cores)}
        cores = [core for core in cores if chosen.isdisjoint(core.cells)]
        cores = cores or untying.questions.cores(chosen)
    return chosen


def _best(untying: Untying, cores: Sequence[Core]) -> int:
    """The cell that hits most for its weight; the first of equals."""
    count: dict[int, int] = {}
    for core in cores:
        for cell in core.cells:
            count[cell] = count.get(cell, 0) + 1
    weights = untying.weights
    best = min(count)
    for cell in sorted(count):
        if count[cell] * weights[best] > count[best] * weights[cell]:
            best = cell
    return best


def _needed(untying: Untying, knot: Knot, cell: int, weight: int) -> bool:
    """Whether the cores found cannot be hit without this cell by anything as light as `weight`."""
    search = KnotSearch(untying, knot)
    bit = search.mask({cell})
    room = _Room(search.hitting, MOST_NODES)
    clauses = [clause & ~bit for clause in search.hitting.clauses]
    return not room.fits(clauses, weight)


class _Room:
    """Whether clauses can be hit within a weight; when the nodes run out the answer is yes, so nothing is claimed."""

    def __init__(self, hitting: Hitting, nodes: int) -> None:
        self.hitting = hitting
        self.nodes = nodes

    def fits(self, clauses: list[int], weight: int) -> bool:
        """Whether some set of at most this weight hits all clauses."""
        clauses = sorted(clauses, key=int.bit_count)
        if not clauses:
            return True
        if not clauses[0] or self.hitting.bound(clauses) > weight:
            return False
        self.nodes -= 1
        if self.nodes < 0:
            return True
        for bit in bits(clauses[0]):
            left = [one for one in clauses if not one & bit]
            if self.fits(left, weight - self.hitting.weights[bit]):
                return True
            clauses = [one & ~bit for one in clauses]
        return False
