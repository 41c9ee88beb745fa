"""The checker: three states, the residual, and a recheck that looks only at what changed."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.editing import EditingError, Field, Given, Kind, Rule, RuleSet, Status, last_digit

CELLS = ("a", "b", "c", "d")
FIELDS = [Field(cell) for cell in CELLS]
RULES = """a + b == c
a >= 0
if a > 0: d > 0
0 <= b <= c
near(a * b, 10 * d, 0.5 * b)
a != b
c - 0.6*d >= 0 or d == 0
d <= 100 and a + b + c + d <= 1000"""
CHECKED = RuleSet.load(RULES, FIELDS)
HOMOGENEOUS = RuleSet.load("a + b == c\na <= b\nif a > 0: d > 0\nnear(a, b, 0.1*c)\nc != d", FIELDS)

figures = st.none() | st.integers(-20, 120) | st.fractions(-20, 120, max_denominator=8)
records = st.fixed_dictionaries({cell: figures for cell in CELLS})
changes = st.dictionaries(st.sampled_from(CELLS), figures, max_size=3)


def one(rule: str, **record: int | str | Fraction | None) -> RuleSet:
    return RuleSet.load(rule, [Field(cell) for cell in record])


@given(records, st.lists(changes, max_size=4))
def test_a_recheck_says_what_a_full_check_says(
    record: dict[str, int | Fraction | None], steps: list[dict[str, int | Fraction | None]]
) -> None:
    report = CHECKED.check(record)
    for step in steps:
        report = report.recheck(step)
        record = {**record, **step}
    full = CHECKED.check(record)
    assert report.to_dict() == full.to_dict()
    assert report.findings == full.findings
    assert report.record == full.record


@given(records, changes)
def test_a_recheck_leaves_the_first_report_as_it_was(
    record: dict[str, int | Fraction | None], step: dict[str, int | Fraction | None]
) -> None:
    report = CHECKED.check(record)
    report.recheck(step)
    assert report.to_dict() == CHECKED.check(record).to_dict()


@given(records, st.fractions(Fraction(1, 1000), 1000, max_denominator=1000))
def test_another_unit_changes_no_verdict(record: dict[str, int | Fraction | None], factor: Fraction) -> None:
    scaled = {cell: None if value is None else value * factor for cell, value in record.items()}
    before, after = HOMOGENEOUS.check(record), HOMOGENEOUS.check(scaled)
    assert [f.status for f in before.findings] == [f.status for f in after.findings]
    residuals = [None if f.residual is None else f.residual * factor for f in before.findings]
    assert residuals == [f.residual for f in after.findings]


@given(records)
def test_what_is_settled_stays_settled_when_missing_figures_arrive(
    record: dict[str, int | Fraction | None],
) -> None:
    report = CHECKED.check(record)
    filled = report.recheck({cell: 7 for cell, value in record.items() if value is None})
    settled = [f.rule.id for f in report.findings if f.status is not Status.UNKNOWN]
    then = {f.rule.id: f.status for f in filled.findings}
    assert all(then[f.rule.id] is f.status for f in report.findings if f.rule.id in settled)


@pytest.mark.parametrize(
    ("rule", "record", "residual"),
    [
        ("a + b == c", {"a": 1, "b": 2, "c": 5}, -2),
        ("c - 0.6*t >= 0", {"c": 125, "t": 250}, 25),
        ("c / 3 <= t", {"c": 10, "t": 3}, Fraction(1, 3)),
        ("a > 1", {"a": 1}, 0),
        ("near(a, b, 2)", {"a": 10, "b": 5}, 3),
        ("0 <= a <= 100", {"a": 570}, 470),
        ("a == 0 or a >= 10", {"a": 8}, 2),
        ("near(cap*tgt, 100*real, 0.005*tgt)", {"cap": "57.00", "tgt": 80, "real": 60}, Fraction(7198, 5)),
        ("act == s1 + s2", {"act": 1250000001, "s1": 500000000, "s2": 750000000}, 1),
    ],
)
def test_the_residual_says_by_how_much_in_the_rule_s_own_units(
    rule: str, record: dict[str, int | str], residual: int | Fraction
) -> None:
    (finding,) = one(rule, **record).check(record).failed
    assert finding.residual == residual


@pytest.mark.parametrize(
    ("missing", "record", "status"),
    [
        ("any", {"a": 1, "b": None, "c": 1}, Status.UNKNOWN),
        ("all", {"a": 1, "b": None, "c": 1}, Status.PASS),
        ("all", {"a": None, "b": None, "c": None}, Status.UNKNOWN),
        ("zero", {"a": None, "b": None, "c": None}, Status.PASS),
        ("zero", {"a": None, "b": None, "c": 1}, Status.FAIL),
    ],
)
def test_a_missing_figure_is_what_the_rule_says_it_is(
    missing: str, record: dict[str, int | None], status: Status
) -> None:
    rules = RuleSet.load({"rule": [{"rule": "a + b == c", "missing": missing}]}, FIELDS)
    assert rules.check(record).findings[0].status is status


def test_a_missing_figure_is_named_and_what_is_settled_is_not_unknown() -> None:
    rules = RuleSet.load("if a > 0: b > 0\na + b == c", FIELDS)
    report = rules.check({"a": 0, "c": 3})
    assert [finding.rule.id for finding in report.unknown] == ["R2"]
    assert report.unknown[0].missing == ("b",)


class Asked(tuple[Rule, ...]):
    """Rules that remember which of them were looked at."""

    places: list[int]

    def __getitem__(self, place: Any) -> Any:
        self.places.append(place)
        return super().__getitem__(place)


def test_a_recheck_looks_only_at_the_rules_that_touch_the_change() -> None:
    fields = [Field(f"x{n}") for n in range(100)]
    rules = RuleSet.load("\n".join(f"x{n} <= x{n + 1}" for n in range(99)), fields)
    asked = Asked(rules.rules)
    asked.places = []
    report = replace(rules, rules=asked).check({field.id: 1 for field in fields})
    asked.places.clear()
    changed = report.recheck({"x7": 0})
    assert sorted(asked.places) == [6, 7]
    assert changed.broken == (6,)


def test_only_the_cells_of_the_broken_sentence_are_named() -> None:
    report = RuleSet.load("a >= 0 and b + c == d", FIELDS).check({"a": -1, "b": 1, "c": 1, "d": 2})
    assert report.failed[0].cells == ("a",)


def test_a_category_has_no_residual() -> None:
    rules = RuleSet.load("p in ('A', 'B')", [Field("p", kind=Kind.CATEGORY)])
    (finding,) = rules.check({"p": "C"}).failed
    assert (finding.residual, finding.cells) == (None, ("p",))


def test_a_tolerance_widens_what_must_hold_but_not_the_condition() -> None:
    table = {"rule": "if a == 0: b == c", "tolerance": "0.5"}
    rules = RuleSet.load([table], FIELDS)
    assert rules.check({"a": 0, "b": "1.5", "c": 1}).failed == ()
    assert rules.check({"a": 0, "b": "1.51", "c": 1}).failed[0].residual == Fraction(1, 100)
    assert rules.check({"a": "0.1", "b": 9, "c": 1}).failed == ()


def test_a_truncated_percentage_does_not_cry_wolf() -> None:
    fields = [Field("cap"), Field("tgt"), Field("real"), Field("digit")]
    rules = RuleSet.load("near(cap*tgt, 100*real, digit*tgt)", fields)
    truncated: dict[str, Given] = {"cap": "66.66", "tgt": 3, "real": 2, "digit": last_digit(2)}
    assert rules.check(truncated).failed == ()
    assert len(rules.check({**truncated, "cap": "66.65"}).failed) == 1


@pytest.mark.parametrize("change", [{"e": 1}, {4: 1}, {-1: 1}])
def test_an_unknown_cell_is_refused(change: dict[str, Given]) -> None:
    report = CHECKED.check({"a": 1})
    with pytest.raises(EditingError, match="no_such_cell"):
        report.recheck(change)


def test_a_report_is_plain_data_with_exact_text() -> None:
    report = RuleSet.load("a / 3 <= b\nb >= c", FIELDS).check({"a": 10, "b": 3})
    assert report.to_dict() == {
        "rules": 2,
        "pass": 0,
        "fail": 1,
        "unknown": 1,
        "findings": [
            {
                "rule": "R1",
                "status": "fail",
                "severity": "salah",
                "cells": ["a", "b"],
                "missing": [],
                "residual": "1/3",
            },
            {
                "rule": "R2",
                "status": "unknown",
                "severity": "salah",
                "cells": ["b", "c"],
                "missing": ["c"],
                "residual": None,
            },
        ],
    }
