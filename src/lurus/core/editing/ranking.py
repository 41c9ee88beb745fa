"""Which of the ways to mend the same broken rules is best explained, and whether one stands alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Final

from lurus.core.editing.fields import Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip

SYSTEMATIC: Final = (Cause.WHOLE_FORM, Cause.CUMULATIVE, Cause.INCREMENTS, Cause.SHIFTED)
"""Errors that look like many. One slip is likelier than several; the search for those need not end."""
NEVER_ALONE: Final = (Cause.ROUNDING, Cause.COMMON)
"""Rounding is explained, not corrected; what several answers share mends only a part."""


@dataclass
class Contest:
    """The broken rules that hang together (by name), and the proposals that mend all or some of them.

    `certain`: all answers of localisation are known. `tied`: something as well explained mends them in parts.
    `assumes`: cells of a systematic error that is taken as put right.
    """

    rules: tuple[str, ...]
    certain: bool = True
    tied: bool = False
    assumes: tuple[str, ...] = ()
    proposals: dict[frozenset[tuple[str, Value]], Proposal] = field(default_factory=dict)

    def enter(self, proposal: Proposal) -> None:
        """Take a proposal in; of two that change the same into the same, the better explained stays."""
        rest = tuple(rule for rule in self.rules if rule not in proposal.resolves)
        one = replace(proposal, block=self.rules, remains=rest, assumes=self.assumes)
        known = self.proposals.get(one.key)
        if known is None or one.score < known.score:
            self.proposals[one.key] = one

    def assume(self, cells: tuple[str, ...]) -> None:
        """Say of all proposals that they take these cells as put right."""
        self.assumes = cells
        self.proposals = {key: replace(one, assumes=cells) for key, one in self.proposals.items()}

    @property
    def complete(self) -> list[Proposal]:
        """Those that mend every rule, best first; equals in the order of their cells."""
        whole = [one for one in self.proposals.values() if not one.remains and one.determined]
        return sorted(whole, key=order)

    @property
    def best(self) -> Fraction | None:
        """The lowest score with which all can be mended."""
        return min((one.score for one in self.complete), default=None)

    @property
    def winners(self) -> list[Proposal]:
        """The best ones: several when they tie."""
        return [one for one in self.complete if one.score == self.best]

    def ranked(self, refused: frozenset[frozenset[tuple[str, Value]]]) -> list[Proposal]:
        """All proposals, best first, the one that stands alone marked.

        What was refused is left out, but still counts: the second best does not stand alone for it.
        """
        winners = self.winners
        chosen = winners[0] if len(winners) == 1 and self._may_stand_alone(winners[0]) else None
        shown = {one.key: replace(one, alone=one is chosen) for one in self.proposals.values()}
        for one in common(winners):
            shown[one.key] = replace(shown.get(one.key, one), cause=Cause.COMMON)
        return [one for one in sorted(shown.values(), key=order) if one.key not in refused]

    def _may_stand_alone(self, one: Proposal) -> bool:
        certain = self.certain or one.cause in SYSTEMATIC
        return certain and one.explained and one.cause not in NEVER_ALONE and not (self.tied or self.assumes)


def merged(contests: Sequence[Contest], *, tied: bool) -> Contest:
    """Return one contest for the rules of several."""
    rules = tuple(rule for one in contests for rule in one.rules)
    joined = Contest(rules, all(one.certain for one in contests), tied or any(one.tied for one in contests))
    for one in contests:
        for proposal in one.proposals.values():
            joined.enter(proposal)
    return joined


def order(one: Proposal) -> tuple[bool, Fraction, int, bool, tuple[str, ...]]:
    """What mends the whole block first; then best explained, fewest cells, what is stale, by name."""
    stale = any(change.slip is Slip.COPY_BEFORE for change in one.changes)
    cells = tuple(change.cell for change in one.changes)
    return bool(one.remains), one.score, len(cells), not stale, cells


def common(winners: Sequence[Proposal]) -> list[Proposal]:
    """Return what all best answers share, if they share anything: so much is sure whichever is right.

    >>> from lurus.core.editing.proposal import Change
    >>> from lurus.core.editing.slips import Slip
    >>> one = Proposal(Cause.LOCATED, (Change("a", 1, 2, Slip.OTHER), Change("b", 1, 3, Slip.OTHER)), Fraction(9))
    >>> two = Proposal(Cause.LOCATED, (Change("a", 1, 2, Slip.OTHER), Change("c", 1, 4, Slip.OTHER)), Fraction(9))
    >>> [change.cell for change in common([one, two])[0].changes]
    ['a']
    """
    if len(winners) < 2:
        return []
    shared = frozenset[tuple[str, Value]].intersection(*(one.key for one in winners))
    first = winners[0]
    changes = tuple(change for change in first.changes if (change.cell, change.new) in shared)
    if not changes:
        return []
    return [
        replace(first, cause=Cause.COMMON, changes=changes, resolves=(), remains=first.block, alone=False)
    ]


def total(contests: Iterable[Contest]) -> Fraction | None:
    """Return the score of mending several contests each by its best; None when one has no complete answer."""
    scores = [one.best for one in contests]
    return None if None in scores else sum((one for one in scores if one is not None), Fraction(0))
