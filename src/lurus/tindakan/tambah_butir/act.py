"""Steps 2 and 3: figures added by hand; whose sheet was sent already gets it anew."""

from pydantic import Field

from lurus.perbaikan.butir import figures_of, open_items
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.tim import draft, take_seats
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Prose
from lurus.tindakan.request import Input


class TambahButirInput(Input):
    """Which figures, and why their owners are asked."""

    angka: tuple[int, ...] = Field(
        min_length=1, title="Angka yang ditambahkan", json_schema_extra={"kind": "figures"}
    )
    mengapa: Prose = Field(title="Mengapa ditanyakan", description="Dibaca oleh pengampu data.")


def perform(context: Context, told: TambahButirInput) -> Result:
    """Open the items; owners who were not concerned before join the team."""
    case = context.perkara
    figures = figures_of(case.laporan, told.angka)
    items = open_items(context.pen, case, figures, context.today, told.mengapa)
    owners = [one.lembar.jabatan for one in items]
    seats = draft(context.kantor, context.today, owners)
    concerned = {post.pk for post in owners}
    take_seats(context.pen, case, [one for one in seats if one.jabatan.pk in concerned])
    return Result(reason=told.mengapa, data={"butir": [one.pk for one in items]})


ACT = Act(id="tambah_butir", input=TambahButirInput, target=Perbaikan, perform=perform)
