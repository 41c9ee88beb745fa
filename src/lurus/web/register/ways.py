"""Where suspected figures may be taken to: a suspicion, an order, a case that runs."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from lurus.core.sop import act as act_rule
from lurus.core.sop import definition
from lurus.ikhtisar.indikasi import BlokTampil
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor

FOLLOWS = ("capaian", "serapan", "predikat")
"""Measures that are computed: what they are computed from is asked about."""


def ways(found: BlokTampil, cells: Collection[str], why: str, visitor: Visitor) -> Iterator[Link]:
    """The acts that this visitor may begin with these cells; `why` is what their forms begin with."""
    wanted = {
        one.angka for one in found.blok.sel if one.id in cells and one.angka and one.ukuran not in FOLLOWS
    }
    report, keys = next(
        ((report, keys) for report, keys in found.laporan if wanted.intersection(keys)), (None, ())
    )
    figures = [key for key in keys if key in wanted]
    if report is not None and _may("ajukan_dugaan", visitor):
        asked = {"laporan": report.pk, "angka": figures, "uraian": why}
        yield Link(_("Ajukan dugaan"), address("ajukan_dugaan", visitor.kantor.pk, asked))
    if report is not None and _may("perintahkan_reviu", visitor):
        order = {"laporan": report.pk, "angka": figures, "perintah": why}
        yield Link(_("Perintahkan reviu"), address("perintahkan_reviu", visitor.kantor.pk, order))
    for case, free in found.berjalan if visitor.plays("ANGGOTA") else ():
        chosen = [key for key in free if key in wanted]
        if chosen:
            label = _("Tambahkan ke perbaikan %(case)s") % {"case": case}
            yield Link(label, address("tambah_butir", case.pk, {"angka": chosen, "mengapa": why}))


def _may(act: str, visitor: Visitor) -> bool:
    return visitor.plays(*act_rule(definition(visitor.kantor.sop), act).roles("-"))


def address(act: str, target: int, told: Mapping[str, Any]) -> str:
    """The page of an act with its answers begun; from there back to the findings."""
    query = urlencode({**told, "kembali": reverse("web:indikasi")}, doseq=True)
    return f"{reverse('web:tindakan', args=[act, target])}?{query}"
