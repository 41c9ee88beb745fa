"""Somebody takes a post: one holder at any instant, a Plh. beside the holder whom he replaces, never oneself."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from django.db.models import Q, QuerySet
from pydantic import Field

from lurus.core.errors import CoreError
from lurus.files.receive import receive
from lurus.kantor.models import Jabatan, Kantor, Orang, Penugasan
from lurus.kantor.penugasan import Mode
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.masukan import Day, Line, OptionalDay, Person, Post, Reference
from lurus.tindakan.request import Input, Upload

HOLDING = (Mode.DEFINITIF, Mode.PLT, Mode.PJ)
SINGLE = ("KETUA", "SEKRETARIS")
"""Roles that one person of the office plays at any instant, however many posts bear them."""


class CatatPenugasanInput(Input):
    """Who, which post, how, since when, on the basis of which letter."""

    orang: Person = Field(title="Pegawai")
    jabatan: Post = Field(title="Jabatan")
    mode: Literal["definitif", "plt", "plh", "pj"] = Field(
        title="Sebagai",
        json_schema_extra={
            "kind": "choice",
            "choices": {
                "definitif": "Pejabat definitif",
                "plt": "Plt. (jabatan kosong)",
                "plh": "Plh. (pejabat berhalangan)",
                "pj": "Pj.",
            },
        },
    )
    mulai: Day = Field(title="Mulai")
    sampai: OptionalDay = Field(
        default=None, title="Sampai", description="Kosong: sampai ada ketentuan lain."
    )
    dasar_nomor: Reference = Field(title="Nomor surat")
    dasar_tanggal: Day = Field(title="Tanggal surat")
    ditetapkan_oleh: Annotated[Line, Field(max_length=200)] = Field(
        title="Ditetapkan oleh", description="Jabatan yang menandatangani."
    )
    surat: tuple[Upload, ...] = Field(
        default=(), title="Surat", description="Pindaian surat.", json_schema_extra={"kind": "files"}
    )


def perform(context: Context, told: CatatPenugasanInput) -> Result:
    """Record the assignment."""
    person, post = _whom(context.kantor, told)
    if told.sampai is not None and told.sampai < told.mulai:
        raise CoreError("catat_penugasan.order", mulai=told.mulai, sampai=told.sampai)
    _alone(context.kantor, told)
    if post.peran in SINGLE:
        _only_head(context.kantor, told, post)
    if told.mode == "plh":
        _stands_in(context.kantor, told, post)
    for letter in told.surat:
        receive(context.pen, context.kantor, context.orang, letter)
    values = told.model_dump(exclude={"orang", "jabatan", "surat"})
    added = context.pen.add(Penugasan(kantor=context.kantor, orang=person, jabatan=post, **values))
    return Result(data={"penugasan": added.pk})


def facts(subject: Subject, told: CatatPenugasanInput | None) -> Mapping[str, Any]:
    """Nobody appoints himself: izin is told whom it is about."""
    return {} if told is None else {"sasaran_orang": told.orang}


def _whom(kantor: Kantor, told: CatatPenugasanInput) -> tuple[Orang, Jabatan]:
    person = Orang.objects.at(kantor).filter(pk=told.orang).first()
    post = Jabatan.objects.at(kantor).filter(pk=told.jabatan).first()
    if person is None:
        raise CoreError("catat_penugasan.unknown_person")
    if post is None:
        raise CoreError("catat_penugasan.unknown_post")
    return person, post


def _meeting(kantor: Kantor, jabatan: int, span: tuple[date, date | None]) -> "QuerySet[Penugasan]":
    """The assignments to that post that share a day with the span."""
    return _sharing(Penugasan.objects.at(kantor).filter(jabatan=jabatan), span)


def _sharing(rows: "QuerySet[Penugasan]", span: tuple[date, date | None]) -> "QuerySet[Penugasan]":
    """Those of `rows` that share a day with the span."""
    first, last = span
    found = rows.filter(Q(sampai__isnull=True) | Q(sampai__gte=first))
    found = found if last is None else found.filter(mulai__lte=last)
    return found.select_related("orang", "jabatan").order_by("mulai")


def _alone(kantor: Kantor, told: CatatPenugasanInput) -> None:
    """One holder of a post at any instant; one Plh. beside him."""
    rivals = (Mode.PLH,) if told.mode == "plh" else HOLDING
    found = _meeting(kantor, told.jabatan, (told.mulai, told.sampai)).filter(mode__in=rivals).first()
    if found is not None:
        raise CoreError(
            "catat_penugasan.overlap",
            nama=found.orang.nama_lengkap,
            mode=found.mode,
            mulai=found.mulai,
            sampai=found.sampai,
        )


def _only_head(kantor: Kantor, told: CatatPenugasanInput, post: Jabatan) -> None:
    """A second post of the head's role would let whoever manages posts seat a head beside the head."""
    others = Penugasan.objects.at(kantor).filter(jabatan__peran=post.peran).exclude(jabatan=post)
    found = _sharing(others.exclude(mode=Mode.TUGAS), (told.mulai, told.sampai)).first()
    if found is not None:
        raise CoreError(
            "catat_penugasan.second_head",
            nama=found.orang.nama_lengkap,
            jabatan=found.jabatan.nama,
            mulai=found.mulai,
            sampai=found.sampai,
        )


def _stands_in(kantor: Kantor, told: CatatPenugasanInput, post: Jabatan) -> None:
    """A Plh. replaces a holder who is absent for a while: there is one, and he is somebody else."""
    if told.sampai is None:
        raise CoreError("catat_penugasan.plh_open_ended", jabatan=post.nama)
    holders = _meeting(kantor, told.jabatan, (told.mulai, told.mulai)).filter(mode__in=HOLDING)
    absent = holders.first()
    if absent is None:
        raise CoreError("catat_penugasan.plh_without_holder", jabatan=post.nama, mulai=told.mulai)
    if absent.orang_id == told.orang:
        raise CoreError("catat_penugasan.plh_of_himself", nama=absent.orang.nama_lengkap)


ACT = Act(id="catat_penugasan", input=CatatPenugasanInput, target=Kantor, perform=perform, perkara=facts)
