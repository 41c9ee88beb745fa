"""Step 3: "semua benar", with a statement; what was answered one by one stays as it was."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.butir import check_printed, with_printed
from lurus.perbaikan.models import Butir, Jawaban, Lembar
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Flag
from lurus.tindakan.request import Input

STATEMENT = "Angka-angka ini telah saya periksa terhadap sumber datanya dan benar."


class NyatakanBenarInput(Input):
    """The statement."""

    pernyataan: Flag = Field(title="Pernyataan", description=STATEMENT)


def perform(context: Context, told: NyatakanBenarInput) -> Result:
    """Confirm what stands unanswered on this sheet."""
    sheet: Lembar = context.target
    if sheet.dikirim is None:
        raise CoreError("nyatakan_benar.not_sent")
    if not told.pernyataan:
        raise CoreError("nyatakan_benar.statement_needed")
    unanswered = with_printed(sheet.butir.filter(terbuka=True, jawaban__isnull=True))
    waiting = list(unanswered.select_related("angka__indikator", "semula").order_by("pk"))
    if not waiting:
        raise CoreError("nyatakan_benar.nothing_left")
    for item in waiting:
        check_printed(item)
    context.pen.add_all([_confirmation(context, item) for item in waiting])
    for item in waiting:
        context.pen.touch(item)
    return Result(reason=STATEMENT, data={"butir": [one.pk for one in waiting]})


def _confirmation(context: Context, item: Butir) -> Jawaban:
    return Jawaban(
        kantor=context.kantor,
        butir=item,
        urut=1,
        benar=True,
        penjawab=context.orang,
        diisikan=False,
        waktu=context.at,
    )


ACT = Act(id="nyatakan_benar", input=NyatakanBenarInput, target=Lembar, perform=perform)
