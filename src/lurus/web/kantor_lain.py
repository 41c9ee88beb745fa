"""Somebody with assignments in several offices chooses in which one to work."""

from datetime import date

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from lurus.kantor.models import Kantor, Orang, Penugasan
from lurus.web.siapa import OFFICE, SEVERAL, Visitor, moment, signed_in


def offices_of(orang: Orang, day: date) -> list[Kantor]:
    """The offices in which the person holds a post on `day`; the one read across offices, about oneself."""
    held = Penugasan.across_offices.filter(
        Q(sampai__isnull=True) | Q(sampai__gte=day), orang=orang, mulai__lte=day
    )
    return list(Kantor.objects.filter(pk__in=held.values("kantor")).order_by("nama"))


def begin(request: HttpRequest, orang: Orang) -> None:
    """Where somebody begins: the own office; another one only when the own has no post for him."""
    offices = offices_of(orang, moment().date())
    request.session[SEVERAL] = len(offices) > 1
    if offices and orang.kantor not in offices:
        request.session[OFFICE] = offices[0].pk


@signed_in
def choose_office(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """GET shows the offices, POST works in one of them from now on."""
    offices = offices_of(visitor.orang, visitor.today)
    if request.method != "POST":
        return render(request, "web/pilih_kantor.html", {"pilihan": offices})
    chosen = {str(one.pk): one for one in offices}.get(request.POST.get("kantor", ""))
    if chosen is None:
        raise Http404
    request.session[OFFICE] = chosen.pk
    return redirect("web:tugas")
