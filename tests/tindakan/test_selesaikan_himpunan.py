"""Step 3, first joint activity: the corrected data are collected."""

import pytest

from lurus.perbaikan.models import Perbaikan
from lurus.tindakan.fakta import Fakta
from tests.cast import Cast
from tests.play import act, again, collecting, confirmed, correction, refused


@pytest.fixture
def answered(cast: Cast) -> Perbaikan:
    case = collecting(cast)
    act(cast.joko, "jawab", case.butir.get(), correction("22"))
    act(cast.hadi, "pastikan_terkirim", case)
    return again(case)


def test_each_of_the_two_marks_his_own_part(cast: Cast, answered: Perbaikan) -> None:
    act(cast.wulan, "selesaikan_himpunan", answered)
    facts = Fakta(again(answered))
    assert (facts.has("himpunan_anggota"), facts.has("himpunan_sekretaris")) == (True, False)
    act(cast.hadi, "selesaikan_himpunan", answered)
    assert Fakta(again(answered)).has("himpunan_sekretaris")


def test_nobody_marks_twice(cast: Cast, answered: Perbaikan) -> None:
    act(cast.wulan, "selesaikan_himpunan", answered)
    with refused("sop.already_done", fact="himpunan_anggota"):
        act(cast.wulan, "selesaikan_himpunan", answered)


def test_a_missing_answer_keeps_the_collection_open(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    confirmed(cast, case, ("joko",))
    act(cast.hadi, "pastikan_terkirim", case)
    with refused("sop.needs", missing=("semua_terjawab",)):
        act(cast.wulan, "selesaikan_himpunan", case)


def test_sendings_that_nobody_confirmed_keep_it_open(cast: Cast) -> None:
    case = collecting(cast)
    confirmed(cast, case)
    with refused("sop.needs", missing=("pengiriman_dipastikan",)):
        act(cast.wulan, "selesaikan_himpunan", case)
