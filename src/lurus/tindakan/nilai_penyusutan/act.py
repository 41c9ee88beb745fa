"""Outside any case: what the committee found, with its members; whoever proposed does not assess."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.kearsipan import KeadaanPenyusutan
from lurus.dokumen.models import Penyusutan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse, Prose, YesNo
from lurus.tindakan.request import Input

FEWEST = 3


class NilaiPenyusutanInput(Input):
    """Who assessed, and what they found."""

    panitia: Prose = Field(
        title="Panitia penilai arsip",
        description="Nama dan jabatan, satu baris tiap anggota, sedikitnya tiga.",
    )
    layak: YesNo = Field(title="Layak disusutkan?")
    catatan: OptionalProse = Field(default="", title="Pertimbangan", description="Wajib bila tidak layak.")


def perform(context: Context, told: NilaiPenyusutanInput) -> Result:
    """Write the finding; what is not fit ends here."""
    proposal: Penyusutan = context.target
    members = [line for line in told.panitia.splitlines() if line.strip()]
    if len(members) < FEWEST:
        raise CoreError("nilai_penyusutan.committee", jumlah=len(members), paling_sedikit=FEWEST)
    if proposal.pengusul_id == context.orang.pk:
        raise CoreError("nilai_penyusutan.own_proposal")
    if not told.layak and not told.catatan:
        raise CoreError("nilai_penyusutan.reason_needed")
    state = KeadaanPenyusutan.DINILAI if told.layak else KeadaanPenyusutan.DITOLAK
    context.pen.change(
        proposal,
        panitia=told.panitia,
        catatan=told.catatan,
        penilai=context.orang,
        dinilai=context.at,
        keadaan=state,
    )
    return Result(reason=told.catatan, case=proposal.asal)


def _closed(proposal: Penyusutan) -> CoreError | None:
    return None if proposal.keadaan == KeadaanPenyusutan.DIUSULKAN else CoreError("nilai_penyusutan.not_open")


ACT = Act(
    id="nilai_penyusutan",
    input=NilaiPenyusutanInput,
    target=Penyusutan,
    perform=perform,
    follows=("asal__kantor",),
    closed=_closed,
)
