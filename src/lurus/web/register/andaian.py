"""Bagaimana jika: a trial value for a figure, and everything that would move; nothing is written."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lurus.bahasa import sentence
from lurus.core import numbers
from lurus.ikhtisar.indikasi import READERS
from lurus.pemeriksaan.akibat import FOLLOWS
from lurus.pemeriksaan.andaian import coba
from lurus.register.as_of import current
from lurus.register.models import Angka, Versi
from lurus.web.fields import Field, problems
from lurus.web.kata import figure, measure, period
from lurus.web.register.alamat_andaian import PREFIX, trial_url, typed_values
from lurus.web.register.dampak import shown
from lurus.web.register.lanjutan import onward
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in

TEMPLATE = "web/andaian.html"
Held = Mapping[int, Versi]


@dataclass(frozen=True)
class Asked:
    """The figures of a trial with what was typed: a value each, what is wrong with one, and none typed at all."""

    fields: list[Field]
    values: dict[int, Decimal]

    @property
    def wrong(self) -> bool:
        return any(one.error for one in self.fields)


@require_safe
@signed_in
def trial_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """GET alone: what is tried stands in the address."""
    typed = typed_values(key, request.GET)
    held = {one.angka_id: one for one in _versions(visitor, typed)}
    if held.keys() != typed.keys():
        raise Http404  # a figure that is not there, or is another office's
    figures = {key: one.angka for key, one in held.items()}
    main = figures[key]
    follows = _worked_out(main)
    asked = Asked([], {}) if follows else _asked(request, typed, figures, held)
    context: dict[str, Any] = {
        "judul": _("Bagaimana jika"),
        "angka": _told(main, held[key]),
        "kembali": Link(main.indikator.nama, reverse("web:angka", args=[key])),
        "bidang": asked.fields,
        "masalah": problems(asked.fields),
        "mengikuti": follows,
        "sumber": _sources(visitor, main) if follows else [],
        "kosong": reverse("web:bagaimana_jika", args=[key]) if request.GET else "",
        "hasil": None,
        "lanjut": [],
    }
    if asked.values and not asked.wrong:
        found = coba(visitor.kantor, {_fact(figures[one]): value for one, value in asked.values.items()})
        context["hasil"] = shown(found, typed, reads_findings=visitor.reads_as(*READERS))
        context["lanjut"] = onward(found, visitor, request.get_full_path())
    return render(request, TEMPLATE, context, status=422 if asked.wrong else 200)


def _versions(visitor: Visitor, keys: Mapping[int, str]) -> list[Versi]:
    rows = current(visitor.kantor.pk).filter(angka__in=list(keys))
    return list(rows.select_related("angka__indikator"))


def _fact(one: Angka) -> tuple[int, str, str]:
    return one.indikator_id, one.periode, one.ukuran


def _asked(request: HttpRequest, typed: Mapping[int, str], figures: Mapping[int, Angka], held: Held) -> Asked:
    fields, values = [], {}
    for key, text in typed.items():
        one = _field(figures[key], held[key], text, alone=len(typed) == 1)
        try:
            value = numbers.read(text) if text else None
        except numbers.NumberError as unread:
            one = replace(one, error=sentence(unread.code, unread.params))
        else:
            if value is not None:
                values[key] = value
        fields.append(one)
    if request.GET and not values and not any(one.error for one in fields):
        empty = _("Isi nilai yang hendak dicoba, misalnya 1.234,5.")
        fields[0] = replace(fields[0], error=empty)
    return Asked(fields, values)


def _field(one: Angka, held: Versi, text: str, *, alone: bool) -> Field:
    """The question for one figure; where it is the only one, the head of the page names it already."""
    name = f"{one.indikator.nama} – {measure(one.ukuran)}, {period(one.periode)}"
    now = figure(held.nilai) or _("tidak dilaporkan")
    told = _("Sekarang: %(value)s.") % {"value": f"{now} {one.indikator.satuan}".strip()}
    return Field(
        name=f"{PREFIX}{one.pk}",
        label=_("Nilai yang dicoba") if alone else name,
        kind="number",
        hint=_("Tulis seperti dalam laporan, misalnya 1.234,5.") if alone else told,
        value=text,
        required=alone,
        unit=one.indikator.satuan,
    )


def _told(one: Angka, held: Versi) -> dict[str, str]:
    value = held.teks or figure(held.nilai)
    return {
        "nama": one.indikator.nama,
        "nilai": value or _("tidak dilaporkan"),
        "satuan": "" if one.ukuran in FOLLOWS else one.indikator.satuan,
        "ukuran": f"{measure(one.ukuran)}, {period(one.periode)}",
    }


def _worked_out(one: Angka) -> str:
    """A figure that follows others is not tried itself: what it follows is."""
    if one.ukuran not in FOLLOWS:
        return ""
    told = _("%(measure)s tidak dicoba langsung: nilainya mengikuti angka lain. Pilih angka asalnya.")
    return told % {"measure": measure(one.ukuran)}


def _sources(visitor: Visitor, one: Angka) -> list[Link]:
    rows = Angka.objects.at(visitor.kantor).filter(indikator=one.indikator_id, periode=one.periode)
    return [
        Link(f"{measure(each.ukuran)}, {period(each.periode)}", trial_url({each.pk: ""}))
        for each in rows.exclude(ukuran__in=FOLLOWS).order_by("pk")
    ]
