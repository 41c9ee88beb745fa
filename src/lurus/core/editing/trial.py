"""A record on trial: what is broken in it, and what a change would mend or break."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from lurus.core.editing.context import Context
from lurus.core.editing.equalities import Equality, equalities
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.forms import Severity
from lurus.core.editing.proposal import Cause, Change, Proposal
from lurus.core.editing.recalculate import Step, in_order, reached, recalculated
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.slips import COSTS, Explanation, Slip, explain
from lurus.core.editing.solve import Solved, fits, solve
from lurus.core.editing.verdict import Status, verdict


@dataclass(frozen=True)
class Effect:
    """Places of the rules that a change mends, and of those that held and would not any more."""

    mends: frozenset[int]
    spoils: frozenset[int]


class Trial:
    """One record against its rules, with what is known beside them. Nothing here changes the record.

    An equality that is off by no more than `context.slack` counts as held.
    """

    def __init__(self, rs: RuleSet, record: Sequence[Value], context: Context) -> None:
        self.rs = rs
        self.record = tuple(record)
        self.context = context
        self.equalities: tuple[Equality, ...] = equalities(rs)
        self._equality = {one.rule: one for one in self.equalities}
        self.steps: tuple[Step, ...] = in_order(rs)
        hard = [n for n, rule in enumerate(rs.rules) if rule.severity is Severity.SALAH]
        self.broken = frozenset(n for n in hard if self.fails(n, self.record))

    def fails(self, rule: int, record: Sequence[Value]) -> bool:
        """Whether a rule is broken in a record; one with a missing cell is not."""
        if verdict(self.rs.rules[rule], record) is not Status.FAIL:
            return False
        one = self._equality.get(rule)
        residual = None if one is None else one.residual(record)
        return one is None or residual is None or abs(Fraction(residual)) > one.tolerance + self.context.slack

    @cached_property
    def named(self) -> Mapping[str, Value]:
        """The record by the cells' names."""
        return {one.id: value for one, value in zip(self.rs.fields, self.record, strict=True)}

    @cached_property
    def suspects(self) -> frozenset[int]:
        """The cells that hold something, may be wrong, and take part in a broken rule."""
        cells = {cell for rule in self.broken for cell in self.rs.rules[rule].cells}
        return frozenset(cell for cell in cells if self.may_change(cell) and self.record[cell] is not None)

    def may_change(self, cell: int) -> bool:
        """Whether a cell may be named as wrong at all."""
        one = self.rs.fields[cell]
        return one.suspect and one.id not in self.context.fixed

    def cell(self, name: str) -> int | None:
        """The place of a cell that the rules know."""
        return self.rs.position.get(name)

    def value(self, name: str) -> Exact | None:
        """The number in a cell, if there is one."""
        value = self.named.get(name)
        return None if isinstance(value, str) else value

    def effect(self, values: Mapping[int, Value]) -> Effect:
        """What putting `values` in would mend and break, once computed cells have followed."""
        changed = list(self.record)
        for cell, value in values.items():
            changed[cell] = value
        changed, followed = recalculated(self.rs, changed, values, self.steps)
        touched = {rule for cell in [*values, *followed] for rule in self.rs.touching[cell]}
        fails = {n for n in touched if self.rs.rules[n].severity is Severity.SALAH and self.fails(n, changed)}
        return Effect(frozenset(touched & self.broken) - fails, frozenset(fails) - self.broken)

    def solve(self, cells: Iterable[int]) -> Solved | None:
        """What the rules leave for cells, missing cells beside them and computed ones following (see `solve`)."""
        return solve(self.rs, self.record, reached(self.rs, self.record, cells, self.steps))

    @cached_property
    def implied(self) -> tuple[tuple[int, Exact, Exact], ...]:
        """Each suspect cell with its value and the one with which all its rules would hold, if just one would."""
        found: list[tuple[int, Exact, Exact]] = []
        for cell in sorted(self.suspects):
            old = self.record[cell]
            solved = None if old is None or isinstance(old, str) else self.solve((cell,))
            new = None if solved is None else solved.values.get(cell)
            if not isinstance(old, str | None) and not isinstance(new, str | None) and new != old:
                found.append((cell, old, new))
        return tuple(found)

    def explained(self, cell: int, new: Value) -> Explanation:
        """The cheapest slip that explains a new value, with what stands beside the cell."""
        one = self.rs.fields[cell]
        return explain(self.record[cell], new, one, self.context.neighbours(one.id, self.named))

    def propose(
        self,
        cause: Cause,
        values: Mapping[int, Value],
        reasons: Mapping[int, Explanation] | None = None,
        *,
        witnesses: Iterable[str] = (),
        idle: bool = False,
    ) -> Proposal | None:
        """Make the proposal, or None: it must change something, break nothing, and touch nothing fixed.

        `reasons` explain the cells where the cheapest known slip would not. It must mend a rule, unless it is
        allowed to be `idle` or leaves a value to be asked for.
        """
        real = {cell: new for cell, new in sorted(values.items()) if new != self.record[cell]}
        if not real or not all(self.may_change(cell) and self._fits(cell, real[cell]) for cell in real):
            return None
        known = {cell: new for cell, new in real.items() if new is not None}
        # What is still to be asked for breaks nothing: beside it a rule that held may hold again.
        if self.effect(real).spoils:
            return None
        effect = self.effect(known)
        if not (effect.mends or idle or len(known) < len(real)):
            return None
        found = reasons or {cell: self.explained(cell, new) for cell, new in real.items()}
        changes = tuple(
            Change(self.rs.fields[cell].id, self.record[cell], new, found[cell].slip)
            for cell, new in real.items()
        )
        score = sum((self.rs.fields[cell].weight * one.cost for cell, one in found.items()), Fraction(0))
        return Proposal(cause, changes, score, resolves=self.names(effect.mends), witnesses=tuple(witnesses))

    def names(self, rules: Iterable[int]) -> tuple[str, ...]:
        """The rules' names in the order of the rule set."""
        return tuple(self.rs.rules[n].id for n in sorted(rules))

    def _fits(self, cell: int, value: Value) -> bool:
        return value is None or isinstance(value, str) or fits(value, self.rs.fields[cell])


def as_one(slip: Slip, cells: Iterable[int]) -> dict[int, Explanation]:
    """One slip that explains several cells at once, paid once.

    >>> [(one.slip.value, one.cost) for one in as_one(Slip.UNIT, [4, 2]).values()]
    [('unit', 10), ('unit', 0)]
    """
    cost = COSTS[slip][0]
    return {cell: Explanation(slip, 0 if n else cost) for n, cell in enumerate(sorted(cells))}
