"""Whether integer rows can hold together: a point where they do, or the multiples that show they cannot.

First equalities are solved, then bounds on single unknowns compared, and only what is left goes to the simplex.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd

from lurus.core.editing.eliminate import EQ, LT, Eliminated, Linear, completed, eliminate, expressed
from lurus.core.editing.errors import EditingError
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Row
from lurus.core.editing.optimum import greatest
from lurus.core.editing.tableau import Tableau


@dataclass(frozen=True, slots=True)
class Point:
    """Values by unknown at which every row holds; an unknown that is absent may have any value."""

    values: dict[int, Exact]


@dataclass(frozen=True, slots=True)
class Refutation:
    """Farkas multipliers by row: the rows so multiplied add up to a false sentence such as 0 < 0.

    Those of inequalities are positive; those of equalities may have either sign.
    """

    multipliers: dict[int, int]

    def holds(self, rows: Sequence[Linear]) -> bool:
        """Add the rows up and see: no unknown is left, and what is left is false.

        >>> Refutation({0: 1, 1: 1}).holds([({0: 1}, -1, LT), ({0: -1}, 1, LT)])
        True
        """
        total: dict[int, int] = {}
        constant, strict = 0, False
        for index, times in self.multipliers.items():
            coefs, own, relation = rows[index]
            if relation is not EQ and times < 0:
                return False
            strict = strict or (relation is LT and times > 0)
            constant += times * own
            for unknown, coef in coefs.items():
                total[unknown] = total.get(unknown, 0) + times * coef
        only_equal = all(rows[index][2] is EQ for index in self.multipliers)
        false = constant > 0 or (strict and constant == 0) or (only_equal and constant != 0)
        return false and not any(total.values())


@dataclass(frozen=True, slots=True)
class Feasible:
    """A system that can hold; its point is worked out only when somebody asks."""

    eliminated: Eliminated
    tableau: Tableau

    def point(self) -> Point:
        """One point, exact."""
        return Point(completed(self.tableau.point(), self.eliminated.solved))


def decide(rows: Sequence[Linear]) -> Feasible | Refutation:
    """Decide linear rows given as dictionaries (the form that localisation makes anew for every question)."""
    left = eliminate(rows)
    if left.contradiction is not None:
        return Refutation(_shortened(left.contradiction.shares))
    tableau = Tableau(left.lines)
    conflict = tableau.make_feasible()
    if conflict is None:
        return Feasible(left, tableau)
    total: dict[int, int] = {}
    for index, times in conflict.items():
        for row, share in left.lines[index].shares.items():
            total[row] = total.get(row, 0) + times * share
    return Refutation(_shortened(total))


def _shortened(shares: dict[int, int]) -> dict[int, int]:
    common = gcd(*shares.values()) or 1
    return {row: share // common for row, share in shares.items() if share}


def linear(row: Row) -> Linear:
    """A row without products, as `decide` takes it; refuses a product (`editing.product`)."""
    if row.products:
        raise EditingError("editing.product")
    return dict(row.linear), row.constant, row.relation


def feasible(rows: Sequence[Row]) -> Point | Refutation:
    """A point at which all rows hold, or the multipliers that refute them. Exact; no unknown needs a bound.

    Raises EditingError `editing.product` for a row with a product of two cells.
    Source: Dutertre & de Moura, CAV 2006; Farkas' lemma.

    >>> from lurus.core.editing.forms import Relation
    >>> low = Row(((0, -1),), (), 3, Relation.LE)       # 3 - x <= 0
    >>> high = Row(((0, 2),), (), -5, Relation.LT)      # 2x - 5 < 0
    >>> feasible([low]), feasible([low, high])
    (Point(values={0: 3}), Refutation(multipliers={0: 2, 1: 1}))
    """
    answer = decide([linear(row) for row in rows])
    return answer if isinstance(answer, Refutation) else answer.point()


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, each included unless `open_low` or `open_high` says otherwise; None: without end."""

    low: Exact | None = None
    high: Exact | None = None
    open_low: bool = False
    open_high: bool = False

    @property
    def single(self) -> Exact | None:
        """The only value, if there is only one."""
        return self.low if self.low == self.high else None


def interval(rows: Sequence[Linear], unknown: int) -> Interval | None:
    """Everything that one unknown can be while the rows hold; None when they cannot hold."""
    found = decide(rows)
    if isinstance(found, Refutation):
        return None
    form = expressed(unknown, found.eliminated.solved)
    low = greatest(found.tableau, form, upward=False)
    high = greatest(found.tableau, form, upward=True)
    return Interval(
        low=None if low is None else low[0],
        high=None if high is None else high[0],
        open_low=low is not None and low[1],
        open_high=high is not None and high[1],
    )


def bounds(rows: Sequence[Row], cell: int) -> Interval | None:
    """Everything that a cell can be while the rows hold (two linear programs); None when they cannot hold.

    Raises EditingError `editing.product` for a row with a product of two cells.

    >>> from lurus.core.editing.forms import Relation
    >>> rows = [Row(((0, -1),), (), 120, Relation.LE), Row(((0, 2),), (), -820, Relation.LT)]
    >>> bounds(rows, 0)
    Interval(low=120, high=410, open_low=False, open_high=True)
    """
    return interval([linear(row) for row in rows], cell)
