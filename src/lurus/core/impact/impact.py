"""The whole effect of a correction that is only imagined: figures, rules, consequences, conclusions."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lurus.core.editing.budget import Budget
from lurus.core.editing.errors import EditingError
from lurus.core.editing.fields import Given, Value
from lurus.core.editing.recalculate import Step, in_order, recalculated
from lurus.core.editing.records import value_of as given_value
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.verdict import Status, verdict
from lurus.core.impact.consequences import Held, consequences
from lurus.core.impact.material import Conclusion, Growth, Judged, judged
from lurus.core.impact.moves import Further, Move

BUDGET: Final = Budget(checks=2000, solutions=50)


class Turn(StrEnum):
    """What becomes of a rule."""

    FIXED = "fixed"
    STILL = "still broken"
    NEW = "newly broken"


@dataclass(frozen=True)
class RuleMove:
    """A rule that was broken, or would be."""

    rule: str
    turn: Turn

    def to_dict(self) -> dict[str, str]:
        """Return it as plain text."""
        return {"rule": self.rule, "turn": self.turn.value}


@dataclass(frozen=True)
class Setting:
    """What the rules do not say: the conclusions that are published, and the cells that follow others.

    `follows`: figures that were typed but worked out from others (an achievement, a predicate): like a typed total
    they are trusted a hundredth, so that they follow what they are worked out from.
    """

    published: tuple[Conclusion | Growth, ...] = ()
    follows: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Impact:
    """Everything that moves. `changed`: what was put in; `recalculated`: what follows of itself, in the order
    of working it out; `rules`: those broken before or after; `further`: typed figures that must follow.

    `conclusions` are taken after the recalculation; further figures are not put in, since there may be a choice.
    """

    changed: tuple[Move, ...]
    recalculated: tuple[Move, ...]
    rules: tuple[RuleMove, ...]
    further: tuple[Further, ...]
    conclusions: tuple[Judged, ...]

    @property
    def material(self) -> bool:
        """Whether a published conclusion changes (see `material` for the rule)."""
        return any(one.changed for one in self.conclusions)

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data: text, lists, truth values."""
        return {
            "changed": [one.to_dict() for one in self.changed],
            "recalculated": [one.to_dict() for one in self.recalculated],
            "rules": [one.to_dict() for one in self.rules],
            "further": [one.to_dict() for one in self.further],
            "conclusions": [one.to_dict() for one in self.conclusions],
            "material": self.material,
        }


def impact(
    rs: RuleSet,
    record: Sequence[Value],
    changes: Mapping[str, Given],
    setting: Setting | None = None,
    *,
    budget: Budget = BUDGET,
) -> Impact:
    """Return what `changes` (cell → new value, in the cell's unit) would move. The record stays as it is.

    Computed cells are worked out again in order; every rule is looked at before and after; where a rule is
    newly broken, localisation says which typed figures must follow, the changed ones held fast, typed totals
    and what follows others trusted a hundredth; published conclusions are drawn anew.

    Raises EditingError: `editing.no_such_cell`, `editing.float`, `editing.no_figure`, `editing.no_word`.

    >>> from lurus.core.editing.fields import Field
    >>> rules = RuleSet.load("act == s1 + s2\\nprog == act", [Field(name) for name in ("s1", "s2", "act", "prog")])
    >>> moved = impact(rules, rules.record({"s1": 50, "s2": 70, "act": 120, "prog": 120}), {"s1": 60})
    >>> [(one.cell, one.new) for one in moved.further[0].alternatives[0].moves]
    [('act', 130), ('prog', 130)]
    """
    setting = setting or Setting()
    put_in = {_place(rs, cell): value for cell, value in changes.items()}
    changed = list(record)
    for cell, value in put_in.items():
        changed[cell] = given_value(rs.fields[cell], value)
    after, by = recalculated(rs, changed, put_in, in_order(rs))
    rules = _rules(rs, record, after)
    new = {n for n, turn in rules.items() if turn is Turn.NEW}
    return Impact(
        changed=tuple(Move(rs.fields[cell].id, record[cell], changed[cell]) for cell in sorted(put_in)),
        recalculated=tuple(
            Move(rs.fields[cell].id, record[cell], after[cell], _source(rs, step))
            for cell, step in by.items()
        ),
        rules=tuple(RuleMove(rs.rules[n].id, turn) for n, turn in sorted(rules.items())),
        further=tuple(consequences(rs, after, Held(set(put_in), _places(rs, setting.follows)), new, budget)),
        conclusions=tuple(
            verdict_
            for one in setting.published
            for verdict_ in judged(one, _look(rs, record), _look(rs, after))
        ),
    )


def _place(rs: RuleSet, cell: str) -> int:
    if cell not in rs.position:
        raise EditingError("editing.no_such_cell", cell=cell)
    return rs.position[cell]


def _places(rs: RuleSet, cells: Collection[str]) -> frozenset[int]:
    return frozenset(_place(rs, cell) for cell in cells)


def _look(rs: RuleSet, record: Sequence[Value]) -> Callable[[str], Value]:
    return lambda name: record[_place(rs, name)]


def _source(rs: RuleSet, step: Step) -> str:
    return rs.rules[step.rule].id


def _rules(rs: RuleSet, before: Sequence[Value], after: Sequence[Value]) -> dict[int, Turn]:
    touched = {n for cell, new in enumerate(after) if new != before[cell] for n in rs.touching[cell]}
    found: dict[int, Turn] = {}
    for n in touched:
        was, would = (verdict(rs.rules[n], one) is Status.FAIL for one in (before, after))
        if was or would:
            found[n] = (Turn.STILL if would else Turn.FIXED) if was else Turn.NEW
    return found
