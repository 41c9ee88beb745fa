"""The office's CA is followed by another; nobody's key ends by it."""

from pydantic import Field

from lurus.dokumen.models import Akar, JenisAkar
from lurus.dokumen.sign.standing import mark_of, name_of
from lurus.dokumen.vouching import next_authority
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class GantiCaInput(Input):
    """Why."""

    alasan: Prose = Field(
        title="Alasan",
        description="Misalnya masa berlakunya hampir habis. Kunci pegawai yang ada tetap dipakai; kunci baru"
        " diterbitkan CA yang baru.",
    )


def perform(context: Context, told: GantiCaInput) -> Result:
    """Record the new root; its key was made a moment ago and is worth nothing without this row."""
    certificate = next_authority(context.kantor, context.at)
    row = context.pen.add(
        Akar(
            kantor=context.kantor,
            jenis=JenisAkar.SENDIRI,
            nama=name_of(certificate),
            sertifikat=certificate.decode(),
            sidik=mark_of(certificate),
            dasar=told.alasan,
            pencatat=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, data={"sidik": row.sidik})


ACT = Act(id="ganti_ca", input=GantiCaInput, target=Kantor, perform=perform)
