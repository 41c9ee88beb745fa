"""The instant at which corrected figures become current."""

from lurus.ledger.pen import Pen
from lurus.perbaikan.hasil import Baris, Hasil
from lurus.perbaikan.perkara import Perbaikan
from lurus.register.models import Angka
from lurus.register.versions import state

ORIGINS = {"dihitung": "hitung"}


def take_effect(pen: Pen, case: Perbaikan, outcome: Hasil) -> int:
    """State every figure that moves; returns how many did."""
    moving = [row for row in outcome.baris if row.moves]
    for row in moving:
        figure = _figure(pen, row)
        state(pen, figure, row.menjadi, origin=ORIGINS.get(row.asal, "perbaikan"), case=case.pk)
    return len(moving)


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
