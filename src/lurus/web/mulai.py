"""Where a review begins: the reports that were submitted, and what is suspected of them."""

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.ikhtisar.tugas import may_order
from lurus.register.models import Laporan
from lurus.web.kata import day
from lurus.web.keys import key_of
from lurus.web.shelf import Link, Task
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url


@signed_in
def choose_report(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Choose a report: the head orders its review, everybody else may put a suspicion about it.

    On the basis of a letter (`surat`) it is a suspicion for the head too.
    """
    letter = key_of(request.GET.get("surat", ""))
    act = "perintahkan_reviu" if letter is None and may_order(visitor.asker) else "ajukan_dugaan"
    told = {} if letter is None else {"surat": str(letter)}
    waiting = Count("dugaan", filter=Q(dugaan__perbaikan__isnull=True))
    rows = Laporan.objects.at(visitor.kantor).filter(disampaikan__isnull=False).annotate(menunggu=waiting)
    context = {
        "judul": _("Reviu laporan yang mana?")
        if act == "perintahkan_reviu"
        else _("Dugaan tentang laporan yang mana?"),
        "kembali": Link(_("Perbaikan"), reverse("web:perbaikan")),
        "laporan": [
            _line(one, act_url(act, visitor.kantor.pk, laporan=one.pk, **told))
            for one in rows.order_by("-disampaikan", "-pk")
        ],
    }
    return render(request, "web/mulai.html", context)


def _line(one: Laporan, url: str) -> Task:
    count: int = getattr(one, "menunggu", 0)
    told = ngettext("%(n)d dugaan menunggu", "%(n)d dugaan menunggu", count) % {"n": count}
    sent = _("Disampaikan %(day)s kepada %(who)s") % {"day": day(one.disampaikan), "who": one.penerima or "–"}
    return Task(
        judul=one.judul,
        kalimat=sent,
        url=url,
        status="klarifikasi" if count else "selesai",
        status_teks=told if count else _("Tanpa dugaan"),
    )
