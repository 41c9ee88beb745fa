"""The meeting on one page: invitation, attendance, a decision on every figure, then the final data."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label
from lurus.core.izin import Keputusan
from lurus.ikhtisar.butir import ItemLook
from lurus.ikhtisar.perkara import Perkara, read_case
from lurus.perbaikan.models import Rapat
from lurus.tindakan import door
from lurus.web.kartu import Formulir, Kartu, Press, form_for, verdict, why_not
from lurus.web.kata import figure, moment, running
from lurus.web.keterangan import came_back, decided, parts_of, return_notice
from lurus.web.semula import of_case, shown_to
from lurus.web.shelf import Link
from lurus.web.siapa import Visitor, signed_in
from lurus.web.terbuka import subject_for
from lurus.web.tujuan import act_url

TEMPLATE = "web/butir.html"
AROUND = ("undang_rapat", "catat_hadir", "tetapkan_data_final")


@signed_in
def meeting_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """The meeting of the present round."""
    found = read_case(visitor.pelaku, visitor.standing, visitor.at, pk=key)
    if found is None or found.case.langkah in ("1", "2", "3", "4"):
        raise Http404
    back = reverse("web:rapat", args=[key])
    answers = [verdict(found, visitor, "putuskan", one.butir) for one in found.items]
    rows = dict(shown_to(visitor, found.case, of_case(found.outcome, found.case, found.evidence)))
    context: dict[str, Any] = {
        "judul": _("Rapat penetapan data final"),
        "kalimat": _sentence(found, visitor),
        "kembali": Link(f"{found.case} · {found.case.judul}", reverse("web:perkara", args=[key])),
        "jam": running(found.jam),
        "dikembalikan": return_notice(found.facts, visitor.kantor),
        "penolakan": why_not(answers),
        "cepat": None,
        "kartu": [
            Kartu(
                f"butir-{one.butir.pk}",
                rows[one.butir.lembar_id, one.butir.pk],
                _said(one, found),
                _forms(one, found, visitor, back),
            )
            for one in found.items
            if (one.butir.lembar_id, one.butir.pk) in rows
        ],
        "lain": _around(found, visitor, back),
    }
    return render(request, TEMPLATE, context)


def _sentence(found: Perkara, visitor: Visitor) -> str:
    rows = Rapat.objects.at(visitor.kantor).filter(perbaikan=found.case, putaran=found.case.putaran)
    meeting = rows.order_by("pk").last()
    if meeting is None:
        return _("Rapat belum diundang. Undang tim lebih dahulu, lalu putuskan tiap angka di sini.")
    told = _(
        "Rapat %(when)s di %(place)s. Putuskan tiap angka; sesudah semua diputuskan, tetapkan data final."
    )
    return told % {"when": moment(meeting.waktu, visitor.kantor), "place": meeting.tempat}


def _said(one: ItemLook, found: Perkara) -> list[tuple[str, str]]:
    answer, decision = one.answer, one.decision(found.case.putaran)
    said = [(_("Pengampu"), one.butir.lembar.jabatan.nama), *came_back(one)]
    if answer is not None:
        said += [(_("Jawaban"), _("Angka dinyatakan benar") if answer.benar else figure(answer.nilai))]
        said += [*parts_of(answer), (_("Sebab"), answer.sebab)]
    if decision is not None:
        said += decided(decision)
    return [(name, value) for name, value in said if value]


def _forms(one: ItemLook, found: Perkara, visitor: Visitor, back: str) -> list[Formulir]:
    here = f"{back}#butir-{one.butir.pk}"
    presses = [
        press
        for press in _presses(one, found)
        if isinstance(verdict(found, visitor, press.act, one.butir), Keputusan)
    ]
    return [form_for(visitor, one.butir, press, here) for press in presses]


def _presses(one: ItemLook, found: Perkara) -> list[Press]:
    """What may stand on a card now, in the order in which it is done."""
    if one.butir.menunggu_ubahan:
        return []
    amended = one.amended(found.case.putaran)
    if amended and one.review is None:
        return [
            Press("validasi", _("Valid"), {"putusan": "valid"}),
            Press(
                "validasi",
                _("Kembalikan"),
                {"putusan": "dikembalikan"},
                judul=_("Kembalikan kepada pengampu"),
            ),
        ]
    if amended and one.valid and not one.verified_again:
        return [Press("verifikasi_butir", _("Verifikasi"), judul=act_label("verifikasi_butir"))]
    accept = Press("putuskan", _("Terima"), {"pilihan": "terima"})
    other = Press("putuskan", _("Simpan putusan"), judul=_("Putuskan lain"))
    accepted = one.decision(found.case.putaran)
    return [other] if accepted is not None and accepted.pilihan == "terima" else [accept, other]


def _around(found: Perkara, visitor: Visitor, back: str) -> list[Link]:
    subject = subject_for(found, visitor)
    return [
        Link(act_label(one), act_url(one, found.case.pk, back))
        for one in AROUND
        if isinstance(door.may(one, subject, found.facts, found.made), Keputusan)
    ]
