"""What the register works out itself once figures are put in: achievements, quotients, predicates."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from lurus.core.errors import CoreError
from lurus.pemeriksaan.bahan import Fact
from lurus.pemeriksaan.cells import SPAN, year_of
from lurus.pemeriksaan.gerak import Facts
from lurus.pemeriksaan.skala import PREDIKAT
from lurus.register.models import Indikator
from lurus.register.terhitung import computed, conclusion

PARTS = frozenset({"pembilang", "penyebut"})
Values = Mapping[Fact, Decimal]


class HitungUlang:
    """The register's own arithmetic over imagined figures, as a case would do it when it takes effect."""

    def __init__(self, facts: Facts) -> None:
        self._facts = facts

    def after(self, new: Values) -> dict[Fact, Decimal]:
        """The computed figures that move; none that is among the new ones itself."""
        found: dict[Fact, Decimal] = {}
        for row, told in _rows(new).items():
            held = self._held(row)
            for measure, value in computed(self._line(row[0]), _put_in(held, told)).items():
                if measure not in told and value is not None and held.get(measure) != value:
                    found[(*row, measure)] = value
        return found

    def words(self, new: Values) -> dict[Fact, str]:
        """The predicates that the register holds of these rows, earned anew."""
        found: dict[Fact, str] = {}
        for row, told in _rows(new).items():
            year = year_of(row[1])
            if (*row, PREDIKAT) not in self._facts.held or SPAN in year:
                continue
            try:
                said = conclusion(self._line(row[0]), _put_in(self._held(row), told), date(int(year), 12, 31))
            except CoreError:
                continue  # a scale that was not in force that year judges nothing
            if said is not None and said.predikat:
                found[(*row, PREDIKAT)] = said.predikat
        return found

    def _line(self, line: str) -> Indikator:
        """The row of the register that says how a line is worked out, out of what was read already."""
        told = self._facts.lines[line]
        return Indikator(
            golongan=told.golongan,
            rumus=told.rumus,
            nol=told.nol,
            batas_atas=told.batas_atas,
            batas_bawah=told.batas_bawah,
            pembulatan=told.pembulatan,
            skala=told.skala,
            desimal=0 if told.desimal is None else told.desimal,
        )

    def _held(self, row: tuple[str, str]) -> dict[str, Decimal | None]:
        return {fact[2]: one.nilai for fact, one in self._facts.held.items() if fact[:2] == row}


def _rows(new: Values) -> dict[tuple[str, str], dict[str, Decimal]]:
    """What was put in, by line and period, then by measure."""
    rows: dict[tuple[str, str], dict[str, Decimal]] = {}
    for (line, period, measure), value in new.items():
        rows.setdefault((line, period), {})[measure] = value
    return rows


def _put_in(held: Mapping[str, Decimal | None], told: Mapping[str, Decimal]) -> dict[str, Decimal | None]:
    """The row with the new figures; parts from which nothing new comes leave their quotient as it is told."""
    kept = {measure: value for measure, value in held.items() if measure not in PARTS or PARTS & told.keys()}
    return {**kept, **told}
