"""The post that answers for indicators from a day on; who answered before is kept."""

from datetime import timedelta

from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Jabatan, Kantor
from lurus.register.models import Indikator, Pengampu
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.masukan import Day, OptionalLine, Post
from lurus.tindakan.request import Input


class TetapkanPengampuInput(Input):
    """Which indicators or budget lines, which post, since when."""

    indikator: tuple[int, ...] = Field(
        min_length=1, title="Indikator atau baris anggaran", json_schema_extra={"kind": "indicators"}
    )
    jabatan: Post = Field(title="Pengampu")
    mulai: Day = Field(title="Mulai")
    dasar: OptionalLine = Field(default="", title="Dasar", description="Nomor surat atau keputusan.")


def perform(context: Context, told: TetapkanPengampuInput) -> Result:
    """Close what stood before and open the new."""
    post = Jabatan.objects.at(context.kantor).filter(pk=told.jabatan).first()
    if post is None:
        raise CoreError("tetapkan_pengampu.unknown_post")
    asked = dict.fromkeys(told.indikator)
    known = {one.pk: one for one in Indikator.objects.at(context.kantor).filter(pk__in=asked)}
    if len(known) < len(asked):
        raise CoreError("tetapkan_pengampu.unknown_indicator", jumlah=len(asked) - len(known))
    for key in asked:
        _close(context, known[key], post, told)
    context.pen.add_all(
        [
            Pengampu(
                kantor=context.kantor,
                indikator=known[key],
                jabatan=post,
                mulai=told.mulai,
                dasar=told.dasar[:200],
            )
            for key in asked
        ]
    )
    return Result(data={"jumlah": len(asked)})


def _close(context: Context, indicator: Indikator, post: Jabatan, told: TetapkanPengampuInput) -> None:
    present = Pengampu.objects.at(context.kantor).filter(indikator=indicator, sampai__isnull=True).first()
    if present is None:
        return
    if present.jabatan_id == post.pk:
        raise CoreError("tetapkan_pengampu.same", nama=indicator.nama, jabatan=post.nama)
    if present.mulai > told.mulai:
        raise CoreError("tetapkan_pengampu.before_present", nama=indicator.nama, mulai=present.mulai)
    context.pen.change(present, sampai=told.mulai - timedelta(days=1), version=present.version + 1)


ACT = Act(id="tetapkan_pengampu", input=TetapkanPengampuInput, target=Kantor, perform=perform)
