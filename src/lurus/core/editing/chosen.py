"""The value a cell is proposed to have: what the rules determine, or the likeliest in the range they leave."""

from fractions import Fraction
from math import floor

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Value
from lurus.core.editing.solve import Solved
from lurus.core.editing.trial import Trial
from lurus.core.editing.undone import undone


def chosen(trial: Trial, cell: int, solved: Solved) -> Value:
    """What the rules determine. Where a tolerance leaves a range: of a printed result its rounded middle, of
    any other figure the one that a known slip turns into what stands there.
    """
    limits, old = solved.ranges.get(cell), trial.record[cell]
    if cell in solved.values or limits is None or old is None or isinstance(old, str):
        return solved.values.get(cell)
    one = trial.rs.fields[cell]
    decimals = trial.context.rounded.get(one.id)
    if decimals is None:
        new = undone(old, limits, one, trial.context.neighbours(one.id, trial.named))
        # If it is last year's figure, the result may as well have been worked out from the stale one.
        return None if new is not None and new == trial.context.last_year.get(one.id) else new
    if limits.low is None or limits.high is None:
        return None
    step = 10**decimals
    return whole(Fraction(floor((limits.low + limits.high) * step / Fraction(2) + Fraction(1, 2)), step))
