"""Target minus realisation typed where the realisation, or its growth, belongs."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lurus.core.editing.chosen import chosen
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one

FEW: Final = 9
"""So small a figure is a difference by chance."""


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
            and not -FEW <= old <= FEW
        ):
            reasons = as_one(Slip.REMAINDER, (cell,))
            proposal = trial.propose(Cause.REMAINDER, {cell: new}, reasons, witnesses=_witnesses(trial, name))
            if proposal is not None:
                found.append(proposal)
    return [*found, *_with_results(trial)]


def _with_results(trial: Trial) -> Iterator[Proposal]:
    """A printed difference that is target − realisation, with the printed results that were worked out from it."""
    for name, (target, realised) in trial.context.deltas.items():
        cell, values = trial.cell(name), (trial.value(name), trial.value(target), trial.value(realised))
        if cell is None or cell not in trial.suspects or None in values:
            continue
        old, whole, part = (Fraction(one) for one in values if one is not None)
        if abs(old) != abs(whole - part) or abs(old) <= FEW:
            continue
        cells = {cell, *_results(trial, cell)}
        solved = trial.solve(cells)
        if solved is None or len(cells) < 2:
            continue
        new = {one: chosen(trial, one, solved) for one in cells}
        if None not in new.values():
            needed = _needed(trial, cell, new)
            reasons = as_one(Slip.REMAINDER, sorted(needed))
            proposal = trial.propose(Cause.REMAINDER, needed, reasons, witnesses=(target, realised))
            if proposal is not None:
                yield proposal


def _needed(trial: Trial, cell: int, new: dict[int, Value]) -> dict[int, Value]:
    """Without the results that may stay as they are printed."""
    wanted = trial.effect(new).mends
    for one in sorted(set(new) - {cell}):
        without = {other: value for other, value in new.items() if other != one}
        left = trial.effect(without)
        if not left.spoils and left.mends >= wanted:
            new = without
    return new


def _results(trial: Trial, cell: int) -> set[int]:
    """The printed results of a cell's row that are wrong too, those beside them, and so on.

    What was not printed as a result stops it.
    """
    name = trial.rs.fields[cell].id
    row = {one for line in trial.context.rows if name in line for one in line if one in trial.context.rounded}
    found = {one for one in trial.suspects if trial.rs.fields[one].id in row} - {cell}
    left = [cell, *sorted(found)]
    while left:
        rules = trial.rs.touching[left.pop()]
        beside = {one for rule in rules for one in trial.rs.rules[rule].cells}
        fresh = {one for one in beside if trial.rs.fields[one].id in trial.context.rounded} - found - {cell}
        found |= fresh
        left += sorted(fresh)
    return found


def _beside(trial: Trial, name: str, new: Exact) -> tuple[Exact | None, Exact | None]:
    """Target and realisation: of a realisation the one that would be right, of a difference the recorded one."""
    if name in trial.context.deltas:
        target, realised = trial.context.deltas[name]
        return trial.value(target), trial.value(realised)
    return trial.value(trial.context.targets.get(name, "")), new


def _witnesses(trial: Trial, name: str) -> tuple[str, ...]:
    return trial.context.deltas.get(name) or (trial.context.targets[name],)
