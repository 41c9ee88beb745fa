"""A post of the office is recorded, or recorded anew under another name or superior."""

from typing import Literal

from pydantic import Field, JsonValue

from lurus.core.errors import CoreError
from lurus.kantor.models import Jabatan, Kantor, Penugasan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalPost
from lurus.tindakan.request import Input

PERAN: dict[str, JsonValue] = {
    "KETUA": "Kepala Dinas (Ketua)",
    "SEKRETARIS": "Sekretaris",
    "ANGGOTA": "Kasubbag Perencanaan dan Keuangan (Anggota)",
    "PPTK": "PPTK",
    "STAF": "Staf pengolah data",
    "KABID": "Kepala Bidang",
    "PENGAWAS": "Inspektorat",
    "PENGELOLA": "Pengelola aplikasi",
}


class CatatJabatanInput(Input):
    """The post, its role in the SOP, and its superior."""

    jabatan: OptionalPost = Field(default=None, title="Jabatan", description="Kosongkan untuk jabatan baru.")
    nama: str = Field(min_length=1, max_length=200, title="Nama jabatan", json_schema_extra={"kind": "text"})
    peran: Literal["KETUA", "SEKRETARIS", "ANGGOTA", "PPTK", "STAF", "KABID", "PENGAWAS", "PENGELOLA"] = (
        Field(title="Peran dalam SOP", json_schema_extra={"kind": "choice", "choices": PERAN})
    )
    unit: str = Field(default="", max_length=200, title="Unit kerja", json_schema_extra={"kind": "text"})
    atasan: OptionalPost = Field(default=None, title="Atasan langsung")


def perform(context: Context, told: CatatJabatanInput) -> Result:
    """Record the post."""
    posts = {one.pk: one for one in Jabatan.objects.at(context.kantor)}
    if told.jabatan is not None and told.jabatan not in posts:
        raise CoreError("catat_jabatan.unknown_post")
    if any(one.nama.casefold() == told.nama.casefold() and one.pk != told.jabatan for one in posts.values()):
        raise CoreError("catat_jabatan.name_taken", nama=told.nama)
    superior = _superior(posts, told)
    values = {"nama": told.nama, "peran": told.peran, "unit": told.unit, "atasan": superior}
    if told.jabatan is None:
        added = context.pen.add(Jabatan(kantor=context.kantor, **values))
        return Result(data={"jabatan": added.pk})
    known = posts[told.jabatan]
    if known.peran != told.peran and Penugasan.objects.at(context.kantor).filter(jabatan=known).exists():
        raise CoreError("catat_jabatan.role_fixed", nama=known.nama, peran=known.peran)
    context.pen.change(known, **values, version=known.version + 1)
    return Result(data={"jabatan": known.pk})


def _superior(posts: dict[int, Jabatan], told: CatatJabatanInput) -> Jabatan | None:
    """The superior, who may not stand below the post itself."""
    if told.atasan is None:
        return None
    if told.atasan not in posts:
        raise CoreError("catat_jabatan.unknown_post")
    above: int | None = told.atasan
    while above is not None:
        if above == told.jabatan:
            raise CoreError("catat_jabatan.circle", nama=told.nama, atasan=posts[told.atasan].nama)
        above = posts[above].atasan_id
    return posts[told.atasan]


ACT = Act(id="catat_jabatan", input=CatatJabatanInput, target=Kantor, perform=perform)
