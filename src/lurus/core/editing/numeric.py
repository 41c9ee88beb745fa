"""The figures of a rule: sums, differences, products and quotients by a constant, as exact polynomials."""

import ast
from collections.abc import Mapping
from difflib import get_close_matches
from fractions import Fraction
from typing import Final

from lurus.core.editing.fields import Field, Kind
from lurus.core.editing.polynomial import Polynomial, add, degree, multiply
from lurus.core.editing.scanning import Refused, Scanned

Cells = Mapping[str, tuple[int, Field]]
"""Every cell's name → its position and its field."""

MOST_CELLS: Final = 2
_SIGNS: Final = {ast.Add: Fraction(1), ast.Sub: Fraction(-1)}


def position(node: ast.AST) -> int:
    """Return where the node stands in the rule's text, from 0 (the parser sees one bracket before it)."""
    return int(getattr(node, "col_offset", 1)) - 1


def comma(node: ast.expr) -> int:
    """Return where a list's first comma stands; where the list begins if it has none."""
    first = next(ast.iter_child_nodes(node), None)
    end = getattr(first, "end_col_offset", None)
    return position(node) if end is None else int(end) - 1


def cell_of(node: ast.expr, scanned: Scanned, cells: Cells) -> tuple[int, Field] | None:
    """Return position and field of the cell a name stands for; None for anything but a name."""
    if not isinstance(node, ast.Name):
        return None
    at = position(node)
    name = scanned.names.get(at)
    if name is None:  # near, sum: a function's name where a cell is expected
        raise Refused("syntax", at)
    if name not in cells:
        raise Refused("unknown_cell", at, cell=name, near=tuple(get_close_matches(name, cells, n=3)))
    return cells[name]


class Figures:
    """Reads the numeric part of one rule."""

    def __init__(self, scanned: Scanned, cells: Cells) -> None:
        self.scanned = scanned
        self.cells = cells

    def read(self, node: ast.expr) -> Polynomial:
        """Return the expression as a polynomial; raises Refused where it is none of at most two cells."""
        result = self._any(node)
        if degree(result) > MOST_CELLS:
            raise Refused("degree", position(node))
        return result

    def constant(self, node: ast.expr) -> Fraction | None:
        """Return the value of an expression without cells; None where there are cells."""
        polynomial = self.read(node)
        return polynomial.get((), Fraction(0)) if not degree(polynomial) else None

    def _any(self, node: ast.expr) -> Polynomial:
        match node:
            case ast.Constant():
                return self._number(node)
            case ast.Name():
                return self._cell(node)
            case ast.UnaryOp(op=ast.USub(), operand=inner):
                return add({}, self._any(inner), Fraction(-1))
            case ast.UnaryOp(op=ast.UAdd(), operand=inner):
                return self._any(inner)
            case ast.BinOp():
                return self._binary(node)
            case ast.Call():
                return self._sum(node)
            case ast.Tuple() | ast.List() | ast.Set() | ast.Dict():
                raise Refused("comma", comma(node))
        raise Refused("syntax", position(node))

    def _number(self, node: ast.Constant) -> Polynomial:
        at = position(node)
        if not isinstance(node.value, int | _BINARY) or isinstance(node.value, bool):
            raise Refused("word", at, word=self.scanned.words.get(at, str(node.value)))
        end = node.end_col_offset or 0
        value = Fraction(self.scanned.plain[at : end - 1])
        return {(): value} if value else {}

    def _cell(self, node: ast.Name) -> Polynomial:
        found = cell_of(node, self.scanned, self.cells)
        if found is None or found[1].kind is Kind.CATEGORY:
            raise Refused("category", position(node), cell=self.scanned.names[position(node)])
        return {(found[0],): Fraction(1)}

    def _binary(self, node: ast.BinOp) -> Polynomial:
        right = self._any(node.right)
        if type(node.op) in _SIGNS:
            return add(self._any(node.left), right, _SIGNS[type(node.op)])
        if isinstance(node.op, ast.Mult):
            product = multiply(self._any(node.left), right)
            if degree(product) > MOST_CELLS:
                raise Refused("degree", position(node))
            return product
        if isinstance(node.op, ast.Div):
            if degree(right) or not right:
                raise Refused("divisor", position(node.right))
            return add({}, self._any(node.left), 1 / right[()])
        raise Refused("syntax", position(node))

    def _sum(self, node: ast.Call) -> Polynomial:
        name = called(node, self.scanned)
        if name != "sum":
            raise Refused("function", position(node), name=name)
        if not node.args:
            raise Refused("empty_list", position(node))
        total: Polynomial = {}
        for part in node.args:
            total = _into(total, self._any(part))
        return total


_BINARY: Final = type(1 / 2)  # the type the parser gives a written decimal; its text is read, never its value


def _into(total: Polynomial, part: Polynomial) -> Polynomial:
    """Add in place: a sum of a thousand cells is not copied a thousand times."""
    for cells, coefficient in part.items():
        total[cells] = total.get(cells, Fraction(0)) + coefficient
        if not total[cells]:
            del total[cells]
    return total


def called(node: ast.Call, scanned: Scanned) -> str:
    """Return the name of the function called."""
    at = position(node.func)
    if not isinstance(node.func, ast.Name) or node.keywords:
        raise Refused("syntax", at)
    return scanned.names.get(at, node.func.id)
