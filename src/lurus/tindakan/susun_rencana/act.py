"""Step 2: what will be done, by whom, when, and what comes of it; the means are a free checklist."""

from pydantic import Field

from lurus.dokumen.terbit import issue
from lurus.perbaikan.models import JenisTanda, KegiatanRencana, Perbaikan
from lurus.perbaikan.rencana import last_edition
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Line, OptionalProse
from lurus.tindakan.request import Input


class KegiatanInput(Input):
    """One line of the plan."""

    kegiatan: Line = Field(title="Kegiatan")
    penanggung_jawab: Line = Field(title="Penanggung jawab", max_length=200)
    waktu: Line = Field(title="Waktu", max_length=120)
    keluaran: Line = Field(title="Keluaran", max_length=200)


class SusunRencanaInput(Input):
    """The plan."""

    kegiatan: tuple[KegiatanInput, ...] = Field(
        min_length=1, max_length=100, title="Rencana kegiatan", json_schema_extra={"kind": "table"}
    )
    sarana: OptionalProse = Field(
        default="",
        title="Sarana",
        description="Sarana mobilisasi, alat ukur, ATK, dan lainnya. Boleh kosong.",
    )


def perform(context: Context, told: SusunRencanaInput) -> Result:
    """Write the plan; one that was drawn up before stays and no longer counts."""
    case = context.perkara
    edition = last_edition(case) + 1
    context.pen.add_all(
        [
            KegiatanRencana(
                kantor=context.kantor, perbaikan=case, putaran=edition, urut=order, **line.model_dump()
            )
            for order, line in enumerate(told.kegiatan, start=1)
        ]
    )
    context.mark(JenisTanda.RENCANA, "")
    if told.sarana:
        context.mark(JenisTanda.SARANA, told.sarana)
    paper = issue(context.pen, case, "rencana", context.at)
    return Result(data={"dokumen": paper.pk})


ACT = Act(id="susun_rencana", input=SusunRencanaInput, target=Perbaikan, perform=perform)
