"""The examples of docs/algoritma/lokalisasi.md, run."""

from fractions import Fraction

import pytest

from lurus.core.editing import Field, Given, Interval, Localization, RuleSet, locate

PROFIT = "p + c == t\nc >= 0.6*t\np >= 0"
ACHIEVEMENT = "near(cap*tgt, 100*real, 0.005*tgt)"


def found(text: str, figures: dict[str, Given]) -> Localization:
    rules = RuleSet.load(text, map(Field, figures))
    return locate(rules, rules.record(figures))


def sets(answer: Localization) -> list[list[str]]:
    return [
        ["".join(answer.names.fields[cell].id for cell in one.cells) for one in block.solutions]
        for block in answer.blocks
    ]


def test_profit_is_the_only_answer_and_two_implied_edits_prove_it() -> None:
    answer = found(PROFIT, {"p": 755, "c": 125, "t": 200})
    (block,) = answer.blocks
    assert sets(answer) == [["p"]]
    assert block.solutions[0].left == {0: Interval(75, 75)}
    assert [(proof.cells, proof.leaves) for proof in block.proofs] == [
        ((0, 2), (((1, 0, 1), (0, 0, 5)),)),
        ((0, 1), (((1, 0, 1), (0, 0, 3)),)),
    ]


def test_one_broken_rule_needs_two_cells() -> None:
    text = "x >= 0\nif x >= 0: y >= 0\nif y >= 0: z >= 0\nif z >= 0: a >= 0"
    assert sets(found(text, {"x": 0, "y": 0, "z": -1, "a": -1})) == [["za"]]


def test_each_figure_of_an_achievement_has_its_interval() -> None:
    answer = found(ACHIEVEMENT, {"cap": 57, "tgt": 80, "real": 60})
    (block,) = answer.blocks
    left = [one.left[cell] for cell, one in enumerate(block.solutions)]
    assert left == [
        Interval(Fraction("74.995"), Fraction("75.005")),
        Interval(Fraction(12_000_000, 114_010), Fraction(12_000_000, 113_990)),
        Interval(Fraction("45.596"), Fraction("45.604")),
    ]


def test_the_quarters_take_the_realisation_out_of_the_ties() -> None:
    figures: dict[str, Given] = {"cap": 57, "tgt": 80, "real": 60, "q": 10, "r": 15, "s": 15, "u": 20}
    assert sets(found(f"{ACHIEVEMENT}\nreal == q + r + s + u", figures)) == [["cap", "tgt"]]


def test_limits_of_the_achievement_take_both_factors() -> None:
    text = f"{ACHIEVEMENT}\nreal == 60\n90 <= cap\ncap <= 100\ntgt <= 100"
    answer = found(text, {"cap": 57, "tgt": 80, "real": 60})
    assert sets(answer) == [["captgt"]]
    assert answer.complete


@pytest.mark.parametrize(
    ("text", "figures", "blocks"),
    [
        ("a >= 6\nb >= 6\na + b <= 100", {"a": 0, "b": 0}, [["a"], ["b"]]),
        ("a >= x\nb >= y\na + b <= 10", {"a": 0, "b": 0, "x": 6, "y": 6}, [["ay", "bx", "xy"]]),
    ],
)
def test_blocks_are_tied_only_where_their_answers_clash(
    text: str, figures: dict[str, Given], blocks: list[list[str]]
) -> None:
    assert sets(found(text, figures)) == blocks
