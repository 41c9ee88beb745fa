"""The office's pages: who sits where, who answers for what, which days are free."""

import pytest
from django.urls import reverse

from tests.cast import Cast
from tests.play import act
from tests.web.conftest import SignIn, text

PARTS = ("orang", "jabatan", "penugasan", "pengampu", "kalender", "nomor", "kop", "teks")


@pytest.mark.parametrize("part", PARTS)
def test_everybody_in_the_office_may_read_every_part(cast: Cast, browse: SignIn, part: str) -> None:
    page = browse(cast.joko).get(reverse("web:kantor_bagian", args=[part]))
    assert page.status_code == 200
    assert page.context["utama"] is None


def test_the_administrator_is_offered_what_he_may_do(cast: Cast, browse: SignIn) -> None:
    page = browse(cast.tono).get(reverse("web:kantor_bagian", args=["penugasan"]))
    assert page.context["utama"].url.startswith("/tindakan/catat_penugasan/")
    assert cast.hadi.nama in text(page)


def test_an_unused_invitation_is_shown_to_the_administrator_alone(cast: Cast, browse: SignIn) -> None:
    act(cast.tono, "undang_akun", cast.kantor, {"orang": cast.joko.pk})
    assert "/undangan/" in text(browse(cast.tono).get(reverse("web:kantor")))
    assert "/undangan/" not in text(browse(cast.sari).get(reverse("web:kantor")))


def test_people_of_the_other_office_are_not_shown(cast: Cast, browse: SignIn) -> None:
    assert cast.ratna.nama not in text(browse(cast.kepala_sebelah).get(reverse("web:kantor")))


def test_ways_of_signing_are_named_before_and_after_a_decision(cast: Cast, browse: SignIn) -> None:
    address = reverse("web:kantor_bagian", args=["tanda-tangan"])
    usual = text(browse(cast.joko).get(address))
    assert "belum menetapkan apa pun" in usual
    assert (
        "Kunci kantor sendiri; Ditandatangani di luar, lalu diunggah; Tanda tangan basah, dipindai" in usual
    )
    told = {
        "cara": "basah",
        "dipakai": False,
        "dasar": "Keputusan 7",
        "alasan": "Semua beralih ke elektronik.",
    }
    act(cast.ratna, "atur_tanda_tangan", cast.kantor, told)
    decided = text(browse(cast.joko).get(address))
    assert "Kunci kantor sendiri; Ditandatangani di luar, lalu diunggah" in decided
    assert "diunggah; Tanda tangan basah" not in decided and "Keputusan 7" in decided


def test_an_unknown_part_is_not_found(cast: Cast, browse: SignIn) -> None:
    assert browse(cast.joko).get(reverse("web:kantor_bagian", args=["gudang"])).status_code == 404
