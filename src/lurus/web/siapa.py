"""Who asks for a page, in which office, at what time, from which posts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, wraps
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import sentence
from lurus.core.calendar import Calendar
from lurus.core.izin import Pelaku
from lurus.core.sop import definition
from lurus.ikhtisar.kalender import Standing, standing
from lurus.ikhtisar.orang import Staffing
from lurus.kantor.clock import now
from lurus.kantor.models import Kantor, Orang, Penugasan
from lurus.kantor.penugasan import Mode
from lurus.tindakan.act import Subject
from lurus.web.galat import error_page
from lurus.web.shelf import Refusal

OFFICE = "kantor"
"""Session key: the office in which a person with assignments in several is working."""

SEVERAL = "beberapa_kantor"
"""Session key: whether there are several to choose from."""


@dataclass(frozen=True)
class Visitor:
    """The person behind a request, with everything of the office that every page needs."""

    kantor: Kantor
    orang: Orang
    at: datetime

    @cached_property
    def today(self) -> date:
        """The day in the office's zone."""
        return self.at.astimezone(ZoneInfo(self.kantor.zona)).date()

    @cached_property
    def staff(self) -> Staffing:
        return Staffing.read(self.kantor.pk, self.today, self.orang.pk)

    @cached_property
    def pelaku(self) -> Pelaku:
        return self.staff.pelaku(self.orang.pk)

    @cached_property
    def asker(self) -> Subject:
        """Who asks the door, out of what was read already: about the office, until a target is put in its place."""
        return Subject(
            kantor=self.kantor,
            orang=self.orang,
            pelaku=self.pelaku,
            target=self.kantor,
            case=None,
            definition=definition(self.kantor.sop),
            at=self.at,
            today=self.today,
        )

    @cached_property
    def standing(self) -> Standing:
        return standing(self.kantor)

    @property
    def calendar(self) -> Calendar:
        return self.standing.calendar

    def plays(self, *roles: str, case: int | None = None) -> bool:
        """Whether the person acts today in one of these roles, in that case or outside any."""
        return any(one.peran in roles and one.counts_in(case) for one in self.pelaku.kedudukan)

    def reads_as(self, *roles: str, case: int | None = None) -> bool:
        """Whether the person reads so, in that case or outside any: also while a Plh. runs the post."""
        return self.pelaku.reads_as(*roles, perbaikan=case)

    @property
    def away(self) -> list[str]:
        """For every post that a Plh. runs in this person's place: that one reads, and does not act."""
        told = [
            {"peran": one.peran, "oleh": one.oleh, "sampai": one.sampai} for one in self.pelaku.digantikan
        ]
        return [sentence("izin.displaced", one) for one in told]

    @property
    def posts(self) -> str:
        """The posts held today, in words; those that a Plh. runs are told as such."""
        held = [post_words(one) for one in self.staff.seats(self.orang)]
        away = [_("%(post)s (dijalankan Plh.)") % {"post": one.jabatan.nama} for one in self._displaced]
        return " · ".join(dict.fromkeys([*held, *away]))

    @property
    def _displaced(self) -> list[Penugasan]:
        posts = {(one.jabatan, one.mode) for one in self.pelaku.digantikan}
        own = [one for one in self.staff.rows if one.orang_id == self.orang.pk]
        return [one for one in own if (one.jabatan_id, one.mode) in posts]


def post_words(held: Penugasan) -> str:
    """A post with the mode in which it is held."""
    usual = held.mode in (Mode.DEFINITIF, Mode.TUGAS)
    return held.jabatan.nama if usual else f"{held.get_mode_display()} {held.jabatan.nama}"


def moment() -> datetime:
    """What time it is in this home."""
    return now(None if settings.HOME.kind == "real" else settings.HOME.clock)


View = Callable[..., HttpResponseBase]


def signed_in(view: View) -> View:
    """The view is for people with a post today, run by a Plh. or not; it is given the visitor beside the request."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        user = request.user
        if not user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("web:masuk"))
        visitor = Visitor(_office(request, user.orang), user.orang, moment())
        request.visitor = visitor  # type: ignore[attr-defined] # read by `context.frame`
        if not visitor.pelaku.membaca:
            return _without_post(request)
        return view(request, visitor, *args, **kwargs)

    return shown


def _office(request: HttpRequest, orang: Orang) -> Kantor:
    chosen = request.session.get(OFFICE)
    if chosen is None or chosen == orang.kantor_id:
        return orang.kantor
    return Kantor.objects.filter(pk=chosen).first() or orang.kantor


def _without_post(request: HttpRequest) -> HttpResponse:
    refusal = Refusal(
        _("Anda tidak memegang jabatan di kantor ini hari ini."),
        _("Yang dapat Anda lihat dan lakukan mengikuti jabatan yang Anda pegang."),
        _(
            "Mintalah pengelola aplikasi mencatat penugasan Anda, atau pilih kantor lain bila Anda memilikinya."
        ),
    )
    return error_page(request, 403, _("Belum ada penugasan"), refusal)
