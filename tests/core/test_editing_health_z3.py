"""Contradictions and needless rules against z3, which knows nothing of our simplex or of how we split clauses."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lurus.core.editing import Clause, Field, Kind, Member, Relation, RuleSet
from lurus.core.editing.forms import Atom

z3 = pytest.importorskip("z3", reason="z3-solver is not installed; it is part of the dev group.")

WORDS = ("A", "B", "C")
FIELDS = [Field("x"), Field("y"), Field("z"), Field("w", kind=Kind.CATEGORY, values=WORDS)]
figures = st.tuples(st.integers(-2, 2), st.integers(-2, 2), st.integers(-2, 2), st.integers(-3, 3)).filter(
    lambda parts: any(parts[:3])
)
comparisons = st.builds(
    lambda parts, sign: f"{parts[0]}*x + {parts[1]}*y + {parts[2]}*z {sign} {parts[3]}",
    figures,
    st.sampled_from(["<=", "<", "==", ">=", ">", "!="]),
)
words = st.sampled_from(["w == 'A'", "w != 'A'", "w in ('A', 'B')"])
atoms = comparisons | words
sentences = atoms | st.builds("({} or {})".format, atoms, atoms) | st.builds("if {}: {}".format, atoms, atoms)
sets = st.lists(sentences.filter(lambda text: "if" not in text[1:]), min_size=1, max_size=7)


def holds(atom: Atom, cells: list[Any], word: Any) -> Any:
    if isinstance(atom, Member):
        return z3.Or(*(word == WORDS.index(one) for one in sorted(atom.words)))
    total = z3.Sum(atom.constant, *(c * cells[cell] for cell, c in atom.linear))
    if atom.relation is Relation.EQ:
        return total == 0
    return total <= 0 if atom.relation is Relation.LE else total < 0


def possible(clauses: list[Clause], denied: Clause | None = None) -> bool:
    """Whether the clauses can hold together, and one more not hold."""
    cells = list(z3.Reals("x y z"))
    word = z3.Int("w")
    solver = z3.Solver()
    solver.add(0 <= word, word < len(WORDS))
    for clause in clauses:
        solver.add(z3.Or(*(holds(atom, cells, word) for atom in clause)))
    if denied is not None:
        solver.add(z3.Not(z3.Or(*(holds(atom, cells, word) for atom in denied))))
    return bool(solver.check() == z3.sat)


def clauses_of(rules: RuleSet, ids: tuple[str, ...]) -> list[Clause]:
    return [clause for rule in rules.rules if rule.id in ids for clause in rule.clauses]


@given(sets)
@settings(max_examples=100, deadline=None)
def test_a_set_is_sound_exactly_when_z3_finds_figures_for_it(texts: list[str]) -> None:
    rules = RuleSet.load(texts, FIELDS)
    found = rules.health()
    assert found.complete
    assert found.sound is possible([clause for rule in rules.rules for clause in rule.clauses])
    for contradiction in found.contradictions:
        assert not possible(clauses_of(rules, contradiction.rules))
        for one in contradiction.rules:
            assert possible(clauses_of(rules, tuple(r for r in contradiction.rules if r != one)))


@given(sets)
@settings(max_examples=100, deadline=None)
def test_a_rule_is_needless_exactly_when_z3_cannot_break_it_alone(texts: list[str]) -> None:
    rules = RuleSet.load(texts, FIELDS)
    found = rules.health()
    if not found.sound:
        return
    for one in found.redundant:
        denied = clauses_of(rules, (one.rule,))
        assert not any(possible(clauses_of(rules, one.by), clause) for clause in denied)
    dead = {one.rule for one in found.dead}
    needed = [r.id for r in rules.rules if r.id not in dead | {one.rule for one in found.redundant}]
    for kept in needed:
        others = clauses_of(rules, tuple(one for one in needed if one != kept))
        mine = clauses_of(rules, (kept,))
        only_words = all(isinstance(atom, Member) for clause in mine for atom in clause)
        assert only_words or any(possible(others, clause) for clause in mine)


@given(sets)
@settings(max_examples=100, deadline=None)
def test_a_fixed_cell_is_fixed(texts: list[str]) -> None:
    rules = RuleSet.load(texts, FIELDS)
    for one in rules.health().fixed:
        equals = f"{one.cell} == '{one.value}'" if one.cell == "w" else f"{one.cell} == {one.value}"
        (clause,) = RuleSet.load(equals, FIELDS).rules[0].clauses
        assert not possible(clauses_of(rules, one.by), clause)
