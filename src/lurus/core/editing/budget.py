"""How much work a localisation may do, and what stops it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum


class Reason(StrEnum):
    """Why an answer is not complete."""

    CHECKS = "checks"
    """Too entangled: the budget of questions is spent."""
    SOLUTIONS = "solutions"
    """There are more equally good answers than may be listed; the weight is certain."""
    TIME = "time"
    """The clock has run out."""
    PRODUCTS = "products"
    """A product of two changed cells, bound by further rules, could not be decided."""


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many `checks` (systems decided) for a record and `solutions` for a block.

    A check of a small system counts once, of a large one as often as it is dearer: by the cells and rules in it,
    never by a clock, so that the same record stops at the same place everywhere.

    `limit` is a duration in the units of `clock` (such as `time.monotonic_ns`, which counts nanoseconds);
    `core` has no clock of its own, so without both of them time is not looked at.

    >>> Budget(checks=100).solutions
    1000
    """

    checks: int = 5000
    solutions: int = 1000
    limit: int | None = None
    clock: Callable[[], int] | None = None


TERMS = 1_000
"""So many terms in the rows of a question make it as dear as one check more."""
PAIRS = 10_000
"""So many pairs of rows do the same: every equality is put into every other row."""


class SpentError(Exception):
    """The budget is spent; `reason` says which part of it."""

    def __init__(self, reason: Reason) -> None:
        self.reason = reason
        super().__init__(reason.value)


class Meter:
    """Counts what was done against a budget."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.checks = 0
        self.until = None
        if budget.clock is not None and budget.limit is not None:
            self.until = budget.clock() + budget.limit

    def check(self, terms: int = 0, rows: int = 0) -> None:
        """Count one check of a system of so many terms and rows; raises SpentError."""
        if self.checks >= self.budget.checks:
            raise SpentError(Reason.CHECKS)
        self.checks += 1 + terms // TERMS + rows * rows // PAIRS
        self.look()

    def look(self) -> None:
        """Look at the clock; raises SpentError."""
        if self.until is not None and self.budget.clock is not None and self.budget.clock() > self.until:
            raise SpentError(Reason.TIME)

    def reserve(self, checks: int) -> None:
        """Allow so many more checks, and no look at the clock: for the last word after a stop."""
        self.until = None
        self.budget = replace(self.budget, checks=self.checks + checks)
