"""Deductive correction gives the published answers: typing errors, signs, rounding, what follows, units, ratios."""

import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from lurus.core.editing.context import Context
from lurus.core.editing.deduce import imputations, roundings, signs, typing_errors
from lurus.core.editing.exact import exact_text, to_exact
from lurus.core.editing.fields import Value
from lurus.core.editing.osa import distance
from lurus.core.editing.proposal import Proposal
from lurus.core.editing.ratios import hidiroglou_berthelot, unit_factor
from lurus.core.editing.trial import Trial
from tests.core.known import params, rule_set


def trial(case: dict[str, Any]) -> Trial:
    """The case, with what it lets change."""
    rules = rule_set(case)
    flips = case.get("flips")
    context = Context(
        flips=None if flips is None else tuple(flips),
        swaps=tuple((one, other) for one, other in case.get("swaps", ())),
        fixed=frozenset(case.get("fixed", ())),
        slack=case.get("eps", 0),
    )
    return Trial(rules, rules.record(case["record"]), context)


def together(proposals: list[Proposal]) -> dict[str, Value]:
    """All changes of several proposals."""
    return {cell: value for one in proposals for cell, value in one.values.items()}


def exact(values: dict[str, Any]) -> dict[str, Value]:
    """The expected values, exact; words stay words."""
    return {
        cell: value if isinstance(value, str) and not value[-1].isdigit() else to_exact(value)
        for cell, value in values.items()
    }


@pytest.mark.parametrize("case", params("typo"))
def test_typing_errors_are_corrected_as_published(case: dict[str, Any]) -> None:
    assert together(typing_errors(trial(case))) == exact(case["expect"]["corrections"])


@pytest.mark.parametrize("case", params("distance"))
def test_slips_of_the_finger_are_counted_as_published(case: dict[str, Any]) -> None:
    assert distance(case["a"], case["b"]) == case["expect"]["distance"]


@pytest.mark.parametrize("case", params("signs"))
def test_signs_and_swaps_are_corrected_as_published(case: dict[str, Any]) -> None:
    """Groups that share no broken equality are corrected apart; the published sets name them together."""
    found = signs(trial(case))
    groups = [{change.cell for change in one.changes} for one in found]
    assert together(found) == exact(case["expect"]["values"] or {})
    assert len(set().union(*groups)) == sum(map(len, groups))


@pytest.mark.parametrize("case", params("rounding"))
def test_rounding_is_evened_out_with_the_least_change(case: dict[str, Any]) -> None:
    (proposal,) = roundings(trial(case))
    steps = [Fraction(one.new) - Fraction(one.old) for one in proposal.changes]  # type: ignore[arg-type]
    assert sum(map(abs, steps)) == case["expect"]["total_change"]
    assert proposal.values == exact(case["expect"].get("values", proposal.values))


@pytest.mark.parametrize("case", params("impute"))
def test_missing_values_follow_as_published(case: dict[str, Any]) -> None:
    assert together(imputations(trial(case))) == exact(case["expect"]["imputed"])


@pytest.mark.parametrize("case", params("unit"))
def test_a_unit_error_is_seen_as_published(case: dict[str, Any]) -> None:
    factor = unit_factor(case["current"], case["reference"])
    shown = None if factor is None else str(factor)
    assert shown == (None if case["expect"]["factor"] is None else str(case["expect"]["factor"]))


@pytest.mark.parametrize("case", params("ratio"))
def test_ratios_stand_out_as_banff_prints_them(case: dict[str, Any]) -> None:
    before, now = ([Fraction(str(one)) for one in case[name]] for name in ("prev", "cur"))
    found = hidiroglou_berthelot(
        before,
        now,
        size_power=Fraction(str(case["U"])),
        least_spread=Fraction(str(case["A"])),
        width=Fraction(case["C"]),
    )
    assert [case["ids"][place] for place in found.positions] == case["expect"]["outliers"]
    bounds = case["expect"].get("bounds")
    assert bounds is None or [round(found.low, 5), round(found.high, 5)] == [
        Decimal(str(one)) for one in bounds
    ]


def test_what_is_found_can_be_written_as_plain_data() -> None:
    rules = rule_set({"rules": ["t == a + b"], "record": {"t": 1, "a": 1, "b": 1}})
    (proposal,) = typing_errors(
        Trial(rules, rules.record({"t": 5_000_000_000, "a": 2_300_000_000, "b": 2_070_000_000}), Context())
    )
    assert json.loads(json.dumps(proposal.to_dict()))["changes"] == [
        {"cell": "b", "old": "2070000000", "new": exact_text(2_700_000_000), "slip": "transposed"}
    ]
