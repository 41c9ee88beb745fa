"""Documents of made-up offices in rupiah, correct and then spoiled: for the tests of localisation and its bench."""

from collections.abc import Callable, Sequence
from random import Random

from lurus.core.editing import Field, RuleSet, Value

Figures = dict[str, int]


def activities(count: int = 5) -> RuleSet:
    """Activities with three sub-activities, ceiling and realisation each: 8 cells and 12 rules for one.

    With the ceiling of the first activity limited, five of them have 40 cells and 61 rules.
    """
    names = [name for place in range(count) for name in _activity_cells(place)]
    texts = ["a0pagu <= 900000000000"]
    for place in range(count):
        a = f"a{place}"
        texts += [f"{a}pagu == {a}p1 + {a}p2 + {a}p3", f"{a}real == {a}r1 + {a}r2 + {a}r3"]
        texts += [f"{a}real <= {a}pagu"]
        texts += [f"{a}r{sub} <= {a}p{sub}" for sub in (1, 2, 3)]
        texts += [f"{a}{kind}{sub} >= 0" for kind in "pr" for sub in (1, 2, 3)]
    return RuleSet.load("\n".join(texts), map(Field, names))


def _activity_cells(place: int) -> list[str]:
    return [f"a{place}{name}" for name in ("pagu", "p1", "p2", "p3", "real", "r1", "r2", "r3")]


def activity_figures(chance: Random, count: int = 5) -> Figures:
    """Correct figures for `activities`."""
    figures: Figures = {}
    for place in range(count):
        ceilings = [chance.randrange(50, 90_000) * 1_000_000 for _ in range(3)]
        spent = [
            ceiling * chance.randrange(300, 1000) // 1000 + chance.randrange(1000) for ceiling in ceilings
        ]
        values = [sum(ceilings), *ceilings, sum(spent), *spent]
        figures |= dict(zip(_activity_cells(place), values, strict=True))
    return figures


def programme() -> RuleSet:
    """A programme that is the sum of four activities in every column: 40 cells and 61 rules in one piece."""
    names = [name for place in range(5) for name in _activity_cells(place)]
    texts = [
        f"{total} == " + " + ".join(total.replace("a0", f"a{place}") for place in range(1, 5))
        for total in _activity_cells(0)
    ]
    for a in (f"a{place}" for place in range(5)):
        texts += [f"{a}pagu == {a}p1 + {a}p2 + {a}p3", f"{a}real == {a}r1 + {a}r2 + {a}r3"]
        texts += [f"{a}r{sub} <= {a}p{sub}" for sub in (1, 2, 3)]
        if a != "a0":
            texts += [f"{a}real <= {a}pagu"]
            texts += [f"{a}{kind}{sub} >= 0" for kind in "pr" for sub in (1, 2, 3)]
    return RuleSet.load("\n".join(texts), map(Field, names))


def programme_figures(chance: Random) -> Figures:
    """Correct figures for `programme`."""
    figures = activity_figures(chance)
    for total in _activity_cells(0):
        figures[total] = sum(figures[total.replace("a0", f"a{place}")] for place in range(1, 5))
    return figures


BUDGET = ("pagu", "p1", "p2", "p3", "real", "r1", "r2", "r3", "q1", "q2", "q3")


def budget() -> RuleSet:
    """One activity by three kinds of spending and three terms: 11 cells, 14 rules."""
    texts = ["pagu == p1 + p2 + p3", "real == r1 + r2 + r3", "real == q1 + q2 + q3", "real <= pagu"]
    texts += ["r1 <= p1", "r2 <= p2", "r3 <= p3"]
    texts += [f"{name} >= 0" for name in ("p1", "r1", "r2", "r3", "q1", "q2", "q3")]
    return RuleSet.load("\n".join(texts), map(Field, BUDGET))


def budget_figures(chance: Random) -> Figures:
    """Correct figures for `budget`."""
    figures = activity_figures(chance, 1)
    found = {name.removeprefix("a0"): value for name, value in figures.items()}
    first = found["real"] * chance.randrange(100, 400) // 1000
    second = found["real"] * chance.randrange(100, 400) // 1000
    return found | {"q1": first, "q2": second, "q3": found["real"] - first - second}


COLUMNS = ("pagu", "tw1", "tw2", "tw3", "tw4")


def tree_nodes() -> dict[str, list[str]]:
    """An office of 8 programmes of 6 activities of 8 sub-activities: 441 nodes, each with its children."""
    children: dict[str, list[str]] = {"n": [f"n{one}" for one in range(8)]}
    for programme in children["n"]:
        children[programme] = [f"{programme}_{one}" for one in range(6)]
        for activity in children[programme]:
            children[activity] = [f"{activity}_{one}" for one in range(8)]
    leaves = [leaf for node in list(children) for leaf in children[node] if leaf not in children]
    return children | {leaf: [] for leaf in leaves}


def tree() -> RuleSet:
    """The office's ceilings and quarters: 2,205 cells and 2,931 rules, all in one piece."""
    nodes = tree_nodes()
    texts: list[str] = []
    for node, children in nodes.items():
        if children:
            texts += [
                f"{node}_{column} == " + " + ".join(f"{one}_{column}" for one in children)
                for column in COLUMNS
            ]
        texts += [f"{node}_{column} >= 0" for column in COLUMNS]
        texts.append(f"{node}_tw1 + {node}_tw2 + {node}_tw3 + {node}_tw4 <= {node}_pagu")
    return RuleSet.load("\n".join(texts), [Field(f"{node}_{column}") for node in nodes for column in COLUMNS])


def tree_figures(chance: Random) -> Figures:
    """Correct figures for `tree`."""
    nodes, figures = tree_nodes(), Figures()
    for node in reversed(list(nodes)):
        children = nodes[node]
        ceiling = chance.randrange(20, 9_000) * 1_000_000
        drawn = [ceiling * chance.randrange(50, 240) // 1000 for _ in range(4)]
        for place, column in enumerate(COLUMNS):
            own = [ceiling, *drawn][place]
            figures[f"{node}_{column}"] = (
                sum(figures[f"{one}_{column}"] for one in children) if children else own
            )
    return figures


ROWS, ACROSS = 12, 5


def table() -> RuleSet:
    """A table of 12 rows and 5 columns with all margins: every cell stands in two sums."""
    rows = [[f"c{row}_{column}" for column in range(ACROSS)] for row in range(ROWS)]
    texts = [f"r{row} == " + " + ".join(cells) for row, cells in enumerate(rows)]
    texts += [f"k{column} == " + " + ".join(cells[column] for cells in rows) for column in range(ACROSS)]
    texts += ["total == " + " + ".join(f"r{row}" for row in range(ROWS))]
    texts += ["total == " + " + ".join(f"k{column}" for column in range(ACROSS))]
    names = [name for cells in rows for name in cells]
    texts += [f"{name} >= 0" for name in names]
    names += [f"r{row}" for row in range(ROWS)] + [f"k{column}" for column in range(ACROSS)] + ["total"]
    return RuleSet.load("\n".join(texts), map(Field, names))


def table_figures(chance: Random) -> Figures:
    """Correct figures for `table`."""
    rows = [[chance.randrange(1, 9_000) * 100_000 for _ in range(ACROSS)] for _ in range(ROWS)]
    figures = {
        f"c{row}_{column}": value for row, cells in enumerate(rows) for column, value in enumerate(cells)
    }
    figures |= {f"r{row}": sum(cells) for row, cells in enumerate(rows)}
    figures |= {f"k{column}": sum(cells[column] for cells in rows) for column in range(ACROSS)}
    return figures | {"total": sum(map(sum, rows))}


def spoiled(rules: RuleSet, figures: Figures, chance: Random, errors: int) -> list[Value]:
    """The record with so many cells spoiled, each as people spoil figures; the document does not pass any more."""
    while True:
        record: list[Value] = [*rules.record(figures)]
        for cell in chance.sample(range(len(record)), errors):
            record[cell] = _slip(int(str(record[cell])), chance)
        if rules.check(record).broken:
            return record


def _slip(value: int, chance: Random) -> int:
    return chance.choice(SLIPS)(value, chance)


def _swapped(value: int, chance: Random) -> int:
    digits = list(str(value))
    place = chance.randrange(len(digits))
    digits[place], digits[place - 1] = digits[place - 1], digits[place]
    return int("".join(digits))


SLIPS: Sequence[Callable[[int, Random], int]] = (
    lambda value, chance: value * 1000,
    lambda value, chance: value // 1000,
    lambda value, chance: value * 10,
    lambda value, chance: value // 10,
    lambda value, chance: -value,
    lambda value, chance: value + chance.randrange(-(10**9), 10**9),
    _swapped,
)
