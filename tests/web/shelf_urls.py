"""The addresses that the frame links to, for tests of the shelf alone."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path


def nothing(request: HttpRequest) -> HttpResponse:
    """Answer with nothing: only the address matters."""
    return HttpResponse()


PLACES = ["tugas", "perbaikan", "data", "dokumen", "kantor", "masuk", "keluar", "bahasa", "sandi"]
pages = [path(f"{place}/", nothing, name=place) for place in PLACES]
urlpatterns = [path("", include((pages, "web"), namespace="web"))]
