"""Figures that were copied from elsewhere: a whole column at once, or one cell from its neighbour."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lurus.core.editing.context import Column
from lurus.core.editing.fields import Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one

FEWEST: Final = 3
MOSTLY: Final = Fraction(4, 5)
_COPIES: Final = (
    Slip.COPY_BEFORE,
    Slip.COPY_PERIOD,
    Slip.COPY_COLUMN,
    Slip.COPY_DOCUMENT,
    Slip.COPY_YEAR,
)


def copies(trial: Trial) -> list[Proposal]:
    """Return stale copies: at least three cells (four fifths of them) that repeat another column than the right
    one, and single cells that repeat a neighbour while the rules leave another value for them.

    A PK whose targets are those of the Renstra's next year is the real example.
    """
    columns = [one for column in trial.context.columns for one in _whole_column(trial, column)]
    return [*columns, *_single(trial)]


def _whole_column(trial: Trial, copied: Column) -> Iterator[Proposal]:
    right = trial.context.right
    if right is None or copied.label == right.label:
        return
    shared = [name for name in right.values if name in copied.values and trial.value(name) is not None]
    telling = [name for name in shared if copied.values[name] != right.values[name]]
    hits = [name for name in telling if trial.value(name) == copied.values[name]]
    if len(hits) < FEWEST or len(hits) < MOSTLY * len(telling):
        return
    values: dict[int, Value] = {trial.rs.position[name]: right.values[name] for name in hits}
    proposal = trial.propose(
        Cause.STALE,
        values,
        as_one(Slip.COPY_COLUMN, values),
        witnesses=(copied.label, right.label),
        idle=True,
    )
    if proposal is not None:
        yield proposal


def _single(trial: Trial) -> Iterator[Proposal]:
    for cell, _, new in trial.implied:
        if trial.explained(cell, new).slip in _COPIES:
            proposal = trial.propose(Cause.STALE, {cell: new})
            if proposal is not None:
                yield proposal
