"""The proofs that localisation gives, added up by hand."""

from lurus.core.editing import Field, RuleSet, locate


def test_the_multiples_of_a_conditional_hold_for_rows_as_written_also_among_halves() -> None:
    # z < 2x less z = y + x leaves y < x, and 3.5 < 2 is false; z is missing, y must stay.
    rules = RuleSet.load("z == x + y\nif x < 5: z < 2*x", map(Field, "xyz"))
    found = locate(rules, rules.record({"x": 2, "y": "3.5"}), fixed=["y"])
    (block,) = found.blocks
    assert [(proof.cells, proof.leaves) for proof in block.proofs] == [((0,), (((1, 1, 1), (0, 0, -1)),))]
