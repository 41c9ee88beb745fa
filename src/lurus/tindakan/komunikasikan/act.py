"""Every step: a thread per case, sheet or item; who may say what is told by the kind."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Orang
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.masukan import OptionalDay, OptionalKey, Prose
from lurus.tindakan.request import Input

KINDS = {
    "arahan": "Arahan",
    "minta_keterangan": "Minta keterangan",
    "informasi_awal": "Informasi awal untuk Kepala Dinas",
    "teruskan_informasi": "Teruskan informasi kepada tim",
    "siapkan_sarana": "Sarana yang disiapkan",
    "pertimbangan": "Pertimbangan",
    "masalah": "Masalah untuk Kepala Dinas",
    "tugas_lain": "Tugas lain",
    "tanggapan": "Tanggapan",
}
Kind = Literal[
    "arahan",
    "minta_keterangan",
    "informasi_awal",
    "teruskan_informasi",
    "siapkan_sarana",
    "pertimbangan",
    "masalah",
    "tugas_lain",
    "tanggapan",
]
ASKING = frozenset({"minta_keterangan"})
"""Kinds that want an answer by themselves; every other kind wants one when it names the last day."""
assert set(KINDS) == set(get_args(Kind))  # noqa: S101 - one list of kinds, told twice for the type checker


class KomunikasikanInput(Input):
    """What is said, to whom, about what, and until when an answer is wanted."""

    jenis: Kind = Field(title="Jenis", json_schema_extra={"kind": "message", "choices": {**KINDS}})
    tujuan: tuple[int, ...] = Field(
        default=(),
        title="Kepada",
        description="Kosongkan untuk seluruh tim; satu jawaban dari tim lalu cukup.",
        json_schema_extra={"kind": "persons"},
    )
    isi: Prose = Field(title="Isi")
    lembar: OptionalKey = Field(default=None, title="Lembar", json_schema_extra={"kind": "hidden"})
    butir: OptionalKey = Field(default=None, title="Butir", json_schema_extra={"kind": "hidden"})
    menanggapi: OptionalKey = Field(default=None, title="Menanggapi", json_schema_extra={"kind": "hidden"})
    jawab_sebelum: OptionalDay = Field(
        default=None, title="Jawab sebelum", description="Hari terakhir jawaban ditunggu, bila ditunggu."
    )


def perform(context: Context, told: KomunikasikanInput) -> Result:
    """Write the message into the case."""
    _check(context, told)
    message = context.mark(
        JenisTanda.KOMUNIKASI,
        told.isi,
        {
            "jenis": told.jenis,
            "tujuan": list(told.tujuan),
            "lembar": told.lembar,
            "butir": told.butir,
            "menanggapi": told.menanggapi,
            "jawab_sebelum": told.jawab_sebelum.isoformat() if told.jawab_sebelum else None,
            "penjawab": _answerers(context, told),
        },
    )
    return Result(data={"tanda": message.pk})


def _check(context: Context, told: KomunikasikanInput) -> None:
    case = context.perkara
    known = Orang.objects.at(context.kantor).filter(pk__in=told.tujuan).count()
    if known != len(set(told.tujuan)):
        raise CoreError("komunikasikan.unknown_person")
    for name, rows in (("lembar", case.lembar), ("butir", case.butir)):
        chosen = getattr(told, name)
        if chosen is not None and not rows.filter(pk=chosen).exists():
            raise CoreError("komunikasikan.unknown_place", tempat=name)
    messages = case.tanda.filter(jenis=JenisTanda.KOMUNIKASI)
    if told.menanggapi is not None and not messages.filter(pk=told.menanggapi).exists():
        raise CoreError("komunikasikan.unknown_message")
    if told.jawab_sebelum is not None and told.jawab_sebelum < context.today:
        raise CoreError("komunikasikan.date_past", tanggal=told.jawab_sebelum)


def _answerers(context: Context, told: KomunikasikanInput) -> list[int]:
    """Who is to answer: those who are named, else the team as it stands now; nobody where no answer is wanted."""
    if told.jawab_sebelum is None and told.jenis not in ASKING:
        return []
    team = context.perkara.tim.order_by("pk").values_list("orang", flat=True)
    return [one for one in dict.fromkeys(told.tujuan or team) if one != context.orang.pk]


def _facts(subject: Subject, told: KomunikasikanInput | None) -> Mapping[str, Any]:
    return {} if told is None else {"jenis": told.jenis}


ACT = Act(id="komunikasikan", input=KomunikasikanInput, target=Perbaikan, perform=perform, perkara=_facts)
