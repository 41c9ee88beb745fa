"""One report: what it printed, and whether that is still what counts."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.register.as_of import submitted
from lurus.register.models import Laporan, Pernyataan, Versi
from lurus.web.daftar import page_number, pager
from lurus.web.kata import day, figure, measure, period
from lurus.web.shelf import Head, Link, Table, TableCell
from lurus.web.siapa import Visitor, signed_in

PAGE = 100


@signed_in
def report_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """The report of that id."""
    report = Laporan.objects.at(visitor.kantor).filter(pk=key).first()
    if report is None:
        raise Http404
    pages = Paginator(submitted(report), PAGE)
    number = min(page_number(request), pages.num_pages)
    shown = list(pages.page(number))
    context: dict[str, Any] = {
        "laporan": report,
        "kalimat": _sentence(report),
        "kembali": Link(_("Data kinerja"), reverse("web:data")),
        "tabel": _table(visitor, shown),
        "pager": pager(request, number, pages.num_pages),
    }
    return render(request, "web/laporan.html", context)


def _sentence(report: Laporan) -> str:
    if report.disampaikan is None:
        return _("Konsep: belum disampaikan, angkanya masih dapat dimasukkan ulang.")
    return _("Disampaikan pada %(day)s. Angkanya hanya berubah melalui perbaikan.") % {
        "day": day(report.disampaikan)
    }


def _table(visitor: Visitor, shown: list[Pernyataan]) -> Table | None:
    if not shown:
        return None
    held = Versi.objects.at(visitor.kantor).filter(
        until__isnull=True, angka__in=[one.angka_id for one in shown]
    )
    now = dict(held.values_list("angka", "nilai"))
    heads = [
        Head(_("Baris")),
        Head(_("Tempat")),
        Head(_("Ukuran dan periode")),
        Head(_("Tercetak"), angka=True),
        Head(_("Terkini"), angka=True),
        Head(_("Keadaan")),
    ]
    return Table(heads, [_row(one, now) for one in shown])


def _row(one: Pernyataan, now: dict[int, Any]) -> list[TableCell]:
    angka = one.angka
    name = one.baris or (angka.indikator.nama if angka else "")
    url = reverse("web:angka", args=[angka.pk]) if angka else ""
    told = f"{measure(angka.ukuran)}, {period(angka.periode)}" if angka else one.kolom
    same = angka is None or now.get(angka.pk) == one.nilai
    return [
        TableCell(name, url=url),
        TableCell(one.tabel, kecil=one.sel),
        TableCell(told),
        TableCell(one.teks),
        TableCell(figure(now.get(angka.pk)) if angka else ""),
        TableCell(_("Sama") if same else _("Berbeda"), status="valid" if same else "klarifikasi"),
    ]
