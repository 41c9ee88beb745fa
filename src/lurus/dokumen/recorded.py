"""Three witnesses of one signature: its certificate, the office's row of it, and the assignment of that day."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from django.db.models import Q

from lurus.dokumen.models import Cara, Dokumen, Kunci, TandaTangan
from lurus.dokumen.sign import SignatureReport, Verification
from lurus.kantor.models import Penugasan
from lurus.kantor.waktu import day_of

APART: Final = timedelta(hours=12)
"""A signature is recorded when it is made; a row half a day away is about something else."""


def beside_the_books(found: Verification, paper: Dokumen) -> list[str]:
    """What the books say otherwise than the signatures on a paper; empty where all three agree.

    `sign.unrecorded` · `sign.other_key` (the key is another's) · `sign.other_name` · `sign.other_instant` ·
    `sign.not_assigned` (nobody gave the signer that post on that day).
    """
    rows = {one.serial: one for one in _rows(paper)}
    wrong: list[str] = []
    for one in found.signatures:
        row = rows.get(one.serial)
        wrong += ["sign.unrecorded"] if row is None else _unlike(one, row)
    return wrong


def _rows(paper: Dokumen) -> list[TandaTangan]:
    return list(paper.tanda_tangan.select_related("orang", "jabatan", "kantor", "rincian").order_by("pk"))


def _unlike(one: SignatureReport, row: TandaTangan) -> Iterator[str]:
    if (
        _own(row)
        and not Kunci.objects.at(row.kantor_id).filter(serial=one.serial, orang=row.orang_id).exists()
    ):
        yield "sign.other_key"
    if _other_name(one, row):
        yield "sign.other_name"
    if one.at is None or abs(one.at - row.waktu) > APART:
        yield "sign.other_instant"
    if not assigned(row, row.waktu):
        yield "sign.not_assigned"


def _own(row: TandaTangan) -> bool:
    """Made here with a key of the office's books; for what was made elsewhere a provider's root vouches."""
    how = getattr(row, "rincian", None)
    return how is None or how.cara == Cara.KANTOR


def _other_name(one: SignatureReport, row: TandaTangan) -> bool:
    """By the number that stays with a person for life; titles come and go. Without one: by the name without titles."""
    if one.nip and row.orang.nip:
        return one.nip != row.orang.nip
    return _letters(row.orang.nama) not in _letters(one.signer)


def _letters(name: str) -> str:
    return "".join(one for one in name.casefold() if one.isalpha())


def assigned(row: TandaTangan, at: datetime) -> Penugasan | None:
    """The assignment under which the signer held that post, in that mode, on that day."""
    day = day_of(at, row.kantor)
    held = Penugasan.objects.at(row.kantor_id).filter(
        orang=row.orang_id, jabatan=row.jabatan_id, mode=row.mode, mulai__lte=day
    )
    found: Penugasan | None = held.filter(Q(sampai__isnull=True) | Q(sampai__gte=day)).order_by("pk").last()
    return found
