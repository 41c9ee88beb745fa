"""A new office as a file: what the office is, its posts, people, assignments, days and hours."""

import re
import tomllib
from datetime import date, time
from typing import Annotated, Any, Literal
from zoneinfo import available_timezones

from pydantic import BeforeValidator, Field, ValidationError, field_validator

from lurus.core.errors import CoreError
from lurus.dokumen.klasifikasi import check_code
from lurus.tindakan.masukan import as_number
from lurus.tindakan.request import Fault, Input, InvalidInput, faults_in

NEEDED = ("KETUA", "SEKRETARIS", "ANGGOTA", "PENGELOLA")
"""Roles without whose holders no case could be begun or the office be managed."""
Role = Literal["KETUA", "SEKRETARIS", "ANGGOTA", "PPTK", "STAF", "KABID", "PENGAWAS", "PENGELOLA"]


class Identitas(Input):
    """The office itself."""

    kode: str = Field(pattern=r"^[a-z0-9-]{2,40}$")
    nama: str = Field(min_length=1, max_length=200)
    pemerintah: str = Field(min_length=1, max_length=200)
    tempat: str = Field(min_length=1, max_length=100)
    kode_unit: Annotated[str, Field(min_length=1, max_length=40), BeforeValidator(as_number)]
    alamat: str = Field(default="", max_length=300)
    telepon: str = Field(default="", max_length=100)
    klasifikasi: str = Field(default="000.8.6.3", max_length=40)
    zona: str = "Asia/Jakarta"
    ambang_material: int = Field(default=5, ge=0, le=100)

    @field_validator("klasifikasi")
    @classmethod
    def _a_code(cls, klasifikasi: str) -> str:
        check_code(klasifikasi)
        return klasifikasi

    @field_validator("zona")
    @classmethod
    def _known_zone(cls, zona: str) -> str:
        if zona not in available_timezones():
            raise CoreError("dirikan.unknown_zone", zona=zona)
        return zona


class JabatanBaru(Input):
    """A post; `atasan` names the superior's post."""

    nama: str = Field(min_length=1, max_length=200)
    peran: Role
    unit: str = Field(default="", max_length=200)
    atasan: str = ""


class OrangBaru(Input):
    """A person."""

    nama: str = Field(min_length=1, max_length=200)
    email: str = Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
    gelar_depan: str = Field(default="", max_length=40)
    gelar_belakang: str = Field(default="", max_length=60)
    nip: str = Field(default="", pattern=r"^(\d{18})?$")
    pangkat: str = Field(default="", max_length=80)


class PenugasanBaru(Input):
    """Who (by e-mail) holds which post (by name), how, and on what basis."""

    orang: str
    jabatan: str
    mode: Literal["definitif", "plt", "pj"] = "definitif"
    mulai: date
    sampai: date | None = None
    dasar_nomor: str = Field(min_length=1, max_length=120)
    dasar_tanggal: date
    ditetapkan_oleh: str = Field(min_length=1, max_length=200)


class JamBaru(Input):
    """The hours of some weekdays; 0 is Monday."""

    hari: tuple[int, ...] = Field(min_length=1)
    musim: Literal["biasa", "ramadan"] = "biasa"
    buka: time
    tutup: time
    istirahat_mulai: time | None = None
    istirahat_selesai: time | None = None
    mulai: date
    dasar: str = Field(min_length=1, max_length=200)


class HariBaru(Input):
    """A special day of this office."""

    tanggal: date
    jenis: Literal["libur_nasional", "cuti_bersama", "libur_daerah", "masuk_kerja"]
    nama: str = Field(min_length=1, max_length=200)
    dasar: str = Field(min_length=1, max_length=200)


class RamadanBaru(Input):
    """One Ramadan."""

    mulai: date
    sampai: date
    dasar: str = Field(min_length=1, max_length=200)


class KalenderBaru(Input):
    """Years whose national holidays and joint leave are taken over, and what is this office's own."""

    tahun: tuple[int, ...] = ()
    jam: tuple[JamBaru, ...] = ()
    hari: tuple[HariBaru, ...] = ()
    ramadan: tuple[RamadanBaru, ...] = ()


class OfficeFile(Input):
    """Everything an office begins with."""

    kantor: Identitas
    jabatan: tuple[JabatanBaru, ...] = Field(min_length=1)
    orang: tuple[OrangBaru, ...] = Field(min_length=1)
    penugasan: tuple[PenugasanBaru, ...] = Field(min_length=1)
    kalender: KalenderBaru = KalenderBaru()


def read_office(text: str) -> OfficeFile:
    """The office that a TOML text describes.

    Raises InvalidInput with every fault and its path (`jabatan.3.atasan`); a text that is no TOML has one fault.
    """
    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (place[1], place[2]) if place else (str(text.count("\n") + 1), "1")
        raise InvalidInput([Fault("", "dirikan.syntax", {"line": line, "column": column})]) from error
    try:
        data = OfficeFile.model_validate(raw)
    except ValidationError as invalid:
        raise InvalidInput(faults_in(invalid)) from invalid
    faults = list(_contradictions(data))
    if faults:
        raise InvalidInput(faults)
    return data


def _contradictions(data: OfficeFile) -> list[Fault]:
    """What no single row can see."""
    posts = {one.nama: one for one in data.jabatan}
    faults = _twins("jabatan", "nama", [one.nama for one in data.jabatan])
    faults += _twins("orang", "email", [one.email.casefold() for one in data.orang])
    faults += _twins("orang", "nip", [one.nip for one in data.orang])
    faults += _twins("penugasan", "jabatan", [one.jabatan for one in data.penugasan if one.sampai is None])
    # A superior stands above: posts are listed from the head downwards.
    above: set[str] = set()
    for index, post in enumerate(data.jabatan):
        if post.atasan and post.atasan not in above:
            faults.append(Fault(f"jabatan.{index}.atasan", "dirikan.unknown_superior", {"nama": post.atasan}))
        above.add(post.nama)
    people = {one.email for one in data.orang}
    for index, seat in enumerate(data.penugasan):
        if seat.jabatan not in posts:
            faults.append(Fault(f"penugasan.{index}.jabatan", "dirikan.unknown_post", {"nama": seat.jabatan}))
        if seat.orang not in people:
            faults.append(Fault(f"penugasan.{index}.orang", "dirikan.unknown_person", {"email": seat.orang}))
    held = {posts[one.jabatan].peran for one in data.penugasan if one.jabatan in posts}
    faults += [
        Fault("penugasan", "dirikan.no_holder", {"peran": role}) for role in NEEDED if role not in held
    ]
    return faults


def _twins(table: str, field: str, values: list[str]) -> list[Fault]:
    return [
        Fault(f"{table}.{index}.{field}", "dirikan.twice", {"nilai": value})
        for index, value in enumerate(values)
        if value and value in values[:index]
    ]
