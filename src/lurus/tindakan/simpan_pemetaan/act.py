"""A mapping is kept by its name; saving it again replaces it, and every import keeps the one it used."""

from typing import Annotated

from pydantic import AfterValidator, Field

from lurus.kantor.models import Kantor
from lurus.register.models import Pemetaan
from lurus.register.tabel import load
from lurus.register.tabel.mapfile import MOST_CHARACTERS
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Input


def _understood(text: str) -> str:
    """Read before the door is opened: while it is read, others may write."""
    load(text)
    return text


class SimpanPemetaanInput(Input):
    """The name and the text of the mapping."""

    nama: str = Field(
        default="",
        max_length=120,
        title="Nama pemetaan",
        description="Kosongkan untuk memakai nama di dalamnya.",
        json_schema_extra={"kind": "text"},
    )
    isi: Annotated[str, AfterValidator(_understood)] = Field(
        min_length=1,
        max_length=MOST_CHARACTERS,
        title="Isi pemetaan",
        description="TOML atau JSON.",
        json_schema_extra={"kind": "area"},
    )


def perform(context: Context, told: SimpanPemetaanInput) -> Result:
    """Keep the mapping under the name it is given, or bears itself."""
    name = told.nama or load(told.isi).nama[:120]
    saved = Pemetaan.objects.at(context.kantor).filter(nama=name).first()
    if saved is None:
        saved = context.pen.add(Pemetaan(kantor=context.kantor, nama=name, isi=told.isi))
    else:
        context.pen.change(saved, isi=told.isi, version=saved.version + 1)
    return Result(data={"pemetaan": saved.pk})


ACT = Act(id="simpan_pemetaan", input=SimpanPemetaanInput, target=Kantor, perform=perform)
