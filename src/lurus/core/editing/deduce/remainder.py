"""Target minus realisation typed where the realisation, or its growth, belongs."""

from lurus.core.editing.fields import Exact
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one


def remainders(trial: Trial) -> list[Proposal]:
    """Return realisations, and printed differences, that are ±(target − realisation) where the rules leave
    another value.

    A brackish-water harvest was reported as risen by 426,257 kg: that was target minus realisation.
    """
    found: list[Proposal] = []
    for cell, old, new in trial.implied:
        name = trial.rs.fields[cell].id
        target, realised = _beside(trial, name, new)
        if (
            target
            and realised is not None
            and old in (target - realised, realised - target)
            and not -9 <= old <= 9
        ):
            reasons = as_one(Slip.REMAINDER, (cell,))
            proposal = trial.propose(Cause.REMAINDER, {cell: new}, reasons, witnesses=_witnesses(trial, name))
            if proposal is not None:
                found.append(proposal)
    return found


def _beside(trial: Trial, name: str, new: Exact) -> tuple[Exact | None, Exact | None]:
    """Target and realisation: of a realisation the one that would be right, of a difference the recorded one."""
    if name in trial.context.deltas:
        target, realised = trial.context.deltas[name]
        return trial.value(target), trial.value(realised)
    return trial.value(trial.context.targets.get(name, "")), new


def _witnesses(trial: Trial, name: str) -> tuple[str, ...]:
    return trial.context.deltas.get(name) or (trial.context.targets[name],)
