"""When a correction is material: a published conclusion changes, by a stated rule.

The rule: a correction is material exactly when, for at least one published indicator, the predicate, whether the
target is met, the colour, or the sign of the growth is another one after it than before. How large an amount is
decides nothing here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lurus.core.capaian import Aturan, Simpulan, Skala, capaian, predikat, simpulan
from lurus.core.editing.fields import Exact, Value
from lurus.core.errors import CoreError

Look = Callable[[str], Value]
"""The value of a cell, by its name."""


class What(StrEnum):
    """The conclusions a reader draws."""

    PREDICATE = "predicate"
    MET = "target met"
    COLOUR = "colour"
    GROWTH = "sign of growth"


@dataclass(frozen=True)
class Conclusion:
    """One published indicator: its target and realisation (cells), the rule of its achievement, its scales.

    `skala` gives the predicate, `colours` the traffic light (a scale too). `label` is what a person reads.
    """

    label: str
    target: str
    realisation: str
    aturan: Aturan
    skala: Skala | None = None
    colours: Skala | None = None


@dataclass(frozen=True)
class Growth:
    """One published growth: this period's figure against the base it is compared with (cells, same unit)."""

    label: str
    cell: str
    base: str


@dataclass(frozen=True)
class Judged:
    """One conclusion before and after, in words ("yes", "rise"; None: nothing can be concluded)."""

    label: str
    what: What
    before: str | None
    after: str | None

    @property
    def changed(self) -> bool:
        """Whether a reader would conclude something else."""
        return self.before != self.after

    def to_dict(self) -> dict[str, object]:
        """Return it as plain data."""
        return {
            "label": self.label,
            "what": self.what.value,
            "before": self.before,
            "after": self.after,
            "changed": self.changed,
        }


def judged(one: Conclusion | Growth, before: Look, after: Look) -> Iterator[Judged]:
    """Yield every conclusion of an indicator, changed or not.

    >>> old, new = {"now": 5, "last": 7}.get, {"now": 9, "last": 7}.get
    >>> [(each.before, each.after) for each in judged(Growth("Produksi", "now", "last"), old, new)]
    [('fall', 'rise')]
    """
    if isinstance(one, Growth):
        yield Judged(one.label, What.GROWTH, _growth(one, before), _growth(one, after))
        return
    old, new = _concluded(one, before), _concluded(one, after)
    yield Judged(one.label, What.MET, _yes(old), _yes(new))
    if one.skala is not None:
        yield Judged(one.label, What.PREDICATE, old.predikat, new.predikat)
    if one.colours is not None:
        yield Judged(one.label, What.COLOUR, _colour(one, before), _colour(one, after))


def _concluded(one: Conclusion, look: Look) -> Simpulan:
    """What the rule of the achievement refuses (a target of 0, a value off the scale) concludes nothing."""
    try:
        return simpulan(_number(look(one.target)), _number(look(one.realisation)), one.aturan, one.skala)
    except CoreError:
        return Simpulan(None, None)


def _colour(one: Conclusion, look: Look) -> str | None:
    try:
        value = capaian(_number(look(one.target)), _number(look(one.realisation)), one.aturan).untuk_predikat
        return None if one.colours is None else predikat(value, one.colours)
    except CoreError:
        return None


def _yes(one: Simpulan) -> str | None:
    return None if one.tercapai is None else "yes" if one.tercapai else "no"


def _growth(one: Growth, look: Look) -> str | None:
    now, base = _number(look(one.cell)), _number(look(one.base))
    if now is None or base is None:
        return None
    return "rise" if now > base else "fall" if now < base else "none"


def _number(value: Value) -> Exact | None:
    return None if isinstance(value, str) else value
