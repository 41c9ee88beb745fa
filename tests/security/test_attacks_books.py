"""Forged hidden fields, keys of other people, and books that were set back by hand."""

from datetime import timedelta

import pytest
from django.db import connection

from lurus.cli.inspection import inspect
from lurus.kantor.models import Orang
from lurus.ledger.audit import check_chain
from lurus.ledger.models import Counter
from tests.cast import MONDAY, Cast
from tests.play import act, again, collecting, footprint, item, refused
from tests.web.conftest import SignIn, browse, hidden  # noqa: F401 - a browser of anybody

KEY = "k" * 32


@pytest.mark.parametrize("days", [-900, 9000])
def test_a_counter_that_would_date_the_next_act_is_found(cast: Cast, days: int) -> None:
    with connection.cursor() as cursor:
        moved = Counter.objects.at(cast.kantor).get().at
        assert moved is not None
        instant = (moved + timedelta(days=days)).strftime("%Y-%m-%d %H:%M:%S")
        cursor.execute("UPDATE ledger_counter SET at = %s WHERE kantor_id = %s", [instant, cast.kantor.pk])
    assert [one.code for one in check_chain(cast.kantor).findings] == ["audit.counter_differs"]
    assert check_chain(cast.tetangga).findings == ()


def test_the_chain_s_end_is_told_so_that_it_can_be_kept_elsewhere(cast: Cast) -> None:
    kept = inspect(cast.kantor, lambda _: None).told()["ujung"]
    counter = Counter.objects.at(cast.kantor).get()
    assert kept == {"nomor": counter.number, "sidik": counter.fingerprint}
    Counter.objects.at(cast.kantor).delete()
    told = inspect(cast.kantor, lambda _: None).told()
    assert (told["ujung"], told["utuh"]) == (None, False)


def test_a_key_says_nothing_to_anybody_but_its_owner(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    act(cast.joko, "jawab", item(case, cast.angka["harga.realisasi"]), {"benar": True}, key=KEY)
    other = item(again(case), cast.angka["ikm.realisasi"])
    with refused("door.key_spent", key=KEY):
        act(cast.sari, "jawab", other, {"benar": True}, key=KEY)
    stranger: Orang = cast.pptk_sebelah
    with refused("door.key_spent", key=KEY):
        act(stranger, "jawab", other, {"benar": True}, key=KEY)
    told = {"nama": "Orang Baru", "email": "baru@contoh.example"}
    with refused("izin.wrong_role"):
        act(stranger, "catat_orang", cast.tetangga, told, key=KEY)


@pytest.mark.parametrize("version", ["9" * 5000, "0", "999999999999"])
def test_a_forged_version_is_an_old_page(cast: Cast, browse: SignIn, version: str) -> None:  # noqa: F811
    asked = item(collecting(cast), cast.angka["harga.realisasi"])
    before = footprint()
    told = {"benar": "ya", "version": version, "key": "9" * 5000}
    response = browse(cast.joko).post(f"/tindakan/jawab/{asked.pk}/", told)
    assert response.status_code == 409
    assert footprint() == before


def test_what_a_form_does_not_ask_is_not_taken(cast: Cast, browse: SignIn) -> None:  # noqa: F811
    asked = item(collecting(cast), cast.angka["harga.realisasi"])
    page = browse(cast.joko)
    extra = {"penjawab": str(cast.ratna.pk), "diisikan": "ya", "orang": str(cast.ratna.pk), "at": "2020-01-01",
             "kantor": str(cast.tetangga.pk), "valid": "ya"}  # fmt: skip
    told = {"benar": "ya", **hidden(page.get(f"/tindakan/jawab/{asked.pk}/")), **extra}
    assert page.post(f"/tindakan/jawab/{asked.pk}/", told).status_code == 303
    answer = again(asked).jawaban.get()
    assert (answer.penjawab_id, answer.diisikan, answer.penilaian.count()) == (cast.joko.pk, False, 0)
    assert answer.waktu >= MONDAY
