"""The catalogue of rules, and which of them the office uses."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import rule_label, severity_label
from lurus.core.editing.katalog import catalogue
from lurus.core.editing.templates import Template
from lurus.ikhtisar.indikasi import READERS
from lurus.pemeriksaan.models import AturanKantor
from lurus.web.register.blok import STATUS
from lurus.web.register.ways import address
from lurus.web.shelf import Head, Link, Table, TableCell
from lurus.web.siapa import Visitor, signed_in


@signed_in
def rules_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The catalogue of rules, and which of them the office uses."""
    words = AturanKantor.objects.at(visitor.kantor).select_related("pengatur").order_by("pk")
    last = {one.aturan: one for one in words}
    heads = [Head(_("Aturan")), Head(_("Keparahan")), Head(_("Dasar")), Head(_("Dipakai"))]
    context = {
        "kembali": _back(visitor),
        "tabel": Table(heads, [_row(one, last.get(one.id), visitor) for one in catalogue()]),
        "boleh": visitor.plays("ANGGOTA"),
    }
    return render(request, "web/aturan.html", context)


def _back(visitor: Visitor) -> Link:
    if visitor.reads_as(*READERS):
        return Link(_("Indikasi"), reverse("web:indikasi"))
    return Link(_("Data kinerja"), reverse("web:data"))


def _row(one: Template, word: AturanKantor | None, visitor: Visitor) -> list[TableCell]:
    used = word is None or word.dipakai
    told = {"aturan": one.id, "dipakai": "tidak" if used else "ya"}
    url = address("atur_aturan", visitor.kantor.pk, told) if visitor.plays("ANGGOTA") else ""
    severity = str(one.written.severity)
    return [
        TableCell(one.id, kecil=rule_label(one.written.label, one.id), url=url),
        TableCell(severity_label(severity), status=STATUS[severity]),
        TableCell(one.written.basis),
        TableCell(_("Ya") if used else _("Tidak"), kecil=_why(word)),
    ]


def _why(word: AturanKantor | None) -> str:
    return "" if word is None else f"{word.pengatur.nama_lengkap}: {word.alasan}"
