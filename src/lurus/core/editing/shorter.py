"""Long proofs made short: where a limit of a cell suffices, the cell need not stand as recorded."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import lcm
from operator import itemgetter
from typing import Final

from lurus.core.editing.case import Case
from lurus.core.editing.eliminate import EQ
from lurus.core.editing.fields import Exact

LONG: Final = 100
"""Cores of no more cells are left as they are found."""


def shorter(case: Case, shares: Mapping[int, int], net: Mapping[int, int]) -> tuple[dict[int, int], set[int]]:
    """Add limits (x >= 0) to a false sum of rows while it stays false; the suspects left in it, and the sum.

    A sum over a thousand parts that is too large although nine hundred of them were zero proves it of the others
    alone: two cells instead of a thousand, and one question instead of a thousand. The cell that makes the least
    difference goes first; equals in field order.
    """
    named = {cell for cell, total in net.items() if total and cell in case.suspect}
    excess = sum(times * case.residuals[clause] for clause, times in shares.items())
    if len(named) <= LONG or not excess:
        return dict(shares), named
    flip = _flip(case, shares, excess)
    if not flip:
        return dict(shares), named
    total: dict[int, Exact] = {clause: flip * times for clause, times in shares.items()}
    room: Exact = flip * excess
    for loss, cell, clause, times in sorted(_limits(case, named, net, flip), key=itemgetter(0, 1)):
        if loss >= room:
            break
        room -= loss
        total[clause] = total.get(clause, 0) + times
        named.discard(cell)
    up = lcm(*(times.denominator for times in total.values()))
    return {clause: int(times * up) for clause, times in total.items() if times}, named


def _flip(case: Case, shares: Mapping[int, int], excess: int) -> int:
    """1 or −1, with which the sum is false by being above zero; 0 when it is false in another way."""
    only_equal = all(case.compiled.relations[clause] is EQ for clause in shares)
    return 1 if excess > 0 else -1 if only_equal else 0


Limit = tuple[Exact, int, int, Exact]
"""What taking a cell out of a sum costs; the cell, the clause that does it, and how many times."""


def _limits(case: Case, named: set[int], net: Mapping[int, int], flip: int) -> Iterator[Limit]:
    """For each cell the first row of its own that takes it out of the sum."""
    rules, left = case.compiled, case.residuals
    for cell in named:
        here = flip * net[cell]
        for clause, coef in rules.beams[cell].at_most:
            if coef * here < 0 and left[clause] <= 0 and len(rules.cells_of[clause]) == 1:
                times = abs(here) if abs(coef) == 1 else Fraction(abs(here), abs(coef))
                yield -times * left[clause], cell, clause, times
                break
