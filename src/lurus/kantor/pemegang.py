"""Who holds which post on a day, and which positions a person may act from."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from lurus.core.izin import Kedudukan, Pelaku
from lurus.kantor.penugasan import Jabatan, Mode, Orang, Penugasan

ACTING_FIRST = {Mode.PLH: 0, Mode.PLT: 1, Mode.PJ: 2, Mode.DEFINITIF: 3, Mode.TUGAS: 4}


def valid_on(assignments: "QuerySet[Penugasan]", day: date) -> "QuerySet[Penugasan]":
    """Those of `assignments` that hold on `day`."""
    return assignments.filter(Q(sampai__isnull=True) | Q(sampai__gte=day), mulai__lte=day)


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


def positions(orang: Orang, kantor: int, day: date) -> Pelaku:
    """The person with every position that counts on `day`, and those that have ended."""
    every = list(Penugasan.objects.at(kantor).filter(orang=orang).select_related("jabatan"))
    displaced = _displaced(every, kantor, day)
    current = [one for one in every if _holds(one, day) and one.pk not in displaced]
    ended = [one for one in every if one.sampai is not None and one.sampai < day]
    return Pelaku(
        orang=orang.pk, kantor=kantor, kedudukan=tuple(_positions(current)), berakhir=tuple(_positions(ended))
    )


def _holds(one: Penugasan, day: date) -> bool:
    return one.mulai <= day and (one.sampai is None or one.sampai >= day)


def _displaced(own: Iterable[Penugasan], kantor: int, day: date) -> set[int]:
    """Own definitive assignments of posts that a Plh. holds on `day`."""
    posts = [one.jabatan_id for one in own if one.mode != Mode.PLH]
    if not posts:
        return set()
    acting = valid_on(Penugasan.objects.at(kantor), day).filter(jabatan__in=posts, mode=Mode.PLH)
    covered = set(acting.values_list("jabatan_id", flat=True))
    return {one.pk for one in own if one.jabatan_id in covered and one.mode not in (Mode.PLH, Mode.TUGAS)}


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
