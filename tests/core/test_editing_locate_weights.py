"""How far cells are trusted: which of several answers is lightest, and weights that cannot be used."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lurus.core.editing import EditingError, Field, RuleSet, locate
from lurus.core.editing.locate import Weight
from tests.core.ties import named, rule_set

SUM = "a + b == c"


def lightest(fields: list[Field]) -> list[list[list[str]]]:
    rules = RuleSet.load(SUM, fields)
    return named(rules, locate(rules, rules.record({"a": 1, "b": 2, "c": 9})))


def test_weights_decide_between_ties() -> None:
    rules = rule_set(SUM)
    record = rules.record({"a": 1, "b": 2, "c": 9})
    weights: dict[str, Weight] = {"a": 2, "b": Fraction(3, 2), "c": Decimal("1.5")}
    found = locate(rules, record, weights)
    assert named(rules, found) == [[["b"], ["c"]]]
    assert found.weight == Fraction(3, 2)
    assert [one.weight for one in found.blocks[0].solutions] == [Fraction(3, 2)] * 2


def test_the_field_s_own_weight_counts() -> None:
    assert lightest([Field("a", weight=Fraction(1, 2)), Field("b"), Field("c")]) == [[["a"]]]


@pytest.mark.parametrize("weight", [0, -1, Fraction(-1, 2)])
def test_a_weight_must_be_above_zero(weight: Fraction) -> None:
    rules = rule_set(SUM)
    with pytest.raises(EditingError) as refused:
        locate(rules, rules.record({}), weights={"a": weight})
    told = refused.value.params
    assert (refused.value.code, told["cell"], told["text"]) == ("editing.weight", "a", str(weight))


def test_a_weight_that_is_no_exact_figure_is_refused_with_its_cell() -> None:
    rules = rule_set(SUM)
    with pytest.raises(EditingError) as refused:
        locate(rules, rules.record({}), weights={"b": 0.5})  # type: ignore[arg-type]
    assert refused.value.params["cell"] == "b"


def test_weights_of_the_fields_and_of_the_question_are_weighed_on_one_scale() -> None:
    fields = [Field("a", weight=Fraction(1, 3)), Field("b", weight=Fraction(2, 3)), Field("c")]
    rules = RuleSet.load("a + b == c", fields)
    found = locate(rules, rules.record({"a": 1, "b": 1, "c": 9}), weights={"c": Fraction(1, 2)})
    assert (found.weight, named(rules, found)) == (Fraction(1, 3), [[["a"]]])
    found = locate(rules, rules.record({"a": 1, "b": 1, "c": 9}), weights={"a": Fraction(1, 2)})
    assert (found.weight, named(rules, found)) == (Fraction(1, 2), [[["a"]]])


def test_what_contradicts_itself_is_told_with_what_is_missing_and_what_it_took() -> None:
    rules = rule_set(f"{SUM}\nx >= 5\nx <= 4")
    found = locate(rules, rules.record({"a": 1, "b": None, "c": 3, "x": 1}))
    assert found.contradiction is not None and found.blocks == ()
    assert [rules.fields[cell].id for cell in found.missing] == ["b"]
    assert found.checks > 0 and found.names is rules
