"""One's own password: set by an invitation, changed later."""

from collections.abc import Mapping

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from lurus.bahasa import sentence
from lurus.core.errors import CoreError
from lurus.kantor.akun import Akun
from lurus.kantor.sandi import set_password
from lurus.kantor.undangan import read
from lurus.web.context import letterhead
from lurus.web.fields import Field, problems
from lurus.web.galat import error_page
from lurus.web.shelf import Refusal
from lurus.web.siapa import Visitor, signed_in

TEMPLATE = "web/sandi.html"


@sensitive_post_parameters()
@never_cache
@signed_in
def change_password(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """A new password for oneself, by showing the old one."""
    account = request.user
    assert isinstance(account, Akun)  # noqa: S101 - the only user model there is
    errors: dict[str, str] = {}
    if request.method == "POST":
        if not account.check_password(request.POST.get("lama", "")):
            errors["lama"] = _("Kata sandi lama tidak cocok.")
        elif not (errors := _set(request, account)):
            update_session_auth_hash(request, account)
            messages.success(request, _("Kata sandi Anda sudah diganti."))
            return redirect("web:kantor")
    old = _password("lama", _("Kata sandi lama"), "current-password", errors)
    return _page(request, [old, *_new(errors)], "base.html")


@sensitive_post_parameters()
@never_cache
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """The first password, by the link of an invitation."""
    try:
        account = read(token)
    except CoreError as refused:
        why = sentence(refused.code, refused.params)
        return error_page(
            request, 410, _("Undangan tidak berlaku"), Refusal(_("Undangan tidak berlaku."), why)
        )
    errors: dict[str, str] = {}
    if request.method == "POST" and not (errors := _set(request, account)):
        messages.success(request, _("Kata sandi sudah dibuat. Silakan masuk."))
        return redirect("web:masuk")
    email = Field(name="surel", label=_("Surel"), kind="hidden", value=account.email)
    return _page(request, [email, *_new(errors)], "sheet.html", letterhead(account.orang.kantor))


def _set(request: HttpRequest, account: Akun) -> dict[str, str]:
    new, again = request.POST.get("baru", ""), request.POST.get("ulang", "")
    if new != again:
        return {"ulang": _("Kedua kata sandi baru tidak sama.")}
    try:
        set_password(account, new)
    except ValidationError as weak:
        return {"baru": " ".join(weak.messages)}
    return {}


def _new(errors: Mapping[str, str]) -> list[Field]:
    hint = _("Paling sedikit 12 huruf; kalimat pendek lebih mudah diingat daripada lambang.")
    return [
        _password("baru", _("Kata sandi baru"), "new-password", errors, hint),
        _password("ulang", _("Kata sandi baru, sekali lagi"), "new-password", errors),
    ]


def _password(name: str, label: str, autocomplete: str, errors: Mapping[str, str], hint: str = "") -> Field:
    return Field(
        name=name,
        label=label,
        kind="password",
        autocomplete=autocomplete,
        hint=hint,
        error=errors.get(name, ""),
    )


def _page(
    request: HttpRequest, form: list[Field], frame: str, office: Mapping[str, str] | None = None
) -> HttpResponse:
    wrong = problems(form)
    context = {"bidang": form, "masalah": wrong, "bingkai": frame, **({"kantor": office} if office else {})}
    return render(request, TEMPLATE, context, status=422 if wrong else 200)
