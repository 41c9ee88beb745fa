"""What the calendar is told: a special day, its revocation, hours of a weekday, or a Ramadan."""

from datetime import time
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, JsonValue

from lurus.tindakan.masukan import EmptyIsNone, Line, OptionalDay
from lurus.tindakan.request import Input


def _clock(value: object) -> object:
    """A time as it is written here: 07.30."""
    return (value.replace(".", ":") or None) if isinstance(value, str) else value


Clock = Annotated[time | None, BeforeValidator(_clock), Field(json_schema_extra={"kind": "text"})]
WEEKDAYS: dict[str, JsonValue] = {
    "0": "Senin",
    "1": "Selasa",
    "2": "Rabu",
    "3": "Kamis",
    "4": "Jumat",
    "5": "Sabtu",
    "6": "Minggu",
}
DAYS: dict[str, JsonValue] = {
    "libur_nasional": "Libur nasional",
    "cuti_bersama": "Cuti bersama",
    "libur_daerah": "Libur daerah",
    "masuk_kerja": "Masuk kerja",
}


class AturKalenderInput(Input):
    """One row of the office's table, with its basis."""

    hal: Literal["hari", "cabut", "jam", "ramadan"] = Field(
        title="Yang diatur",
        json_schema_extra={
            "kind": "choice",
            "choices": {
                "hari": "Hari khusus",
                "cabut": "Pencabutan hari khusus",
                "jam": "Jam kerja satu hari dalam sepekan",
                "ramadan": "Masa Ramadan",
            },
        },
    )
    dasar: Annotated[Line, Field(max_length=200)] = Field(
        title="Dasar", description="Peraturan, keputusan, atau surat edaran."
    )
    tanggal: OptionalDay = Field(
        default=None,
        title="Tanggal",
        description="Hari khusus itu; atau hari pertama jam kerja atau Ramadan berlaku.",
    )
    sampai: OptionalDay = Field(default=None, title="Sampai", description="Hari terakhir berlaku.")
    jenis: Annotated[
        Literal["libur_nasional", "cuti_bersama", "libur_daerah", "masuk_kerja"] | None,
        EmptyIsNone,
    ] = Field(default=None, title="Jenis hari", json_schema_extra={"kind": "choice", "choices": DAYS})
    nama: str = Field(default="", max_length=200, title="Nama hari", json_schema_extra={"kind": "text"})
    hari: Annotated[Literal["0", "1", "2", "3", "4", "5", "6"] | None, EmptyIsNone] = Field(
        default=None, title="Hari", json_schema_extra={"kind": "choice", "choices": WEEKDAYS}
    )
    musim: Literal["biasa", "ramadan"] = Field(
        default="biasa",
        title="Jam untuk",
        json_schema_extra={"kind": "choice", "choices": {"biasa": "Hari biasa", "ramadan": "Bulan Ramadan"}},
    )
    buka: Clock = Field(default=None, title="Jam masuk", description="Misalnya 07.30.")
    tutup: Clock = Field(default=None, title="Jam pulang")
    istirahat_mulai: Clock = Field(default=None, title="Istirahat mulai")
    istirahat_selesai: Clock = Field(default=None, title="Istirahat selesai")
