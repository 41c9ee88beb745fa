"""Figures a thousand or a million times too large or small, and fractions written for percentages."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact, Kind, Value
from lurus.core.editing.proposal import Cause, Proposal
from lurus.core.editing.ratios import unit_factor
from lurus.core.editing.slips import Slip
from lurus.core.editing.trial import Trial, as_one

MOSTLY: Final = Fraction(4, 5)
"""So large a share of a form's figures must be off by the same factor before the form is."""
FEWEST: Final = 3
FACTORS: Final = (Fraction(1000), Fraction(1, 1000), Fraction(10**6), Fraction(1, 10**6))
_UNITS: Final = (Slip.UNIT, Slip.PERCENT, Slip.SEPARATOR)


def units(trial: Trial) -> list[Proposal]:
    """Return what is explained by another unit: whole forms first, then single cells.

    A form is in another unit when at least four fifths of its figures (and three) are a power of 1000 away
    from last year's, or when bringing all of it into the other unit mends a broken rule. A single cell is,
    when the value that its rules leave for it is in the other unit, or last year's is.

    Source: Statistics Norway, Kostra, ThError, for the limit of |log10| > 2.5; compared as integers.
    """
    forms = [one for form in trial.context.forms for one in _whole_form(trial, form)]
    return [*forms, *_by_rules(trial), *_by_last_year(trial)]


def _whole_form(trial: Trial, form: tuple[str, ...]) -> Iterator[Proposal]:
    factors = [unit_factor(value, last) for value, last in _pairs(trial, form)]
    for factor in FACTORS:
        hits = sum(found == 1 / factor for found in factors)
        by_last_year = hits >= FEWEST and hits >= MOSTLY * len(factors)
        values = dict(_scaled(trial, form, factor))
        if len(values) < FEWEST or (not by_last_year and not trial.effect(values).mends):
            continue
        witnesses = ("last year",) if by_last_year else ()
        proposal = trial.propose(
            Cause.WHOLE_FORM, values, as_one(Slip.UNIT, values), witnesses=witnesses, idle=by_last_year
        )
        if proposal is not None:
            yield proposal


def _pairs(trial: Trial, form: tuple[str, ...]) -> Iterator[tuple[Exact, Exact]]:
    for name in form:
        value, last = trial.value(name), trial.context.last_year.get(name)
        if value and last:
            yield value, last


def _scaled(trial: Trial, form: tuple[str, ...], factor: Fraction) -> Iterator[tuple[int, Value]]:
    """All figures of the form but computed ones, which follow, and those comparable with last year's as they are."""
    for name in form:
        value, last, cell = trial.value(name), trial.context.last_year.get(name), trial.cell(name)
        right = bool(value) and bool(last) and unit_factor(value or 0, last or 0) is None
        if value and cell is not None and not right and trial.rs.fields[cell].kind is not Kind.COMPUTED:
            yield cell, whole(value * factor)


def _by_rules(trial: Trial) -> Iterator[Proposal]:
    for cell, _, new in trial.implied:
        if trial.explained(cell, new).slip in _UNITS:
            proposal = trial.propose(Cause.UNIT, {cell: new})
            if proposal is not None:
                yield proposal


def _by_last_year(trial: Trial) -> Iterator[Proposal]:
    """A figure no rule complains of: only a hint, since nothing else speaks for it."""
    for name, last in trial.context.last_year.items():
        value, cell = trial.value(name), trial.cell(name)
        if value is None or cell is None or cell in trial.suspects:
            continue
        factor = unit_factor(value, last)
        if factor is not None:
            new = whole(value / factor)
            proposal = trial.propose(Cause.UNIT, {cell: new}, witnesses=("last year",), idle=True)
            if proposal is not None:
                yield proposal
