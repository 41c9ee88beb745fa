"""Stating a figure: the old version ends where its successor begins."""

from decimal import Decimal

from lurus.ledger.pen import Pen
from lurus.register.angka import Angka, Status, Versi


def current(angka: Angka) -> Versi | None:
    """The version that counts now."""
    found: Versi | None = angka.versi.filter(until__isnull=True).first()
    return found


def state(
    pen: Pen,
    angka: Angka,
    value: Decimal | None,
    *,
    origin: str,
    case: int | None = None,
    status: str = Status.TETAP,
) -> Versi:
    """State `value` for a figure from this transaction on; what was held before is kept."""
    before = current(angka)
    if before is not None:
        pen.change(before, until=pen.number)
    order = 1 if before is None else before.urut + 1
    return pen.add(
        Versi(
            kantor_id=angka.kantor_id,
            angka=angka,
            urut=order,
            nilai=value,
            status=status,
            asal=origin,
            perkara=case,
            since=pen.number,
        )
    )
