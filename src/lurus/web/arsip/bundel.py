"""The bundle of a case: made here, recorded, and taken away as a ZIP."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label, sentence
from lurus.core.errors import CoreError
from lurus.dokumen.arsip.lingkup import Lingkup
from lurus.dokumen.arsip.susun import build_in_cache, from_cache, top_of
from lurus.dokumen.models import Bundel
from lurus.ikhtisar.arsip import READERS, bundles, may_office, readable
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.perkara import ENDED
from lurus.tindakan.request import Refused
from lurus.web.acts import see_other, tell
from lurus.web.arsip.daftar import closed
from lurus.web.fields import Choice, Field
from lurus.web.form import Typed
from lurus.web.galat import error_page
from lurus.web.kata import moment
from lurus.web.meja import Desk, refusal_of
from lurus.web.naskah.laju import allowed
from lurus.web.shelf import Head, Link, Refusal, Table, TableCell
from lurus.web.siapa import Visitor, signed_in

ACT = "arsipkan"
ATTEMPTS = 6
"""Bundles that one person makes in a minute: each takes seconds of the machine."""


@signed_in
def case_archive(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """GET shows the bundles of a case, POST makes one."""
    rows = Perbaikan.objects.at(visitor.kantor).filter(langkah__in=ENDED).select_related("laporan", "kantor")
    case = get_object_or_404(rows, pk=key)
    if not visitor.reads_as(*READERS):
        return closed(request)
    if request.method != "POST":
        return _page(request, visitor, case)
    if not allowed(ACT, visitor.orang.pk, ATTEMPTS):
        wait = Refusal(_("Terlalu banyak bundel sekaligus."), "", _("Tunggu satu menit, lalu ulangi."))
        return _page(request, visitor, case, wait, 429)
    return _made(request, visitor, case)


def _made(request: HttpRequest, visitor: Visitor, case: Perbaikan) -> HttpResponse:
    desk = Desk.of(visitor, ACT, visitor.kantor.pk)
    asked = request.POST.get("lingkup", "")
    if isinstance(desk.verdict, Refused):
        return _page(request, visitor, case, desk.refusal, desk.verdict.status)
    if asked not in [one.value for one in readable(visitor.pelaku)]:
        return _page(request, visitor, case, Refusal(_("Pilih bagi siapa bundelnya disusun.")), 422)
    try:
        outcome = desk.perform(request, Typed(), build_in_cache(case, Lingkup(asked)))
    except CoreError as broken:
        refusal = Refusal(_("Bundel belum disusun."), sentence(broken.code, broken.params))
        return _page(request, visitor, case, refusal, 409)
    except Refused as refused:
        return _page(request, visitor, case, refusal_of(refused), refused.status)
    tell(request, outcome)
    return see_other(reverse("web:arsip_perkara", args=[case.pk]))


def _page(
    request: HttpRequest,
    visitor: Visitor,
    case: Perbaikan,
    refusal: Refusal | None = None,
    status: int = 200,
) -> HttpResponse:
    open_to = readable(visitor.pelaku)
    context: dict[str, Any] = {
        "kembali": Link(_("Arsip"), reverse("web:arsip")),
        "judul": _("Arsip perbaikan %(number)s") % {"number": case},
        "kalimat": _("%(title)s. Bundelnya dapat dibaca tanpa aplikasi ini dan diperiksa kapan pun.")
        % {"title": case.judul},
        "penolakan": refusal,
        "bidang": _form(case) if may_office(ACT, visitor.asker) else [],
        "tombol": act_label(ACT),
        "tabel": _table(visitor, case, open_to),
        "perkara": Link(_("Buka perbaikannya"), reverse("web:perkara", args=[case.pk])),
    }
    return render(request, "web/arsip_perkara.html", context, status=status)


def _form(case: Perbaikan) -> list[Field]:
    hints = {
        Lingkup.KANTOR: (_("Arsip kantor sendiri"), _("Lengkap, termasuk Laporan Kinerja Individu.")),
        Lingkup.PENGAWAS: (_("Inspektorat"), _("Lengkap, kecuali Laporan Kinerja Individu.")),
        Lingkup.PENERIMA: (
            _("Penerima laporan"),
            _("Naskah bertanda tangan, data sebelum dan sesudah, dan pokok jurnal tanpa nama."),
        ),
    }
    choices = [Choice(one.value, label, hint) for one, (label, hint) in hints.items()]
    asked = Field(
        name="lingkup", label=_("Untuk siapa?"), kind="choice", value="kantor", choices=choices, required=True
    )
    return [asked]


def _table(visitor: Visitor, case: Perbaikan, open_to: tuple[Lingkup, ...]) -> Table | None:
    found = bundles(visitor.kantor.pk, case.pk)
    heads = [_("Disusun"), _("Untuk"), _("Oleh"), _("Isi"), _("Sidik yang disegel")]
    rows = [_row(one, visitor, open_to) for one in found]
    return Table([Head(one) for one in heads], rows) if rows else None


def _row(one: Bundel, visitor: Visitor, open_to: tuple[Lingkup, ...]) -> list[TableCell]:
    scope = Lingkup(one.lingkup)
    words = {
        Lingkup.KANTOR: _("Arsip kantor"),
        Lingkup.PENGAWAS: _("Inspektorat"),
        Lingkup.PENERIMA: _("Penerima laporan"),
    }
    url = reverse("web:bundel", args=[one.pk]) if scope in open_to else ""
    size = _("%(files)d berkas, %(size)d KB") % {"files": one.jumlah, "size": -(-one.ukuran // 1024)}
    return [
        TableCell(moment(one.waktu, visitor.kantor), kecil=_("Unduh ZIP") if url else "", url=url),
        TableCell(words[scope]),
        TableCell(one.pembuat.nama_lengkap),
        TableCell(size, kecil=_("jurnal sampai catatan %(number)d") % {"number": one.sampai}),
        TableCell(one.sidik[:16] + "…"),
    ]


@signed_in
def download(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponseBase:
    """The ZIP, for whoever may take it; for everybody else there is none."""
    rows = Bundel.objects.at(visitor.kantor).select_related("perbaikan__kantor", "perbaikan__laporan")
    bundle = rows.filter(pk=key).first()
    if bundle is None or Lingkup(bundle.lingkup) not in readable(visitor.pelaku):
        raise Http404
    try:
        place = from_cache(bundle)
    except CoreError as lost:
        refusal = Refusal(_("Bundel ini tidak dapat diunduh."), sentence(lost.code, lost.params))
        return error_page(request, 409, _("Bundel"), refusal)
    name = f"{top_of(bundle.perbaikan, Lingkup(bundle.lingkup))}.zip"
    response = FileResponse(
        place.open("rb"), as_attachment=True, filename=name, content_type="application/zip"
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
