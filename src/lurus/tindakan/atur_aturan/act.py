"""Outside any case: which rules of the catalogue the office's checks use."""

from pydantic import Field

from lurus.core.editing.katalog import catalogue
from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.models import AturanKantor
from lurus.pemeriksaan.pencatatan import switched_off
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, Prose, YesNo
from lurus.tindakan.request import Input


class AturAturanInput(Input):
    """Which rule, whether it is used, and why."""

    aturan: Line = Field(title="Aturan", json_schema_extra={"kind": "rule"})
    dipakai: YesNo = Field(
        title="Dipakai dalam pemeriksaan",
        json_schema_extra={
            "kind": "yesno",
            "choices": {"ya": "Ya, pakai aturan ini", "tidak": "Tidak, matikan di kantor ini"},
        },
    )
    alasan: Prose = Field(title="Alasan", description="Mengapa aturan ini cocok, atau tidak cocok, di sini.")


def perform(context: Context, told: AturAturanInput) -> Result:
    """Write the switch; the last one counts."""
    if told.aturan not in {one.id for one in catalogue()}:
        raise CoreError("atur_aturan.unknown_rule", aturan=told.aturan)
    if told.dipakai is (told.aturan not in switched_off(context.kantor)):
        code = "atur_aturan.on_already" if told.dipakai else "atur_aturan.off_already"
        raise CoreError(code, aturan=told.aturan)
    context.pen.add(
        AturanKantor(
            kantor=context.kantor,
            aturan=told.aturan,
            dipakai=told.dipakai,
            alasan=told.alasan,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, data={"aturan": told.aturan, "dipakai": told.dipakai})


ACT = Act(id="atur_aturan", input=AturAturanInput, target=Kantor, perform=perform)
