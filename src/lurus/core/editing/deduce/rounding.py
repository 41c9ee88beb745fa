"""Sums that are off by a unit or two: explained by rounding, with the least change that would even them out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from lurus.core.editing.equalities import Equality
from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact, Kind, Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one

UNITS_OFF: Final = 2
MOST_CHANGE: Final = 6
MOST_STEPS: Final = 5000


def roundings(trial: Trial) -> list[Proposal]:
    """Return one proposal that evens out the equalities that are off by one or two units of the last digit.

    Among all ways the one with the least total change is taken, then with the fewest cells, then computed
    cells before typed ones, then the first: nothing is left to chance. Differences of rounding are
    legitimate; the proposal explains them and is never offered alone.

    Source: the scapegoat algorithm of Scholtus, CBS 08015 (2008), ch. 5, made deterministic.
    """
    search = _Search(trial)
    if not search.off:
        return []
    for total in range(1, MOST_CHANGE + 1):
        ways = list(search.ways(total, {}))
        if ways or search.steps > MOST_STEPS:
            return _proposals(trial, ways)
    return []


def _proposals(trial: Trial, ways: list[dict[int, int]]) -> list[Proposal]:
    for way in sorted(ways, key=lambda one: _order(trial, one)):
        values = _values(trial, way)
        proposal = trial.propose(Cause.ROUNDING, values, as_one(Slip.ROUNDED, values))
        if proposal is not None:
            return [proposal]
    return []


def _order(trial: Trial, way: Mapping[int, int]) -> tuple[int, int, list[int]]:
    typed = sum(trial.rs.fields[cell].kind is not Kind.COMPUTED for cell in way)
    return len(way), typed, sorted(way)


def _values(trial: Trial, way: Mapping[int, int]) -> dict[int, Value]:
    return {cell: whole(_number(trial, cell) + steps * unit(trial, cell)) for cell, steps in way.items()}


def _number(trial: Trial, cell: int) -> Exact:
    value = trial.record[cell]
    return 0 if value is None or isinstance(value, str) else value


def unit(trial: Trial, cell: int) -> Fraction:
    """Return one unit of the last digit of a cell."""
    decimals = trial.rs.fields[cell].decimals
    return Fraction(1, 10 ** (decimals or 0))


@dataclass
class _Search:
    """Unit steps, each in a direction that makes some broken equality smaller: every least way is made of them."""

    trial: Trial
    off: list[Equality] = field(init=False)
    steps: int = 0

    def __post_init__(self) -> None:
        self.off = [one for one in self.trial.equalities if self._slightly(one)]
        self._with: dict[int, list[Equality]] = {}
        for one in self.trial.equalities:
            for cell in one.coefs:
                self._with.setdefault(cell, []).append(one)

    def _slightly(self, one: Equality) -> bool:
        residual = one.residual(self.trial.record)
        if one.rule not in self.trial.broken or residual is None:
            return False
        return abs(Fraction(residual)) <= UNITS_OFF * min(unit(self.trial, cell) for cell in one.coefs)

    def ways(self, left: int, way: Mapping[int, int]) -> Iterator[dict[int, int]]:
        """Yield all ways that need exactly `left` more steps; the same one may come more than once."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            return
        one = self._first_off(way)
        if one is None:
            if not left:
                yield dict(way)
            return
        equality, residual = one
        for cell in sorted(equality.coefs) if left else ():
            step = -1 if (residual > 0) is (equality.coefs[cell] > 0) else 1
            if self._allowed(cell, step, way):
                yield from self.ways(left - 1, {**way, cell: way.get(cell, 0) + step})

    def _allowed(self, cell: int, step: int, way: Mapping[int, int]) -> bool:
        value = self.trial.record[cell]
        numeric = value is not None and not isinstance(value, str)
        return numeric and self.trial.may_change(cell) and way.get(cell, 0) * step >= 0

    def _first_off(self, way: Mapping[int, int]) -> tuple[Equality, Fraction] | None:
        for one in (*self.off, *(touched for cell in way for touched in self._with[cell])):
            residual = one.residual(self.trial.record)
            if residual is None:
                continue
            moved = Fraction(residual) + sum(
                one.coefs[cell] * steps * unit(self.trial, cell)
                for cell, steps in way.items()
                if cell in one.coefs
            )
            if abs(moved) > one.tolerance:
                return one, moved
        return None
