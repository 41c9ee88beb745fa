"""Outside any case: one row of the schedule; from its day on it counts before the one that came with the program."""

from typing import Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.arsip.retensi import GROUPS
from lurus.dokumen.kearsipan import Keamanan, Nasib
from lurus.dokumen.models import Retensi
from lurus.kantor.models import Kantor
from lurus.register.models import JenisLaporan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Count, Day, Line
from lurus.tindakan.request import Input

MOST_YEARS = 100


class AturRetensiInput(Input):
    """A group of records, how long, what then, and by which rule."""

    golongan: Line = Field(
        title="Golongan arsip",
        json_schema_extra={"kind": "choice", "choices": dict(JenisLaporan.choices)},
    )
    aktif: Count = Field(ge=0, le=MOST_YEARS, title="Aktif (tahun)")
    inaktif: Count = Field(ge=0, le=MOST_YEARS, title="Inaktif (tahun)")
    nasib: Literal["musnah", "permanen"] = Field(
        title="Nasib akhir",
        json_schema_extra={
            "kind": "choice",
            "choices": {"musnah": "Musnah", "permanen": "Permanen: diserahkan ke lembaga kearsipan"},
        },
    )
    keamanan: Literal["biasa", "terbatas", "rahasia"] = Field(
        title="Klasifikasi keamanan",
        json_schema_extra={"kind": "choice", "choices": dict(Keamanan.choices)},
    )
    mulai: Day = Field(title="Berlaku mulai")
    dasar: Line = Field(
        title="Dasar", description="Peraturan atau keputusan tentang JRA kantor, dengan nomornya."
    )


def perform(context: Context, told: AturRetensiInput) -> Result:
    """Write the row."""
    if told.golongan not in GROUPS:
        raise CoreError("atur_retensi.unknown_group", golongan=told.golongan)
    context.pen.add(
        Retensi(
            kantor=context.kantor,
            golongan=told.golongan,
            aktif=told.aktif,
            inaktif=told.inaktif,
            nasib=Nasib(told.nasib),
            keamanan=Keamanan(told.keamanan),
            dasar=told.dasar,
            mulai=told.mulai,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.dasar)


ACT = Act(id="atur_retensi", input=AturRetensiInput, target=Kantor, perform=perform)
