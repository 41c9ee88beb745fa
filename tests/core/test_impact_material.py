"""Material is what changes a published conclusion: the predicate, the target met, the colour, the sign of growth."""

from datetime import date

import pytest

from lurus.core.capaian import aturan_bernama, skala
from lurus.core.editing.fields import Field
from lurus.core.editing.ruleset import RuleSet
from lurus.core.impact import Conclusion, Growth, Impact, Setting, What, impact

PERMENDAGRI = skala("permendagri", date(2021, 12, 31))
LIGHTS = skala("banjarnegara-lampu", date(2026, 3, 1))
ONE = Conclusion("Produksi", "target", "real", aturan_bernama("baku-max"), PERMENDAGRI, LIGHTS)
RISE = Growth("Produksi", "real", "last")
RULES = RuleSet.load("real >= 0", [Field(name) for name in ("target", "real", "last")])


def effect(before: int, after: int, target: int = 100) -> Impact:
    """The impact of correcting the realisation; last year's was 80."""
    record = RULES.record({"target": target, "real": before, "last": 80})
    return impact(RULES, record, {"real": after}, Setting(published=(ONE, RISE)))


def changed(one: Impact) -> set[What]:
    """Which conclusions change."""
    return {each.what for each in one.conclusions if each.changed}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (95, 96, set()),
        (92, 100, {What.MET}),
        (91, 90, {What.PREDICATE, What.COLOUR}),
        (100, 99, {What.MET}),
        (89, 70, {What.PREDICATE, What.GROWTH}),
        (80, 81, {What.GROWTH}),
        (82, 81, set()),
    ],
)
def test_only_a_changed_conclusion_is_material(before: int, after: int, expected: set[What]) -> None:
    found = effect(before, after)
    assert changed(found) == expected
    assert found.material is bool(expected)


def test_a_large_amount_alone_is_not_material() -> None:
    assert not effect(300, 1_000_000).material


def test_a_conclusion_that_can_no_longer_be_drawn_is_a_change() -> None:
    record = RULES.record({"target": 100, "real": 95, "last": 80})
    found = impact(RULES, record, {"target": None}, Setting(published=(ONE,)))
    assert {(one.what, one.after) for one in found.conclusions} == {
        (What.MET, None),
        (What.PREDICATE, None),
        (What.COLOUR, None),
    }
    assert found.material


def test_without_published_conclusions_nothing_is_material() -> None:
    record = RULES.record({"target": 100, "real": 95, "last": 80})
    assert not impact(RULES, record, {"real": 5}).material


def test_conclusions_are_told_before_and_after_in_words() -> None:
    shown = [one.to_dict() for one in effect(89, 70).conclusions]
    assert shown[0] == {
        "label": "Produksi",
        "what": "target met",
        "before": "no",
        "after": "no",
        "changed": False,
    }
    assert (shown[3]["before"], shown[3]["after"]) == ("rise", "fall")
