"""What was printed from figures that change must be worked out again: part of the same operation."""

from collections.abc import Mapping

from lurus.core.editing.chosen import chosen
from lurus.core.editing.fields import Value
from lurus.core.editing.trial import Trial


def followed(trial: Trial, values: Mapping[int, Value]) -> dict[int, Value] | None:
    """Return the printed results that no longer hold with `values`, worked out again; None where one cannot be."""
    spoiled = trial.effect(values).spoils
    cells = {cell for rule in spoiled for cell in trial.rs.rules[rule].cells} - set(values)
    results = {cell for cell in cells if trial.rs.fields[cell].id in trial.context.rounded}
    record = [values.get(cell, old) for cell, old in enumerate(trial.record)]
    after = Trial(trial.rs, record, trial.context)
    solved = after.solve(results) if results else None
    if solved is None:
        return None if spoiled else {}
    new = {cell: chosen(after, cell, solved) for cell in results}
    return None if None in new.values() else new
