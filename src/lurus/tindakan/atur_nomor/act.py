"""Outside any case: a pattern for a book; numbers spent before keep the text they were given."""

from typing import Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.models import Nomor, PolaNomor
from lurus.dokumen.nomor import AGENDA, MASUK, NASKAH, unit_of
from lurus.dokumen.pola import Pattern
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import NUMBERED, Day, Line, NumberedKind, OptionalLine
from lurus.tindakan.request import Input

LONGEST = Nomor._meta.get_field("teks").max_length or 0


class AturNomorInput(Input):
    """Which book, for which papers, how, from when and by which decision."""

    buku: Literal["naskah", "agenda", "masuk"] = Field(
        title="Buku nomor",
        json_schema_extra={
            "kind": "choice",
            "choices": {NASKAH: "Nomor naskah", AGENDA: "Nomor agenda", MASUK: "Nomor agenda surat masuk"},
        },
    )
    jenis: NumberedKind = Field(default="", description="Kosongkan bila berlaku untuk semua naskah.")
    pola: OptionalLine = Field(
        default="",
        title="Bentuk nomor",
        description=(
            "Tulis nama dalam kurung kurawal: {klasifikasi}, {urut}, {unit}, {bulan}, {tahun}. Misalnya"
            " SOP/{urut}/{unit}/{tahun} menjadi SOP/459/438.5.20/2021, dan {urut:4}/{tahun} menjadi 0012/2026."
            " Kosongkan untuk mengakhiri bentuk yang ditetapkan sebelumnya."
        ),
    )
    mulai: Day = Field(title="Berlaku mulai")
    dasar: Line = Field(title="Dasar", description="Keputusan atau pedoman tata naskah, dengan nomornya.")


def perform(context: Context, told: AturNomorInput) -> Result:
    """Write the pattern, once it can be read and its longest number fits."""
    if told.jenis and (told.buku != NASKAH or told.jenis not in NUMBERED):
        raise CoreError("atur_nomor.unknown_kind", jenis=told.jenis)
    if told.pola:
        _check(told.pola, context.kantor)
    context.pen.add(
        PolaNomor(
            kantor=context.kantor,
            buku=told.buku,
            jenis=told.jenis,
            pola=told.pola,
            dasar=told.dasar,
            mulai=told.mulai,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.dasar)


def _check(pola: str, kantor: Kantor) -> None:
    longest = Pattern.read(pola).longest(unit_of(kantor))
    if len(longest) > LONGEST:
        raise CoreError("atur_nomor.too_long_number", contoh=longest, most=LONGEST)


ACT = Act(id="atur_nomor", input=AturNomorInput, target=Kantor, perform=perform)
