"""The answers of z3 to many small systems, kept beside the tests: a comparison in milliseconds, without z3.

`python -m tests.core.answers > tests/core/answers.json` asks z3 anew.
"""

import json
import sys
from fractions import Fraction
from functools import cache
from pathlib import Path

from tests.core.systems import small

FILE = Path(__file__).with_suffix(".json")
SEEDS = {"plain": 300, "products": 200}
Sets = set[frozenset[int]]
Answer = tuple[Fraction, Sets] | None


@cache
def answers(kind: str) -> dict[int, Answer]:
    """By seed: the least weight and all ties, or None where nothing helps."""
    kept = json.loads(FILE.read_text(encoding="utf-8"))[kind]
    return {
        int(seed): None if answer is None else (Fraction(answer[0]), {frozenset(one) for one in answer[1]})
        for seed, answer in kept.items()
    }


def _asked(kind: str) -> dict[str, tuple[str, list[list[int]]] | None]:
    from tests.core.oracle import Oracle, UndecidedError

    found: dict[str, tuple[str, list[list[int]]] | None] = {}
    for seed in range(SEEDS[kind]):
        system = small(seed, products=kind == "products")
        try:
            answer = Oracle(system.rules, system.record, system.weights, system.fixed).answers()
        except UndecidedError:
            continue
        found[str(seed)] = None if answer is None else (str(answer[0]), sorted(map(sorted, answer[1])))
    return found


def _lines(kind: str) -> str:
    return ",\n".join(f'    "{seed}": {json.dumps(answer)}' for seed, answer in _asked(kind).items())


if __name__ == "__main__":
    tables = ",\n".join(f'  "{kind}": {{\n{_lines(kind)}\n  }}' for kind in SEEDS)
    sys.stdout.write(f"{{\n{tables}\n}}\n")
