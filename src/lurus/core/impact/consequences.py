"""Which further typed figures must change once a correction stands: localisation with the correction held fast."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from lurus.core.editing.budget import Budget
from lurus.core.editing.equalities import equalities
from lurus.core.editing.fields import Value
from lurus.core.editing.forms import Severity
from lurus.core.editing.hopeless import blocks_beside
from lurus.core.editing.recalculate import Step, in_order, reached
from lurus.core.editing.ruleset import RuleSet
from lurus.core.editing.solve import solve
from lurus.core.impact.moves import Alternative, Further, Move

FOLLOWS: Final = Fraction(1, 100)
"""A total follows its parts: so little is it trusted against them."""


def totals(rs: RuleSet) -> frozenset[int]:
    """Return the cells that some equality makes the sum of at least two others, and those that repeat one.

    >>> from lurus.core.editing.fields import Field
    >>> sorted(totals(RuleSet.load("a + b == c\\nc == d", [Field(name) for name in "abcd"])))
    [2, 3]
    """
    found: set[int] = set()
    same: list[set[int]] = []
    for one in equalities(rs):
        for positive in (True, False):
            side = [cell for cell, coef in one.coefs.items() if (coef > 0) is positive]
            if len(side) == 1 and len(one.coefs) > 2:
                found.update(side)
        if len(one.coefs) == 2 and sum(one.coefs.values()) == 0:
            same.append(set(one.coefs))
    while wider := [pair for pair in same if pair & found and not pair <= found]:
        found = found.union(*wider)
    return frozenset(found)


@dataclass(frozen=True)
class Held:
    """The cells that stay as they were put in, and those that follow others as totals follow their parts."""

    fast: Collection[int]
    follows: frozenset[int] = frozenset()


def consequences(
    rs: RuleSet,
    after: Sequence[Value],
    held: Held,
    broken: Collection[int],
    budget: Budget,
) -> Iterator[Further]:
    """Yield, for every block of rules in `broken`, what else must change while `held.fast` stays.

    Totals typed by hand, and what follows others, weigh a hundredth, so that they follow their parts and not the
    reverse. Without an alternative, nothing that may change would mend the rules: the correction contradicts what
    is fixed. Rules that only ask something have none either.
    """
    left = set(broken)
    accusing = any(rs.rules[n].severity is Severity.SALAH for n in broken)
    steps = in_order(rs) if accusing else ()
    weights = _weights(rs, held.follows) if accusing else {}
    for block in blocks_beside(rs, after, held.fast, broken, budget, weights) if accusing else ():
        near = {rule for cell in block.cells for rule in rs.touching[cell]}
        concerned = near.union(block.rules).intersection(broken)
        if concerned:
            left -= concerned
            found = (_alternative(rs, after, one.cells, steps) for one in block.solutions)
            alternatives = tuple(one for one in found if one is not None)
            yield Further(_names(rs, concerned), alternatives, Fraction(block.at_least), block.complete)
    if left:
        yield Further(_names(rs, left), (), Fraction(0), complete=True)


def _names(rs: RuleSet, rules: Collection[int]) -> tuple[str, ...]:
    return tuple(rs.rules[n].id for n in sorted(rules))


def _weights(rs: RuleSet, follows: frozenset[int]) -> dict[int, int | Decimal | Fraction]:
    light = totals(rs) | follows
    return {cell: rs.fields[cell].weight * FOLLOWS for cell in light if rs.fields[cell].suspect}


def _alternative(
    rs: RuleSet, after: Sequence[Value], cells: Collection[int], steps: Sequence[Step]
) -> Alternative | None:
    solved = solve(rs, after, reached(rs, after, cells, steps))
    if solved is None:
        return None
    moves = []
    for cell in sorted(cells):
        limits = solved.ranges.get(cell)
        ends = (None, None) if limits is None else (limits.low, limits.high)
        moves.append(Move(rs.fields[cell].id, after[cell], solved.values.get(cell), "", *ends))
    return Alternative(tuple(moves))
