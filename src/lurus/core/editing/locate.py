"""Which cells must be wrong: all lightest sets of cells whose change lets every rule hold, each with its proof.

Implicit hitting sets. Every broken rule names cells of which one must change. A set that hits all of these is
tried; if it fails, the sum of rows that refutes it (an implied edit in the sense of Fellegi and Holt, drawn only
when it is needed) names further cells, and the search goes on. Exact: no tolerance of its own, no rounding.

Sources: Fellegi & Holt, JASA 71 (1976); Fazekas, LaSh 2019; Ihalainen, Berg & Järvisalo, JAIR 80 (2024).
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Protocol

from lurus.core.editing.blocks import HopelessError, Knot, Untying
from lurus.core.editing.budget import Budget, Meter, Reason
from lurus.core.editing.case import Case, case_of
from lurus.core.editing.compiled import Compiled
from lurus.core.editing.errors import EditingError
from lurus.core.editing.exact import to_exact
from lurus.core.editing.fields import Field, Value
from lurus.core.editing.forced import forced
from lurus.core.editing.forms import Rule
from lurus.core.editing.proof import Core, broken_core
from lurus.core.editing.questions import Questions
from lurus.core.editing.ranges import CaseRanges
from lurus.core.editing.result import Block, Localization, Proof, Solution, in_units

Cell = int | str
"""A position, or the id of the field there."""
Weight = int | Decimal | Fraction


class Rules(Protocol):
    """What localisation needs of a rule set."""

    @property
    def fields(self) -> tuple[Field, ...]: ...
    @property
    def rules(self) -> tuple[Rule, ...]: ...
    @property
    def position(self) -> Mapping[str, int]: ...
    @property
    def compiled(self) -> Compiled: ...


def locate(
    rs: Rules,
    record: Sequence[Value],
    weights: Mapping[int, Weight] | Mapping[str, Weight] | None = None,
    fixed: Iterable[Cell] = (),
    budget: Budget | None = None,
) -> Localization:
    """Every lightest set of cells that must change so that all rules of severity SALAH can hold, block by block.

    `weights` say how far a cell is trusted (positive; default: the field's own); a computed cell with a weight
    here becomes a suspect. `fixed` cells keep their values. Frozen, computed and reference cells are never
    named; missing ones may take any value at no cost. The order is by cells in field order; no chance.

    Raises EditingError `editing.no_such_cell`, `editing.weight` (not positive), `editing.float`.
    Source: Fellegi & Holt (1976), by implicit hitting sets.

    >>> from lurus.core.editing.ruleset import RuleSet
    >>> rules = RuleSet.load("p + c == t\\nc >= 0.6*t\\np >= 0", [Field("p"), Field("c"), Field("t")])
    >>> found = locate(rules, rules.record({"p": 755, "c": 125, "t": 200}))
    >>> [(one.cells, one.left[0].single) for one in found.blocks[0].solutions]
    [((0,), 75)]
    """
    places = {_place(rs, cell): value for cell, value in (weights or {}).items()}
    case = case_of(rs.compiled, record, frozenset(_place(rs, cell) for cell in fixed), places)
    own, unit = _weights(rs, places)
    questions = Questions(case, Meter(budget or Budget()))
    untying = Untying(questions, own)
    missing = tuple(sorted(cell for cell in case.free if record[cell] is None))
    try:
        knots = untying.run(
            [*(broken_core(case, clause) for clause in case.broken), *questions.of_the_free()]
        )
    except HopelessError as hopeless:
        proof = _proof(case, hopeless.core)
        return Localization(rs, (), missing, contradiction=proof, checks=questions.meter.checks)
    blocks = tuple(_block(untying, knot, unit) for knot in knots)
    undecided = questions.undecided.intersection(questions.groups(case.free))
    return Localization(
        rs,
        blocks,
        missing,
        recomputed=_recomputed(case, record),
        undecided=tuple(sorted(frozenset[int]().union(*undecided))),
        checks=questions.meter.checks,
    )


def _place(rs: Rules, cell: Cell) -> int:
    if isinstance(cell, int) and 0 <= cell < len(rs.fields):
        return cell
    if isinstance(cell, int) or cell not in rs.position:
        raise EditingError("editing.no_such_cell", cell=str(cell))
    return rs.position[cell]


def _weights(rs: Rules, places: Mapping[int, Weight]) -> tuple[Sequence[int], int]:
    """All weights as whole numbers, and how many of them make one unit of the given ones."""
    if not places:
        return rs.compiled.weights, rs.compiled.weight_unit
    given = {cell: to_exact(value, cell=rs.fields[cell].id) for cell, value in places.items()}
    for cell, value in given.items():
        if value <= 0:
            raise EditingError("editing.weight", cell=rs.fields[cell].id, text=str(value))
    unit = lcm(rs.compiled.weight_unit, *(value.denominator for value in given.values()))
    whole = [weight * (unit // rs.compiled.weight_unit) for weight in rs.compiled.weights]
    for cell, value in given.items():
        whole[cell] = int(value * unit)
    return whole, unit


def _proof(case: Case, core: Core) -> Proof:
    rules = sorted({case.compiled.rule_of[clause] for clause in core.clauses})
    return Proof(tuple(sorted(core.cells)), tuple(rules), core.leaves)


def _block(untying: Untying, knot: Knot, unit: int) -> Block:
    questions = untying.questions
    ranges = CaseRanges(questions)
    solutions = tuple(
        Solution(
            tuple(sorted(cells)),
            in_units(sum(untying.weights[cell] for cell in cells), unit),
            questions.certain(cells),
            ranges,
        )
        for cells in knot.answers
    )
    reason = knot.reason
    if reason is None and not all(one.certain for one in solutions):
        reason = Reason.PRODUCTS
    must, repair = forced(untying, knot)
    return Block(
        cells=tuple(sorted(knot.cells)),
        weight=None if knot.weight is None else in_units(knot.weight, unit),
        at_least=in_units(knot.floor, unit),
        solutions=solutions,
        proofs=tuple(_proof(questions.case, core) for core in _needed(knot.cores)),
        forced=tuple(sorted(must)),
        repair=tuple(sorted(repair)),
        reason=reason,
    )


def _needed(cores: Sequence[Core]) -> list[Core]:
    """The cores that say something: those of which no other is a part, in the order they were found."""
    kept: list[Core] = []
    for core in cores:
        if not any(one.cells <= core.cells for one in kept):
            kept = [one for one in kept if not core.cells <= one.cells]
            kept.append(core)
    return kept


def _recomputed(case: Case, record: Sequence[Value]) -> tuple[int, ...]:
    """The computed cells that do not have the value their formula gives."""
    upset = {cell for clause in case.upset for cell in case.compiled.cells_of[clause]}
    stale = {cell for cell in case.stable if not _is(record[cell], case.numbers[cell], case.scale)}
    return tuple(sorted((upset & case.compiled.recomputed & case.free) | stale))


def _is(value: Value, number: int, scale: int) -> bool:
    return value is not None and not isinstance(value, str) and value * scale == number
