"""What an import is told: the file, how it is read, and the report it belongs to."""

from typing import Annotated

from pydantic import AfterValidator, Field

from lurus.register.models import JenisLaporan
from lurus.register.tabel.mapfile import MOST_CHARACTERS
from lurus.register.tabel.periods import read_period
from lurus.tindakan.masukan import OptionalDay, OptionalKey
from lurus.tindakan.request import Input, Upload


class ImporTabelInput(Input):
    """The file and the report."""

    berkas: Upload = Field(
        title="Tabel", description="Buku kerja (.xlsx) atau CSV.", json_schema_extra={"kind": "file"}
    )
    pemetaan_id: OptionalKey = Field(
        default=None, title="Pemetaan tersimpan", json_schema_extra={"kind": "mapping"}
    )
    pemetaan: str = Field(
        default="",
        max_length=MOST_CHARACTERS,
        title="Pemetaan",
        description="Cara membaca tabel (TOML), bila tidak memakai yang tersimpan.",
        json_schema_extra={"kind": "area"},
    )
    jenis: JenisLaporan = Field(
        title="Jenis laporan",
        json_schema_extra={"kind": "choice", "choices": dict(JenisLaporan.choices)},
    )
    periode: Annotated[str, AfterValidator(read_period)] = Field(
        min_length=4,
        max_length=60,
        title="Periode",
        description="Misalnya 2025 atau Triwulan I 2026.",
        json_schema_extra={"kind": "text"},
    )
    judul: str = Field(
        min_length=1, max_length=300, title="Judul laporan", json_schema_extra={"kind": "text"}
    )
    nomor: str = Field(default="", max_length=120, title="Nomor laporan", json_schema_extra={"kind": "text"})
    tanggal: OptionalDay = Field(default=None, title="Tanggal laporan")
    disampaikan: OptionalDay = Field(
        default=None,
        title="Disampaikan pada",
        description="Kosongkan bila masih konsep. Laporan yang telah disampaikan hanya berubah melalui perbaikan.",
    )
    penerima: str = Field(
        default="", max_length=200, title="Disampaikan kepada", json_schema_extra={"kind": "text"}
    )
    pengampu: OptionalKey = Field(
        default=None,
        title="Pengampu bila tabel tidak menyebutnya",
        json_schema_extra={"kind": "post"},
    )
    pratinjau: str = Field(default="", max_length=64, json_schema_extra={"kind": "hidden"})
