"""As known at a date, over 1,000,000 versions: Lurus's register beside django-simple-history, on the same facts.

100 offices × 1,000 figures × 10 versions each, in 1,000 transactions per office (seed in `_stage`). Both sides read
through what each offers its users: `lurus.register.as_of`, and `Model.history.as_of(…)`.
"""

import sys

from bench import _stage

OFFICES = 100
FIGURES = 1_000
VERSIONS = 10

if __name__ == "__main__":
    if _stage.is_part():
        from bench import _versions

        _stage.hand_over(_versions.measure(OFFICES, FIGURES, VERSIONS))
        sys.exit()
    print(_stage.machine())
    names = ("lurus", "simple-history")
    _stage.table("SQLite, medians of alternating repetitions", _stage.on_sqlite("bench.known_at"), names)
    _stage.table("PostgreSQL (no targets)", _stage.on_postgresql("bench.known_at"), names)
    sys.exit(_stage.ended())
