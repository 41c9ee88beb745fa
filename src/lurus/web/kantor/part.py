"""What one tab of the office is made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from lurus.web.shelf import TableCell
from lurus.web.siapa import Visitor


@dataclass(frozen=True)
class Part:
    """One tab: its words, its rows, and the acts that change it."""

    label: Promise | str
    sentence: Promise | str
    heads: Sequence[Promise | str]
    rows: Callable[[Visitor], "QuerySet[Any] | list[Any]"]
    row: Callable[[Any, Visitor], list[TableCell]]
    acts: tuple[str, ...]
    empty: Promise | str = ""
