"""Step 2: what will be done, by whom, when, and what comes of it; the means are a free checklist."""

from typing import Annotated

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
    penanggung_jawab: Annotated[Line, Field(max_length=200)] = Field(title="Penanggung jawab")
    waktu: Annotated[Line, Field(max_length=120)] = Field(title="Waktu")
    keluaran: Annotated[Line, Field(max_length=200)] = Field(title="Keluaran")


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
