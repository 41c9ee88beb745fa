"""The health of a rule set: what contradicts, what is needless, what leaves no choice, what never applies."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lurus.core.editing import Death, Field, Health, Kind, RuleSet

KEYWORDS = {"if", "and", "or", "not", "in", "near", "sum"}
WORDS = re.compile(r"'[^']*'")


def rules_of(text: str, *categories: str) -> RuleSet:
    names = dict.fromkeys(re.findall(r"[a-z]\w*", WORDS.sub("", text)))
    fields = [
        Field(n, kind=Kind.CATEGORY if n in categories else Kind.TYPED) for n in names if n not in KEYWORDS
    ]
    return RuleSet.load(text, fields)


def health_of(text: str, *categories: str) -> Health:
    return rules_of(text, *categories).health()


@pytest.mark.parametrize(
    ("text", "cores"),
    [
        ("x >= 1\ny >= 2\nx + y <= 2\nz >= 0", [("R1", "R2", "R3")]),
        ("local >= 1\nturnover < -1\nturnover > 1000000", [("R2", "R3")]),
        ("a == b or a == c\na < b\na < c", [("R1", "R2", "R3")]),
        ("x < 1\nx > 1\ny <= 1\ny >= 2", [("R1", "R2"), ("R3", "R4")]),
        ("x < 1\nx > 1\nx + y <= 1\ny >= 2\nx >= 0", [("R1", "R2"), ("R3", "R4", "R5")]),
        ("x > 0\nx < 0.001", []),
        ("x == 1\nx == 1.0000001", [("R1", "R2")]),
        ("0 <= x <= -1", [("R1",)]),
        ("p + c == t\nt == 1000000000000\np + c <= 999999999999", [("R1", "R2", "R3")]),
        ("if a > 0: b > 0\nif a <= 0: b > 0\nb <= 0", [("R1", "R2", "R3")]),
    ],
)
def test_a_contradiction_is_named_by_its_smallest_core(text: str, cores: list[tuple[str, ...]]) -> None:
    found = health_of(text)
    assert [one.rules for one in found.contradictions] == cores
    assert found.sound is (not cores)


def test_categories_contradict_too() -> None:
    text = "w in {'a', 'b'}\nif w == 'a': x > 1\nif w == 'b': x > 2\nx <= 1"
    assert health_of(text, "w").contradictions[0].rules == ("R2", "R3", "R4")
    assert health_of(text, "w").contradictions[0].cells == ("w", "x")
    assert health_of("v in ('a', 'b')\nv in ('c', 'd')", "v").contradictions[0].rules == ("R1", "R2")


@pytest.mark.parametrize(
    ("text", "needless"),
    [
        ("x >= 0\nx >= 0", {"R2": ("R1",)}),
        ("x >= 0\nx >= -1", {"R2": ("R1",)}),
        ("x >= -1\nx >= 0", {"R1": ("R2",)}),
        ("if a > 0: b > 0\nif b > 0: c > 0\nif a > 0: c > 0", {"R3": ("R1", "R2")}),
        ("a + b == c\na >= 0\nb >= 0\nc >= 0", {"R4": ("R1", "R2", "R3")}),
        ("x == 3\n2 <= x <= 4", {"R2": ("R1",)}),
        ("x >= 0\ny >= 0", {}),
        ("if x > 0: x > 0", {"R1": ()}),
        ("x > 0\nx >= 0", {"R2": ("R1",)}),
        ("a <= b\nb <= a\na == b", {"R3": ("R1", "R2")}),
    ],
)
def test_a_needless_rule_is_named_with_those_that_guarantee_it(
    text: str, needless: dict[str, tuple[str, ...]]
) -> None:
    assert {one.rule: one.by for one in health_of(text).redundant} == needless


def test_the_list_of_a_category_s_words_is_not_needless() -> None:
    assert health_of("w in {'a', 'b'}\nx >= 0", "w").redundant == ()


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("x >= 0\nx <= 0", {"x": (0, ("R1", "R2"))}),
        ("a + b == 10\na >= 4\nb >= 6", {"a": (4, ("R1", "R2", "R3")), "b": (6, ("R1", "R2", "R3"))}),
        ("x > 0\nx < 1", {}),
        ("3*x == 1", {"x": ("1/3", ("R1",))}),
    ],
)
def test_a_cell_without_choice_is_named_with_its_value(
    text: str, fixed: dict[str, tuple[object, tuple[str, ...]]]
) -> None:
    found = {one.cell: (one.value, one.by) for one in health_of(text).fixed}
    assert {cell: (str(value), by) for cell, (value, by) in found.items()} == {
        cell: (str(value), by) for cell, (value, by) in fixed.items()
    }


def test_a_category_without_choice_is_named_with_its_word() -> None:
    (one,) = health_of("w in {'a', 'b'}\nw != 'a'", "w").fixed
    assert (one.cell, one.value, one.by) == ("w", "b", ("R2",))


def test_a_category_whose_words_are_not_known_may_have_any_other() -> None:
    found = health_of("w == 'a' or w == 'b'\nw == 'a' or x > 0\nw == 'a' or x > 0 or y > 0\nx <= 0", "w")
    assert found.contradictions == ()
    assert [(one.rule, one.by) for one in found.redundant] == [("R1", ("R2", "R4")), ("R3", ("R2",))]
    assert [(one.cell, one.value) for one in found.fixed] == [("w", "a")]
    assert health_of("w == 'a' or w == 'b'", "w").redundant == ()


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("x <= 10\nif x > 20: y > 1", [("R2", Death.NEVER, ("R1",))]),
        ("if y > 5: y < 3\ny >= 0", [("R1", Death.FORBIDDEN, ())]),
        ("if y > 5: x > 3\nx <= 3", [("R1", Death.FORBIDDEN, ("R2",))]),
        ("x <= 1\ny <= 1\nif x > 1 or y > 1: z > 0", [("R3", Death.NEVER, ("R1", "R2"))]),
        ("x <= 1\nif x > 1 or y > 1: z > 0", []),
        ("x <= 1\nif x > 0 and y > 1: z > 0", []),
        ("x <= 1\nif x > 1 and y > 1: z > 0", [("R2", Death.NEVER, ("R1",))]),
    ],
)
def test_a_condition_that_can_never_be_met_is_dead(
    text: str, dead: list[tuple[str, Death, tuple[str, ...]]]
) -> None:
    found = health_of(text)
    assert [(one.rule, one.why, one.by) for one in found.dead] == dead
    assert {one.rule for one in found.redundant} & {rule for rule, _, _ in dead} == set()


def test_rules_with_products_are_named_and_not_asked() -> None:
    found = health_of("a * b <= c\na >= 0\na >= 0")
    assert found.skipped == ("R1",)
    assert [one.rule for one in found.redundant] == ["R3"]


def test_rules_that_only_ask_for_clarification_take_no_part() -> None:
    table = {"rule": "x <= 0", "severity": "perlu klarifikasi"}
    assert RuleSet.load([{"rule": "x >= 1"}, table], [Field("x")]).health().sound


def test_without_budget_nothing_is_claimed() -> None:
    rules = rules_of("x >= 1\nx <= 0")
    starved = rules.health(checks=0)
    assert (starved.contradictions, starved.complete) == ((), False)
    assert rules.health().complete


def test_a_large_block_is_asked_among_neighbours_and_says_so() -> None:
    chain = "\n".join(f"x{n} <= x{n + 1}" for n in range(300))
    found = health_of(f"{chain}\nx7 <= x8\nx0 >= 5")
    assert [one.rule for one in found.redundant] == ["R301"]
    assert (found.complete, found.sound) == (False, True)


def test_health_is_plain_data() -> None:
    found = health_of("x == 1\nx >= 0").to_dict()
    assert found["redundant"] == ({"rule": "R2", "by": ("R1",)},)
    assert found["complete"] is True


coefficients = st.integers(-2, 2)
texts = st.lists(
    st.tuples(coefficients, coefficients, st.sampled_from(["<=", "<", "=="]), st.integers(-3, 3)).filter(
        lambda parts: parts[0] or parts[1]
    ),
    min_size=2,
    max_size=6,
)


@given(texts)
@settings(deadline=None)
def test_a_core_contradicts_and_none_of_its_parts_does(parts: list[tuple[int, int, str, int]]) -> None:
    lines = [f"{a}*x + {b}*y {sign} {c}" for a, b, sign, c in parts]
    fields = [Field("x"), Field("y")]
    for found in RuleSet.load("\n".join(lines), fields).health().contradictions:
        core = [lines[int(rule[1:]) - 1] for rule in found.rules]
        assert not RuleSet.load(core, fields).health().sound
        for left_out in range(len(core)):
            assert RuleSet.load(core[:left_out] + core[left_out + 1 :], fields).health().sound


@given(texts, st.integers(-3, 3), st.integers(-3, 3))
@settings(deadline=None)
def test_no_record_breaks_a_needless_rule_alone(
    parts: list[tuple[int, int, str, int]], x: int, y: int
) -> None:
    lines = [f"{a}*x + {b}*y {sign} {c}" for a, b, sign, c in parts]
    rules = RuleSet.load("\n".join(lines), [Field("x"), Field("y")])
    found = rules.health()
    needless = {one.rule for one in found.redundant}
    broken = {one.rule.id for one in rules.check({"x": x, "y": y}).failed}
    assert not found.contradictions or broken
    assert not broken or broken - needless
