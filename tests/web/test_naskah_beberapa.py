"""Several papers in one go: each shown, each its own result; what fails half-way can be taken up again."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from lurus.dokumen.kunci import make_authority
from lurus.dokumen.models import Dokumen
from lurus.dokumen.penandatangan.tiruan.people import PASSPHRASE as TRIAL_PASSPHRASE
from lurus.dokumen.penandatangan.tiruan.people import trial_nik
from tests.cast import MONDAY, Cast, written
from tests.dokumen.esign import ENTRY
from tests.play import again, footprint, order
from tests.stations import Way, paper
from tests.web.conftest import SignIn, hidden, text
from tests.web.esign import Office, office
from tests.web.naskah import PASSPHRASE, make_own_key

FIGURES = ("harga.realisasi", "ikm.realisasi", "tumbuh.realisasi")
URL = "web:tanda_tangani_beberapa"


def orders(cast: Cast) -> list[Dokumen]:
    """Three orders that wait for the head."""
    return [paper(order(cast, one), "surat_perintah", cast) for one in FIGURES]


def sent(page: Any, chosen: list[Dokumen], **other: str) -> dict[str, Any]:
    """The form as it stands, with these papers ticked."""
    told: dict[str, Any] = {"naskah": [str(one.pk) for one in chosen]}
    for one in page.context["lembar"]:
        told |= {f"sidik-{one.pk}": one.sidik, f"versi-{one.pk}": one.versi, f"kunci-{one.pk}": one.kunci}
    return told | other


@pytest.fixture
def head(cast: Cast, browse: SignIn) -> Client:
    cache.clear()
    make_authority(cast.kantor, MONDAY)
    client = browse(cast.ratna)
    make_own_key(client)
    return client


def statuses(papers: list[Dokumen]) -> list[str]:
    return [again(one).status for one in papers]


def test_each_paper_is_shown_and_one_passphrase_signs_those_that_were_ticked(
    cast: Cast, head: Client
) -> None:
    papers = orders(cast)
    page = head.get(reverse(URL))
    assert [one.pk for one in page.context["lembar"]] == [one.pk for one in papers]
    assert all(head.get(one.pdf_url).status_code == 200 for one in page.context["lembar"])
    assert not any(one.dipilih for one in page.context["lembar"])
    done = head.post(reverse(URL), sent(page, papers[:2], frasa=PASSPHRASE))
    assert done.status_code == 200
    assert [one.status for one in done.context["hasil"]] == ["ditandatangani"] * 2
    assert statuses(papers) == ["ditandatangani", "ditandatangani", "konsep"]
    assert [one.pk for one in done.context["lembar"]] == [papers[2].pk]


def test_the_tasks_lead_to_the_page_only_where_several_papers_wait(cast: Cast, head: Client) -> None:
    order(cast, "harga.realisasi")
    assert reverse(URL) not in text(head.get(reverse("web:tugas")))
    order(cast, "ikm.realisasi")
    assert reverse(URL) in text(head.get(reverse("web:tugas")))


def test_a_paper_that_moved_is_left_and_the_others_are_signed(cast: Cast, head: Client) -> None:
    papers = orders(cast)
    page = head.get(reverse(URL))
    told = sent(page, papers, frasa=PASSPHRASE) | {f"sidik-{papers[1].pk}": "0" * 64}
    done = head.post(reverse(URL), told)
    assert done.status_code == 409
    assert statuses(papers) == ["ditandatangani", "konsep", "ditandatangani"]
    assert "Isi naskah berubah" in text(done)
    assert "2 dari 3 naskah ditandatangani" in done.context["penolakan"].kalimat


def test_a_base_that_moved_holds_its_report_back_alone(cast: Cast, head: Client) -> None:
    report = paper(Way(cast).to("6-direviu").case, "laporan", cast)
    other = paper(order(cast, "ikm.realisasi"), "surat_perintah", cast)
    page = head.get(reverse(URL))
    with written(cast.kantor, MONDAY) as pen:
        from decimal import Decimal

        from lurus.register.versions import state

        state(pen, cast.angka["harga.target"], Decimal(25), origin="impor")
    head.post(reverse(URL), sent(head.get(reverse(URL)), [report, other], frasa=PASSPHRASE))
    assert page.status_code == 200
    assert statuses([report, other]) == ["konsep", "ditandatangani"]


def test_a_wrong_passphrase_signs_nothing_and_keeps_the_ticks(cast: Cast, head: Client) -> None:
    papers = orders(cast)
    told = sent(head.get(reverse(URL)), papers, frasa="salah sama sekali")
    before = footprint()
    page = head.post(reverse(URL), told)
    assert page.status_code == 409 and footprint() == before
    assert all(one.dipilih for one in page.context["lembar"]) and "salah sama sekali" not in text(page)
    assert "Frasa sandi tidak cocok" in text(page)


def test_nothing_ticked_or_nothing_typed_is_asked_for(cast: Cast, head: Client) -> None:
    papers = orders(cast)
    page = head.get(reverse(URL))
    assert head.post(reverse(URL), sent(page, [], frasa=PASSPHRASE)).status_code == 422
    assert head.post(reverse(URL), sent(page, papers)).status_code == 422
    assert statuses(papers) == ["konsep"] * 3


def test_a_second_sending_of_the_same_page_signs_nothing_twice(cast: Cast, head: Client) -> None:
    papers = orders(cast)
    told = sent(head.get(reverse(URL)), papers, frasa=PASSPHRASE)
    head.post(reverse(URL), told)
    before = footprint()
    head.post(reverse(URL), told)
    assert footprint() == before and [one.tanda_tangan.count() for one in papers] == [1, 1, 1]


def test_who_has_nothing_to_sign_is_told(cast: Cast, browse: SignIn) -> None:
    orders(cast)
    page = browse(cast.hadi).get(reverse(URL))
    assert page.context["lembar"] == [] and "Tidak ada naskah" in text(page)


def test_another_persons_paper_cannot_be_slipped_in(cast: Cast, head: Client, browse: SignIn) -> None:
    papers = orders(cast)
    told = sent(head.get(reverse(URL)), papers, frasa=PASSPHRASE)
    other = browse(cast.hadi)
    make_own_key(other)
    assert other.post(reverse(URL), told).status_code in (200, 409)
    assert statuses(papers) == ["konsep"] * 3


def test_who_has_no_key_is_led_to_make_one(cast: Cast, browse: SignIn) -> None:
    orders(cast)
    page = browse(cast.ratna).get(reverse(URL))
    assert page.context["bidang"] == [] and reverse("web:kunci") in page.context["kunci_url"]


@pytest.fixture
def desk(cast: Cast, browse: SignIn, settings: Settings) -> Iterator[Office]:
    with office(cast, browse, settings, "esign_v1") as running:
        yield running


def test_a_service_that_goes_down_half_way_leaves_the_signed_signed_and_the_rest_resumable(
    desk: Office, cast: Cast, settings: Settings
) -> None:
    papers = [desk.paper, *(paper(order(cast, one), "surat_perintah", cast) for one in FIGURES[1:2])]
    desk.trial.goes_down_after = 1
    told = {"frasa": TRIAL_PASSPHRASE, "nik": trial_nik(cast.ratna.pk)}
    page = desk.client.post(reverse(URL), sent(desk.client.get(reverse(URL)), papers, **told))
    assert page.status_code == 409
    assert [one.status for one in page.context["hasil"]] == ["ditandatangani", "menunggu"]
    assert statuses(papers) == ["ditandatangani", "konsep"]
    assert "1 dari 2 naskah ditandatangani" in page.context["penolakan"].kalimat
    assert [one.pk for one in page.context["lembar"]] == [papers[1].pk]
    desk.trial.goes_down_after = None
    done = desk.client.post(reverse(URL), sent(page, papers[1:], **told))
    assert done.status_code == 200 and statuses(papers) == ["ditandatangani"] * 2
    assert settings.ESIGN.user == ENTRY[0] and hidden(page) == {}
