"""Cards of items with their forms on one page: each form goes to its act's own address."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.urls import reverse

from lurus.core.izin import Keputusan
from lurus.ikhtisar.perkara import Perkara
from lurus.tindakan import contents, door
from lurus.tindakan.request import Refused
from lurus.web.fields import Field
from lurus.web.form import Typed
from lurus.web.meja import Desk, hidden, refusal_of
from lurus.web.shelf import Change, Link, Refusal
from lurus.web.siapa import Visitor
from lurus.web.terbuka import subject_for


@dataclass(frozen=True)
class Formulir:
    """One form on a card: under a fold, or (without a title) a single button."""

    url: str
    tombol: str
    bidang: Sequence[Field]
    judul: str = ""
    buka: bool = False
    utama: bool = False


@dataclass(frozen=True)
class Kartu:
    """One item: what it is, what was said about it, what may be done with it."""

    id: str
    ubahan: Change
    keterangan: Sequence[tuple[str, str]] = ()
    formulir: Sequence[Formulir] = ()
    tindakan: Sequence[Link] = field(default_factory=list)


@dataclass(frozen=True)
class Press:
    """What one form asks: the act, what is already settled, what is left out, and its words."""

    act: str
    tombol: str
    preset: Mapping[str, str] = field(default_factory=dict)
    without: Iterable[str] = ()
    judul: str = ""
    buka: bool = False
    utama: bool = False


def form_for(visitor: Visitor, target: Any, press: Press, back: str) -> Formulir:
    """The form of one act on one target."""
    desk = Desk(visitor, contents.find(press.act), target)
    scope = f"{press.act}-{target.pk}-" if press.judul else f"{press.act}-{target.pk}-x-"
    asked = desk.form(Typed(values=press.preset), {}, scope=scope)
    dropped = {*press.without, *press.preset}
    shown = [one for one in asked if one.name not in dropped]
    settled = hidden(**press.preset, kembali=back)
    return Formulir(
        url=reverse("web:tindakan", args=[press.act, target.pk]),
        tombol=press.tombol,
        bidang=[*([] if not press.judul else shown), *_unseen(shown, press), *settled],
        judul=press.judul,
        buka=press.buka,
        utama=press.utama,
    )


def _unseen(shown: Sequence[Field], press: Press) -> list[Field]:
    """A single button carries only what travels along."""
    return [] if press.judul else [one for one in shown if one.kind == "hidden"]


def verdict(found: Perkara, visitor: Visitor, act: str, target: Any) -> Keputusan | Refused:
    """Whether the act on this target is open, out of what was read already."""
    subject = replace(subject_for(found, visitor), target=target)
    return door.may(act, subject, found.facts, found.made)


def why_not(answers: Iterable[Keputusan | Refused]) -> Refusal | None:
    """The reason, when none of the answers is yes."""
    every = list(answers)
    refused = [one for one in every if isinstance(one, Refused)]
    return refusal_of(refused[0]) if every and len(refused) == len(every) else None
