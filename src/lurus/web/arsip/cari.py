"""Finding past corrections and their papers by words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa.words import document_label
from lurus.dokumen.arsip.cari import CASE, PAGE, Asked, refresh, search, words_of
from lurus.dokumen.tekscari import TeksCari
from lurus.web.arsip.petikan import Part, excerpt
from lurus.web.daftar import page_number, pager
from lurus.web.fields import Field
from lurus.web.kata import day
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in

LONGEST = 200
INDIVIDUAL = ("KETUA", "SEKRETARIS", "ANGGOTA")
"""Who finds corrections of Laporan Kinerja Individu."""


@dataclass(frozen=True)
class Found:
    """One thing that was found."""

    judul: Sequence[Part]
    url: str
    jenis: str
    tanggal: str
    petikan: Sequence[Part]
    asal: Link | None


@signed_in
def search_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """What holds every word that was asked, the newest first."""
    text, number = request.GET.get("kata", "")[:LONGEST].strip(), page_number(request)
    words = words_of(text)
    waiting = refresh(visitor.kantor) if words else 0
    asked = Asked(visitor.kantor.pk, tuple(words), everything=visitor.reads_as(*INDIVIDUAL))
    found, total = search(asked, number)
    context = {
        "kembali": Link(_("Dokumen"), reverse("web:dokumen")),
        "bidang": [
            Field(
                name="kata",
                label=_("Kata yang dicari"),
                kind="text",
                value=text,
                hint=_("Awal kata cukup: “timba” menemukan timbangan. Semua kata harus ada."),
            )
        ],
        "dicari": bool(words),
        "jumlah": ngettext("%(n)d ditemukan", "%(n)d ditemukan", total) % {"n": total},
        "menunggu": waiting,
        "hasil": [_found(one, words, visitor) for one in found],
        "pager": pager(request, number, max(1, -(-total // PAGE))),
    }
    return render(request, "web/cari.html", context)


def _found(one: TeksCari, words: Sequence[str], visitor: Visitor) -> Found:
    case = one.perbaikan
    whole = one.jenis == CASE
    url = reverse("web:perkara" if whole else "web:naskah", args=[one.kunci])
    return Found(
        judul=excerpt(one.judul, words, whole=True),
        url=url,
        jenis=_("Perbaikan") if whole else document_label(one.jenis),
        tanggal=day(one.waktu.astimezone(visitor.at.tzinfo).date()),
        petikan=excerpt(one.isi, words),
        asal=None if whole else Link(f"{case} · {case.judul}", reverse("web:perkara", args=[case.pk])),
    )
