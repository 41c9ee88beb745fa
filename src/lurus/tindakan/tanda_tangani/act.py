"""A verified signature of this very paper exists; on the report it makes the corrected figures current."""

from typing import Any

from lurus.core.errors import CoreError
from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen, TandaTangan
from lurus.dokumen.penandatangan.pilihan import counts
from lurus.dokumen.penandatanganan import VerifiedSignature
from lurus.dokumen.terbit import mark_of
from lurus.files.receive import receive
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Empty
from lurus.tindakan.tertandatangani import DRAFT, details, record, same_base


def perform(context: Context, told: Empty) -> Result:
    """Record the signature that was made and verified outside the door, if it is of what stands here now."""
    paper: Dokumen = context.target
    signature = _signature(context)
    same_base(context)
    if mark_of(build(paper, signature.pada or context.at)) != signature.sidik_isi:
        raise CoreError("tanda_tangani.document_moved")
    stored = receive(context.pen, context.kantor, context.orang, signature.file)
    how = details(context, signature.cara, signature.rujukan)
    data = (signature.isi, signature.sidik_isi)
    moved = record(context, _row(context, signature, stored), data, how)
    return Result(data={"dokumen": paper.pk, "angka_berlaku": moved})


def _signature(context: Context) -> VerifiedSignature:
    paper: Dokumen = context.target
    signature = context.evidence
    if not isinstance(signature, VerifiedSignature):
        raise CoreError("tanda_tangani.unverified")
    if (signature.dokumen, signature.orang) != (paper.pk, context.orang.pk):
        raise CoreError("tanda_tangani.other_paper")
    if paper.status != DRAFT:
        raise CoreError("tanda_tangani.not_open", status=paper.status)
    why = counts(context.kantor, signature.cara, certified=signature.tersertifikasi)
    if why is not None:
        raise why
    return signature


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
        waktu=signature.pada or context.at,
    )


ACT = Act(id="tanda_tangani", input=Empty, target=Dokumen, perform=perform)
