"""The instant at which corrected figures become current."""

from lurus.ledger.pen import Pen
from lurus.perbaikan.hasil import Baris, Hasil
from lurus.perbaikan.kelas import PEMUTAKHIRAN
from lurus.perbaikan.perkara import Perbaikan
from lurus.register.models import Angka, Status
from lurus.register.versions import current, state

ORIGINS = {"dihitung": "hitung"}


def take_effect(pen: Pen, case: Perbaikan, outcome: Hasil) -> int:
    """State every figure that moves; returns how many did.

    A provisional figure whose slip is put right stays provisional: only a newer publication settles it, and
    what is computed from it.
    """
    settled = {_fact(row) for row in outcome.baris if _updates(row)}
    moving = [row for row in outcome.baris if row.moves]
    for row in moving:
        figure = _figure(pen, row)
        before = current(figure)
        kept = Status.TETAP if before is None or _fact(row) in settled else before.status
        origin = ORIGINS.get(row.asal, "perbaikan")
        state(pen, figure, row.menjadi, origin=origin, case=case.pk, status=kept)
    return len(moving)


def _fact(row: Baris) -> tuple[int, str]:
    return row.indikator.pk, row.periode


def _updates(row: Baris) -> bool:
    """An accepted answer that brings a newer publication of the figure's source."""
    answer = row.state.answer if row.state else None
    return row.moves and answer is not None and answer.kelas == PEMUTAKHIRAN


def _figure(pen: Pen, row: Baris) -> Angka:
    known = Angka.objects.at(row.indikator.kantor_id).filter(
        indikator=row.indikator, periode=row.periode, ukuran=row.ukuran
    )
    found: Angka | None = known.first()
    if found is not None:
        return found
    return pen.add(
        Angka(
            kantor_id=row.indikator.kantor_id,
            indikator=row.indikator,
            periode=row.periode,
            ukuran=row.ukuran,
        )
    )
