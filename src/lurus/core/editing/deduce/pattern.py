"""Series of periods reported in the other convention, or one value pasted into all of them."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from lurus.core.editing.context import Periods
from lurus.core.editing.deduce.follow import followed
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Explanation, Slip
from lurus.core.editing.trial import Trial, as_one


def patterns(trial: Trial) -> list[Proposal]:
    """Return the series that become right as a whole: cumulative ↔ increments, one value everywhere.

    Localisation would blame the year: of increments 120, 260, 410, 600 with the year 600 it says 1390.
    """
    found = (_one_series(trial, one) for one in trial.context.periods)
    return [proposal for series in found for proposal in series]


def _one_series(trial: Trial, periods: Periods) -> Iterator[Proposal]:
    cells = [trial.cell(name) for name in periods.cells]
    values = [trial.value(name) for name in periods.cells]
    places = [cell for cell in cells if cell is not None]
    figures = [value for value in values if value is not None]
    if len(places) != len(cells) or len(figures) != len(cells) or len(cells) < 2:
        return
    year = None if periods.year is None else trial.value(periods.year)
    for proposal in (
        _one_value(trial, periods, places, figures),
        _to_increments(trial, periods, places, figures, year),
        _added_again(trial, periods, places, figures),
        _to_cumulative(trial, periods, places, figures, year),
    ):
        if proposal is not None:
            yield proposal


def _to_increments(
    trial: Trial, periods: Periods, cells: Sequence[int], figures: Sequence[Exact], year: Exact | None
) -> Proposal | None:
    """The last equals the year and none falls, in a form that asks what each period added."""
    rising = all(one <= two for one, two in pairwise(figures)) and figures[0] != figures[-1]
    if periods.cumulative or not rising or figures[-1] != year:
        return None
    return _proposed(trial, Cause.CUMULATIVE, cells, _steps(figures))


def _steps(figures: Sequence[Exact]) -> list[Exact]:
    return [figures[0], *(two - one for one, two in pairwise(figures))]


def _added_again(
    trial: Trial, periods: Periods, cells: Sequence[int], figures: Sequence[Exact]
) -> Proposal | None:
    """Cumulative figures rise to the year's target at most, and the year adds them up beyond it: a question."""
    whole = None if periods.year is None else trial.cell(periods.year)
    target = trial.value(trial.context.targets.get(periods.year or "", ""))
    rising = 0 < figures[0] and all(one < two for one, two in pairwise(figures))
    if whole is None or target is None or periods.cumulative or not rising:
        return None
    if trial.record[whole] != sum(figures) or not figures[-1] <= target < sum(figures):
        return None
    values: dict[int, Value] = {**dict(zip(cells, _steps(figures), strict=True)), whole: figures[-1]}
    results = followed(trial, values)
    if results is None:
        return None
    reasons = as_one(Slip.PERIODS, cells)
    reasons |= {cell: Explanation(Slip.FOLLOWS, 0) for cell in (whole, *results)}
    return trial.propose(Cause.CUMULATIVE, values | results, reasons, idle=True)


def _to_cumulative(
    trial: Trial, periods: Periods, cells: Sequence[int], figures: Sequence[Exact], year: Exact | None
) -> Proposal | None:
    """They sum to the year, in a form that asks for the total so far."""
    if not periods.cumulative or year is None or sum(figures) != year:
        return None
    return _proposed(trial, Cause.INCREMENTS, cells, list(accumulate(figures)))


def _proposed(trial: Trial, cause: Cause, cells: Sequence[int], figures: Sequence[Exact]) -> Proposal | None:
    values: dict[int, Value] = dict(zip(cells, figures, strict=True))
    return trial.propose(cause, values, as_one(Slip.PERIODS, cells))


def _one_value(
    trial: Trial, periods: Periods, cells: Sequence[int], figures: Sequence[Exact]
) -> Proposal | None:
    """One value everywhere where each period adds its own: what was meant, only its owner knows."""
    pasted = len(set(figures)) == 1 and figures[0] != 0 and len(figures) > 2
    if periods.cumulative or not pasted or not set(cells) & trial.suspects:
        return None
    return trial.propose(Cause.SAME_VALUE, dict.fromkeys(cells))
