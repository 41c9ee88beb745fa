"""What can be said of the items of a case: the last answer, its review, the last decision."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from django.db.models import Prefetch

from lurus.kantor.prepared import Prepared, Slot
from lurus.perbaikan.butir import as_reported, with_printed
from lurus.perbaikan.isian import Butir, Jawaban, Penilaian
from lurus.perbaikan.perkara import ENDED, Perbaikan
from lurus.perbaikan.rapat import Putusan

_LAST = Prepared(lambda: Jawaban.across_offices.filter(butir=Slot("item")).order_by("-urut")[:1])


def last_answer(item: Butir) -> Jawaban | None:
    """The answer that counts, of one item alone; `ItemState` knows it of items that were read together."""
    return _LAST.first(item=item.pk)


@dataclass(frozen=True)
class ItemState:
    """One item with everything that was said about it."""

    butir: Butir

    @cached_property
    def reported(self) -> Decimal | None:
        """What the report under review says of the figure."""
        return as_reported(self.butir)

    @cached_property
    def answer(self) -> Jawaban | None:
        """The last answer."""
        return max(self.butir.jawaban.all(), key=lambda one: one.urut, default=None)

    @cached_property
    def review(self) -> Penilaian | None:
        """The last review of the last answer: a changed answer drops the mark."""
        if self.answer is None:
            return None
        return max(self.answer.penilaian.all(), key=lambda one: one.pk, default=None)

    @property
    def answered(self) -> bool:
        """Answered, and the answer was not sent back."""
        return self.answer is not None and not self.returned

    @property
    def returned(self) -> bool:
        return self.review is not None and not self.review.valid

    @property
    def valid(self) -> bool:
        return self.review is not None and self.review.valid

    def decision(self, round_: int) -> Putusan | None:
        """The meeting's last decision of this round on the last answer."""
        found = [one for one in self.butir.putusan.all() if one.putaran == round_ and self._on_last(one)]
        return max(found, key=lambda one: one.pk, default=None)

    def decisions(self, round_: int) -> list[Putusan]:
        """All that the meeting decided on the item in this round, in order, on whichever answer."""
        found = [one for one in self.butir.putusan.all() if one.putaran == round_]
        return sorted(found, key=lambda one: one.pk)

    def _on_last(self, decision: Putusan) -> bool:
        return self.answer is not None and decision.jawaban_id == self.answer.pk

    def amended(self, round_: int) -> bool:
        """The meeting asked for another value in this round."""
        return any(one.putaran == round_ and one.pilihan == "ubah" for one in self.butir.putusan.all())

    @property
    def verified_again(self) -> bool:
        return self.answer is not None and bool(self.answer.verifikasi.all())


def item_states(case: Perbaikan, *, only_open: bool = True) -> list[ItemState]:
    """Every item of the case with its answers, reviews and decisions, in a fixed number of queries."""
    own = with_printed(case.butir.order_by("pk"))
    rows = own.select_related("angka__indikator", "semula", "lembar__jabatan")
    if only_open and case.langkah not in ENDED:
        rows = rows.filter(terbuka=True)
    answers = Prefetch(
        "jawaban",
        Jawaban.across_offices.select_related("penjawab").prefetch_related(
            "penilaian", "verifikasi", "bukti__berkas"
        ),
    )
    return [ItemState(one) for one in rows.prefetch_related(answers, "putusan")]
