"""What localisation says: block by block every lightest set of cells, and the rules that prove it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Protocol

from lurus.core.editing.budget import Reason
from lurus.core.editing.exact import exact_text
from lurus.core.editing.fields import Exact, Field
from lurus.core.editing.forms import Rule
from lurus.core.editing.proof import Share
from lurus.core.editing.simplex import Interval

Left = Interval | tuple[str, ...]
"""What the rules leave for a cell: an interval of numbers, or the words it may be."""


class Names(Protocol):
    """What a result needs of a rule set in order to name cells and rules."""

    @property
    def fields(self) -> tuple[Field, ...]: ...
    @property
    def rules(self) -> tuple[Rule, ...]: ...


class Ranges(Protocol):
    """Who can say what the rules leave for cells that change together."""

    def left(self, cells: frozenset[int]) -> Mapping[int, Left]: ...


@dataclass(frozen=True, slots=True)
class Proof:
    """Rules that cannot hold together unless one of `cells` changes; no cells: whatever is changed.

    `rules` are places in the rule set, `cells` positions. `leaves` hold the sums that show it: for each way a
    conditional could be met one list of (clause, atom, times), clauses counted over all rules that say *salah*.
    """

    cells: tuple[int, ...]
    rules: tuple[int, ...]
    leaves: tuple[tuple[Share, ...], ...]


@dataclass(frozen=True)
class Solution:
    """Cells (positions, in field order) that can be changed so that everything holds, and their weight.

    `certain` is False only when a product of two of them, bound by further rules, could not be decided.
    """

    cells: tuple[int, ...]
    weight: Exact
    certain: bool
    _ranges: Ranges = field(repr=False, compare=False)

    @cached_property
    def left(self) -> Mapping[int, Left]:
        """What the rules leave for each cell, all others as recorded: worked out when first asked for.

        Missing and recomputed cells that these cells move are among them. An interval of one value is
        determined (`.single`). Each interval is exact by itself; two of them need not be free of each other.
        """
        return self._ranges.left(frozenset(self.cells))


@dataclass(frozen=True)
class Block:
    """Cells that hang together by broken rules. Any solution of one block goes with any of another.

    `weight` is the least weight (None: not found within the budget; then it is at least `at_least`).
    `forced` are the cells in every lightest solution; `repair` is a set known to suffice when no lightest one
    is known. `complete`: all lightest solutions are listed; otherwise `reason` says what is missing.
    """

    cells: tuple[int, ...]
    weight: Exact | None
    at_least: Exact
    solutions: tuple[Solution, ...]
    proofs: tuple[Proof, ...]
    forced: tuple[int, ...]
    repair: tuple[int, ...] = ()
    reason: Reason | None = None

    @property
    def complete(self) -> bool:
        """Whether every lightest solution is listed."""
        return self.reason is None

    @property
    def rules(self) -> tuple[int, ...]:
        """The rules that take part in the proofs."""
        return tuple(sorted({rule for proof in self.proofs for rule in proof.rules}))


@dataclass(frozen=True)
class Localization:
    """The answer for one record. No block and no contradiction: nothing needs to change.

    `missing` are cells that were not reported and must be filled; `recomputed` computed cells that do not
    have the value their formula gives, or whose inputs change. `contradiction` is set when no change of
    suspects can make the rules hold; then there are no blocks. `undecided` are missing cells of which it could
    not be decided whether they can be filled at all (products bound by further rules). `checks` is the work done.
    """

    names: Names = field(repr=False)
    blocks: tuple[Block, ...]
    missing: tuple[int, ...] = ()
    recomputed: tuple[int, ...] = ()
    contradiction: Proof | None = None
    undecided: tuple[int, ...] = ()
    checks: int = 0

    @property
    def complete(self) -> bool:
        """Whether every block is complete and nothing is left undecided."""
        return not self.undecided and all(block.complete for block in self.blocks)

    @property
    def weight(self) -> Exact | None:
        """The least weight of all that must change; None when it is not known, or nothing helps."""
        weights = [block.weight for block in self.blocks]
        if self.contradiction is not None or None in weights:
            return None
        return sum((weight for weight in weights if weight is not None), start=0)

    def to_dict(self) -> dict[str, object]:
        """Plain data: ids for positions, numbers as text. Works out what is left for every cell."""
        return {
            "complete": self.complete,
            "weight": _text(self.weight),
            "missing": self._ids(self.missing),
            "recomputed": self._ids(self.recomputed),
            "undecided": self._ids(self.undecided),
            "contradiction": None if self.contradiction is None else self._proof(self.contradiction),
            "blocks": [self._block(block) for block in self.blocks],
        }

    def _block(self, block: Block) -> dict[str, object]:
        return {
            "cells": self._ids(block.cells),
            "complete": block.complete,
            "reason": None if block.reason is None else block.reason.value,
            "weight": _text(block.weight),
            "at_least": _text(block.at_least),
            "forced": self._ids(block.forced),
            "repair": self._ids(block.repair),
            "solutions": [self._solution(one) for one in block.solutions],
            "proofs": [self._proof(one) for one in block.proofs],
        }

    def _solution(self, solution: Solution) -> dict[str, object]:
        left = {self.names.fields[cell].id: _left(one) for cell, one in sorted(solution.left.items())}
        return {"cells": self._ids(solution.cells), "certain": solution.certain, "left": left}

    def _proof(self, proof: Proof) -> dict[str, object]:
        return {
            "cells": self._ids(proof.cells),
            "rules": [self.names.rules[place].id for place in proof.rules],
            "leaves": [[list(share) for share in leaf] for leaf in proof.leaves],
        }

    def _ids(self, cells: tuple[int, ...]) -> list[str]:
        return [self.names.fields[cell].id for cell in cells]


def _text(value: Exact | None) -> str | None:
    return None if value is None else exact_text(value)


def _left(left: Left) -> object:
    if not isinstance(left, Interval):
        return list(left)
    return {
        "low": _text(left.low),
        "high": _text(left.high),
        "open_low": left.open_low,
        "open_high": left.open_high,
    }


def in_units(weight: int, unit: int) -> Exact:
    """A whole weight in the units of the fields.

    >>> in_units(3, 2), in_units(4, 2)
    (Fraction(3, 2), 2)
    """
    return weight // unit if weight % unit == 0 else Fraction(weight, unit)
