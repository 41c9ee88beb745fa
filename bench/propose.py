"""How often a proposal that stands alone is right, and how often one is made: seeded slips in made-up tables.

The slips and the catalogue that explains them come from the same hand, so the figures are optimistic; the bench over
real tables says more. Run: python -m bench.propose [records per number of errors]
"""

import sys
from collections import Counter
from dataclasses import dataclass, field
from random import Random

from bench._slips import Table, Values, hurt, table, truth
from lurus.core.editing.locate import locate
from lurus.core.editing.propose import propose

SEED = 20_261_125
ERRORS = (1, 2, 3, 4)
PRECISION, COVERAGE = 95, 40


@dataclass
class Tally:
    """Blocks that were broken, proposals that stood alone, and those of them that restore the truth."""

    blocks: int = 0
    alone: int = 0
    right: int = 0
    wrong_kinds: Counter[str] = field(default_factory=Counter)

    def line(self, name: str) -> str:
        """One line to read."""
        precision = 100 * self.right / self.alone if self.alone else 100
        coverage = 100 * self.alone / self.blocks if self.blocks else 0
        return (
            f"{name:>8} {self.blocks:6} blocks {self.alone:6} alone {self.right:6} right"
            f"  precision {precision:5.1f} %  coverage {coverage:5.1f} %"
        )


def measure(one: Table, count: int, records: int, random: Random) -> Tally:
    """Hurt `records` tables with `count` slips each and judge what stands alone."""
    tally = Tally()
    for _ in range(records):
        right = truth(one, random)
        wrong, _ = hurt(right, one.cells, count, random)
        judge(one, right, wrong, tally)
    return tally


def judge(one: Table, right: Values, wrong: Values, tally: Tally) -> None:
    """A proposal is right when every value it puts in is the true one."""
    record = one.rs.record(wrong)
    tally.blocks += len(locate(one.rs, record).blocks)
    for proposal in propose(one.rs, record, one.context):
        if proposal.alone:
            tally.alone += 1
            good = all(right[cell] == new for cell, new in proposal.values.items())
            tally.right += good
            if not good:
                tally.wrong_kinds[", ".join(sorted({change.slip.value for change in proposal.changes}))] += 1


def main(records: int) -> int:
    """Print the tally by number of errors and in all; fail when a goal is missed."""
    one = table()
    print(f"{len(one.rs.fields)} cells, {len(one.rs.rules)} rules, {records} records each, seed {SEED}")
    random = Random(SEED)
    every = Tally()
    for count in ERRORS:
        tally = measure(one, count, records, random)
        print(tally.line(f"{count} slips"))
        every.blocks += tally.blocks
        every.alone += tally.alone
        every.right += tally.right
        every.wrong_kinds.update(tally.wrong_kinds)
    print(every.line("all"))
    print("wrong ones by slip:", dict(every.wrong_kinds.most_common()))
    met = every.right * 100 >= PRECISION * every.alone and every.alone * 100 >= COVERAGE * every.blocks
    print(f"goal: precision ≥ {PRECISION} %, coverage ≥ {COVERAGE} %:", "met" if met else "missed")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100))
