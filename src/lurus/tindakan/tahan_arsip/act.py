"""Outside any case: a legal hold is laid on the records of a case, or lifted, with the reason."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.kearsipan import held
from lurus.dokumen.models import Tahanan
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.kearsipan import Case, ended_case
from lurus.tindakan.masukan import Line, Prose, YesNo
from lurus.tindakan.request import Input


class TahanArsipInput(Input):
    """Which case, held or released, and why."""

    perbaikan: Case = Field(title="Perbaikan")
    ditahan: YesNo = Field(
        title="Arsipnya",
        json_schema_extra={
            "kind": "yesno",
            "choices": {"ya": "Ditahan: tidak boleh disusutkan", "tidak": "Dilepas dari penahanan"},
        },
    )
    dasar: Line = Field(
        title="Dasar", description="Surat, perkara, atau pemeriksaan yang memintanya, dengan nomornya."
    )
    alasan: Prose = Field(title="Alasan")


def perform(context: Context, told: TahanArsipInput) -> Result:
    """Write the hold; the last word counts."""
    case = ended_case(context.kantor, told.perbaikan)
    if told.ditahan is (held(case) is not None):
        raise CoreError(
            "tahan_arsip.held_already" if told.ditahan else "tahan_arsip.not_held", perbaikan=str(case)
        )
    context.pen.add(
        Tahanan(
            kantor=context.kantor,
            perbaikan=case,
            ditahan=told.ditahan,
            alasan=told.alasan,
            dasar=told.dasar,
            penahan=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, case=case)


ACT = Act(id="tahan_arsip", input=TahanArsipInput, target=Kantor, perform=perform)
