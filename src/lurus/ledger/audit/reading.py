"""Reading rows that somebody may have spoilt: one bad byte must not hide the rest."""

from collections.abc import Iterator
from typing import Any

from django.db import DatabaseError, models

CHUNK = 500
SPOILT = (ValueError, ArithmeticError, TypeError, DatabaseError)
"""What reading a column that holds no value of its kind may raise."""


def rows_of(query: "models.QuerySet[Any]") -> Iterator[tuple[int, Any]]:
    """Key and row of everything in `query`, in its order; no row where it cannot be read."""
    keys = list(query.values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        part = keys[start : start + CHUNK]
        try:
            found = {one.pk: one for one in query.filter(pk__in=part)}
        except SPOILT:
            found = {key: row for key in part if (row := _single(query, key)) is not None}
        for key in part:
            yield key, found.get(key)


def _single(query: "models.QuerySet[Any]", key: int) -> Any:
    try:
        return query.filter(pk=key).first()
    except SPOILT:
        return None
