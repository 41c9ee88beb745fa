"""What the frame of every page is told."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from lurus.dokumen.isi.baku import head_of
from lurus.kantor.clock import now
from lurus.kantor.models import Kantor
from lurus.web.shelf import Person
from lurus.web.siapa import SEVERAL

MARKS = {"sample": "contoh", "rehearsal": "latihan"}
PLACES = {
    "perkara": "perbaikan",
    "mulai": "perbaikan",
    "jejak": "perbaikan",
    "lembar": "perbaikan",
    "validasi": "perbaikan",
    "rapat": "perbaikan",
    "tindak_lanjut": "perbaikan",
    "angka": "data",
    "laporan": "data",
    "impor": "data",
    "naskah": "dokumen",
    "tanda_tangani": "dokumen",
    "arsip": "dokumen",
    "arsip_perkara": "dokumen",
    "cari": "dokumen",
    "buku": "dokumen",
    "tanda_tangani_beberapa": "dokumen",
    "tanda_tangan_luar": "dokumen",
    "pindaian": "dokumen",
    "kunci": "kantor",
    "sandi": "kantor",
    "kantor_bagian": "kantor",
}


def frame(request: HttpRequest) -> dict[str, Any]:
    """The person, the place, the office and the home's mark; no query beyond those of the visitor."""
    visitor = getattr(request, "visitor", None)
    match = request.resolver_match
    name = "" if match is None else (match.url_name or "")
    shown: dict[str, Any] = {
        "tanda": MARKS.get(settings.HOME.kind or "", ""),
        "tempat": PLACES.get(name, name),
    }
    if visitor is not None:
        shown["orang"] = Person(visitor.orang.nama_lengkap, visitor.posts)
        shown["kantor"] = letterhead(visitor.kantor)
        shown["beberapa_kantor"] = request.session.get(SEVERAL, False)
    return shown


def letterhead(kantor: Kantor) -> dict[str, str]:
    """The office as the letterhead names it."""
    return {"kode": kantor.kode, "nama": kantor.nama, "induk": kantor.pemerintah, "alamat": kantor.alamat}


def public_letterhead(kantor: Kantor) -> dict[str, str]:
    """The office as its papers name it today: what strangers hold in their hands."""
    head = head_of(kantor, now(settings.HOME.clock))
    shown = letterhead(kantor)
    return (
        shown
        if head is None
        else shown | {"nama": head.nama, "induk": head.pemerintah, "alamat": head.alamat}
    )
