"""The follow-up register as pages show it: what is owed, by whom, what is late, what was done."""

from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.db.models import Q, QuerySet

from lurus.core.izin import Keputusan
from lurus.ikhtisar.kalender import Standing
from lurus.perbaikan.models import KeadaanTindakLanjut, TindakLanjut
from lurus.tindakan import door
from lurus.tindakan.act import Subject

PAGE = 30
OFFICES_REMEMBERED = 16
OWED = (KeadaanTindakLanjut.TERBUKA, KeadaanTindakLanjut.DILAPORKAN)
NEXT = {
    KeadaanTindakLanjut.TERBUKA: "laporkan_tindak_lanjut",
    KeadaanTindakLanjut.DILAPORKAN: "selesaikan_tindak_lanjut",
}
"""How an entry stands → the act that it waits for."""


def standings(day: date) -> dict[str, Q]:
    """The parts of the list on `day`."""
    open_ = Q(keadaan=KeadaanTindakLanjut.TERBUKA)
    return {
        "terbuka": Q(keadaan__in=OWED),
        "terlambat": open_ & Q(batas__lt=day),
        "selesai": Q(keadaan=KeadaanTindakLanjut.SELESAI),
    }


def entries(kantor: int, part: Q, number: int, case: int | None = None) -> tuple[list[TindakLanjut], int]:
    """One page of the register (of one case), what is due first first, and how many there are; two queries."""
    rows = TindakLanjut.objects.at(kantor).filter(part)
    if case is not None:
        rows = rows.filter(asal=case)
    start = (number - 1) * PAGE
    return list(_read(rows)[start : start + PAGE]), rows.count()


def owed_by(asker: Subject, office: Standing) -> list[TindakLanjut]:
    """The entries that wait for this person: to be reported, or to be accepted; one query at most."""
    read = _remembered if office.link else _owed
    return [one for one in read(office.link, asker.kantor.pk) if act_on(one, asker)]


def act_on(one: TindakLanjut, asker: Subject) -> str:
    """The act on an entry that the door would let this person do now; empty for none."""
    act = NEXT.get(KeadaanTindakLanjut(one.keadaan), "")
    open_ = act and isinstance(door.may(act, replace(asker, target=one, case=None)), Keputusan)
    return act if open_ else ""


def _owed(_link: str, kantor: int) -> list[TindakLanjut]:
    return list(_read(TindakLanjut.objects.at(kantor).filter(keadaan__in=OWED)))


_remembered = lru_cache(maxsize=OFFICES_REMEMBERED)(_owed)


def _read(rows: "QuerySet[TindakLanjut]") -> "QuerySet[TindakLanjut]":
    return rows.select_related("asal", "jabatan", "pelaksana", "penerima").order_by("batas", "pk")
