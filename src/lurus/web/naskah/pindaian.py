"""Signed in ink: staff brings in the scan, a second person holds it beside the unsigned paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from lurus.bahasa import act_label
from lurus.core.errors import CoreError
from lurus.core.izin import Keputusan
from lurus.dokumen.models import Dokumen, Pindaian
from lurus.dokumen.penandatangan.basah import Printed, printed
from lurus.dokumen.penandatanganan import PDF, composed
from lurus.files.store import Store
from lurus.tindakan.basah import waiting_scan
from lurus.tindakan.request import InvalidInput, Refused, RuleBroken
from lurus.web import unggah
from lurus.web.acts import see_other, tell
from lurus.web.fields import problems
from lurus.web.form import Typed
from lurus.web.kata import day
from lurus.web.meja import Desk, faults_of, receive_files, refusal_of
from lurus.web.naskah.baris import filename, title
from lurus.web.naskah.kirim import attachment, inline_pdf
from lurus.web.naskah.satu import paper_or_404
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in

UPLOAD, CHECK = "unggah_pindaian", "periksa_pindaian"
TEMPLATE = "web/pindaian.html"


@never_cache
@signed_in
def scan_page(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """GET asks for what is due: the scan, or where one waits, the second person's check. POST takes it."""
    paper_or_404(visitor, pk)
    act = UPLOAD if waiting_scan(Desk.of(visitor, CHECK, pk).target) is None else CHECK
    desk = Desk.of(visitor, request.POST.get("tindakan", act), pk)
    if desk.act.id not in (UPLOAD, CHECK):
        raise Http404
    if request.method != "POST":
        return _page(request, desk, Typed())
    return _done(request, desk)


@never_cache
@require_safe
@signed_in
def scan_file(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The scan that waits, for whoever is to check it or brought it in."""
    scan = _readable(visitor, pk)
    data = Store(Path(settings.HOME.files)).get(scan.berkas.fingerprint)
    return attachment(data, scan.berkas.name, scan.berkas.media_type)


@never_cache
@require_safe
@signed_in
def scan_beside(request: HttpRequest, visitor: Visitor, pk: int) -> HttpResponse:
    """The unsigned paper that was printed: what the scan is compared with."""
    scan = _readable(visitor, pk)
    return inline_pdf(composed(scan.dokumen.jenis, scan.isi), filename(scan.dokumen))


def _readable(visitor: Visitor, pk: int) -> Pindaian:
    paper_or_404(visitor, pk)
    desk = Desk.of(visitor, CHECK, pk)
    scan = waiting_scan(desk.target)
    if scan is None:
        raise Http404
    own = visitor.orang.pk in (scan.pengunggah_id, scan.penanda_id)
    if not own and not isinstance(desk.verdict, Keputusan):
        raise Http404
    return scan


def _done(request: HttpRequest, desk: Desk) -> HttpResponse:
    if isinstance(desk.verdict, Refused):
        return _page(request, desk, desk.typed(request.POST), desk.verdict)
    said, wrong = receive_files(request, desk, desk.typed(request.POST))
    if wrong:
        return _page(request, desk, said, errors=wrong)
    try:
        outcome = desk.perform(request, said, _compared(desk, said))
    except CoreError as failed:
        return _page(request, desk, said, RuleBroken(failed.code, **failed.params))
    except Refused as refused:
        return _page(request, desk, said, refused)
    tell(request, outcome)
    return see_other(reverse("web:naskah", args=[desk.target.pk]))


def _compared(desk: Desk, said: Typed) -> Printed | None:
    """The scan beside the paper of the day that was named; nothing where the form is not filled in yet."""
    if desk.act.id != UPLOAD:
        return None
    uploads = unggah.told(said.files.get("berkas", []), desk.visitor)
    try:
        on = date.fromisoformat(said.values.get("tanggal", ""))
    except ValueError:
        return None
    if not uploads:
        return None
    return printed(desk.target, on, uploads[-1]["fingerprint"], uploads[-1]["media_type"])


def _page(
    request: HttpRequest,
    desk: Desk,
    said: Typed,
    refused: Refused | None = None,
    errors: dict[str, str] | None = None,
) -> HttpResponse:
    refused = refused or (desk.verdict if isinstance(desk.verdict, Refused) else None)
    faults = errors or (faults_of(refused) if isinstance(refused, InvalidInput) else {})
    refusal = None if refused is None or faults else refusal_of(refused)
    paper: Dokumen = desk.target
    opened = isinstance(desk.verdict, Keputusan)
    scan = waiting_scan(paper) if desk.act.id == CHECK else None
    if scan is not None:
        said = replace(said, values={**said.values, "sidik": scan.berkas.fingerprint})
    form = desk.form(said, faults, request.POST.get("key", ""))
    context = {
        "judul": act_label(desk.act.id),
        "kalimat": f"{title(paper)}. {_sentence(scan)}",
        "kembali": Link(_("Kembali ke dokumen"), reverse("web:naskah", args=[paper.pk])),
        "penolakan": refusal,
        "masalah": problems(form),
        "tindakan": desk.act.id,
        "bidang": form if opened else [],
        "cetak_url": reverse("web:naskah_cetak", args=[paper.pk]) if opened and scan is None else "",
        "pindaian": _shown(scan) if opened and scan is not None else None,
        "tombol": act_label(desk.act.id),
    }
    status = 422 if faults else 200
    return render(request, TEMPLATE, context, status=status if refused is None else refused.status)


def _sentence(scan: Pindaian | None) -> str:
    if scan is None:
        return _("Naskah dicetak, ditandatangani dengan tinta, lalu dipindai; orang kedua memeriksanya.")
    return _("Bandingkan pindaian dengan naskah yang belum ditandatangani, halaman demi halaman.")


def _shown(scan: Pindaian) -> dict[str, object]:
    """What the checker is told of the scan."""
    address = reverse("web:pindaian_berkas", args=[scan.dokumen_id])
    facts = [
        (_("Penanda tangan"), f"{scan.penanda.nama_lengkap}, {scan.jabatan.nama}"),
        (_("Tanggal pada naskah"), day(scan.tanggal)),
        (_("Diunggah oleh"), scan.pengunggah.nama_lengkap),
    ]
    return {
        "fakta": facts,
        "url": address,
        "gambar": scan.berkas.media_type != PDF,
        "asli_url": reverse("web:pindaian_naskah", args=[scan.dokumen_id]),
    }
