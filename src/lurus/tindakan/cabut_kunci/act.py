"""A key signs nothing more from now on; what it signed before stays valid."""

from collections.abc import Mapping
from typing import Any

from pydantic import Field, JsonValue

from lurus.core.errors import CoreError
from lurus.dokumen.kunci import present_key
from lurus.dokumen.models import SebabCabut
from lurus.kantor.models import Kantor, Orang
from lurus.tindakan.act import Act, Context, Result, Subject
from lurus.tindakan.masukan import OptionalPerson, Prose
from lurus.tindakan.request import Input

REASONS: dict[str, JsonValue] = {one.value: str(one.label) for one in SebabCabut if one != SebabCabut.DIGANTI}


class CabutKunciInput(Input):
    """Whose key, and why."""

    orang: OptionalPerson = Field(
        None,
        title="Kunci siapa",
        description="Kosongkan untuk kunci Anda sendiri. Kunci orang lain hanya dicabut pengelola.",
    )
    sebab: SebabCabut = Field(title="Sebab", json_schema_extra={"kind": "choice", "choices": REASONS})
    alasan: Prose = Field(
        title="Penjelasan",
        description="Apa yang terjadi, dan sejak kapan bila diketahui. Tercatat di buku kantor.",
    )


def perform(context: Context, told: CabutKunciInput) -> Result:
    """Set the end of the key that the person signs with now."""
    owner = _owner(context, told)
    key = present_key(owner)
    if key is None:
        raise CoreError("cabut_kunci.no_key", nama=owner.nama_lengkap)
    if told.sebab == SebabCabut.DIGANTI:
        raise CoreError("cabut_kunci.replaced_by_making")
    context.pen.change(key, dicabut=context.at, sebab_cabut=str(told.sebab))
    return Result(reason=told.alasan, data={"serial": key.serial})


def _owner(context: Context, told: CabutKunciInput) -> Orang:
    if told.orang is None:
        return context.orang
    found = Orang.objects.at(context.kantor).filter(pk=told.orang).first()
    if found is None:
        raise CoreError("cabut_kunci.unknown_person")
    return found


def facts(subject: Subject, told: CabutKunciInput | None) -> Mapping[str, Any]:
    """Izin is told whose key it is."""
    return {"sasaran_orang": subject.orang.pk if told is None or told.orang is None else told.orang}


ACT = Act(id="cabut_kunci", input=CabutKunciInput, target=Kantor, perform=perform, perkara=facts)
