"""Signing in the browser: what is shown is what is signed, and nothing is recorded that was not."""

from decimal import Decimal

import pytest
from django.apps import apps
from django.core.cache import cache
from django.urls import reverse

from lurus.dokumen.kunci import make_authority, roots
from lurus.dokumen.penandatanganan import paper_bytes
from lurus.dokumen.sign import verify
from lurus.register.versions import current, state
from tests.cast import MONDAY, Cast, written
from tests.play import again, footprint
from tests.stations import Way, paper
from tests.web.conftest import SignIn, hidden, text
from tests.web.naskah import PASSPHRASE, at_station, make_own_key, signed


def test_the_head_signs_the_order_in_one_press(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    done = desk.send()
    assert (done.status_code, done["Location"]) == (303, reverse("web:naskah", args=[desk.paper.pk]))
    assert desk.now().status == "ditandatangani"
    assert again(desk.case).langkah == "2"
    assert verify(paper_bytes(desk.now()), roots(cast.kantor)).intact


def test_the_page_shows_what_is_signed_and_the_very_file(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    page = desk.page()
    shown = text(page)
    for told in ("harga barang kebutuhan pokok", "Wulan Sulistyowati", "current-password"):
        assert told in shown
    file = desk.client.get(page.context["pdf_url"])
    assert (file.status_code, file["Content-Type"], file.content[:5]) == (200, "application/pdf", b"%PDF-")


def test_a_preview_of_another_state_is_refused(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    address = reverse("web:pratinjau", args=[desk.paper.pk])
    assert desk.client.get(f"{address}?sidik=0").status_code == 409


def test_a_wrong_passphrase_is_said_at_its_field_and_leaves_no_trace(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    before = footprint()
    page = desk.send(frasa="salah sama sekali")
    assert page.status_code == 422
    assert "Frasa sandi tidak cocok" in text(page) and "salah sama sekali" not in text(page)
    assert footprint() == before
    assert desk.client.post(desk.url, hidden(page) | {"frasa": PASSPHRASE}).status_code == 303


def test_an_empty_passphrase_is_asked_for(cast: Cast, browse: SignIn) -> None:
    assert at_station(cast, browse).send(frasa="").status_code == 422


def test_guessing_passphrases_is_slowed_down(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    told = hidden(desk.page()) | {"frasa": "salah lagi"}
    answers = [desk.client.post(desk.url, told).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]


def test_a_second_press_leads_to_the_signed_paper(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    told = hidden(desk.page()) | {"frasa": PASSPHRASE}
    first, second = (desk.client.post(desk.url, told) for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 303)
    assert desk.now().tanda_tangan.count() == 1


def test_who_has_no_key_is_led_to_make_one_and_back(cast: Cast, browse: SignIn) -> None:
    cache.clear()
    make_authority(cast.kantor, MONDAY)
    order = paper(Way(cast).case, "surat_perintah", cast)
    client, url = browse(cast.ratna), reverse("web:tanda_tangani", args=[order.pk])
    page = client.get(url)
    (way,) = page.context["jalan"]
    assert page.context["bidang"] == []
    assert way.url == f"{reverse('web:kunci')}?kembali={url}"
    assert make_own_key(client, kembali=url)["Location"] == url


@pytest.mark.parametrize("who", ["hadi", "wulan", "joko", "bagus", "tono"])
def test_nobody_else_may_sign(who: str, cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    told = hidden(desk.page()) | {"frasa": PASSPHRASE}
    other = browse(cast.orang[who])
    make_own_key(other)
    before = footprint()
    page = other.get(desk.url)
    assert page.status_code == 403 and page.context["bidang"] == []
    assert other.post(desk.url, told).status_code == 403
    assert footprint() == before


def test_a_paper_that_moved_is_shown_again(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    before = footprint()
    page = desk.send(sidik="0" * 64)
    assert page.status_code == 409
    assert "Isi naskah berubah" in text(page)
    assert footprint() == before
    assert desk.client.post(desk.url, hidden(page) | {"frasa": PASSPHRASE}).status_code == 303


def test_an_old_version_of_the_paper_is_refused(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse)
    assert desk.send(version="0").status_code == 409
    assert desk.now().status == "konsep"


def test_the_signed_report_makes_its_figures_count(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse, "6-direviu", "laporan")
    assert "Semula" in text(desk.page())
    assert desk.send().status_code == 303
    after = current(cast.angka["harga.realisasi"])
    assert after is not None and after.nilai == Decimal(24)
    assert again(desk.case).langkah == "7"


def test_a_base_that_moved_is_told_with_its_figures_and_the_way_back(cast: Cast, browse: SignIn) -> None:
    desk = at_station(cast, browse, "6-direviu", "laporan")
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.target"], Decimal(25), origin="impor")
    before = footprint()
    page = desk.send()
    assert page.status_code == 409
    assert "harga barang kebutuhan pokok" in page.context["penolakan"].sebab
    assert reverse("web:tindakan", args=["kembalikan", desk.case.pk]) in text(page)
    assert footprint() == before


def test_an_owner_signs_his_own_sheet_only(cast: Cast, browse: SignIn) -> None:
    case = at_station(cast, browse, "6-diagendakan", "laporan").case
    joko, anton = (paper(case, "lembar_data", cast, one) for one in ("joko", "anton"))
    client = browse(cast.joko)
    make_own_key(client)
    url = reverse("web:tanda_tangani", args=[joko.pk])
    assert client.post(url, hidden(client.get(url)) | {"frasa": PASSPHRASE}).status_code == 303
    assert again(joko).status == "ditandatangani"
    assert client.get(reverse("web:tanda_tangani", args=[anton.pk])).status_code == 403


def test_a_signed_paper_leads_to_its_page(cast: Cast, browse: SignIn) -> None:
    desk = signed(cast, browse)
    assert desk.page()["Location"] == reverse("web:naskah", args=[desk.paper.pk])


def test_a_paper_that_is_never_signed_leads_to_its_page(cast: Cast, browse: SignIn) -> None:
    plan = paper(Way(cast).to("2-disusun").case, "rencana", cast)
    url = reverse("web:tanda_tangani", args=[plan.pk])
    assert browse(cast.ratna).get(url)["Location"] == reverse("web:naskah", args=[plan.pk])


def test_the_passphrase_enters_no_table(cast: Cast, browse: SignIn) -> None:
    signed(cast, browse)
    rows = [
        str(row)
        for model in apps.get_models()
        if model._meta.app_label in ("ledger", "dokumen", "perbaikan", "sessions")
        for row in model._base_manager.values_list()
    ]
    assert rows and not any(PASSPHRASE in row for row in rows)
