"""Localisation beside the solvers that can do it, on documents in rupiah that people's slips have spoiled.

Ours lists every tie with its proof and is exact; the others give one solution. Records and errors come from
`tests/core/documents` with the seed of `_stage`. Wrong: another weight than z3's, which is exact.
"""

import sys

from bench import _locating, _stage

if __name__ == "__main__":
    print(_stage.machine())
    for what, lines in _locating.against_solvers():
        _stage.table(what, lines, ("ours", "theirs"))
    with _stage.folder() as path:
        lines, why = _locating.against_banff(path)
        _stage.table(
            "11 variables, 14 rules: Banff 3.1.3 (C), milliseconds per record", lines, ("ours", "banff")
        )
        if why:
            print(f"  {why}")
    _stage.table(
        "2,205 cells, 2,931 rules: beside our own full check", _locating.whole_office(), ("ours", "check")
    )
    _stage.table("Two-way table with margins, 12 by 5", _locating.two_way(), ("ours", "allowed"))
    sys.exit(_stage.ended())
