"""What the head's order says."""

from typing import Annotated

from pydantic import Field

from lurus.tindakan.masukan import (
    Day,
    Line,
    OptionalFile,
    OptionalKey,
    OptionalLine,
    OptionalProse,
    OutsideNumber,
    Prose,
)
from lurus.tindakan.request import Input

UNAVAILABLE = "Isi bila tidak ada: tidak tersedia, karena …"


class AnggotaInput(Input):
    """A seat in the team."""

    orang: int = Field(title="Nama", json_schema_extra={"kind": "person"})
    jabatan: int = Field(title="Jabatan", json_schema_extra={"kind": "post"})
    kedudukan: OptionalLine = Field(default="", title="Kedudukan dalam tim", description="Boleh kosong.")


class PerintahkanReviuInput(Input):
    """Which report, which figures, who, until when, and the quality records that exist."""

    judul: Annotated[Line, Field(max_length=200)] = Field(title="Judul perbaikan")
    laporan: int = Field(
        title="Laporan", description="Laporan yang sudah disampaikan.", json_schema_extra={"kind": "report"}
    )
    dugaan: OptionalKey = Field(
        default=None,
        title="Dugaan kesalahan",
        description="Dugaan yang ditindaklanjuti, bila ada.",
        json_schema_extra={"kind": "suspicion"},
    )
    angka: tuple[int, ...] = Field(
        min_length=1,
        title="Angka yang direviu",
        description="Pengampunya akan diminta memperbaiki atau membenarkan.",
        json_schema_extra={"kind": "figures"},
    )
    perintah: Prose = Field(title="Isi perintah")
    batas: Day = Field(title="Batas waktu", description="Hari terakhir penyelesaian perbaikan.")
    tim: tuple[AnggotaInput, ...] = Field(
        default=(),
        title="Tim",
        description="Kosongkan untuk memakai susunan menurut struktur organisasi.",
        json_schema_extra={"kind": "table"},
    )
    nomor_luar: OutsideNumber = ""
    berkas_a: OptionalFile = Field(
        default=None,
        title="a. Data kinerja sebelum review",
        description="Kosongkan untuk dihasilkan dari register.",
    )
    berkas_b: OptionalFile = Field(default=None, title="b. Perjanjian Kinerja")
    alasan_b: OptionalProse = Field(default="", title="b. Alasan tidak tersedia", description=UNAVAILABLE)
    berkas_c: OptionalFile = Field(default=None, title="c. Evaluasi Internal")
    alasan_c: OptionalProse = Field(default="", title="c. Alasan tidak tersedia", description=UNAVAILABLE)
    berkas_d: OptionalFile = Field(default=None, title="d. Laporan Kinerja Individu")
    alasan_d: OptionalProse = Field(default="", title="d. Alasan tidak tersedia", description=UNAVAILABLE)
