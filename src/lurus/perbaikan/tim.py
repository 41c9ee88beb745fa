"""The team of a case: drafted from the organisation structure, one team per case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from lurus.kantor.models import Jabatan, Kantor, Orang
from lurus.kantor.pemegang import holders
from lurus.ledger.pen import Pen
from lurus.perbaikan.perkara import AnggotaTim, Perbaikan

PLACES = {
    "KETUA": "Ketua, penanggung jawab",
    "SEKRETARIS": "Sekretaris",
    "ANGGOTA": "Anggota (Pejabat Pelaporan)",
    "STAF": "Staf pengolah data pelaporan",
}
OWNER_PLACE = "Pemangku kegiatan"


@dataclass(frozen=True)
class Kursi:
    """A seat in the team: who, from which post, as what."""

    orang: Orang
    jabatan: Jabatan
    kedudukan: str


def draft(kantor: Kantor, day: date, owners: Iterable[Jabatan] = ()) -> list[Kursi]:
    """The team as the organisation structure gives it on `day`: the SOP's roles, then the owners concerned."""
    held = holders(kantor.pk, day)
    core = [one for role in PLACES for one in held.values() if one.jabatan.peran == role]
    seats = {one.jabatan_id: Kursi(one.orang, one.jabatan, PLACES[one.jabatan.peran]) for one in core}
    for post in owners:
        if post.pk in held:
            seats.setdefault(post.pk, Kursi(held[post.pk].orang, post, OWNER_PLACE))
    return list(seats.values())


def vacant(kantor: Kantor, day: date, owners: Iterable[Jabatan]) -> list[Jabatan]:
    """The owners' posts that nobody holds on `day`."""
    held = holders(kantor.pk, day)
    return [post for post in owners if post.pk not in held]


def take_seats(pen: Pen, case: Perbaikan, seats: Iterable[Kursi]) -> None:
    """Write the seats that the team does not have yet."""
    taken = set(case.tim.values_list("orang", "jabatan"))
    for seat in seats:
        if (seat.orang.pk, seat.jabatan.pk) not in taken:
            taken.add((seat.orang.pk, seat.jabatan.pk))
            pen.add(_member(case, seat))


def _member(case: Perbaikan, seat: Kursi) -> AnggotaTim:
    return AnggotaTim(
        kantor_id=case.kantor_id,
        perbaikan=case,
        orang=seat.orang,
        jabatan=seat.jabatan,
        peran=seat.jabatan.peran,
        kedudukan=seat.kedudukan,
    )
