"""The measurements of `locate`."""

import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from bench import _banff, _rivals, _stage
from lurus.core.editing import Budget, Exact, RuleSet, Value, locate
from tests.core import documents as made

Record = list[Value]
Errors = range(1, 5)
RECORDS = 60
EACH_AT_LEAST = 3.0
BANFF = 0.5
MEAN = {"scipy.milp": 5.0, "z3": 4.0}


def records(
    rules: RuleSet, figures: Callable[[Random], made.Figures], errors: int, count: int = RECORDS
) -> list[Record]:
    """Spoiled documents; the same for the same seed."""
    chance = Random(_stage.SEED + errors)
    return [made.spoiled(rules, figures(chance), chance, errors) for _ in range(count)]


def against_solvers() -> Iterator[tuple[str, list[_stage.Line]]]:
    """Both kinds of document of 40 variables and 61 rules."""
    kinds = (
        ("five activities", made.activities(), made.activity_figures),
        ("a programme and its sums, one block", made.programme(), made.programme_figures),
    )
    for what, rules, figures in kinds:
        sets = {errors: records(rules, figures, errors) for errors in Errors}
        yield (
            f"40 variables, 61 rules ({what}): all ties, milliseconds per record",
            list(_beside(rules, sets)),
        )
        yield f"the same: wrong weights or unsolved, of {len(Errors) * RECORDS} records", _wrong(rules, sets)


def _beside(rules: RuleSet, sets: dict[int, list[Record]]) -> Iterator[_stage.Line]:
    rivals = {"scipy.milp": _rivals.Highs(rules).weight, "z3": _rivals.Z3(rules).weight}
    told: dict[str, list[tuple[float, float]]] = {name: [] for name in rivals}
    for errors, group in sets.items():
        _stage.say(f"{errors} errors")
        jobs: dict[str, Callable[[], object]] = {"ours": _all(lambda record: locate(rules, record), group)}
        jobs |= {name: _all(weight, group) for name, weight in rivals.items()}
        took = _stage.medians(jobs)
        for name in rivals:
            each = (took["ours"] * 1000 / len(group), took[name] * 1000 / len(group))
            told[name].append(each)
            yield _stage.Line(f"{errors} errors, {name}", *each, "ms", each[1] / each[0], EACH_AT_LEAST)
    for name, pairs in told.items():
        yield _mean(f"geometric mean, {name}", pairs, MEAN[name])


def _mean(what: str, pairs: Sequence[tuple[float, float]], target: float) -> _stage.Line:
    """The geometric means of both sides, whose ratio is that of the ratios."""
    ours, theirs = (statistics.geometric_mean(side) for side in zip(*pairs, strict=True))
    return _stage.Line(what, ours, theirs, "ms", theirs / ours, target)


def _all(answer: Callable[[Record], object], group: Sequence[Record]) -> Callable[[], object]:
    return lambda: [answer(record) for record in group]


def _wrong(rules: RuleSet, sets: dict[int, list[Record]]) -> list[_stage.Line]:
    exact, highs = _rivals.Z3(rules), _rivals.Highs(rules)
    every = [record for group in sets.values() for record in group]
    truth = [exact.weight(record) for record in every]
    ours = _differing([locate(rules, record).weight for record in every], truth)
    theirs = _differing([highs.weight(record) for record in every], truth)
    return [
        _stage.Line("scipy.milp, blocks scaled", ours[0], theirs[0], "", 0, at_most=0),
        _stage.Line("of these a suspect missed", ours[1], theirs[1], "", 0, at_most=0),
    ]


def _differing(found: Sequence[Exact | None], truth: Sequence[Exact | None]) -> tuple[int, int]:
    """How many weights are not the true one, and how many of these are too light: a suspect is missed."""
    pairs = list(zip(found, truth, strict=True))
    lighter = sum(one is not None and one < (true or 0) for one, true in pairs)
    return sum(one != true for one, true in pairs), lighter


def against_banff(folder: Path) -> tuple[list[_stage.Line], str]:
    """The lines, or one sentence why there are none."""
    rules = made.budget()
    lines: list[_stage.Line] = []
    pairs: list[tuple[float, float]] = []
    try:
        python = _banff.environment(folder)
        for errors in (1, 2, 3):
            group = records(rules, made.budget_figures, errors, 300)
            took = _stage.medians({"ours": _all(lambda record: locate(rules, record), group)})["ours"]
            seconds, weights = _banff.run(python, rules, group)
            each = (took * 1000 / len(group), statistics.median(seconds) * 1000 / len(group))
            pairs.append(each)
            wrong = sum(
                locate(rules, one).weight != weight for one, weight in zip(group, weights, strict=True)
            )
            lines.append(_stage.Line(f"{errors} errors", *each, "ms", each[1] / each[0], BANFF))
            lines.append(_stage.Line(f"{errors} errors: weights that differ", wrong, 0, "", 0, at_most=0))
    except _banff.AbsentError as absent:
        return lines, str(absent)
    return [*lines, _mean("geometric mean", pairs, BANFF)], ""


def whole_office() -> list[_stage.Line]:
    """Localisation and recheck beside one full check."""
    rules = made.tree()
    lines = []
    for errors in Errors:
        group = records(rules, made.tree_figures, errors, 5)
        took = _stage.medians(
            {"check": _all(rules.check, group), "ours": _all(lambda one: locate(rules, one), group)}
        )
        each = 1000 / len(group)
        share = took["ours"] / took["check"]
        lines.append(
            _stage.Line(
                f"localisation, {errors} errors, ms", took["ours"] * each, took["check"] * each, "ms", share
            )
        )
        lines.append(_stage.Line("  in full checks", share, 1, "", share, at_most=1.5))
    return lines + _recheck(rules)


def _recheck(rules: RuleSet) -> list[_stage.Line]:
    chance = Random(_stage.SEED)
    record = made.spoiled(rules, made.tree_figures(chance), chance, 2)
    report = rules.check(record)
    cells = chance.sample(range(len(rules.fields)), 100)
    took = _stage.medians(
        {
            "check": lambda: rules.check(record),
            "recheck": lambda: [report.recheck({cell: 5_000_000}) for cell in cells],
        }
    )
    one = took["recheck"] / len(cells)
    return [
        _stage.Line("recheck after one cell", one * 1000, took["check"] * 1000, "ms", took["check"] / one, 50)
    ]


SECOND = 1_000_000_000


def two_way() -> list[_stage.Line]:
    """Every record within two seconds: answered, or stopped with the cells that are forced all the same."""
    return [*_table(6, required=True), *_table(10, required=False)]


def _table(errors: int, *, required: bool) -> list[_stage.Line]:
    rules = made.table()
    group = records(rules, made.table_figures, errors, 12)
    seconds, complete, shown = [], 0, 0
    for record in group:
        budget = Budget(checks=10**9, limit=6 * SECOND // 5, clock=time.monotonic_ns)
        begun = time.perf_counter()
        found = locate(rules, record, budget=budget)
        seconds.append(time.perf_counter() - begun)
        stopped = [block for block in found.blocks if not block.complete]
        complete += not stopped
        shown += any(block.forced or block.repair for block in stopped)
    silent = len(group) - complete - shown
    most = 2 if required else None
    none = 0 if required else None
    return [
        _stage.Line(f"{errors} errors: the slowest", max(seconds), 2, "s", 0, at_most=most),
        _stage.Line(f"{errors} errors: the median", statistics.median(seconds), 2, "s", 0),
        _stage.Line(f"{errors} errors: answered in full", complete, len(group), "", 0),
        _stage.Line("stopped, forced cells or a repair shown", shown, len(group), "", 0),
        _stage.Line("stopped without anything shown", silent, 0, "", 0, at_most=none),
    ]
