"""One figure before and after, and the further figures that would have to follow."""

from dataclasses import dataclass
from fractions import Fraction

from lurus.core.editing.exact import exact_text
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.proposal import shown


@dataclass(frozen=True)
class Move:
    """A cell, old → new, in its own unit. `by` names the rule that computed it; empty: it was put in.

    `low` and `high` say what is left of a new value that the rules do not determine.
    """

    cell: str
    old: Value
    new: Value
    by: str = ""
    low: Exact | None = None
    high: Exact | None = None

    def to_dict(self) -> dict[str, str | None]:
        """Return it as plain text, numbers in plain notation."""
        ends = {name: shown(end) for name, end in (("low", self.low), ("high", self.high)) if end is not None}
        return {"cell": self.cell, "old": shown(self.old), "new": shown(self.new), "by": self.by} | ends


@dataclass(frozen=True)
class Alternative:
    """Typed figures that together would let everything hold again."""

    moves: tuple[Move, ...]

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {"moves": [move.to_dict() for move in self.moves]}


@dataclass(frozen=True)
class Further:
    """What a correction asks for beyond itself: the rules that would be broken, and the ways to mend them.

    `weight`: how much trust the lightest ways cost (a total typed by hand costs a hundredth of a figure).
    `complete`: these are all of them.
    """

    rules: tuple[str, ...]
    alternatives: tuple[Alternative, ...]
    weight: Fraction
    complete: bool

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "rules": list(self.rules),
            "alternatives": [one.to_dict() for one in self.alternatives],
            "weight": exact_text(self.weight),
            "complete": self.complete,
        }
