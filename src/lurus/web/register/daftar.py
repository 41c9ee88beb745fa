"""The register: every indicator with its figures, now, as submitted, or as known at the end of a day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.ikhtisar.data import Baris, Daftar, Pilihan, Sel, listing
from lurus.ikhtisar.indikasi import READERS
from lurus.register.ukuran import RANGE
from lurus.web.daftar import page_number, pager
from lurus.web.fields import Choice, Field
from lurus.web.kata import day, figure, range_words
from lurus.web.kata import period as period_words
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in

STATES = ("terkini", "disampaikan", "tanggal")
MEASURED = {"kinerja": "target", "anggaran": "pagu"}


@signed_in
def register_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The list, with what is to be shown in the address."""
    asked = _asked(request)
    found = listing(visitor.kantor, asked)
    context: dict[str, Any] = {
        "kelompok": _groups(found.baris),
        "desimal": 2,
        "saringan": _filters(found, asked),
        "sebagaimana": asked.keadaan,
        "tanggal": asked.tanggal.isoformat() if asked.tanggal else "",
        "keterangan": _explained(asked),
        "jumlah_teks": ngettext("%(n)d indikator.", "%(n)d indikator.", found.jumlah) % {"n": found.jumlah},
        "utama": Link(_("Masukkan tabel"), reverse("web:impor")) if visitor.plays("ANGGOTA") else None,
        "indikasi": Link(_("Indikasi"), reverse("web:indikasi")) if visitor.reads_as(*READERS) else None,
        "pager": pager(request, asked.halaman, found.halaman_terakhir),
    }
    return render(request, "web/data.html", context)


def _asked(request: HttpRequest) -> Pilihan:
    state = request.GET.get("sebagaimana", "terkini")
    on = _day(request.GET.get("tanggal", ""))
    if state not in STATES or (state == "tanggal" and on is None):
        state = "terkini"
    return Pilihan(
        keadaan=state,
        tanggal=on,
        periode=request.GET.get("periode", ""),
        cari=request.GET.get("cari", "").strip()[:100],
        halaman=page_number(request),
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _filters(found: Daftar, asked: Pilihan) -> list[Field]:
    periods = [Choice(one, period_words(one)) for one in found.semua_periode]
    return [
        Field(name="cari", label=_("Cari"), value=asked.cari, required=False),
        Field(
            name="periode",
            label=_("Periode"),
            kind="choice",
            value=found.periode,
            choices=periods,
            required=False,
            menu=True,
        ),
    ]


def _explained(asked: Pilihan) -> str:
    if asked.keadaan == "disampaikan":
        return _("Angka sebagaimana tercetak dalam laporan yang disampaikan.")
    if asked.keadaan == "tanggal" and asked.tanggal:
        return _("Angka sebagaimana diketahui pada akhir %(day)s.") % {"day": day(asked.tanggal)}
    return _("Angka yang berlaku sekarang.")


def _groups(rows: Sequence[Baris]) -> list[dict[str, Any]]:
    groups: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        node = row.indikator.simpul
        name = " ".join(part for part in (node.kode, node.nama) if part) if node else _("Indikator kantor")
        groups.setdefault(name, []).append(_row(row))
    return [{"nama": name, "baris": shown} for name, shown in groups.items()]


def _row(row: Baris) -> dict[str, Any]:
    measured = row.sel.get(MEASURED.get(row.indikator.golongan, "target"))
    ends = [row.sel[one] for one in RANGE if one in row.sel]
    realised = row.sel.get("realisasi")
    first = realised or measured or next(iter(row.sel.values()))
    provisional = any(one.status != "tetap" for one in row.sel.values())
    status, words = ("klarifikasi", _("Angka sementara")) if provisional else ("", "")
    if row.ditinjau:
        status, words = "menunggu", _("Sedang ditinjau")
    return {
        "nama": row.indikator.nama,
        "url": reverse("web:angka", args=[first.angka]),
        "satuan": row.indikator.satuan,
        "target": range_words([one.nilai for one in ends]) if len(ends) == len(RANGE) else _shown(measured),
        "realisasi": _shown(realised),
        "capaian": _shown(row.sel.get("capaian")),
        "pengampu": row.pengampu,
        "status": status,
        "status_teks": words,
    }


def _shown(cell: Sel | None) -> str:
    return "" if cell is None else (cell.teks or figure(cell.nilai))
