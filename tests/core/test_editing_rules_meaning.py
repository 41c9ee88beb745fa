"""A rule means what it says: random sentences against the same sentences worked out by plain arithmetic."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from lurus.core.editing import Clause, Field, Kind, RuleError, RuleSet, Status
from lurus.core.editing.satisfy import contrary

Record = dict[str, Fraction | str]
Said = tuple[str, Callable[[Record], bool]]
Figure = tuple[str, Callable[[Record], Fraction]]

WORDS = ("A", "B", "C")
FIELDS = [Field("a"), Field("b"), Field("c"), Field("w", kind=Kind.CATEGORY, values=WORDS)]
small = st.fractions(-3, 3, max_denominator=4)
records = st.fixed_dictionaries({"a": small, "b": small, "c": small, "w": st.sampled_from(WORDS)})


def number(record: Record, cell: str) -> Fraction:
    return Fraction(record[cell])


def constant(value: Fraction) -> Figure:
    return f"({value.numerator}/{value.denominator})", lambda _: value


def cell(name: str) -> Figure:
    return name, lambda record: number(record, name)


def plus(left: Figure, right: Figure) -> Figure:
    return f"({left[0]} + {right[0]})", lambda r: left[1](r) + right[1](r)


def minus(left: Figure, right: Figure) -> Figure:
    return f"({left[0]} - {right[0]})", lambda r: left[1](r) - right[1](r)


def times(left: Figure, right: Figure) -> Figure:
    return f"{left[0]} * {right[0]}", lambda r: left[1](r) * right[1](r)


def total(parts: list[Figure]) -> Figure:
    return f"sum({', '.join(text for text, _ in parts)})", lambda r: sum(
        (f(r) for _, f in parts), Fraction(0)
    )


cells = st.sampled_from("abc").map(cell)
simple = (
    cells
    | small.map(constant)
    | st.builds(times, cells, cells)
    | st.builds(times, small.map(constant), cells)
)
figures = (
    simple
    | st.builds(plus, simple, simple)
    | st.builds(minus, simple, simple)
    | st.lists(simple, min_size=1, max_size=3).map(total)
)
SIGNS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "==": lambda x, y: x == y,
    "!=": lambda x, y: x != y,
    "<=": lambda x, y: x <= y,
    "<": lambda x, y: x < y,
    ">=": lambda x, y: x >= y,
    ">": lambda x, y: x > y,
}


def compared(left: Figure, sign: str, right: Figure) -> Said:
    return f"{left[0]} {sign} {right[0]}", lambda r: SIGNS[sign](left[1](r), right[1](r))


def chained(left: Figure, middle: Figure, right: Figure) -> Said:
    return (
        f"{left[0]} <= {middle[0]} < {right[0]}",
        lambda r: left[1](r) <= middle[1](r) < right[1](r),
    )


def near(left: Figure, right: Figure, most: Figure) -> Said:
    text = f"near({left[0]}, {right[0]}, {most[0]})"
    return text, lambda r: abs(left[1](r) - right[1](r)) <= most[1](r)


def one_of(words: frozenset[str]) -> Said:
    return f"w in ({', '.join(map(repr, sorted(words)))})", lambda r: r["w"] in words


def is_not(word: str) -> Said:
    return f"w != '{word}'", lambda r: r["w"] != word


def both(left: Said, right: Said) -> Said:
    return f"({left[0]} and {right[0]})", lambda r: left[1](r) and right[1](r)


def either(left: Said, right: Said) -> Said:
    return f"({left[0]} or {right[0]})", lambda r: left[1](r) or right[1](r)


def denied(said: Said) -> Said:
    return f"not ({said[0]})", lambda r: not said[1](r)


def conditional(premise: Said, consequence: Said) -> Said:
    return f"if {premise[0]}: {consequence[0]}", lambda r: not premise[1](r) or consequence[1](r)


atoms = (
    st.builds(compared, figures, st.sampled_from(sorted(SIGNS)), figures)
    | st.builds(chained, figures, figures, figures)
    | st.builds(near, figures, figures, figures)
    | st.frozensets(st.sampled_from(WORDS), min_size=1).map(one_of)
    | st.sampled_from(WORDS).map(is_not)
)
sentences = st.recursive(
    atoms, lambda s: st.builds(both, s, s) | st.builds(either, s, s) | st.builds(denied, s), max_leaves=4
)
rules = sentences | st.builds(conditional, sentences, sentences)


def loaded(text: str) -> RuleSet:
    """The rule; a sentence in which nothing is left to compare is no example."""
    try:
        return RuleSet.load(text, FIELDS)
    except RuleError as refused:
        assume(refused.reason not in {"constant", "too_complex"})
        raise


@given(rules, records)
@settings(max_examples=150, deadline=None)
def test_a_rule_holds_exactly_when_plain_arithmetic_says_so(said: Said, record: Record) -> None:
    text, holds = said
    finding = loaded(text).check(record).findings[0]
    assert finding.status is (Status.PASS if holds(record) else Status.FAIL)


@given(atoms, records)
@settings(deadline=None)
def test_the_contrary_of_an_atom_holds_exactly_when_the_atom_does_not(said: Said, record: Record) -> None:
    rule_set = loaded(said[0])
    words = {3: frozenset(WORDS)}
    for clause in rule_set.rules[0].clauses:
        for atom in clause:
            straight, turned = (with_clause(rule_set, one) for one in ((atom,), contrary(atom, words)))
            assert straight.check(record).broken != turned.check(record).broken


def with_clause(rule_set: RuleSet, clause: Clause) -> RuleSet:
    rule = replace(rule_set.rules[0], clauses=(clause,), premise=frozenset())
    return replace(rule_set, rules=(rule,))
