"""Signing: what is signed, the very file, the passphrase. The signature is made outside the door, then recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from secrets import token_hex
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe

from lurus.bahasa import act_label, sentence
from lurus.bahasa.words import document_label
from lurus.core.errors import CoreError
from lurus.dokumen.cara import Cara
from lurus.dokumen.isi import build
from lurus.dokumen.kunci import present_key
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penanda import signable
from lurus.dokumen.penandatangan.pilihan import ways_of
from lurus.dokumen.penandatanganan import show, signature_by
from lurus.dokumen.terbit import mark_of
from lurus.ikhtisar.naskah import SIGNED
from lurus.tindakan.request import Refused, Stale
from lurus.web.acts import see_other, tell
from lurus.web.fields import Field, problems
from lurus.web.form import Typed
from lurus.web.galat import error_page
from lurus.web.jejak import changed_since
from lurus.web.meja import KEY_BYTES, Desk, hidden, refusal_of
from lurus.web.naskah import rahasia
from lurus.web.naskah.baris import filename, title
from lurus.web.naskah.cara import no_way, other_ways
from lurus.web.naskah.isi import Summary, summary
from lurus.web.naskah.kirim import inline_pdf
from lurus.web.naskah.laju import allowed
from lurus.web.naskah.satu import paper_or_404
from lurus.web.shelf import Entry, Link, Refusal
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url

ACT = "tanda_tangani"
TEMPLATE = "web/tanda_tangani.html"
ATTEMPTS = 10
KEY_TROUBLES = ("kunci.none", "sign.no_key", "sign.unreadable_key", "sign.certificate_not_valid")
MOVED = "tanda_tangani.document_moved"
BASE_MOVED = "tanda_tangani.base_moved"


@dataclass(frozen=True)
class Shown:
    """How the page is to look after a press: what is wrong, what to do about it, and the answer's status."""

    status: int = 200
    refusal: Refusal | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    ways: Sequence[Link] = ()
    changes: Sequence[Entry] = ()
    key: str = ""
    nik: str = field(default="", repr=False)
    again: bool = False


@dataclass(frozen=True)
class Sheet:
    """The paper as it would be signed now, and its fingerprint; without one where nothing may be signed."""

    summary: Summary
    mark: str


@never_cache
@sensitive_post_parameters(*rahasia.SECRETS)
@signed_in
def sign_page(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """GET shows what is signed, POST signs."""
    paper_or_404(visitor, pk)
    desk = Desk.of(visitor, ACT, pk)
    if desk.target.status == SIGNED and _signed_by(desk):
        return see_other(_home(desk.target))
    if not signable(desk.target):
        return see_other(_home(desk.target))
    if isinstance(desk.verdict, Refused):
        return _page(request, desk, Shown(desk.verdict.status, desk.refusal, ways=[_see_case(desk.target)]))
    way = ways_of(visitor.kantor).here
    if way is None:
        return _page(request, desk, Shown(200, no_way(), ways=other_ways(desk)))
    if way == Cara.KANTOR and present_key(visitor.orang) is None:
        return _page(request, desk, Shown(200, _no_key(), ways=[_make_key(desk)]))
    return _sign(request, desk) if request.method == "POST" else _page(request, desk, Shown())


@never_cache
@require_safe
@signed_in
def preview(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The exact file that would be signed, if it still is the one that the page showed."""
    paper = paper_or_404(visitor, pk)
    shown = show(paper, visitor.at) if signable(paper) and paper.status != SIGNED else None
    if shown is not None and shown.mark == request.GET.get("sidik", ""):
        return inline_pdf(shown.pdf, filename(paper))
    refusal = Refusal(sentence(MOVED), "", _("Buka lagi halaman tanda tangannya."))
    back = Link(_("Kembali ke dokumen"), _home(paper))
    return error_page(request, 409, _("Naskah sudah berubah"), refusal, back)


def _sign(request: HttpRequest, desk: Desk) -> HttpResponse:
    visitor, key = desk.visitor, request.POST.get("key", "")
    way, told = ways_of(visitor.kantor).here or Cara.KANTOR, rahasia.given(request)
    wrong = rahasia.lacking(way, told)
    if wrong:
        return _page(request, desk, Shown(422, errors=wrong, key=key, nik=told.nik))
    if not allowed("frasa", visitor.orang.pk, ATTEMPTS):
        return _page(request, desk, Shown(429, too_often(), key=key))
    try:
        mark = request.POST.get("sidik", "")
        evidence = signature_by(way, desk.target, visitor.orang, told, shown_mark=mark, at=visitor.at)
        outcome = desk.perform(request, Typed(), evidence)
    except CoreError as failed:
        return _page(request, desk, replace(_failed(desk, failed), key=key, nik=told.nik))
    except Refused as refused:
        return _refused(request, desk, refused, key)
    tell(request, outcome)
    return see_other(_home(desk.target))


def _failed(desk: Desk, failed: CoreError) -> Shown:
    """The signature could not be made."""
    said, wrong = sentence(failed.code, failed.params), rahasia.at_its_field(failed)
    if wrong:
        return Shown(422, errors=wrong)
    if rahasia.asks_again(failed.code):
        return Shown(409, Refusal(_("Belum ditandatangani di sini."), said), again=True)
    if failed.code == MOVED:
        return Shown(
            409, Refusal(_("Belum ditandatangani."), said, _("Bacalah isi yang sekarang di bawah ini."))
        )
    ways = [_make_key(desk)] if failed.code in KEY_TROUBLES else []
    return Shown(409, Refusal(_("Belum ditandatangani."), said), ways=ways)


def _refused(request: HttpRequest, desk: Desk, refused: Refused, key: str) -> HttpResponse:
    """The signature was made, but the door did not let it in: nothing was recorded."""
    if isinstance(refused, Stale):
        changes = changed_since(refused.params.get("changes", ()), desk.visitor.kantor)
        again = Desk.of(desk.visitor, ACT, desk.target.pk)
        return _page(request, again, Shown(refused.status, refusal_of(refused), changes=changes))
    if refused.code == BASE_MOVED:
        said = sentence(refused.code, refused.params)
        refusal = Refusal(_("Laporan ini tidak lagi sesuai dengan data terkini."), said)
        back = Link(
            act_label("kembalikan"), act_url("kembalikan", desk.target.perbaikan_id, _home(desk.target))
        )
        return _page(request, desk, Shown(409, refusal, ways=[back], key=key))
    return _page(request, desk, Shown(refused.status, refusal_of(refused), key=key))


def _page(request: HttpRequest, desk: Desk, shown: Shown) -> HttpResponse:
    paper: Dokumen = desk.target
    sheet = _sheet(desk)
    form = _form(desk, sheet, shown)
    context: dict[str, Any] = {
        "judul": _("Tanda tangani %(kind)s") % {"kind": document_label(paper.jenis)},
        "kalimat": _sentence(desk, sheet),
        "kembali": Link(_("Kembali ke dokumen"), _home(paper)),
        "penolakan": shown.refusal,
        "jalan": shown.ways,
        "berubah": shown.changes,
        "masalah": problems(form),
        "judul_isi": _("Yang Anda tanda tangani") if sheet.mark else _("Isi naskah"),
        "isi": sheet.summary,
        "pdf_url": _pdf(paper, sheet),
        "bidang": form,
        "tombol": act_label(ACT),
        "akibat": _consequences(paper),
        "kunci_url": reverse("web:kunci") if ways_of(desk.visitor.kantor).here == Cara.KANTOR else "",
        "lain": other_ways(desk) if sheet.mark else [],
    }
    return render(request, TEMPLATE, context, status=shown.status)


def _sheet(desk: Desk) -> Sheet:
    paper: Dokumen = desk.target
    if isinstance(desk.verdict, Refused):
        return Sheet(summary(paper.jenis, paper.isi), "")
    data = build(paper, desk.visitor.at)
    return Sheet(summary(paper.jenis, data), mark_of(data))


def _form(desk: Desk, sheet: Sheet, shown: Shown) -> list[Field]:
    """The passphrase, and what travels along; none where signing is not possible now."""
    if not sheet.mark or shown.ways:
        return []
    way = ways_of(desk.visitor.kantor).here
    if way is None:
        return []
    asked = rahasia.asked(way, shown.errors, shown.nik, again=shown.again)
    key = shown.key or token_hex(KEY_BYTES)
    return [*asked, *hidden(sidik=sheet.mark, version=desk.version, key=key)]


def _pdf(paper: Dokumen, sheet: Sheet) -> str:
    if not sheet.mark:
        return reverse("web:naskah_pdf", args=[paper.pk])
    return f"{reverse('web:pratinjau', args=[paper.pk])}?sidik={sheet.mark}"


def _sentence(desk: Desk, sheet: Sheet) -> str:
    paper: Dokumen = desk.target
    told = {"paper": title(paper), "number": paper.perbaikan, "title": paper.perbaikan.judul}
    said = _("%(paper)s, perbaikan %(number)s: %(title)s.") % told
    then = _("Bacalah, lalu tanda tangani dengan kunci Anda.")
    if ways_of(desk.visitor.kantor).here != Cara.KANTOR:
        then = _("Bacalah, lalu tanda tangani dengan sertifikat Anda.")
    return f"{said} {then}" if sheet.mark else said


def _consequences(paper: Dokumen) -> list[str]:
    told = {
        "surat_perintah": _("Surat Perintah berlaku dan perbaikan berlanjut ke penyusunan rencana."),
        "lembar_data": _("Angka pada lembar ini menjadi pernyataan Anda dan sidiknya dicetak dalam laporan."),
        "laporan": _("Angka hasil perbaikan berlaku, dan laporan siap didokumentasikan dan disampaikan."),
    }
    sealed = _("Naskah ditutup: satu bait pun yang berubah sesudahnya akan ketahuan.")
    return [told[paper.jenis], sealed]


def _signed_by(desk: Desk) -> bool:
    """A second press after the first one was taken."""
    found: bool = desk.target.tanda_tangan.filter(orang=desk.visitor.orang).exists()
    return found


def _home(paper: Dokumen) -> str:
    return reverse("web:naskah", args=[paper.pk])


def _see_case(paper: Dokumen) -> Link:
    return Link(_("Lihat perbaikannya"), reverse("web:perkara", args=[paper.perbaikan_id]))


def _make_key(desk: Desk) -> Link:
    back = reverse("web:tanda_tangani", args=[desk.target.pk])
    return Link(_("Buat kunci tanda tangan"), f"{reverse('web:kunci')}?kembali={back}")


def _no_key() -> Refusal:
    return Refusal(
        _("Anda belum memiliki kunci tanda tangan."),
        _("Kunci dibuat sekali saja, dalam satu menit, dan hanya Anda yang tahu frasa sandinya."),
        _("Buat kunci lebih dahulu; sesudah itu Anda kembali ke halaman ini."),
    )


def too_often() -> Refusal:
    """Guessing is slowed down."""
    return Refusal(
        _("Terlalu banyak percobaan."),
        _("Demi keamanan kunci Anda, percobaan dibatasi tiap menit."),
        _("Tunggu satu menit, lalu ulangi dengan frasa sandi yang benar."),
    )
