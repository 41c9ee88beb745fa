"""Two cells that changed places, told by another document: their row agrees with itself, for it was worked out so."""

from collections.abc import Iterator

from lurus.core.editing.deduce.follow import followed
from lurus.core.editing.fields import Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import COSTS, Explanation, Place, Slip, telling
from lurus.core.editing.trial import Trial


def exchanges(trial: Trial) -> list[Proposal]:
    """Return pairs that changed places where another document prints for one of them what stands in the other.

    The printed results of the row follow; pair and results are one operation. A round figure (90, 100) is met
    by chance and tells nothing.

    Source: class K09 of the office's procedure; Scholtus, Survey Methodology 42 (2016), for the operation.
    """
    return [proposal for pair in trial.context.pairs for proposal in _exchanged(trial, *pair)]


def _exchanged(trial: Trial, first: str, second: str) -> Iterator[Proposal]:
    one, other = trial.cell(first), trial.cell(second)
    if one is None or other is None or not trial.suspects & {one, other}:
        return
    swapped: dict[int, Value] = {one: trial.record[other], other: trial.record[one]}
    told = [cell for cell, new in swapped.items() if cell in trial.suspects and _printed(trial, cell, new)]
    results = followed(trial, swapped) if told else None
    if results is None:
        return
    # Paid once, and half: the other document is a second witness.
    reasons = {cell: Explanation(Slip.SWAPPED, 0) for cell in swapped}
    reasons[one] = Explanation(Slip.SWAPPED, COSTS[Slip.SWAPPED][0] // 2)
    reasons |= {cell: Explanation(Slip.FOLLOWS, 0) for cell in results}
    witnesses = (beside for cell in told for beside in _documents(trial, cell, swapped[cell]))
    proposal = trial.propose(Cause.SIGNS, {**swapped, **results}, reasons, witnesses=witnesses)
    if proposal is not None:
        yield proposal


def _printed(trial: Trial, cell: int, new: Value) -> bool:
    """Whether another document prints the new value for this cell."""
    if new is None or isinstance(new, str) or new == trial.record[cell] or not telling(new):
        return False
    beside = trial.context.neighbours(trial.rs.fields[cell].id, trial.named)
    return any(one.place is Place.DOCUMENT and one.value == new for one in beside)


def _documents(trial: Trial, cell: int, new: Value) -> Iterator[str]:
    """Cells of a broken rule with this one that cannot be wrong themselves and hold the new value."""
    rules = (trial.rs.rules[rule] for rule in trial.rs.touching[cell] if rule in trial.broken)
    cells = (one for rule in rules for one in rule.cells if one != cell and not trial.may_change(one))
    yield from (trial.rs.fields[one].id for one in cells if trial.record[one] == new)
