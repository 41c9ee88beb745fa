"""Answers that contradict each other: what was said of a figure, and what it would become all the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from lurus.core.errors import CoreError
from lurus.perbaikan.keadaan import ItemState
from lurus.register.models import Indikator


@dataclass(frozen=True)
class Pertentangan:
    """One figure: the value that stands for it by its answer or decision, and the one that follows from others."""

    indikator: Indikator
    periode: str
    ukuran: str
    said: Decimal | None
    found: Decimal | None


def said_of(
    state: ItemState, before: Mapping[str, Decimal | None], *, stays: bool
) -> Iterator[tuple[str, Decimal | None]]:
    """What stands for an item's figure, and for the parts that came with its answer, by measure."""
    measure, answer = state.butir.angka.ukuran, state.answer
    if stays or answer is None:
        yield measure, before.get(measure)
        return
    yield measure, answer.nilai
    if answer.pembilang is not None:
        yield "pembilang", answer.pembilang
        yield "penyebut", answer.penyebut


def contradictions(
    indicator: Indikator,
    period: str,
    said: Iterable[tuple[str, Decimal | None]],
    after: Mapping[str, Decimal | None],
) -> list[Pertentangan]:
    """The figures that would not become what was said of them."""
    return [
        Pertentangan(indicator, period, measure, value, after.get(measure))
        for measure, value in said
        if after.get(measure) != value
    ]


def refuse_contradictions(found: Iterable[Pertentangan]) -> None:
    """Raise CoreError `hasil.contradicting` for the first of them: no figure moves behind its owner's back."""
    for one in found:
        raise CoreError(
            "hasil.contradicting",
            indikator=one.indikator.nama,
            periode=one.periode,
            ukuran=one.ukuran,
            nilai=one.said,
            hasil=one.found,
        )
