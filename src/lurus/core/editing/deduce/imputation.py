"""Cells that were not reported and whose value follows from the rest."""

from collections.abc import Iterator

from lurus.core.editing.fields import Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one


def imputations(trial: Trial) -> list[Proposal]:
    """Return, for each group of missing cells that share rules, the values that follow.

    By exact elimination, zeros forced by a sum, bounds that meet, the one word left, until nothing more
    follows. Nothing is proposed where the record contradicts its rules.

    Source: de Waal, Pannekoek & Scholtus (2011), ch. 9.
    """
    found: list[Proposal] = []
    for group in _groups(trial):
        solved = None if _doubtful(trial, group) else trial.solve(group)
        follows = {} if solved is None else solved.values
        values: dict[int, Value] = {cell: follows[cell] for cell in group if cell in follows}
        proposal = trial.propose(Cause.IMPUTED, values, as_one(Slip.FILLED, values), idle=True)
        if proposal is not None:
            found.append(proposal)
    return found


def _groups(trial: Trial) -> Iterator[set[int]]:
    """Missing cells that stand in a rule together, directly or through others."""
    left = {cell for cell, value in enumerate(trial.record) if value is None and trial.rs.touching[cell]}
    while left:
        group = {min(left)}
        while True:
            rules = {rule for cell in group for rule in trial.rs.touching[cell]}
            wider = {cell for rule in rules for cell in trial.rs.rules[rule].cells} & left
            if wider <= group:
                break
            group |= wider
        left -= group
        yield group


def _doubtful(trial: Trial, group: set[int]) -> bool:
    """Whether a figure the values would be made of is itself under suspicion."""
    rules = {rule for cell in group for rule in trial.rs.touching[cell]}
    return any(cell in trial.suspects for rule in rules for cell in trial.rs.rules[rule].cells)
