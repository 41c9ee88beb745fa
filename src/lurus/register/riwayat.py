"""How a figure came to be what it is: its versions with who, when and why, and how far revisions moved it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from lurus.core.capaian import bulatkan
from lurus.ledger.models import Transaction
from lurus.register.angka import Angka, Versi
from lurus.register.pohon import Indikator


@dataclass(frozen=True)
class Langkah:
    """One version with the transaction that stated it."""

    versi: Versi
    transaction: Transaction | None


@dataclass(frozen=True)
class Vintages:
    """Successive values of one measure, a row for every period: the revision triangle.

    Means are over the periods that were revised, last minus first value, in the indicator's unit, rounded to its
    decimals; None when nothing was revised.
    """

    periods: tuple[tuple[str, tuple[Decimal | None, ...]], ...]
    mean_revision: Decimal | None
    mean_absolute_revision: Decimal | None


def history(angka: Angka) -> list[Langkah]:
    """The versions of a figure, the first first, each with who stated it, when, why and by which act."""
    versions = list(angka.versi.order_by("urut"))
    numbers = [one.since for one in versions]
    found = Transaction.objects.at(angka.kantor_id).filter(number__in=numbers).select_related("actor")
    stated = {one.number: one for one in found}
    return [Langkah(one, stated.get(one.since)) for one in versions]


def vintages(indikator: Indikator, ukuran: str) -> Vintages:
    """What was held of one measure of an indicator, period by period, version by version."""
    rows = Versi.objects.at(indikator.kantor_id).filter(angka__indikator=indikator, angka__ukuran=ukuran)
    triangle: dict[str, list[Decimal | None]] = {}
    for period, value in rows.order_by("angka__periode", "urut").values_list("angka__periode", "nilai"):
        triangle.setdefault(period, []).append(value)
    moved = list(_revisions(triangle.values()))
    return Vintages(
        periods=tuple((period, tuple(values)) for period, values in triangle.items()),
        mean_revision=_mean(moved, indikator.desimal),
        mean_absolute_revision=_mean([abs(one) for one in moved], indikator.desimal),
    )


def _revisions(rows: Iterable[Sequence[Decimal | None]]) -> Iterable[Fraction]:
    for row in rows:
        reported = [Fraction(value) for value in row if value is not None]
        if len(reported) > 1:
            yield reported[-1] - reported[0]


def _mean(values: Sequence[Fraction], decimals: int) -> Decimal | None:
    return bulatkan(sum(values, Fraction(0)) / len(values), decimals) if values else None
