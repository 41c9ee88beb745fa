"""The cases of the office, and one case: its way, who holds it, before and after, papers, acts."""

from collections.abc import Iterator
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from lurus.bahasa import act_label, step_label
from lurus.core.sop import definition
from lurus.ikhtisar.daftar import Halaman, ended_cases, running_cases
from lurus.ikhtisar.jejak import of_case
from lurus.ikhtisar.komunikasi import to_answer
from lurus.ikhtisar.perkara import Perkara, read_case
from lurus.ikhtisar.tugas import holders_of, may_order, running_clock, tasks_in
from lurus.perbaikan.models import CatatanMutu, Perbaikan
from lurus.web.daftar import page_number, pager, tabs
from lurus.web.gambar import picture_of
from lurus.web.jejak import entry
from lurus.web.kata import day, holder, moment, running
from lurus.web.keterangan import return_notice
from lurus.web.komunikasi import conversation
from lurus.web.komunikasi import task as answer
from lurus.web.naskah.baris import row
from lurus.web.semula import Links, no_links, shown_to
from lurus.web.semula import of_case as rows_of
from lurus.web.shelf import Clock, DrawnCase, Link, Person, Task
from lurus.web.siapa import Visitor, signed_in
from lurus.web.terbuka import acts_for
from lurus.web.tindak_lanjut import left_over
from lurus.web.tugas import task
from lurus.web.tujuan import act_url

MOST_NAMES = 3
STATUS = {"selesai": "selesai", "batal": "dibatalkan"}
SEES_UNSENT = ("KETUA", "SEKRETARIS", "ANGGOTA", "STAF")


@signed_in
def case_list(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Every case of the office."""
    words = {"berjalan": _("Berjalan"), "selesai": _("Selesai"), "batal": _("Dibatalkan")}
    standing = request.GET.get("keadaan", "berjalan")
    standing = standing if standing in words else "berjalan"
    found, lines = (
        _running(request, visitor) if standing == "berjalan" else _ended(request, visitor, standing)
    )
    context = {
        "tabs": tabs(request.path, "keadaan", words, standing),
        "perbaikan": lines,
        "tindak_lanjut": Link(_("Tindak lanjut"), reverse("web:tindak_lanjut")),
        "utama": Link(_("Perintahkan reviu"), reverse("web:mulai")) if may_order(visitor.asker) else None,
        "pager": pager(request, found.number, found.last),
    }
    return render(request, "web/perbaikan_daftar.html", context)


def _running(request: HttpRequest, visitor: Visitor) -> tuple[Halaman[Any], list[Task]]:
    found = running_cases(visitor.kantor.pk, visitor.standing, page_number(request))
    lines = []
    for one in found.rows:
        rules = definition(one.case.sop)
        jam = running(running_clock(one.case, rules, visitor.calendar, visitor.at))
        held = holders_of(one, visitor.staff, rules)[:MOST_NAMES]
        names = ", ".join(dict.fromkeys(person.orang.nama_lengkap for person in held))
        lines.append(_line(one.case, "terlambat" if jam and jam.terlambat else "menunggu", names, jam))
    return found, lines


def _ended(request: HttpRequest, visitor: Visitor, ending: str) -> tuple[Halaman[Any], list[Task]]:
    found = ended_cases(visitor.kantor.pk, ending, page_number(request))
    return found, [_line(one, STATUS[ending]) for one in found.rows]


def _line(case: Perbaikan, status: str, names: str = "", jam: Clock | None = None) -> Task:
    return Task(
        judul=f"{case} · {case.judul}",
        kalimat=f"{step_label(case.langkah)} · {names or case.laporan.judul}",
        url=reverse("web:perkara", args=[case.pk]),
        status=status,
        jam=jam,
    )


@signed_in
def case_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """One case."""
    found = read_case(visitor.pelaku, visitor.standing, visitor.at, pk=key)
    if found is None:
        raise Http404
    case = found.case
    mine = [task(one) for one in tasks_in(found.facts, visitor.asker, found.rules, found.jam)]
    mine += [answer(one, visitor) for one in to_answer(found.facts, visitor.asker, found.rules)]
    open_acts, closed = acts_for(found, visitor)
    jam = running(found.jam)
    context: dict[str, Any] = {
        "perbaikan": _head(found, jam is not None and jam.terlambat),
        "gambar": DrawnCase.of(picture_of(found)),
        "dikembalikan": return_notice(found.facts, visitor.kantor),
        "utama": mine[0] if mine else None,
        "lain": [Link(one.judul, one.url) for one in mine[1:]] + open_acts,
        "tertutup": closed,
        "jam": jam,
        "pemegang": [] if case.langkah in STATUS else _holders(found, visitor),
        "lembar": list(_sheets(found, visitor)),
        "desimal": 2,
        "dokumen": [row(one) for one in found.facts.documents],
        "cetak_url": reverse("web:cetak", args=[case.pk]) if found.facts.documents else "",
        **conversation(found, visitor),
        "tindak_lanjut": left_over(case),
        "jejak_url": reverse("web:jejak", args=[case.pk]),
        "fakta": _facts(found, visitor),
    }
    return render(request, "web/perbaikan.html", context)


def _head(found: Perkara, late: bool) -> dict[str, str]:  # noqa: FBT001 - read from the clock above
    case = found.case
    sentence = _("Perbaikan data dalam %(report)s. Sekarang: %(step)s.")
    status = STATUS.get(case.langkah, "terlambat" if late else "menunggu")
    return {
        "nomor": str(case),
        "judul": case.judul,
        "kalimat": sentence % {"report": case.laporan.judul, "step": step_label(case.langkah)},
        "status": status,
        "status_teks": step_label(case.langkah),
    }


def _holders(found: Perkara, visitor: Visitor) -> list[Person]:
    return [holder(one) for one in holders_of(found.facts, visitor.staff, found.rules)]


def _sheets(found: Perkara, visitor: Visitor) -> Iterator[dict[str, Any]]:
    """The owners' sheets; candidates are hidden from owners until their sheet is sent."""
    told = rows_of(found.outcome, found.case, found.evidence, _links(found, visitor))
    rows = shown_to(visitor, found.case, told)
    for sheet in found.facts.sheets:
        if sheet.dikirim is None and not visitor.reads_as(*SEES_UNSENT, case=found.case.pk):
            continue
        held = visitor.staff.held.get(sheet.jabatan_id)
        yield {
            "judul": sheet.jabatan.nama,
            "pemilik": holder(held) if held else Person(_("Jabatan kosong"), sheet.jabatan.nama),
            "status": "menunggu" if sheet.dikirim is None else "valid",
            "status_teks": _sent(sheet, visitor),
            "butir": [line for (owner, _item), line in rows if owner == sheet.pk],
            "tindakan": [Link(_("Buka lembar"), reverse("web:lembar", args=[sheet.pk]))]
            if sheet.dikirim
            else [],
        }


def _sent(sheet: Any, visitor: Visitor) -> str:
    if sheet.dikirim is None:
        return _("Belum dikirim")
    return _("Dikirim %(when)s") % {"when": moment(sheet.dikirim, visitor.kantor)}


def _facts(found: Perkara, visitor: Visitor) -> list[tuple[str, str]]:
    case, sop = found.case, found.rules.identity
    shown = [
        (_("Laporan"), case.laporan.judul),
        (_("Perintah"), case.perintah),
        (_("Batas waktu"), day(case.batas)),
        (_("Dasar"), _("%(sop)s revisi %(revision)s") % {"sop": sop.number, "revision": sop.revision}),
        (_("Putaran"), str(case.putaran)),
    ]
    return [(name, value) for name, value in shown if value]


@signed_in
def ledger_page(request: HttpRequest, visitor: Visitor, key: int) -> HttpResponse:
    """What cannot be changed any more: every act on the case, its team and its quality records."""
    case = Perbaikan.objects.at(visitor.kantor).filter(pk=key).first()
    if case is None:
        raise Http404
    team = case.tim.select_related("orang", "jabatan").order_by("pk")
    context = {
        "judul": str(case),
        "kalimat": case.judul,
        "kembali": Link(_("Perbaikan"), reverse("web:perkara", args=[case.pk])),
        "jejak": [entry(one, visitor.kantor) for one in of_case(visitor.kantor.pk, case.pk)],
        "tim": [Person(one.orang.nama_lengkap, f"{one.jabatan.nama} · {one.kedudukan}") for one in team],
        "catatan_mutu": [
            _quality(one, visitor) for one in case.catatan_mutu.select_related("berkas").order_by("jenis")
        ],
    }
    return render(request, "web/jejak.html", context)


QUALITY = {
    "C.a": "Data kinerja sebelum review",
    "C.b": "Perjanjian Kinerja",
    "C.c": "Evaluasi Internal",
    "C.d": "Laporan Kinerja Individu",
}
CLOSED_TO_AUDITORS = "C.d"


def _quality(record: CatatanMutu, visitor: Visitor) -> dict[str, str]:
    """A quality record; individual performance reports stay closed to the inspectorate."""
    only_auditor = all(one.peran == "PENGAWAS" for one in visitor.pelaku.reads_from(record.perbaikan_id))
    shut = record.jenis == CLOSED_TO_AUDITORS and only_auditor
    told = _("tidak tersedia, karena %(why)s") % {"why": record.alasan}
    state = (
        _("dihasilkan dari register") if record.dihasilkan else _("terlampir") if record.berkas_id else told
    )
    url = reverse("web:berkas", args=[record.berkas_id]) if record.berkas_id and not shut else ""
    return {"nama": _(QUALITY.get(record.jenis, record.jenis)), "keadaan": state, "url": url}


def _links(found: Perkara, visitor: Visitor) -> Links:
    """What the planning officer may do about one item from the page of the case."""
    if found.case.langkah not in ("2", "3") or not visitor.plays("ANGGOTA"):
        return no_links
    return lambda state: [Link(act_label("lepas_butir"), act_url("lepas_butir", state.butir.pk))]
