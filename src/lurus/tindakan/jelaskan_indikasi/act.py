"""Outside any case: an indication explained once, for these values."""

from collections.abc import Iterator

from django.db.models import Q
from pydantic import Field

from lurus.core.errors import CoreError
from lurus.kantor.models import Kantor
from lurus.pemeriksaan.models import Indikasi, Penjelasan
from lurus.register.models import Pengampu
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.masukan import Prose
from lurus.tindakan.perkara import People
from lurus.tindakan.request import Input


class JelaskanIndikasiInput(Input):
    """Which indication, and why it is none."""

    indikasi: int = Field(title="Indikasi", json_schema_extra={"kind": "indication"})
    alasan: Prose = Field(
        title="Penjelasan",
        description="Mengapa angka ini benar walau tampak janggal, dan dari mana diketahui.",
    )


def perform(context: Context, told: JelaskanIndikasiInput) -> Result:
    """Write the explanation."""
    found = Indikasi.objects.at(context.kantor).filter(pk=told.indikasi).first()
    if found is None:
        raise CoreError("jelaskan_indikasi.unknown")
    if found.penjelasan.exists():
        raise CoreError("jelaskan_indikasi.explained_already", aturan=found.aturan)
    explanation = context.pen.add(
        Penjelasan(
            kantor=context.kantor,
            indikasi=found,
            alasan=told.alasan,
            penjelas=context.orang,
            waktu=context.at,
        )
    )
    return Result(reason=told.alasan, data={"penjelasan": explanation.pk})


def owners(subject: Subject, told: JelaskanIndikasiInput | None) -> dict[str, object]:
    """The posts that answer today for the figures of the indication."""
    return {"pengampu": frozenset() if told is None else People(lambda: _owners(subject, told.indikasi))}


def _owners(subject: Subject, indication: int) -> Iterator[int]:
    for one in Indikasi.objects.at(subject.kantor).filter(pk=indication):
        held = Pengampu.objects.at(subject.kantor).filter(
            Q(sampai__isnull=True) | Q(sampai__gte=subject.today),
            indikator__in=one.isi.get("indikator", []),
            mulai__lte=subject.today,
        )
        yield from held.values_list("jabatan", flat=True)


ACT = Act(id="jelaskan_indikasi", input=JelaskanIndikasiInput, target=Kantor, perform=perform, perkara=owners)
