"""Checking an archive bundle, beside plain SHA-256 over the same bytes in the same run.

The rehearsed case with its five signatures, its journal and its seal; then the same with evidence beside it, as a
case with scanned documents has it. The rival reads the ZIP once and does nothing else: no list, no signature, no
journal. Rates are bytes per second; the ratio is ours over the rival's.
"""

import subprocess
import sys
from pathlib import Path

from bench import _stage

LARGE = (256, 1024)
"""MiB of evidence."""


def rehearsed(folder: Path) -> Path:
    """The home of a rehearsal."""
    command = [sys.executable, "-m", "lurus.cli.main", "rehearse", "--out", str(folder)]
    subprocess.run(command, cwd=_stage.ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return folder / "rumah"


if __name__ == "__main__":
    if _stage.is_part():
        from bench import _bundles

        _stage.hand_over(_bundles.measure(LARGE))
        sys.exit()
    print(_stage.machine())
    with _stage.folder() as path:
        surroundings = {"LURUS_HOME": str(rehearsed(path / "gladi")), "DATABASE_URL": ""}
        lines = _stage.measured_in("bench.bundle", surroundings)
    _stage.table("A bundle checked, medians of alternating repetitions", lines, ("check", "plain SHA-256"))
    sys.exit(_stage.ended())
