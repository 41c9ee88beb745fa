"""A paper is fetched for Word, edited and brought back, on a telephone and without scripts: seen before it counts."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import reverse

from lurus.dokumen.models import Dokumen
from tests.browser.office import taken
from tests.browser.site import PHONE, Site, Visit
from tests.dokumen.returned import issued
from tests.dokumen.word import edited
from tests.play import again

pytestmark = pytest.mark.browser
CLOSING = "Demikian dilaporkan. Bukti asli dapat dilihat di ruang Sub Bagian Perencanaan; mohon arahan Ibu Sekretaris."
ACCOUNT = ("Satu angka diperbaiki.", "Tiga bukti menyusul paling lambat hari Jumat.")


def brought_back(visit: Visit, paper: Dokumen, folder: Path) -> None:
    """Fetch the file from the paper's page, edit it, and bring it where the page leads."""
    visit.go(reverse("web:naskah", args=[paper.pk]))
    with visit.page.expect_download() as download:
        visit.page.get_by_role("link", name="Unduh naskah Word (.docx)").click()
    place = folder / download.value.suggested_filename
    download.value.save_as(place)
    place.write_bytes(edited(place.read_bytes(), {"penutup": [CLOSING], "uraian": ACCOUNT}))
    visit.follow("Unggah yang sudah disunting")
    visit.fill(berkas=str(place))
    visit.press("Periksa naskah")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_what_was_typed_in_word_is_seen_and_then_issued(site: Site, tmp_path: Path, *, scripts: bool) -> None:
    paper = issued(site.cast, "nota_laporan")
    visit = site.enter(site.cast.wulan, size=PHONE, scripts=scripts)
    brought_back(visit, paper, tmp_path)
    assert again(paper).status == "konsep"
    assert CLOSING in visit.text() and ACCOUNT[1] in visit.text() and paper.isi["penutup"] in visit.text()
    assert visit.overflow() == 0 if scripts else True
    visit.press("Terbitkan naskah yang disunting")
    taken(visit)
    newer = Dokumen.objects.at(site.cast.kantor).get(jenis="nota_laporan", status="konsep")
    assert visit.path() == reverse("web:naskah", args=[newer.pk])
    assert (newer.isi["penutup"], newer.isi["uraian"]) == (CLOSING, list(ACCOUNT))
    assert visit.noise == []


def test_the_page_with_what_changes_shuts_nobody_out(site: Site, tmp_path: Path) -> None:
    visit = site.enter(site.cast.wulan)
    brought_back(visit, issued(site.cast, "nota_laporan"), tmp_path)
    assert [one["id"] for one in Axe().run(visit.page).response["violations"]] == []
