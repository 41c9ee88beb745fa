"""The quality records: attached, or not available because …; only the data before review may be generated."""

from lurus.core.errors import CoreError
from lurus.files.receive import receive
from lurus.perbaikan.models import CatatanMutu, Perbaikan
from lurus.tindakan.act import Context
from lurus.tindakan.perintahkan_reviu.masukan import PerintahkanReviuInput
from lurus.tindakan.request import Upload

GENERATED = "C.a"
LEAD = "tidak tersedia, karena"


def keep(context: Context, case: Perbaikan, told: PerintahkanReviuInput) -> None:
    """Write the four records.

    Raises CoreError `perintahkan_reviu.quality_record` for one that is neither attached nor explained.
    """
    _add(context, case, GENERATED, told.berkas_a, "")
    _add(context, case, "C.b", told.berkas_b, told.alasan_b)
    _add(context, case, "C.c", told.berkas_c, told.alasan_c)
    _add(context, case, "C.d", told.berkas_d, told.alasan_d)


def _add(context: Context, case: Perbaikan, kind: str, file: Upload | None, reason: str) -> None:
    why = reason[len(LEAD) :].strip() if reason.casefold().startswith(LEAD) else reason
    generated = kind == GENERATED and file is None
    if not generated and (file is None) == (not why):
        raise CoreError("perintahkan_reviu.quality_record", catatan=kind)
    context.pen.add(
        CatatanMutu(
            kantor=context.kantor,
            perbaikan=case,
            jenis=kind,
            berkas=None if file is None else receive(context.pen, context.kantor, context.orang, file),
            dihasilkan=generated,
            alasan=why,
        )
    )
