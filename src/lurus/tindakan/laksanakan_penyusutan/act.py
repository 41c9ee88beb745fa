"""Outside any case: what was carried out, and who saw it; the ledger keeps its fingerprints."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.kearsipan import KeadaanPenyusutan
from lurus.dokumen.models import Penyusutan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.kearsipan import check_still
from lurus.tindakan.masukan import Day, Line, Prose
from lurus.tindakan.request import Input


class LaksanakanPenyusutanInput(Input):
    """The Berita Acara."""

    nomor: Line = Field(title="Nomor Berita Acara")
    tanggal: Day = Field(title="Tanggal Berita Acara")
    cara: Line = Field(
        title="Cara pelaksanaan",
        description="Misalnya: dicacah dan berkas digital dihapus; atau diserahkan kepada Lembaga Kearsipan Daerah.",
    )
    saksi: Prose = Field(title="Saksi", description="Nama dan jabatan, satu baris tiap orang.")


def perform(context: Context, told: LaksanakanPenyusutanInput) -> Result:
    """Write what was done."""
    proposal: Penyusutan = context.target
    approved = proposal.tanggal_persetujuan
    if told.tanggal > context.today:
        raise CoreError("penyusutan.future", tanggal=told.tanggal)
    if approved is not None and told.tanggal < approved:
        raise CoreError("laksanakan_penyusutan.before_approval", tanggal=told.tanggal, persetujuan=approved)
    check_still(proposal, context.today)
    context.pen.change(
        proposal,
        nomor_berita=told.nomor,
        tanggal_berita=told.tanggal,
        cara=told.cara,
        saksi=told.saksi,
        pelaksana=context.orang,
        dilaksanakan=context.at,
        keadaan=KeadaanPenyusutan.TERLAKSANA,
    )
    return Result(reason=told.nomor, case=proposal.asal)


def _closed(proposal: Penyusutan) -> CoreError | None:
    approved = proposal.keadaan == KeadaanPenyusutan.DISETUJUI
    return None if approved else CoreError("laksanakan_penyusutan.not_approved")


ACT = Act(
    id="laksanakan_penyusutan",
    input=LaksanakanPenyusutanInput,
    target=Penyusutan,
    perform=perform,
    follows=("asal__kantor",),
    closed=_closed,
)
