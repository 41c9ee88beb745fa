"""Every rule text of the known answers loads, and every record of theirs."""

from typing import Any

import pytest

from tests.core.known import params, rule_set

WITH_RULES = [case for case in params() if case.id == "absent" or "rules" in case.values[0]]


@pytest.mark.parametrize("case", WITH_RULES)
def test_the_rules_and_the_record_of_a_known_answer_load(case: dict[str, Any]) -> None:
    rules = rule_set(case)
    assert len(rules.rules) == len(case["rules"])
    assert len(rules.record(case["record"])) == len(rules.fields)
