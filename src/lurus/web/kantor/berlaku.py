"""What an office decided from a day on: which decision is in force, how each stands, and on what it rests."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from django.utils.translation import gettext as _

from lurus.dokumen.models import KodeKlasifikasi, KopNaskah, PolaNomor, TeksNaskah
from lurus.web.kata import day, moment
from lurus.web.shelf import TableCell
from lurus.web.siapa import Visitor

Decided = KodeKlasifikasi | KopNaskah | PolaNomor | TeksNaskah
R = TypeVar("R", KodeKlasifikasi, KopNaskah, PolaNomor, TeksNaskah)


def in_force(found: Sequence[R], visitor: Visitor) -> R | None:
    """Of decisions, the latest first, the one that holds today."""
    return next((one for one in found if one.mulai <= visitor.today), None)


def standing(one: R, now: R | None, visitor: Visitor) -> str:
    """How a decision stands, in words."""
    if one.mulai > visitor.today:
        return _("belum berlaku")
    return _("berlaku") if one is now else _("digantikan")


def with_standing(rows: Iterable[R], about: Callable[[R], Hashable], visitor: Visitor) -> list[tuple[R, str]]:
    """Decisions about several things, the latest first, each with how it stands among those about the same."""
    found = list(rows)
    alike: dict[Hashable, list[R]] = {}
    for one in found:
        alike.setdefault(about(one), []).append(one)
    now = {key: in_force(rows, visitor) for key, rows in alike.items()}
    return [(one, standing(one, now[about(one)], visitor)) for one in found]


def since(one: Decided, words: str) -> TableCell:
    """From which day on, and how it stands."""
    return TableCell(day(one.mulai), kecil=words)


def basis(one: Decided, visitor: Visitor) -> TableCell:
    """On what it rests, who wrote it down, and when."""
    return TableCell(one.dasar, kecil=f"{one.pengatur.nama_lengkap} · {moment(one.waktu, visitor.kantor)}")
