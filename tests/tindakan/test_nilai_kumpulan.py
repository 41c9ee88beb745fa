"""Step 3: each owner's set, judged as a whole (5.3.d)."""

import pytest

from lurus.perbaikan.models import Lembar
from lurus.tindakan.fakta import Fakta
from tests.cast import Cast
from tests.play import STILL_WEAK, SUFFICIENT, act, again, collecting, correction, item, refused, sheet

FACT = "kumpulan_dinilai"


@pytest.fixture
def set_(cast: Cast) -> Lembar:
    case = collecting(cast, "harga.realisasi", "dana.realisasi")
    target = sheet(case, cast, "joko")
    act(cast.joko, "nyatakan_benar", target, {"pernyataan": True})
    return target


def judged(target: Lembar) -> bool:
    return Fakta(again(target.perbaikan)).has(FACT)


def test_a_sufficient_set_is_judged(cast: Cast, set_: Lembar) -> None:
    act(cast.wulan, "nilai_kumpulan", set_, SUFFICIENT)
    assert judged(set_)


def test_an_answer_that_changes_drops_the_judgement(cast: Cast, set_: Lembar) -> None:
    act(cast.wulan, "nilai_kumpulan", set_, SUFFICIENT)
    act(cast.joko, "jawab", item(set_.perbaikan, cast.angka["harga.realisasi"]), correction("22"))
    assert not judged(set_)


def test_an_insufficient_set_keeps_the_step_open(cast: Cast, set_: Lembar) -> None:
    act(
        cast.wulan,
        "nilai_kumpulan",
        set_,
        SUFFICIENT | {"cukup": False, "catatan": "Buku register belum ada."},
    )
    assert not judged(set_)
    assert set_.penilaian.get().catatan == "Buku register belum ada."


def test_a_weakness_that_remains_does_not_keep_it_open(cast: Cast, set_: Lembar) -> None:
    act(
        cast.wulan,
        "nilai_kumpulan",
        set_,
        STILL_WEAK,
    )
    assert judged(set_)


@pytest.mark.parametrize("question", SUFFICIENT)
def test_a_no_needs_a_word(cast: Cast, set_: Lembar, question: str) -> None:
    with refused("nilai_kumpulan.note_needed"):
        act(cast.wulan, "nilai_kumpulan", set_, SUFFICIENT | {question: False})


def test_an_unanswered_figure_leaves_the_set_unjudged(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "dana.realisasi")
    act(cast.joko, "jawab", item(case, cast.angka["harga.realisasi"]), correction("22"))
    with refused("nilai_kumpulan.unanswered", jumlah=1):
        act(cast.wulan, "nilai_kumpulan", sheet(case, cast, "joko"), SUFFICIENT)


def test_who_filled_in_for_the_owner_does_not_judge_the_set(cast: Cast) -> None:
    case = collecting(cast)
    act(cast.wulan, "jawab", case.butir.get(), correction("22"))
    with refused("izin.maker_is_checker", did="diisikan"):
        act(cast.wulan, "nilai_kumpulan", sheet(case, cast, "joko"), SUFFICIENT)
