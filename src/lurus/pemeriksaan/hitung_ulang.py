"""What the register works out itself once figures are put in: achievements, quotients, predicates."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.bahan import Fact
from lurus.pemeriksaan.cells import SPAN, year_of
from lurus.pemeriksaan.dari_register import name_of
from lurus.pemeriksaan.gerak import Facts
from lurus.pemeriksaan.skala import PREDIKAT
from lurus.register.models import Indikator
from lurus.register.terhitung import computed, conclusion

PARTS = frozenset({"pembilang", "penyebut"})
Values = Mapping[Fact, Decimal]


class HitungUlang:
    """The register's own arithmetic over imagined figures, as a case would do it when it takes effect."""

    def __init__(self, kantor: Kantor | int, facts: Facts) -> None:
        self._kantor, self._facts = kantor, facts
        self._known: dict[str, Indikator] = {}

    def after(self, new: Values) -> dict[Fact, Decimal]:
        """The computed figures that move; none that is among the new ones itself."""
        found: dict[Fact, Decimal] = {}
        for row, told in self._rows(new).items():
            held = self._held(row)
            for measure, value in computed(self._known[row[0]], _put_in(held, told)).items():
                if measure not in told and value is not None and held.get(measure) != value:
                    found[(*row, measure)] = value
        return found

    def words(self, new: Values) -> dict[Fact, str]:
        """The predicates that the register holds of these rows, earned anew."""
        found: dict[Fact, str] = {}
        for row, told in self._rows(new).items():
            year = year_of(row[1])
            if (*row, PREDIKAT) not in self._facts.held or SPAN in year:
                continue
            try:
                said = conclusion(
                    self._known[row[0]], _put_in(self._held(row), told), date(int(year), 12, 31)
                )
            except CoreError:
                continue  # a scale that was not in force that year judges nothing
            if said is not None and said.predikat:
                found[(*row, PREDIKAT)] = said.predikat
        return found

    def _rows(self, new: Values) -> dict[tuple[str, str], dict[str, Decimal]]:
        rows: dict[tuple[str, str], dict[str, Decimal]] = {}
        for (line, period, measure), value in new.items():
            rows.setdefault((line, period), {})[measure] = value
        self._read(line for line, _ in rows)
        return rows

    def _read(self, lines: Iterable[str]) -> None:
        """The rows of the register that say how these are worked out; one query for those not read before."""
        asked = (self._facts.lines[one].kunci for one in set(lines) - self._known.keys())
        keys = [key for key in asked if key is not None]
        if keys:
            rows = Indikator.objects.at(self._kantor).filter(pk__in=keys)
            self._known |= {name_of(one.pk): one for one in rows}

    def _held(self, row: tuple[str, str]) -> dict[str, Decimal | None]:
        return {fact[2]: one.nilai for fact, one in self._facts.held.items() if fact[:2] == row}


def _put_in(held: Mapping[str, Decimal | None], told: Mapping[str, Decimal]) -> dict[str, Decimal | None]:
    """The row with the new figures; parts from which nothing new comes leave their quotient as it is told."""
    kept = {measure: value for measure, value in held.items() if measure not in PARTS or PARTS & told.keys()}
    return {**kept, **told}
