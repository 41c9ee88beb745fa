"""What keeps the draft of a case open, on the page where it is closed: the rules, and the way to waive them."""

from django.utils.translation import gettext as _

from lurus.bahasa import act_label, rule_label
from lurus.core.izin import Keputusan
from lurus.perbaikan.penghalang import standing
from lurus.perbaikan.settled import waivers
from lurus.tindakan import door
from lurus.web.meja import Desk
from lurus.web.semula import settled_rules
from lurus.web.shelf import Link
from lurus.web.tujuan import act_url

CLOSES = "susun_konsep"
WAIVES = "kesampingkan_aturan"


def told_on(desk: Desk) -> tuple[list[str], Link | None]:
    """What to read before the draft is closed (rules that stand all the same, those that block); where to waive one.

    The way there is offered only where something blocks, and only to whom the door would let through.
    """
    case = desk.subject.case
    if desk.act.id != CLOSES or case is None:
        return [], None
    read_now = isinstance(desk.verdict, Keputusan)
    blocked, beside = standing(case, desk.visitor.today) if read_now else ((), ())
    said = _("Menghalangi penutupan konsep: %(rule)s")
    sentences = [
        *settled_rules([*waivers(case), *beside]),
        *(said % {"rule": rule_label(one.keterangan, one.aturan)} for one in blocked),
    ]
    allowed = bool(blocked) and isinstance(door.may(WAIVES, desk.subject), Keputusan)
    return sentences, Link(act_label(WAIVES), act_url(WAIVES, case.pk)) if allowed else None
