"""Whether clauses can hold together at all, whatever the figures; if not, which of them are at fault.

Rows go to the exact simplex; of a clause with several atoms one is chosen only when the point found breaks all
of them, and a choice that has no part in the refutation is not tried again (backjumping).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from lurus.core.editing.eliminate import Linear
from lurus.core.editing.fields import Exact
from lurus.core.editing.forms import Atom, Clause, Member, Relation, Row
from lurus.core.editing.simplex import Refutation, decide
from lurus.core.editing.verdict import row_value

Tagged = tuple[Clause, int]
"""A clause and the rule it belongs to."""

ELSE: Final = "\0"
"""Stands for every word that no rule mentions, where a category's words are not known."""


class Spent(Exception):  # noqa: N818 - no error: the question stays open
    """The budget of checks is used up."""


@dataclass
class Solver:
    """Answers questions about clauses until its `checks` are used up; `words` gives every category's words."""

    words: Mapping[int, frozenset[str]]
    checks: int
    _choices: int = field(default=-1, init=False)
    _point: dict[int, Exact] = field(default_factory=dict, init=False)

    def core(self, clauses: Sequence[Tagged]) -> frozenset[int] | None:
        """Return None if the clauses can hold together, otherwise tags of some that cannot.

        Raises Spent.
        """
        return self._answer(clauses)[0]

    def value(self, cell: int, clauses: Sequence[Tagged]) -> Exact:
        """Return a value that the cell has in some way in which the clauses, that can hold together, do hold."""
        return self._answer(clauses)[1].get(cell, 0)

    def _answer(self, clauses: Sequence[Tagged]) -> tuple[frozenset[int] | None, Mapping[int, Exact]]:
        single = [(clause[0], frozenset({tag})) for clause, tag in clauses if len(clause) == 1]
        several = [(clause, tag) for clause, tag in clauses if len(clause) != 1]
        self._point = {}
        return self._search(_State(self.words).with_atoms(single), several), self._point

    def _search(self, state: "_State", several: Sequence[Tagged]) -> frozenset[int] | None:
        if self.checks <= 0:
            raise Spent
        self.checks -= 1
        empty = state.without_words()
        if empty is not None:
            return empty
        answer = decide([row for row, _ in state.rows])
        if isinstance(answer, Refutation):
            return frozenset(tag for place in answer.multipliers for tag in state.rows[place][1])
        point = self._point = answer.point().values
        broken = next((one for one in several if not any(state.holds(atom, point) for atom in one[0])), None)
        return None if broken is None else self._choose(state, several, broken)

    def _choose(self, state: "_State", several: Sequence[Tagged], broken: Tagged) -> frozenset[int] | None:
        """Try the atoms of a clause in turn; the clause and what refutes each of them refute the whole."""
        clause, tag = broken
        total = {tag}
        for atom in clause:
            self._choices -= 1
            choice = self._choices  # a tag of its own, below zero
            found = self._search(state.with_atoms([(atom, frozenset({choice}))]), several)
            if found is None or choice not in found:
                return found
            total |= found - {choice}
        return frozenset(total)


class _State:
    """The atoms chosen so far: rows with their tags, and of every category what is left of its words."""

    def __init__(self, words: Mapping[int, frozenset[str]]) -> None:
        self.words = dict(words)
        self.tags: dict[int, frozenset[int]] = {}
        self.rows: list[tuple[Linear, frozenset[int]]] = []

    def with_atoms(self, atoms: Iterable[tuple[Atom, frozenset[int]]]) -> "_State":
        """Return the state with more atoms that must hold."""
        more = _State(self.words)
        more.tags, more.rows = dict(self.tags), list(self.rows)
        for atom, tags in atoms:
            if isinstance(atom, Row):
                more.rows.append(((dict(atom.linear), atom.constant, atom.relation), tags))
            else:
                more.words[atom.cell] = more.words[atom.cell] & atom.words
                more.tags[atom.cell] = more.tags.get(atom.cell, frozenset()) | tags
        return more

    def without_words(self) -> frozenset[int] | None:
        """Return the tags that leave some category no word; None if each has one."""
        return next((self.tags.get(cell, frozenset()) for cell, left in self.words.items() if not left), None)

    def holds(self, atom: Atom, point: Mapping[int, Exact]) -> bool:
        """Return whether the atom holds at the point (an absent figure is 0, a category has its first word)."""
        if isinstance(atom, Member):
            return min(self.words[atom.cell]) in atom.words
        value = row_value(atom, _Point(point), zero=True) or 0
        if atom.relation is Relation.EQ:
            return value == 0
        return value <= 0 if atom.relation is Relation.LE else value < 0


class _Point:
    def __init__(self, values: Mapping[int, Exact]) -> None:
        self._values = values

    def __getitem__(self, cell: int) -> Exact | None:
        return self._values.get(cell)


def contrary(atom: Atom, words: Mapping[int, frozenset[str]]) -> Clause:
    """Return the clause that holds exactly when the atom does not."""
    if isinstance(atom, Member):
        return (Member(atom.cell, words[atom.cell] - atom.words),)
    below = _times(atom, 1, Relation.LT)
    above = _times(atom, -1, Relation.LT if atom.relation is not Relation.LT else Relation.LE)
    return (below, above) if atom.relation is Relation.EQ else (above,)


def _times(row: Row, sign: int, relation: Relation) -> Row:
    return Row(
        linear=tuple((cell, sign * coefficient) for cell, coefficient in row.linear),
        products=tuple((one, two, sign * coefficient) for one, two, coefficient in row.products),
        constant=sign * row.constant,
        relation=relation,
        scale=row.scale,
    )
