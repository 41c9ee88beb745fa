"""The cases of an office, by how they stand; one query and the count."""

from dataclasses import dataclass

from lurus.ikhtisar.fakta import with_course
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perkara import ENDED

PAGE = 20


@dataclass(frozen=True)
class Halaman:
    """One page of a long list."""

    rows: list[Perbaikan]
    number: int
    total: int
    size: int = PAGE

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // self.size))


def cases(kantor: int, standing: str, number: int) -> Halaman:
    """A page of cases: `standing` is "berjalan", "selesai" or "batal"; the latest first."""
    every = Perbaikan.objects.at(kantor)
    rows = every.exclude(langkah__in=ENDED) if standing == "berjalan" else every.filter(langkah=standing)
    start = (number - 1) * PAGE
    return Halaman(list(with_course(rows).order_by("-pk")[start : start + PAGE]), number, rows.count())
