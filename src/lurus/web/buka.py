"""Opening a sheet is recorded once, when its owner first sees it."""

from secrets import token_hex

from lurus.perbaikan.models import Lembar
from lurus.tindakan import door
from lurus.tindakan.request import Refused, Request
from lurus.web.siapa import Visitor

KEY_BYTES = 16


def record_opening(visitor: Visitor, sheet: Lembar) -> None:
    """Through the door, when the owner comes for the first time; nobody else's look is recorded."""
    owner = any(one.jabatan == sheet.jabatan_id for one in visitor.pelaku.kedudukan)
    if not owner or sheet.dikirim is None or sheet.dibuka is not None:
        return
    asked = Request(
        act="buka_lembar",
        kantor=visitor.kantor.pk,
        orang=visitor.orang.pk,
        target=sheet.pk,
        data={},
        key=token_hex(KEY_BYTES),
        at=visitor.at,
    )
    try:
        door.perform(asked)
    except Refused:
        return  # a sheet of a case that has moved on is read all the same
    sheet.refresh_from_db(fields=["dibuka", "version"])
