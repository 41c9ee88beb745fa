"""Localisation a second time, by z3: rules as formulas over exact reals, one soft claim "as recorded" per cell."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

import z3

from lurus.core.editing import (
    Atom,
    Field,
    Interval,
    Kind,
    Member,
    Relation,
    Row,
    Rule,
    RuleSet,
    Severity,
    Value,
)
from lurus.core.editing.result import Left

Sets = set[frozenset[int]]


PATIENCE = 20_000
"""Milliseconds for one question; only products of unknown cells can take that long."""


class UndecidedError(Exception):
    """z3 could not decide in time."""


class Oracle:
    """A rule set and one record, as z3 sees them. Missing and recomputed cells cost nothing."""

    def __init__(
        self, rs: RuleSet, record: Sequence[Value], weights: Mapping[int, Fraction], fixed: Collection[int]
    ) -> None:
        self.rs = rs
        self.words = {word: code for code, word in enumerate(sorted(_words(rs, record)))}
        self.cells = [_variable(place, field) for place, field in enumerate(rs.fields)]
        self.weights = [weights.get(place, field.weight) for place, field in enumerate(rs.fields)]
        self.recorded: dict[int, Any] = {}
        for place, value in enumerate(record):
            if value is not None:
                self.recorded[place] = self.cells[place] == self._value(value)
        self.suspects = [
            place
            for place, field in enumerate(rs.fields)
            if field.suspect and place in self.recorded and place not in fixed
        ]
        recomputed = rs.compiled.recomputed - set(fixed)
        stays = [place for place in self.recorded if place not in recomputed]
        self.pinned = [place for place in stays if place not in self.suspects]
        self.rules = [self._rule(rule) for rule in rs.rules if rule.severity is Severity.SALAH]

    def answers(self) -> tuple[Fraction, Sets] | None:
        """The least weight and all sets of that weight, over the whole record; None: nothing helps."""
        best = [self._of_component(cells, rules) for cells, rules in self._components()]
        if any(one is None for one in best):
            return None
        total, sets = Fraction(0), {frozenset[int]()}
        for weight, own in [one for one in best if one is not None]:
            total += weight
            sets = {one | two for one in sets for two in own}
        return total, sets

    def refutes(self, rules: Collection[int], cells: Collection[int]) -> bool:
        """Whether these rules cannot hold while these cells (and those that must stay) are as recorded."""
        solver = _solver()
        hard = [self._rule(self.rs.rules[place]) for place in rules]
        solver.add(*hard, *self._domains(range(len(self.cells))))
        solver.add(*(self.recorded[cell] for cell in (*cells, *self.pinned)))
        answer = solver.check()
        if answer == z3.unknown:
            raise UndecidedError
        return bool(answer == z3.unsat)

    def left(self, cells: Collection[int]) -> dict[int, Left]:
        """What the clauses that touch these cells leave for each of them, all other cells as recorded."""
        rules = self.rs.compiled
        hard = [
            z3.Or([self._atom(atom) for atom in rules.clauses[clause]]) for clause in self._touched(cells)
        ]
        others = {cell for clause in self._touched(cells) for cell in rules.cells_of[clause]}.difference(
            cells
        )
        hard += [self.recorded[cell] for cell in sorted(others)]
        words = {cell: self.rs.fields[cell].values for cell in cells if self.rs.fields[cell].values}
        hard += [z3.Or([self.cells[cell] == self.words[word] for word in words[cell]]) for cell in words]
        return {
            cell: tuple(word for word in words[cell] if _holds([*hard, self.cells[cell] == self.words[word]]))
            if cell in words
            else _interval(hard, self.cells[cell])
            for cell in cells
        }

    def _touched(self, cells: Collection[int]) -> list[int]:
        return sorted({clause for cell in cells for clause in self.rs.compiled.touching[cell]})

    def _of_component(self, cells: Collection[int], rules: Sequence[Any]) -> tuple[Fraction, Sets] | None:
        suspects = [cell for cell in self.suspects if cell in cells]
        hard = [*rules, *self._domains(cells), *(self.recorded[cell] for cell in self.pinned)]
        changed = {cell: z3.Bool(f"changed{cell}") for cell in suspects}
        hard += [z3.Or(changed[cell], self.recorded[cell]) for cell in suspects]
        solver = _solver()
        solver.add(*hard)
        cost = z3.Sum(
            [z3.If(changed[cell], _real(self.weights[cell]), 0) for cell in suspects] + [z3.RealVal(0)]
        )
        found: Sets = set()
        least: Fraction | None = None
        while solver.check() == z3.sat:
            model = solver.model()
            own = frozenset(cell for cell in suspects if z3.is_true(model.eval(changed[cell])))
            weight = sum((self.weights[cell] for cell in own), start=Fraction(0))
            if least is None or weight < least:
                least, found = weight, set()
                solver.add(cost <= _real(weight))
            found.add(own)
            solver.add(z3.Not(z3.And([changed[cell] for cell in own])))
        if solver.check() != z3.unsat:
            raise UndecidedError
        return None if least is None else (least, {one for one in found if self._weight(one) == least})

    def _weight(self, cells: Collection[int]) -> Fraction:
        return sum((self.weights[cell] for cell in cells), start=Fraction(0))

    def _components(self) -> Iterator[tuple[set[int], list[Any]]]:
        """Cells joined by rules, with their rules; a cell that must stay joins nothing."""
        left = [(set(rule.cells) - set(self.pinned), formula) for rule, formula in self._salah()]
        while left:
            cells, formula = left.pop()
            formulas = [formula]
            while near := [one for one in left if one[0] & cells]:
                left = [one for one in left if not one[0] & cells]
                for own, more in near:
                    cells = cells | own
                    formulas.append(more)
            yield cells, formulas

    def _salah(self) -> list[tuple[Rule, Any]]:
        rules = [rule for rule in self.rs.rules if rule.severity is Severity.SALAH]
        return list(zip(rules, self.rules, strict=True))

    def _domains(self, cells: Collection[int]) -> list[Any]:
        """A category is one of its words, or as recorded."""
        return [
            z3.Or(
                *(self.cells[cell] == self.words[word] for word in self.rs.fields[cell].values),
                *([self.recorded[cell]] if cell in self.recorded else []),
            )
            for cell in cells
            if self.rs.fields[cell].values
        ]

    def _rule(self, rule: Rule) -> Any:
        return z3.And([z3.Or([self._atom(atom) for atom in clause]) for clause in rule.clauses])

    def _atom(self, atom: Atom) -> Any:
        if isinstance(atom, Member):
            return z3.Or([self.cells[atom.cell] == self.words[word] for word in sorted(atom.words)])
        return _row(atom, self.cells)

    def _value(self, value: Value) -> Any:
        return self.words[value] if isinstance(value, str) else _real(Fraction(value or 0))


def _row(row: Row, cells: Sequence[Any]) -> Any:
    left = z3.Sum(
        [z3.RealVal(row.constant)]
        + [coef * cells[cell] for cell, coef in row.linear]
        + [coef * cells[one] * cells[two] for one, two, coef in row.products]
    )
    if row.relation is Relation.EQ:
        return left == 0
    return left < 0 if row.relation is Relation.LT else left <= 0


def _interval(hard: Sequence[Any], cell: Any) -> Interval:
    """The ends of a cell: z3 tells them as a number, with an infinitely small part, or as infinite."""
    (low, open_low), (high, open_high) = (_end(hard, cell, up=up) for up in (False, True))
    return Interval(low, high, open_low, open_high)


def _end(hard: Sequence[Any], cell: Any, *, up: bool) -> tuple[Fraction | None, bool]:
    solver = z3.Optimize()
    solver.add(*hard)
    goal = solver.maximize(cell) if up else solver.minimize(cell)
    assert solver.check() == z3.sat
    infinite, plain, small = map(Fraction, map(str, goal.upper_values() if up else goal.lower_values()))
    return (None, False) if infinite else (plain, bool(small))


def _holds(formulas: Sequence[Any]) -> bool:
    solver = _solver()
    solver.add(*formulas)
    return bool(solver.check() == z3.sat)


def _solver() -> Any:
    solver = z3.Solver()
    solver.set("timeout", PATIENCE)
    return solver


def _real(value: Fraction) -> Any:
    return z3.Q(value.numerator, value.denominator)


def _variable(place: int, field: Field) -> Any:
    return z3.Int(f"x{place}") if field.kind is Kind.CATEGORY else z3.Real(f"x{place}")


def _words(rs: RuleSet, record: Sequence[Value]) -> set[str]:
    members = [
        atom for rule in rs.rules for clause in rule.clauses for atom in clause if isinstance(atom, Member)
    ]
    named = {word for member in members for word in member.words}
    named |= {word for field in rs.fields for word in field.values}
    return named | {value for value in record if isinstance(value, str)}
