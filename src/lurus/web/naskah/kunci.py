"""One's own key: made here or brought along, locked by a passphrase that is stored nowhere; a new one replaces it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
from lurus.dokumen.kunci import NewKey, import_key, make_key, present_key, valid_until
from lurus.tindakan.request import Refused
from lurus.web.acts import see_other, tell
from lurus.web.fields import Field, problems
from lurus.web.form import Typed
from lurus.web.kata import moment
from lurus.web.meja import KEY_BYTES, Desk, hidden, refusal_of
from lurus.web.naskah.laju import allowed
from lurus.web.shelf import Link, Refusal
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url, safe

ACT = "buat_kunci"
ATTEMPTS = 10
TEMPLATE = "web/kunci.html"
BROUGHT = "frasa_bawa"
LARGEST_KEY = 64 * 1024
"""A PKCS#12 file is a few kilobytes."""


@dataclass(frozen=True)
class Shown:
    """What is wrong with what was sent, and the answer's status."""

    status: int = 200
    errors: Mapping[str, str] = field(default_factory=dict)
    refusal: Refusal | None = None
    key: str = ""


@never_cache
@sensitive_post_parameters("frasa", "frasa_lagi", "frasa_bawa")
@signed_in
def key_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """GET shows the key and asks for a new passphrase, POST makes a new key or keeps the one that was sent."""
    desk = Desk.of(visitor, ACT, visitor.kantor.pk)
    if isinstance(desk.verdict, Refused):
        return _page(request, desk, Shown(desk.verdict.status, refusal=desk.refusal))
    return _make(request, desk) if request.method == "POST" else _page(request, desk, Shown())


def _make(request: HttpRequest, desk: Desk) -> HttpResponse:
    key = request.POST.get("key", "")
    visitor = desk.visitor
    wrong = _wrong(request)
    if wrong:
        return _page(request, desk, Shown(422, wrong, key=key))
    if not allowed("kunci", visitor.orang.pk, ATTEMPTS):
        return _page(request, desk, Shown(429, refusal=_too_often(), key=key))
    try:
        outcome = desk.perform(request, Typed(), _made(request, visitor))
    except CoreError as failed:
        return _page(request, desk, _failed(failed, key, brought=_brought(request)))
    except Refused as refused:
        return _page(request, desk, Shown(refused.status, refusal=refusal_of(refused), key=key))
    tell(request, outcome)
    messages.success(request, _("Ingat frasa sandinya: tidak disimpan dan tidak dapat dipulihkan."))
    return see_other(_back(request) or reverse("web:kunci"))


def _brought(request: HttpRequest) -> bool:
    return BROUGHT in request.POST


def _wrong(request: HttpRequest) -> dict[str, str]:
    """What is wrong with the form itself, by field."""
    if not _brought(request):
        same = request.POST.get("frasa", "") == request.POST.get("frasa_lagi", "")
        return {} if same else {"frasa_lagi": _("Kedua frasa sandi tidak sama. Ketik keduanya sekali lagi.")}
    sent = request.FILES.get("kunci")
    if sent is None:
        return {"kunci": _("Pilih berkas kuncinya (.p12 atau .pfx).")}
    if (sent.size or 0) > LARGEST_KEY:
        return {"kunci": _("Berkas ini terlalu besar untuk sebuah kunci. Pilih berkas .p12 atau .pfx.")}
    return {}


def _made(request: HttpRequest, visitor: Visitor) -> NewKey:
    """The key, outside the door. Raises SignError."""
    sent = request.FILES.get("kunci")
    if _brought(request) and sent is not None:
        passphrase = request.POST.get(BROUGHT, "")
        return import_key(visitor.kantor, visitor.orang, sent.read(), passphrase, visitor.at)
    return make_key(visitor.kantor, visitor.orang, visitor.posts, request.POST.get("frasa", ""), visitor.at)


def _failed(failed: CoreError, key: str, *, brought: bool) -> Shown:
    said = sentence(failed.code, failed.params)
    if failed.code in ("sign.weak_passphrase", "sign.wrong_passphrase"):
        return Shown(422, {BROUGHT if brought else "frasa": said}, key=key)
    if brought:
        return Shown(422, {"kunci": said}, key=key)
    return Shown(409, refusal=Refusal(_("Kunci belum dibuat."), said), key=key)


def _page(request: HttpRequest, desk: Desk, shown: Shown) -> HttpResponse:
    open_now = not isinstance(desk.verdict, Refused)
    form = _form(request, shown) if open_now else []
    brought = _form_brought(request, shown) if open_now else []
    back = _back(request)
    context = {
        "fakta": _facts(desk.visitor),
        "kembali": Link(_("Kembali menandatangani"), back) if back else None,
        "penolakan": shown.refusal,
        "masalah": problems([*form, *brought]),
        "bidang": form,
        "bidang_bawa": brought,
        "cabut_url": act_url("cabut_kunci", desk.visitor.kantor.pk, back=reverse("web:kunci")),
        "tombol": act_label(ACT),
    }
    return render(request, TEMPLATE, context, status=shown.status)


def _form(request: HttpRequest, shown: Shown) -> list[Field]:
    first = _asked(
        "frasa", _("Frasa sandi"), shown, _("Sedikitnya delapan huruf; beberapa kata yang mudah Anda ingat.")
    )
    again = _asked("frasa_lagi", _("Frasa sandi sekali lagi"), shown, "")
    return [first, again, *hidden(key=shown.key or token_hex(KEY_BYTES), kembali=_back(request))]


def _form_brought(request: HttpRequest, shown: Shown) -> list[Field]:
    file = Field(
        name="kunci",
        label=_("Berkas kunci (PKCS#12)"),
        kind="file",
        hint=_("Berkas .p12 atau .pfx atas nama Anda. Penerbitnya harus sudah dicatat kantor."),
        accept=".p12,.pfx",
        error=shown.errors.get("kunci", ""),
    )
    passphrase = _asked(BROUGHT, _("Frasa sandi berkas itu"), shown, _("Dipakai setiap kali menandatangani."))
    more = hidden(key=shown.key or token_hex(KEY_BYTES), kembali=_back(request))
    return [file, passphrase, *(replace(one, scope="bawa_") for one in more)]


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
