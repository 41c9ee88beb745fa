"""A row whose figures stand one column too far left or right."""

from collections.abc import Iterator, Mapping
from typing import Final

from lurus.core.editing.fields import Kind, Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.slips import Slip
from lurus.core.editing.solve import solve
from lurus.core.editing.trial import Trial, as_one

FEWEST: Final = 3


def shifts(trial: Trial) -> list[Proposal]:
    """Return rows that become right when moved by one column, the freed cell following from the rules.

    At least three figures must change, the end they move to must be empty (or 0), and a rule must be mended:
    the freed cell alone could satisfy a sum whichever way a row moves.
    """
    typed = (tuple(name for name in row if not _computed(trial, name)) for row in trial.context.rows)
    rows = [row for row in typed if len(row) >= FEWEST]
    return [one for row in rows for step in (1, -1) for one in _moved(trial, row, step)]


def _computed(trial: Trial, name: str) -> bool:
    cell = trial.cell(name)
    return cell is not None and trial.rs.fields[cell].kind is Kind.COMPUTED


def _moved(trial: Trial, row: tuple[str, ...], step: int) -> Iterator[Proposal]:
    cells = [cell for cell in map(trial.cell, row) if cell is not None]
    figures = [trial.record[cell] for cell in cells]
    if len(cells) != len(row) or any(isinstance(one, str) for one in figures):
        return
    if figures[0 if step > 0 else -1]:
        return
    order = range(len(row))
    values: dict[int, Value] = {
        cells[n]: figures[n + step]
        for n in order
        if 0 <= n + step < len(row) and figures[n + step] is not None
    }
    freed = cells[-1] if step > 0 else cells[0]
    values[freed] = _freed(trial, values, freed)
    real = {cell: value for cell, value in values.items() if value != trial.record[cell]}
    if len(real) < FEWEST or not trial.effect({c: v for c, v in real.items() if v is not None}).mends:
        return
    proposal = trial.propose(Cause.SHIFTED, real, as_one(Slip.SHIFTED, real))
    if proposal is not None:
        yield proposal


def _freed(trial: Trial, values: Mapping[int, Value], freed: int) -> Value:
    changed = list(trial.record)
    for cell, value in values.items():
        changed[cell] = value
    changed[freed] = None
    solved = solve(trial.rs, changed, {freed})
    return None if solved is None else solved.values.get(freed)
