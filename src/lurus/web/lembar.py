"""An owner's sheet on one page: every figure with "benar" in one tap, or its correction; and its validation."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label
from lurus.core.izin import Keputusan
from lurus.ikhtisar.butir import ItemLook
from lurus.ikhtisar.perkara import Perkara, read_case
from lurus.pemeriksaan.akibat import FOLLOWS
from lurus.perbaikan.models import Lembar
from lurus.register.models import Indikator, Pernyataan
from lurus.tindakan.nyatakan_benar.act import STATEMENT
from lurus.web.buka import record_opening
from lurus.web.kartu import Formulir, Kartu, Press, form_for, verdict, why_not
from lurus.web.kata import figure, holder, moment, running
from lurus.web.keterangan import came_back, parts_of
from lurus.web.perkara import SEES_UNSENT
from lurus.web.register.alamat_andaian import as_typed, trial_url
from lurus.web.semula import of_case, shown_to
from lurus.web.shelf import Change, Link
from lurus.web.siapa import Visitor, signed_in

TEMPLATE = "web/butir.html"


@signed_in
def sheet_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """The owner's form; everybody else of the office reads it."""
    found, sheet, items = _read(visitor, key)
    record_opening(visitor, sheet)
    back = reverse("web:lembar", args=[sheet.pk])
    answers = {one.butir.pk: verdict(found, visitor, "jawab", one.butir) for one in items}
    open_ = {key for key, answer in answers.items() if isinstance(answer, Keputusan)}
    rows = dict(shown_to(visitor, found.case, of_case(found.outcome, found.case, found.evidence)))
    places = _places(visitor, found, items)
    cards = [
        _card(one, rows[sheet.pk, one.butir.pk], places, _answer_forms(one, visitor, back, open_))
        for one in items
    ]
    context = _page(found, visitor, sheet) | {
        "judul": _("Daftar isian"),
        "kalimat": _asked(found, sheet, visitor),
        "penolakan": None if _is_owner(visitor, sheet) is False else why_not(answers.values()),
        "cepat": _all_right(found, visitor, sheet, items, back),
        "kartu": cards,
        "lain": [],
    }
    return render(request, TEMPLATE, context)


@signed_in
def validation_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """Every answer of one owner's set: valid in one tap, or back with a reason."""
    found, sheet, items = _read(visitor, key)
    back = reverse("web:validasi", args=[sheet.pk])
    answers = {one.butir.pk: verdict(found, visitor, "validasi", one.butir) for one in items}
    open_ = {key for key, answer in answers.items() if isinstance(answer, Keputusan)}
    rows = dict(shown_to(visitor, found.case, of_case(found.outcome, found.case, found.evidence)))
    places = _places(visitor, found, items)
    cards = [
        _card(one, rows[sheet.pk, one.butir.pk], places, _review_forms(one, visitor, back, open_))
        for one in items
    ]
    context = _page(found, visitor, sheet) | {
        "judul": _("Reviu dan validasi"),
        "kalimat": _("Periksa tiap jawaban %(post)s terhadap buktinya; lalu nilai kumpulannya.")
        % {"post": sheet.jabatan.nama},
        "penolakan": why_not(answers.values()),
        "cepat": None,
        "kartu": cards,
        "lain": _judging(found, visitor, sheet, items),
    }
    return render(request, TEMPLATE, context)


def _read(visitor: Visitor, key: int) -> tuple[Perkara, Lembar, list[ItemLook]]:
    found = read_case(visitor.pelaku, visitor.standing, visitor.at, lembar=key)
    items = [] if found is None else [one for one in found.items if one.butir.lembar_id == key]
    if found is None or not items:
        raise Http404
    sheet = items[0].butir.lembar
    if sheet.dikirim is None and not visitor.reads_as(*SEES_UNSENT, case=sheet.perbaikan_id):
        raise Http404
    return found, sheet, items


def _is_owner(visitor: Visitor, sheet: Lembar) -> bool:
    return any(one.jabatan == sheet.jabatan_id for one in visitor.pelaku.reads_from(sheet.perbaikan_id))


def _page(found: Perkara, visitor: Visitor, sheet: Lembar) -> dict[str, Any]:
    held = visitor.staff.held.get(sheet.jabatan_id)
    return {
        "kembali": Link(f"{found.case} · {found.case.judul}", reverse("web:perkara", args=[found.case.pk])),
        "jam": running(found.jam),
        "pemilik": None if held is None else holder(held),
    }


def _asked(found: Perkara, sheet: Lembar, visitor: Visitor) -> str:
    told = _("Benarkan atau perbaiki angka yang diampu %(post)s dalam %(report)s.")
    words = told % {"post": sheet.jabatan.nama, "report": found.case.laporan.judul}
    if sheet.dikirim is None:
        return f"{words} {_('Daftar ini belum dikirim.')}"
    sent = _("Dikirim %(when)s.") % {"when": moment(sheet.dikirim, visitor.kantor)}
    return f"{words} {sent}"


def _places(visitor: Visitor, found: Perkara, items: list[ItemLook]) -> dict[int, str]:
    """Where the report printed each figure, and as what."""
    rows = Pernyataan.objects.at(visitor.kantor).filter(
        laporan=found.case.laporan_id, angka__in=[one.butir.angka_id for one in items]
    )
    return {one.angka_id: _place(one) for one in rows.order_by("pk") if one.angka_id is not None}


def _place(one: Pernyataan) -> str:
    page = _("halaman %(n)s") % {"n": one.halaman} if one.halaman else ""
    where = ", ".join(part for part in (page, one.tabel, one.sel) if part)
    return f"{figure(one.nilai) or one.teks} ({where})" if where else figure(one.nilai) or one.teks


def _card(one: ItemLook, row: Change, places: dict[int, str], forms: list[Formulir]) -> Kartu:
    said = [
        *came_back(one),
        (_("Tercetak"), places.get(one.butir.angka_id, "")),
        (_("Mengapa ditanyakan"), one.butir.mengapa),
    ]
    answer = one.answer
    if answer is not None:
        told = _("diisikan oleh %(name)s") if answer.diisikan else "%(name)s"
        said += [
            (_("Dijawab"), told % {"name": answer.penjawab.nama_lengkap}),
            *parts_of(answer),
            (_("Sebab"), answer.sebab),
            (_("Agar tidak terulang"), answer.pencegahan),
        ]
    trial = [] if one.butir.angka.ukuran in FOLLOWS else [_trial(one)]
    return Kartu(f"butir-{one.butir.pk}", row, [(name, value) for name, value in said if value], forms, trial)


def _trial(one: ItemLook) -> Link:
    """The figure as a trial, beginning with what was answered."""
    answer = one.answer
    said = None if answer is None or answer.nilai is None else format(answer.nilai, "f")
    return Link(_("Bagaimana jika"), trial_url({one.butir.angka_id: as_typed(said)}))


def _answer_forms(one: ItemLook, visitor: Visitor, back: str, open_: set[int]) -> list[Formulir]:
    if one.butir.pk not in open_:
        return []
    here = f"{back}#butir-{one.butir.pk}"
    right = Press("jawab", _("Sudah benar"), {"benar": "ya"})
    parts = _no_parts(one.butir.angka.indikator, one.butir.angka.ukuran)
    without = [*parts, *([] if one.answer is not None else ["bukti_lama"])]
    correct = Press(
        "jawab", _("Kirim perbaikan"), {"benar": "tidak"}, without, _("Perbaiki angka ini"), buka=one.returned
    )
    return [form_for(visitor, one.butir, press, here) for press in (right, correct)]


def _no_parts(indikator: Indikator, ukuran: str) -> tuple[str, ...]:
    """Only a realisation that is a fraction is asked for numerator and denominator."""
    fraction = ukuran == "realisasi" and indikator.satuan.casefold() in (
        "persen",
        "%",
        "persentase",
        "rasio",
        "indeks",
    )
    named = bool(indikator.pembilang and indikator.penyebut)
    return () if ukuran == "realisasi" and (fraction or named) else ("pembilang", "penyebut")


def _all_right(
    found: Perkara, visitor: Visitor, sheet: Lembar, items: list[ItemLook], back: str
) -> Formulir | None:
    """The one tap for everything that stands unanswered."""
    waiting = [one for one in items if one.answer is None]
    if not waiting or not isinstance(verdict(found, visitor, "nyatakan_benar", sheet), Keputusan):
        return None
    press = Press("nyatakan_benar", _("Semua benar"), {"pernyataan": "1"}, utama=True)
    made = form_for(visitor, sheet, press, back)
    return Formulir(made.url, made.tombol, made.bidang, _(STATEMENT), utama=True)


def _review_forms(one: ItemLook, visitor: Visitor, back: str, open_: set[int]) -> list[Formulir]:
    if one.butir.pk not in open_ or one.answer is None:
        return []
    here = f"{back}#butir-{one.butir.pk}"
    valid = Press("validasi", _("Valid"), {"putusan": "valid"})
    returned = Press(
        "validasi", _("Kembalikan"), {"putusan": "dikembalikan"}, judul=_("Kembalikan kepada pengampu")
    )
    presses = (returned,) if one.valid else (valid, returned)
    return [form_for(visitor, one.butir, press, here) for press in presses]


def _judging(found: Perkara, visitor: Visitor, sheet: Lembar, items: list[ItemLook]) -> list[Link]:
    """The three questions over the whole set, once every item was reviewed."""
    allowed = isinstance(verdict(found, visitor, "nilai_kumpulan", sheet), Keputusan)
    if not allowed or not all(one.valid for one in items):
        return []
    return [Link(act_label("nilai_kumpulan"), reverse("web:tindakan", args=["nilai_kumpulan", sheet.pk]))]
