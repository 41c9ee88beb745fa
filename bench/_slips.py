"""Made-up budget tables with known errors: the generator of `bench/propose.py`. Everything follows from a seed."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from lurus.core.editing.context import Context, Periods
from lurus.core.editing.fields import Field
from lurus.core.editing.ruleset import RuleSet

Values = dict[str, int]


@dataclass(frozen=True)
class Table:
    """The rules of a table, what is known beside it, and which figures may be hurt."""

    rs: RuleSet
    context: Context
    cells: tuple[str, ...]


def table(activities: int = 3, subs: int = 3) -> Table:
    """A programme with activities and sub-activities: ceiling, four quarters and year of each; all in rupiah.

    Ceilings and years sum upwards, quarters sum to the year, the year keeps within the ceiling, and beside
    programme and activities stands the share spent, in hundredths of a percent, rounded.
    """
    rules: list[str] = []
    names: list[str] = []
    nodes = ["p"]
    for a in range(activities):
        nodes += [f"p{a}", *(f"p{a}s{s}" for s in range(subs))]
    for node in nodes:
        quarters = [f"{node}_q{n}" for n in range(1, 5)]
        names += [f"{node}_pagu", *quarters, f"{node}_year"]
        rules.append(f"{node}_year == {' + '.join(quarters)}")
        rules.append(f"{node}_year <= {node}_pagu")
        rules += [f"{cell} >= 0" for cell in quarters]
        if "s" not in node:
            names.append(f"{node}_pct")
            rules.append(f"near({node}_pct*{node}_pagu, 10000*{node}_year, 0.5*{node}_pagu)")
    for parent, below in [("p", [f"p{a}" for a in range(activities)])] + [
        (f"p{a}", [f"p{a}s{s}" for s in range(subs)]) for a in range(activities)
    ]:
        for measure in ("pagu", "year"):
            rules.append(f"{parent}_{measure} == {' + '.join(f'{one}_{measure}' for one in below)}")
    periods = tuple(Periods(tuple(f"{n}_q{q}" for q in range(1, 5)), f"{n}_year") for n in nodes)
    swaps = tuple((f"{node}_pagu", f"{node}_year") for node in nodes)
    rs = RuleSet.load("\n".join(rules), [Field(name, decimals=0, unit="Rp") for name in names])
    return Table(rs, Context(periods=periods, swaps=swaps), tuple(names))


def truth(one: Table, random: Random, activities: int = 3, subs: int = 3) -> Values:
    """Figures that satisfy every rule, of the size and roundness of real ones."""
    values: Values = {}
    measures = ["pagu", "q1", "q2", "q3", "q4", "year"]
    for a in range(activities):
        for s in range(subs):
            node = f"p{a}s{s}"
            pagu = random.randrange(20_000, 900_000) * random.choice((500, 1000, 2500))
            parts = [random.randrange(1, 60) for _ in range(4)]
            spent = pagu * random.randrange(60, 99) // 100
            quarters = [spent * part // sum(parts) // 10 * 10 + random.randrange(0, 10) for part in parts]
            quarters = [min(quarter, pagu // 4) for quarter in quarters]
            figures = [pagu, *quarters, sum(quarters)]
            values |= {f"{node}_{m}": figure for m, figure in zip(measures, figures, strict=True)}
        for m in measures:
            values[f"p{a}_{m}"] = sum(values[f"p{a}s{s}_{m}"] for s in range(subs))
    for m in measures:
        values[f"p_{m}"] = sum(values[f"p{a}_{m}"] for a in range(activities))
    for node in ["p", *(f"p{a}" for a in range(activities))]:
        share = 10000 * values[f"{node}_year"]
        values[f"{node}_pct"] = (2 * share + values[f"{node}_pagu"]) // (2 * values[f"{node}_pagu"])
    return {name: values[name] for name in one.cells}


def _thousand(values: Values, cell: str, random: Random) -> Values:
    if cell.endswith("pct"):
        return {cell: values[cell] // 100}
    return {cell: values[cell] // 1000 if random.random() < 0.7 else values[cell] * 1000}


def _transposed(values: Values, cell: str, random: Random) -> Values:
    text = str(values[cell])
    places = [n for n in range(len(text) - 1) if text[n] != text[n + 1] and (n or text[1] != "0")]
    if not places:
        return {}
    n = random.choice(places)
    return {cell: int(text[:n] + text[n + 1] + text[n] + text[n + 2 :])}


def _digit(values: Values, cell: str, random: Random) -> Values:
    text = str(values[cell])
    n = random.randrange(len(text))
    other = random.choice([d for d in "0123456789" if d != text[n] and (n or d != "0")])
    return {cell: int(text[:n] + other + text[n + 1 :])}


def _length(values: Values, cell: str, random: Random) -> Values:
    text = str(values[cell])
    n = random.randrange(1, len(text))
    if random.random() < 0.5:
        return {cell: int(text[:n] + text[n + 1 :])}
    return {cell: int(text[:n] + random.choice("0123456789") + text[n:])}


def _swapped(values: Values, cell: str, random: Random) -> Values:
    node, _, measure = cell.rpartition("_")
    if measure == "pct":
        return {}
    others = {"pagu": "year", "year": "pagu", "q1": "q2", "q2": "q3", "q3": "q4", "q4": "q3"}
    other = f"{node}_{others[measure]}"
    return {cell: values[other], other: values[cell]}


def _copied(values: Values, cell: str, random: Random) -> Values:
    node, _, measure = cell.rpartition("_")
    if measure == "pct":
        return {}
    beside = [m for m in ("q1", "q2", "q3", "q4") if m != measure]
    return {cell: values[f"{node}_{random.choice(beside)}"]}


def _cumulative(values: Values, cell: str, random: Random) -> Values:
    node, _, _ = cell.rpartition("_")
    total, found = 0, {}
    for n in range(1, 5):
        total += values[f"{node}_q{n}"]
        found[f"{node}_q{n}"] = total
    return found


def _anything(values: Values, cell: str, random: Random) -> Values:
    return {cell: values[cell] * random.randrange(30, 170) // 100 + random.randrange(1, 1000)}


SLIPS: dict[str, Callable[[Values, str, Random], Values]] = {
    "thousand": _thousand,
    "transposed": _transposed,
    "digit": _digit,
    "length": _length,
    "swapped": _swapped,
    "copied": _copied,
    "cumulative": _cumulative,
    "anything": _anything,
}
"""Equal shares; `anything` is explained by nothing."""


def hurt(values: Values, cells: tuple[str, ...], count: int, random: Random) -> tuple[Values, list[str]]:
    """The figures with `count` slips in different cells, and which slips they were."""
    wrong = dict(values)
    touched: set[str] = set()
    kinds: list[str] = []
    while len(kinds) < count:
        kind = random.choice(list(SLIPS))
        changes = SLIPS[kind](values, random.choice(cells), random)
        real = {cell: value for cell, value in changes.items() if value != values[cell]}
        if real and not touched & set(changes):
            wrong |= real
            touched |= set(changes)
            kinds.append(kind)
    return wrong, kinds
