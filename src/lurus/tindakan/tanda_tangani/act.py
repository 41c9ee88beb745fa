"""A verified signature of this very paper exists; on the report it makes the corrected figures current."""

from typing import Any

from lurus.core.errors import CoreError
from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen, TandaTangan
from lurus.dokumen.penandatanganan import VerifiedSignature
from lurus.dokumen.terbit import mark_of
from lurus.files.receive import receive
from lurus.perbaikan.berlaku import take_effect
from lurus.perbaikan.hasil import differences, results
from lurus.perbaikan.models import JenisTanda
from lurus.perbaikan.tanda import last_mark
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Empty

SIGNED = "ditandatangani"


def perform(context: Context, told: Empty) -> Result:
    """Record the signature that was made and verified outside the door, if it is of what stands here now."""
    paper: Dokumen = context.target
    signature = _signature(context)
    if paper.jenis == "laporan":
        _same_base(context)
    if mark_of(build(paper, context.at)) != signature.sidik_isi:
        raise CoreError("tanda_tangani.document_moved")
    stored = receive(context.pen, context.kantor, context.orang, signature.file)
    context.pen.add(_row(context, signature, stored))
    context.pen.change(paper, isi=signature.isi, sidik_isi=signature.sidik_isi, berkas=stored, status=SIGNED)
    moved = _effect(context) if paper.jenis == "laporan" else 0
    return Result(data={"dokumen": paper.pk, "angka_berlaku": moved})


def _signature(context: Context) -> VerifiedSignature:
    paper: Dokumen = context.target
    signature = context.evidence
    if not isinstance(signature, VerifiedSignature):
        raise CoreError("tanda_tangani.unverified")
    if (signature.dokumen, signature.orang) != (paper.pk, context.orang.pk):
        raise CoreError("tanda_tangani.other_paper")
    if paper.status != "konsep":
        raise CoreError("tanda_tangani.not_open", status=paper.status)
    return signature


def _same_base(context: Context) -> None:
    case = context.perkara
    final = last_mark(case, JenisTanda.FINAL)
    then = [] if final is None else final.isi["hasil"]
    moved = differences(then, results(case, decided=True, on=context.today).frozen())
    if moved:
        raise CoreError("tanda_tangani.base_moved", angka=[one["nama"] for one in moved])


def _row(context: Context, signature: VerifiedSignature, stored: Any) -> TandaTangan:
    return TandaTangan(
        kantor=context.kantor,
        dokumen=context.target,
        orang=context.orang,
        jabatan_id=context.seat,
        nama=context.orang.nama_lengkap,
        sebutan=signature.sebutan,
        peran=context.peran,
        mode=context.mode,
        serial=signature.serial,
        tersertifikasi=signature.tersertifikasi,
        berkas=stored,
        waktu=context.at,
    )


def _effect(context: Context) -> int:
    outcome = results(context.perkara, decided=True, on=context.today)
    return take_effect(context.pen, context.perkara, outcome)


ACT = Act(id="tanda_tangani", input=Empty, target=Dokumen, perform=perform)
