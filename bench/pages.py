"""The main pages: queries of each, and requests per second beside an empty signed-in page with the same middleware.

One office with a hundred indicators and four cases (ordered, answered, in its meeting, delivered). Requests go
through Django's own WSGI handler in this process, with a signed-in session, on the product's settings. Tasks and
cases are read anew only after an act in the office: lines of their own show them when every request finds a new act,
and queries are counted there.
"""

import sys

from bench import _stage

if __name__ == "__main__":
    if _stage.is_part():
        from bench import _requests

        _stage.hand_over(_requests.measure())
        sys.exit()
    print(_stage.machine())
    names = ("page", "empty page")
    _stage.table("SQLite, medians of alternating repetitions", _stage.on_sqlite("bench.pages"), names)
    _stage.table("PostgreSQL (no targets)", _stage.on_postgresql("bench.pages"), names)
    sys.exit(_stage.ended())
