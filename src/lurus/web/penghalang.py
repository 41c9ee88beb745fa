"""What keeps the draft of a case open, on the page where it is closed: the rules, and the way to waive them."""

from django.utils.translation import gettext as _

from lurus.bahasa import act_label, rule_label
from lurus.core.izin import Keputusan
from lurus.pemeriksaan.hasil import Gejala
from lurus.perbaikan.penghalang import blocking
from lurus.tindakan import door
from lurus.web.meja import Desk
from lurus.web.semula import waived_rules
from lurus.web.shelf import Link
from lurus.web.tujuan import act_url

CLOSES = "susun_konsep"
WAIVES = "kesampingkan_aturan"


def told_on(desk: Desk) -> tuple[list[str], Link | None]:
    """What to read before the draft is closed: waived rules, then those that block it; and where to waive one.

    The way there is offered only where something blocks, and only to whom the door would let through.
    """
    case = desk.subject.case
    if desk.act.id != CLOSES or case is None:
        return [], None
    blocked = _blocking(desk)
    said = _("Menghalangi penutupan konsep: %(rule)s")
    sentences = [
        *waived_rules(case),
        *(said % {"rule": rule_label(one.keterangan, one.aturan)} for one in blocked),
    ]
    allowed = bool(blocked) and isinstance(door.may(WAIVES, desk.subject), Keputusan)
    return sentences, Link(act_label(WAIVES), act_url(WAIVES, case.pk)) if allowed else None


def _blocking(desk: Desk) -> tuple[Gejala, ...]:
    case = desk.subject.case
    if case is None or not isinstance(desk.verdict, Keputusan):
        return ()
    return blocking(case, desk.visitor.today)
