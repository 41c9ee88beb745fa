"""The office learns of a new key; the one before is no longer used."""

from lurus.core.errors import CoreError
from lurus.dokumen.kunci import NewKey
from lurus.dokumen.models import Kunci, SebabCabut
from lurus.kantor.models import Kantor
from lurus.tindakan.act import Act, Context, Result
from lurus.tindakan.request import Empty


def perform(context: Context, told: Empty) -> Result:
    """Record the key that was made outside the door for this very person."""
    key = context.evidence
    if not isinstance(key, NewKey) or key.orang != context.orang.pk:
        raise CoreError("buat_kunci.not_own")
    for earlier in context.orang.kunci.filter(dicabut__isnull=True):
        context.pen.change(earlier, dicabut=context.at, sebab_cabut=str(SebabCabut.DIGANTI))
    context.pen.add(
        Kunci(
            kantor=context.kantor,
            orang=context.orang,
            serial=key.serial,
            sertifikat=key.certificate,
            tersertifikasi=key.certified,
            dibuat=context.at,
        )
    )
    return Result(data={"serial": key.serial})


ACT = Act(id="buat_kunci", input=Empty, target=Kantor, perform=perform)
