"""Simple typing errors: values one slip of the finger away that let balances hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Final

from lurus.core.editing.equalities import Equality
from lurus.core.editing.exact import exact_text, whole
from lurus.core.editing.fields import Exact
from lurus.core.editing.osa import distance
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.solve import fits
from lurus.core.editing.trial import Trial

MOST_STEPS: Final = 20_000


@dataclass(frozen=True)
class Candidate:
    """A cell, a value for it, how many broken equalities that mends, and all the broken ones it stands in."""

    cell: int
    value: Exact
    mended: int
    rules: frozenset[int]


def typing_errors(trial: Trial) -> list[Proposal]:
    """Return one proposal for each cell that every best choice of corrections has in common.

    A cell that stands in an equality that holds is believed. Of the rest, corrections are chosen that mend
    the most equalities, no two of them in the same broken one; where several choices are best, only what
    they share is proposed.

    Source: Scholtus, Automatic correction of simple typing errors, CBS 09046 (2009), ch. 3–4.
    """
    computes = {step.rule for step in trial.steps}
    typed = [one for one in trial.equalities if one.rule not in computes]
    off = [one for one in typed if one.rule in trial.broken]
    candidates = [one for cell in sorted(_doubted(trial, typed)) for one in _candidates(trial, cell, off)]
    found: list[Proposal] = []
    for group in _groups(candidates):
        for one in sorted(common(group), key=lambda each: each.cell):
            proposal = trial.propose(Cause.TYPING, {one.cell: one.value})
            if proposal is not None:
                found.append(proposal)
    return found


def _doubted(trial: Trial, typed: Iterable[Equality]) -> set[int]:
    """An equality that only computes a cell always holds, and speaks for nobody."""
    cells: set[int] = set()
    believed: set[int] = set()
    for one in typed:
        if one.rule in trial.broken:
            cells |= set(one.coefs)
        elif one.residual(trial.record) is not None:
            believed |= set(one.coefs)
    return (cells - believed) & trial.suspects


def _candidates(trial: Trial, cell: int, off: Iterable[Equality]) -> list[Candidate]:
    old = trial.record[cell]
    field = trial.rs.fields[cell]
    if old is None or isinstance(old, str):
        return []
    mine = [one for one in off if cell in one.coefs]
    rules = frozenset(one.rule for one in mine)
    counts: dict[Exact, int] = {}
    for one in mine:
        residual = one.residual(trial.record)
        if residual is not None:
            value = whole(old - Fraction(residual) / one.coefs[cell])
            counts[value] = counts.get(value, 0) + 1
    near = (value for value in counts if fits(value, field) and _near(value, old, field.decimals))
    return [Candidate(cell, value, counts[value], rules) for value in sorted(near)]


def _near(new: Exact, old: Exact, decimals: int | None) -> bool:
    return distance(exact_text(new, decimals), exact_text(old, decimals)) <= 1


def _groups(candidates: Sequence[Candidate]) -> list[list[Candidate]]:
    """Candidates that share broken equalities, directly or through others."""
    groups: list[list[Candidate]] = []
    for one in candidates:
        joined = [group for group in groups if any(one.rules & other.rules for other in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*(other for group in joined for other in group), one])
    return groups


def common(candidates: Sequence[Candidate]) -> frozenset[Candidate]:
    """Return what all best choices share: choices of which no two stand in the same broken equality.

    >>> one, two = Candidate(0, 11, 1, frozenset({0, 1})), Candidate(1, 90, 1, frozenset({0, 1}))
    >>> common([one]) == {one}, common([one, two])
    (True, frozenset())
    """
    search = _Search(candidates)
    search.run()
    return search.shared if search.steps <= MOST_STEPS else frozenset()


_Choice = tuple[int, frozenset[Candidate], frozenset[int], int]
"""The next candidate, those that were taken, the equalities they mend, how many that is."""


class _Search:
    """Take a candidate or leave it; give up a branch that cannot reach the best sum any more."""

    def __init__(self, candidates: Sequence[Candidate]) -> None:
        self.candidates = candidates
        self.best = 0
        self.shared: frozenset[Candidate] = frozenset()
        self.steps = 0
        self.rest = [*accumulate((one.mended for one in reversed(candidates)), initial=0)][::-1]

    def run(self) -> None:
        """Decide about one candidate after the other; on a stack of its own, for there may be thousands."""
        open_: list[_Choice] = [(0, frozenset(), frozenset(), 0)]
        while open_ and self.steps <= MOST_STEPS:
            self.steps += 1
            at, chosen, used, total = open_.pop()
            if total + self.rest[at] < self.best:
                continue
            if at == len(self.candidates):
                self.shared = chosen if total > self.best else self.shared & chosen
                self.best = total
                continue
            one = self.candidates[at]
            open_.append((at + 1, chosen, used, total))
            if not one.rules & used:
                open_.append((at + 1, chosen | {one}, used | one.rules, total + one.mended))
