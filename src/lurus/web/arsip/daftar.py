"""The archive: where the records of every ended case stand, what is due, what is held, and what waits for whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label
from lurus.dokumen.arsip.retensi import Aturan, Masa, Simpanan, schedule
from lurus.dokumen.kearsipan import KeadaanPenyusutan, Keamanan, Nasib, Penyusutan
from lurus.ikhtisar.arsip import PAGE, READERS, may_office, next_act, shelf
from lurus.register.models import JenisLaporan
from lurus.web.daftar import page_number, pager, tabs
from lurus.web.galat import error_page
from lurus.web.kata import day
from lurus.web.shelf import Head, Link, Refusal, Table, TableCell
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url

SCHEDULE = "jadwal"


@dataclass(frozen=True)
class Entry:
    """The records of one case as the page shows them, with what may be done with them."""

    judul: str
    status: str
    status_teks: str
    fakta: Sequence[tuple[str, str]]
    asal: Link
    tindakan: Sequence[Link]


@signed_in
def archive_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """One part of the archive."""
    if not visitor.reads_as(*READERS):
        return closed(request)
    parts = shelf(visitor.kantor, visitor.today).parts
    words = {
        "jatuh_tempo": _("Jatuh tempo"),
        "proses": _("Dalam proses"),
        "ditahan": _("Ditahan"),
        "semua": _("Semua"),
    }
    told = {key: f"{word} ({len(parts[key])})" for key, word in words.items()} | {
        SCHEDULE: _("Jadwal retensi")
    }
    asked = request.GET.get("bagian", "")
    chosen, number = asked if asked in told else "jatuh_tempo", page_number(request)
    found = parts.get(chosen, [])
    context = {
        "kembali": Link(_("Dokumen"), reverse("web:dokumen")),
        "tabs": tabs(request.path, "bagian", told, chosen),
        "daftar": [_entry(one, visitor) for one in found[(number - 1) * PAGE : number * PAGE]],
        "tabel": _schedule(visitor) if chosen == SCHEDULE else None,
        "atur": _office_link("atur_retensi", visitor) if chosen == SCHEDULE else None,
        "pager": pager(request, number, max(1, -(-len(found) // PAGE))),
    }
    return render(request, "web/arsip.html", context)


def closed(request: HttpRequest) -> HttpResponse:
    """The archive is no business of those who own figures."""
    refusal = Refusal(
        _("Halaman ini tidak dibuka untuk jabatan Anda."),
        _("Arsip dibaca Kepala Dinas, Sekretaris, Kepala Sub Bagian, staf pelaporan, dan Inspektorat."),
        _("Naskah yang ditandatangani dapat Anda baca di Dokumen."),
    )
    return error_page(request, 403, _("Arsip"), refusal, Link(_("Dokumen"), reverse("web:dokumen")))


def _entry(one: Simpanan, visitor: Visitor) -> Entry:
    case = one.perbaikan
    status, words = _standing(one)
    hold = "" if one.tahanan is None else f"{one.tahanan.dasar}: {one.tahanan.alasan}"
    told = [
        (_("Laporan"), str(case.laporan)),
        (_("Berakhir"), day(one.berakhir)),
        (_("Disimpan menurut"), one.aturan.dasar),
        (_("Masa ini sampai"), day(one.sampai)),
        (_("Nasib akhir"), _(Nasib(one.aturan.nasib).label)),
        (_("Klasifikasi keamanan"), _(Keamanan(one.aturan.keamanan).label)),
        (_("Ditahan"), hold),
        *([] if one.usulan is None else _course(one.usulan)),
    ]
    return Entry(
        judul=f"{case} · {case.judul}",
        status=status,
        status_teks=words,
        fakta=[(name, value) for name, value in told if value],
        asal=Link(_("Bundel arsip"), reverse("web:arsip_perkara", args=[case.pk])),
        tindakan=_actions(one, visitor),
    )


def _standing(one: Simpanan) -> tuple[str, str]:
    if one.usulan is not None:
        done = one.usulan.keadaan == KeadaanPenyusutan.TERLAKSANA
        return ("selesai" if done else "giliran"), _(KeadaanPenyusutan(one.usulan.keadaan).label)
    if one.tahanan is not None:
        return "dibatalkan", _("Ditahan: tidak disusutkan")
    return {
        Masa.AKTIF: ("valid", _("Aktif")),
        Masa.INAKTIF: ("menunggu", _("Inaktif")),
        Masa.USUL_MUSNAH: ("terlambat", _("Habis masa simpan: usul musnah")),
        Masa.DISERAHKAN: ("terlambat", _("Habis masa simpan: diserahkan ke lembaga kearsipan")),
    }[one.masa]


def _course(one: Penyusutan) -> list[tuple[str, str]]:
    """What was proposed, found, approved and done."""
    approval = f"{one.nomor_persetujuan}, {day(one.tanggal_persetujuan)}, {one.pemberi}"
    minutes = f"{one.nomor_berita}, {day(one.tanggal_berita)}: {one.cara}"
    return [
        (_("Usul"), f"{_(Nasib(one.nasib).label)}: {one.alasan}"),
        (_("Panitia penilai"), ", ".join(one.panitia.splitlines())),
        (_("Persetujuan tertulis"), approval if one.nomor_persetujuan else ""),
        (_("Berita Acara"), minutes if one.nomor_berita else ""),
    ]


def _actions(one: Simpanan, visitor: Visitor) -> list[Link]:
    """What this person may do with the records now."""
    found = []
    if one.usulan is not None:
        act = next_act(one.usulan, visitor.asker)
        found += [Link(act_label(act), act_url(act, one.usulan.pk))] if act else []
    if one.due and may_office("usulkan_penyusutan", visitor.asker):
        found.append(_on(one, "usulkan_penyusutan", visitor))
    if may_office("tahan_arsip", visitor.asker):
        label = _("Tahan arsip ini") if one.tahanan is None else _("Lepas penahanan")
        value = "ya" if one.tahanan is None else "tidak"
        url = act_url("tahan_arsip", visitor.kantor.pk, perbaikan=one.perbaikan.pk, ditahan=value)
        found.append(Link(label, url))
    return found


def _on(one: Simpanan, act: str, visitor: Visitor) -> Link:
    return Link(act_label(act), act_url(act, visitor.kantor.pk, perbaikan=one.perbaikan.pk))


def _office_link(act: str, visitor: Visitor) -> Link | None:
    return Link(act_label(act), act_url(act, visitor.kantor.pk)) if may_office(act, visitor.asker) else None


def _schedule(visitor: Visitor) -> Table:
    heads = [_("Golongan arsip"), _("Aktif"), _("Inaktif"), _("Nasib akhir"), _("Keamanan"), _("Dasar")]
    rows = schedule(visitor.kantor, visitor.today).values()
    return Table([Head(one) for one in heads], [_rule(one) for one in rows])


def _rule(one: Aturan) -> list[TableCell]:
    years = _("%(n)d tahun")
    return [
        TableCell(_(JenisLaporan(one.golongan).label)),
        TableCell(years % {"n": one.aktif}),
        TableCell(years % {"n": one.inaktif}),
        TableCell(_(Nasib(one.nasib).label)),
        TableCell(_(Keamanan(one.keamanan).label)),
        TableCell(one.dasar, kecil=_("berlaku mulai %(day)s") % {"day": day(one.mulai)}),
    ]
