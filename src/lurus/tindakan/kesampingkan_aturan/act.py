"""Step 3: a rule that fails on the values as answered no longer keeps the draft open, for these values."""

from collections.abc import Iterator, Set

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.perbaikan.models import Butir, JenisTanda, Perbaikan
from lurus.perbaikan.penghalang import blocking, touches, waived
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.makers import MadeIn
from lurus.tindakan.masukan import Line, Prose
from lurus.tindakan.perkara import People
from lurus.tindakan.request import Input


class KesampingkanAturanInput(Input):
    """Which finding, and why the values stand all the same."""

    sidik: Line = Field(title="Aturan yang belum terpenuhi", json_schema_extra={"kind": "blocking"})
    alasan: Prose = Field(
        title="Alasan",
        description="Dibaca Sekretaris sebelum konsep ditutup, dan tercetak dalam konsep.",
    )


def perform(context: Context, told: KesampingkanAturanInput) -> Result:
    """Mark the finding as waived: other answers make another finding, which blocks again."""
    case = context.perkara
    if told.sidik in waived(case):
        raise CoreError("kesampingkan_aturan.waived_already")
    found = next((one for one in context.looked(blocking) if one.sidik == told.sidik), None)
    if found is None:
        raise CoreError("kesampingkan_aturan.not_blocking")
    said = {
        "sidik": found.sidik,
        "aturan": found.aturan,
        "tempat": found.tempat,
        "keterangan": found.keterangan,
        "dasar": found.dasar,
    }
    context.mark(JenisTanda.PENGESAMPINGAN, told.alasan, said)
    return Result(reason=told.alasan, data={"aturan": found.aturan})


def answerer(subject: Subject, told: KesampingkanAturanInput | None) -> dict[str, object]:
    """Whether this person answered an item that the rule touches; without input, that every blocking rule does."""
    made = MadeIn(subject.perkara)

    def by(*, filled: bool) -> Iterator[int]:
        own = {item for item, _, who, was in made.answers if was is filled and who == subject.orang.pk}
        if own and _touched(subject, told, own):
            yield subject.orang.pk

    return {"penjawab": People(lambda: by(filled=False)), "pengisi": People(lambda: by(filled=True))}


def _touched(subject: Subject, told: KesampingkanAturanInput | None, items: Set[int]) -> bool:
    found = [one for one in subject.looked(blocking) if told is None or one.sidik == told.sidik]
    rows = Butir.objects.at(subject.kantor).filter(pk__in=items)
    lines = set(rows.values_list("angka__indikator", flat=True))
    return bool(found) and all(any(touches(one, line) for line in lines) for one in found)


ACT = Act(
    id="kesampingkan_aturan",
    input=KesampingkanAturanInput,
    target=Perbaikan,
    perform=perform,
    perkara=answerer,
    look_first=blocking,
)
