"""Outside any case: a pattern for a book; numbers spent before keep the text they were given."""

from dataclasses import replace
from typing import Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import AGENDA, MASUK, NASKAH, check_form, manner_on
from lurus.dokumen.models import PolaNomor
from lurus.dokumen.nomor import next_of
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import check_begin
from lurus.tindakan.act import Act, Context, Draft, Result, Subject
from lurus.tindakan.masukan import NUMBERED, Day, Line, NumberedKind, OptionalLine
from lurus.tindakan.request import Input


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
    _check(told, context)
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


def draft(subject: Subject, told: AturNomorInput) -> Draft:
    """The next numbers as this form would write them."""
    _check(told, subject)
    now = manner_on(subject.kantor, told.buku, told.mulai)
    manner = replace(now, forms={**now.forms, told.jenis: told.pola})
    kinds = NUMBERED if told.buku == NASKAH else ("",)
    return Draft(numbers=next_of(subject.kantor, manner, told.mulai, kinds))


def _check(told: AturNomorInput, subject: Subject) -> None:
    check_begin(told.mulai, subject.today)
    if told.jenis and (told.buku != NASKAH or told.jenis not in NUMBERED):
        raise CoreError("atur_nomor.unknown_kind", jenis=told.jenis)
    if told.pola:
        check_form(subject.kantor, told.pola)


ACT = Act(
    id="atur_nomor",
    input=AturNomorInput,
    target=Kantor,
    perform=perform,
    draft=draft,
    told_later=(("dasar", "–"),),
)
