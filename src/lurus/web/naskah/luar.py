"""Signed elsewhere: the paper is downloaded unsigned, signed with another tool, and brought back."""

from secrets import token_hex

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lurus.bahasa import sentence
from lurus.bahasa.words import document_label
from lurus.core.errors import CoreError
from lurus.dokumen.cara import Cara
from lurus.dokumen.penanda import signable
from lurus.dokumen.penandatangan.basah import unsigned
from lurus.dokumen.penandatangan.pilihan import ways_of
from lurus.dokumen.penandatanganan import uploaded_signature
from lurus.files.check import MAX_BYTES, check
from lurus.tindakan.request import Refused
from lurus.web.acts import see_other, tell
from lurus.web.fields import Field, problems
from lurus.web.form import Typed
from lurus.web.galat import error_page
from lurus.web.meja import KEY_BYTES, Desk, hidden, refusal_of
from lurus.web.naskah.baris import filename
from lurus.web.naskah.kirim import PDF, attachment
from lurus.web.naskah.satu import paper_or_404
from lurus.web.shelf import Link, Refusal
from lurus.web.siapa import Visitor, signed_in

ACT = "tanda_tangani"
TEMPLATE = "web/tanda_tangan_luar.html"


@never_cache
@signed_in
def elsewhere_page(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """GET says how, POST takes the signed file."""
    paper_or_404(visitor, pk)
    desk = Desk.of(visitor, ACT, pk)
    if not signable(desk.target):
        return see_other(reverse("web:naskah", args=[pk]))
    if isinstance(desk.verdict, Refused):
        return _page(request, desk, desk.refusal, desk.verdict.status)
    if Cara.LUAR not in ways_of(visitor.kantor).every:
        return _page(request, desk, Refusal(sentence("tanda_tangani.way_not_in_use")), 409)
    return _taken(request, desk) if request.method == "POST" else _page(request, desk)


@never_cache
@require_safe
@signed_in
def unsigned_paper(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The unsigned paper with today's date: to be signed elsewhere, or to be printed and signed in ink."""
    found = paper_or_404(visitor, pk)
    if not signable(found) or found.status != "konsep":
        refusal = Refusal(
            _("Naskah ini tidak menunggu tanda tangan."), "", _("Buka naskahnya di halaman dokumen.")
        )
        back = Link(_("Kembali ke dokumen"), reverse("web:naskah", args=[pk]))
        return error_page(request, 409, _("Tidak ada yang ditandatangani"), refusal, back)
    return attachment(unsigned(found, visitor.today), filename(found), PDF)


def _taken(request: HttpRequest, desk: Desk) -> HttpResponse:
    visitor = desk.visitor
    try:
        evidence = uploaded_signature(desk.target, visitor.orang, _received(request), at=visitor.at)
        outcome = desk.perform(request, Typed(), evidence)
    except CoreError as failed:
        said = sentence(failed.code, failed.params)
        return _page(request, desk, Refusal(_("Belum ditandatangani."), said), 409)
    except Refused as refused:
        return _page(request, desk, refusal_of(refused), refused.status)
    tell(request, outcome)
    return see_other(reverse("web:naskah", args=[desk.target.pk]))


def _received(request: HttpRequest) -> bytes:
    """The uploaded bytes, as they are. Raises CoreError with a code of `files.check`."""
    upload = request.FILES.get("berkas")
    if upload is None:
        raise CoreError("files.empty", nama="–")
    size = upload.size or 0
    if size > MAX_BYTES:
        raise CoreError("files.too_large", nama=upload.name, size=size, limit=MAX_BYTES)
    data: bytes = upload.read()
    if check(upload.name or "", data).media_type != PDF:
        raise CoreError("files.disguised", nama=upload.name)
    return data


def _page(
    request: HttpRequest, desk: Desk, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    paper = desk.target
    opened = not isinstance(desk.verdict, Refused)
    form = _form(request, desk) if opened else []
    context = {
        "judul": _("%(kind)s: tanda tangan di luar aplikasi") % {"kind": document_label(paper.jenis)},
        "kembali": Link(_("Kembali ke dokumen"), reverse("web:naskah", args=[paper.pk])),
        "penolakan": refusal,
        "masalah": problems(form),
        "unduh_url": reverse("web:naskah_cetak", args=[paper.pk]) if opened else "",
        "bidang": form,
    }
    return render(request, TEMPLATE, context, status=status)


def _form(request: HttpRequest, desk: Desk) -> list[Field]:
    asked = Field(
        name="berkas",
        label=_("Naskah yang sudah Anda tanda tangani"),
        kind="file",
        hint=_("Berkas PDF, paling besar %(size)s MB.") % {"size": MAX_BYTES // 1024**2},
        accept=".pdf,application/pdf",
    )
    key = request.POST.get("key", "") or token_hex(KEY_BYTES)
    return [asked, *hidden(version=desk.version, key=key)]
