"""Localisation against the kept answers of z3: weights, ties, and every linear proof added up."""

from fractions import Fraction

import pytest

from lurus.core.editing import Budget, Localization, Reason, locate
from lurus.core.editing.eliminate import Linear
from lurus.core.editing.forms import Row
from lurus.core.editing.simplex import Refutation
from tests.core.answers import SEEDS, Answer, answers, remainders, told, undecided
from tests.core.systems import System, small
from tests.core.ties import ties

TOGETHER = 10
"""So many systems make one test: one alone takes a millisecond."""
PLENTY = Budget(checks=2_000)
"""Far more than any of these needs: a search that does not end is stopped, and seen."""


def located(system: System) -> Localization:
    return locate(system.rules, system.record, system.weights, system.fixed, PLENTY)


def as_kept(found: Localization, expected: Answer) -> bool:
    if expected is None:
        return found.contradiction is not None and found.weight is None
    return found.contradiction is None and (found.weight, ties(found)) == expected


def proven(system: System, found: Localization) -> bool:
    """Every leaf of linear rows adds up to a false sum over the cells its proof names."""
    proofs = [proof for block in found.blocks for proof in block.proofs]
    return all(
        adds_up(system, set(proof.cells), leaf)
        for proof in [*proofs, *([found.contradiction] if found.contradiction else [])]
        for leaf in proof.leaves
        if all(times for _, _, times in leaf)
    )


def adds_up(system: System, named: set[int], leaf: tuple[tuple[int, int, int], ...]) -> bool:
    """With the named cells and those that must stay put in as recorded, whatever all others become."""
    rules = system.rules
    moves = rules.compiled.recomputed - system.fixed
    stays = {cell for cell, field in enumerate(rules.fields) if not field.suspect or cell in system.fixed}
    held = {cell for cell in named | (stays - moves) if isinstance(system.record[cell], int | Fraction)}
    rows: list[Linear] = []
    for clause, atom, _ in leaf:
        row = rules.compiled.clauses[clause][atom]
        if not isinstance(row, Row) or row.products:
            return True
        constant = row.constant + sum(
            coef * Fraction(str(system.record[cell])) for cell, coef in row.linear if cell in held
        )
        # Halves are the finest figures of these systems: twice a row is whole.
        coefs = {cell: 2 * coef for cell, coef in row.linear if cell not in held}
        rows.append((coefs, int(2 * constant), row.relation))
    return Refutation({place: times for place, (_, _, times) in enumerate(leaf)}).holds(rows)


@pytest.mark.parametrize("first", range(0, SEEDS["plain"], TOGETHER))
def test_small_systems_of_every_form_have_the_kept_weights_ties_and_sound_proofs(first: int) -> None:
    expected = answers("plain")
    for seed in range(first, first + TOGETHER):
        system = small(seed)
        found = located(system)
        assert found.complete, seed
        assert as_kept(found, expected[seed]), seed
        assert proven(system, found), seed


@pytest.mark.parametrize("first", range(0, SEEDS["plain"], TOGETHER))
def test_what_is_left_for_the_cells_of_every_solution_is_what_z3_leaves(first: int) -> None:
    kept = remainders()
    for seed in sorted(kept.keys() & range(first, first + TOGETHER)):
        blocks = located(small(seed)).blocks
        solutions = [one for block in blocks for one in block.solutions]
        assert [[list(one.cells), told(one.left)] for one in solutions] == kept[seed], seed


@pytest.mark.parametrize("first", range(0, SEEDS["products"], TOGETHER))
def test_small_systems_with_products_have_the_kept_ties_or_say_that_they_are_undecided(first: int) -> None:
    expected = answers("products")
    for seed in range(first, first + TOGETHER):
        found, kept = located(small(seed, products=True)), expected[seed]
        assert found.complete or seed in undecided(), seed
        if found.complete:
            assert as_kept(found, kept), seed
        else:
            assert {block.reason for block in found.blocks} <= {None, Reason.PRODUCTS}, seed
            assert kept is None or (found.weight or 0) <= kept[0], seed
