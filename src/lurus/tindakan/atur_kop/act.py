"""Outside any case: the letterhead, whole, with or without an emblem; papers issued before keep theirs."""

from pathlib import Path
from typing import Annotated

from django.conf import settings
from pydantic import AfterValidator, Field

from lurus.core.errors import CoreError
from lurus.dokumen.isi.baku import HEAD, head_of
from lurus.dokumen.models import KopNaskah
from lurus.dokumen.pratinjau import preview, try_emblem
from lurus.files.models import StoredFile
from lurus.files.receive import receive
from lurus.files.store import Store
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import check_begin
from lurus.tindakan.act import Act, Context, Draft, Result, Subject
from lurus.tindakan.masukan import Day, Flag, Line, OptionalFile, OptionalLine
from lurus.tindakan.request import Input, Upload


def _drawable(upload: Upload | None) -> Upload | None:
    """Looked at before the door's lock: drawing takes its time."""
    if upload is not None:
        try_emblem(Store(Path(settings.HOME.files)).get(upload.fingerprint))
    return upload


class AturKopInput(Input):
    """The letterhead, line by line."""

    pemerintah: Annotated[Line, Field(max_length=200)] = Field(
        title="Pemerintah", description="Baris pertama, dicetak kapital."
    )
    nama: Annotated[Line, Field(max_length=200)] = Field(
        title="Nama kantor",
        description="Baris kedua, dicetak kapital dan tebal. Nama jabatan di bawah tanda tangan tidak ikut berubah.",
    )
    alamat: Line = Field(title="Alamat", description="Dengan kode pos.")
    telepon: Annotated[OptionalLine, Field(max_length=100)] = Field(
        default="", title="Telepon", description="Nomornya saja."
    )
    laman: Annotated[OptionalLine, Field(max_length=200)] = Field(default="", title="Laman")
    pos_el: Annotated[OptionalLine, Field(max_length=200)] = Field(default="", title="Pos-el")
    lambang: Annotated[OptionalFile, AfterValidator(_drawable)] = Field(
        None,
        title="Lambang",
        description="PNG atau JPEG, paling besar 300 kB. Kosongkan bila lambang yang dipakai sekarang tetap.",
    )
    tanpa_lambang: Flag = Field(
        default=False, title="Tanpa lambang", description="Kop hanya berisi tulisan, di tengah halaman."
    )
    mulai: Day = Field(title="Berlaku mulai")
    dasar: Line = Field(title="Dasar", description="Keputusan atau pedoman tata naskah, dengan nomornya.")


def perform(context: Context, told: AturKopInput) -> Result:
    """Write the letterhead."""
    check_begin(told.mulai, context.today)
    stays = _stays(context, told)
    context.pen.add(
        KopNaskah(
            kantor=context.kantor,
            **_lines(told),
            lambang=receive(context.pen, context.kantor, context.orang, told.lambang)
            if told.lambang
            else stays,
            dasar=told.dasar,
            mulai=told.mulai,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.dasar)


def _lines(told: AturKopInput) -> dict[str, str]:
    return {name: getattr(told, name) for name in HEAD}


def _stays(subject: Subject, told: AturKopInput) -> StoredFile | None:
    """The emblem that stays: that of the letterhead in force, unless it is taken off or replaced.

    Raises CoreError `atur_kop.with_and_without`.
    """
    if told.tanpa_lambang and told.lambang is not None:
        raise CoreError("atur_kop.with_and_without")
    before = None if told.tanpa_lambang or told.lambang else head_of(subject.kantor, subject.at)
    return None if before is None else before.lambang


def draft(subject: Subject, told: AturKopInput) -> Draft:
    """A paper as this letterhead would head it."""
    check_begin(told.mulai, subject.today)
    emblem = _stays(subject, told) or told.lambang
    kop = _lines(told) | ({"lambang": emblem.fingerprint} if emblem else {})
    return Draft(preview(subject.kantor, subject.at, kop=kop))


ACT = Act(
    id="atur_kop",
    input=AturKopInput,
    target=Kantor,
    perform=perform,
    draft=draft,
    told_later=(("dasar", "–"),),
)
