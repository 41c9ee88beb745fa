"""Which other acts on a case are open to this person, and which of the own ones are closed, and why."""

from dataclasses import replace

from lurus.bahasa import act_label, sentence
from lurus.core.izin import Keputusan
from lurus.core.sop import ENDS, ActRule, open_acts
from lurus.ikhtisar.perkara import Perkara
from lurus.tindakan import door
from lurus.tindakan.act import Subject
from lurus.tindakan.request import NotNow
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor
from lurus.web.tujuan import act_url

WHERE_IT_BLOCKS = ("kesampingkan_aturan",)
"""Offered on the page where the draft is closed, when a rule keeps it open: the rules are laid out only there."""


def acts_for(found: Perkara, visitor: Visitor) -> tuple[list[Link], list[dict[str, str]]]:
    """Links to the acts that the door would let through, and those that only wait for something."""
    if found.case.langkah in ENDS:
        return [], []
    subject, made = subject_for(found, visitor), found.made
    links: list[Link] = []
    closed: list[dict[str, str]] = []
    for rule in open_acts(found.rules, found.case.langkah):
        if rule.aggregate != "perbaikan" or rule.id in WHERE_IT_BLOCKS:
            continue
        answer = door.may(rule.id, subject, found.facts, made)
        if isinstance(answer, Keputusan):
            links.append(Link(act_label(rule.id), act_url(rule.id, found.case.pk)))
        elif isinstance(answer, NotNow) and _is_his(rule, found, visitor):
            closed.append({"label": act_label(rule.id), "alasan": sentence(answer.code, answer.params)})
    return links, closed


def subject_for(found: Perkara, visitor: Visitor) -> Subject:
    """What the door is asked about, out of what was read already."""
    return replace(visitor.asker, target=found.case, case=found.case, definition=found.rules)


def _is_his(rule: ActRule, found: Perkara, visitor: Visitor) -> bool:
    return visitor.plays(*rule.roles(found.case.langkah), case=found.case.pk)
