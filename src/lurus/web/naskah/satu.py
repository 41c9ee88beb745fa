"""One paper: how it stands, who signed or must sign, whether the file is as signed; and its bytes."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label, role_label, sentence
from lurus.core.errors import CoreError
from lurus.core.sop import definition
from lurus.dokumen import penanda
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.penandatanganan import PDF, paper_bytes
from lurus.ikhtisar.naskah import SIGNED, acts_on, initials, paper, successor, task_on
from lurus.ikhtisar.tugas import Tugas
from lurus.kantor.models import Penugasan
from lurus.perbaikan.models import Tanda
from lurus.web.galat import error_page
from lurus.web.jejak import entry
from lurus.web.kata import moment
from lurus.web.meja import Desk
from lurus.web.naskah.baris import filename, standing, title
from lurus.web.naskah.cara import editing, ink_ways
from lurus.web.naskah.hasil import kept
from lurus.web.naskah.kirim import attachment, calendar, inline_pdf
from lurus.web.shelf import Entry, Link, Refusal
from lurus.web.siapa import Visitor, post_words, signed_in
from lurus.web.tujuan import act_url


@dataclass(frozen=True)
class PaperPage:
    """The head of a paper's page."""

    judul: str
    kalimat: str
    nomor: str
    status: str
    status_teks: str
    unduh_url: str
    sidik: str


def paper_or_404(visitor: Visitor, pk: int) -> Dokumen:
    """The paper, if it is of the visitor's office."""
    found = paper(visitor.kantor.pk, pk)
    if found is None:
        raise Http404
    return found


@signed_in
def paper_page(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """One paper."""
    found = paper_or_404(visitor, pk)
    status, words = standing(found)
    case = found.perbaikan
    context: dict[str, Any] = {
        "dokumen": PaperPage(
            title(found), _what(found), found.nomor, status, words,
            reverse("web:naskah_pdf", args=[pk]), _mark(found),
        ),
        "kalender": reverse("web:naskah_ics", args=[pk]) if found.isi.get("ics") else "",
        "kembali": Link(_("Perbaikan %(number)s") % {"number": case}, reverse("web:perkara", args=[case.pk])),
        "utama": _task(task_on(found, visitor.asker), found),
        "hasil": kept(found) if found.status == SIGNED else None,
        "paraf": [_initial(one, visitor) for one in initials(found)],
        "fakta": _facts(found, visitor),
        "jejak": [entry(one, visitor.kantor) for one in acts_on(found)],
        "penolakan": _void(found),
        **_outside(found, visitor),
    }  # fmt: skip
    return render(request, "web/dokumen.html", context)


def _outside(found: Dokumen, visitor: Visitor) -> dict[str, list[Link]]:
    """What may be done with an unsigned paper outside the application: signed in ink, edited in Word."""
    if found.status != "konsep":
        return {"lain": [], "sunting": []}
    desk = Desk.of(visitor, "unggah_pindaian", found.pk)
    return {"lain": ink_ways(desk), "sunting": editing(desk)}


@signed_in
def paper_pdf(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The signed file, or the paper made again from its frozen data."""
    found = paper_or_404(visitor, pk)
    try:
        data = paper_bytes(found)
        if found.berkas is not None and found.berkas.media_type != PDF:
            return attachment(data, found.berkas.name, found.berkas.media_type)
        return inline_pdf(data, filename(found))
    except CoreError as lost:
        refusal = Refusal(
            _("Naskah ini tidak dapat dibuka."),
            sentence(lost.code, lost.params),
            _("Beri tahu pengelola aplikasi."),
        )
        back = Link(_("Kembali ke dokumen"), reverse("web:naskah", args=[pk]))
        return error_page(request, 500, _("Naskah rusak"), refusal, back)


@signed_in
def paper_calendar(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The calendar file of an invitation; no other paper has one."""
    found = paper_or_404(visitor, pk)
    if not found.isi.get("ics"):
        raise Http404
    return calendar(found.isi["ics"], filename(found).replace(".pdf", ".ics"))


def _what(found: Dokumen) -> str:
    step = definition(found.perbaikan.sop).document(found.jenis).step
    return _("Dari langkah %(step)s perbaikan %(number)s: %(title)s.") % {
        "step": step,
        "number": found.perbaikan,
        "title": found.perbaikan.judul,
    }


def _mark(found: Dokumen) -> str:
    return "" if found.berkas is None else found.berkas.fingerprint


def _task(told: Tugas | None, found: Dokumen) -> Link | None:
    here = reverse("web:naskah", args=[found.pk])
    if told is None:
        return None
    if told.act == "periksa_pindaian":
        return Link(act_label(told.act), reverse("web:pindaian", args=[found.pk]))
    if told.act == "tanda_tangani":
        return Link(act_label(told.act), reverse("web:tanda_tangani", args=[found.pk]))
    return Link(act_label(told.act), act_url(told.act, told.target, here))


def _initial(one: Tanda, visitor: Visitor) -> Entry:
    return Entry(
        moment(one.waktu, visitor.kantor),
        one.waktu.isoformat(),
        one.orang.nama_lengkap,
        _("Paraf dibubuhkan."),
        role_label(one.peran),
        one.catatan,
    )


def _facts(found: Dokumen, visitor: Visitor) -> list[tuple[str, str]]:
    shown = [
        (_("Nomor"), found.nomor),
        (_("Agenda"), found.agenda),
        (_("Laporan yang ditinjau"), found.perbaikan.laporan.judul),
        (_("Dibuat"), moment(found.dibuat, visitor.kantor)),
        (_("Putaran"), str(found.putaran)),
        (_("Yang harus menandatangani"), signer_words(found, visitor)),
        (
            _("Alamat pemeriksaan"),
            f"{settings.ADDRESS}{reverse('web:periksa_kode', args=[found.kode_periksa])}",
        ),
    ]
    return [(name, value) for name, value in shown if value]


def signer_words(found: Dokumen, visitor: Visitor) -> str:
    """Who must sign, while nobody has: the present holder of the post."""
    if not penanda.signable(found) or found.status in (SIGNED, VOID):
        return ""
    held = signer(found, visitor)
    if held is None:
        return _("jabatannya sedang kosong")
    return f"{held.orang.nama_lengkap}, {post_words(held)}"


def signer(found: Dokumen, visitor: Visitor) -> Penugasan | None:
    """The present holder of the post that signs."""
    must = penanda.signer(found)
    if isinstance(must, str):
        return next(iter(visitor.staff.of_role(must)), None)
    return None if must is None else visitor.staff.held.get(must)


def _void(found: Dokumen) -> Refusal | None:
    if found.status != VOID:
        return None
    later = successor(found)
    why = _("Perbaikan dikembalikan atau dibatalkan, atau naskah ini diganti yang lebih baru.")
    if later is None:
        return Refusal(_("Naskah ini tidak berlaku lagi."), why)
    instead = _("Yang berlaku sekarang: %(title)s %(number)s.") % {
        "title": title(later),
        "number": later.nomor,
    }
    return Refusal(_("Naskah ini tidak berlaku lagi."), why, instead.replace(" .", "."))
