"""Who sits where in an office today, and who asks: one query for the whole page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lurus.core.izin import Pelaku
from lurus.kantor.models import Orang, Penugasan
from lurus.kantor.pemegang import holders_in, pelaku_of, staffing


@dataclass(frozen=True)
class Staffing:
    """The assignments of one office on one day, and every one of the person who asks."""

    kantor: int
    day: date
    rows: tuple[Penugasan, ...]

    @classmethod
    def read(cls, kantor: int, day: date, orang: int) -> "Staffing":
        """As it stands on `day`."""
        return cls(kantor, day, tuple(staffing(kantor, day, orang)))

    @cached_property
    def held(self) -> dict[int, Penugasan]:
        """The holder of every post."""
        return holders_in(self.rows, self.day)

    def pelaku(self, orang: int) -> Pelaku:
        """A person with today's positions."""
        return pelaku_of(self.rows, orang, self.kantor, self.day)

    def of_role(self, role: str) -> list[Penugasan]:
        """The holders of the posts that play a role."""
        return [one for one in self.held.values() if one.jabatan.peran == role]

    def of_roles(self, roles: Iterable[str]) -> list[Penugasan]:
        """The holders of several roles, in the order of the roles."""
        return [one for role in roles for one in self.of_role(role)]

    def seats(self, orang: Orang) -> list[Penugasan]:
        """The assignments from which a person may act today."""
        places = {(one.jabatan, one.mode, one.perbaikan) for one in self.pelaku(orang.pk).kedudukan}
        return [
            one
            for one in self.rows
            if one.orang_id == orang.pk and (one.jabatan_id, one.mode, one.perkara) in places
        ]
