"""Rules in the exact form that checking and localisation work on: integer rows, joined by or, then by and."""

from dataclasses import dataclass, field
from enum import StrEnum

from lurus.core.editing.fields import Exact


class Relation(StrEnum):
    """How the left side of a row stands to zero."""

    EQ = "=="
    LE = "<="
    LT = "<"


@dataclass(frozen=True, slots=True)
class Row:
    """One comparison with integer coefficients: Σ coef·cell + Σ coef·cell·cell + constant  (relation)  0.

    `linear` holds (cell, coefficient), `products` (cell, cell, coefficient) with the smaller cell first; cells
    are positions in the rule set's fields, in rising order, coefficients never 0. `scale` is what the
    written text was multiplied with to make it whole: the row's value divided by it is in the text's units.
    """

    linear: tuple[tuple[int, int], ...]
    products: tuple[tuple[int, int, int], ...]
    constant: int
    relation: Relation
    scale: Exact = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Member:
    """A category is one of some words (a negation is written as the words that remain)."""

    cell: int
    words: frozenset[str]


Atom = Row | Member
Clause = tuple[Atom, ...]
"""At least one atom must hold."""


class Severity(StrEnum):
    """What a broken rule says; only SALAH takes part in localisation."""

    SALAH = "salah"
    KLARIFIKASI = "perlu klarifikasi"
    PETUNJUK = "petunjuk"


class Missing(StrEnum):
    """What a rule makes of a cell that was not reported."""

    ANY = "any"
    """One missing cell makes the rule unknown, unless what was reported settles it already."""
    ALL = "all"
    """Unknown only when all are missing; otherwise a missing one counts as zero."""
    ZERO = "zero"
    """A missing cell counts as zero."""


@dataclass(frozen=True)
class Rule:
    """One rule: every clause must hold. `cells` are the positions of all cells it names, in rising order.

    `text` is what was written, `label` what a person reads, `basis` the regulation or document, `template`
    the name of the template it was made from, `line` where it stands. `near` and a tolerance make two clauses.
    `premise` holds the atoms that only say that a condition is not met.
    """

    id: str
    text: str
    clauses: tuple[Clause, ...]
    cells: tuple[int, ...]
    severity: Severity = Severity.SALAH
    missing: Missing = Missing.ANY
    label: str = ""
    basis: str = ""
    template: str = ""
    line: int = 0
    premise: frozenset[Atom] = field(default=frozenset(), compare=False)
