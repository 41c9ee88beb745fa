"""Where an act's page leads: back to where one came from, and on to what comes next."""

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from lurus.dokumen.models import Dokumen, Penyusutan
from lurus.kantor.models import Kantor
from lurus.perbaikan.models import Butir, Lembar, Perbaikan, TindakLanjut
from lurus.tindakan.request import Outcome
from lurus.web.shelf import Link

if TYPE_CHECKING:
    from lurus.web.meja import Desk

OFFICE_TABS = {
    "catat_orang": "orang",
    "undang_akun": "orang",
    "catat_jabatan": "jabatan",
    "catat_penugasan": "penugasan",
    "akhiri_penugasan": "penugasan",
    "tetapkan_pengampu": "pengampu",
    "atur_kalender": "kalender",
    "cabut_kunci": "kunci",
    "ganti_ca": "ca",
    "catat_akar": "ca",
    "atur_cap_waktu": "ca",
    "atur_tanda_tangan": "tanda-tangan",
    "atur_nomor": "nomor",
    "atur_klasifikasi": "klasifikasi",
    "atur_kop": "kop",
    "atur_teks": "teks",
}
BOOKS = {
    "cadangkan_nomor": "naskah",
    "tutup_cadangan": "naskah",
    "catat_surat_masuk": "masuk",
    "betulkan_surat_masuk": "masuk",
}
ARCHIVE = (gettext_noop("Arsip"), "arsip")
CHECKS = (gettext_noop("Indikasi"), "indikasi")
PAGES = {
    "atur_retensi": ARCHIVE,
    "tahan_arsip": ARCHIVE,
    "usulkan_penyusutan": ARCHIVE,
    "jelaskan_indikasi": CHECKS,
    "periksa_data": CHECKS,
    "atur_aturan": (gettext_noop("Aturan pemeriksaan"), "aturan"),
    "simpan_pemetaan": (gettext_noop("Masukkan tabel"), "impor"),
}


def act_url(act: str, target: int, back: str = "", **told: str | int) -> str:
    """The address of an act's page, with what is already known of its answers."""
    query = urlencode({"kembali": back, **told} if back else told)
    path = reverse("web:tindakan", args=[act, target])
    return f"{path}?{query}" if query else path


def special(desk: "Desk") -> str | None:
    """Acts that have a page of their own."""
    if desk.act.id == "tanda_tangani":
        return reverse("web:tanda_tangani", args=[desk.target.pk])
    if desk.act.id in ("unggah_pindaian", "periksa_pindaian"):
        return reverse("web:pindaian", args=[desk.target.pk])
    if desk.act.id == "sunting_naskah":
        return reverse("web:sunting", args=[desk.target.pk])
    if desk.act.id == "buat_kunci":
        return reverse("web:kunci")
    if desk.act.id == "buka_lembar":
        return reverse("web:lembar", args=[desk.target.pk])
    elsewhere = {"impor_tabel": "web:impor", "periksa_data": "web:indikasi", "arsipkan": "web:arsip"}.get(
        desk.act.id
    )
    return None if elsewhere is None else reverse(elsewhere)


def back_to(request: HttpRequest, desk: "Desk") -> Link:
    """Where the page of an act leads back to."""
    asked = safe(request, (request.POST if request.method == "POST" else request.GET).get("kembali", ""))
    home = _home(desk.target, desk.act.id)
    return Link(_label(asked) or home.label, asked or home.url)


def _label(url: str) -> str:
    """What the page is called that an act was begun from, where it is none of the act's own."""
    if url == reverse("web:indikasi"):
        return _("Indikasi")
    return _("Bagaimana jika") if url.partition("?")[0].endswith("/bagaimana-jika/") else ""


def safe(request: HttpRequest, url: str) -> str:
    """An address of our own, or nothing."""
    allowed = url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())
    return url if url.startswith("/") and allowed else ""


def after(request: HttpRequest, desk: "Desk", outcome: Outcome) -> str:
    """Where one goes when the act is done."""
    if desk.act.id == "perintahkan_reviu":
        return reverse("web:tanda_tangani", args=[outcome.data["dokumen"]])
    asked = safe(request, request.POST.get("kembali", ""))
    return asked or _home(desk.target, desk.act.id).url


def _home(target: Any, act: str) -> Link:
    if isinstance(target, Kantor):
        return _office_home(act)
    if isinstance(target, TindakLanjut):
        return Link(_("Tindak lanjut"), reverse("web:tindak_lanjut"))
    if isinstance(target, Penyusutan):
        return Link(_("Arsip"), reverse("web:arsip"))
    if isinstance(target, Dokumen):
        return Link(_("Dokumen"), reverse("web:naskah", args=[target.pk]))
    if isinstance(target, Lembar) and act == "nyatakan_benar":
        return Link(_("Daftar isian"), reverse("web:lembar", args=[target.pk]))
    case = target.pk if isinstance(target, Perbaikan) else target.perbaikan_id
    assert isinstance(target, (Perbaikan, Lembar, Butir))  # noqa: S101 - the aggregates of acts
    return Link(_("Perbaikan"), reverse("web:perkara", args=[case]))


def _office_home(act: str) -> Link:
    if act in OFFICE_TABS:
        return Link(_("Kantor"), reverse("web:kantor_bagian", args=[OFFICE_TABS[act]]))
    if act in BOOKS:
        return Link(_("Buku nomor dan agenda"), f"{reverse('web:buku')}?buku={BOOKS[act]}")
    label, place = PAGES.get(act, (gettext_noop("Perbaikan"), "perbaikan"))
    return Link(_(label), reverse(f"web:{place}"))
