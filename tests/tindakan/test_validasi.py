"""Step 3: review and validation of one answer (5.3.d)."""

import pytest

from lurus.perbaikan.keadaan import ItemState
from lurus.perbaikan.models import Butir
from tests.cast import MONDAY, Cast, seat, written
from tests.play import act, again, collecting, correction, moved, refused

VALID = {"putusan": "valid"}
RETURNED = {"putusan": "dikembalikan", "alasan": "Bukti tidak terbaca."}


@pytest.fixture
def answered(cast: Cast) -> Butir:
    target: Butir = collecting(cast).butir.get()
    act(cast.joko, "jawab", target, correction("22"))
    return again(target)


def test_a_valid_answer_is_marked(cast: Cast, answered: Butir) -> None:
    act(cast.wulan, "validasi", answered, VALID)
    assert ItemState(again(answered)).valid


def test_an_answer_goes_back_with_the_reason(cast: Cast, answered: Butir) -> None:
    act(cast.wulan, "validasi", answered, RETURNED)
    state = ItemState(again(answered))
    assert (state.returned, state.answered) == (True, False)
    assert state.review is not None
    assert state.review.alasan == "Bukti tidak terbaca."


def test_going_back_needs_a_reason(cast: Cast, answered: Butir) -> None:
    with refused("validasi.reason_needed"):
        act(cast.wulan, "validasi", answered, {"putusan": "dikembalikan"})


def test_a_changed_answer_drops_the_mark(cast: Cast, answered: Butir) -> None:
    act(cast.wulan, "validasi", answered, VALID)
    act(cast.joko, "jawab", answered, correction("23"))
    assert not ItemState(again(answered)).valid


def test_there_is_nothing_to_validate_before_an_answer(cast: Cast) -> None:
    target = collecting(cast).butir.get()
    with refused("validasi.no_answer"):
        act(cast.wulan, "validasi", target, VALID)


def test_who_filled_in_does_not_validate(cast: Cast) -> None:
    target = collecting(cast).butir.get()
    act(cast.wulan, "jawab", target, correction("22"))
    with refused("izin.maker_is_checker", did="diisikan"):
        act(cast.wulan, "validasi", target, VALID)


def test_a_substitute_by_surat_tugas_validates_instead(cast: Cast) -> None:
    target = collecting(cast).butir.get()
    act(cast.wulan, "jawab", target, correction("22"))
    with written(cast.kantor, MONDAY) as pen:
        post = cast.jabatan["wulan"]
        pen.add(seat(cast.anton, post, mode="tugas", tugas="validasi", perkara=target.perbaikan_id))
    act(cast.anton, "validasi", target, VALID)
    assert ItemState(again(target)).valid


def test_an_owner_does_not_validate(cast: Cast, answered: Butir) -> None:
    with refused("izin.wrong_role"):
        act(cast.joko, "validasi", answered, VALID)


def test_in_the_meeting_only_an_amended_item_is_validated(cast: Cast, answered: Butir) -> None:
    moved(answered.perbaikan, "5")
    with refused("validasi.not_amended"):
        act(cast.wulan, "validasi", answered, VALID)


def test_an_amended_item_returned_waits_for_its_owner_again(cast: Cast, answered: Butir) -> None:
    act(cast.wulan, "validasi", answered, VALID)
    moved(answered.perbaikan, "5")
    told = {"waktu": "2026-03-09T09:00:00+07:00", "tempat": "Ruang rapat"}
    act(cast.wulan, "undang_rapat", again(answered.perbaikan), told)
    amend = {"pilihan": "ubah", "usulan": "23", "alasan": "Satu laporan terlewat."}
    act(cast.wulan, "putuskan", again(answered), amend)
    with refused("validasi.waits_for_owner"):
        act(cast.wulan, "validasi", again(answered), VALID)
    act(cast.joko, "jawab", again(answered), correction("23"))
    act(cast.wulan, "validasi", again(answered), RETURNED)
    assert again(answered).menunggu_ubahan
