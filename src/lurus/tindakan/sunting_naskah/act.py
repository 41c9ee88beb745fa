"""The edited file was read before the act, beside the paper as it stands; here its prose becomes a new version."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.docx import EDITABLE, Suntingan
from lurus.dokumen.docx.bidang import worded_anew
from lurus.dokumen.models import Dokumen
from lurus.dokumen.terbit import reissue
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Input, Upload
from lurus.tindakan.tertandatangani import DRAFT


class SuntingNaskahInput(Input):
    """The file that was downloaded here and edited."""

    berkas: Upload = Field(
        title="Naskah yang disunting",
        description="Berkas .docx yang diunduh dari halaman naskah ini. Hanya bagian berlatar warna yang dibaca.",
        json_schema_extra={"kind": "file"},
    )


def perform(context: Context, told: SuntingNaskahInput) -> Result:
    """Put the new version in the place of the paper; the journal names the fields that changed."""
    paper: Dokumen = context.target
    prose = worded_anew(paper.jenis, paper.isi, _read(context, told).prosa)
    if not prose:
        raise CoreError("sunting_naskah.nothing")
    newer = reissue(context.pen, paper, prose, context.at, context.orang.nama_lengkap)
    titles = [one.judul for one in EDITABLE[paper.jenis] if one.nama in prose]
    return Result(
        reason=f"Disunting: {', '.join(titles)}.", data={"dokumen": newer.pk, "bidang": sorted(prose)}
    )


def _read(context: Context, told: SuntingNaskahInput) -> Suntingan:
    paper: Dokumen = context.target
    read = context.evidence
    if not isinstance(read, Suntingan) or (read.dokumen, read.berkas) != (paper.pk, told.berkas.fingerprint):
        raise CoreError("sunting_naskah.not_read")
    if read.sidik_isi != paper.sidik_isi:
        raise CoreError("sunting_naskah.moved")
    return read


def closed(paper: Dokumen) -> CoreError | None:
    """Why the paper itself is closed to editing: it no longer counts, or belongs to an earlier round."""
    if paper.status != DRAFT:
        return CoreError("sunting_naskah.not_open")
    return None if paper.putaran == paper.perbaikan.putaran else CoreError("sunting_naskah.other_round")


ACT = Act(id="sunting_naskah", input=SuntingNaskahInput, target=Dokumen, perform=perform, closed=closed)
