"""Step 3: every sheet that was not sent yet goes out, and a form is issued for each."""

from collections.abc import Sequence

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.terbit import issue
from lurus.perbaikan.models import Lembar, Perbaikan
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import OptionalProse
from lurus.tindakan.request import Input

CHANNELS = {
    "aplikasi": "Dalam aplikasi",
    "surel": "Surel",
    "tautan_wa": "Tautan WhatsApp",
    "buku_kerja": "Buku kerja (Excel)",
    "kertas": "Kertas",
}


class KirimDaftarIsianInput(Input):
    """How, and to whom."""

    cara: str = Field(
        title="Cara mengirim",
        pattern=f"^({'|'.join(CHANNELS)})$",
        json_schema_extra={"kind": "choice", "choices": {**CHANNELS}},
    )
    lembar: tuple[int, ...] = Field(
        default=(),
        title="Lembar",
        description="Kosongkan untuk mengirim semua yang belum terkirim.",
        json_schema_extra={"kind": "sheets"},
    )
    catatan: OptionalProse = Field(default="", title="Pesan pengantar", description="Boleh kosong.")


def perform(context: Context, told: KirimDaftarIsianInput) -> Result:
    """Send, and issue the forms with their receipts."""
    sheets = _unsent(context.perkara, told.lembar)
    for sheet in sheets:
        context.pen.change(sheet, dikirim=context.at, cara=told.cara, version=sheet.version + 1)
        for kind in ("daftar_isian", "tanda_terima"):
            issue(context.pen, context.perkara, kind, context.at, tentang=sheet)
    return Result(reason=told.catatan, data={"lembar": [one.pk for one in sheets]})


def _unsent(case: Perbaikan, chosen: Sequence[int]) -> list[Lembar]:
    waiting = case.lembar.filter(dikirim__isnull=True, butir__terbuka=True).distinct()
    sheets = [one for one in waiting.order_by("pk") if not chosen or one.pk in chosen]
    if not sheets or (chosen and {one.pk for one in sheets} != set(chosen)):
        raise CoreError("kirim_daftar_isian.nothing_to_send")
    return sheets


ACT = Act(id="kirim_daftar_isian", input=KirimDaftarIsianInput, target=Perbaikan, perform=perform)
