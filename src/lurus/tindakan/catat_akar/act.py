"""From now on signatures, or time stamps, under this root are believed."""

from typing import Annotated, Literal

from pydantic import Field, JsonValue

from lurus.core.errors import CoreError
from lurus.dokumen.models import Akar
from lurus.dokumen.sign.standing import as_root, mark_of, name_of
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose, YesNo
from lurus.tindakan.request import Input

Certificate = Annotated[str, Field(min_length=1, max_length=20_000, json_schema_extra={"kind": "area"})]
PURPOSES: dict[str, JsonValue] = {
    "luar": "Menjamin penanda tangan (misalnya penyelenggara sertifikasi elektronik)",
    "cap_waktu": "Menjamin cap waktu",
}


class CatatAkarInput(Input):
    """Which certificate, for what, on whose word."""

    jenis: Literal["luar", "cap_waktu"] = Field(
        title="Untuk apa", json_schema_extra={"kind": "choice", "choices": PURPOSES}
    )
    sertifikat: Certificate = Field(
        title="Sertifikat induk (PEM)",
        description="Tempelkan isi berkasnya, dari baris BEGIN CERTIFICATE sampai END CERTIFICATE.",
    )
    tersertifikasi: YesNo = Field(
        title="Penyelenggara sertifikasi elektronik Indonesia yang diakui",
        description="Menentukan apakah tanda tangannya disebut tersertifikasi.",
    )
    dasar: Prose = Field(
        title="Dasar",
        description="Dari mana sertifikat ini diperoleh, dan bagaimana sidiknya dicocokkan. Sekali dicatat, ia"
        " dipercaya seterusnya.",
    )


def perform(context: Context, told: CatatAkarInput) -> Result:
    """Record the root, if it is one and was not recorded before."""
    certificate = as_root(told.sertifikat.encode(), context.at)
    mark = mark_of(certificate)
    if Akar.objects.at(context.kantor).filter(jenis=told.jenis, sidik=mark).exists():
        raise CoreError("catat_akar.recorded", nama=name_of(certificate))
    if told.tersertifikasi and told.jenis == "cap_waktu":
        raise CoreError("catat_akar.stamps_certify_nobody")
    context.pen.add(
        Akar(
            kantor=context.kantor,
            jenis=told.jenis,
            nama=name_of(certificate),
            sertifikat=certificate.decode(),
            sidik=mark,
            tersertifikasi=told.tersertifikasi,
            dasar=told.dasar,
            pencatat=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.dasar, data={"sidik": mark})


ACT = Act(id="catat_akar", input=CatatAkarInput, target=Kantor, perform=perform)
