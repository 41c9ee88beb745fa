"""The follow-up register: weaknesses that remained, what is to be done about them, and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import act_label
from lurus.ikhtisar.tindak_lanjut import PAGE, act_on, entries, standings
from lurus.perbaikan.models import KeadaanTindakLanjut, TindakLanjut
from lurus.web.daftar import page_number, pager, tabs
from lurus.web.kata import day, moment
from lurus.web.keys import key_of
from lurus.web.shelf import Link, Task
from lurus.web.siapa import Visitor, post_words, signed_in
from lurus.web.tujuan import act_url

LONGEST = 90


@dataclass(frozen=True)
class FollowUp:
    """One entry as a page shows it."""

    judul: str
    status: str
    status_teks: str
    fakta: Sequence[tuple[str, str]]
    asal: Link
    tindakan: Link | None


@signed_in
def follow_ups(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """What is open, what is late, what is done."""
    words = {"terbuka": _("Terbuka"), "terlambat": _("Terlambat"), "selesai": _("Selesai")}
    asked = request.GET.get("keadaan", "terbuka")
    standing = asked if asked in words else "terbuka"
    number, case = page_number(request), _case(request)
    found, total = entries(visitor.kantor.pk, standings(visitor.today)[standing], number, case)
    here = request.path if case is None else f"{request.path}?perbaikan={case}"
    context = {
        "tabs": tabs(here, "keadaan", words, standing),
        "daftar": [shown(one, visitor) for one in found],
        "pager": pager(request, number, max(1, -(-total // PAGE))),
        "kembali": Link(_("Perbaikan"), reverse("web:perbaikan")),
        "semua": None if case is None else Link(_("Tindak lanjut semua perbaikan"), request.path),
    }
    return render(request, "web/tindak_lanjut.html", context)


def _case(request: HttpRequest) -> int | None:
    return key_of(request.GET.get("perbaikan", ""))


def left_over(case: Any) -> Link | None:
    """How many weaknesses a case (from `with_course`) left to be followed up, and where they are listed."""
    if not case.weaknesses:
        return None
    told = ngettext("%(n)d kelemahan tersisa", "%(n)d kelemahan tersisa", case.weaknesses)
    gone = _("%(gone)d sudah selesai") % {"gone": case.weaknesses_gone}
    url = f"{reverse('web:tindak_lanjut')}?perbaikan={case.pk}"
    return Link(f"{told % {'n': case.weaknesses}}, {gone}", url)


def shown(one: TindakLanjut, visitor: Visitor) -> FollowUp:
    """One entry in words, with the button of whoever is due."""
    status, words = _standing(one, visitor)
    act = act_on(one, visitor.asker)
    told = [
        (_("Yang harus dilakukan"), one.tindakan),
        (_("Pelaksana"), _who(one, visitor)),
        (_("Paling lambat"), day(one.batas)),
        (_("Yang sudah dilakukan"), one.hasil),
        (_("Dilaporkan"), _by(one.pelaksana, moment(one.dilaksanakan, visitor.kantor))),
        (_("Diterima"), _by(one.penerima, moment(one.diterima, visitor.kantor))),
        (_("Catatan"), one.catatan),
    ]
    return FollowUp(
        judul=one.kelemahan,
        status=status,
        status_teks=words,
        fakta=[(name, value) for name, value in told if value],
        asal=Link(f"{one.asal} · {one.asal.judul}", reverse("web:perkara", args=[one.asal_id])),
        tindakan=Link(act_label(act), act_url(act, one.pk)) if act else None,
    )


def task(one: TindakLanjut, visitor: Visitor) -> Task:
    """One entry among somebody's tasks."""
    act = act_on(one, visitor.asker)
    status, words = _standing(one, visitor)
    about = _("%(weakness)s. Paling lambat %(day)s, dari perbaikan %(number)s.")
    weakness = one.kelemahan.rstrip(".")
    return Task(
        judul=f"{act_label(act)}: {one.tindakan[:LONGEST]}",
        kalimat=about % {"weakness": weakness, "day": day(one.batas), "number": one.asal},
        url=act_url(act, one.pk),
        status="terlambat" if status == "terlambat" else "giliran",
        status_teks=words if status == "terlambat" else "",
        tombol=act_label(act),
    )


def about(one: TindakLanjut) -> str:
    """What an act on an entry is about, in one sentence: the weakness, what was to be done, what was done."""
    done = _("Yang dilaporkan: %(done)s") % {"done": one.hasil} if one.hasil else ""
    told = _("%(weakness)s. Yang harus dilakukan: %(todo)s.")
    asked = told % {"weakness": one.kelemahan.rstrip("."), "todo": one.tindakan.rstrip(".")}
    return f"{asked} {done}".strip()


def _standing(one: TindakLanjut, visitor: Visitor) -> tuple[str, str]:
    if one.late(visitor.today):
        days = (visitor.today - one.batas).days
        return "terlambat", ngettext("Terlambat %(n)d hari", "Terlambat %(n)d hari", days) % {"n": days}
    return {
        KeadaanTindakLanjut.TERBUKA: ("menunggu", _("Terbuka")),
        KeadaanTindakLanjut.DILAPORKAN: ("menunggu", _("Dilaporkan, menunggu diterima")),
        KeadaanTindakLanjut.SELESAI: ("selesai", _("Selesai")),
        KeadaanTindakLanjut.DIGANTI: ("dibatalkan", _("Diganti penilaian yang lebih baru")),
    }[KeadaanTindakLanjut(one.keadaan)]


def _who(one: TindakLanjut, visitor: Visitor) -> str:
    held = visitor.staff.held.get(one.jabatan_id)
    if held is None:
        return _("%(post)s (jabatannya sedang kosong)") % {"post": one.jabatan.nama}
    return f"{held.orang.nama_lengkap}, {post_words(held)}"


def _by(person: object, when: str) -> str:
    name = getattr(person, "nama_lengkap", "")
    return f"{name}, {when}" if name and when else ""
