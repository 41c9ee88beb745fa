"""Large blocks: the budget counts what they cost, long proofs are cut short, and nothing is asked twice."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest

from lurus.core.editing import Budget, Field, Localization, Reason, RuleSet, Value, locate
from lurus.core.editing.budget import Meter, SpentError
from lurus.core.editing.context import Context, Periods
from lurus.core.editing.deduce.typing import Candidate, common
from lurus.core.editing.proposal import Cause
from lurus.core.editing.propose import propose

PARTS = 300


def one_sum(top: int, parts: Sequence[int]) -> tuple[RuleSet, list[Value]]:
    """A sum over many parts, none of which may be negative."""
    names = [f"u{n}" for n in range(len(parts))]
    text = [f"top == {' + '.join(names)}", "top >= 0", *(f"{name} >= 0" for name in names)]
    rules = RuleSet.load("\n".join(text), map(Field, ["top", *names]))
    return rules, rules.record({"top": top} | dict(zip(names, parts, strict=True)))


def located(rules: RuleSet, record: list[Value], budget: Budget | None = None) -> Localization:
    return locate(rules, record, budget=budget or Budget(checks=3000, solutions=256))


def test_a_sum_that_all_parts_exceed_takes_a_few_questions_not_one_for_each_part() -> None:
    found = located(*one_sum(7, [1000 + n for n in range(PARTS)]))
    (block,) = found.blocks
    assert [one.cells for one in block.solutions] == [(0,)]
    assert found.checks < 20
    assert max(len(proof.cells) for proof in block.proofs) <= 2


def test_a_proof_cut_short_still_adds_up_to_a_false_sum() -> None:
    rules, record = one_sum(7, [1000 + n for n in range(PARTS)])
    clauses = rules.compiled
    for proof in located(rules, record).blocks[0].proofs:
        (leaf,) = proof.leaves
        net: dict[int, int] = {}
        for clause, _, times in leaf:
            for cell, coef in (clauses.terms[clause] or {}).items():
                net[cell] = net.get(cell, 0) + times * coef
        left = {cell for cell, total in net.items() if total}
        values = [record[cell] for cell in left]
        value = sum(net[cell] * int(str(one)) for cell, one in zip(left, values, strict=True))
        assert left == set(proof.cells)
        assert value > 0 or (value != 0 and len(leaf) == 1)


@pytest.mark.parametrize("seed", range(12))
def test_cutting_proofs_short_changes_no_answer(seed: int) -> None:
    chance = Random(seed)
    parts = [chance.randrange(0, 400) for _ in range(130)]
    off = chance.choice([-250, -40, 90, 333])
    (block,) = located(*one_sum(sum(parts) + off, parts)).blocks
    may_take_it = [n + 1 for n, value in enumerate(parts) if value + off >= 0]
    assert [one.cells for one in block.solutions] == [(0,), *((cell,) for cell in may_take_it)]


def test_a_question_about_a_large_system_counts_as_often_as_it_is_dearer() -> None:
    meter = Meter(Budget(checks=40))
    meter.check(terms=12, rows=9)
    assert meter.checks == 1
    meter.check(terms=5_000, rows=600)
    assert meter.checks == 1 + 1 + 5 + 36
    with pytest.raises(SpentError):
        meter.check()


def same_figure(prints: int) -> tuple[RuleSet, list[Value]]:
    """One figure printed many times, each time with another value."""
    names = [f"p{n}" for n in range(prints)]
    rules = RuleSet.load("\n".join(f"p0 == {name}" for name in names[1:]), map(Field, names))
    return rules, rules.record({name: 1000 + n for n, name in enumerate(names)})


def test_the_budget_buys_fewer_questions_in_a_large_block_and_the_stop_is_honest() -> None:
    rules, record = same_figure(300)
    found = located(rules, record, Budget(checks=500))
    (block,) = found.blocks
    assert block.reason is Reason.CHECKS
    assert block.solutions == ()
    assert block.at_least <= 299
    assert found.checks < 700


def test_the_same_record_stops_at_the_same_place() -> None:
    one, two = (located(*same_figure(200), Budget(checks=300)) for _ in range(2))
    assert one.checks == two.checks
    assert one.to_dict() == two.to_dict()


def test_a_set_of_more_cells_than_calls_may_be_nested_is_searched_all_the_same() -> None:
    rules, record = same_figure(1500)
    (block,) = located(rules, record, Budget(checks=200)).blocks
    assert not block.complete


def test_thousands_of_typing_candidates_are_chosen_from_without_nesting() -> None:
    many = [Candidate(n, n, 1, frozenset({n})) for n in range(1500)]
    assert len(common(many)) == 1500


def test_what_was_located_is_not_located_again() -> None:
    rules, record = one_sum(7, [1000 + n for n in range(5)])
    found, fresh = located(rules, record), propose(rules, record)
    assert [one.to_dict() for one in propose(rules, record, located=found)] == [
        one.to_dict() for one in fresh
    ]
    told_nothing = propose(rules, record, located=replace(found, blocks=()))
    assert not [one for one in told_nothing if one.cause is Cause.LOCATED]
    assert [one for one in fresh if one.cause is Cause.LOCATED]


def test_neighbours_come_from_the_rows_that_a_cell_stands_in() -> None:
    context = Context(periods=(Periods(("a", "b")),), rows=(("c", "d"), ("a", "c")))
    told = context.neighbours("a", {"b": 1, "c": 2, "d": 3})
    assert [(one.place.value, one.value) for one in told] == [("period", 1), ("column", 2)]


@pytest.mark.parametrize(("many", "open_"), [(250, 0), (1000, 1000)])
def test_open_conditionals_in_one_piece_are_filled_or_left_undecided(many: int, open_: int) -> None:
    names = [f"a{n}" for n in range(many)]
    text = [f"{one} >= 1 or {two} >= 1" for one, two in pairwise(names)]
    rules = RuleSet.load("\n".join(text), map(Field, names))
    found = located(rules, rules.record({}))
    assert (len(found.undecided), found.complete) == (open_, not open_)
