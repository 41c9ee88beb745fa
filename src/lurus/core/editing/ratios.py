"""Ratios to last year or to another document that stand out: hints to ask, never errors.

Ratios, medians and quartiles are exact. Roots and logarithms are not rational: they are taken as `Decimal`
with 50 significant digits, so that a verdict could differ from the exact one only where a value and a limit
agree in the first 45 digits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import Final

from lurus.core.editing.fields import Exact

PRECISION: Final = Context(prec=50, rounding=ROUND_HALF_EVEN)
FEWEST: Final = 4
WIDE: Final = 3
"""Among few units a ratio is strange from three times, or a third of, the middle one."""
STRANGE_Z: Final = Fraction(7, 2)
NORMAL: Final = Fraction(6745, 10000)
"""Makes the median deviation comparable with a standard deviation (Iglewicz & Hoaglin 1993)."""


@dataclass(frozen=True)
class Outliers:
    """Positions of what stands out, in the order given; `low` and `high`: the limits of the effects."""

    positions: tuple[int, ...]
    low: Decimal
    high: Decimal


def unit_factor(current: Exact, reference: Exact) -> Fraction | None:
    """Return by how much `current` is to be divided to come into the unit of `reference`: a power of 1000.

    None when the two are of comparable size (|log10| ≤ 2.5), one is zero, or their signs differ. Powers are
    compared as integers: |log10 r| > 2.5 is r² > 10⁵.

    Source: Statistics Norway, Kostra, ThError.

    >>> unit_factor(1_250_000, 1_310), unit_factor(1_310, 1_250_000), unit_factor(0, 131)
    (Fraction(1000, 1), Fraction(1, 1000), None)
    """
    if current == 0 or reference == 0 or (current < 0) != (reference < 0):
        return None
    square = Fraction(current * current) / Fraction(reference * reference)
    if Fraction(1, 10**5) <= square <= 10**5:
        return None
    upward = square if square > 1 else 1 / square
    power = next(k for k in range(1, len(str(upward.numerator)) + 2) if upward < 10 ** (6 * k + 3))
    return Fraction(1000) ** (power if square > 1 else -power)


def quantile(values: Sequence[Fraction], share: Fraction) -> Fraction:
    """Return the value below which `share` of `values` lie: place (n + 1)·share, straight between two.

    This is the quantile of Weibull, as Banff takes it; R's default differs a little. Raises ValueError when
    there are no values.

    >>> quantile([Fraction(n) for n in (1, 2, 3, 4)], Fraction(1, 4))
    Fraction(5, 4)
    """
    if not values:
        raise ValueError("a quantile of nothing")
    ordered = sorted(values)
    place = min(max((len(ordered) + 1) * share, Fraction(1)), Fraction(len(ordered)))
    below = int(place)
    rest = place - below
    upper = ordered[min(below, len(ordered) - 1)]
    return ordered[below - 1] + rest * (upper - ordered[below - 1])


def median(values: Sequence[Fraction]) -> Fraction:
    """Return the middle value, or the mean of the two in the middle.

    >>> median([Fraction(3), Fraction(1), Fraction(2), Fraction(8)])
    Fraction(5, 2)
    """
    return quantile(values, Fraction(1, 2))


def hidiroglou_berthelot(
    before: Sequence[Exact],
    now: Sequence[Exact],
    *,
    size_power: Fraction = Fraction(1, 2),
    least_spread: Fraction = Fraction(1, 20),
    width: Fraction = Fraction(4),
) -> Outliers:
    """Return which units moved from `before` to `now` (same unit, positive) unlike the others.

    `size_power` (U) gives large units more say, `least_spread` (A) keeps the limits apart when most moved
    alike, `width` (C) is how far out is out: 4 is Banff's, 20 Kostra's. Pairs that are not both positive are
    passed over. Fewer than three pairs have no outliers.

    Source: Hidiroglou & Berthelot, Survey Methodology 12 (1986); quartiles as in Banff 3.1.3.

    >>> hidiroglou_berthelot([100] * 9, [101, 102, 99, 100, 98, 103, 97, 104, 900]).positions
    (8,)
    """
    pairs = [(i, Fraction(a), Fraction(b)) for i, (a, b) in enumerate(zip(before, now, strict=True))]
    usable = [(i, a, b) for i, a, b in pairs if a > 0 and b > 0]
    if len(usable) < 3:
        return Outliers((), Decimal(0), Decimal(0))
    middle = median([b / a for _, a, b in usable])
    effects = [(i, _effect(b / a, middle, max(a, b), size_power)) for i, a, b in usable]
    exact = [Fraction(effect) for _, effect in effects]
    low, high = _limits(exact, least_spread, width)
    out = tuple(i for (i, _), effect in zip(effects, exact, strict=True) if not low <= effect <= high)
    return Outliers(out, _decimal(low), _decimal(high))


def strange_ratios(before: Sequence[Exact], now: Sequence[Exact]) -> tuple[int, ...]:
    """Return the positions whose ratio stands out among few units (at least four, all positive).

    A ratio is strange when it is at least three times, or at most a third of, the middle one, and the
    modified z of its logarithm exceeds 3.5; when most ratios are alike the first alone decides.

    >>> strange_ratios([100, 100, 100, 100, 100], [101, 99, 104, 97, 1030])
    (4,)
    """
    pairs = [
        (i, Fraction(b) / Fraction(a)) for i, (a, b) in enumerate(zip(before, now, strict=True)) if a > 0 < b
    ]
    if len(pairs) < FEWEST:
        return ()
    middle = median([ratio for _, ratio in pairs])
    logs = [Fraction(PRECISION.ln(_decimal(ratio))) for _, ratio in pairs]
    scores = modified_z(logs)
    return tuple(
        i
        for (i, ratio), z in zip(pairs, scores, strict=True)
        if not Fraction(1, WIDE) < ratio / middle < WIDE and (z is None or abs(z) > STRANGE_Z)
    )


def modified_z(values: Sequence[Fraction]) -> list[Fraction | None]:
    """Return 0.6745·(value − median) / median deviation for each value; None where nothing deviates.

    Source: Iglewicz & Hoaglin, How to Detect and Handle Outliers (1993).

    >>> modified_z([Fraction(n) for n in (1, 2, 3, 4, 103)])[-1]
    Fraction(1349, 20)
    """
    middle = median(values)
    spread = median([abs(value - middle) for value in values])
    return [NORMAL * (value - middle) / spread if spread else None for value in values]


def _effect(ratio: Fraction, middle: Fraction, size: Fraction, power: Fraction) -> Decimal:
    score = ratio / middle - 1 if ratio >= middle else 1 - middle / ratio
    return PRECISION.multiply(_decimal(score), _power(_decimal(size), power))


def _power(size: Decimal, power: Fraction) -> Decimal:
    """The square root by its own, correctly rounded; other powers by logarithm."""
    if power == Fraction(1, 2):
        return PRECISION.sqrt(size)
    return PRECISION.power(size, _decimal(power))


def _limits(
    effects: Sequence[Fraction], least_spread: Fraction, width: Fraction
) -> tuple[Fraction, Fraction]:
    lower, middle, upper = (quantile(effects, Fraction(n, 4)) for n in (1, 2, 3))
    least = abs(least_spread * middle)
    return middle - width * max(middle - lower, least), middle + width * max(upper - middle, least)


def _decimal(value: Fraction) -> Decimal:
    return PRECISION.divide(Decimal(value.numerator), Decimal(value.denominator))
