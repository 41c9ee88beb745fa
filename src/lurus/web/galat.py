"""Refusals as pages: what happened, why, what to do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from lurus.web.shelf import Link, Refusal

TEMPLATE = "web/galat.html"


def error_page(
    request: HttpRequest, status: int, judul: str, refusal: Refusal, kembali: Link | None = None
) -> HttpResponse:
    """The page of an error."""
    context = {"judul": judul, "penolakan": refusal, "kembali": kembali}
    return render(request, TEMPLATE, context, status=status)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is no such page, or it is not this person's to see."""
    refusal = Refusal(
        _("Halaman ini tidak ada, atau bukan untuk Anda."),
        _("Alamatnya keliru, atau yang dituju milik kantor lain."),
        _("Mulailah lagi dari tugas Anda."),
    )
    return error_page(request, 404, _("Tidak ditemukan"), refusal)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403 without a reason of its own."""
    refusal = Refusal(_("Halaman ini tidak dibuka untuk Anda."), "", _("Mulailah lagi dari tugas Anda."))
    return error_page(request, 403, _("Tidak berwenang"), refusal)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: what the browser sent cannot be read."""
    refusal = Refusal(
        _("Kiriman ini tidak dapat dibaca."),
        _("Mungkin terputus di jalan, atau terlalu besar."),
        _("Kembali ke halaman sebelumnya, lalu kirim lagi."),
    )
    return error_page(request, 400, _("Kiriman tidak terbaca"), refusal)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form is older than the session."""
    refusal = Refusal(
        _("Formulir ini sudah terlalu lama terbuka."),
        _("Demi keamanan, formulir berlaku selama sesi masuk Anda."),
        _("Buka lagi halamannya, lalu kirim lagi."),
    )
    return error_page(request, 403, _("Formulir kedaluwarsa"), refusal)


def failed(request: HttpRequest) -> HttpResponse:
    """500: our fault; nothing half-done is left, because every act is one transaction."""
    refusal = Refusal(
        _("Terjadi kesalahan pada aplikasi."),
        _("Tidak ada yang tersimpan setengah jadi."),
        _("Ulangi sebentar lagi. Bila tetap terjadi, beri tahu pengelola aplikasi."),
    )
    return error_page(request, 500, _("Kesalahan aplikasi"), refusal)
