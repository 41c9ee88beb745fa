"""Step 3: the three questions over one owner's whole set, tied to the answers that were judged.

What remains weak enters the follow-up register: it outlives the case.
"""

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.dokumen.terbit import issue
from lurus.kantor.models import Jabatan
from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import KeadaanTindakLanjut, Lembar, PenilaianLembar, TindakLanjut
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.fakta import Fakta, answers_of
from lurus.tindakan.masukan import Day, Line, OptionalPost, OptionalProse, YesNo
from lurus.tindakan.request import Input

OPEN = KeadaanTindakLanjut.TERBUKA


class Kelemahan(Input):
    """A weakness that remains, and what removes it."""

    kelemahan: Line = Field(title="Kelemahan")
    tindakan: Line = Field(title="Yang harus dilakukan")
    batas: Day = Field(title="Paling lambat")
    jabatan: OptionalPost = Field(default=None, title="Pelaksana (kosong: pengampunya)")


class NilaiKumpulanInput(Input):
    """The three questions of 5.3.d."""

    cukup: YesNo = Field(title="Apakah kumpulan data ini sudah cukup?")
    sebab_hilang: YesNo = Field(title="Apakah penyebab kelemahannya sudah dihilangkan?")
    dapat_ditindaklanjuti: YesNo = Field(title="Apakah dapat ditindaklanjuti?")
    catatan: OptionalProse = Field(
        default="", title="Catatan", description="Wajib bila ada jawaban tidak: kelemahan yang tersisa."
    )
    kelemahan: tuple[Kelemahan, ...] = Field(
        default=(),
        title="Kelemahan yang tersisa",
        description="Wajib bila datanya cukup tetapi penyebabnya belum hilang. Tiap baris masuk daftar tindak lanjut"
        " dan ditagih sampai selesai, juga sesudah perbaikan ini berakhir.",
        json_schema_extra={"kind": "table"},
    )


def perform(context: Context, told: NilaiKumpulanInput) -> Result:
    """Judge the set as it stands; an answer that changes later drops it. The receipt lists what came back."""
    sheet: Lembar = context.target
    if not (told.cukup and told.sebab_hilang and told.dapat_ditindaklanjuti) and not told.catatan:
        raise CoreError("nilai_kumpulan.note_needed")
    if told.cukup and not told.sebab_hilang and not told.kelemahan:
        raise CoreError("nilai_kumpulan.follow_up_needed")
    posts = _posts(context, told)
    items = Fakta(context.perkara).items
    _check_answered(sheet, items)
    judged = context.pen.add(
        PenilaianLembar(
            kantor=context.kantor,
            lembar=sheet,
            jawaban=answers_of(sheet, items),
            penilai=context.orang,
            waktu=context.at,
            **told.model_dump(exclude={"kelemahan"}),
        )
    )
    _replace_earlier(context, sheet)
    context.pen.add_all([_entry(context, judged, posts, one) for one in told.kelemahan])
    issue(context.pen, context.perkara, "tanda_terima", context.at, tentang=sheet)
    return Result(reason=told.catatan)


def _posts(context: Context, told: NilaiKumpulanInput) -> dict[int | None, int]:
    """The post of every entry by what was chosen; nothing chosen means the sheet's owner."""
    late = next((one.batas for one in told.kelemahan if one.batas < context.today), None)
    if late is not None:
        raise CoreError("nilai_kumpulan.due_past", tanggal=late)
    asked = {one.jabatan for one in told.kelemahan if one.jabatan is not None}
    known = set(Jabatan.objects.at(context.kantor).filter(pk__in=asked).values_list("pk", flat=True))
    if known != asked:
        raise CoreError("nilai_kumpulan.unknown_post")
    return {None: context.target.jabatan_id} | {one: one for one in known}


def _replace_earlier(context: Context, sheet: Lembar) -> None:
    """A set that is judged anew is judged whole: what an earlier judgement asked for and nobody did is replaced."""
    earlier = TindakLanjut.objects.at(context.kantor).filter(penilaian__lembar=sheet, keadaan=OPEN)
    for one in earlier.order_by("pk"):
        context.pen.change(one, keadaan=KeadaanTindakLanjut.DIGANTI, version=one.version + 1)


def _entry(
    context: Context, judged: PenilaianLembar, posts: dict[int | None, int], told: Kelemahan
) -> TindakLanjut:
    return TindakLanjut(
        kantor=context.kantor,
        asal=context.perkara,
        penilaian=judged,
        kelemahan=told.kelemahan,
        tindakan=told.tindakan,
        jabatan_id=posts[told.jabatan],
        batas=told.batas,
    )


def _check_answered(sheet: Lembar, items: list[ItemState]) -> None:
    own = [one for one in items if one.butir.lembar_id == sheet.pk]
    open_ = [one for one in own if not one.answered]
    if open_ or not own:
        raise CoreError("nilai_kumpulan.unanswered", jumlah=len(open_))


ACT = Act(id="nilai_kumpulan", input=NilaiKumpulanInput, target=Lembar, perform=perform)
