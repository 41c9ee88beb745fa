"""Step 3, and step 5 for an item that the meeting amended: one figure, corrected or confirmed."""

from decimal import Decimal

from lurus.core.errors import CoreError
from lurus.files.models import StoredFile
from lurus.files.receive import receive
from lurus.perbaikan.keadaan import last_answer
from lurus.perbaikan.models import Bukti, Butir, Jawaban
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.jawab.aturan import check_confirmation, check_correction
from lurus.tindakan.jawab.masukan import JawabInput
from lurus.tindakan.jawab.nilai import stated_value
from lurus.tindakan.jawab.peringatan import broken_rules, warnings


def perform(context: Context, told: JawabInput) -> Result:
    """Add the answer; an earlier one stays and no longer counts."""
    item: Butir = context.target
    filled_in = item.lembar.jabatan_id not in {
        one.jabatan for one in context.pelaku.kedudukan if one.mode != "tugas"
    }
    _check_open(item, filled_in=filled_in)
    kept = _kept_evidence(item, told)
    value = None if told.benar else stated_value(item, told)
    if told.benar:
        check_confirmation(item, told)
    else:
        check_correction(item, told, value, kept)
    answer = context.pen.add(_answer(context, told, value, filled_in=filled_in))
    new = [receive(context.pen, context.kantor, context.orang, file) for file in told.bukti]
    for file in (*kept, *new):
        context.pen.add(Bukti(kantor=context.kantor, jawaban=answer, berkas=file))
    if item.menunggu_ubahan:
        context.pen.change(item, menunggu_ubahan=False)
    return Result(data={"jawaban": answer.pk}, warnings=warnings(context.kantor, item, value))


def _check_open(item: Butir, *, filled_in: bool) -> None:
    if not item.terbuka:
        raise CoreError("jawab.item_closed")
    if item.lembar.dikirim is None and not filled_in:
        raise CoreError("jawab.not_sent")


def _kept_evidence(item: Butir, told: JawabInput) -> list[StoredFile]:
    """Files of earlier answers to this item that support the new one too."""
    if not told.bukti_lama:
        return []
    known = StoredFile.objects.at(item.kantor_id).filter(
        pk__in=Bukti.objects.at(item.kantor_id).filter(jawaban__butir=item).values("berkas")
    )
    found = {one.pk: one for one in known}
    if any(one not in found for one in told.bukti_lama):
        raise CoreError("jawab.unknown_evidence")
    return [found[one] for one in dict.fromkeys(told.bukti_lama)]


def _answer(context: Context, told: JawabInput, value: Decimal | None, *, filled_in: bool) -> Jawaban:
    item: Butir = context.target
    earlier = last_answer(item)
    return Jawaban(
        kantor=context.kantor,
        butir=item,
        urut=1 if earlier is None else earlier.urut + 1,
        benar=told.benar,
        nilai=value,
        pembilang=told.pembilang,
        penyebut=told.penyebut,
        kelas=told.kelas,
        sebab=told.sebab,
        pencegahan=told.pencegahan,
        penjawab=context.orang,
        diisikan=filled_in,
        waktu=context.at,
    )


ACT = Act(
    id="jawab",
    input=JawabInput,
    target=Butir,
    perform=perform,
    follows=("angka__indikator", "semula"),
    look_again=broken_rules,
)
