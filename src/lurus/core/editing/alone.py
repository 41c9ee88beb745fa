"""One cell, all others as they stand: what its rows leave is an interval, so no solver is needed.

Everything is said of the shift d of the cell: a row with residual r and coefficient a becomes a·d + r (relation) 0.
"""

from collections.abc import Sequence

from lurus.core.editing.case import Case
from lurus.core.editing.compiled import Beam
from lurus.core.editing.proof import Core, plain_core

MOST = 4
"""More cores than this from one cell cost more than they help."""


def alone(case: Case, cell: int) -> list[Core]:
    """The cores that show that no value of this cell suffices; none: some value does."""
    beams = case.compiled.beams[cell]
    left = case.residuals
    for clause, coef in beams.equal:
        if left[clause]:
            return _against_equality(case, cell, (clause, coef))
    if beams.equal:
        return _against_equality(case, cell, beams.equal[0])
    return _between(case, cell)


def _against_equality(case: Case, cell: int, pivot: Beam) -> list[Core]:
    """An equality gives the shift; the rows that break there refute it."""
    beams, left = case.compiled.beams[cell], case.residuals
    shift, unit = (-left[pivot[0]], pivot[1]) if pivot[1] > 0 else (left[pivot[0]], -pivot[1])
    against = [beam for beam in beams.equal if beam[1] * shift + left[beam[0]] * unit]
    against += [beam for beam in beams.at_most if beam[1] * shift + left[beam[0]] * unit > 0]
    if beams.below:
        against += [beam for beam in beams.below if beam[1] * shift + left[beam[0]] * unit >= 0]
    return [_pair(case, pivot, beam) for beam in against[:MOST]]


def _pair(case: Case, pivot: Beam, other: Beam) -> Core:
    """The sum of an equality and another row in which the cell cancels."""
    times = -other[1] if pivot[1] > 0 else other[1]
    return plain_core(case, {other[0]: abs(pivot[1]), pivot[0]: times})


def _between(case: Case, cell: int) -> list[Core]:
    """Only inequalities: the highest lower end against the lowest upper end."""
    beams, left = case.compiled.beams[cell], case.residuals
    rows = [(beam, 0) for beam in beams.at_most] + [(beam, 1) for beam in beams.below]
    low = _tightest([(coef, left[clause], strict, clause) for (clause, coef), strict in rows if coef < 0])
    high = _tightest([(coef, left[clause], strict, clause) for (clause, coef), strict in rows if coef > 0])
    if low is None or high is None:
        return []
    # low: d >= r / |a|;  high: d <= -r / a
    gap = low[1] * high[0] + high[1] * -low[0]
    if gap < 0 or (gap == 0 and not (low[2] or high[2])):
        return []
    return [plain_core(case, {low[3]: high[0], high[3]: -low[0]})]


End = tuple[int, int, int, int]
"""Coefficient, residual, whether strict, clause."""


def _tightest(ends: Sequence[End]) -> End | None:
    """The row that leaves least on its side: the largest residual for each unit of the cell."""
    best: End | None = None
    for end in ends:
        if best is None:
            best = end
            continue
        more = end[1] * abs(best[0]) - best[1] * abs(end[0])
        if more > 0 or (more == 0 and end[2] > best[2]):
            best = end
    return best
