"""Localisation that a conflict between figures nobody may change does not stop: it is set aside, the rest goes on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from lurus.core.editing.budget import Budget
from lurus.core.editing.fields import Kind, Value
from lurus.core.editing.forms import Severity
from lurus.core.editing.locate import Weight, locate
from lurus.core.editing.result import Block
from lurus.core.editing.ruleset import RuleSet

MOST: Final = 5
"""After so many conflicts in one record, localisation is given up."""


def blocks_beside(
    rs: RuleSet,
    record: Sequence[Value],
    fixed: Collection[int],
    broken: Collection[int],
    budget: Budget,
    weights: Mapping[int, Weight] | None = None,
) -> tuple[Block, ...]:
    """Return the blocks of all rules but those in a conflict that no change of suspects can mend.

    Two signed documents that disagree are such a conflict: it is reported, but elsewhere suspects are named.

    >>> from lurus.core.editing.fields import Field
    >>> signed = [Field("pk", kind=Kind.REFERENCE), Field("lra", kind=Kind.REFERENCE)]
    >>> rules = RuleSet.load("pk == lra\\na == b", [*signed, Field("a"), Field("b")])
    >>> [block.cells for block in blocks_beside(rules, [1, 2, 3, 4], (), (0, 1), Budget())]
    [(2, 3)]
    """
    aside = {n for n in broken if not any(_free(rs, cell, fixed) for cell in rs.rules[n].cells)}
    for _ in range(MOST):
        found = locate(_without(rs, aside), record, weights, sorted(fixed), budget)
        if found.contradiction is None:
            return found.blocks
        aside |= set(found.contradiction.rules)
    return ()


def _free(rs: RuleSet, cell: int, fixed: Collection[int]) -> bool:
    one = rs.fields[cell]
    return cell not in fixed and (one.suspect or one.kind is Kind.COMPUTED)


def _without(rs: RuleSet, aside: Collection[int]) -> RuleSet:
    """The same rules in the same places, those set aside as hints only."""
    if not aside:
        return rs
    rules = tuple(
        replace(rule, severity=Severity.PETUNJUK) if n in aside else rule for n, rule in enumerate(rs.rules)
    )
    return replace(rs, rules=rules)
