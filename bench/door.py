"""Acts per second through the door, beside the very same rows written by plain Django in one transaction each.

Five cases of twenty items: every item answered with a correction and its evidence (`jawab`), then judged
(`validasi`). Every repetition begins on a fresh copy of the same database. The rival reads nothing, asks nothing and
computes no fingerprint: it is told the finished rows (domain rows, raised versions, transaction, entries, salts,
counter) and saves them.
"""

import sys

from bench import _stage

CASES = 5
ITEMS = 20

if __name__ == "__main__":
    if _stage.is_part():
        from bench import _acts

        _stage.hand_over(_acts.measure(CASES, ITEMS))
        sys.exit()
    print(_stage.machine())
    names = ("door", "plain Django")
    _stage.table("SQLite, medians of alternating repetitions", _stage.on_sqlite("bench.door"), names)
    _stage.table("PostgreSQL (no targets)", _stage.on_postgresql("bench.door"), names)
    sys.exit(_stage.ended())
