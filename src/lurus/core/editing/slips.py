"""What slip turns the right figure into the one that stands there: the known slips, and what each costs."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from lurus.core.editing.fields import Exact, Field, Value
from lurus.core.editing.osa import distance


class Slip(StrEnum):
    """The known ways in which a figure goes wrong, and two words for the unknown."""

    FILLED = "filled"
    """Nothing stood there; the rules leave one value."""
    FOLLOWS = "follows"
    """A printed result, worked out again from figures that changed."""
    ROUNDED = "rounded"
    """Rounded or cut off."""
    SWAPPED = "swapped"
    """Two neighbours changed places; one operation for both."""
    SIGN = "sign"
    UNIT = "unit"
    """A thousand or a million times too large or small, also after rounding."""
    SEPARATOR = "separator"
    """A thousands separator read as a decimal one, or the reverse."""
    PERCENT = "percent"
    """A fraction written for a percentage, or the reverse; also after rounding or cutting off."""
    TENFOLD = "tenfold"
    """Zeros too many or too few."""
    TRANSPOSED = "transposed"
    DIGIT = "digit"
    LOST_DIGIT = "lost digit"
    EXTRA_DIGIT = "extra digit"
    DOUBLE_COUNT = "double count"
    """A known part of the sum went in twice."""
    REMAINDER = "remainder"
    """Target minus realisation stands where the realisation belongs."""
    PERIODS = "other convention of periods"
    """Cumulative figures in a form of increments, or the reverse; one slip for the whole series."""
    SHIFTED = "shifted by one column"
    COPY_BEFORE = "copy of the period before"
    """A form is filled in period by period: what repeats the one before is the stale one of the two."""
    COPY_PERIOD = "copy of a period"
    COPY_COLUMN = "copy of a column"
    COPY_DOCUMENT = "copy of a document"
    COPY_YEAR = "copy of last year"
    AGREES = "agrees"
    """The new value stands in another document."""
    LIKE_LAST_YEAR = "like last year"
    """The new value is last year's."""
    OTHER = "other"
    """Determined by the rules, explained by nothing."""
    UNDETERMINED = "undetermined"
    """The rules leave more than one value: somebody must be asked."""


class Place(StrEnum):
    """Where a figure beside the suspected one stands."""

    BEFORE = "period before"
    PERIOD = "period"
    COLUMN = "column"
    DOCUMENT = "document"
    LAST_YEAR = "last year"


@dataclass(frozen=True)
class Neighbour:
    """A figure that may have been copied, or that may confirm: where it stands and what it is."""

    place: Place
    value: Exact


@dataclass(frozen=True)
class Explanation:
    """A slip and its cost: the lower, the likelier. Costs compare; they are no probabilities."""

    slip: Slip
    cost: int

    @property
    def known(self) -> bool:
        """Whether it explains anything."""
        return self.slip not in (Slip.OTHER, Slip.UNDETERMINED)


COSTS: Final[Mapping[Slip, tuple[int, int]]] = {
    # slip: (cost, cost among figures of one or two digits, where a likeness is often chance)
    Slip.FILLED: (0, 0),
    Slip.FOLLOWS: (0, 0),
    Slip.ROUNDED: (20, 40),
    Slip.SWAPPED: (10, 20),
    Slip.SIGN: (10, 10),
    Slip.UNIT: (10, 20),
    Slip.SEPARATOR: (9, 18),
    Slip.PERCENT: (15, 20),
    Slip.TENFOLD: (15, 30),
    Slip.TRANSPOSED: (15, 30),
    Slip.DIGIT: (20, 60),
    Slip.LOST_DIGIT: (20, 60),
    Slip.EXTRA_DIGIT: (20, 60),
    Slip.DOUBLE_COUNT: (10, 40),
    Slip.REMAINDER: (10, 40),
    Slip.PERIODS: (10, 10),
    Slip.SHIFTED: (15, 15),
    Slip.COPY_BEFORE: (18, 60),
    Slip.COPY_PERIOD: (18, 60),
    Slip.COPY_COLUMN: (18, 60),
    Slip.COPY_DOCUMENT: (18, 60),
    Slip.COPY_YEAR: (15, 60),
    Slip.AGREES: (15, 40),
    Slip.LIKE_LAST_YEAR: (30, 80),
    Slip.OTHER: (100, 100),
    Slip.UNDETERMINED: (120, 120),
}
"""Set by judgement and measured with `bench/propose.py`; the order matters, the size hardly."""

_COPIES: Final = {
    Place.BEFORE: Slip.COPY_BEFORE,
    Place.PERIOD: Slip.COPY_PERIOD,
    Place.COLUMN: Slip.COPY_COLUMN,
    Place.DOCUMENT: Slip.COPY_DOCUMENT,
    Place.LAST_YEAR: Slip.COPY_YEAR,
}
_CONFIRMS: Final = {Place.DOCUMENT: Slip.AGREES, Place.LAST_YEAR: Slip.LIKE_LAST_YEAR}
_SHORT: Final = 2
MOST_DECIMALS: Final = 12


def explain(old: Value, new: Value, field: Field, neighbours: Collection[Neighbour] = ()) -> Explanation:
    """Return the cheapest known slip that makes `old` of the right value `new`, both in the field's unit.

    A word that takes another word's place is OTHER: words have no digits. A `new` of None (the rules leave
    more than one value) is UNDETERMINED. When last year or another document also prints the new value, the
    slip costs half: two witnesses.

    Source: the error classes K02–K04, K08, K09, K13, K19 of the office's procedure; costs are judgement.

    >>> pagu = Field("pagu", decimals=0)
    >>> explain(750_000, 750_000_000, pagu).slip.value, explain(1_250, 1_250_750, pagu).slip.value
    ('unit', 'unit')
    >>> explain(75_932_450, 75_923_450, pagu).slip.value, explain(412, 977, pagu).slip.value
    ('transposed', 'other')
    """
    if new is None:
        return _priced(Slip.UNDETERMINED, 0)
    if old is None:
        return _priced(Slip.FILLED, 0)
    if isinstance(old, str) or isinstance(new, str):
        return _priced(Slip.OTHER, 0)
    places = _places(field, old, new)
    length = max(len(digits(old, places).lstrip("0.")), len(digits(new, places).lstrip("0.")))
    found = [slip for slip, holds in _KNOWN.items() if holds(Fraction(old), Fraction(new), places)]
    found += _copied(old, neighbours)
    confirmed = _confirmed(new, neighbours)
    best = min(
        (_priced(slip, length) for slip in found or confirmed or [Slip.OTHER]), key=lambda one: one.cost
    )
    return Explanation(best.slip, best.cost // 2) if found and confirmed else best


def digits(value: Exact, places: int) -> str:
    """Return the digits of `value` at `places` decimals, without sign and point.

    >>> digits(Fraction(-11, 2), 2), digits(7, 0)
    ('550', '7')
    """
    return str(int(abs(value) * 10**places)).zfill(places + 1)


def _priced(slip: Slip, length: int) -> Explanation:
    return Explanation(slip, COSTS[slip][length <= _SHORT])


def _places(field: Field, *values: Exact) -> int:
    own = field.decimals or 0
    return next((n for n in range(own, MOST_DECIMALS) if all(v * 10**n % 1 == 0 for v in values)), own)


def _copied(old: Exact, neighbours: Iterable[Neighbour]) -> list[Slip]:
    """Small round figures (0, 1, 100) stand everywhere: that one of them stands there too proves nothing."""
    return [_COPIES[one.place] for one in neighbours if one.value == old and telling(old)]


def _confirmed(new: Exact, neighbours: Iterable[Neighbour]) -> list[Slip]:
    hits = (one.place for one in neighbours if one.value == new and telling(new))
    return [_CONFIRMS[place] for place in hits if place in _CONFIRMS]


def telling(value: Exact) -> bool:
    """Return whether a figure has more than one digit beside its zeros: one that is met twice is then no chance.

    >>> telling(100), telling(85)
    (False, True)
    """
    return len(digits(value, _places(Field(""), value)).strip("0")) > 1


def _is_sign(old: Fraction, new: Fraction, _places: int) -> bool:
    return old == -new != 0


def _is_unit(old: Fraction, new: Fraction, places: int) -> bool:
    if old == 0 or new == 0 or (old < 0) != (new < 0):
        return False
    large, small = max(abs(old), abs(new)), min(abs(old), abs(new))
    unit = Fraction(1, 10**places)
    rounded = small >= 100 * unit
    return any(large == small * k or (rounded and abs(large - small * k) < k * unit) for k in (1000, 10**6))


def _power(old: Fraction, new: Fraction) -> int | None:
    """The n of old · 10ⁿ = new."""
    if old == 0 or new == 0 or (old < 0) != (new < 0):
        return None
    ratio = new / old
    text = str(max(ratio.numerator, ratio.denominator))
    whole = min(ratio.numerator, ratio.denominator) == 1 and text.strip("0") == "1"
    sign = 1 if ratio > 1 else -1
    return sign * (len(text) - 1) if whole else None


def _is_separator(old: Fraction, new: Fraction, _places: int) -> bool:
    """The smaller has a decimal part: "1.250" is then one thousand or one and a quarter."""
    return _power(old, new) in (3, -3, 6, -6) and min(abs(old), abs(new)) % 1 != 0


def _is_percent(old: Fraction, new: Fraction, places: int) -> bool:
    if _power(old, new) in (2, -2):
        return True
    large, small = max(abs(old), abs(new)), min(abs(old), abs(new))
    exact = Fraction(1, 10 ** max(places, 2))
    rest = large - small * 100
    rounded_or_cut = -50 * exact <= rest < 100 * exact
    return 0 < small <= 2 and places >= 2 and rounded_or_cut and old * new > 0


def _is_tenfold(old: Fraction, new: Fraction, _places: int) -> bool:
    return _power(old, new) in (1, -1, 2, -2, 4, -4, 5, -5)


def _typed(old: Fraction, new: Fraction, places: int) -> tuple[str, str] | None:
    """Both as digits, when exactly one slip of the finger lies between them and their signs agree."""
    one, other = digits(old, places), digits(new, places)
    same_sign = (old < 0) == (new < 0)
    return (one, other) if same_sign and distance(one, other) == 1 else None


def _is_transposed(old: Fraction, new: Fraction, places: int) -> bool:
    typed = _typed(old, new, places)
    return typed is not None and sorted(typed[0]) == sorted(typed[1])


def _is_digit(old: Fraction, new: Fraction, places: int) -> bool:
    typed = _typed(old, new, places)
    return typed is not None and len(typed[0]) == len(typed[1]) and sorted(typed[0]) != sorted(typed[1])


def _is_lost(old: Fraction, new: Fraction, places: int) -> bool:
    typed = _typed(old, new, places)
    return typed is not None and len(typed[0]) < len(typed[1])


def _is_extra(old: Fraction, new: Fraction, places: int) -> bool:
    typed = _typed(old, new, places)
    return typed is not None and len(typed[0]) > len(typed[1])


def _is_rounded(old: Fraction, new: Fraction, places: int) -> bool:
    """Two units of the last digit of a figure of three digits, or less than a thousandth, cut to zeros
    after at least three kept digits.
    """
    if abs(old - new) <= Fraction(2, 10**places):
        return min(abs(old), abs(new)) >= Fraction(100, 10**places)
    kept = digits(old, places).rstrip("0")
    step = Fraction(10 ** (len(digits(old, places)) - len(kept)), 10**places)
    small = abs(old - new) * 1000 < abs(new)
    return len(kept.lstrip("0")) > 2 and abs(old - new) < step and small and old * new > 0


_KNOWN: Final[Mapping[Slip, Callable[[Fraction, Fraction, int], bool]]] = {
    Slip.ROUNDED: _is_rounded,
    Slip.SIGN: _is_sign,
    Slip.UNIT: _is_unit,
    Slip.SEPARATOR: _is_separator,
    Slip.PERCENT: _is_percent,
    Slip.TENFOLD: _is_tenfold,
    Slip.TRANSPOSED: _is_transposed,
    Slip.DIGIT: _is_digit,
    Slip.LOST_DIGIT: _is_lost,
    Slip.EXTRA_DIGIT: _is_extra,
}
