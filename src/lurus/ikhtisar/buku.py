"""The books of numbers as pages show them: every line in its order, what bears it, and whether one is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet

from lurus.dokumen.bentuk import MASUK, NASKAH
from lurus.dokumen.models import VOID, Dokumen, Nomor
from lurus.ikhtisar.pencatat import written_by
from lurus.kantor.models import Kantor
from lurus.ledger.models import Transaction
from lurus.perbaikan.models import SuratMasuk
from lurus.perbaikan.surat import with_versions

PAGE: Final = 50


@dataclass(frozen=True)
class Lembaran:
    """One page of a book in a year: the lines, how many there are, and the orders that have none."""

    baris: Sequence["Baris"]
    jumlah: int
    hilang: Sequence[int]


@dataclass(frozen=True)
class Baris:
    """A number, the paper that bears it (of several versions the one that counts), and who gave or set it aside."""

    nomor: Nomor
    dokumen: Dokumen | None
    pencatat: str = ""

    @property
    def terbuka(self) -> bool:
        """Whether it still waits for a paper."""
        one = self.nomor
        return one.dicadangkan and self.dokumen is None and one.batal is None and one.pemakaian is None


def years(kantor: Kantor) -> list[int]:
    """The years in which a book has lines, the latest first."""
    return list(Nomor.objects.at(kantor).order_by("-tahun").values_list("tahun", flat=True).distinct())


def lines(kantor: Kantor, book: str, year: int, page: int | None = None) -> Lembaran:
    """The lines of a book, the latest first: one page, or all of them in their order."""
    rows = Nomor.objects.at(kantor).filter(buku=book, tahun=year)
    orders = list(rows.order_by("urut").values_list("urut", flat=True))
    shown = list(_page(rows.order_by("urut" if page is None else "-urut"), page))
    bearing = _bearing(kantor, book, shown)
    written = written_by(kantor, shown)
    found = [Baris(one, bearing.get(one.teks), _first(written.get(one.pk, []))) for one in shown]
    return Lembaran(found, len(orders), missing(orders))


def _first(written: Sequence[Transaction]) -> str:
    return written[0].actor_name if written else ""


def missing(orders: Sequence[int]) -> list[int]:
    """The orders up to the last that are not there."""
    return sorted(set(range(1, max(orders, default=0) + 1)) - set(orders))


def _page(rows: "QuerySet[Any]", page: int | None) -> "QuerySet[Any]":
    return rows if page is None else rows[(page - 1) * PAGE : page * PAGE]


def _bearing(kantor: Kantor, book: str, shown: Sequence[Nomor]) -> dict[str, Dokumen]:
    if book == MASUK:
        return {}  # what came in bears its number itself
    field = "nomor" if book == NASKAH else "agenda"
    rows = Dokumen.objects.at(kantor).filter(**{f"{field}__in": [one.teks for one in shown]})
    papers = rows.defer("isi").select_related("perbaikan").order_by("pk")
    ordered = sorted(papers, key=lambda one: one.status != VOID)  # what counts overwrites what no longer does
    return {getattr(one, field): one for one in ordered}


@dataclass(frozen=True)
class Luar:
    """A paper whose number another register gave, who said so, and why it no longer counts."""

    dokumen: Dokumen
    pencatat: str
    batal: str


def outside(kantor: Kantor, page: int | None) -> tuple[list[Luar], int]:
    """The papers whose number another register gave, the latest first."""
    own = Nomor.objects.at(kantor).filter(buku=NASKAH, teks=OuterRef("nomor"))
    rows = Dokumen.objects.at(kantor).exclude(nomor="").filter(~Exists(own))
    papers = list(_page(rows.defer("isi").select_related("perbaikan").order_by("-pk"), page))
    written = written_by(kantor, papers)
    return [_from_outside(one, written.get(one.pk, [])) for one in papers], rows.count()


def _from_outside(paper: Dokumen, written: Sequence[Transaction]) -> Luar:
    reason = written[-1].reason if written and paper.status == VOID else ""
    return Luar(paper, _first(written), reason)


def letters(kantor: Kantor, year: int, page: int | None) -> tuple[list[SuratMasuk], int]:
    """The letters entered in a year, the latest first, with the suspicions founded on them."""
    given = Nomor.objects.at(kantor).filter(buku=MASUK, tahun=year).values("teks")
    rows = SuratMasuk.objects.at(kantor).filter(agenda__in=given).order_by("-pk")
    shown = with_versions(rows).prefetch_related("dugaan__perbaikan")
    return list(_page(shown, page)), rows.count()
