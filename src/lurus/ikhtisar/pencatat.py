"""Who wrote a row into the books, and who changed it since: by the ledger."""

from collections.abc import Sequence
from typing import TypeVar

from django.db.models import Model

from lurus.kantor.models import Kantor
from lurus.ledger.models import Entry, Transaction

M = TypeVar("M", bound=Model)


def written_by(kantor: Kantor, rows: Sequence[M]) -> dict[int, list[Transaction]]:
    """By the rows' keys, the transactions that wrote them, in their order; rows of one model, in one read."""
    if not rows:
        return {}
    keys = [one.pk for one in rows]
    label = rows[0]._meta.label_lower
    told = Entry.objects.at(kantor).filter(model=label, object__in=keys).select_related("transaction")
    found: dict[int, list[Transaction]] = {}
    for one in told.order_by("transaction__number"):
        found.setdefault(one.object, []).append(one.transaction)
    return found
