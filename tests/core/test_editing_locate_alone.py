"""One cell among rows: whether a value of it suffices, against the two ends worked out with fractions."""

from fractions import Fraction
from random import Random

import pytest

from lurus.core.editing import Field, RuleSet, locate
from lurus.core.editing.alone import MOST, alone
from lurus.core.editing.case import Case, case_of
from lurus.core.editing.eliminate import Linear
from lurus.core.editing.forms import Row
from lurus.core.editing.proof import Core
from lurus.core.editing.simplex import Refutation
from tests.core.ties import named, rule_set

SIGNS = ("==", "<=", "<", ">=", ">")


def around_x(chance: Random) -> tuple[str, dict[str, int]]:
    """Up to six rows in which x stands beside a cell of its own, crowded so that ends often meet."""
    rows = [
        (chance.choice([1, 1, 2, 3, -1, -2]), chance.choice(SIGNS[chance.random() < 0.7 :]), f"y{n}")
        for n in range(chance.randint(1, 6))
    ]
    text = "\n".join(f"{coef}*x {sign} {name}" for coef, sign, name in rows)
    return text, {"x": chance.randint(-3, 3)} | {name: chance.randint(-4, 4) for _, _, name in rows}


def some_value_fits(rules: RuleSet, figures: list[int]) -> bool:
    """Rows of the form a·x + r (relation) 0: the highest lower end against the lowest upper end."""
    lows, highs = [], []
    for rule in rules.rules:
        ((row,),) = rule.clauses
        assert isinstance(row, Row)
        known = sum(coef * figures[cell] for cell, coef in row.linear if cell)
        ((_, coef),) = ((cell, coef) for cell, coef in row.linear if not cell)
        end = (Fraction(-known, coef), row.relation.value == "<")
        if row.relation.value == "==" or coef < 0:
            lows.append(end)
        if row.relation.value == "==" or coef > 0:
            highs.append(end)
    return all(
        low < high or (low == high and not (open_ or other)) for low, open_ in lows for high, other in highs
    )


def proves(case: Case, core: Core) -> bool:
    """The sum is false, x is not in it, and it names exactly the cells that are."""
    rows: list[Linear] = []
    net: dict[int, int] = {}
    (leaf,) = core.leaves
    for clause, _, times in leaf:
        rows.append(({}, case.residuals[clause], case.compiled.relations[clause]))
        for cell, coef in (case.compiled.terms[clause] or {}).items():
            net[cell] = net.get(cell, 0) + times * coef
    false = Refutation({place: times for place, (_, _, times) in enumerate(leaf)}).holds(rows)
    return false and core.cells == {cell for cell, total in net.items() if total} and 0 not in core.cells


@pytest.mark.parametrize("seed", range(20))
def test_a_cell_alone_is_refuted_exactly_when_its_rows_leave_no_value(seed: int) -> None:
    chance = Random(seed)
    for _ in range(40):
        text, figures = around_x(chance)
        rules = RuleSet.load(text, map(Field, figures))
        case = case_of(rules.compiled, rules.record(figures), frozenset(), frozenset())
        cores = alone(case, 0)
        assert (not cores) is some_value_fits(rules, list(figures.values())), text
        assert all(proves(case, core) for core in cores), text
        assert len(cores) <= MOST


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("a >= b\na <= c", [["a"], ["b"]]),
        ("a > b\na <= c", [["b"]]),
        ("a >= b\na < c", [["b"]]),
        ("a == b\na <= c", [["a"], ["b"]]),
        ("a == b\na < c", [["b"]]),
        ("a >= b\na > b\na <= c", [["b"]]),
        ("a >= b\na <= c\na < c", [["b"]]),
        ("2*a == 2*b\n3*a < 3*c", [["b"]]),
    ],
)
def test_ends_that_meet_leave_one_value_unless_one_of_them_is_open(
    text: str, answers: list[list[str]]
) -> None:
    rules = rule_set(text)
    assert named(rules, locate(rules, rules.record({"a": 1, "b": 5, "c": 5}))) == [answers]


def test_the_tightest_of_many_limits_decides() -> None:
    rules = rule_set("a >= b\na >= 1\na >= -7\na <= c\na <= 100\n2*a <= 100")
    assert named(rules, locate(rules, rules.record({"a": 1, "b": 51, "c": 60}))) == [[["b"]]]
    assert named(rules, locate(rules, rules.record({"a": 1, "b": 50, "c": 60}))) == [[["a"], ["b"]]]
    assert named(rules, locate(rules, rules.record({"a": 1, "b": 50, "c": 49}))) == [[["b"]]]


def test_no_more_cores_come_from_one_cell_than_help() -> None:
    rules = rule_set("a == b\n" + "\n".join(f"a <= {limit}*c" for limit in range(1, 9)))
    case = case_of(rules.compiled, rules.record({"a": 0, "b": 9, "c": 1}), frozenset(), frozenset())
    assert len(alone(case, 0)) == MOST
