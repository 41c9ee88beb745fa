"""What the rules leave for cells that change together: intervals by two linear programs each, or words."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import islice, product

from lurus.core.editing.case import Case
from lurus.core.editing.eliminate import Linear
from lurus.core.editing.exact import whole
from lurus.core.editing.fields import Exact
from lurus.core.editing.pieces import Part, Parts, Piece, Words, parts_of
from lurus.core.editing.questions import Questions
from lurus.core.editing.result import Left
from lurus.core.editing.simplex import Interval, interval

MOST_WAYS = 64
"""Of more ways to meet conditionals than this only what holds in all of them is used."""


class CaseRanges:
    """Works out, for one record, what is left for the cells of a solution."""

    def __init__(self, questions: Questions) -> None:
        self.questions = questions

    def left(self, cells: frozenset[int]) -> Mapping[int, Left]:
        """By cell what it may become. A product of two changed cells limits neither here."""
        found: dict[int, Left] = {}
        for group in self.questions.groups(cells):
            found |= self._of_group(group)
        return found

    def _of_group(self, group: frozenset[int]) -> dict[int, Left]:
        case = self.questions.case
        parts = parts_of(case, group)
        ways = list(_ways(parts))
        found: dict[int, Left] = {}
        for cell in sorted(group):
            if cell in case.compiled.categories:
                found[cell] = _words(case, cell, ways)
            else:
                found[cell] = _hull(case, cell, ways)
        return found


Way = tuple[list[Linear], list[Words]]


def _ways(parts: Parts) -> Iterator[Way]:
    """Every way to meet the conditionals, as rows and words; only those that can hold."""
    several = list(islice(product(*parts.splits), MOST_WAYS + 1))
    choices: list[tuple[Part, ...]] = several if len(several) <= MOST_WAYS else [()]
    for choice in choices:
        every = [*parts.rows, *parts.words, *choice]
        words = [one for one in every if isinstance(one, Words)]
        rows = [_row(one) for one in every if isinstance(one, Piece) and not one.products]
        yield rows, words


def _row(piece: Piece) -> Linear:
    return piece.coefs, piece.constant, piece.relation


def _possible(way: Way) -> dict[int, frozenset[str]] | None:
    """The words a way leaves for each category it names; None when it leaves none for one of them."""
    left: dict[int, frozenset[str]] = {}
    for one in way[1]:
        left[one.cell] = left.get(one.cell, one.words) & one.words
    return left if all(left.values()) else None


def _words(case: Case, cell: int, ways: list[Way]) -> tuple[str, ...]:
    known = case.compiled.vocabulary.get(cell, ())
    found: set[str] = set()
    for way in ways:
        left = _possible(way)
        if left is not None and interval(way[0], -1) is not None:
            found |= left.get(cell, frozenset(known))
    return tuple(word for word in known if word in found) or tuple(sorted(found))


def _hull(case: Case, cell: int, ways: list[Way]) -> Interval:
    """The smallest interval around what all ways leave."""
    found: Interval | None = None
    for way in ways:
        if _possible(way) is None:
            continue
        one = interval(way[0], cell)
        if one is not None:
            found = one if found is None else _around(found, one)
    if found is None:
        return Interval()
    return Interval(
        _unscaled(found.low, case.scale),
        _unscaled(found.high, case.scale),
        found.open_low,
        found.open_high,
    )


def _unscaled(value: Exact | None, scale: int) -> Exact | None:
    return None if value is None else whole(value * Fraction(1, scale))


def _around(one: Interval, two: Interval) -> Interval:
    low, open_low = _lower((one.low, one.open_low), (two.low, two.open_low))
    flipped = _lower(
        (None if one.high is None else -one.high, one.open_high),
        (None if two.high is None else -two.high, two.open_high),
    )
    high = None if flipped[0] is None else -flipped[0]
    return Interval(low, high, open_low, flipped[1])


End = tuple[Exact | None, bool]


def _lower(one: End, two: End) -> End:
    """The lower of two lower ends; an included end goes before an open one."""
    if one[0] is None or two[0] is None:
        return None, False
    if one[0] == two[0]:
        return one[0], one[1] and two[1]
    return one if one[0] < two[0] else two
