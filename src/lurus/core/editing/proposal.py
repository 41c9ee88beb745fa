"""A proposal: what could be put in place of what, why, and what that would mend. Nothing applies it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lurus.core.editing.exact import exact_text
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.slips import Slip


class Cause(StrEnum):
    """Which step found it."""

    WHOLE_FORM = "whole form in another unit"
    UNIT = "unit"
    CUMULATIVE = "cumulative where increments belong"
    INCREMENTS = "increments where cumulative figures belong"
    SAME_VALUE = "same value in every period"
    SHIFTED = "row shifted by one column"
    TYPING = "typing"
    SIGNS = "signs and swaps"
    ROUNDING = "rounding"
    IMPUTED = "follows from the rules"
    STALE = "copied"
    DOUBLE_COUNT = "double count"
    REMAINDER = "target minus realisation"
    LOCATED = "located"
    COMMON = "common to all that fit"


@dataclass(frozen=True)
class Change:
    """One cell: what stands there, what would stand there (None: to be asked), and the slip between.

    `low` and `high` say what the rules leave of a value that is to be asked for; None: no limit.
    """

    cell: str
    old: Value
    new: Value
    slip: Slip
    low: Exact | None = None
    high: Exact | None = None

    def to_dict(self) -> dict[str, str | None]:
        """Return it as plain text, numbers in plain notation."""
        ends = {name: shown(end) for name, end in (("low", self.low), ("high", self.high)) if end is not None}
        plain = {"cell": self.cell, "old": shown(self.old), "new": shown(self.new), "slip": self.slip.value}
        return plain | ends


@dataclass(frozen=True)
class Proposal:
    """One way to mend what is broken. `score`: the lower, the better explained; it compares within a block.

    `block` names the broken rules that hang together with it, `resolves` those that would hold, `remains`
    the rest; none that held is ever broken. `witnesses` are cells or labels that speak for it (the part that
    went in twice, the column that was copied); `assumes` are cells of a systematic error that must be put right
    first. `alone`: it is the only best one, everything in it is
    explained, and its block passes with it.
    """

    cause: Cause
    changes: tuple[Change, ...]
    score: Fraction
    block: tuple[str, ...] = ()
    resolves: tuple[str, ...] = ()
    remains: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()
    alone: bool = False

    @property
    def values(self) -> Mapping[str, Value]:
        """The new values by cell."""
        return {change.cell: change.new for change in self.changes}

    @property
    def determined(self) -> bool:
        """Whether every new value is known."""
        return all(change.new is not None for change in self.changes)

    @property
    def explained(self) -> bool:
        """Whether every change is a known slip."""
        return all(change.slip not in (Slip.OTHER, Slip.UNDETERMINED) for change in self.changes)

    @property
    def key(self) -> frozenset[tuple[str, Value]]:
        """What it changes into what: the same however it was found, so that a refusal is remembered by it."""
        return frozenset(self.values.items())

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data: text, lists, truth values."""
        return {
            "cause": self.cause.value,
            "changes": [change.to_dict() for change in self.changes],
            "score": exact_text(self.score),
            "block": list(self.block),
            "resolves": list(self.resolves),
            "remains": list(self.remains),
            "witnesses": list(self.witnesses),
            "assumes": list(self.assumes),
            "alone": self.alone,
        }


def shown(value: Value) -> str | None:
    """Return a value as text: numbers in plain notation, words as they are, None for a missing one.

    >>> shown(Fraction(5, 2)), shown("Baik"), shown(None)
    ('2.5', 'Baik', None)
    """
    return value if value is None or isinstance(value, str) else exact_text(value)
