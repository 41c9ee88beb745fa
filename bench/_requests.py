"""The pages of `pages`, asked through the WSGI handler."""

import io
from collections.abc import Callable, Iterator
from http.cookies import SimpleCookie
from typing import Any

from bench import _stage

_stage.set_up(urls="bench._requests")

from django.conf import settings  # noqa: E402 - Django stands only now
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection  # noqa: E402
from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.urls import path, reverse  # noqa: E402

from lurus.cli.run import prepare  # noqa: E402
from lurus.config.urls import urlpatterns as product  # noqa: E402
from lurus.ikhtisar.perkara import forget_cases  # noqa: E402
from lurus.ikhtisar.tugas import forget_boards  # noqa: E402
from lurus.kantor.clock import simulate  # noqa: E402
from lurus.kantor.models import Akun, Orang  # noqa: E402
from lurus.perbaikan.models import Perbaikan  # noqa: E402
from lurus.register.models import Indikator, Pengampu  # noqa: E402
from tests.cast import MONDAY, SINCE, Cast, build, figure, stated, written  # noqa: E402
from tests.play import act, collecting, correction, later  # noqa: E402
from tests.stations import Way  # noqa: E402

INDICATORS = 100
BATCH = 10
"""Requests per repetition."""
QUERIES = 12
ONE_CASE = "satu perbaikan"
SHARE = 0.12
BACKEND = "lurus.kantor.masuk.AccountBackend"


def empty(request: HttpRequest) -> HttpResponse:
    """A page that only knows that somebody is signed in."""
    if not request.user.is_authenticated:
        return HttpResponse(status=403)
    return HttpResponse("<!doctype html><html lang='id'><title>Kosong</title></html>")


urlpatterns = [path("kosong/", empty), *product]


def office() -> tuple[Cast, dict[str, str]]:
    """The office at work, and the addresses of its main pages."""
    prepare()
    cast = build()
    with written(cast.kantor, MONDAY, "persiapan") as pen:
        for place in range(INDICATORS):
            name = f"Persentase layanan ke-{place} yang selesai tepat waktu"
            line = pen.add(Indikator(kantor=cast.kantor, kode=f"L{place}", nama=name, satuan="persen"))
            pen.add(Pengampu(kantor=cast.kantor, indikator=line, jabatan=cast.jabatan["joko"], mulai=SINCE))
            for measure, value in (("target", "100"), ("realisasi", str(place))):
                cast.angka[f"L{place}.{measure}"] = figure(pen, line, measure, value)
                stated(pen, cast.lkjip, cast.angka[f"L{place}.{measure}"], "Tabel 3.2")
    Way(cast).to("selesai")
    Way(cast, "L5.realisasi").to("5-diundang")
    Way(cast, "L6.realisasi")
    going = _going(cast)
    simulate(settings.HOME.clock, later(30))
    names = ("tugas", "perbaikan", "data", "dokumen", "kantor")
    addresses = {name: reverse(f"web:{name}") for name in names}
    return cast, addresses | {ONE_CASE: reverse("web:perkara", args=[going.pk])}


def _going(cast: Cast) -> Perbaikan:
    """A case of twelve items in step 3: four validated, four answered, four open."""
    case = collecting(cast, *(f"L{place}.realisasi" for place in range(10, 22)))
    items = list(case.butir.order_by("pk"))
    for one in items[:8]:
        act(cast.joko, "jawab", one, correction("87.5"))
    for one in items[:4]:
        act(cast.wulan, "validasi", one, {"putusan": "valid"})
    return case


class Browser:
    """One person's session, asked through the WSGI handler."""

    def __init__(self, orang: Orang) -> None:
        self.application: Any = get_wsgi_application()
        client = Client()
        client.force_login(Akun.objects.get(orang=orang), backend=BACKEND)
        self.cookie = SimpleCookie({name: one.value for name, one in client.cookies.items()})

    def get(self, address: str) -> Any:
        """The response, closed by whoever asked."""
        told: list[str] = []
        response = self.application(self._environ(address), lambda status, headers: told.append(status))
        if not told[0].startswith("200"):
            raise RuntimeError(f"{address}: {told[0]}")
        if len(response.content) < 1:
            raise RuntimeError(f"{address}: nothing")
        return response

    def asks(self, address: str, before: Callable[[], object] = lambda: None) -> Callable[[], None]:
        """A job that asks for the page `BATCH` times, and does something `before` each."""

        def job() -> None:
            for _ in range(BATCH):
                before()
                self.get(address).close()

        return job

    def queries(self, address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            response = self.get(address)
        response.close()
        return len(seen)

    def _environ(self, address: str) -> dict[str, Any]:
        return {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": address,
            "QUERY_STRING": "",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "8000",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "REMOTE_ADDR": "127.0.0.1",
            "HTTP_HOST": "localhost:8000",
            "HTTP_COOKIE": "; ".join(f"{name}={one.value}" for name, one in self.cookie.items()),
            "wsgi.input": io.BytesIO(),
            "wsgi.errors": io.StringIO(),
            "wsgi.url_scheme": "http",
            "wsgi.version": (1, 0),
            "wsgi.multithread": False,
            "wsgi.multiprocess": False,
            "wsgi.run_once": False,
        }


def measure() -> list[_stage.Line]:
    """The lines of the database in use."""
    cast, addresses = office()
    browser = Browser(cast.wulan)
    lines = [line for name, address in addresses.items() for line in _page(browser, name, address)]
    for name in ("tugas", ONE_CASE):
        job = browser.asks(addresses[name], before=forget)
        lines.append(_rate(f"{name}, somebody just acted", browser, job, None))
    return lines


def forget() -> None:
    """As if somebody had acted."""
    forget_cases()
    forget_boards()


def _page(browser: Browser, name: str, address: str) -> Iterator[_stage.Line]:
    _stage.say(f"{connection.vendor}: {name}")
    browser.asks(address)()
    browser.asks("/kosong/")()
    held = connection.vendor == "sqlite"
    forget()
    asked, least = browser.queries(address), browser.queries("/kosong/")
    yield _stage.Line(f"{name}: queries", asked, least, "", asked / least, at_most=QUERIES if held else None)
    yield _rate(name, browser, browser.asks(address), SHARE if held else None)


def _rate(name: str, browser: Browser, job: Callable[[], None], target: float | None) -> _stage.Line:
    took = _stage.medians({"page": job, "empty": browser.asks("/kosong/")})
    speed = {side: BATCH / seconds for side, seconds in took.items()}
    return _stage.Line(name, speed["page"], speed["empty"], "/s", speed["page"] / speed["empty"], target)
