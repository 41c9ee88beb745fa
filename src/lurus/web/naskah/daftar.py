"""The list of papers: by how they stand, by kind, by case."""

from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from lurus.bahasa.kata import DOCUMENTS
from lurus.bahasa.words import document_label
from lurus.ikhtisar.arsip import READERS as ARCHIVE_READERS
from lurus.ikhtisar.naskah import PAGE, STANDINGS, Saringan, cases_with_papers, papers
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.surat import READERS as BOOK_READERS
from lurus.web.daftar import page_number, pager
from lurus.web.fields import Choice, Field
from lurus.web.keys import key_of
from lurus.web.naskah.baris import row
from lurus.web.shelf import Tab
from lurus.web.siapa import Visitor, signed_in


@signed_in
def paper_list(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The papers of the office."""
    wanted, number = asked(request.GET), page_number(request)
    found, total = papers(visitor.kantor, wanted, number)
    context = {
        "tabs": _tabs(wanted),
        "saringan": _filters(wanted, cases_with_papers(visitor.kantor.pk)),
        "keadaan": wanted.keadaan,
        "dokumen": [row(one) for one in found],
        "periksa_url": reverse("web:periksa"),
        "cari_url": reverse("web:cari"),
        "buku_url": reverse("web:buku") if visitor.reads_as(*BOOK_READERS) else "",
        "arsip_url": reverse("web:arsip") if visitor.reads_as(*ARCHIVE_READERS) else "",
        "pager": pager(request, number, max(1, -(-total // PAGE))),
    }
    return render(request, "web/dokumen_daftar.html", context)


def asked(data: QueryDict) -> Saringan:
    """What a link or the filter says; what makes no sense is left out."""
    standing, kind, case = (data.get(name, "") for name in ("keadaan", "jenis", "perbaikan"))
    return Saringan(
        standing if standing in STANDINGS else "semua",
        kind if kind in DOCUMENTS else "",
        key_of(case),
    )


def _address(wanted: Saringan, **other: Any) -> str:
    told = {"keadaan": wanted.keadaan, "jenis": wanted.jenis, "perbaikan": wanted.perbaikan, **other}
    query = urlencode({name: value for name, value in told.items() if value not in ("", None, "semua")})
    return f"{reverse('web:dokumen')}?{query}" if query else reverse("web:dokumen")


def _tabs(wanted: Saringan) -> list[Tab]:
    words = {
        "semua": _("Semua"),
        "menunggu": _("Belum ditandatangani"),
        "ditandatangani": _("Ditandatangani"),
        "batal": _("Tidak berlaku lagi"),
    }
    return [
        Tab(word, _address(wanted, keadaan=key), aktif=key == wanted.keadaan) for key, word in words.items()
    ]


def _filters(wanted: Saringan, cases: list[Perbaikan]) -> list[Field]:
    chosen = "" if wanted.perbaikan is None else str(wanted.perbaikan)
    every_kind = [Choice("", _("Semua jenis")), *(Choice(one, document_label(one)) for one in DOCUMENTS)]
    every_case = [
        Choice("", _("Semua perbaikan")),
        *(Choice(str(one.pk), f"{one} · {one.judul}") for one in cases),
    ]
    return [
        Field(name="keadaan", label="", kind="hidden", value=wanted.keadaan),
        _choice("jenis", _("Jenis"), wanted.jenis, every_kind),
        _choice("perbaikan", _("Perbaikan"), chosen, every_case),
    ]


def _choice(name: str, label: str, value: str, choices: list[Choice]) -> Field:
    return Field(
        name=name, label=label, kind="choice", value=value, choices=choices, required=True, menu=True
    )
