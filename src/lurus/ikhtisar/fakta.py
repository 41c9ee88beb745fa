"""The facts of many cases from a fixed number of queries: the same facts as at the door, read at once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache, cached_property
from typing import Any

from django.db.models import Count, Exists, JSONField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from lurus.dokumen.models import VOID, Dokumen, TandaTangan
from lurus.ikhtisar.butir import ItemLook, annotated, look
from lurus.perbaikan.models import (
    Butir,
    Dugaan,
    KegiatanRencana,
    Langkah,
    PenilaianLembar,
    Perbaikan,
    Rapat,
    Tanda,
    TindakLanjut,
)
from lurus.perbaikan.perkara import ENDED
from lurus.tindakan.fakta import Fakta, answers_of
from lurus.tindakan.makers import Made, made_in


class FaktaTerbaca(Fakta):
    """The facts of one case, out of rows that were read already; asking for one reads nothing, but for `made`."""

    def __init__(
        self,
        case: Perbaikan,
        items: Sequence[ItemLook],
        marks: Sequence[Tanda],
        documents: Sequence[Dokumen],
        made_in_each: Callable[[], Mapping[int, Made]],
    ) -> None:
        super().__init__(case)
        self._made_in_each = made_in_each
        self.looks = list(items)
        self.items = list(items)
        self.marks = list(marks)
        self.documents = list(documents)
        self.sheets = list({one.butir.lembar_id: one.butir.lembar for one in items}.values())

    @cached_property
    def made(self) -> Made:
        """Who did what, as the door asks for it; read for every case of the list when the first is asked about."""
        return self._made_in_each()[self.case.pk]

    def has(self, name: str) -> bool:
        """Whether the fact holds."""
        known = _ROWS.get(name)
        if known is not None:
            return bool(getattr(self.case, known))
        if name == "kumpulan_dinilai":
            return bool(self.looks) and all(self.judged(one) for one in self.looks)
        return super().has(name)

    def conclusion_moves(self, day: date) -> bool:
        """Read anew: the answers here are told by their keys alone."""
        return Fakta(self.case).conclusion_moves(day)

    def judged(self, item: ItemLook) -> bool:
        """The set to which the item belongs was found sufficient, and has not changed since."""
        seen: Any = item.butir
        return bool(seen.set_enough) and seen.set_answers == answers_of(seen.lembar, self.items)


_ROWS = {"rencana_disusun": "has_plan", "rapat_diundang": "has_call", "rapat_diadakan": "has_meeting"}


def with_course(rows: "QuerySet[Perbaikan]") -> "QuerySet[Perbaikan]":
    """Cases with their report, who asked, when their step opened, what facts rest on, and what was left to do."""
    meetings = Rapat.across_offices.filter(perbaikan=OuterRef("pk"), putaran=OuterRef("putaran"))
    open_step = Langkah.across_offices.filter(perbaikan=OuterRef("pk"), ditutup__isnull=True)
    left = TindakLanjut.across_offices.filter(asal=OuterRef("pk")).exclude(keadaan="diganti").order_by()
    counted = left.values("asal").annotate(many=Count("pk")).values("many")
    return rows.select_related("laporan").annotate(
        weaknesses=Coalesce(Subquery(counted), 0),
        weaknesses_gone=Coalesce(Subquery(counted.filter(keadaan="selesai")), 0),
        has_plan=Exists(KegiatanRencana.across_offices.filter(perbaikan=OuterRef("pk"))),
        has_call=Exists(meetings),
        has_meeting=Exists(meetings.filter(hadir__isnull=False)),
        was_asked=Exists(Dugaan.across_offices.filter(perbaikan=OuterRef("pk"))),
        opened=Subquery(open_step.values("dibuka")[:1]),
    )


def open_cases(kantor: int) -> "QuerySet[Perbaikan]":
    """The cases that are on their way, the oldest first."""
    return with_course(Perbaikan.objects.at(kantor).exclude(langkah__in=ENDED)).order_by("pk")


def facts_of(kantor: int, cases: Iterable[Perbaikan]) -> list[FaktaTerbaca]:
    """The facts of these cases (from `with_course`): three queries; a fourth where who did what in them is asked."""
    every = list(cases)
    items = _by_case([look(one) for one in _items(kantor, every)], lambda one: one.butir.perbaikan_id)
    marks = _by_case(
        Tanda.objects.at(kantor).filter(perbaikan__in=every).select_related("orang").order_by("pk"),
        lambda one: one.perbaikan_id,
    )
    papers = _by_case(_papers(kantor, every), lambda one: one.perbaikan_id)
    made = cache(lambda: made_in(kantor, every))
    return [
        FaktaTerbaca(one, items.get(one.pk, []), marks.get(one.pk, []), papers.get(one.pk, []), made)
        for one in every
    ]


def _items(kantor: int, cases: list[Perbaikan]) -> "QuerySet[Butir]":
    sets = PenilaianLembar.across_offices.filter(lembar=OuterRef("lembar")).order_by("-pk")
    rows = Butir.objects.at(kantor).filter(perbaikan__in=cases)
    ended = all(one.langkah in ENDED for one in cases)
    shown = rows if ended else rows.filter(terbuka=True)
    return annotated(shown).annotate(
        set_enough=Subquery(sets.values("cukup")[:1]),
        set_answers=Subquery(sets.values("jawaban")[:1], output_field=JSONField()),
    )


def _papers(kantor: int, cases: list[Perbaikan]) -> "QuerySet[Dokumen]":
    found = Dokumen.objects.at(kantor).filter(perbaikan__in=cases).exclude(status=VOID)
    return with_signature(found.defer("isi").select_related("lembar__jabatan", "perbaikan")).order_by("pk")


def with_signature(rows: "QuerySet[Dokumen]") -> "QuerySet[Dokumen]":
    """Papers with their office and the instant of their last signature."""
    signed = TandaTangan.across_offices.filter(dokumen=OuterRef("pk")).order_by("-pk")
    return rows.select_related("kantor").annotate(signed_at=Subquery(signed.values("waktu")[:1]))


def _by_case(rows: Iterable[Any], key: Any) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = {}
    for one in rows:
        found.setdefault(key(one), []).append(one)
    return found
