"""One's own key: made here, locked by a passphrase that is stored nowhere; a new one replaces the old."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from secrets import token_hex

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from lurus.bahasa import act_label, sentence
from lurus.core.errors import CoreError
from lurus.dokumen.kunci import make_key, present_key, valid_until
from lurus.tindakan.request import Refused
from lurus.web.acts import see_other, tell
from lurus.web.fields import Field, problems
from lurus.web.form import Typed
from lurus.web.kata import moment
from lurus.web.meja import KEY_BYTES, Desk, hidden, refusal_of
from lurus.web.naskah.laju import allowed
from lurus.web.shelf import Link, Refusal
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import safe

ACT = "buat_kunci"
ATTEMPTS = 10
TEMPLATE = "web/kunci.html"


@dataclass(frozen=True)
class Shown:
    """What is wrong with what was sent, and the answer's status."""

    status: int = 200
    errors: Mapping[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None
    key: str = ""


@never_cache
@sensitive_post_parameters("frasa", "frasa_lagi")
@signed_in
def key_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """GET shows the key and asks for a new passphrase, POST makes a new key."""
    desk = Desk.of(visitor, ACT, visitor.kantor.pk)
    if isinstance(desk.verdict, Refused):
        return _page(request, desk, Shown(desk.verdict.status, refusal=desk.refusal))
    return _make(request, desk) if request.method == "POST" else _page(request, desk, Shown())


def _make(request: HttpRequest, desk: Desk) -> HttpResponse:
    first, second = request.POST.get("frasa", ""), request.POST.get("frasa_lagi", "")
    key = request.POST.get("key", "")
    if first != second:
        wrong = {"frasa_lagi": _("Kedua frasa sandi tidak sama. Ketik keduanya sekali lagi.")}
        return _page(request, desk, Shown(422, wrong, key=key))
    visitor = desk.visitor
    if not allowed("kunci", visitor.orang.pk, ATTEMPTS):
        return _page(request, desk, Shown(429, refusal=_too_often(), key=key))
    try:
        made = make_key(visitor.kantor, visitor.orang, visitor.posts, first, visitor.at)
        outcome = desk.perform(request, Typed(), made)
    except CoreError as failed:
        return _page(request, desk, _failed(failed, key))
    except Refused as refused:
        return _page(request, desk, Shown(refused.status, refusal=refusal_of(refused), key=key))
    tell(request, outcome)
    messages.success(request, _("Ingat frasa sandinya: tidak disimpan dan tidak dapat dipulihkan."))
    return see_other(_back(request) or reverse("web:kunci"))


def _failed(failed: CoreError, key: str) -> Shown:
    said = sentence(failed.code, failed.params)
    if failed.code == "sign.weak_passphrase":
        return Shown(422, {"frasa": said}, key=key)
    return Shown(409, refusal=Refusal(_("Kunci belum dibuat."), said), key=key)


def _page(request: HttpRequest, desk: Desk, shown: Shown) -> HttpResponse:
    open_now = not isinstance(desk.verdict, Refused)
    form = _form(request, shown) if open_now else []
    back = _back(request)
    context = {
        "fakta": _facts(desk.visitor),
        "kembali": Link(_("Kembali menandatangani"), back) if back else None,
        "penolakan": shown.refusal,
        "masalah": problems(form),
        "bidang": form,
        "tombol": act_label(ACT),
    }
    return render(request, TEMPLATE, context, status=shown.status)


def _form(request: HttpRequest, shown: Shown) -> list[Field]:
    first = _asked(
        "frasa", _("Frasa sandi"), shown, _("Sedikitnya delapan huruf; beberapa kata yang mudah Anda ingat.")
    )
    again = _asked("frasa_lagi", _("Frasa sandi sekali lagi"), shown, "")
    return [first, again, *hidden(key=shown.key or token_hex(KEY_BYTES), kembali=_back(request))]


def _asked(name: str, label: str, shown: Shown, hint: str) -> Field:
    error = shown.errors.get(name, "")
    return Field(name=name, label=label, kind="password", hint=hint, error=error, autocomplete="new-password")


def _facts(visitor: Visitor) -> list[tuple[str, str]]:
    present = present_key(visitor.orang)
    if present is None:
        return []
    return [
        (_("Dibuat"), moment(present.dibuat, visitor.kantor)),
        (_("Berlaku sampai"), moment(valid_until(present), visitor.kantor)),
        (_("Nomor seri"), present.serial),
    ]


def _back(request: HttpRequest) -> str:
    data = request.POST if request.method == "POST" else request.GET
    return safe(request, data.get("kembali", ""))


def _too_often() -> Refusal:
    return Refusal(_("Terlalu banyak percobaan."), "", _("Tunggu satu menit, lalu ulangi."))
