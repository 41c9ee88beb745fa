"""The cases of an office, by how they stand: those on their way as the tasks read them, the ended ones page by page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from lurus.ikhtisar.fakta import FaktaTerbaca, with_course
from lurus.ikhtisar.kalender import Standing
from lurus.ikhtisar.tugas import on_their_way
from lurus.perbaikan.models import Perbaikan

PAGE = 20
Row = TypeVar("Row")


@dataclass(frozen=True)
class Halaman(Generic[Row]):
    """One page of a long list."""

    rows: Sequence[Row]
    number: int
    total: int
    size: int = PAGE

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // self.size))


def running_cases(kantor: int, office: Standing, number: int) -> Halaman[FaktaTerbaca]:
    """A page of the cases on their way, the latest first; nothing is read that the tasks have read already."""
    every = on_their_way(kantor, office)[::-1]
    return Halaman(every[_part(number)], number, len(every))


def ended_cases(kantor: int, ending: str, number: int) -> Halaman[Perbaikan]:
    """A page of the cases that ended so ("selesai" or "batal"), the latest first; one query and the count."""
    rows = Perbaikan.objects.at(kantor).filter(langkah=ending)
    return Halaman(list(with_course(rows).order_by("-pk")[_part(number)]), number, rows.count())


def _part(number: int) -> slice:
    return slice((number - 1) * PAGE, number * PAGE)
