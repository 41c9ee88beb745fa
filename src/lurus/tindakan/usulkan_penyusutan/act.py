"""Outside any case: what is due by the schedule is proposed; which of the two follows from the schedule alone."""

from pydantic import Field

from lurus.dokumen.models import Penyusutan
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.kearsipan import Case, check_due, ended_case, fate
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class UsulkanPenyusutanInput(Input):
    """Which case, and why now."""

    perbaikan: Case = Field(title="Perbaikan")
    alasan: Prose = Field(title="Alasan", description="Misalnya: masa simpan menurut JRA sudah lewat.")


def perform(context: Context, told: UsulkanPenyusutanInput) -> Result:
    """Write the proposal."""
    case = ended_case(context.kantor, told.perbaikan)
    found = check_due(case, context.today)
    made = context.pen.add(
        Penyusutan(
            kantor=context.kantor,
            asal=case,
            nasib=fate(found),
            dasar=found.aturan.dasar,
            alasan=told.alasan,
            pengusul=context.orang,
            diusulkan=context.at,
        )
    )
    return Result(reason=told.alasan, data={"penyusutan": made.pk}, case=case)


ACT = Act(id="usulkan_penyusutan", input=UsulkanPenyusutanInput, target=Kantor, perform=perform)
