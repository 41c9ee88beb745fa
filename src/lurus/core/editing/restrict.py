"""What the rules still say of a few cells once everything else is put in: linear rows and lists of words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import lcm

from lurus.core.editing.eliminate import Linear
from lurus.core.editing.fields import Exact, Value
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity
from lurus.core.editing.ruleset import RuleSet


@dataclass
class Restriction:
    """`rows` and `words` must all hold; `broken` when some clause cannot hold whatever the cells are.

    A clause that still has several open alternatives is left out: it restricts, but not by a row.
    """

    rows: list[Linear] = field(default_factory=list)
    words: dict[int, frozenset[str]] = field(default_factory=dict)
    broken: bool = False


def restrict(rs: RuleSet, record: Sequence[Value], unknown: Collection[int]) -> Restriction:
    """Return what the rules of severity SALAH say of the cells `unknown`, the others being as recorded.

    A product of two unknown cells restricts nothing (one is free to follow the other). A rule with another
    missing cell says nothing, unless its policy counts that cell as zero.

    >>> from lurus.core.editing.fields import Field
    >>> rules = RuleSet.load("a + b == c", [Field("a"), Field("b"), Field("c")])
    >>> [coefs for coefs, constant, relation in restrict(rules, [1, 2, 4], {2}).rows]
    [{2: -1}]
    """
    return restriction(rs, record, unknown, {rule for cell in unknown for rule in rs.touching[cell]})


def restriction(
    rs: RuleSet, record: Sequence[Value], unknown: Collection[int], rules: Iterable[int]
) -> Restriction:
    """Like `restrict`, by some rules only."""
    left = Restriction()
    for place in sorted(rules):
        rule = rs.rules[place]
        if rule.severity is Severity.SALAH:
            for clause in rule.clauses:
                _take(left, _open(clause, rule, record, unknown))
    return left


def _take(left: Restriction, atoms: list[Linear | Member] | None) -> None:
    if atoms is None:
        return
    if not atoms:
        left.broken = True
    elif len(atoms) == 1 and isinstance(atoms[0], Member):
        one = atoms[0]
        left.words[one.cell] = left.words.get(one.cell, one.words) & one.words
        left.broken = left.broken or not left.words[one.cell]
    elif len(atoms) == 1 and not isinstance(atoms[0], Member):
        left.rows.append(atoms[0])


def _open(
    clause: Clause, rule: Rule, record: Sequence[Value], unknown: Collection[int]
) -> list[Linear | Member] | None:
    """The alternatives that are still open; None when the clause holds, or says nothing."""
    still: list[Linear | Member] = []
    for atom in clause:
        state = _state(atom, rule, record, unknown)
        if state is None or state is True:
            return None
        if state is not False:
            still.append(state)
    return still


def _state(
    atom: Atom, rule: Rule, record: Sequence[Value], unknown: Collection[int]
) -> Linear | Member | bool | None:
    if isinstance(atom, Member):
        if atom.cell in unknown:
            return atom
        word = record[atom.cell]
        return None if word is None else word in atom.words
    reduced = _reduced(atom, rule, record, unknown)
    if reduced is None:
        return None
    coefs, constant = reduced
    return whole_row(coefs, constant, atom.relation) if coefs else holds(constant, atom.relation)


def _reduced(
    row: Row, rule: Rule, record: Sequence[Value], unknown: Collection[int]
) -> tuple[dict[int, Exact], Exact] | None:
    """Coefficients of the unknown cells and the constant; None when the row says nothing."""
    coefs: dict[int, Exact] = {}
    constant: Exact = row.constant
    for cell, coef in row.linear:
        if cell in unknown:
            coefs[cell] = coefs.get(cell, 0) + coef
            continue
        known = record[cell]
        factor = known if isinstance(known, int) else number(known, rule)
        if factor is None:
            return None
        constant += coef * factor
    for *cells, times in row.products:
        inside = [cell for cell in cells if cell in unknown]
        value = _times(times, [record[cell] for cell in cells if cell not in unknown], rule)
        if value is None or len(inside) > 1:
            return None
        if inside:
            coefs[inside[0]] = coefs.get(inside[0], 0) + value
        else:
            constant += value
    return {cell: coef for cell, coef in coefs.items() if coef}, constant


def _times(coef: Exact, values: Iterable[Value], rule: Rule) -> Exact | None:
    for value in values:
        factor = number(value, rule)
        if factor is None:
            return None
        coef *= factor
    return coef


def number(value: Value, rule: Rule) -> Exact | None:
    """Return the number a rule works with: a missing one is zero where its policy says so."""
    if value is None and rule.missing is not Missing.ANY:
        return 0
    return None if value is None or isinstance(value, str) else value


def holds(value: Exact, relation: Relation) -> bool:
    """Return whether value (relation) 0.

    >>> holds(0, Relation.LE), holds(0, Relation.LT), holds(-1, Relation.EQ)
    (True, False, False)
    """
    if relation is Relation.EQ:
        return value == 0
    return value <= 0 if relation is Relation.LE else value < 0


def whole_row(coefs: Mapping[int, Exact], constant: Exact, relation: Relation) -> Linear:
    """Return the row with whole coefficients.

    >>> from fractions import Fraction
    >>> whole_row({0: Fraction(1, 2)}, -3, Relation.EQ)[:2]
    ({0: 1}, -6)
    """
    up = lcm(constant.denominator, *(coef.denominator for coef in coefs.values()))
    return {cell: int(coef * up) for cell, coef in coefs.items()}, int(constant * up), relation
