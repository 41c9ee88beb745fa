"""Long lists: tabs and pages by address."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from lurus.web.shelf import Tab


@dataclass(frozen=True)
class Pager:
    """Before and after in a long list."""

    sebelum_url: str
    sesudah_url: str
    teks: str


def page_number(request: HttpRequest) -> int:
    """The page that is asked for; the first when it is no number."""
    asked = request.GET.get("halaman", "1")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1


def pager(request: HttpRequest, number: int, last: int) -> Pager:
    """Links to the page before and after, keeping everything else that was asked."""
    before = _page_url(request, number - 1) if number > 1 else ""
    behind = _page_url(request, number + 1) if number < last else ""
    return Pager(before, behind, _("halaman %(n)d dari %(last)d") % {"n": number, "last": last})


def _page_url(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["halaman"] = str(number)
    return f"{request.path}?{asked.urlencode()}"


def tabs(path: str, name: str, words: Mapping[str, str], chosen: str) -> list[Tab]:
    """Tabs of one page; the first is the page's own address (which may ask for something already)."""
    first, more = next(iter(words)), "&" if "?" in path else "?"
    return [
        Tab(label, path if key == first else f"{path}{more}{urlencode({name: key})}", aktif=key == chosen)
        for key, label in words.items()
    ]
