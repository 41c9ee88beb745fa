"""The answers of z3 to many small systems, kept beside the tests: a comparison in milliseconds, without z3.

`python -m tests.core.answers > tests/core/answers.json` asks z3 anew.
"""

import json
import sys
from collections.abc import Mapping
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

from lurus.core.editing import Interval
from lurus.core.editing.result import Left
from tests.core.systems import System, small

FILE = Path(__file__).with_suffix(".json")
SEEDS = {"plain": 300, "products": 200}
Sets = set[frozenset[int]]
Answer = tuple[Fraction, Sets] | None
Plain = str | list[Any] | dict[str, Any] | None


@cache
def answers(kind: str) -> dict[int, Answer]:
    """By seed: the least weight and all ties, or None where nothing helps."""
    return {
        int(seed): None if answer is None else (Fraction(answer[0]), {frozenset(one) for one in answer[1]})
        for seed, answer in json.loads(FILE.read_text(encoding="utf-8"))[kind].items()
    }


@cache
def remainders() -> dict[int, Plain]:
    """By seed of a plain system: what is left for the cells of every solution, as `told` tells it."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))["left"]
    return {int(seed): left for seed, left in kept.items()}


def told(left: Mapping[int, Left]) -> Plain:
    """What is left as plain data: both ends and whether they are open, or the words."""
    return {str(cell): _ends(one) if isinstance(one, Interval) else sorted(one) for cell, one in left.items()}


def _ends(one: Interval) -> list[Any]:
    ends = [None if end is None else str(Fraction(end)) for end in (one.low, one.high)]
    return [*ends, one.open_low, one.open_high]


def _asked(kind: str) -> dict[str, Plain]:
    from tests.core.oracle import Oracle, UndecidedError

    found: dict[str, Plain] = {}
    for seed in range(SEEDS[kind]):
        system = small(seed, products=kind == "products")
        try:
            answer = Oracle(system.rules, system.record, system.weights, system.fixed).answers()
        except UndecidedError:
            continue
        found[str(seed)] = None if answer is None else [str(answer[0]), sorted(map(sorted, answer[1]))]
    return found


@cache
def undecided() -> frozenset[int]:
    """The systems with products that localisation left undecided when this was written."""
    return frozenset(json.loads(FILE.read_text(encoding="utf-8"))["undecided"])


def _undecided() -> list[int]:
    from lurus.core.editing import locate

    systems = {seed: small(seed, products=True) for seed in range(SEEDS["products"])}
    return [
        seed
        for seed, one in systems.items()
        if not locate(one.rules, one.record, one.weights, one.fixed).complete
    ]


def _left() -> dict[str, Plain]:
    """Systems in which cells are recomputed are left out: there more moves than a solution tells of."""
    systems = {seed: small(seed) for seed in range(SEEDS["plain"])}
    return {
        str(seed): _left_of(system)
        for seed, system in systems.items()
        if not system.rules.compiled.recomputed - system.fixed
    }


def _left_of(system: System) -> Plain:
    from lurus.core.editing import locate
    from tests.core.oracle import Oracle

    oracle = Oracle(system.rules, system.record, system.weights, system.fixed)
    found = locate(system.rules, system.record, system.weights, system.fixed)
    return [
        [list(one.cells), told(oracle.left(sorted(one.left)))]
        for block in found.blocks
        for one in block.solutions
    ]


def _table(name: str, answered: dict[str, Plain]) -> str:
    lines = ",\n".join(f'    "{seed}": {json.dumps(answer)}' for seed, answer in answered.items())
    return f'  "{name}": {{\n{lines}\n  }}'


if __name__ == "__main__":
    tables = [*(_table(kind, _asked(kind)) for kind in SEEDS), _table("left", _left())]
    tables.append(f'  "undecided": {json.dumps(_undecided())}')
    sys.stdout.write("{\n" + ",\n".join(tables) + "\n}\n")
