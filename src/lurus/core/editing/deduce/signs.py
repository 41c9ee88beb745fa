"""Lost signs and exchanged cells: the fewest operations that let all broken equalities of a block hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import comb
from typing import Final

from lurus.core.editing.fields import Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import COSTS, Explanation, Slip
from lurus.core.editing.trial import Trial

MOST_ACTIONS: Final = 3
MOST_COMBINATIONS: Final = 2000
"""Scholtus stops at 100,000; beyond a few thousand the answer is chance, and it would take seconds."""


@dataclass(frozen=True)
class Action:
    """A sign flipped, or two cells exchanged: the new values, and what the operation is called."""

    values: tuple[tuple[int, Value], ...]
    slip: Slip

    @property
    def cells(self) -> frozenset[int]:
        """The cells it touches."""
        return frozenset(cell for cell, _ in self.values)


def signs(trial: Trial) -> list[Proposal]:
    """Return, for each group of broken equalities that share cells, all cheapest sets of operations.

    A swap is one operation although it changes two cells. Of sets with the fewest operations those are kept
    that mend most of the other rules, then the cheapest; ties are all returned.

    Source: Scholtus, Algorithms for correcting some obvious inconsistencies, CBS 08015 (2008), ch. 3.
    """
    found: list[Proposal] = []
    for group in groups(trial):
        found += _of_group(trial, group)
    return found


def groups(trial: Trial) -> list[frozenset[int]]:
    """Return the broken equalities, grouped by shared cells, in the order of the rules."""
    left = [one for one in trial.equalities if one.rule in trial.broken]
    done: list[frozenset[int]] = []
    while left:
        rules, cells = {left[0].rule}, set(left[0].coefs)
        rest = left[1:]
        while joined := [one for one in rest if cells & set(one.coefs)]:
            rules |= {one.rule for one in joined}
            cells |= {cell for one in joined for cell in one.coefs}
            rest = [one for one in rest if one not in joined]
        done.append(frozenset(rules))
        left = rest
    return done


def _of_group(trial: Trial, group: frozenset[int]) -> list[Proposal]:
    actions = list(_actions(trial, group))
    for count in range(1, MOST_ACTIONS + 1):
        if comb(len(actions), count) > MOST_COMBINATIONS:
            return []
        tried = (_proposed(trial, chosen, group) for chosen in combinations(actions, count))
        found = [one for one in tried if one is not None]
        if found:
            best = min(map(_rank, found))
            return [one for one in found if _rank(one) == best]
    return []


def _rank(one: Proposal) -> tuple[int, Fraction]:
    """What mends most of the other rules too comes first, then the cheapest."""
    return -len(one.resolves), one.score


def _actions(trial: Trial, group: frozenset[int]) -> Iterator[Action]:
    cells = {cell for one in trial.equalities if one.rule in group for cell in one.coefs}
    flips = trial.context.flips
    for cell in sorted(cells & trial.suspects):
        value = trial.record[cell]
        allowed = flips is None or trial.rs.fields[cell].id in flips
        if allowed and value and not isinstance(value, str):
            yield Action(((cell, -value),), Slip.SIGN)
    for one, other in trial.context.pairs:
        a, b = trial.cell(one), trial.cell(other)
        if a in trial.suspects and b in trial.suspects and {a, b} & cells and a is not None and b is not None:
            yield Action(((a, trial.record[b]), (b, trial.record[a])), Slip.SWAPPED)


def _proposed(trial: Trial, chosen: Sequence[Action], group: frozenset[int]) -> Proposal | None:
    values = {cell: new for action in chosen for cell, new in action.values}
    if len(values) != sum(len(action.values) for action in chosen):
        return None
    if not group <= trial.effect(values).mends:
        return None
    reasons: dict[int, Explanation] = {}
    for action in chosen:
        for n, (cell, _) in enumerate(action.values):
            reasons[cell] = Explanation(action.slip, 0 if n else COSTS[action.slip][0])
    return trial.propose(Cause.SIGNS, values, reasons)
