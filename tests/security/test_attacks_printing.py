"""Papers that came from outside, made to keep the server busy when they are bound for the printer."""

import resource
from io import BytesIO

import pikepdf
import pytest
from django.core.cache import cache
from django.urls import reverse

from lurus.dokumen.binding import bound
from lurus.dokumen.cetak import ONE_AT_A_TIME, bind, printable
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatanganan import keep_composed
from lurus.files.check import check
from tests.cast import Cast
from tests.security.bombs import MIB, heavy_contents, heavy_objects
from tests.stations import Way
from tests.web.conftest import SignIn, browse, text  # noqa: F401 - a browser of anybody

LIGHT = heavy_objects(1)
HEAVY = heavy_objects(1536)
ROOM = 256 * MIB


@pytest.fixture
def papers(cast: Cast) -> list[Dokumen]:
    cache.clear()
    case = Way(cast).to("3-terkirim").case
    return [one for one in printable(case.kantor, case.pk) if one.berkas is None]


def test_a_small_file_that_unfolds_is_taken_in_as_a_scan() -> None:
    for sent in (HEAVY, heavy_contents(1536)):
        assert len(sent) < 8 * 1024 and check("pindai.pdf", sent).name == "pindai.pdf"


def test_contents_that_unfold_are_bound_as_they_lie() -> None:
    out, sent = BytesIO(), heavy_contents(1536)
    assert bound([(0, sent)], out, both_sides=False, memory=ROOM).pages == 1
    assert len(out.getvalue()) < 2 * len(sent)


def test_objects_that_unfold_are_named_and_nothing_of_them_stays_in_this_process() -> None:
    out, before = BytesIO(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    told = bound([(3, LIGHT), (5, b"rusak"), (7, HEAVY), (9, LIGHT)], out, both_sides=False, memory=ROOM)
    assert (told.unreadable, told.heavy, out.getvalue()) == ((5,), 7, b"")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < before + 64 * 1024


def test_the_font_of_a_light_one_is_still_there() -> None:
    out = BytesIO()
    assert bound([(0, LIGHT)], out, both_sides=False).pages == 1
    with pikepdf.open(out) as pdf:
        assert pdf.pages[0].obj.Resources.Font.F1.BaseFont == "/Helvetica"


def test_the_others_are_printed_without_the_heavy_one(papers: list[Dokumen]) -> None:
    keep_composed(papers[1], HEAVY)
    out = BytesIO()
    done = bind(papers, out, lambda *_: None)
    assert [(one.pk, why.code) for one, why in done.lost] == [(papers[1].pk, "cetak.too_heavy")]
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == done.pages >= len(papers) - 1


def test_the_page_names_the_heavy_one_and_says_what_to_do(
    cast: Cast,
    browse: SignIn,  # noqa: F811
    papers: list[Dokumen],
) -> None:
    for one in papers:
        keep_composed(one, HEAVY)
    url = reverse("web:cetak_berkas", args=[papers[0].perbaikan_id])
    page = browse(cast.dewi).get(url, {"tumpukan": "daftar_isian.1"})
    assert page.status_code == 500 and "Perbaikan Data Kinerja ke-1 tidak dapat dibuka" in text(page)
    assert "cetak sendiri dari aplikasi lain" in text(page)


def test_one_file_is_bound_at_a_time(cast: Cast, browse: SignIn, papers: list[Dokumen]) -> None:  # noqa: F811
    url = reverse("web:cetak_berkas", args=[papers[0].perbaikan_id])
    assert ONE_AT_A_TIME.acquire(blocking=False)
    try:
        page = browse(cast.dewi).get(url, {"tumpukan": "daftar_isian.1"})
    finally:
        ONE_AT_A_TIME.release()
    assert page.status_code == 503 and "Tunggu satu menit" in text(page)


def test_nobody_has_files_bound_without_end(cast: Cast, browse: SignIn, papers: list[Dokumen]) -> None:  # noqa: F811
    url = reverse("web:cetak_berkas", args=[papers[0].perbaikan_id])
    dewi = browse(cast.dewi)
    found = [dewi.get(url, {"tumpukan": "daftar_isian.1"}).status_code for _ in range(7)]
    assert found == [200] * 6 + [429]
    assert browse(cast.hadi).get(url, {"tumpukan": "daftar_isian.1"}).status_code == 200
