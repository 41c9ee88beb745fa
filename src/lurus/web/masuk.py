"""Signing in and out: by e-mail and password, with a lock after too many wrong ones."""

from typing import Any

from django.conf import settings
from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from lurus.kantor.models import Akun, Kantor
from lurus.tindakan.contoh import PASSWORD, accounts
from lurus.web.context import letterhead
from lurus.web.fields import Field, problems
from lurus.web.kantor_lain import begin
from lurus.web.shelf import Refusal
from lurus.web.tujuan import safe

TEMPLATE = "web/masuk.html"
LONGEST_NAME = 254
"""Letters of an e-mail address; no account has a longer one."""


@never_cache
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask who it is, and let in."""
    if request.method != "POST":
        if request.user.is_authenticated:
            return redirect("web:tugas")
        return _page(request, "", None)
    # In one spelling, so that the lock counts every wrong password of one account together.
    email = request.POST.get("username", "").strip().lower()
    name = email if email.isprintable() and len(email) <= LONGEST_NAME else ""
    # A name that no account can have is asked for all the same, as nobody's: it takes as long as a wrong password.
    account = authenticate(request, username=name, password=request.POST.get("password", ""))
    if not isinstance(account, Akun):
        refusal = Refusal(
            _("Surel atau kata sandi tidak cocok."),
            _("Periksa ejaan surel dan huruf besar-kecil kata sandi."),
            _("Bila lupa kata sandi, mintalah tautan kata sandi baru kepada pengelola server."),
        )
        return _page(request, email, refusal, status=422)
    login(request, account)
    begin(request, account.orang)
    return redirect(safe(request, request.POST.get("next", "")) or "web:tugas")


def locked_out(request: HttpRequest, response: Any = None, credentials: Any = None) -> HttpResponse:
    """Too many wrong passwords: wait."""
    minutes = round(settings.AXES_COOLOFF_TIME * 60)
    refusal = Refusal(
        _("Terlalu banyak percobaan masuk."),
        _("Demi keamanan, akun ini dikunci sementara dari perangkat ini."),
        _("Cobalah lagi %(minutes)d menit lagi.") % {"minutes": minutes},
    )
    return _page(request, request.POST.get("username", ""), refusal, status=429)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return redirect("web:masuk")


def _page(request: HttpRequest, email: str, refusal: Refusal | None, status: int = 200) -> HttpResponse:
    form = [
        Field(name="username", label=_("Surel"), kind="email", value=email, autocomplete="username"),
        Field(name="password", label=_("Kata sandi"), kind="password", autocomplete="current-password"),
    ]
    offices = list(Kantor.objects.all()[:2])
    data = request.POST if request.method == "POST" else request.GET
    context = {
        "bidang": form,
        "masalah": problems(form),
        "penolakan": refusal,
        "next": safe(request, data.get("next", "")),
        "akun_contoh": sample_accounts(),
        "kantor": letterhead(offices[0]) if len(offices) == 1 else None,
    }
    return render(request, TEMPLATE, context, status=status)


def sample_accounts() -> list[dict[str, str]]:
    """The accounts of a sample home, one per role; nothing anywhere else."""
    if settings.HOME.kind != "sample":
        return []
    return [
        {"nama": one.nama, "jabatan_teks": one.jabatan, "email": one.email, "sandi": PASSWORD}
        for one in accounts()
    ]
