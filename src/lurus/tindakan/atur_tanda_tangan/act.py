"""Outside any case: a way of signing is taken into use or given up; the history stays."""

from typing import Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.models import Cara, CaraTandaTangan
from lurus.dokumen.penandatangan.pilihan import HERE, ways_of
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, Prose, YesNo
from lurus.tindakan.request import Input


class AturTandaTanganInput(Input):
    """Which way, whether it is used, and by which decision."""

    cara: Literal["kantor", "esign_v1", "esign_v2", "luar", "basah"] = Field(
        title="Cara tanda tangan",
        json_schema_extra={"kind": "choice", "choices": {one.value: str(one.label) for one in Cara}},
    )
    dipakai: YesNo = Field(
        title="Dipakai kantor ini",
        json_schema_extra={
            "kind": "yesno",
            "choices": {"ya": "Ya, pakai cara ini", "tidak": "Tidak, jangan dipakai lagi"},
        },
    )
    dasar: Line = Field(
        title="Dasar", description="Nomor dan tanggal keputusan tertulisnya; tampak bagi seluruh kantor."
    )
    alasan: Prose = Field(title="Alasan", description="Mengapa kantor ini menandatangani dengan cara itu.")


def perform(context: Context, told: AturTandaTanganInput) -> Result:
    """Write the decision; of the ways that sign on the page itself the last one taken up is used."""
    cara = Cara(told.cara)
    ways = ways_of(context.kantor)
    used = ways.here == cara if cara in HERE and told.dipakai else cara in ways.every
    if used is told.dipakai:
        raise CoreError("atur_tanda_tangan.already" if used else "atur_tanda_tangan.not_in_use")
    context.pen.add(
        CaraTandaTangan(
            kantor=context.kantor,
            cara=cara,
            dipakai=told.dipakai,
            dasar=told.dasar,
            alasan=told.alasan,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, data={"cara": told.cara, "dipakai": told.dipakai})


ACT = Act(id="atur_tanda_tangan", input=AturTandaTanganInput, target=Kantor, perform=perform)
