"""A total in which a known part went in twice, or a figure of another column was added."""

from collections.abc import Iterator

from lurus.core.editing.fields import Exact
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one


def double_counts(trial: Trial) -> list[Proposal]:
    """Return totals that exceed what their parts leave by exactly one known part, or by a figure in their row.

    E.81: a parent adds two rows again and is 104,990,014 too high; another adds a percentage of 192 to rupiah.
    """
    found: list[Proposal] = []
    for cell, old, new in trial.implied:
        for name in _parts(trial, cell, old - new):
            reasons = as_one(Slip.DOUBLE_COUNT, (cell,))
            proposal = trial.propose(Cause.DOUBLE_COUNT, {cell: new}, reasons, witnesses=(name,))
            if proposal is not None:
                found.append(proposal)
    return found


def _parts(trial: Trial, cell: int, excess: Exact) -> Iterator[str]:
    """The first known part, or else the first figure of the same row, that is as large as the excess."""
    total = trial.rs.fields[cell].id
    beside = [name for row in trial.context.rows if total in row for name in row if name != total]
    candidates = [*trial.context.subtrees.get(total, ()), *beside]
    hit = next((name for name in candidates if excess > 9 and trial.value(name) == excess), None)
    if hit is not None:
        yield hit
