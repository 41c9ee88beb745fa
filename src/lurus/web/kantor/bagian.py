"""The office, part by part: people, posts, assignments, owners of data, working days."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lurus.bahasa import act_label
from lurus.core.izin import Keputusan
from lurus.dokumen.models import Kunci
from lurus.kantor.models import HariKhusus, Jabatan, Orang, Penugasan
from lurus.register.models import Pengampu
from lurus.tindakan import door
from lurus.tindakan.act import Subject
from lurus.web.daftar import page_number, pager
from lurus.web.kantor.baris import (
    assignment_row,
    day_row,
    owner_row,
    person_row,
    post_row,
)
from lurus.web.kantor.nomor import FACTS as NUMBER_FACTS
from lurus.web.kantor.nomor import PARTS as NUMBERS
from lurus.web.kantor.part import Part
from lurus.web.kantor.penjamin import RootShown, facts_of, key_row, root_row, roots_shown
from lurus.web.kantor.tata import FACTS as PAPER_FACTS
from lurus.web.kantor.tata import PARTS as PAPERS
from lurus.web.kantor.tata import head_picture
from lurus.web.shelf import Head, Link, Tab, Table
from lurus.web.siapa import Visitor, signed_in
from lurus.web.tujuan import act_url

PAGE = 60


def _people(visitor: Visitor) -> "QuerySet[Any]":
    return Orang.objects.at(visitor.kantor).select_related("akun").order_by("nama")


def _posts(visitor: Visitor) -> "QuerySet[Any]":
    return Jabatan.objects.at(visitor.kantor).select_related("atasan").order_by("pk")


def _assignments(visitor: Visitor) -> "QuerySet[Any]":
    rows = Penugasan.objects.at(visitor.kantor).select_related("orang", "jabatan")
    return rows.order_by("-mulai", "-pk")


def _owners(visitor: Visitor) -> "QuerySet[Any]":
    rows = Pengampu.objects.at(visitor.kantor).filter(sampai__isnull=True)
    return rows.select_related("indikator", "jabatan").order_by("jabatan__nama", "indikator__nama")


def _keys(visitor: Visitor) -> "QuerySet[Any]":
    return Kunci.objects.at(visitor.kantor).select_related("orang").order_by("-pk")


def _roots(visitor: Visitor) -> list[RootShown]:
    return roots_shown(visitor.kantor)


def _days(visitor: Visitor) -> "QuerySet[Any]":
    return HariKhusus.objects.at(visitor.kantor).order_by("-tanggal")


PARTS: dict[str, Part] = {
    "orang": Part(
        gettext_lazy("Orang"),
        gettext_lazy("Pegawai kantor ini dengan jabatan yang dipegang hari ini."),
        (gettext_lazy("Nama"), gettext_lazy("NIP"), gettext_lazy("Jabatan hari ini"), gettext_lazy("Akun")),
        _people,
        person_row,
        ("catat_orang", "undang_akun"),
    ),
    "jabatan": Part(
        gettext_lazy("Jabatan"),
        gettext_lazy("Jabatan dan perannya dalam SOP. Yang boleh dilakukan seseorang mengikuti jabatannya."),
        (
            gettext_lazy("Jabatan"),
            gettext_lazy("Peran dalam SOP"),
            gettext_lazy("Atasan"),
            gettext_lazy("Pemegang"),
        ),
        _posts,
        post_row,
        ("catat_jabatan",),
    ),
    "penugasan": Part(
        gettext_lazy("Penugasan"),
        gettext_lazy(
            "Siapa memegang jabatan apa, sejak kapan, dan atas dasar surat apa. Tidak ada yang dihapus."
        ),
        (gettext_lazy("Nama"), gettext_lazy("Jabatan"), gettext_lazy("Masa"), gettext_lazy("Dasar")),
        _assignments,
        assignment_row,
        ("catat_penugasan", "akhiri_penugasan"),
    ),
    "pengampu": Part(
        gettext_lazy("Pengampu data"),
        gettext_lazy("Jabatan yang bertanggung jawab atas setiap indikator dan baris anggaran."),
        (gettext_lazy("Indikator"), gettext_lazy("Pengampu"), gettext_lazy("Sejak"), gettext_lazy("Dasar")),
        _owners,
        owner_row,
        ("tetapkan_pengampu",),
    ),
    **NUMBERS,
    **PAPERS,
    "kalender": Part(
        gettext_lazy("Kalender kerja"),
        gettext_lazy(
            "Hari libur, cuti bersama, dan hari kerja khusus. Jam langkah SOP dihitung menurut tabel ini."
        ),
        (gettext_lazy("Tanggal"), gettext_lazy("Jenis"), gettext_lazy("Nama"), gettext_lazy("Dasar")),
        _days,
        day_row,
        ("atur_kalender",),
    ),
    "kunci": Part(
        gettext_lazy("Kunci"),
        gettext_lazy(
            "Kunci tanda tangan tiap orang. Kunci yang dicabut tidak dipakai lagi; yang ditandatangani sebelumnya tetap"
            " sah."
        ),
        (
            gettext_lazy("Nama"),
            gettext_lazy("Dibuat"),
            gettext_lazy("Berlaku sampai"),
            gettext_lazy("Keadaan"),
        ),
        _keys,
        key_row,
        ("cabut_kunci",),
    ),
    "ca": Part(
        gettext_lazy("CA dan cap waktu"),
        gettext_lazy(
            "Siapa yang menjamin tanda tangan kantor ini, dan siapa yang mencap waktunya. Sertifikat induk tidak pernah"
            " dihapus, agar naskah lama tetap dapat diperiksa."
        ),
        (
            gettext_lazy("Sertifikat induk"),
            gettext_lazy("Untuk"),
            gettext_lazy("Sejak"),
            gettext_lazy("Berlaku sampai"),
        ),
        _roots,
        root_row,
        ("atur_cap_waktu", "ganti_ca", "catat_akar"),
    ),
}

FACTS = {"ca": facts_of, **NUMBER_FACTS, **PAPER_FACTS}
"""What a part says above its rows."""


@signed_in
def office_page(request: HttpRequest, visitor: Visitor, part: str = "orang") -> HttpResponse:
    """One part of the office."""
    shown = PARTS.get(part)
    if shown is None:
        raise Http404
    pages = Paginator(shown.rows(visitor), PAGE)
    number = min(page_number(request), pages.num_pages)
    rows = [shown.row(one, visitor) for one in pages.page(number)]
    subject = door.subject_of(visitor.kantor.pk, visitor.orang.pk, visitor.kantor, visitor.at)
    acts = _acts(subject, shown.acts, part)
    context: dict[str, Any] = {
        "tabs": [Tab(str(one.label), _url(name), aktif=name == part) for name, one in PARTS.items()],
        "kalimat": shown.sentence,
        "tabel": Table([Head(str(head)) for head in shown.heads], rows) if rows else None,
        "kosong": shown.empty or shown.sentence,
        "judul_kosong": _("Belum ada yang ditetapkan") if shown.empty else _("Belum ada isinya"),
        "gambar": head_picture(visitor) if part == "kop" else None,
        "fakta": FACTS[part](visitor) if part in FACTS else [],
        "utama": acts[0] if acts else None,
        "lain": [*acts[1:], *_own(subject)],
        "pager": pager(request, number, pages.num_pages),
    }
    return render(request, "web/kantor.html", context)


def _url(part: str) -> str:
    return reverse("web:kantor") if part == "orang" else reverse("web:kantor_bagian", args=[part])


def _acts(subject: Subject, acts: Sequence[str], part: str) -> list[Link]:
    """The acts that the door would let this person through; for the others the page is there to be read."""
    open_ = [one for one in acts if isinstance(door.may(one, subject), Keputusan)]
    return [Link(act_label(one), act_url(one, subject.kantor.pk, back=_url(part))) for one in open_]


def _own(subject: Subject) -> list[Link]:
    """What one may do for oneself; the inspectorate signs nothing here."""
    signs = isinstance(door.may("buat_kunci", subject), Keputusan)
    key = [Link(_("Kunci tanda tangan saya"), reverse("web:kunci"))] if signs else []
    return [*key, Link(_("Ganti kata sandi"), reverse("web:sandi"))]
