"""A request that is too large is refused before a byte of it is read."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from lurus.files.check import MAX_BYTES
from lurus.web.galat import error_page
from lurus.web.shelf import Refusal

FILES_AT_ONCE = 5
LIMIT = MAX_BYTES * FILES_AT_ONCE


def size_limit(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: 413 for more than a form with its files can be."""

    def limited(request: HttpRequest) -> HttpResponse:
        told = request.META.get("CONTENT_LENGTH") or "0"
        if not told.isdecimal() or int(told) > LIMIT:
            return _too_large(request)
        return respond(request)

    return limited


def _too_large(request: HttpRequest) -> HttpResponse:
    refusal = Refusal(
        _("Kiriman ini terlalu besar."),
        _("Satu berkas paling besar 10 MB, dan satu kiriman paling banyak lima berkas sebesar itu."),
        _("Perkecil berkasnya, atau kirim satu per satu."),
    )
    return error_page(request, 413, _("Kiriman terlalu besar"), refusal)
