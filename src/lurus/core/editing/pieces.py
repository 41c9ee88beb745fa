"""The clauses that a choice of cells touches, with every other cell put in as it stands."""

from collections.abc import Collection
from dataclasses import dataclass

from lurus.core.editing.case import Case, truth
from lurus.core.editing.forms import Member, Relation, Row

NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Piece:
    """A row over the chosen cells: coefficients, products, constant, relation; from which atom it comes.

    `held` are known cells on which the row depends in another way than by an added term: partners in a
    product, and cells that make the other atoms of its clause false.
    """

    clause: int
    atom: int
    coefs: dict[int, int]
    products: tuple[tuple[int, int, int], ...]
    constant: int
    relation: Relation
    held: frozenset[int]


@dataclass(frozen=True, slots=True)
class Words:
    """A chosen category must be one of these words."""

    clause: int
    atom: int
    cell: int
    words: frozenset[str]
    held: frozenset[int]


Part = Piece | Words


@dataclass(slots=True)
class Parts:
    """What must hold; what must hold in one of several ways; and clauses no choice of these cells can meet."""

    rows: list[Piece]
    words: list[Words]
    splits: list[tuple[Part, ...]]
    hopeless: list[tuple[int, frozenset[int]]]


def parts_of(case: Case, chosen: Collection[int]) -> Parts:
    """Cut the clauses that touch the chosen cells down to these cells."""
    found = Parts([], [], [], [])
    touching = case.compiled.touching
    for clause in sorted({clause for cell in chosen for clause in touching[cell]}):
        terms = case.compiled.terms[clause]
        if terms is not None:
            relation = case.compiled.relations[clause]
            coefs = {cell: coef for cell, coef in terms.items() if cell in chosen}
            constant = case.residuals[clause] - sum(coef * case.numbers[cell] for cell, coef in coefs.items())
            found.rows.append(Piece(clause, 0, coefs, (), constant, relation, NOTHING))
        else:
            _cut(case, clause, chosen, found)
    return found


def _cut(case: Case, clause: int, chosen: Collection[int], found: Parts) -> None:
    """Take in a clause of any form: atoms that are true end it, atoms that are false fall away."""
    left: list[Part] = []
    held: set[int] = set()
    for place, atom in enumerate(case.compiled.clauses[clause]):
        part = (
            _words(case, clause, place, atom, chosen)
            if isinstance(atom, Member)
            else _piece(case, clause, place, atom, chosen)
        )
        if part is None:
            return
        if isinstance(part, frozenset):
            held |= part
        else:
            left.append(part)
    parts = tuple(_holding(part, held) for part in left)
    if len(parts) > 1:
        found.splits.append(parts)
    elif not parts:
        found.hopeless.append((clause, frozenset(held)))
    elif isinstance(parts[0], Words):
        found.words.append(parts[0])
    else:
        found.rows.append(parts[0])


def _holding(part: Part, held: set[int]) -> Part:
    if not held:
        return part
    if isinstance(part, Words):
        return Words(part.clause, part.atom, part.cell, part.words, part.held | held)
    return Piece(
        part.clause, part.atom, part.coefs, part.products, part.constant, part.relation, part.held | held
    )


Cut = Part | frozenset[int] | None
"""What is left of an atom; or the cells that make it false; None: it is true."""


def _words(case: Case, clause: int, place: int, atom: Member, chosen: Collection[int]) -> Cut:
    if atom.cell in chosen:
        return Words(clause, place, atom.cell, atom.words, NOTHING)
    return None if case.words.get(atom.cell) in atom.words else frozenset({atom.cell})


def _piece(case: Case, clause: int, place: int, row: Row, chosen: Collection[int]) -> Cut:
    """A row as a piece, `scale`² times as large: that makes every term whole."""
    scale, numbers = case.scale, case.numbers
    coefs: dict[int, int] = {}
    constant = row.constant * scale * scale
    for cell, coef in row.linear:
        if cell in chosen:
            coefs[cell] = coef * scale
        else:
            constant += coef * scale * numbers[cell]
    products: list[tuple[int, int, int]] = []
    held: set[int] = set()
    for one, two, coef in row.products:
        if one in chosen and two in chosen:
            products.append((one, two, coef))
            continue
        held.update({one, two}.difference(chosen))
        if one not in chosen and two not in chosen:
            constant += coef * numbers[one] * numbers[two]
            continue
        cell, partner = (one, two) if one in chosen else (two, one)
        coefs[cell] = coefs.get(cell, 0) + coef * numbers[partner]
    coefs = {cell: coef for cell, coef in coefs.items() if coef}
    if coefs or products:
        return Piece(clause, place, coefs, tuple(products), constant, row.relation, frozenset(held))
    if truth(constant, row.relation):
        return None
    return frozenset(held) | frozenset(cell for cell, _ in row.linear if cell not in chosen)
