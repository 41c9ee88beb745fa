"""The scan is kept beside the data from which the paper was printed; it waits for a second person."""

from typing import Final

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.isi import build
from lurus.dokumen.models import Dokumen, Pindaian
from lurus.dokumen.penandatangan.basah import Printed, instant_of
from lurus.dokumen.terbit import mark_of
from lurus.files.receive import receive
from lurus.kantor.waktu import day_of
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.basah import not_in_use, not_the_signer, signer_on
from lurus.tindakan.masukan import Day
from lurus.tindakan.request import Input, Upload
from lurus.tindakan.tertandatangani import DRAFT, SCANNED

KINDS: Final = ("application/pdf", "image/jpeg", "image/png")


class UnggahPindaianInput(Input):
    """The scan, and the day that the paper bears."""

    tanggal: Day = Field(
        title="Tanggal pada naskah", description="Tanggal yang tercetak pada naskah yang ditandatangani itu."
    )
    berkas: Upload = Field(
        title="Pindaian",
        description="Seluruh halaman dalam satu berkas PDF; untuk satu halaman boleh JPEG atau PNG.",
        json_schema_extra={"kind": "file"},
    )


def perform(context: Context, told: UnggahPindaianInput) -> Result:
    """Keep the scan of this very paper."""
    paper: Dokumen = context.target
    printed = _printed(context, told)
    held, _ = signer_on(context, told.tanggal)
    stored = receive(context.pen, context.kantor, context.orang, told.berkas)
    context.pen.add(
        Pindaian(
            kantor=context.kantor,
            dokumen=paper,
            berkas=stored,
            tanggal=told.tanggal,
            halaman=printed.halaman,
            isi=printed.isi,
            sidik_isi=printed.sidik_isi,
            penanda=held.orang,
            jabatan=held.jabatan,
            pengunggah=context.orang,
            waktu=context.at,
        )
    )
    context.pen.change(paper, status=SCANNED)
    return Result(data={"dokumen": paper.pk})


def _printed(context: Context, told: UnggahPindaianInput) -> Printed:
    paper: Dokumen = context.target
    printed = context.evidence
    compared = (paper.pk, told.tanggal, told.berkas.fingerprint)
    if not isinstance(printed, Printed) or (printed.dokumen, printed.tanggal, printed.sidik) != compared:
        raise CoreError("unggah_pindaian.not_compared")
    if paper.status != DRAFT:
        raise CoreError("tanda_tangani.not_open", status=paper.status)
    if not day_of(paper.dibuat, context.kantor) <= told.tanggal <= context.today:
        raise CoreError("unggah_pindaian.wrong_day", tanggal=told.tanggal)
    if told.berkas.media_type not in KINDS:
        raise CoreError("unggah_pindaian.kind", nama=told.berkas.name)
    if printed.pindaian != printed.halaman:
        raise CoreError("unggah_pindaian.pages", expected=printed.halaman, found=printed.pindaian)
    if mark_of(build(paper, instant_of(told.tanggal, context.kantor))) != printed.sidik_isi:
        raise CoreError("tanda_tangani.document_moved")
    return printed


ACT = Act(
    id="unggah_pindaian",
    input=UnggahPindaianInput,
    target=Dokumen,
    perform=perform,
    perkara=not_the_signer,
    closed=not_in_use,
)
