"""What people get wrong, in a real browser: told kindly, and nothing typed is lost."""

from pathlib import Path

import pytest
from django.urls import reverse

from tests.browser.office import proof, taken
from tests.browser.site import PHONE, Site
from tests.play import act, again, collecting, item

pytestmark = pytest.mark.browser

CAUSE = "Salah ketik saat menyalin."
TYPED = {"kelas": "K03", "sebab": CAUSE, "pencegahan": "Dibaca ulang oleh orang lain."}


def test_a_wrong_figure_is_marked_and_everything_else_stays(site: Site, tmp_path: Path) -> None:
    one = item(collecting(site.cast, "harga.realisasi"), site.cast.angka["harga.realisasi"])
    visit = site.enter(site.cast.joko, scripts=False, size=PHONE)
    visit.go(reverse("web:tindakan", args=["jawab", one.pk]))
    visit.fill(benar="tidak", nilai="1.234", bukti=proof(tmp_path), **TYPED)
    visit.press("Jawab")
    assert "isian yang perlu dibetulkan" in visit.text()
    assert visit.page.locator("[name=nilai]").input_value() == "1.234"
    assert visit.page.locator("[name=sebab]").input_value() == CAUSE
    assert "rekap-pemantauan.pdf" in visit.text()
    visit.fill(nilai="23")
    visit.press("Jawab")
    taken(visit)
    assert again(one).jawaban.get().nilai == 23


def test_a_stale_page_tells_who_was_faster_and_keeps_what_was_typed(site: Site, tmp_path: Path) -> None:
    one = item(collecting(site.cast, "harga.realisasi"), site.cast.angka["harga.realisasi"])
    visit = site.enter(site.cast.joko, scripts=False)
    visit.go(reverse("web:tindakan", args=["jawab", one.pk]))
    visit.fill(benar="tidak", nilai="23", bukti=proof(tmp_path), **TYPED)
    act(site.cast.wulan, "jawab", one, {"benar": True})
    visit.press("Jawab")
    assert site.cast.wulan.nama_lengkap in visit.text()
    assert visit.page.locator("[name=sebab]").input_value() == CAUSE
    visit.press("Jawab")
    taken(visit)
    assert again(one).jawaban.count() == 2


def test_pressing_twice_counts_once(site: Site, tmp_path: Path) -> None:
    one = item(collecting(site.cast, "harga.realisasi"), site.cast.angka["harga.realisasi"])
    visit = site.enter(site.cast.joko)
    visit.go(reverse("web:tindakan", args=["jawab", one.pk]))
    visit.fill(benar="tidak", nilai="23", bukti=proof(tmp_path), **TYPED)
    visit.page.get_by_role("button", name="Jawab", exact=True).dblclick()
    visit.page.get_by_text("Tersimpan").first.wait_for()
    assert again(one).jawaban.count() == 1 and visit.noise == []


def test_the_wrong_person_is_told_whose_it_is_before_typing(site: Site) -> None:
    one = item(collecting(site.cast, "harga.realisasi"), site.cast.angka["harga.realisasi"])
    visit = site.enter(site.cast.sari, size=PHONE)
    assert visit.go(reverse("web:tindakan", args=["jawab", one.pk])) == 403
    assert "bukan wewenang Anda" in visit.text() and not visit.page.locator("[name=nilai]").count()
