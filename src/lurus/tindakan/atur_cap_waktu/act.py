"""How signatures get their time stamp from now on."""

from typing import Literal

from pydantic import Field, JsonValue

from lurus.core.errors import CoreError
from lurus.dokumen.models import CapWaktu, Kebijakan
from lurus.dokumen.sign.stamping import checked_address
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalLine, Prose
from lurus.tindakan.request import Input

POLICIES: dict[str, JsonValue] = {
    "tidak": "Tanpa cap waktu",
    "bila_terjangkau": "Dengan cap waktu bila penyedianya menjawab; bila tidak, ditandatangani tanpa cap waktu",
    "wajib": "Wajib: bila penyedianya tidak menjawab, naskah tidak ditandatangani",
}
LEVELS: dict[str, JsonValue] = {
    "B-T": "Cap waktu pada tanda tangan (PAdES B-T)",
    "B-LTA": "Untuk arsip: dengan daftar pencabutan dan cap waktu atas seluruh berkas (PAdES B-LTA)",
}


class AturCapWaktuInput(Input):
    """Which authority, at which level, how strictly, and why."""

    kebijakan: Kebijakan = Field(
        title="Kapan memakai cap waktu", json_schema_extra={"kind": "choice", "choices": POLICIES}
    )
    alamat: OptionalLine = Field(
        "",
        title="Alamat penyedia cap waktu",
        description="Alamat web (RFC 3161), misalnya https://cap.penyedia.example/tsa. Nama pengguna dan kata sandi"
        " diatur pemasang program, bukan di sini.",
    )
    tingkat: Literal["B-T", "B-LTA"] = Field(
        "B-T", title="Tingkat", json_schema_extra={"kind": "choice", "choices": LEVELS}
    )
    alasan: Prose = Field(title="Alasan", description="Misalnya nomor perjanjian dengan penyedianya.")


def perform(context: Context, told: AturCapWaktuInput) -> Result:
    """Write the setting; the last one counts."""
    if told.kebijakan != Kebijakan.TIDAK:
        if not told.alamat:
            raise CoreError("atur_cap_waktu.address_needed")
        checked_address(told.alamat, secret=False)
    context.pen.add(
        CapWaktu(
            kantor=context.kantor,
            kebijakan=told.kebijakan,
            alamat=told.alamat,
            tingkat=told.tingkat,
            alasan=told.alasan,
            pencatat=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, data={"kebijakan": str(told.kebijakan)})


ACT = Act(id="atur_cap_waktu", input=AturCapWaktuInput, target=Kantor, perform=perform)
