"""The items of many cases in one query: enough of each to know what is still to be done about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, JSONObject

from lurus.perbaikan.butir import with_printed
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Butir, Jawaban, Penilaian, Putusan, VerifikasiButir


@dataclass(frozen=True)
class ItemLook(ItemState):
    """An item whose last answer, review and decision came with it; nothing more is read."""

    last: Jawaban | None
    judged: Penilaian | None
    decided: Putusan | None
    amendment: Putusan | None
    """What the meeting last asked for in the present round: another value, why, and perhaps which."""
    verified: bool

    @cached_property
    def answer(self) -> Jawaban | None:
        """The last answer."""
        return self.last

    @cached_property
    def review(self) -> Penilaian | None:
        """The last review, if it is of the last answer."""
        return self.judged

    def decision(self, round_: int) -> Putusan | None:
        """The last decision, if it is of this round and on the last answer."""
        return self.decided if self.decided is not None and self.decided.putaran == round_ else None

    def amended(self, round_: int) -> bool:
        """The meeting asked for another value in the present round."""
        return self.amendment is not None and round_ == self.butir.perbaikan.putaran

    @property
    def verified_again(self) -> bool:
        return self.verified


def looks(kantor: int, cases: Iterable[Any]) -> list[ItemLook]:
    """The open items of these cases, in order; one query."""
    rows = Butir.objects.at(kantor).filter(perbaikan__in=list(cases), terbuka=True)
    return [look(one) for one in annotated(rows)]


def annotated(rows: "QuerySet[Butir]") -> "QuerySet[Butir]":
    """Items with the keys of what was said about them last."""
    own = OuterRef("pk")
    answers = Jawaban.across_offices.filter(butir=own).order_by("-urut")
    reviews = Penilaian.across_offices.filter(jawaban__butir=own).order_by("-jawaban__urut", "-pk")
    here = Putusan.across_offices.filter(butir=own, putaran=OuterRef("perbaikan__putaran")).order_by("-pk")
    again = VerifikasiButir.across_offices.filter(jawaban__butir=own).order_by("-jawaban__urut")
    return (
        with_printed(rows)
        .select_related("perbaikan", "angka__indikator", "semula", "lembar__jabatan")
        .annotate(
            said=_first(answers, pk="pk", benar="benar", penjawab="penjawab_id", diisikan="diisikan"),
            judged=_first(
                reviews, pk="pk", jawaban="jawaban_id", valid="valid", penilai="penilai_id", alasan="alasan"
            ),
            decided=_first(here, **_DECISION),
            amendment=_first(here.filter(pilihan="ubah"), **_DECISION),
            verified=Subquery(again.values("jawaban_id")[:1]),
        )
        .order_by("pk")
    )


def look(item: Any) -> ItemLook:
    """An annotated item as the facts ask about it."""
    last = None if item.said is None else Jawaban(**_answer(item, item.said))
    on_last = [one for one in (item.judged,) if one and last and one["jawaban"] == last.pk]
    decided = [one for one in (item.decided,) if one and last and one["jawaban"] == last.pk]
    asked = item.amendment
    return ItemLook(
        item,
        last,
        next((_review(one) for one in on_last), None),
        next((_decision(one) for one in decided), None),
        None if asked is None else _decision(asked),
        last is not None and item.verified == last.pk,
    )


_DECISION: dict[str, Any] = {
    "pk": "pk",
    "jawaban": "jawaban_id",
    "pilihan": "pilihan",
    "putaran": "putaran",
    "usulan": Cast("usulan", TextField()),  # a number inside JSON would come back as a float
    "alasan": "alasan",
}


def _first(rows: "QuerySet[Any]", **columns: Any) -> Subquery:
    """The first row as one value; a column is told by its name, or is an expression."""
    told = {key: F(one) if isinstance(one, str) else one for key, one in columns.items()}
    return Subquery(rows.values(told=JSONObject(**told))[:1])


def _answer(item: Butir, told: dict[str, Any]) -> dict[str, Any]:
    return {
        "pk": told["pk"],
        "butir_id": item.pk,
        "benar": bool(told["benar"]),
        "penjawab_id": told["penjawab"],
        "diisikan": bool(told["diisikan"]),
    }


def _review(told: dict[str, Any]) -> Penilaian:
    return Penilaian(
        pk=told["pk"],
        jawaban_id=told["jawaban"],
        valid=bool(told["valid"]),
        penilai_id=told["penilai"],
        alasan=told["alasan"],
    )


def _decision(told: dict[str, Any]) -> Putusan:
    return Putusan(
        pk=told["pk"],
        jawaban_id=told["jawaban"],
        pilihan=told["pilihan"],
        putaran=told["putaran"],
        usulan=None if told["usulan"] is None else Decimal(told["usulan"]),
        alasan=told["alasan"],
    )
