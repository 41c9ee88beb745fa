"""Localisation against z3: the same weights, the same ties, and every proof refuted by z3 as well."""

from collections.abc import Callable
from random import Random

import hypothesis
import pytest

from lurus.core.editing import RuleSet
from lurus.core.editing.budget import Reason
from lurus.core.editing.locate import locate
from tests.core.documents import (
    Figures,
    activities,
    activity_figures,
    budget,
    budget_figures,
    programme,
    programme_figures,
    spoiled,
)
from tests.core.oracle import Oracle, UndecidedError
from tests.core.systems import System, small
from tests.core.ties import ties

DEEP = hypothesis.settings().max_examples >= 1_000
"""`make deep` asks hypothesis for more, and so does this file."""
SYSTEMS = 3_000 if DEEP else 100
RECORDS = 100 if DEEP else 10
"""Of each kind of document and number of errors."""


def compare(system: System) -> None:
    """Weight, ties and proofs are those of z3; what is left undecided is said to be, and never too heavy."""
    oracle = Oracle(system.rules, system.record, system.weights, system.fixed)
    found = locate(system.rules, system.record, system.weights, system.fixed)
    expected = oracle.answers()
    proofs = [proof for block in found.blocks for proof in block.proofs]
    proofs += [] if found.contradiction is None else [found.contradiction]
    assert all(oracle.refutes(proof.rules, proof.cells) for proof in proofs)
    if not found.complete:
        assert {block.reason for block in found.blocks} <= {None, Reason.PRODUCTS}
        assert expected is None or (found.weight or 0) <= expected[0]
    elif expected is None:
        assert found.contradiction is not None
    else:
        assert found.contradiction is None
        assert (found.weight, ties(found)) == expected


@pytest.mark.parametrize("seed", range(SYSTEMS))
def test_sums_orders_conditions_and_categories_as_z3_sees_them(seed: int) -> None:
    compare(small(seed))


@pytest.mark.parametrize("seed", range(SYSTEMS))
def test_products_as_z3_sees_them(seed: int) -> None:
    try:
        compare(small(seed, products=True))
    except UndecidedError:
        pytest.skip("z3 could not decide this system within its time, so there is nothing to compare with")


DOCUMENTS: list[tuple[Callable[[], RuleSet], Callable[[Random], Figures]]] = [
    (activities, activity_figures),
    (programme, programme_figures),
    (budget, budget_figures),
]


@pytest.mark.parametrize("errors", [1, 2, 3, 4])
@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents_in_rupiah_as_z3_sees_them(
    document: tuple[Callable[[], RuleSet], Callable[[Random], Figures]], errors: int
) -> None:
    rules, chance = document[0](), Random(errors)
    assert len(rules.fields) in (11, 40)
    for _ in range(RECORDS):
        record = spoiled(rules, document[1](chance), chance, errors)
        compare(System(rules, record, {}, frozenset()))
