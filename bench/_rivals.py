"""Localisation by two solvers, one solution per broken block: HiGHS through scipy (scaled block by block), and z3.

Both get what helps them: the model of every block is built once, broken blocks are found beforehand in whole
numbers, and only what a record changes is set anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy
import z3
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, hstack, identity, vstack

from lurus.core.editing import Relation, Row, RuleSet, Value

BIG = 32.0
"""How far a cell may move, in units of the largest figure of its block: M of the usual formulation."""


@dataclass(frozen=True)
class Component:
    """Cells joined by rules, and the rows over them."""

    cells: list[int]
    rows: list[Row]


def components(rules: RuleSet) -> list[Component]:
    """The rule set's blocks: solvers answer each by itself."""
    left = [
        (set(rule.cells), [row]) for rule in rules.rules for (row,) in rule.clauses if isinstance(row, Row)
    ]
    found = []
    while left:
        cells, rows = left.pop()
        while near := [one for one in left if one[0] & cells]:
            left = [one for one in left if not one[0] & cells]
            for own, more in near:
                cells = cells | own
                rows = rows + more
        found.append(Component(sorted(cells), rows))
    return found


def whole(record: Sequence[Value], cells: Sequence[int]) -> list[int]:
    """The figures of some cells."""
    return [int(str(record[cell])) for cell in cells]


class Highs:
    """min Σ δ with rows A·x ≤ b and |x − x0| ≤ M·δ, in units of the block's largest figure."""

    def __init__(self, rules: RuleSet) -> None:
        self.blocks = [(one, *self._matrices(one)) for one in components(rules)]

    @staticmethod
    def _matrices(one: Component) -> tuple[Any, Any, Any, Any]:
        """The rows in whole numbers, their constants, which of them are equalities, and the whole model."""
        place = {cell: at for at, cell in enumerate(one.cells)}
        rows = numpy.zeros((len(one.rows), len(one.cells)), dtype=numpy.int64)
        for at, row in enumerate(one.rows):
            for cell, coef in row.linear:
                rows[at, place[cell]] = coef
        constants = numpy.array([row.constant for row in one.rows], dtype=numpy.int64)
        equal = numpy.array([row.relation is Relation.EQ for row in one.rows])
        unit = identity(len(one.cells), format="csr")
        edits = hstack([csr_array(rows.astype(numpy.float64)), csr_array(rows.shape)])
        model = vstack([edits, hstack([unit, -BIG * unit]), hstack([-unit, -BIG * unit])], format="csc")
        return rows, constants, equal, model

    def weight(self, record: Sequence[Value]) -> int | None:
        """The number of cells to change; None when a block was not solved."""
        total = 0
        for one, rows, constants, equal, model in self.blocks:
            figures = numpy.array(whole(record, one.cells), dtype=numpy.int64)
            left = rows @ figures + constants
            if not numpy.any(numpy.where(equal, left != 0, left > 0)):
                continue
            scale = float(max(1, numpy.abs(figures).max()))
            scaled = figures / scale
            upper = numpy.concatenate([-constants / scale, scaled, -scaled])
            lower = numpy.concatenate(
                [numpy.where(equal, -constants / scale, -numpy.inf), [-numpy.inf] * 2 * len(scaled)]
            )
            count = len(scaled)
            done = milp(
                numpy.concatenate([numpy.zeros(count), numpy.ones(count)]),
                integrality=numpy.concatenate([numpy.zeros(count), numpy.ones(count)]),
                bounds=Bounds(
                    numpy.concatenate([numpy.full(count, -numpy.inf), numpy.zeros(count)]),
                    numpy.concatenate([numpy.full(count, numpy.inf), numpy.ones(count)]),
                ),
                constraints=LinearConstraint(model, lower, upper),
            )
            if done.x is None:
                return None
            total += round(float(done.fun))
        return total


class Z3:
    """MaxSMT over exact reals: the rules hard, "as recorded" soft for every cell."""

    def __init__(self, rules: RuleSet) -> None:
        self.blocks = [(one, *self._model(one)) for one in components(rules)]

    @staticmethod
    def _model(one: Component) -> tuple[Any, dict[int, Any]]:
        cells = {cell: z3.Real(f"x{cell}") for cell in one.cells}
        solver = z3.Optimize()
        for row in one.rows:
            left = z3.Sum([coef * cells[cell] for cell, coef in row.linear]) + row.constant
            solver.add({Relation.EQ: left == 0, Relation.LE: left <= 0, Relation.LT: left < 0}[row.relation])
        return solver, cells

    def weight(self, record: Sequence[Value]) -> int | None:
        """The number of cells to change; None when a block was not solved."""
        total = 0
        for one, solver, cells in self.blocks:
            figures = dict(zip(one.cells, whole(record, one.cells), strict=True))
            if not any(_broken(row, figures) for row in one.rows):
                continue
            solver.push()
            kept = {cell: cells[cell] == value for cell, value in figures.items()}
            for claim in kept.values():
                solver.add_soft(claim)
            solved = solver.check() == z3.sat
            model = solver.model() if solved else None
            solver.pop()
            if model is None:
                return None
            total += sum(not z3.is_true(model.eval(claim, model_completion=True)) for claim in kept.values())
        return total


def _broken(row: Row, figures: dict[int, int]) -> bool:
    left = row.constant + sum(coef * figures[cell] for cell, coef in row.linear)
    return left != 0 if row.relation is Relation.EQ else left > 0
