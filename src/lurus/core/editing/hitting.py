"""The lightest sets that hit every clause, searched depth first, with clauses that come while one searches.

Sets are whole numbers, one bit for a cell. At each node the lightest way to hit disjoint clauses not yet hit is a
lower bound; branching on a clause takes its first cell, or bans it and takes the second, and so on, so that no
set is visited twice. The weight allowed rises level by level: the first level with an answer holds all of them.
"""

from collections.abc import Callable, Iterator, Sequence

NODES = 200
"""After so many nodes without a question the search reports that it is still at work."""
CLAUSES = 32
"""So many clauses to look through make a node as dear as one more."""
Ask = Callable[[int], Sequence[int]]
"""Clauses that a set hitting all known ones does not hit, because it fails; none: it is an answer."""


def bits(mask: int) -> Iterator[int]:
    """The single bits of a set, lowest first.

    >>> list(bits(0b1010))
    [2, 8]
    """
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


class Hitting:
    """Clauses over weighted cells. `weights` gives the weight of each bit; it may grow with the clauses."""

    def __init__(self, weights: dict[int, int], ask: Ask, tick: Callable[[], None]) -> None:
        self.weights = weights
        self.ask = ask
        self.tick = tick
        self._nodes = 0
        self.clauses: list[int] = []
        self.found: list[int] = []
        self._beyond: int | None = None
        self._cheapest: dict[int, int] = {}

    def add(self, clause: int) -> None:
        """Take a clause in, unless a clause that is part of it is known; those it is part of are let go."""
        if any(one & clause == one for one in self.clauses):
            return
        self.clauses = [one for one in self.clauses if one & clause != clause]
        self.clauses.append(clause)

    def lightest(self, level: int = 0) -> tuple[int, list[int]] | None:
        """The least weight of an answer and all answers of that weight; None when nothing hits all clauses."""
        reached: int | None = max(level, self.bound(self.clauses))
        while reached is not None:
            self.level = reached
            self._beyond = None
            self.found = []
            self._search(reached)
            if self.found:
                return reached, self.found
            reached = self._beyond
        return None

    level: int = 0
    """The weight that is being searched: everything lighter is excluded."""

    def bound(self, clauses: Sequence[int]) -> int:
        """The weight that disjoint clauses need at least; clauses are looked at in the order given."""
        used = total = 0
        cheapest = self._cheapest
        for clause in clauses:
            if not clause & used:
                used |= clause
                known = cheapest.get(clause)
                total += self._least(clause) if known is None else known
        return total

    def _least(self, clause: int) -> int:
        least = self._cheapest[clause] = min(self.weights[bit] for bit in bits(clause))
        return least

    def _search(self, limit: int) -> None:
        """Visit every set that weighs at most `limit`; on a stack of its own, for sets may be large."""
        below = [self._visit(0, 0, 0, limit)]
        while below:
            node = next(below[-1], None)
            if node is None:
                below.pop()
            else:
                below.append(self._visit(*node, limit))

    def _visit(self, chosen: int, banned: int, weight: int, limit: int) -> Iterator[tuple[int, int, int]]:
        """Look at a set, and give those that hold `chosen`, none of `banned`, and one cell more."""
        if not self._enters(weight, limit):
            return
        open_ = self._open(chosen, banned)
        while not open_:
            fresh = self.ask(chosen)
            if not fresh:
                self.found.append(chosen)
                return
            for clause in fresh:
                self.add(clause)
            open_ = self._open(chosen, banned)
        if not open_[0]:
            return
        needed = weight + self.bound(open_)
        if needed > limit:
            self._leave(needed)
            return
        for bit in bits(open_[0]):
            yield chosen | bit, banned, weight + self.weights[bit]
            banned |= bit

    def _enters(self, weight: int, limit: int) -> bool:
        """Count a node; tells whether its own weight is allowed."""
        self._nodes += 1 + len(self.clauses) // CLAUSES
        if self._nodes >= NODES:
            self._nodes = 0
            self.tick()
        if weight > limit:
            self._leave(weight)
        return weight <= limit

    def _leave(self, weight: int) -> None:
        """Note what the next level must allow."""
        self._beyond = weight if self._beyond is None else min(self._beyond, weight)

    def _open(self, chosen: int, banned: int) -> list[int]:
        """What may still be taken of each clause not yet hit; the shortest first, so that it is branched on."""
        free = ~banned
        return sorted([one & free for one in self.clauses if not one & chosen], key=_size)


_size = int.bit_count
