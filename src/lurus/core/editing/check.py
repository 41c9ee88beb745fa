"""A record against a rule set: every rule holds, is broken (by how much), or cannot be told yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from lurus.core.editing.errors import EditingError
from lurus.core.editing.exact import exact_text
from lurus.core.editing.fields import Exact, Field, Given, Value
from lurus.core.editing.forms import Rule
from lurus.core.editing.records import value_of
from lurus.core.editing.verdict import Status, broken_cells, residual, verdict


class Rules(Protocol):
    """What a check needs of a rule set."""

    @property
    def fields(self) -> tuple[Field, ...]: ...
    @property
    def rules(self) -> tuple[Rule, ...]: ...
    @property
    def position(self) -> Mapping[str, int]: ...
    @property
    def touching(self) -> tuple[tuple[int, ...], ...]: ...


@dataclass(frozen=True)
class Finding:
    """What the check says of one rule.

    `cells` are the ids of the cells concerned: of a broken rule those of its broken sentences, otherwise all.
    `missing` are those of them that were not reported. `residual` is by how much a broken rule is broken, in
    the units it is written in (see `verdict.residual`).
    """

    rule: Rule
    status: Status
    cells: tuple[str, ...]
    missing: tuple[str, ...] = ()
    residual: Exact | None = None

    def to_dict(self) -> dict[str, object]:
        """Return the finding as plain data, numbers as text."""
        return {
            "rule": self.rule.id,
            "status": self.status.value,
            "severity": self.rule.severity.value,
            "cells": list(self.cells),
            "missing": list(self.missing),
            "residual": None if self.residual is None else exact_text(self.residual),
        }


@dataclass(frozen=True)
class Report:
    """The result of a check. A recheck keeps the first check's record and states and lays changes over them."""

    rules: Rules
    _record: Sequence[Value]
    _states: Sequence[Status]
    broken: tuple[int, ...]
    """The places of the broken rules, in rising order."""
    undecided: tuple[int, ...]
    """The places of the rules nobody can tell yet, in rising order."""
    _values_over: Mapping[int, Value] = field(default_factory=dict)
    _states_over: Mapping[int, Status] = field(default_factory=dict)

    def status(self, place: int) -> Status:
        """Return what is said of the rule at this place of the rule set."""
        return self._states_over.get(place) or self._states[place]

    def value(self, cell: int) -> Value:
        """Return the value checked at this position."""
        return self._values_over[cell] if cell in self._values_over else self._record[cell]

    @property
    def record(self) -> list[Value]:
        """The whole record that was checked."""
        return [self.value(cell) for cell in range(len(self._record))]

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """One finding for every rule, in the rules' order."""
        return tuple(map(self._finding, range(len(self.rules.rules))))

    @cached_property
    def failed(self) -> tuple[Finding, ...]:
        """The broken rules, of every severity."""
        return tuple(map(self._finding, self.broken))

    @cached_property
    def unknown(self) -> tuple[Finding, ...]:
        """The rules that cannot be told for want of figures."""
        return tuple(map(self._finding, self.undecided))

    def to_dict(self) -> dict[str, object]:
        """Return counts and all findings but those that pass, as plain data."""
        rules, failed, unknown = len(self.rules.rules), len(self.broken), len(self.undecided)
        return {
            "rules": rules,
            "pass": rules - failed - unknown,
            "fail": failed,
            "unknown": unknown,
            "findings": [finding.to_dict() for finding in (*self.failed, *self.unknown)],
        }

    def recheck(self, changes: Mapping[str, Given] | Mapping[int, Given]) -> "Report":
        """Return the report after changes (cell id or position → new value), looking only at rules they touch.

        Raises EditingError: `editing.no_such_cell`, and what `value_of` raises.
        """
        fields, rules = self.rules.fields, self.rules.rules
        over = dict(self._values_over)
        touched: set[int] = set()
        for key, given in changes.items():
            cell = self._cell(key)
            over[cell] = value_of(fields[cell], given)
            touched.update(self.rules.touching[cell])
        base = self._record
        states = {
            place: verdict(rule, {c: over[c] if c in over else base[c] for c in rule.cells})
            for place, rule in ((place, rules[place]) for place in touched)
        }
        return Report(
            rules=self.rules,
            _record=base,
            _states=self._states,
            broken=_moved(self.broken, states, Status.FAIL),
            undecided=_moved(self.undecided, states, Status.UNKNOWN),
            _values_over=over,
            _states_over={**self._states_over, **states},
        )

    def _cell(self, key: str | int) -> int:
        if isinstance(key, int) and 0 <= key < len(self._record):
            return key
        if isinstance(key, int) or key not in self.rules.position:
            raise EditingError("editing.no_such_cell", cell=str(key))
        return self.rules.position[key]

    def _values(self, rule: Rule) -> dict[int, Value]:
        return {cell: self.value(cell) for cell in rule.cells}

    def _finding(self, place: int) -> Finding:
        rule, status = self.rules.rules[place], self.status(place)
        values = self._values(rule)
        failed = status is Status.FAIL
        cells = broken_cells(rule, values) if failed else rule.cells
        return Finding(
            rule=rule,
            status=status,
            cells=self._ids(cells),
            missing=self._ids(tuple(cell for cell in cells if values[cell] is None)),
            residual=residual(rule, values) if failed else None,
        )

    def _ids(self, cells: tuple[int, ...]) -> tuple[str, ...]:
        return tuple(self.rules.fields[cell].id for cell in cells)


def check(rules: Rules, record: Sequence[Value]) -> Report:
    """Return what every rule says of the record (values by position, as `RuleSet.record` gives them)."""
    states = [verdict(rule, record) for rule in rules.rules]
    broken = tuple(place for place, status in enumerate(states) if status is Status.FAIL)
    undecided = tuple(place for place, status in enumerate(states) if status is Status.UNKNOWN)
    return Report(rules, record, states, broken, undecided)


def _moved(places: tuple[int, ...], states: Mapping[int, Status], wanted: Status) -> tuple[int, ...]:
    """Return the places with those of a new state put in or taken out."""
    now = {place for place, status in states.items() if status is wanted}
    before = set(states).intersection(places)
    return places if now == before else tuple(sorted(set(places) - before | now))
