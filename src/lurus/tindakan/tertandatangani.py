"""What a signature brings about, however it was made: the row, the paper, and on the report the corrected figures."""

from collections.abc import Mapping
from typing import Any

from lurus.core.errors import CoreError
from lurus.dokumen.models import Cara, Dokumen, RincianTandaTangan, TandaTangan
from lurus.perbaikan.berlaku import take_effect
from lurus.perbaikan.hasil import differences, results
from lurus.perbaikan.models import JenisTanda
from lurus.perbaikan.tanda import last_mark
from lurus.tindakan.act import Context

SIGNED, SCANNED, DRAFT = "ditandatangani", "dipindai", "konsep"
REPORT = "laporan"


def same_base(context: Context) -> None:
    """The report prints the figures that the meeting determined, on the base that counts now.

    Raises CoreError `tanda_tangani.base_moved`; for other papers there is nothing to compare.
    """
    if context.target.jenis != REPORT:
        return
    case = context.perkara
    final = last_mark(case, JenisTanda.FINAL)
    then = [] if final is None else final.isi["hasil"]
    moved = differences(then, results(case, decided=True, on=context.today).frozen())
    if moved:
        raise CoreError("tanda_tangani.base_moved", angka=[one["nama"] for one in moved])


def record(
    context: Context, signature: TandaTangan, data: tuple[Mapping[str, Any], str], how: RincianTandaTangan
) -> int:
    """Write the signature and close the paper; returns how many figures became current."""
    paper: Dokumen = context.target
    context.pen.add(signature)
    how.tanda_tangan = signature
    context.pen.add(how)
    isi, sidik = data
    context.pen.change(paper, isi=isi, sidik_isi=sidik, berkas=signature.berkas, status=SIGNED)
    if paper.jenis != REPORT:
        return 0
    return take_effect(context.pen, context.perkara, results(context.perkara, decided=True, on=context.today))


def details(context: Context, cara: Cara, told: Mapping[str, str]) -> RincianTandaTangan:
    """How it was made; `record` ties it to the signature."""
    return RincianTandaTangan(kantor=context.kantor, cara=cara, rujukan=dict(told))
