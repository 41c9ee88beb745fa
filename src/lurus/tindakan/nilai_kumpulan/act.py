"""Step 3: the three questions over one owner's whole set, tied to the answers that were judged."""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Lembar, PenilaianLembar
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.fakta import Fakta, answers_of
from lurus.tindakan.masukan import OptionalProse, YesNo
from lurus.tindakan.request import Input


class NilaiKumpulanInput(Input):
    """The three questions of 5.3.d."""

    cukup: YesNo = Field(title="Apakah kumpulan data ini sudah cukup?")
    sebab_hilang: YesNo = Field(title="Apakah penyebab kelemahannya sudah dihilangkan?")
    dapat_ditindaklanjuti: YesNo = Field(title="Apakah dapat ditindaklanjuti?")
    catatan: OptionalProse = Field(
        default="", title="Catatan", description="Wajib bila ada jawaban tidak: kelemahan yang tersisa."
    )


def perform(context: Context, told: NilaiKumpulanInput) -> Result:
    """Judge the set as it stands; an answer that changes later drops the judgement."""
    sheet: Lembar = context.target
    if not (told.cukup and told.sebab_hilang and told.dapat_ditindaklanjuti) and not told.catatan:
        raise CoreError("nilai_kumpulan.note_needed")
    items = Fakta(context.perkara).items
    _check_answered(sheet, items)
    context.pen.add(
        PenilaianLembar(
            kantor=context.kantor,
            lembar=sheet,
            jawaban=answers_of(sheet, items),
            penilai=context.orang,
            waktu=context.at,
            **told.model_dump(),
        )
    )
    return Result(reason=told.catatan)


def _check_answered(sheet: Lembar, items: list[ItemState]) -> None:
    own = [one for one in items if one.butir.lembar_id == sheet.pk]
    open_ = [one for one in own if not one.answered]
    if open_ or not own:
        raise CoreError("nilai_kumpulan.unanswered", jumlah=len(open_))


ACT = Act(id="nilai_kumpulan", input=NilaiKumpulanInput, target=Lembar, perform=perform)
