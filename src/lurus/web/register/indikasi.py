"""What the last check found, where it leads, and a check run now."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from lurus.bahasa import rule_label, severity_label
from lurus.core.errors import CoreError
from lurus.ikhtisar.indikasi import EXPLAINED, GONE, READERS, Papan, board
from lurus.pemeriksaan.hasil import ORDER
from lurus.pemeriksaan.kantor import check_office, only_check
from lurus.pemeriksaan.models import Pemeriksaan
from lurus.tindakan.request import NotNow, Outcome, Refused, RuleBroken
from lurus.web.acts import see_other, tell
from lurus.web.daftar import page_number, pager, tabs
from lurus.web.form import Typed
from lurus.web.galat import error_page
from lurus.web.kata import moment
from lurus.web.meja import Desk, refusal_of
from lurus.web.register.blok import card
from lurus.web.shelf import Head, Link, Refusal, Table, TableCell
from lurus.web.siapa import Visitor, signed_in

TEMPLATE = "web/indikasi.html"
ALL = "semua"
RUNNING = "periksa_data.running"


@signed_in
def findings_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The findings of the last run, for those who read them."""
    return _page(request, visitor) if visitor.reads_as(*READERS) else _closed(request)


@require_POST
@signed_in
def check_now(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Compute a run outside the door, one at a time in an office, then record it through the door."""
    if not visitor.reads_as(*READERS):
        return _closed(request)
    try:
        outcome = _checked(request, visitor)
    except Refused as refused:
        return _page(request, visitor, refusal_of(refused), refused.status)
    tell(request, outcome)
    return see_other(reverse("web:indikasi"))


def _checked(request: HttpRequest, visitor: Visitor) -> Outcome:
    desk = Desk.of(visitor, "periksa_data", visitor.kantor.pk)
    if isinstance(desk.verdict, Refused):
        raise desk.verdict
    try:
        with only_check(visitor.kantor):
            return desk.perform(request, Typed(), check_office(visitor.kantor))
    except CoreError as broken:
        kind = NotNow if broken.code == RUNNING else RuleBroken
        raise kind(broken.code, **broken.params) from broken


def _closed(request: HttpRequest) -> HttpResponse:
    """Candidates stay hidden from the owners of figures until the lists are sent."""
    refusal = Refusal(
        _("Halaman ini tidak dibuka untuk jabatan Anda."),
        _(
            "Indikasi dibaca Kepala Dinas, Sekretaris, Kepala Sub Bagian Perencanaan dan Keuangan, Kepala Bidang, dan"
            " Inspektorat. Pengampu tidak melihat angka yang dicurigai sebelum daftar isian dikirim."
        ),
        _("Yang ditanyakan kepada Anda ada di Tugas, sesudah daftar isian dikirim."),
    )
    return error_page(request, 403, _("Indikasi"), refusal, Link(_("Tugas"), reverse("web:tugas")))


def _page(
    request: HttpRequest, visitor: Visitor, refusal: Refusal | None = None, status: int = 200
) -> HttpResponse:
    severities = {str(one): severity_label(str(one)) for one in ORDER}
    chosen = request.GET.get("keparahan", "")
    wanted = severities | {EXPLAINED: _("Sudah dijelaskan"), GONE: _("Selesai")}
    chosen = chosen if chosen in wanted else ""
    found = board(visitor.kantor, chosen, page_number(request))
    words = {ALL: _("Semua")} | {key: f"{word} ({found.jumlah.get(key, 0)})" for key, word in wanted.items()}
    context: dict[str, Any] = {
        "kembali": Link(_("Data kinerja"), reverse("web:data")),
        "kalimat": _sentence(found, visitor),
        "hitungan": _tally(found),
        "penolakan": refusal,
        "usang": found.usang,
        "bidang": _button(visitor),
        "tabs": tabs(request.path, "keparahan", words, chosen or ALL),
        "ada": found.run is not None,
        "blok": [card(one, visitor) for one in found.blok],
        "dijelaskan": chosen == EXPLAINED,
        "hilang": chosen == GONE,
        "selesai": [
            rule_label(str(one.isi.get("keterangan", one.aturan)), one.aturan) for one in found.selesai
        ],
        "riwayat": _history(found, visitor) if found.riwayat else None,
        "aturan_url": reverse("web:aturan"),
        "pager": pager(request, min(page_number(request), found.halaman_terakhir), found.halaman_terakhir),
    }
    return render(request, TEMPLATE, context, status=status)


def _button(visitor: Visitor) -> list[Any]:
    """The hidden fields of the form that runs a check; empty for who may not."""
    if not visitor.plays("ANGGOTA"):
        return []
    desk = Desk.of(visitor, "periksa_data", visitor.kantor.pk)
    return desk.form(Typed(), {})


def _sentence(found: Papan, visitor: Visitor) -> str:
    if found.run is None:
        return _(
            "Angka yang tidak mungkin benar bersama, atau yang perlu dijelaskan, menurut aturan data kinerja."
        )
    words = _(
        "Pemeriksaan oleh %(who)s pada %(when)s. Indikasi bukan putusan: yang memutuskan adalah perbaikan."
    )
    return words % {"when": moment(found.run.waktu, visitor.kantor), "who": _who(found.run)}


def _tally(found: Papan) -> str:
    """8 salah, 2 perlu klarifikasi, 1 petunjuk; 11 baru"""
    ages = {"baru": _("baru"), "berulang": _("berulang")}
    groups = ({str(one): severity_label(str(one)).lower() for one in ORDER}, ages)
    told = [
        ", ".join(f"{found.jumlah[key]} {word}" for key, word in words.items() if found.jumlah.get(key))
        for words in groups
    ]
    return "; ".join(part for part in told if part)


def _who(run: Pemeriksaan) -> str:
    return _("jadwal kantor") if run.pemeriksa is None else run.pemeriksa.nama_lengkap


def _history(found: Papan, visitor: Visitor) -> Table:
    heads = [
        Head(_("Pemeriksaan")),
        Head(_("Oleh")),
        *(Head(severity_label(str(one)), angka=True) for one in ORDER),
        Head(_("Baru"), angka=True),
        Head(_("Berulang"), angka=True),
        Head(_("Selesai"), angka=True),
    ]
    keys = [*(str(one) for one in ORDER), "baru", "berulang", "selesai"]
    rows = [
        [
            TableCell(moment(run.waktu, visitor.kantor), kecil=f"{_('Nomor')} {run.urut}"),
            TableCell(_who(run)),
            *(TableCell(str(run.jumlah.get(key, 0))) for key in keys),
        ]
        for run in found.riwayat
    ]
    return Table(heads, rows, _("Riwayat pemeriksaan"))
