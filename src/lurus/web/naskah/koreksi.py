"""The public notice of corrections: what an office put right in documents that it had handed in. No account needed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lurus.bahasa.words import document_label
from lurus.dokumen.models import Dokumen
from lurus.ikhtisar.koreksi import PAGE, notices
from lurus.kantor.models import Kantor
from lurus.web.context import public_letterhead
from lurus.web.daftar import page_number, pager
from lurus.web.naskah.periksa import too_often, within_limit
from lurus.web.shelf import Head, Link, Table, TableCell


@dataclass(frozen=True)
class Notice:
    """One sheet: what it is, which document it touches, and the figures before and after."""

    judul: str
    fakta: Sequence[tuple[str, str]]
    tabel: Table
    periksa: Link


@require_safe
def notice_page(request: HttpRequest, kode: str) -> HttpResponse:
    """One page of notices."""
    if not within_limit(request):
        return too_often(request)
    kantor, number = get_object_or_404(Kantor, kode=kode), page_number(request)
    found, total = notices(kantor, number)
    context = {
        "kantor": public_letterhead(kantor),
        "daftar": [_notice(one) for one in found],
        "pager": pager(request, number, max(1, -(-total // PAGE))),
    }
    return render(request, "web/koreksi.html", context)


def _notice(one: Dokumen) -> Notice:
    told = one.isi
    facts = [
        (_("Dokumen"), told["dokumen"]),
        (_("Nomor dan tanggal"), told["identitas"]),
        (_("Tanggal"), told["tanggal"]),
    ]
    heads = [_("Letak"), _("Indikator"), _("Periode"), _("Tertulis"), _("Seharusnya")]
    rows = [
        [
            TableCell(row["letak"]),
            TableCell(row["indikator"], kecil=f"{row['ukuran']} ({row['satuan']})"),
            TableCell(row["periode"]),
            TableCell(row["semula"]),
            TableCell(row["menjadi"]),
        ]
        for row in told["perbaikan"]
    ]
    return Notice(
        judul=f"{document_label(one.jenis)} {one.nomor}",
        fakta=[fact for fact in facts if fact[1]],
        tabel=Table([Head(name) for name in heads], rows),
        periksa=Link(_("Periksa naskahnya"), reverse("web:periksa_kode", args=[one.kode_periksa])),
    )
