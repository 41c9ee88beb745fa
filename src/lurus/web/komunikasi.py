"""Messages of a case in words: threads, who is to answer until when, and the way to answer."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import role_label
from lurus.core.sop import ENDS
from lurus.ikhtisar.komunikasi import Message, may_answer, threads
from lurus.ikhtisar.perkara import Perkara
from lurus.perbaikan.models import JenisTanda, Perbaikan, Tanda
from lurus.tindakan.komunikasikan.act import KINDS
from lurus.web.kata import day, moment
from lurus.web.shelf import Link, Said, Task
from lurus.web.siapa import Visitor
from lurus.web.tujuan import act_url

ACT = "komunikasikan"
LONGEST = 90
LONGEST_KEY = 18


def conversation(found: Perkara, visitor: Visitor) -> dict[str, Any]:
    """The threads of a case, how many messages they hold, and whether one waits for the visitor."""
    every = threads(found.facts)
    open_ = bool(every) and may_answer(found.facts, visitor.asker, found.rules)
    mine = [one for thread in every for one in thread if visitor.orang.pk in one.awaited]
    return {
        "pesan": [[said(one, visitor, answerable=open_) for one in thread] for thread in every],
        "pesan_jumlah": sum(map(len, every)),
        "pesan_buka": open_ and bool(mine),
    }


def said(one: Message, visitor: Visitor, *, answerable: bool) -> Said:
    """One message, with the way to answer it for whoever may."""
    status, words, waits = _standing(one, visitor)
    named = one.mark.isi.get("tujuan", ())
    return Said(
        moment(one.mark.waktu, visitor.kantor),
        one.mark.waktu.isoformat(),
        one.mark.orang.nama_lengkap,
        f"{_kind(one.mark)}.",
        role_label(one.mark.peran),
        one.mark.catatan,
        menanggapi=_responds(one),
        kepada=_("kepada %(names)s") % {"names": _names(named, visitor)} if named else "",
        status=status,
        status_teks=words,
        tunggu=waits,
        jawab=Link(_verb(one, visitor), answer_url(one)) if answerable else None,
    )


def task(one: Message, visitor: Visitor) -> Task:
    """A message that waits for the visitor's answer, among his tasks."""
    late = one.late(visitor.today)
    told = _("%(kind)s dari %(name)s, paling lambat %(day)s") if one.due else _("%(kind)s dari %(name)s")
    about = told % {"kind": _kind(one.mark), "name": one.mark.orang.nama_lengkap, "day": day(one.due)}
    return Task(
        judul=f"{_('Jawab pesan')}: {Truncator(one.mark.catatan).chars(LONGEST)}",
        kalimat=f"{one.case} · {one.case.judul} · {about}",
        url=answer_url(one),
        status="terlambat" if late else "giliran",
        status_teks=_late(one, visitor) if late else "",
        tombol=_("Jawab pesan"),
    )


def answer_url(one: Message) -> str:
    """The form of a response: to whom, to which message, about the same sheet or item."""
    place = {name: one.mark.isi[name] for name in ("lembar", "butir") if one.mark.isi.get(name)}
    told = {"jenis": "tanggapan", "menanggapi": one.mark.pk, "tujuan": one.mark.orang_id, **place}
    return act_url(ACT, one.case.pk, back=f"{reverse('web:perkara', args=[one.case.pk])}#pesan", **told)


def answered(case: Perbaikan, key: str) -> str:
    """What a response responds to, for the page on which it is written; empty when it responds to nothing."""
    if not key.isdecimal() or len(key) > LONGEST_KEY:
        return ""
    rows = case.tanda.filter(jenis=JenisTanda.KOMUNIKASI, pk=int(key)).select_related("orang")
    one = rows.first()
    told = _("Yang ditanggapi, dari %(name)s: “%(message)s”")
    return "" if one is None else told % {"name": one.orang.nama_lengkap, "message": one.catatan}


def _responds(one: Message) -> str:
    """Whom a message responds to, where that is not plain from where it stands: right under the first."""
    if one.above is None or not one.above.isi.get("menanggapi"):
        return ""
    return _("menanggapi %(name)s") % {"name": one.above.orang.nama_lengkap}


def _verb(one: Message, visitor: Visitor) -> str:
    return _("Jawab") if visitor.orang.pk in one.awaited else _("Tanggapi")


def _kind(mark: Tanda) -> str:
    kind = str(mark.isi.get("jenis", ""))
    return _(KINDS[kind]) if kind in KINDS else kind


def _standing(one: Message, visitor: Visitor) -> tuple[str, str, str]:
    """(status, its words, who is to answer until when); nothing where no answer was wanted."""
    if not one.asked:
        return "", "", ""
    if not one.awaited:
        return "selesai", _("Sudah dijawab"), ""
    if one.case.langkah in ENDS:
        return "belum", _("Tidak dijawab"), ""
    who = _("tim (satu jawaban cukup)") if one.to_team else _names(one.awaited, visitor)
    told = _("%(who)s, paling lambat %(day)s") % {"who": who, "day": day(one.due)} if one.due else who
    if one.late(visitor.today):
        return "terlambat", _late(one, visitor), told
    return "menunggu", _("Menunggu jawaban"), told


def _late(one: Message, visitor: Visitor) -> str:
    assert one.due is not None  # noqa: S101 - without a last day nothing is late
    days = (visitor.today - one.due).days
    return ngettext("Terlambat %(n)d hari", "Terlambat %(n)d hari", days) % {"n": days}


def _names(people: Iterable[int], visitor: Visitor) -> str:
    known = {held.orang_id: held.orang.nama_lengkap for held in visitor.staff.rows}
    gone = _("pegawai yang tidak lagi menjabat")
    return "; ".join(dict.fromkeys(known.get(one, gone) for one in people))
