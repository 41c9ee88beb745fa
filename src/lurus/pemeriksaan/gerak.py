"""One figure of the register before and after a trial, with every place where reports print it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lurus.core.editing.exact import to_exact
from lurus.core.editing.proposal import shown
from lurus.core.impact import Move
from lurus.pemeriksaan.bahan import AngkaBahan, Bahan, Cetakan, Fact, IndikatorBahan, prints_of
from lurus.pemeriksaan.cells import unit_of
from lurus.pemeriksaan.hasil import NOWHERE, Letak
from lurus.pemeriksaan.susunan import Susunan


@dataclass(frozen=True, kw_only=True)
class Gerak:
    """One figure, old → new, as text; `dari` and `sampai` are what the rules leave of a value to be asked for.

    `dokumen` is the kind of report whose print alone moves; empty: the figure itself, and all its prints (`cetakan`).
    `angka` is its key in the register.
    """

    id: str
    nama: str
    periode: str
    ukuran: str
    dokumen: str = ""
    satuan: str = ""
    angka: int | None = None
    semula: str | None = None
    menjadi: str | None = None
    dari: str | None = None
    sampai: str | None = None
    letak: Letak = NOWHERE
    cetakan: tuple[Cetakan, ...] = ()


class Facts:
    """An office's figures by what they say."""

    def __init__(self, bahan: Bahan) -> None:
        self.lines: Mapping[str, IndikatorBahan] = {one.id: one for one in bahan.indikator}
        self.held: Mapping[Fact, AngkaBahan] = {one.fakta: one for one in bahan.angka if not one.dokumen}
        self._prints = prints_of(bahan)

    def moved(self, fact: Fact, new: Decimal | str) -> Gerak:
        """The figure of a fact, from what the register holds to `new`."""
        line, period, measure = fact
        held = self.held.get(fact)
        return Gerak(
            id=".".join(fact),
            nama=self.lines[line].nama,
            periode=period,
            ukuran=measure,
            satuan=unit_of(self.lines[line], measure),
            angka=None if held is None else held.kunci,
            semula=None if held is None else _plain(held.nilai) or held.teks or None,
            menjadi=new if isinstance(new, str) else _plain(new),
            cetakan=self._prints.get(fact, ()),
        )

    def of_cell(self, laid: Susunan, move: Move) -> Gerak:
        """The figure of a cell that the rules move, from what stands in it."""
        figure, line = laid.figure(move.cell), laid.line(move.cell)
        places = self._prints.get(figure.fakta, ())
        return Gerak(
            id=".".join(figure.fakta),
            nama=line.nama,
            periode=figure.periode,
            ukuran=figure.ukuran,
            dokumen=figure.dokumen,
            satuan=unit_of(line, figure.ukuran),
            angka=figure.kunci,
            semula=shown(move.old),
            menjadi=shown(move.new),
            dari=shown(move.low),
            sampai=shown(move.high),
            letak=figure.letak,
            cetakan=tuple(one for one in places if figure.dokumen in ("", one.jenis)),
        )


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else shown(to_exact(value))
