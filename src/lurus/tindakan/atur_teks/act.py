"""Outside any case: the wording of a standing text, read before it is kept; papers issued before keep theirs."""

from pydantic import Field
from pydantic.config import JsonDict

from lurus.core.errors import CoreError
from lurus.dokumen.models import TeksNaskah
from lurus.dokumen.pratinjau import preview
from lurus.dokumen.teks import BY_KEY, TEXTS, Teks, Wording
from lurus.kantor.models import Kantor
from lurus.kantor.waktu import check_begin
from lurus.tindakan.act import Act, Context, Draft, Result, Subject
from lurus.tindakan.masukan import Day, Line, OptionalProse
from lurus.tindakan.request import Input

TITLES: JsonDict = {one.kunci: one.judul for one in TEXTS}


class AturTeksInput(Input):
    """Which text, how, from when and by which decision."""

    bagian: str = Field(title="Teks", json_schema_extra={"kind": "choice", "choices": dict(TITLES)})
    teks: OptionalProse = Field(
        default="",
        title="Bunyi",
        description=(
            "Satu baris satu alinea. Nama dalam kurung kurawal diganti isinya dari setiap"
            " perbaikan. Kosongkan untuk kembali ke bunyi yang lazim."
        ),
    )
    mulai: Day = Field(title="Berlaku mulai")
    dasar: Line = Field(title="Dasar", description="Keputusan atau pedoman tata naskah, dengan nomornya.")


def perform(context: Context, told: AturTeksInput) -> Result:
    """Write the text, once it can be read."""
    _read(told, context)
    context.pen.add(
        TeksNaskah(
            kantor=context.kantor,
            bagian=told.bagian,
            teks=told.teks,
            dasar=told.dasar,
            mulai=told.mulai,
            pengatur=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.dasar)


def _read(told: AturTeksInput, subject: Subject) -> Teks:
    check_begin(told.mulai, subject.today)
    of = BY_KEY.get(told.bagian)
    if of is None:
        raise CoreError("atur_teks.unknown_text", bagian=told.bagian)
    if told.teks:
        Wording.read(told.teks, of)
    return of


def draft(subject: Subject, told: AturTeksInput) -> Draft:
    """A paper as it would say the text."""
    of = _read(told, subject)
    return Draft(preview(subject.kantor, subject.at, teks={of.kunci: told.teks or of.lazim}))


ACT = Act(
    id="atur_teks",
    input=AturTeksInput,
    target=Kantor,
    perform=perform,
    draft=draft,
    told_later=(("dasar", "–"),),
)
