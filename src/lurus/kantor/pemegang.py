"""Who holds which post on a day, and which positions a person may act from."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date

from django.db.models import DateField, Q, QuerySet

from lurus.core.izin import Kedudukan, Pelaku
from lurus.kantor.penugasan import Jabatan, Mode, Penugasan
from lurus.kantor.prepared import Prepared, Slot

ACTING_FIRST = {Mode.PLH: 0, Mode.PLT: 1, Mode.PJ: 2, Mode.DEFINITIF: 3, Mode.TUGAS: 4}


def valid_on(assignments: "QuerySet[Penugasan]", day: date) -> "QuerySet[Penugasan]":
    """Those of `assignments` that hold on `day`."""
    return assignments.filter(_valid(day))


def _valid(day: date | Slot) -> Q:
    return Q(mulai__lte=day) & (Q(sampai__isnull=True) | Q(sampai__gte=day))


def holders(kantor: int, day: date) -> dict[int, Penugasan]:
    """The one holder of every post on `day`: a Plh. stands before the holder whom he replaces."""
    found = (
        valid_on(Penugasan.objects.at(kantor), day)
        .exclude(mode=Mode.TUGAS)
        .select_related("orang", "jabatan")
    )
    return {one.jabatan_id: one for one in sorted(found, key=_rank, reverse=True)}


def holder(jabatan: Jabatan, day: date) -> Penugasan | None:
    """The holder of one post on `day`."""
    return holders(jabatan.kantor_id, day).get(jabatan.pk)


def _rank(one: Penugasan) -> tuple[int, int]:
    return ACTING_FIRST[Mode(one.mode)], -one.pk


def staffing(kantor: int, day: date, orang: int, *, acting_only: bool = False) -> list[Penugasan]:
    """The assignments of an office that hold on `day` (or only the Plh.), and all of one person: one query."""
    return (_ACTING if acting_only else _EVERY).all(kantor=kantor, day=day, orang=orang)


def _staffing(wanted: Q) -> "QuerySet[Penugasan]":
    found = Penugasan.objects.at(Slot("kantor")).filter(Q(orang=Slot("orang")) | wanted)
    return found.select_related("orang", "jabatan").order_by("pk")


_DAY = Slot("day", DateField())
_EVERY = Prepared(lambda: _staffing(_valid(_DAY)))
_ACTING = Prepared(lambda: _staffing(_valid(_DAY) & Q(mode=Mode.PLH)))


def holders_in(rows: Iterable[Penugasan], day: date) -> dict[int, Penugasan]:
    """The one holder of every post on `day`, out of assignments that were read already."""
    found = [one for one in rows if _holds(one, day) and one.mode != Mode.TUGAS]
    return {one.jabatan_id: one for one in sorted(found, key=_rank, reverse=True)}


def pelaku_of(rows: Iterable[Penugasan], orang: int, kantor: int, day: date) -> Pelaku:
    """One person's positions on `day`, out of assignments that were read already; a Plh. displaces the holder."""
    every = list(rows)
    acting = {one.jabatan_id: one for one in every if one.mode == Mode.PLH and _holds(one, day)}
    own = [one for one in every if one.orang_id == orang]
    held = [one for one in own if _holds(one, day)]
    away = [one for one in held if _displaced(one, acting)]
    ended = [one for one in own if one.sampai is not None and one.sampai < day]
    return Pelaku(
        orang=orang,
        kantor=kantor,
        kedudukan=tuple(_positions(one for one in held if not _displaced(one, acting))),
        berakhir=tuple(_positions(ended)),
        digantikan=tuple(
            replace(place, sampai=acting[place.jabatan].sampai, oleh=acting[place.jabatan].orang.nama_lengkap)
            for place in _positions(away)
        ),
    )


def _holds(one: Penugasan, day: date) -> bool:
    return one.mulai <= day and (one.sampai is None or one.sampai >= day)


def _displaced(one: Penugasan, covered: Container[int]) -> bool:
    """An assignment of a post that a Plh. holds."""
    return one.jabatan_id in covered and one.mode not in (Mode.PLH, Mode.TUGAS)


def _positions(assignments: Iterable[Penugasan]) -> Iterable[Kedudukan]:
    for one in sorted(assignments, key=_rank):
        yield Kedudukan(
            peran=one.jabatan.peran,
            mode=one.mode,
            jabatan=one.jabatan_id,
            tugas=one.tugas,
            perbaikan=one.perkara,
            sampai=one.sampai,
        )
