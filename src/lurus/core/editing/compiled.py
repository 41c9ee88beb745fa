"""A rule set made ready for many records: its SALAH clauses in one list, with every index that localisation asks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import lcm
from operator import itemgetter, mul

from lurus.core.editing.fields import Field, Kind
from lurus.core.editing.forms import Atom, Clause, Member, Missing, Relation, Row, Rule, Severity

Beam = tuple[int, int]
"""A clause, and the coefficient of the cell in its only row."""


@dataclass(frozen=True, slots=True)
class Beams:
    """The single rows that a cell stands in, by relation; `others` are its clauses of any other form."""

    equal: tuple[Beam, ...]
    at_most: tuple[Beam, ...]
    below: tuple[Beam, ...]
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """A clause that is one linear row, in the form that is quick to work out for a whole record."""

    clause: int
    coefs: tuple[int, ...]
    constant: int
    read: Callable[[Sequence[int]], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Compiled:
    """The clauses of the rules that say *salah*. `rule_of[clause]` is the rule's place, `cells_of` its cells.

    `formulas` gives a computed cell the equality that defines it, inputs before what they are put into;
    `followers[cell]` are the cells it is put into. `terms[clause]` holds the coefficients of a clause that is
    one linear row; it is None for all others, and those are `complex`.
    """

    clauses: tuple[Clause, ...]
    rule_of: tuple[int, ...]
    cells_of: tuple[tuple[int, ...], ...]
    terms: tuple[dict[int, int] | None, ...]
    relations: tuple[Relation, ...]
    touching: tuple[tuple[int, ...], ...]
    beams: tuple[Beams, ...]
    neighbours: tuple[frozenset[int], ...]
    plain: dict[Relation, tuple[Plain, ...]]
    complex: tuple[int, ...]
    suspect: frozenset[int]
    recomputed: frozenset[int]
    formulas: dict[int, int]
    followers: tuple[frozenset[int], ...]
    policies: tuple[tuple[tuple[Missing, frozenset[int]], ...], ...]
    categories: frozenset[int]
    vocabulary: dict[int, tuple[str, ...]]
    weights: tuple[int, ...]
    weight_unit: int
    """The weights are whole: this many times the fields' own."""


def compiled(fields: Sequence[Field], rules: Sequence[Rule]) -> Compiled:
    """Flatten and index the rules; the work is done once for a rule set."""
    picked = [
        (place, clause)
        for place, rule in enumerate(rules)
        if rule.severity is Severity.SALAH
        for clause in rule.clauses
    ]
    clauses = tuple(clause for _, clause in picked)
    cells_of = tuple(cells_in(clause) for clause in clauses)
    terms = tuple(_terms(clause) for clause in clauses)
    touching = _touching(cells_of, len(fields))
    relations = tuple(map(relation_of, clauses))
    recomputed = _recomputed(fields, rules)
    formulas = _formulas(recomputed, terms, relations)
    unit = lcm(*(field.weight.denominator for field in fields))
    return Compiled(
        clauses=clauses,
        rule_of=tuple(place for place, _ in picked),
        cells_of=cells_of,
        terms=terms,
        relations=relations,
        touching=touching,
        beams=tuple(_beams(cell, touching[cell], clauses, terms) for cell in range(len(fields))),
        neighbours=tuple(frozenset(one for c in touched for one in cells_of[c]) for touched in touching),
        plain={relation: _plain(relation, clauses, terms) for relation in Relation},
        complex=tuple(clause for clause, coefs in enumerate(terms) if coefs is None),
        suspect=frozenset(place for place, field in enumerate(fields) if field.suspect),
        recomputed=recomputed,
        formulas=formulas,
        followers=_followers(formulas, cells_of, len(fields)),
        policies=_policies(rules, len(fields)),
        categories=frozenset(place for place, field in enumerate(fields) if field.kind is Kind.CATEGORY),
        vocabulary={place: field.values for place, field in enumerate(fields) if field.values},
        weights=tuple(int(field.weight * unit) for field in fields),
        weight_unit=unit,
    )


def cells_in(atoms: Sequence[Atom]) -> tuple[int, ...]:
    """The cells that a clause names, in rising order."""
    found: set[int] = set()
    for atom in atoms:
        if isinstance(atom, Member):
            found.add(atom.cell)
        else:
            found.update(cell for cell, _ in atom.linear)
            found.update(cell for one, two, _ in atom.products for cell in (one, two))
    return tuple(sorted(found))


def _terms(clause: Clause) -> dict[int, int] | None:
    row = clause[0]
    single = len(clause) == 1 and isinstance(row, Row) and row.linear and not row.products
    return dict(row.linear) if single and isinstance(row, Row) else None


def _touching(cells_of: Sequence[tuple[int, ...]], count: int) -> tuple[tuple[int, ...], ...]:
    index: list[list[int]] = [[] for _ in range(count)]
    for clause, cells in enumerate(cells_of):
        for cell in cells:
            index[cell].append(clause)
    return tuple(map(tuple, index))


def relation_of(clause: Clause) -> Relation:
    """The relation of a clause that is one row."""
    row = clause[0]
    return row.relation if isinstance(row, Row) else Relation.EQ


def _beams(
    cell: int, touched: Sequence[int], clauses: Sequence[Clause], terms: Sequence[dict[int, int] | None]
) -> Beams:
    by: dict[Relation, list[Beam]] = {relation: [] for relation in Relation}
    others = []
    for clause in touched:
        coefs = terms[clause]
        if coefs is None:
            others.append(clause)
        else:
            by[relation_of(clauses[clause])].append((clause, coefs[cell]))
    return Beams(tuple(by[Relation.EQ]), tuple(by[Relation.LE]), tuple(by[Relation.LT]), tuple(others))


def _plain(
    relation: Relation, clauses: Sequence[Clause], terms: Sequence[dict[int, int] | None]
) -> tuple[Plain, ...]:
    made = []
    for clause, coefs in enumerate(terms):
        row = clauses[clause][0]
        if coefs is not None and isinstance(row, Row) and row.relation is relation:
            cells = tuple(coefs)
            read = itemgetter(*cells) if len(cells) > 1 else itemgetter(slice(cells[0], cells[0] + 1))
            made.append(Plain(clause, tuple(coefs.values()), row.constant, read))
    return tuple(made)


def _policies(rules: Sequence[Rule], count: int) -> tuple[tuple[tuple[Missing, frozenset[int]], ...], ...]:
    """For every cell what its rules make of a missing figure, each with the rule's cells."""
    index: list[list[tuple[Missing, frozenset[int]]]] = [[] for _ in range(count)]
    for rule in rules:
        if rule.severity is Severity.SALAH:
            cells = frozenset(rule.cells)
            for cell in cells:
                index[cell].append((rule.missing, cells))
    return tuple(map(tuple, index))


def _defined(rule: Rule) -> set[int]:
    """The cells that a rule gives a value: those of an equality, or of a `near` of several cells."""
    found: set[int] = set()
    sides: dict[tuple[int, ...], set[tuple[int, int]]] = {}
    for clause in rule.clauses:
        row = clause[0]
        if len(clause) > 1 or isinstance(row, Member):
            continue
        signs = {(cell, coef > 0) for cell, coef in row.linear}
        signs |= {(cell, coef > 0) for one, two, coef in row.products for cell in (one, two)}
        cells = cells_in(clause)
        earlier = sides.setdefault(cells, set())
        if row.relation is Relation.EQ:
            found.update(cells)
        elif len(cells) > 1:
            found.update(cell for cell, positive in signs if (cell, not positive) in earlier)
        earlier |= signs
    return found


def _recomputed(fields: Sequence[Field], rules: Sequence[Rule]) -> frozenset[int]:
    """Computed cells whose formula is among the rules: they move with their inputs and are never named.

    A computed cell without a formula here keeps its value: nothing would tell what else it may be.
    """
    defined = {cell for rule in rules if rule.severity is Severity.SALAH for cell in _defined(rule)}
    return frozenset(
        cell for cell in defined if fields[cell].kind is Kind.COMPUTED and not fields[cell].frozen
    )


def _formulas(
    recomputed: frozenset[int], terms: Sequence[dict[int, int] | None], relations: Sequence[Relation]
) -> dict[int, int]:
    """For each computed cell an equality in which all other cells are typed or already have a formula."""
    rows = [
        (clause, recomputed & coefs.keys())
        for clause, coefs in enumerate(terms)
        if coefs is not None and relations[clause] is Relation.EQ and recomputed & coefs.keys()
    ]
    found: dict[int, int] = {}
    ready = True
    while ready:
        ready = False
        for clause, cells in rows:
            open_ = cells - found.keys()
            if len(open_) == 1:
                found[next(iter(open_))] = clause
                ready = True
    return found


def _followers(
    formulas: dict[int, int], cells_of: Sequence[tuple[int, ...]], count: int
) -> tuple[frozenset[int], ...]:
    index: list[set[int]] = [set() for _ in range(count)]
    for cell, clause in formulas.items():
        for other in cells_of[clause]:
            if other != cell:
                index[other].add(cell)
    return tuple(map(frozenset, index))


def residuals(plain: Sequence[Plain], numbers: Sequence[int], scale: int) -> list[int]:
    """How far each row is from zero, `scale` times, at a record whose numbers are `scale` times as large."""
    return [sum(map(mul, one.coefs, one.read(numbers)), one.constant * scale) for one in plain]
