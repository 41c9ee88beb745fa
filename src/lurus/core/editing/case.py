"""One record before the clauses of its rule set: what it says in whole numbers, and which clauses it breaks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from lurus.core.editing.compiled import Compiled, residuals
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.forms import Member, Missing, Relation, Row


@dataclass(frozen=True, slots=True)
class Case:
    """A record, every number `scale` times as large so that all are whole; missing ones stand as 0.

    `free` are the cells that may take any value and are never named: missing, or recomputed in a way that leaves
    room. `stable` are recomputed cells whose formula gives their value: it stands in `numbers` and moves only
    when one of its inputs does. Neither is ever named.
    `suspect` are those that may be named. `residuals[clause]` is how far a single linear row is from 0.
    """

    compiled: Compiled
    scale: int
    numbers: list[int]
    words: dict[int, str]
    free: frozenset[int]
    stable: frozenset[int]
    suspect: frozenset[int]
    residuals: list[int]
    broken: tuple[int, ...]
    upset: tuple[int, ...]
    """Clauses that fail with free cells in them: filling in or recomputing may mend them."""


def case_of(rules: Compiled, record: Sequence[Value], fixed: Collection[int], named: Collection[int]) -> Case:
    """Work a record out. `fixed` are cells that must stay, `named` those that are suspects all the same."""
    scale = lcm(*{value.denominator for value in record if isinstance(value, Fraction)})
    words: dict[int, str] = {}
    missing: set[int] = set()
    numbers = _whole(record, scale, words, missing)
    missing = {cell for cell in missing if not counts_as_zero(rules, cell, missing)}
    computed = rules.recomputed - frozenset(named) - frozenset(fixed)
    stable = _stable(rules, numbers, computed, missing, scale)
    free = (frozenset(missing) | computed) - stable
    suspect = (rules.suspect | frozenset(named)) - free - stable - frozenset(fixed)
    left = [0] * len(rules.clauses)
    case = Case(rules, scale, numbers, words, free, stable, suspect, left, (), ())
    broken = _plain_broken(case)
    broken.extend(clause for clause in rules.complex if not _holds(case, clause))
    upset: tuple[int, ...] = ()
    if free:
        upset = tuple(clause for clause in broken if not free.isdisjoint(rules.cells_of[clause]))
        broken = [clause for clause in broken if free.isdisjoint(rules.cells_of[clause])]
    return Case(rules, scale, numbers, words, free, stable, suspect, left, tuple(sorted(broken)), upset)


def _stable(
    rules: Compiled, numbers: list[int], computed: frozenset[int], missing: Collection[int], scale: int
) -> frozenset[int]:
    """Give every computed cell the value of its formula, where all inputs are known and it is whole."""
    loose = set(missing) | computed
    for cell, clause in rules.formulas.items():
        terms = rules.terms[clause] or {}
        if cell not in computed or any(other in loose for other in terms if other != cell):
            continue
        row = rules.clauses[clause][0]
        total = row.constant * scale if isinstance(row, Row) else 0
        total += sum(coef * numbers[other] for other, coef in terms.items() if other != cell)
        if total % terms[cell] == 0:
            numbers[cell] = -total // terms[cell]
            loose.discard(cell)
    return computed - loose


def counts_as_zero(rules: Compiled, cell: int, missing: Collection[int]) -> bool:
    """Whether every rule of a cell that was not reported takes it for zero; otherwise it may be anything."""
    policies = rules.policies[cell]
    return (
        cell not in rules.categories
        and all(
            policy is Missing.ZERO or (policy is Missing.ALL and not cells <= set(missing))
            for policy, cells in policies
        )
        and bool(policies)
    )


def _whole(record: Sequence[Value], scale: int, words: dict[int, str], missing: set[int]) -> list[int]:
    """The numbers, `scale` times; words and missing values go where they belong."""
    numbers = []
    for cell, value in enumerate(record):
        if value is None:
            missing.add(cell)
            numbers.append(0)
        elif isinstance(value, str):
            words[cell] = value
            numbers.append(0)
        else:
            numbers.append(value * scale if isinstance(value, int) else int(value * scale))
    return numbers


def _plain_broken(case: Case) -> list[int]:
    """Work out every single linear row; tell which are broken."""
    found: list[int] = []
    for relation, rows in case.compiled.plain.items():
        values = residuals(rows, case.numbers, case.scale)
        for row, value in zip(rows, values, strict=True):
            case.residuals[row.clause] = value
            if value > 0 or (value == 0 and relation is Relation.LT) or (value and relation is Relation.EQ):
                found.append(row.clause)
    return found


def _holds(case: Case, clause: int) -> bool:
    """Whether a clause of any form holds."""
    for atom in case.compiled.clauses[clause]:
        if isinstance(atom, Member):
            if case.words.get(atom.cell) in atom.words:
                return True
        elif truth(value_at(atom, case.numbers, case.scale), atom.relation):
            return True
    return False


def value_at(row: Row, numbers: Sequence[int], scale: int) -> int:
    """The left side of a row, with products (scaled twice) brought to one scale: `scale`² times its value."""
    total = row.constant * scale * scale
    total += scale * sum(coef * numbers[cell] for cell, coef in row.linear)
    return total + sum(coef * numbers[one] * numbers[two] for one, two, coef in row.products)


def truth(value: Exact, relation: Relation) -> bool:
    """Whether a left side stands to zero as it should."""
    if relation is Relation.EQ:
        return value == 0
    return value < 0 or (value == 0 and relation is Relation.LE)
