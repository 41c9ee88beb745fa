"""The ledger as people read it: who did what, when, why; of a case or of the whole office."""

from lurus.ledger.models import Transaction


def of_case(kantor: int, case: int, limit: int | None = None) -> list[Transaction]:
    """The acts of one case, the last first."""
    rows = Transaction.objects.at(kantor).filter(case=case).defer("body", "outcome").order_by("-number")
    return list(rows if limit is None else rows[:limit])


def of_office(kantor: int, start: int, count: int) -> list[Transaction]:
    """The acts of an office, the last first."""
    rows = Transaction.objects.at(kantor).defer("body", "outcome").order_by("-number")
    return list(rows[start : start + count])
