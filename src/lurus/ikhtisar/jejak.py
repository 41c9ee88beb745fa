"""The ledger as people read it: who did what in a case, when, why."""

from lurus.ledger.models import Transaction


def of_case(kantor: int, case: int) -> list[Transaction]:
    """The acts of one case, the last first."""
    rows = Transaction.objects.at(kantor).filter(case=case).defer("body", "outcome").order_by("-number")
    return list(rows)
