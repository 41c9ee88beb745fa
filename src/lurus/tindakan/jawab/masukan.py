"""What an owner says about one figure."""

from pydantic import Field, field_validator

from lurus.core.errors import CoreError
from lurus.perbaikan.kelas import CHOICES, KELAS
from lurus.tindakan.masukan import Figure, OptionalProse, YesNo
from lurus.tindakan.request import Input, Upload


class JawabInput(Input):
    """Right as it stands, or the right value with class, cause, prevention and evidence."""

    benar: YesNo = Field(
        title="Angka yang dilaporkan sudah benar",
        json_schema_extra={
            "kind": "yesno",
            "choices": {"ya": "Ya, sudah benar", "tidak": "Tidak, perlu diperbaiki"},
        },
    )
    nilai: Figure = Field(
        default=None,
        title="Nilai yang benar",
        description="Misalnya 1.234,5. Kosongkan bila mengisi pembilang.",
    )
    pembilang: Figure = Field(default=None, title="Pembilang")
    penyebut: Figure = Field(default=None, title="Penyebut")
    kelas: str = Field(
        default="",
        title="Jenis kesalahan",
        json_schema_extra={"kind": "choice", "choices": {**CHOICES}},
    )
    sebab: OptionalProse = Field(
        default="", title="Sebab", description="Mengapa angka keliru; atau penjelasan bila angka sudah benar."
    )
    pencegahan: OptionalProse = Field(
        default="", title="Agar tidak terulang", description="Apa yang menghilangkan sebabnya."
    )
    bukti: tuple[Upload, ...] = Field(
        default=(),
        title="Bukti",
        description="Sumber asli, kertas kerja, atau dokumen yang membuktikan nilai yang benar.",
        json_schema_extra={"kind": "files"},
    )
    bukti_lama: tuple[int, ...] = Field(
        default=(),
        title="Bukti dari jawaban sebelumnya",
        description="Bukti yang tetap berlaku.",
        json_schema_extra={"kind": "evidence"},
    )

    @field_validator("kelas")
    @classmethod
    def _known(cls, kelas: str) -> str:
        if kelas and kelas not in KELAS:
            raise CoreError("jawab.unknown_class", kelas=kelas)
        return kelas
