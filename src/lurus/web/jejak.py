"""Lines of the ledger, and what changed meanwhile, as the timeline shows them."""

from collections.abc import Iterable, Mapping
from typing import Any

from lurus.bahasa import act_label, role_label
from lurus.kantor.models import Kantor
from lurus.kantor.penugasan import Mode
from lurus.ledger.models import Transaction
from lurus.web.kata import moment
from lurus.web.shelf import Entry

BACKWARDS = ("kembalikan", "batalkan")


def entry(one: Transaction, kantor: Kantor) -> Entry:
    """One act."""
    return Entry(
        moment(one.at, kantor),
        one.at.isoformat(),
        one.actor_name,
        f"{act_label(one.act)}.",
        position(one.role, one.mode),
        one.reason,
        str(one.number),
        kembali=one.act in BACKWARDS,
    )


def position(role: str, mode: str) -> str:
    """The role from which somebody acted, with its mode where it is not the usual one."""
    if not role:
        return ""
    word = role_label(role)
    return word if mode in ("", Mode.DEFINITIF) else f"{Mode(mode).label} {word}"


def changed_since(changes: Iterable[Mapping[str, Any]], kantor: Kantor) -> list[Entry]:
    """What others did since a page was opened."""
    return [
        Entry(
            moment(one["waktu"], kantor),
            one["waktu"].isoformat(),
            one["siapa"],
            f"{act_label(one['tindakan'])}.",
        )
        for one in changes
    ]


def was_sent(kantor: Kantor, key: str) -> bool:
    """Whether this very form was answered before: sent again, it is answered alike."""
    return key != "" and Transaction.objects.at(kantor).filter(key=key).exists()
