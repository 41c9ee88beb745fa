"""A rule that cannot be used is refused: with its line, its column and the reason, and never left out."""

from decimal import Decimal

import pytest

from lurus.core.editing import EditingError, Field, Kind, RuleError, RuleSet, read_toml

FIELDS = [
    Field("a"),
    Field("b"),
    Field("c"),
    Field("1.02.pagu"),
    Field("word", kind=Kind.CATEGORY, values=("A", "B")),
    Field("open", kind=Kind.CATEGORY),
]
REFUSED = [
    ("a + x == b", "unknown_cell", 5),
    ("a * b * c <= 1", "degree", 1),
    ("a + b*b*c <= 1", "degree", 5),
    ("a*b <= c*c*c", "degree", 8),
    ("1 / a <= b", "divisor", 5),
    ("a / 0 <= b", "divisor", 5),
    ("a / (b - b) <= 1", "divisor", 6),
    ("a <= nan", "not_a_number", 6),
    ("a <= inf", "not_a_number", 6),
    ("0 >= 1", "constant", 1),
    ("1 >= 0", "constant", 1),
    ("a == a", "constant", 1),
    ("near(a, a, 1)", "constant", 1),
    ("near(a, 0, a)", "constant", 1),
    ("if 1 > 0: a > b", "constant", 4),
    ("word <= 3", "category", 1),
    ("word == 3", "category", 9),
    ("word == a", "category", 9),
    ("a == word", "category", 6),
    ("a + word == 1", "category", 5),
    ("a == 'A'", "word", 6),
    ("a in ('A', 'B')", "word", 7),
    ("word in ()", "empty_list", 9),
    ("word in {}", "empty_list", 9),
    ("sum() == a", "empty_list", 1),
    ("word in ('A', 'C')", "unknown_word", 15),
    ("word == 'C'", "unknown_word", 9),
    ("open != 'A'", "domain", 9),
    ("open not in ('A', 'B')", "domain", 1),
    ("a <= 1e5", "number", 6),
    ("a <= 1_000", "number", 6),
    ("a <= .5", "number", 6),
    ("a <= 0x10", "number", 6),
    ("2a <= b", "number", 1),
    ("a <= 1,5", "comma", 7),
    ("a + (1, 5) == b", "comma", 7),
    ("a == [1]", "comma", 8),
    ("a <= 5;", "character", 7),
    ("a ≤ 5", "character", 3),
    ("a = b", "character", 3),
    ("(a == b", "bracket", 1),
    ("a == b)", "bracket", 7),
    ("(a == b]", "bracket", 8),
    ("a) or (b == 1", "bracket", 2),
    ("a", "syntax", 1),
    ("a + b", "syntax", 1),
    ("a ==", "syntax", 4),
    ("a b == c", "syntax", 1),
    ("a ** 2 == b", "syntax", 1),
    ("a is b", "syntax", 1),
    ("a in b", "syntax", 6),
    ("'A' 'B' == word", "syntax", 5),
    ("word == 'A' 'B'", "syntax", 13),
    ("near == 1", "syntax", 1),
    ("near(a, b)", "syntax", 1),
    ("near(a, b, c=1)", "character", 13),
    ("max(a, b) == c", "function", 1),
    ("max(a, b)", "function", 1),
    ("a[1] == b", "syntax", 1),
    ("a == (b if a > 1 else c)", "syntax", 7),
    ("if a > 1", "implication", 1),
    ("a > 1: b > 1", "implication", 6),
    ("a > 1 => b > 1 => c > 1", "implication", 16),
    ("if a > 1:", "syntax", 9),
    ("=> a > 1", "syntax", 1),
    ("True == a", "word", 1),
    ("a > 1 and True", "syntax", 11),
]


@pytest.mark.parametrize(("rule", "reason", "column"), REFUSED, ids=[rule for rule, _, _ in REFUSED])
def test_a_rule_that_cannot_be_used_is_refused_where_it_is_wrong(rule: str, reason: str, column: int) -> None:
    with pytest.raises(RuleError) as refused:
        RuleSet.load(f"a >= 0\n# a remark\n{rule}", FIELDS)
    assert (refused.value.reason, refused.value.line, refused.value.column) == (reason, 3, column)
    assert refused.value.params["id"] == "R3"
    assert refused.value.params["text"] == rule.strip()


def test_look_alikes_of_an_unknown_cell_are_named() -> None:
    with pytest.raises(RuleError) as refused:
        RuleSet.load("realisai <= 1", [Field("realisasi"), Field("pagu")])
    assert refused.value.params["near"] == ("realisasi",)


def test_too_many_alternatives_are_refused() -> None:
    rule = " or ".join(f"(a == {n} and b == {n})" for n in range(12))
    with pytest.raises(RuleError, match="too_complex"):
        RuleSet.load(rule, FIELDS)


@pytest.mark.parametrize(
    "rule", ["(" * 3000 + "a" + ")" * 3000 + " > 1", "-" * 50_000 + "a > 1", "a > " + "a + " * 50_000 + "b"]
)
def test_a_rule_nested_too_deeply_is_refused(rule: str) -> None:
    with pytest.raises(RuleError) as refused:
        RuleSet.load(rule, FIELDS)
    assert refused.value.reason in {"too_complex", "syntax", "too_long"}


def test_a_long_sum_is_no_deep_nesting() -> None:
    fields = [Field(f"x{n}") for n in range(3000)]
    rules = RuleSet.load(f"sum({', '.join(f.id for f in fields)}) == 1", fields)
    assert len(rules.rules[0].cells) == 3000


def test_a_rule_too_long_is_refused() -> None:
    with pytest.raises(RuleError, match="too_long"):
        RuleSet.load("a" * 200_001 + " > 1", FIELDS)


FILE = """
[[rule]]
id = "jumlah"
rule = "a + b == c"

[[rule]]
id = "batas"
severity = "perlu klarifikasi"
rule = '''
a <= 100
and a >= {}
'''
"""


def test_a_rule_file_names_the_line_and_the_column_too() -> None:
    with pytest.raises(RuleError) as refused:
        RuleSet.load(read_toml(FILE.format("x")), FIELDS)
    assert (refused.value.reason, refused.value.line, refused.value.column) == ("unknown_cell", 11, 10)
    assert refused.value.params["id"] == "batas"


def test_a_faulty_rule_file_names_its_line() -> None:
    with pytest.raises(RuleError) as refused:
        read_toml('[[rule]]\nid = "a"\nrule = a >= 0\n')
    assert (refused.value.reason, refused.value.line) == ("syntax", 3)


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ({"rule": "a >= 0", "severty": "salah"}, "key"),
        ({"id": "x"}, "key"),
        ({"rule": 3}, "key"),
        ({"rule": "a >= 0", "severity": "fatal"}, "value"),
        ({"rule": "a >= 0", "missing": "never"}, "value"),
        ({"rule": "a >= 0", "tolerance": "-1"}, "value"),
        ({"rule": "a >= 0", "tolerance": "1,5"}, "value"),
        ({"rule": "a >= 0", "on": "yes"}, "value"),
        ({"rule": "   "}, "empty"),
    ],
)
def test_a_table_that_says_something_unknown_is_refused(table: dict[str, object], reason: str) -> None:
    with pytest.raises(RuleError) as refused:
        RuleSet.load([{"rule": "a >= 0"}, table], FIELDS)
    assert (refused.value.reason, refused.value.line) == (reason, 2)


def test_two_rules_of_one_id_are_refused() -> None:
    with pytest.raises(RuleError, match="duplicate_id"):
        RuleSet.load([{"id": "x", "rule": "a >= 0"}, {"id": "x", "rule": "b >= 0"}], FIELDS)


def test_a_rule_file_whose_rules_are_no_list_is_refused() -> None:
    with pytest.raises(RuleError, match="value"):
        RuleSet.load({"rule": "a >= 0"}, FIELDS)


def test_two_fields_of_one_id_are_refused() -> None:
    with pytest.raises(EditingError, match="duplicate_field"):
        RuleSet.load("", [Field("a"), Field("a")])


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        ("x", 1, "no_such_cell"),
        ("a", 1 / 2, "float"),
        ("a", "1.234,5", "no_figure"),
        ("a", "12.", "no_figure"),
        ("a", "", "no_figure"),
        ("a", "1e9", "no_figure"),
        ("a", True, "no_figure"),
        ("a", Decimal("NaN"), "no_figure"),
        ("a", Decimal("1e99"), "no_figure"),
        ("a", "9" * 61, "no_figure"),
        ("word", 3, "no_word"),
    ],
)
def test_a_value_that_is_none_is_refused(cell: str, value: object, code: str) -> None:
    rules = RuleSet.load("a >= 0", FIELDS)
    with pytest.raises(EditingError, match=rf"editing\.{code}"):
        rules.record({cell: value})  # type: ignore[dict-item]
