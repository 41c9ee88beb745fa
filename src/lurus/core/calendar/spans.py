"""Stretches of time: what is left of one when others are taken out."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

Span = tuple[datetime, datetime]


def days(first: date, last: date) -> Iterator[date]:
    """Yield every day from `first` to `last`, both included.

    >>> [day.day for day in days(date(2026, 2, 27), date(2026, 3, 1))]
    [27, 28, 1]
    """
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def without(span: Span, gaps: Iterable[Span]) -> Iterator[Span]:
    """Yield what is left of a stretch when the gaps, sorted by their beginning, are taken out.

    >>> from datetime import UTC
    >>> at = [datetime(2026, 3, 2, hour, tzinfo=UTC) for hour in range(24)]
    >>> [(a.hour, b.hour) for a, b in without((at[8], at[16]), [(at[7], at[9]), (at[12], at[13])])]
    [(9, 12), (13, 16)]
    """
    begins, ends = span
    for gap_begins, gap_ends in gaps:
        if begins < min(gap_begins, ends):
            yield begins, min(gap_begins, ends)
        begins = max(begins, gap_ends)
    if begins < ends:
        yield begins, ends


def length(spans: Iterable[Span]) -> timedelta:
    """Return the length of all stretches together.

    >>> from datetime import UTC
    >>> length([(datetime(2026, 3, 2, 8, tzinfo=UTC), datetime(2026, 3, 2, 9, tzinfo=UTC))])
    datetime.timedelta(seconds=3600)
    """
    return sum((ends - begins for begins, ends in spans), timedelta())
