"""Words, conditionals and two figures against every record there is: the answers, and what is left for each cell.

The grid is exact: rules compare the figures with whole numbers and with each other, so every region they cut out of the
square holds a point in quarters.
"""

from fractions import Fraction
from itertools import product
from types import CodeType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lurus.core.editing import Field, Kind, RuleSet, locate
from lurus.core.editing.fields import Exact, Given
from lurus.core.editing.simplex import Interval

WORDS = {"k": ("baik", "cukup", "kurang"), "w": ("hijau", "merah")}
FIGURES = ("a", "b")
NAMES = (*WORDS, *FIGURES)
MOST = 2
LIMITS = [f"{name} {sign} {edge}" for name in FIGURES for sign, edge in (("<=", MOST), (">=", 0))]
GRID = [Fraction(place, 4) for place in range(4 * MOST + 1)]
EVERY = list(product(*WORDS.values(), GRID, GRID))
Record = tuple[Any, ...]

relations = st.sampled_from(["<=", ">=", "<", ">", "==", "!="])
words = st.sampled_from(
    [f"{name} == '{one}'" for name, several in WORDS.items() for one in several]
    + ["k in ('baik', 'kurang')", "k not in ('cukup', 'kurang')", "w not in ('merah')"]
)
plain = st.one_of(
    words,
    st.builds("{} {} {}".format, st.sampled_from(FIGURES), relations, st.integers(0, MOST)),
    st.builds("a {} b".format, relations),
    st.builds("b - a {} {}".format, relations, st.integers(-1, 1)),
)
rules_of = st.lists(
    st.one_of(
        plain,
        st.builds("if {}: {}".format, plain, plain),
        st.builds("{} or {}".format, words, plain),
        st.builds("{} or {} or {}".format, plain, words, plain),
    ),
    min_size=1,
    max_size=5,
)
records = st.tuples(*map(st.sampled_from, WORDS.values()), *[st.integers(0, MOST)] * len(FIGURES))


def rule_set(texts: list[str]) -> RuleSet:
    categories = [Field(name, kind=Kind.CATEGORY, values=told) for name, told in WORDS.items()]
    return RuleSet.load("\n".join([*texts, *LIMITS]), [*categories, *map(Field, FIGURES)])


def python(text: str) -> CodeType:
    """A rule as the interpreter understands it."""
    said = text.replace("(", "[").replace(")", "]")
    if said.startswith("if "):
        when, _, then = said.removeprefix("if ").partition(": ")
        said = f"not ({when}) or ({then})"
    return compile(said, text, "eval")


def good_ones(texts: list[str]) -> list[Record]:
    """All records that break no rule."""
    rules = [python(one) for one in texts]
    return [
        one
        for one in EVERY
        if all(eval(rule, {}, dict(zip(NAMES, one, strict=True))) for rule in rules)  # noqa: S307 - our own text
    ]


def differing(one: Record, other: Record) -> frozenset[int]:
    return frozenset(place for place in range(len(NAMES)) if one[place] != other[place])


def agrees(told: object, values: set[Any]) -> bool:
    """Whether what is said to be left for a cell is what the records leave."""
    if not isinstance(told, Interval):
        return bool(told == tuple(word for several in WORDS.values() for word in several if word in values))
    low, high = min(values), max(values)
    assert told.low is not None and told.high is not None
    return _meets(told.low, low, is_open=told.open_low) and _meets(-told.high, -high, is_open=told.open_high)


def _meets(end: Exact, least: Fraction, *, is_open: bool) -> bool:
    """Whether the least figure of the grid is this end, or lies just above an open one."""
    return end < least < end + 1 if is_open else end == least


@given(rules_of, records)
def test_answers_and_what_is_left_are_those_of_every_record(
    texts: list[str], record: tuple[Given, ...]
) -> None:
    rules, good = rule_set(texts), good_ones(texts)
    found = locate(rules, rules.record(dict(zip(NAMES, record, strict=True))))
    if not good:
        assert found.contradiction is not None
        return
    least = min(len(differing(record, one)) for one in good)
    expected = {differing(record, one) for one in good if len(differing(record, one)) == least}
    told = [[frozenset(one.cells) for one in block.solutions] for block in found.blocks]
    assert (found.weight, found.complete) == (least, True)
    assert {frozenset[int]().union(*each) for each in product(*told)} == expected
    for block in found.blocks:
        for solution in block.solutions:
            others = frozenset().union(
                *(each.solutions[0].cells for each in found.blocks if each is not block)
            )
            moved = others | set(solution.cells)
            room = [one for one in good if differing(record, one) <= moved]
            for cell, left in solution.left.items():
                assert agrees(left, {one[cell] for one in room}), (solution.cells, cell, left)
