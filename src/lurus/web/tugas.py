"""My tasks: what waits for this person now, the most urgent first, and who holds the rest."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lurus.bahasa import act_label, sentence, step_label
from lurus.ikhtisar.tindak_lanjut import owed_by
from lurus.ikhtisar.tugas import Ditunggu, Tugas, board
from lurus.perbaikan.models import Dugaan, Perbaikan
from lurus.web.kata import running
from lurus.web.keterangan import why_back
from lurus.web.komunikasi import task as answer
from lurus.web.shelf import Link, Task
from lurus.web.siapa import Visitor, post_words, signed_in
from lurus.web.tindak_lanjut import task as follow_up
from lurus.web.tujuan import act_url

SEVERAL = 2
DOCUMENTS = {"surat_perintah": "Surat Perintah", "lembar_data": "Lembar Data Kinerja", "laporan": "Laporan"}


@signed_in
def tasks(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """The first page after signing in."""
    found = board(visitor.staff, visitor.asker, visitor.standing)
    owed = owed_by(visitor.asker, visitor.standing)
    mine = [task(one) for one in found.mine] + [answer(one, visitor) for one in found.messages]
    mine.sort(key=lambda one: one.status != "terlambat")
    mine += [suspicion(one, visitor) for one in found.suspicions]
    mine += [follow_up(one, visitor) for one in owed]
    context = {
        "utama": mine[0] if mine else None,
        "tugas": mine[1:],
        "menunggu": [waiting(one) for one in found.others],
        "sekaligus": _in_one_go(found.mine),
        "mulai": Link(_("Lihat data kinerja"), reverse("web:data")),
        "jumlah_tugas": len(mine),
        "digantikan": visitor.away,
    }
    return render(request, "web/tugas.html", context)


def _in_one_go(mine: Sequence[Tugas]) -> Link | None:
    """Several papers to sign are signed on one page."""
    count = sum(one.act == "tanda_tangani" for one in mine)
    if count < SEVERAL:
        return None
    words = _("%(n)d naskah menunggu tanda tangan Anda: tanda tangani sekaligus") % {"n": count}
    return Link(words, reverse("web:tanda_tangani_beberapa"))


def task(one: Tugas) -> Task:
    """One task as the page says it."""
    clock = running(one.jam)
    late = clock is not None and clock.terlambat
    return Task(
        judul=_title(one),
        kalimat=_about(one),
        url=_address(one),
        status="terlambat" if late else "giliran",
        jam=clock,
        tombol=act_label(one.act),
        kembali=why_back(one),
    )


def waiting(one: Ditunggu) -> Task:
    """A case that others hold."""
    names = dict.fromkeys(f"{held.orang.nama_lengkap} ({post_words(held)})" for _act, held in one.performers)
    acts = dict.fromkeys(act_label(act) for act, _held in one.performers)
    said = _("%(acts)s: %(names)s") % {"acts": ", ".join(acts), "names": "; ".join(names)}
    if one.barred is not None:
        said = sentence(one.barred.code, one.barred.params)
    return Task(
        judul=f"{one.case} · {one.case.judul}",
        kalimat=said if names else step_label(one.case.langkah),
        url=reverse("web:perkara", args=[one.case.pk]),
        status="menunggu",
        jam=running(one.jam),
    )


def suspicion(one: Dugaan, visitor: Visitor) -> Task:
    """A suspicion that the head has not taken up."""
    told = _("%(name)s menduga ada kesalahan dalam %(report)s: %(what)s")
    return Task(
        judul=_("Tindak lanjuti dugaan kesalahan"),
        kalimat=told
        % {"name": one.pengaju.nama_lengkap, "report": one.laporan.judul, "what": one.uraian[:160]},
        url=act_url("perintahkan_reviu", visitor.kantor.pk, laporan=one.laporan_id, dugaan=one.pk),
        status="giliran",
        tombol=act_label("perintahkan_reviu"),
    )


def _title(one: Tugas) -> str:
    if one.act == "periksa_pindaian":
        return _("Periksa pindaian %(paper)s") % {"paper": _(DOCUMENTS[one.document])}
    if one.document:
        return _("Tanda tangani %(paper)s") % {"paper": _(DOCUMENTS[one.document])}
    if not one.count:
        return act_label(one.act)
    counted = ngettext("%(act)s: %(n)d angka", "%(act)s: %(n)d angka", one.count)
    return counted % {"act": act_label(one.act), "n": one.count}


def _about(one: Tugas) -> str:
    parts = [f"{one.case} · {one.case.judul}", one.case.laporan.judul]
    return " · ".join([*parts, one.sheet.jabatan.nama] if one.sheet and one.place == "validasi" else parts)


def _address(one: Tugas) -> str:
    pages = {
        "lembar": "web:lembar",
        "validasi": "web:validasi",
        "rapat": "web:rapat",
        "dokumen": "web:tanda_tangani",
        "pindaian": "web:pindaian",
    }
    if one.act == "nilai_kumpulan":
        return act_url("nilai_kumpulan", one.target)
    if one.place in pages:
        return reverse(pages[one.place], args=[one.target])
    return act_url(one.act, one.target)


def case_link(case: Perbaikan) -> Link:
    """The way to a case."""
    return Link(f"{case} · {case.judul}", reverse("web:perkara", args=[case.pk]))
