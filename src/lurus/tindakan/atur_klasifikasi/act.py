"""Outside any case: the classification code of a kind of paper; numbers given before keep the code they have."""

from dataclasses import replace
from typing import Annotated

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.bentuk import NASKAH, check_in_forms, manner_on
from lurus.dokumen.klasifikasi import check_code
from lurus.dokumen.models import KodeKlasifikasi
from lurus.dokumen.nomor import next_of
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import check_begin
from lurus.tindakan.act import Act, Context, Draft, Result, Subject
from lurus.tindakan.masukan import NUMBERED, Day, Line, NumberedKind, OptionalLine, OptionalReference
from lurus.tindakan.request import Input


class AturKlasifikasiInput(Input):
    """Which papers, which code, what it means, from when and by which decision."""

    jenis: NumberedKind = Field(
        default="",
        description="Kode mengikuti masalah arsip: kosongkan agar berlaku untuk semua naskah dan sampul berkas;"
        " pilih jenisnya hanya bila pedoman kantor menentukan demikian.",
    )
    kode: OptionalReference = Field(
        default="",
        title="Kode klasifikasi",
        description=(
            "Menurut klasifikasi arsip pemerintah daerah, misalnya 000.8.6.3. Dicetak pada nomor di tempat"
            " {klasifikasi}. Kosongkan untuk mengakhiri kode yang ditetapkan sebelumnya."
        ),
    )
    uraian: Annotated[OptionalLine, Field(max_length=200)] = Field(
        default="",
        title="Uraian kode",
        description="Misalnya: Akuntabilitas Kinerja Instansi Pemerintah.",
    )
    mulai: Day = Field(title="Berlaku mulai")
    dasar: Line = Field(
        title="Dasar", description="Peraturan atau keputusan tentang klasifikasi arsip, dengan nomornya."
    )


def perform(context: Context, told: AturKlasifikasiInput) -> Result:
    """Write the code, once every form of number can hold it."""
    _check(told, context)
    context.pen.add(
        KodeKlasifikasi(
            kantor=context.kantor,
            jenis=told.jenis,
            kode=told.kode,
            uraian=told.uraian,
            dasar=told.dasar,
            mulai=told.mulai,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.dasar)


def draft(subject: Subject, told: AturKlasifikasiInput) -> Draft:
    """The next numbers as they would bear the code."""
    _check(told, subject)
    now = manner_on(subject.kantor, NASKAH, told.mulai)
    code = told.kode or ("" if told.jenis else subject.kantor.klasifikasi)
    manner = replace(now, codes={**now.codes, told.jenis: code})
    return Draft(numbers=next_of(subject.kantor, manner, told.mulai, NUMBERED))


def _check(told: AturKlasifikasiInput, subject: Subject) -> None:
    check_begin(told.mulai, subject.today)
    if told.jenis and told.jenis not in NUMBERED:
        raise CoreError("atur_nomor.unknown_kind", jenis=told.jenis)
    if told.kode and not told.uraian:
        raise CoreError("atur_klasifikasi.unnamed", kode=told.kode)
    if told.kode:
        check_code(told.kode)
        check_in_forms(subject.kantor, told.kode, told.mulai)


ACT = Act(
    id="atur_klasifikasi",
    input=AturKlasifikasiInput,
    target=Kantor,
    perform=perform,
    draft=draft,
    told_later=(("dasar", "–"),),
)
