"""The shelf on one page, for those who build pages; only where nothing is real."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from lurus.web.gallery import gallery
from lurus.web.siapa import Visitor, signed_in


@signed_in
def gallery_page(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Every component once."""
    if settings.HOME.kind == "real":
        raise Http404
    return render(request, "web/galeri.html", gallery())
