"""The books: numbers of papers, agenda numbers, letters that came in, and numbers that came from outside."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import act_label
from lurus.bahasa.words import document_label
from lurus.dokumen.bentuk import AGENDA, MASUK, NASKAH
from lurus.dokumen.models import VOID, Dokumen
from lurus.ikhtisar.arsip import may_office
from lurus.ikhtisar.buku import (
    PAGE,
    Baris,
    Lembaran,
    Luar,
    letters,
    lines,
    outside,
    years,
)
from lurus.kantor.waktu import day_of
from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.surat import READERS
from lurus.web.daftar import page_number, pager, tabs
from lurus.web.fields import Choice, Field
from lurus.web.galat import error_page
from lurus.web.kata import day
from lurus.web.naskah.kirim import XLSX, own_file
from lurus.web.naskah.masuk import letter_heads, letter_row
from lurus.web.shelf import Head, Link, Refusal, Table, TableCell, plain_rows
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url
from lurus.web.workbook import table_file

OUTSIDE = "luar"
ACTS = {NASKAH: ("cadangkan_nomor", "tutup_cadangan"), MASUK: ("catat_surat_masuk",)}
Row = list[TableCell]


@dataclass(frozen=True)
class Shown:
    """One part of the books: heads and lines, how many there are in all, and what is to be said of them."""

    kolom: Sequence[Head]
    baris: Sequence[Row]
    jumlah: int
    kalimat: str
    urutan: str = ""
    tahun: Sequence[int] = field(default=())


@signed_in
def books(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """One book, a page of it."""
    if not visitor.reads_as(*READERS):
        return _closed(request)
    chosen, year, number = _book(request), _year(request, visitor), page_number(request)
    shown = _shown(visitor, chosen, year, number)
    context = {
        "kembali": Link(_("Dokumen"), reverse("web:dokumen")),
        "tabs": tabs(request.path, "buku", _names(), chosen),
        "kalimat": shown.kalimat,
        "urutan": shown.urutan,
        "tahun": _years(shown.tahun, chosen, year),
        "kosong": _empty(chosen),
        "tindakan": _actions(chosen, visitor),
        "tabel": _table(shown) if shown.baris else None,
        "unduh": f"{reverse('web:buku_xlsx')}?buku={chosen}&tahun={year}",
        "pager": pager(request, number, max(1, -(-shown.jumlah // PAGE))),
    }
    return render(request, "web/buku.html", context)


@signed_in
def book_file(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The whole book as a workbook: of a year, where it has years."""
    if not visitor.reads_as(*READERS):
        return _closed(request)
    chosen, year = _book(request), _year(request, visitor)
    shown = _shown(visitor, chosen, year, None)
    told = [line for row in shown.baris for line in plain_rows(row)]
    data = table_file(_names()[chosen], [one.label for one in shown.kolom], told)
    name = f"buku-{chosen}-{year}.xlsx" if shown.tahun else f"buku-{chosen}.xlsx"
    return own_file(data, name, XLSX)


def _table(shown: Shown) -> Table:
    return Table(shown.kolom, shown.baris)


def _empty(chosen: str) -> str:
    return {
        NASKAH: _(
            "Nomor pertama diberikan bersama Surat Perintah, atau dicadangkan staf pengolah data pelaporan."
        ),
        AGENDA: _("Nomor agenda diberikan bila laporan hasil perbaikan diagendakan."),
        MASUK: _("Surat yang diterima dicatat staf pengolah data pelaporan."),
        OUTSIDE: _("Di sini tampil naskah yang nomornya diberikan aplikasi atau buku lain."),
    }[chosen]


def _names() -> dict[str, str]:
    return {
        NASKAH: _("Nomor naskah"),
        AGENDA: _("Nomor agenda"),
        MASUK: _("Surat masuk"),
        OUTSIDE: _("Nomor dari luar"),
    }


def _book(request: HttpRequest) -> str:
    asked = request.GET.get("buku", NASKAH)
    return asked if asked in _names() else NASKAH


def _year(request: HttpRequest, visitor: Visitor) -> int:
    asked = request.GET.get("tahun", "")
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) == 4 else visitor.today.year


def _years(known: Sequence[int], book: str, chosen: int) -> list[Field]:
    every = sorted({*known, chosen}, reverse=True)
    if not known or len(every) == 1:
        return []
    choices = [Choice(str(one), str(one)) for one in every]
    return [
        Field(name="buku", label="", kind="hidden", value=book),
        Field(name="tahun", label=_("Tahun"), kind="choice", value=str(chosen), choices=choices, menu=True),
    ]


def _shown(visitor: Visitor, chosen: str, year: int, page: int | None) -> Shown:
    if chosen == MASUK:
        return _letters(visitor, year, page)
    if chosen == OUTSIDE:
        return _outside(visitor, page)
    found = lines(visitor.kantor, chosen, year, page)
    return Shown(
        _number_heads(),
        [_line(one) for one in found.baris],
        found.jumlah,
        _("Setiap nomor buku ini, berurutan: dipakai naskah, dicadangkan, atau batal dengan sebabnya."),
        _order(found),
        years(visitor.kantor),
    )


def _number_heads() -> list[Head]:
    return [Head(_("Nomor")), Head(_("Tanggal dan pencatat")), Head(_("Untuk")), Head(_("Keadaan"))]


def _order(found: Lembaran) -> str:
    if not found.jumlah:
        return ""
    if found.hilang:
        lost = _("Nomor urut %(orders)s tidak ada di buku ini. Beri tahu pengelola aplikasi.")
        return lost % {"orders": ", ".join(map(str, found.hilang[:20]))}
    told = ngettext(
        "%(n)d nomor urut, tidak ada yang terlewat.",
        "%(n)d nomor urut, tidak ada yang terlewat.",
        found.jumlah,
    )
    return told % {"n": found.jumlah}


def _line(one: Baris) -> Row:
    number, paper = one.nomor, one.dokumen
    return [
        TableCell(number.teks, kecil=_("urutan %(n)d") % {"n": number.urut}),
        TableCell("" if number.tanggal is None else day(number.tanggal), kecil=one.pencatat),
        _what_for(
            paper, _("dicadangkan untuk %(what)s") % {"what": number.keterangan} if number.dicadangkan else ""
        )
        if paper
        else TableCell(number.keterangan),
        _standing(one),
    ]


def _what_for(paper: Dokumen, aside: str = "") -> TableCell:
    case: Perbaikan = paper.perbaikan
    url = reverse("web:naskah", args=[paper.pk])
    small = " · ".join(filter(None, (str(case), case.judul, aside)))
    return TableCell(document_label(paper.jenis), kecil=small, url=url)


def _standing(one: Baris) -> TableCell:
    number = one.nomor
    if number.batal is not None:
        return TableCell(_("Batal"), kecil=number.batal, status="dibatalkan")
    if number.pemakaian is not None:
        return TableCell(_("Dipakai di luar"), kecil=number.pemakaian, status="selesai")
    if one.terbuka:
        return TableCell(_("Dicadangkan"), status="menunggu")
    return TableCell(_("Dipakai"), status="selesai")


def _letters(visitor: Visitor, year: int, page: int | None) -> Shown:
    found, total = letters(visitor.kantor, year, page)
    return Shown(
        letter_heads(),
        [letter_row(one, visitor) for one in found],
        total,
        _("Surat yang diterima kantor. Dugaan kesalahan dapat diajukan berdasarkan surat di sini."),
        _order(lines(visitor.kantor, MASUK, year, 1)),
        years(visitor.kantor),
    )


def _outside(visitor: Visitor, page: int | None) -> Shown:
    found, total = outside(visitor.kantor, page)
    return Shown(
        _number_heads(),
        [
            [
                TableCell(one.dokumen.nomor),
                TableCell(_made(one.dokumen, visitor), kecil=one.pencatat),
                _what_for(one.dokumen),
                _counts(one),
            ]
            for one in found
        ],
        total,
        _("Naskah yang nomornya diberikan Srikandi, e-office, atau buku lain."),
    )


def _counts(one: Luar) -> TableCell:
    if one.dokumen.status == VOID:
        return TableCell(_("Batal"), kecil=one.batal, status="dibatalkan")
    return TableCell(_("Dipakai"), status="selesai")


def _made(one: Dokumen, visitor: Visitor) -> str:
    return day(day_of(one.dibuat, visitor.kantor))


def _actions(chosen: str, visitor: Visitor) -> list[Link]:
    allowed = [one for one in ACTS.get(chosen, ()) if may_office(one, visitor.asker)]
    return [Link(act_label(one), act_url(one, visitor.kantor.pk)) for one in allowed]


def _closed(request: HttpRequest) -> HttpResponse:
    refusal = Refusal(
        _("Halaman ini tidak dibuka untuk jabatan Anda."),
        _(
            "Buku dibaca Kepala Dinas, Sekretaris, Kepala Sub Bagian, staf pengolah data pelaporan, dan Inspektorat."
        ),
        _("Naskah perbaikan dapat Anda baca di Dokumen."),
    )
    return error_page(request, 403, _("Buku"), refusal, Link(_("Dokumen"), reverse("web:dokumen")))
