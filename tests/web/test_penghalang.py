"""Rules that keep a draft open: read where it is closed, waived from there, and never offered where nothing blocks."""

import pytest
from django.urls import reverse

from lurus.perbaikan.models import Perbaikan
from lurus.perbaikan.penghalang import blocking
from tests.blocked import blocked_case, with_line_above
from tests.cast import MONDAY, Cast
from tests.play import act, again
from tests.stations import Way
from tests.tindakan.indikasi import block, found, indication
from tests.web.conftest import SignIn, hidden, text

WHY = "Realisasi urusan dibetulkan dalam LRA perubahan."
WAIVES = "kesampingkan_aturan"


@pytest.fixture
def blocked(cast: Cast) -> Perbaikan:
    """A case whose draft a rule keeps open."""
    return blocked_case(with_line_above(cast))


def page_of(name: str, case: Perbaikan) -> str:
    return reverse("web:tindakan", args=[name, case.pk])


def waive(cast: Cast, case: Perbaikan) -> None:
    (found,) = blocking(case, MONDAY.date())
    act(cast.wulan, WAIVES, case, {"sidik": found.sidik, "alasan": WHY})


def test_the_page_of_a_case_never_offers_a_waiver(cast: Cast, blocked: Perbaikan, browse: SignIn) -> None:
    response = browse(cast.wulan).get(reverse("web:perkara", args=[blocked.pk]))
    assert response.status_code == 200
    assert page_of(WAIVES, blocked) not in text(response)


def test_the_page_that_closes_the_draft_says_what_blocks_and_leads_to_the_waiver(
    cast: Cast, blocked: Perbaikan, browse: SignIn
) -> None:
    response = browse(cast.wulan).get(page_of("susun_konsep", blocked))
    assert response.context["jalan"].url == page_of(WAIVES, blocked)
    (said,) = response.context["peringatan"]
    assert "Jumlah realisasi anggaran di bawah Belanja urusan" in said


def test_the_refusal_of_the_draft_leads_to_the_waiver(cast: Cast, blocked: Perbaikan, browse: SignIn) -> None:
    client, page = browse(cast.wulan), page_of("susun_konsep", blocked)
    response = client.post(page, hidden(client.get(page)))
    assert response.status_code == 422
    assert response.context["jalan"].url == page_of(WAIVES, blocked)


def test_the_secretary_reads_what_blocks_but_waives_nothing(
    cast: Cast, blocked: Perbaikan, browse: SignIn
) -> None:
    response = browse(cast.hadi).get(page_of("susun_konsep", blocked))
    assert len(response.context["peringatan"]) == 1
    assert response.context["jalan"] is None


def test_the_secretary_reads_every_waiver_with_its_reason_before_he_closes_the_draft(
    cast: Cast, blocked: Perbaikan, browse: SignIn
) -> None:
    waive(cast, blocked)
    act(cast.wulan, "susun_konsep", blocked)
    response = browse(cast.hadi).get(page_of("susun_konsep", again(blocked)))
    assert response.context["boleh"] and response.context["jalan"] is None
    shown = text(response)
    assert WHY in shown and cast.wulan.nama_lengkap in shown
    assert "Jumlah realisasi anggaran di bawah Belanja urusan" in shown


def test_nothing_is_offered_where_nothing_blocks(cast: Cast, browse: SignIn) -> None:
    case = again(Way(cast).to("3-terhimpun").case)
    response = browse(cast.wulan).get(page_of("susun_konsep", case))
    assert (response.context["peringatan"], response.context["jalan"]) == ([], None)


def test_the_secretary_reads_which_rule_was_switched_off_and_what_was_explained(
    cast: Cast, blocked: Perbaikan, browse: SignIn
) -> None:
    (one,) = blocking(blocked, MONDAY.date())
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, block(cast, one)))
    said = {"indikasi": indication(cast).pk, "alasan": "Sudah dijelaskan PPTK."}
    act(cast.wulan, "jelaskan_indikasi", cast.kantor, said)
    off = {"aturan": one.aturan, "dipakai": False, "alasan": "LRA dicetak terpisah."}
    act(cast.wulan, "atur_aturan", cast.kantor, off)
    told = browse(cast.hadi).get(page_of("susun_konsep", blocked)).context["peringatan"]
    name = cast.wulan.nama_lengkap
    assert [row.partition(":")[0] for row in told] == [
        f"Aturan dimatikan di kantor ini oleh {name}",
        f"Dijelaskan oleh {name}",
    ]
    assert "LRA dicetak terpisah." in told[0] and "Sudah dijelaskan PPTK." in told[1]
