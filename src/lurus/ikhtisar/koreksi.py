"""What an office corrected in documents that it had handed in: sheets that went out, and what they touch."""

from collections.abc import Sequence

from lurus.dokumen.isi.ralat import SHEETS
from lurus.dokumen.models import VOID, Dokumen
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Butir
from lurus.perbaikan.perkara import Perbaikan

PAGE = 20
DELIVERED = "selesai"


def notices(kantor: Kantor, number: int) -> tuple[list[Dokumen], int]:
    """One page of the sheets that were delivered, the newest first, and how many there are."""
    rows = (
        Dokumen.objects.at(kantor).filter(jenis__in=SHEETS, perbaikan__langkah=DELIVERED).exclude(status=VOID)
    )
    start = (number - 1) * PAGE
    return list(rows.order_by("-pk")[start : start + PAGE]), rows.count()


def corrected_by(paper: Dokumen) -> Dokumen | None:
    """The last sheet of a later case about a figure that this paper's case determined; None while all still hold."""
    if paper.jenis not in ("laporan", "lembar_data", *SHEETS):
        return None
    own = Butir.objects.at(paper.kantor_id).filter(perbaikan=paper.perbaikan_id)
    if paper.lembar_id is not None:
        own = own.filter(lembar=paper.lembar_id)
    later: Sequence[int] = list(
        Perbaikan.objects.at(paper.kantor_id)
        .filter(pk__gt=paper.perbaikan_id, langkah=DELIVERED, butir__angka__in=own.values("angka"))
        .values_list("pk", flat=True)
    )
    rows = (
        Dokumen.objects.at(paper.kantor_id).filter(perbaikan__in=later, jenis__in=SHEETS).exclude(status=VOID)
    )
    found: Dokumen | None = rows.order_by("pk").last()
    return found
