"""A slip undone: the figures from which a known slip could have made the one that stands there."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact, Field
from lurus.core.editing.slips import Neighbour, digits, explain
from lurus.core.editing.solve import Range, fits

NARROW: Final = Fraction(1, 1000)
"""In a wider range some figure looks like a slip by chance."""
FACTORS: Final = tuple(Fraction(10) ** n for n in (-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6))


def undone(old: Exact, limits: Range, field: Field, neighbours: tuple[Neighbour, ...] = ()) -> Exact | None:
    """Return the figure in a narrow range that a known slip turns into `old`; None without just one cheapest.

    A printed mean leaves its parts a range of a few units: of these only 75,923,450 becomes 75,932,450 when
    two neighbouring digits change places.

    >>> undone(75_932_450, Range(75_923_448, 75_923_452), Field("y3", decimals=0))
    75923450
    >>> undone(75_932_450, Range(75_000_000, 76_000_000), Field("y3", decimals=0)) is None
    True
    """
    if (
        limits.low is None
        or limits.high is None
        or limits.high - limits.low > NARROW * abs(Fraction(limits.high))
    ):
        return None
    near = {one for one in _figures(old, field, neighbours) if _inside(one, limits) and fits(one, field)}
    priced = sorted((explain(old, one, field, neighbours).cost, one) for one in near if one != old)
    if not priced or (len(priced) > 1 and priced[0][0] == priced[1][0]):
        return None
    return priced[0][1]


def _inside(value: Exact, limits: Range) -> bool:
    point = Range(limits.low, limits.high, limits.open_low, limits.open_high)
    point.narrow(value, upper=True, strict=False)
    point.narrow(value, upper=False, strict=False)
    return point.low == point.high == value and not point.empty


def _figures(old: Exact, field: Field, neighbours: Iterable[Neighbour]) -> Iterator[Exact]:
    yield whole(Fraction(-old))
    yield from (whole(old * factor) for factor in FACTORS)
    yield from (one.value for one in neighbours)
    places = field.decimals or 0
    sign = -1 if old < 0 else 1
    for text in set(_texts(digits(old, places))):
        yield whole(Fraction(sign * int(text), 10**places))


def _texts(text: str) -> Iterator[str]:
    """All texts one slip of the finger away."""
    for n in range(len(text)):
        yield text[:n] + text[n + 1 :] or "0"
        yield from (text[:n] + digit + text[n + 1 :] for digit in "0123456789")
        if n + 1 < len(text):
            yield text[:n] + text[n + 1] + text[n] + text[n + 2 :]
    for n in range(len(text) + 1):
        yield from (text[:n] + digit + text[n:] for digit in "0123456789")
