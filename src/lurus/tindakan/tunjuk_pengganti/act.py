"""A substitute for one duty in one case; nobody dispenses himself."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.core.izin import DUTIES
from lurus.dokumen.nomor import check_letter
from lurus.dokumen.terbit import issue
from lurus.files.receive import receive
from lurus.kantor.models import Jabatan, Orang, Penugasan
from lurus.kantor.penugasan import Mode
from lurus.perbaikan.models import Jawaban, Penilaian, PenilaianLembar, Perbaikan
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.masukan import Day, Line, Person, Reference
from lurus.tindakan.request import Input, Upload

DUTY_OF = {one.tugas: one.peran for one in DUTIES}


class TunjukPenggantiInput(Input):
    """Who, for which duty, on the basis of which letter."""

    orang: Person = Field(title="Pengganti")
    tugas: Literal["verifikasi", "validasi"] = Field(
        title="Tugas yang digantikan",
        json_schema_extra={
            "kind": "choice",
            "choices": {"verifikasi": "Verifikasi (Sekretaris)", "validasi": "Reviu dan validasi (Kasubbag)"},
        },
    )
    dasar_nomor: Reference = Field(title="Nomor Surat Tugas")
    dasar_tanggal: Day = Field(title="Tanggal Surat Tugas")
    ditetapkan_oleh: Annotated[Line, Field(max_length=200)] = Field(
        title="Ditetapkan oleh", description="Jabatan atasan yang menandatangani."
    )
    surat: tuple[Upload, ...] = Field(
        min_length=1, title="Surat Tugas", description="Pindaian surat.", json_schema_extra={"kind": "files"}
    )


def perform(context: Context, told: TunjukPenggantiInput) -> Result:
    """Record the substitute for this case, and what the letter says."""
    if told.dasar_tanggal > context.today:
        raise CoreError("tunjuk_pengganti.letter_not_dated_yet", tanggal=told.dasar_tanggal)
    replaced = DUTY_OF[told.tugas]
    if any(one.peran == replaced for one in context.pelaku.kedudukan):
        raise CoreError("tunjuk_pengganti.own_duty", peran=replaced)
    person = Orang.objects.at(context.kantor).filter(pk=told.orang).first()
    if person is None:
        raise CoreError("tunjuk_pengganti.unknown_person", orang=told.orang)
    _has_no_part(context.perkara, person, told.tugas)
    post = Jabatan.objects.at(context.kantor).filter(peran=replaced).first()
    if post is None:
        raise CoreError("tunjuk_pengganti.no_post", peran=replaced)
    for letter in told.surat:
        receive(context.pen, context.kantor, context.orang, letter)
    context.pen.add(
        Penugasan(
            kantor=context.kantor,
            orang=person,
            jabatan=post,
            mode=Mode.TUGAS,
            mulai=context.today,
            dasar_nomor=told.dasar_nomor,
            dasar_tanggal=told.dasar_tanggal,
            ditetapkan_oleh=told.ditetapkan_oleh,
            tugas=told.tugas,
            perkara=context.perkara.pk,
        )
    )
    check_letter(context.kantor, "surat_tugas", told.dasar_nomor)
    issue(context.pen, context.perkara, "surat_tugas", context.at, nomor=told.dasar_nomor)
    return Result(reason=f"{told.dasar_nomor}")


def _has_no_part(case: Perbaikan, person: Orang, duty: str) -> None:
    answered = Jawaban.objects.at(case.kantor_id).filter(butir__perbaikan=case, penjawab=person).exists()
    if answered or (duty == "verifikasi" and _reviewed(case, person)):
        raise CoreError("tunjuk_pengganti.has_part", orang=person.nama)


def _reviewed(case: Perbaikan, person: Orang) -> bool:
    items = Penilaian.objects.at(case.kantor_id).filter(jawaban__butir__perbaikan=case, penilai=person)
    sets = PenilaianLembar.objects.at(case.kantor_id).filter(lembar__perbaikan=case, penilai=person)
    return items.exists() or sets.exists()


def _facts(subject: Subject, told: TunjukPenggantiInput | None) -> Mapping[str, Any]:
    return {} if told is None else {"sasaran_orang": told.orang}


ACT = Act(
    id="tunjuk_pengganti", input=TunjukPenggantiInput, target=Perbaikan, perform=perform, perkara=_facts
)
