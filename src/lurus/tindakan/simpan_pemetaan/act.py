"""A mapping is kept by its name; saving it again replaces it, and every import keeps the one it used."""

from pydantic import Field

from lurus.kantor.models import Kantor
from lurus.register.models import Pemetaan
from lurus.register.tabel import load
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Input


class SimpanPemetaanInput(Input):
    """The name and the text of the mapping."""

    nama: str = Field(
        default="",
        max_length=120,
        title="Nama pemetaan",
        description="Kosongkan untuk memakai nama di dalamnya.",
        json_schema_extra={"kind": "text"},
    )
    isi: str = Field(
        min_length=1,
        max_length=200_000,
        title="Isi pemetaan",
        description="TOML atau JSON.",
        json_schema_extra={"kind": "area"},
    )


def perform(context: Context, told: SimpanPemetaanInput) -> Result:
    """Keep the mapping when it can be understood."""
    name = told.nama or load(told.isi).nama[:120]
    load(told.isi)
    saved = Pemetaan.objects.at(context.kantor).filter(nama=name).first()
    if saved is None:
        saved = context.pen.add(Pemetaan(kantor=context.kantor, nama=name, isi=told.isi))
    else:
        context.pen.change(saved, isi=told.isi, version=saved.version + 1)
    return Result(data={"pemetaan": saved.pk})


ACT = Act(id="simpan_pemetaan", input=SimpanPemetaanInput, target=Kantor, perform=perform)
