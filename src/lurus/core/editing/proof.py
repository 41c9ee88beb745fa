"""Why a change is needed: rules that cannot hold together unless one of these cells changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lurus.core.editing.case import Case
from lurus.core.editing.shorter import shorter

Share = tuple[int, int, int]
"""A clause, the place of the atom in it, and how many times it is taken (0: a category, taken as it stands)."""


@dataclass(frozen=True, slots=True)
class Core:
    """An implied edit that the record breaks: at least one of `cells` (suspects) must change.

    Each leaf is a sum of rows that is false while the cells stay as they are, whatever all others become; a
    conditional is proven by one leaf for each way it could be met. No cells: nothing that may change helps.
    """

    cells: frozenset[int]
    leaves: tuple[tuple[Share, ...], ...]

    @property
    def clauses(self) -> tuple[int, ...]:
        """The clauses that take part, in the order of the rules."""
        return tuple(sorted({clause for leaf in self.leaves for clause, _, _ in leaf}))


def plain_core(case: Case, shares: Mapping[int, int]) -> Core:
    """The core of a sum of single linear rows (clause -> times): the cells that do not cancel."""
    net: dict[int, int] = {}
    terms = case.compiled.terms
    for clause, times in shares.items():
        for cell, coef in (terms[clause] or {}).items():
            net[cell] = net.get(cell, 0) + times * coef
    if case.stable:
        shares = _unfolded(case, shares, net)
    shares, cells = shorter(case, shares, net)
    return Core(frozenset(cells), (tuple([(clause, 0, times) for clause, times in shares.items()]),))


def _unfolded(case: Case, shares: Mapping[int, int], net: dict[int, int]) -> dict[int, int]:
    """Add formulas until no recomputed cell is left in the sum: what it stands for are its inputs."""
    total = dict(shares)
    rules = case.compiled
    for cell in reversed(rules.formulas):
        here = net.get(cell, 0)
        if not here or cell not in case.stable:
            continue
        clause = rules.formulas[cell]
        row = rules.terms[clause] or {}
        ours, theirs = abs(row[cell]), -here if row[cell] > 0 else here
        for known in (net, total):
            for key in known:
                known[key] *= ours
        for other, coef in row.items():
            net[other] = net.get(other, 0) + theirs * coef
        total[clause] = total.get(clause, 0) + theirs
    return total


def grounded(case: Case, cells: Iterable[int], leaves: tuple[tuple[Share, ...], ...]) -> Core:
    """The core over these cells, each recomputed one replaced by its inputs, with the formulas that say so."""
    found: set[int] = set()
    formulas: list[Share] = []
    left = list(cells)
    while left:
        cell = left.pop()
        if cell in found:
            continue
        found.add(cell)
        if cell in case.stable:
            clause = case.compiled.formulas[cell]
            formulas.append((clause, 0, 0))
            left.extend(case.compiled.cells_of[clause])
    if formulas:
        leaves = tuple((*leaf, *formulas) for leaf in leaves)
    return Core(case.suspect & found, leaves)


def broken_core(case: Case, clause: int) -> Core:
    """The core of a clause that is broken as the record stands: once each of its atoms, none of which holds."""
    if case.stable and case.compiled.terms[clause]:
        return plain_core(case, {clause: 1})
    atoms = range(len(case.compiled.clauses[clause]))
    leaves = tuple(((clause, atom, 1),) for atom in atoms)
    return grounded(case, case.compiled.cells_of[clause], leaves)


def joined(cores: Iterable[Core]) -> Core:
    """One core from those of all ways to meet a conditional."""
    every = tuple(cores)
    cells = frozenset[int]().union(*(core.cells for core in every))
    return Core(cells, tuple(dict.fromkeys(leaf for core in every for leaf in core.leaves)))
