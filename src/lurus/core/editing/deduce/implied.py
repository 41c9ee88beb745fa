"""The value that all other figures leave for one cell: what most kinds of slip are recognised by."""

from collections.abc import Iterator

from lurus.core.editing.fields import Exact
from lurus.core.editing.trial import Trial


def implied(trial: Trial) -> Iterator[tuple[int, Exact, Exact]]:
    """Yield each suspect cell with its value and the one that would let all its rules hold, if just one would.

    >>> from lurus.core.editing.context import Context
    >>> from lurus.core.editing.fields import Field
    >>> from lurus.core.editing.ruleset import RuleSet
    >>> rules = RuleSet.load("a + b == c", [Field("a"), Field("b"), Field("c")])
    >>> list(implied(Trial(rules, [1, 2, 4], Context())))
    [(0, 1, 2), (1, 2, 3), (2, 4, 3)]
    """
    for cell in sorted(trial.suspects):
        old = trial.record[cell]
        if old is None or isinstance(old, str):
            continue
        solved = trial.solve({cell})
        new = None if solved is None else solved.values.get(cell)
        if new is not None and not isinstance(new, str) and new != old:
            yield cell, old, new
