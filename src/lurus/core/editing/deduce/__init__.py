"""Errors that are recognised by their pattern, before anything is localised: one file for each kind."""

from collections.abc import Callable
from typing import Final

from lurus.core.editing.deduce.copies import copies
from lurus.core.editing.deduce.double_count import double_counts
from lurus.core.editing.deduce.exchange import exchanges
from lurus.core.editing.deduce.imputation import imputations
from lurus.core.editing.deduce.pattern import patterns
from lurus.core.editing.deduce.remainder import remainders
from lurus.core.editing.deduce.rounding import roundings
from lurus.core.editing.deduce.shift import shifts
from lurus.core.editing.deduce.signs import signs
from lurus.core.editing.deduce.typing import typing_errors
from lurus.core.editing.deduce.unit import units
from lurus.core.editing.proposal import Proposal
from lurus.core.editing.trial import Trial

STEPS: Final[tuple[Callable[[Trial], list[Proposal]], ...]] = (
    units,
    patterns,
    shifts,
    copies,
    signs,
    exchanges,
    typing_errors,
    double_counts,
    remainders,
    roundings,
    imputations,
)
"""In the order in which they are tried; whole forms and patterns come first, because they look like many errors."""


def deduce(trial: Trial) -> list[Proposal]:
    """Return what every step finds, in the order of the steps."""
    return [proposal for step in STEPS for proposal in step(trial)]


__all__ = [
    "STEPS",
    "copies",
    "deduce",
    "double_counts",
    "exchanges",
    "imputations",
    "patterns",
    "remainders",
    "roundings",
    "shifts",
    "signs",
    "typing_errors",
    "units",
]
