"""How a paper stands, in words, and as a row of a list."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa.words import document_label
from lurus.dokumen.models import VOID, Dokumen
from lurus.dokumen.penanda import signable
from lurus.ikhtisar.naskah import SIGNED
from lurus.kantor.waktu import day_of
from lurus.web.kata import day
from lurus.web.shelf import Paper

SCANNED = "dipindai"
DRAFT_OF_REPORT = "konsep"


def standing(paper: Dokumen) -> tuple[str, str]:
    """A status of the shelf and its words."""
    if paper.status == SIGNED:
        return "ditandatangani", _("Ditandatangani")
    if paper.status == VOID:
        return "dibatalkan", _("Tidak berlaku lagi")
    if paper.status == SCANNED:
        return "menunggu", _("Pindaian menunggu diperiksa")
    if signable(paper):
        return "menunggu", _("Belum ditandatangani")
    return ("konsep", _("Konsep")) if paper.jenis == DRAFT_OF_REPORT else ("selesai", _("Terbit"))


def title(paper: Dokumen) -> str:
    """The kind of a paper, and whose it is."""
    name = document_label(paper.jenis)
    return name if paper.lembar is None else f"{name} – {paper.lembar.jabatan.nama}"


def filename(paper: Dokumen) -> str:
    """What the file is called on the reader's disk."""
    return f"{paper.perbaikan}-{paper.jenis}-{paper.urut}.pdf"


def dated(paper: Dokumen) -> date:
    """The day that a paper of a list bears: when it was signed, else when it was issued, where the office is."""
    read: Any = paper
    return day_of(read.signed_at or paper.dibuat, paper.kantor)


def row(paper: Dokumen) -> Paper:
    """One paper in a list, read by `with_signature`."""
    status, words = standing(paper)
    return Paper(
        judul=title(paper),
        url=reverse("web:naskah", args=[paper.pk]),
        nomor=paper.nomor or _("Perbaikan %(number)s") % {"number": paper.perbaikan},
        tanggal=day(dated(paper)),
        status=status,
        status_teks=words,
        unduh_url=reverse("web:naskah_pdf", args=[paper.pk]),
    )
