"""The proofs that localisation gives, added up by hand."""

from fractions import Fraction

from lurus.core.editing import Field, Interval, Kind, RuleSet, locate


def test_the_multiples_of_a_conditional_hold_for_rows_as_written_also_among_halves() -> None:
    # z < 2x less z = y + x leaves y < x, and 3.5 < 2 is false; z is missing, y must stay.
    rules = RuleSet.load("z == x + y\nif x < 5: z < 2*x", map(Field, "xyz"))
    found = locate(rules, rules.record({"x": 2, "y": "3.5"}), fixed=["y"])
    (block,) = found.blocks
    assert [(proof.cells, proof.leaves) for proof in block.proofs] == [((0,), (((1, 1, 1), (0, 0, -1)),))]


def test_a_computed_cell_stands_for_its_inputs_as_often_as_its_formula_says() -> None:
    # 2c = 3a + b and c <= 5 leave 3a + b <= 10: 3·4 + 2 is 14. Twice the limit, once the formula.
    rules = RuleSet.load("2*c == 3*a + b\nc <= 5", [Field("a"), Field("b"), Field("c", kind=Kind.COMPUTED)])
    (block,) = locate(rules, rules.record({"a": 4, "b": 2, "c": 7})).blocks
    (proof,) = block.proofs
    ((limit, formula),) = proof.leaves
    assert (proof.cells, limit) == ((0, 1), (1, 0, 2))
    assert (formula[0], abs(formula[2])) == (0, 1)
    assert all(isinstance(times, int) for leaf in proof.leaves for *_, times in leaf)
    assert [one.left[one.cells[0]] for one in block.solutions] == [
        Interval(None, Fraction(8, 3)),
        Interval(None, -2),
    ]


def test_a_computed_cell_with_a_weight_of_its_own_is_not_replaced_by_its_inputs() -> None:
    computed = [Field(name, kind=Kind.COMPUTED) for name in "ce"]
    rules = RuleSet.load("c == a + b\ne == a + 1\nc <= 5", [*map(Field, "ab"), *computed])
    record = rules.record({"a": 4, "b": 2, "c": 6, "e": 5})
    found = locate(rules, record, weights={"c": 1})
    assert [one.cells for one in found.blocks[0].solutions] == [(0, 2), (1, 2)]
    assert (2,) in [proof.cells for proof in found.blocks[0].proofs]


def test_only_computed_cells_that_differ_from_their_formula_are_recomputed() -> None:
    fields = [*map(Field, "ab"), *(Field(name, kind=Kind.COMPUTED) for name in "cd")]
    rules = RuleSet.load("c == a + b\nd == c + a", fields)
    whole = locate(rules, rules.record({"a": 1, "b": 2, "c": 3, "d": 4}))
    halves = locate(rules, rules.record({"a": "0.5", "b": 2, "c": "2.5", "d": 3}))
    assert (whole.recomputed, halves.recomputed) == ((), ())
    stale = locate(rules, rules.record({"a": "0.5", "b": 2, "c": 3, "d": 3}))
    assert (stale.blocks, stale.recomputed) == ((), (2,))


def test_a_word_list_that_leaves_nothing_does_not_close_the_other_ways() -> None:
    fields = [Field("k", kind=Kind.CATEGORY, values=("BB", "B")), Field("a")]
    rules = RuleSet.load('k != "BB"\nk not in ("BB", "B") or a >= 5', fields)
    (block,) = locate(rules, rules.record({"k": "BB", "a": 1})).blocks
    assert [one.cells for one in block.solutions] == [(0, 1)]
    assert block.solutions[0].left == {0: ("B",), 1: Interval(5, None)}
