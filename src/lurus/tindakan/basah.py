"""Paper signed in ink: who had to sign it on the day it bears, and whether he might."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan, boleh
from lurus.core.sop import act as act_rule
from lurus.dokumen.models import Cara, Dokumen, Pindaian
from lurus.dokumen.penanda import signer
from lurus.dokumen.penandatangan.pilihan import ways_of
from lurus.kantor.models import Penugasan
from lurus.kantor.pemegang import holders, pelaku_of, staffing
from lurus.tindakan import contents
from lurus.tindakan.act import Context, Subject
from lurus.tindakan.fakta import Fakta
from lurus.tindakan.perkara import perkara

SIGN = "tanda_tangani"


def waiting_scan(paper: Dokumen) -> Pindaian | None:
    """The scan of a paper that nobody has checked yet."""
    found: Pindaian | None = paper.pindaian.filter(pemeriksaan__isnull=True).order_by("pk").last()
    return found


def not_in_use(paper: Dokumen) -> CoreError | None:
    """Why ink is closed to the office; None when it is open."""
    return None if Cara.BASAH in ways_of(paper.kantor).every else CoreError("tanda_tangani.way_not_in_use")


def not_the_signer(subject: Subject, told: Any) -> Mapping[str, Any]:
    """These acts are not the signer's own: whose signature the paper needs says nothing about who may do them.

    Who scanned it in, and who signed it, is told instead.
    """
    scan = waiting_scan(subject.target)
    people = frozenset() if scan is None else frozenset({scan.pengunggah_id, scan.penanda_id})
    return {"penanda_tangan": None, "pemindai": people}


def signer_on(context: Context, day: date) -> tuple[Penugasan, Keputusan]:
    """Who holds the post that signs the paper, on that day, and from which position he might sign it.

    Raises CoreError `basah.no_signer`, `basah.might_not_sign` (orang): a Plh., or who verified, signs no less than
    with a key only what he may.
    """
    paper: Dokumen = context.target
    held = _holder(paper, day)
    if held is None:
        raise CoreError("basah.no_signer", tanggal=day)
    seats = staffing(context.kantor.pk, day, held.orang_id, acting_only=True)
    subject = Subject(
        kantor=context.kantor,
        orang=held.orang,
        pelaku=pelaku_of(seats, held.orang_id, context.kantor.pk, day),
        target=paper,
        case=context.case,
        definition=context.definition,
        at=context.at,
        today=day,
    )
    facts = perkara(contents.find(SIGN), subject, None, Fakta(context.perkara))
    decision = boleh(subject.pelaku, act_rule(context.definition, SIGN), facts)
    if not decision.boleh:
        raise CoreError("basah.might_not_sign", orang=held.orang.nama_lengkap, tanggal=day)
    return held, decision


def _holder(paper: Dokumen, day: date) -> Penugasan | None:
    wanted, found = signer(paper), holders(paper.kantor_id, day)
    if isinstance(wanted, int):
        return found.get(wanted)
    return next((one for one in found.values() if one.jabatan.peran == wanted), None)
