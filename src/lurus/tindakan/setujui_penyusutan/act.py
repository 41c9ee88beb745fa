"""Outside any case: who approved in writing, under which number; this program approves nothing by itself."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.kearsipan import KeadaanPenyusutan
from lurus.dokumen.models import Penyusutan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.kearsipan import check_still
from lurus.tindakan.masukan import Day, Line
from lurus.tindakan.request import Input


class SetujuiPenyusutanInput(Input):
    """The letter of approval."""

    nomor: Line = Field(title="Nomor surat persetujuan")
    tanggal: Day = Field(title="Tanggal surat persetujuan")
    pemberi: Line = Field(
        title="Pemberi persetujuan", description="Misalnya: Bupati, atau Kepala Lembaga Kearsipan Daerah."
    )


def perform(context: Context, told: SetujuiPenyusutanInput) -> Result:
    """Write the approval."""
    proposal: Penyusutan = context.target
    if told.tanggal > context.today:
        raise CoreError("penyusutan.future", tanggal=told.tanggal)
    check_still(proposal, context.today)
    context.pen.change(
        proposal,
        nomor_persetujuan=told.nomor,
        tanggal_persetujuan=told.tanggal,
        pemberi=told.pemberi,
        penyetuju=context.orang,
        disetujui=context.at,
        keadaan=KeadaanPenyusutan.DISETUJUI,
    )
    return Result(reason=f"{told.pemberi}, {told.nomor}", case=proposal.asal)


def _closed(proposal: Penyusutan) -> CoreError | None:
    return (
        None
        if proposal.keadaan == KeadaanPenyusutan.DINILAI
        else CoreError("setujui_penyusutan.not_assessed")
    )


ACT = Act(
    id="setujui_penyusutan",
    input=SetujuiPenyusutanInput,
    target=Penyusutan,
    perform=perform,
    follows=("asal__kantor",),
    closed=_closed,
)
