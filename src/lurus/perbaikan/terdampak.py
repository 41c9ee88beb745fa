"""Which submitted documents print a figure that a case corrects, where, and what kind of sheet each of them gets."""

from collections.abc import Iterator
from dataclasses import dataclass

from lurus.perbaikan.hasil import Baris, Hasil
from lurus.perbaikan.jenis import material
from lurus.perbaikan.kelas import Naskah, change_kind
from lurus.perbaikan.perkara import Perbaikan
from lurus.register.models import JenisLaporan, Laporan, Pernyataan

STRONGEST = (Naskah.PERUBAHAN, Naskah.PEMUTAKHIRAN, Naskah.RALAT)


@dataclass(frozen=True)
class Tempat:
    """One place where a document prints a figure that moves; None where the register does not know the place."""

    baris: Baris
    tertulis: Pernyataan | None
    jenis: Naskah


@dataclass(frozen=True)
class Terdampak:
    """A submitted document and every place in it that no longer holds."""

    laporan: Laporan
    tempat: tuple[Tempat, ...]

    @property
    def ralat(self) -> bool:
        """Only slips of typing or printing: the document gets a Lembar Ralat, otherwise a Lembar Perubahan."""
        return all(one.jenis is Naskah.RALAT for one in self.tempat)


def affected(case: Perbaikan, outcome: Hasil) -> list[Terdampak]:
    """The documents that were submitted and print a moved figure otherwise, the one under review first.

    Individual reports are left out: their holder's superior is told, nothing in them is changed here.
    """
    rows = {(one.indikator.pk, one.periode, one.ukuran): one for one in outcome.baris if one.moves}
    kinds = dict(_kinds(case, outcome))
    found: dict[Laporan, list[Tempat]] = {case.laporan: []}
    told: set[tuple[int, str, str]] = set()
    for said in _statements(case, rows):
        figure = said.angka
        key = (figure.indikator_id, figure.periode, figure.ukuran) if figure else (0, "", "")
        row = rows.get(key)
        if row is None or said.nilai == row.menjadi:
            continue
        found.setdefault(said.laporan, []).append(Tempat(row, said, kinds[row.indikator.pk, row.periode]))
        told |= {key} if said.laporan_id == case.laporan_id else set()
    for key, row in rows.items():
        if row.state is not None and key not in told:
            found[case.laporan].append(Tempat(row, None, kinds[row.indikator.pk, row.periode]))
    return [Terdampak(report, tuple(places)) for report, places in found.items() if places]


def _statements(case: Perbaikan, rows: dict[tuple[int, str, str], Baris]) -> Iterator[Pernyataan]:
    indicators = {indicator for indicator, _period, _measure in rows}
    said = Pernyataan.objects.at(case.kantor_id).filter(
        angka__indikator__in=indicators, laporan__disampaikan__isnull=False
    )
    said = said.exclude(laporan__jenis=JenisLaporan.SKP)
    yield from said.select_related("laporan", "angka__indikator").order_by(
        "laporan__disampaikan", "laporan", "pk"
    )


def _kinds(case: Perbaikan, outcome: Hasil) -> Iterator[tuple[tuple[int, str], Naskah]]:
    """The kind of change of an indicator in a period: what is computed from a figure changes as it does."""
    found: dict[tuple[int, str], set[Naskah]] = {}
    for row in outcome.baris:
        kinds = found.setdefault((row.indikator.pk, row.periode), set())
        answer = row.state.answer if row.state else None
        if row.moves and answer is not None and answer.kelas:
            heavy = material(row, outcome, case.kantor.ambang_material)
            kinds.add(change_kind(answer.kelas, material=heavy))
    for key, kinds in found.items():
        yield key, next((one for one in STRONGEST if one in kinds), Naskah.PERUBAHAN)
