"""The sentences of a rule: comparisons joined by and, or, not, as clauses that must all hold."""

import ast
from fractions import Fraction
from typing import Final

from lurus.core.editing.fields import Field, Kind
from lurus.core.editing.forms import Atom, Clause, Member, Relation
from lurus.core.editing.numeric import Cells, Figures, called, cell_of, comma, position
from lurus.core.editing.polynomial import Polynomial, add, degree, to_row
from lurus.core.editing.scanning import Refused, Scanned

Clauses = tuple[Clause, ...]

MOST_CLAUSES: Final = 256
_NEGATED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


def either(left: Clauses, right: Clauses, at: int) -> Clauses:
    """Return the clauses of "left or right"."""
    if len(left) * len(right) > MOST_CLAUSES:
        raise Refused("too_complex", at, most=MOST_CLAUSES)
    joined = (tuple(dict.fromkeys(a + b)) for a in left for b in right)
    return tuple(dict.fromkeys(joined))


class Sentences:
    """Reads the logical part of one rule. `slack` widens every comparison that must hold."""

    def __init__(self, scanned: Scanned, cells: Cells, slack: Fraction) -> None:
        self.scanned = scanned
        self.cells = cells
        self.slack = slack
        self.figures = Figures(scanned, cells)

    def read(self, node: ast.expr, *, holds: bool) -> Clauses:
        """Return the clauses of the sentence, or of its contrary."""
        match node:
            case ast.BoolOp():
                return self._joined(node, holds=holds)
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                return self.read(inner, holds=not holds)
            case ast.Compare():
                return self._chain(node, holds=holds)
            case ast.Call():
                return self._near(node, holds=holds)
            case ast.Tuple():
                raise Refused("comma", comma(node))
        raise Refused("syntax", position(node))

    def _joined(self, node: ast.BoolOp, *, holds: bool) -> Clauses:
        parts = [self.read(value, holds=holds) for value in node.values]
        return self._all(parts, node) if isinstance(node.op, ast.And) is holds else self._some(parts, node)

    def _all(self, parts: list[Clauses], node: ast.AST) -> Clauses:
        together = tuple(dict.fromkeys(clause for part in parts for clause in part))
        if len(together) > MOST_CLAUSES:
            raise Refused("too_complex", position(node), most=MOST_CLAUSES)
        return together

    def _some(self, parts: list[Clauses], node: ast.AST) -> Clauses:
        total = parts[0]
        for part in parts[1:]:
            total = either(total, part, position(node))
        return total

    def _chain(self, node: ast.Compare, *, holds: bool) -> Clauses:
        sides = [node.left, *node.comparators]
        pairs = zip(sides, node.ops, sides[1:], strict=False)
        parts = [self._pair(left, op, right, holds=holds) for left, op, right in pairs]
        return self._all(parts, node) if holds else self._some(parts, node)

    def _pair(self, left: ast.expr, op: ast.cmpop, right: ast.expr, *, holds: bool) -> Clauses:
        kind = type(op) if holds else _NEGATED.get(type(op), type(op))
        if kind in (ast.In, ast.NotIn):
            return self._one_of(left, right, within=kind is ast.In)
        if self._is_word(left) and not self._is_word(right):
            left, right = right, left
        category = self._category(left)
        if category is not None and kind in (ast.Eq, ast.NotEq):
            return self._same(category, right, equal=kind is ast.Eq)
        difference = add(self.figures.read(left), self.figures.read(right), Fraction(-1))
        return self._compared(difference, kind, left)

    def _is_word(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Constant) and isinstance(node.value, str | bool)

    def _category(self, node: ast.expr) -> tuple[int, Field] | None:
        found = cell_of(node, self.scanned, self.cells)
        return found if found and found[1].kind is Kind.CATEGORY else None

    def _compared(self, difference: Polynomial, kind: type[ast.cmpop], node: ast.expr) -> Clauses:
        """Return the clauses of difference (kind) 0."""
        if not degree(difference):
            raise Refused("constant", position(node))
        contrary = add({}, difference, Fraction(-1))
        if kind is ast.NotEq:
            return ((to_row(difference, Relation.LT), to_row(contrary, Relation.LT)),)
        if kind in (ast.Gt, ast.GtE):
            difference = contrary
        slack: Polynomial = {(): self.slack}
        if kind is not ast.Eq:
            relation = Relation.LE if kind in (ast.LtE, ast.GtE) else Relation.LT
            return ((to_row(add(difference, slack, Fraction(-1)), relation),),)
        if not self.slack:
            return ((to_row(difference, Relation.EQ),),)
        return within(difference, contrary, slack)

    def _near(self, node: ast.Call, *, holds: bool) -> Clauses:
        name = called(node, self.scanned)
        if name != "near":
            raise Refused("syntax" if name == "sum" else "function", position(node), name=name)
        if len(node.args) != 3:
            raise Refused("syntax", position(node))
        first, second, most = map(self.figures.read, node.args)
        difference = add(first, second, Fraction(-1))
        contrary = add({}, difference, Fraction(-1))
        if not all(degree(side) for side in (difference, add(difference, most), add(contrary, most))):
            raise Refused("constant", position(node))
        if holds:
            return within(difference, contrary, add(most, {(): self.slack}))
        return (tuple(to_row(add(most, d), Relation.LT) for d in (contrary, difference)),)

    def _one_of(self, left: ast.expr, right: ast.expr, *, within: bool) -> Clauses:
        if not isinstance(right, ast.Tuple | ast.List | ast.Set | ast.Dict):
            if not isinstance(right, ast.Constant):
                raise Refused("syntax", position(right))
            right = ast.Tuple(elts=[right], ctx=ast.Load(), col_offset=right.col_offset)
        members = right.keys if isinstance(right, ast.Dict) else right.elts
        if not members or None in members:
            raise Refused("empty_list", position(right))
        category = self._category(left)
        if category is not None:
            words = frozenset(self._word(category, member) for member in members if member)
            return self._member(category, words, left, within=within)
        kind = ast.Eq if within else ast.NotEq
        value = self.figures.read(left)
        parts = [
            self._compared(add(value, self.figures.read(m), Fraction(-1)), kind, left) for m in members if m
        ]
        return self._some(parts, right) if within else self._all(parts, right)

    def _same(self, category: tuple[int, Field], right: ast.expr, *, equal: bool) -> Clauses:
        other = self._category(right)
        if other is None:
            words = frozenset({self._word(category, right)})
            return self._member(category, words, right, within=equal)
        return self._alike(category, other, right, equal=equal)

    def _alike(
        self, one: tuple[int, Field], two: tuple[int, Field], node: ast.expr, *, equal: bool
    ) -> Clauses:
        """Return: whichever word the one has, the other has it too (or not)."""
        clauses: list[Clause] = []
        for word in sorted({*one[1].values, *two[1].values}):
            words = frozenset({word})
            (without,) = self._member(one, words, node, within=False)[0]
            rest = frozenset(two[1].values) - words
            clauses.append((without, Member(two[0], words if equal else rest)))
        return tuple(clauses)

    def _member(
        self, category: tuple[int, Field], words: frozenset[str], node: ast.AST, *, within: bool
    ) -> Clauses:
        cell, field = category
        if not within and not field.values:
            raise Refused("domain", position(node), cell=field.id)
        atom: Atom = Member(cell, words if within else frozenset(field.values) - words)
        return ((atom,),)

    def _word(self, category: tuple[int, Field], node: ast.expr) -> str:
        field = category[1]
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str | bool):
            raise Refused("category", position(node), cell=field.id)
        word = self.scanned.words.get(position(node), str(node.value))
        if field.values and word not in field.values:
            raise Refused("unknown_word", position(node), cell=field.id, word=word, words=field.values)
        return word


def within(difference: Polynomial, contrary: Polynomial, most: Polynomial) -> Clauses:
    """Return |difference| ≤ most, as two clauses."""
    return tuple((to_row(add(d, most, Fraction(-1)), Relation.LE),) for d in (difference, contrary))
