"""The rule language: what a rule text says, in exact rows; categories, conditions, names, and rule files."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lurus.core.editing import (
    Clause,
    Field,
    Given,
    Kind,
    Member,
    Missing,
    Relation,
    Row,
    RuleSet,
    RuleText,
    Severity,
    Status,
    exact_text,
    read_toml,
    to_exact,
)

CELLS = [Field("a"), Field("b"), Field("c")]
WORD = Field("w", kind=Kind.CATEGORY, values=("A", "B", "C"))
EQ, LE, LT = Relation.EQ, Relation.LE, Relation.LT


def clauses(rule: str) -> tuple[Clause, ...]:
    return RuleSet.load(rule, [*CELLS, WORD]).rules[0].clauses


def row(linear: dict[int, int], constant: int, relation: Relation) -> Row:
    return Row(tuple(linear.items()), (), constant, relation)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("a + b == c", ((row({0: 1, 1: 1, 2: -1}, 0, EQ),),)),
        ("a >= 0.6*b", ((row({0: -5, 1: 3}, 0, LE),),)),
        ("a < b / 3 + 1", ((row({0: 3, 1: -1}, -3, LT),),)),
        ("4*a <= 6*b + 2", ((row({0: 2, 1: -3}, -1, LE),),)),
        ("0 <= a <= 100", ((row({0: -1}, 0, LE),), (row({0: 1}, -100, LE),))),
        ("a != b", ((row({0: 1, 1: -1}, 0, LT), row({0: -1, 1: 1}, 0, LT)),)),
        ("not a <= 1", ((row({0: -1}, 1, LT),),)),
        ("not (a > 1 or b > 1)", ((row({0: 1}, -1, LE),), (row({1: 1}, -1, LE),))),
        ("if a > 1: b > 1", ((row({0: 1}, -1, LE), row({1: -1}, 1, LT)),)),
        ("a > 1 => b > 1", ((row({0: 1}, -1, LE), row({1: -1}, 1, LT)),)),
        ("not near(a, b, 1)", ((row({0: -1, 1: 1}, 1, LT), row({0: 1, 1: -1}, 1, LT)),)),
        ("a in (1, 2)", ((row({0: 1}, -1, EQ), row({0: 1}, -2, EQ)),)),
        ("a not in [0]", ((row({0: 1}, 0, LT), row({0: -1}, 0, LT)),)),
        ("sum(a, b, -c) == 0", ((row({0: 1, 1: 1, 2: -1}, 0, EQ),),)),
        ("+a - -b <= 0", ((row({0: 1, 1: 1}, 0, LE),),)),
        ("a * (b - 1) <= 0", ((Row(((0, -1),), ((0, 1, 1),), 0, LE),),)),
        ("a * a <= 4", ((Row((), ((0, 0, 1),), -4, LE),),)),
        ("w == 'A'", ((Member(3, frozenset("A")),),)),
        ('"A" != w', ((Member(3, frozenset("BC")),),)),
        ("w in ('A')", ((Member(3, frozenset("A")),),)),
        ("not w in {'A', 'B'}", ((Member(3, frozenset("C")),),)),
        ("w not in ['A', 'B']", ((Member(3, frozenset("C")),),)),
        ("if w == 'A': a == 0", ((Member(3, frozenset("BC")), row({0: 1}, 0, EQ)),)),
    ],
)
def test_a_rule_text_becomes_exact_clauses(rule: str, expected: tuple[Clause, ...]) -> None:
    assert clauses(rule) == expected


def test_a_row_can_be_led_back_to_the_units_of_its_text() -> None:
    ((atom,),) = clauses("a - 0.6*b >= 0")
    assert isinstance(atom, Row)
    assert atom.scale == 5


def test_two_categories_can_be_compared() -> None:
    fields = [
        Field("w", kind=Kind.CATEGORY, values=("A", "B")),
        Field("v", kind=Kind.CATEGORY, values=("B", "C")),
    ]
    same, other = (RuleSet.load(f"w {sign} v", fields) for sign in ("==", "!="))
    pairs = [(w, v) for w in "AB" for v in "BC"]
    assert [p for p in pairs if not same.check(dict(zip("wv", p, strict=True))).broken] == [("B", "B")]
    assert [p for p in pairs if other.check(dict(zip("wv", p, strict=True))).broken] == [("B", "B")]


def test_a_category_takes_its_words_from_the_rule_that_lists_them() -> None:
    rules = RuleSet.load("w != 'A'\nw in {'A', 'B', True}", [Field("w", kind=Kind.CATEGORY)])
    assert rules.fields[0].values == ("A", "B", "True")
    assert rules.rules[0].clauses == ((Member(0, frozenset({"B", "True"})),),)


@pytest.mark.parametrize(
    "name", ["IKU1.target@PK", "pagu_2026", "capaían", "1.02.03.pagu", "IKU-1", "sum", "näher"]
)
def test_a_cell_may_have_any_name(name: str) -> None:
    written = name if name.replace("@", "").replace(".", "").isidentifier() and name != "sum" else f"`{name}`"
    rules = RuleSet.load(f"2*{written} >= 'x' and a > 0".replace("'x'", "1"), [Field(name), Field("a")])
    assert rules.rules[0].cells == (0, 1)
    assert rules.touching == ((0,), (0,))


@given(
    st.fractions(max_denominator=400),
    st.fractions(max_denominator=400),
    st.sampled_from(["<=", "<", "==", "!="]),
)
def test_a_comparison_of_constants_and_a_cell_means_what_it_says(x: Fraction, y: Fraction, sign: str) -> None:
    rules = RuleSet.load(f"a {sign} {y.numerator}/{y.denominator}".replace("-", "- "), [Field("a")])
    truth = {"<=": x <= y, "<": x < y, "==": x == y, "!=": x != y}[sign]
    assert rules.check({"a": x}).findings[0].status is (Status.PASS if truth else Status.FAIL)


@pytest.mark.parametrize(
    ("figures", "status"),
    [
        ({"a": 1, "b": 0, "c": 0}, Status.PASS),
        ({"a": 0, "b": 1, "c": 1}, Status.PASS),
        ({"a": 0, "b": 1, "c": 0}, Status.FAIL),
        ({"a": 0, "b": 1}, Status.UNKNOWN),
    ],
)
def test_or_and_and_may_be_nested(figures: dict[str, Given], status: Status) -> None:
    rules = RuleSet.load("a > 0 or (b > 0 and c > 0)", CELLS)
    assert rules.check(figures).findings[0].status is status


FILE = '''
[[rule]]
id = "jumlah"
rule = "a + b == c"
tolerance = 0.5
severity = "perlu klarifikasi"
missing = "zero"
label = "Jumlah harus cocok."
basis = "Permendagri 86/2017"

[[rule]]
rule = "a >= 0"
on = false

[[rule]]
id = "rasio"
rule = """
near(a*b, 100*c,
     0.005*b)
"""
'''


def test_a_rule_file_says_everything_about_a_rule() -> None:
    first, second = RuleSet.load(read_toml(FILE), CELLS).rules
    assert (first.id, first.severity, first.missing) == ("jumlah", Severity.KLARIFIKASI, Missing.ZERO)
    assert (first.label, first.basis, first.line) == ("Jumlah harus cocok.", "Permendagri 86/2017", 4)
    assert first.clauses == ((row({0: 2, 1: 2, 2: -2}, -1, LE),), (row({0: -2, 1: -2, 2: 2}, -1, LE),))
    assert (second.id, second.line, second.cells) == ("rasio", 18, (0, 1, 2))


def test_a_rule_that_is_switched_off_is_not_there() -> None:
    assert [rule.id for rule in RuleSet.load(read_toml(FILE), CELLS).rules] == ["jumlah", "rasio"]


def test_rules_may_come_one_by_one() -> None:
    rules = RuleSet.load(["a >= 0", RuleText("x", "b >= 0"), {"rule": "c >= 0"}], CELLS)
    assert [rule.id for rule in rules.rules] == ["R1", "x", "R3"]


def test_an_empty_source_is_an_empty_rule_set() -> None:
    rules = RuleSet.load("\n# nothing\n", CELLS)
    assert (rules.rules, rules.touching, rules.check({}).findings) == ((), ((), (), ()), ())


@given(st.fractions(max_denominator=1000), st.integers(0, 6))
def test_text_with_decimals_is_the_nearest(value: Fraction, decimals: int) -> None:
    shown = to_exact(exact_text(value, decimals))
    assert abs(shown - value) <= Fraction(1, 2 * 10**decimals)


@given(st.decimals(-(10**12), 10**12, places=4))
def test_a_decimal_comes_back_as_it_went_in(value: object) -> None:
    exact = to_exact(value)
    assert to_exact(exact_text(exact)) == exact


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(-1, 4), 1, "-0.3"),
        (Fraction(-1, 100), 1, "0.0"),
        (5, 0, "5"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-1, 7), None, "-1/7"),
    ],
)
def test_text_is_rounded_away_from_zero(value: int | Fraction, decimals: int | None, text: str) -> None:
    assert exact_text(value, decimals) == text
