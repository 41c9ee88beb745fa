"""Banff, Statistics Canada's own localisation in C, in an environment of its own: a referee that is never shipped."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import _stage
from lurus.core.editing import Relation, Row, RuleSet, Value

VERSION = "banff==3.1.3"
WORKER = Path(__file__).with_name("_banff_worker.py")
SIGNS = {Relation.EQ: "=", Relation.LE: "<=", Relation.LT: "<"}


class AbsentError(Exception):
    """Banff cannot be had here; the text says why, in one line."""


def environment(folder: Path) -> Path:
    """The Python of Banff's environment, made in `folder` if it is not there yet; raises AbsentError."""
    kept = Path(os.environ[_stage.KEPT]).resolve() if _stage.KEPT in os.environ else folder
    python = kept / "banff" / "bin" / "python"
    if python.exists():
        return python
    steps = [
        [sys.executable, "-m", "venv", str(python.parents[1])],
        [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", VERSION],
    ]
    for step in steps:
        done = subprocess.run(step, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise AbsentError(f"{VERSION} cannot be installed here: {last}")
    return python


def edits(rules: RuleSet) -> str:
    """The rules as Banff writes them."""
    rows = [row for rule in rules.rules for (row,) in rule.clauses if isinstance(row, Row)]
    return " ".join(_edit(row, [field.id for field in rules.fields]) for row in rows)


def _edit(row: Row, names: Sequence[str]) -> str:
    left = " ".join(f"{'-' if coef < 0 else '+'} {abs(coef)} * {names[cell]}" for cell, coef in row.linear)
    return f"{left.removeprefix('+ ')} {SIGNS[row.relation]} {-row.constant};"


def run(python: Path, rules: RuleSet, records: Sequence[Sequence[Value]]) -> tuple[list[float], list[int]]:
    """Seconds of every repetition for all records, and the number of fields chosen for each record."""
    given = {
        "edits": edits(rules),
        "names": [field.id for field in rules.fields],
        "records": [[int(str(value)) for value in record] for record in records],
        "repetitions": _stage.REPETITIONS,
    }
    done = subprocess.run(
        [str(python), str(WORKER)], input=json.dumps(given), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise AbsentError(f"{VERSION} does not run here: {done.stderr.strip().splitlines()[-1]}")
    told = json.loads(done.stdout.splitlines()[-1])
    return told["seconds"], [len(fields) for fields in told["chosen"]]
