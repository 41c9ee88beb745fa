"""The known answers of localisation: the weight, every tie, the missing cells, the values."""

from decimal import Decimal
from typing import Any

import pytest

from lurus.core.editing import Field, RuleSet, to_exact
from lurus.core.editing.locate import locate
from lurus.core.editing.result import Localization
from lurus.core.editing.simplex import Interval
from tests.core.known import params, rule_set
from tests.core.ties import ties

WITH_A_MARGIN = {"ER-18b": ["x >= 0.001"]}
"""Rules that the source reads with a margin of 0.001 which their text does not say; we read what is written."""


def rules_of(case: dict[str, Any]) -> RuleSet:
    return rule_set(case | {"rules": WITH_A_MARGIN.get(case["id"], case["rules"])})


def located(case: dict[str, Any], rules: RuleSet) -> Localization:
    weights = {cell: Decimal(str(weight)) for cell, weight in case.get("weights", {}).items()}
    return locate(rules, rules.record(case["record"]), weights, case.get("fixed", ()))


def named(rules: RuleSet, found: Localization) -> set[frozenset[str]]:
    return {frozenset(rules.fields[cell].id for cell in one) for one in ties(found)}


@pytest.mark.parametrize("case", params("localize"))
def test_every_tie_of_a_known_answer_is_found(case: dict[str, Any]) -> None:
    rules, expected = rules_of(case), case["expect"]
    found = located(case, rules)
    if expected["weight"] is None:
        assert found.contradiction is not None
        return
    assert found.complete
    assert found.weight == to_exact(str(expected["weight"]))
    if "solutions" in expected:
        assert named(rules, found) == {frozenset(one) for one in expected["solutions"]}
    missing = [rules.fields[cell].id for cell in found.missing]
    assert missing == expected.get("missing", [])


@pytest.mark.parametrize("case", params("localize"))
def test_the_values_that_follow_are_those_of_the_known_answer(case: dict[str, Any]) -> None:
    rules = rules_of(case)
    found = located(case, rules)
    values = {}
    for block in found.blocks:
        for solution in block.solutions:
            for cell, left in solution.left.items():
                values[rules.fields[cell].id] = left.single if isinstance(left, Interval) else left
    for name, value in case["expect"].get("values", {}).items():
        assert values[name] == to_exact(str(value))
    assert found.to_dict()["complete"] is True


def test_above_zero_means_above_zero_however_little() -> None:
    rules = RuleSet.load("x > 0", [Field("x")])
    assert locate(rules, rules.record({"x": "0.0001"})).blocks == ()
    assert locate(rules, rules.record({"x": 0})).weight == 1
