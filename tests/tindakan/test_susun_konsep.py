"""Step 3, second joint activity: the draft report of changes."""

import pytest

from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import Perbaikan
from tests.cast import Cast
from tests.play import SUFFICIENT, act, again, collecting, correction, refused, sheet


@pytest.fixture
def collected(cast: Cast) -> Perbaikan:
    case = collecting(cast)
    act(cast.joko, "jawab", case.butir.get(), correction("22"))
    act(cast.wulan, "validasi", case.butir.get(), {"putusan": "valid"})
    act(cast.wulan, "nilai_kumpulan", sheet(case, cast, "joko"), SUFFICIENT)
    act(cast.hadi, "pastikan_terkirim", case)
    for person in (cast.wulan, cast.hadi):
        act(person, "selesaikan_himpunan", case)
    return again(case)


def drafts(case: Perbaikan) -> int:
    return Dokumen.objects.at(case.kantor).filter(perbaikan=case, jenis="konsep").count()


def test_the_second_mark_issues_the_draft_and_moves_the_case_on(cast: Cast, collected: Perbaikan) -> None:
    assert act(cast.wulan, "susun_konsep", collected).step == "3"
    assert drafts(collected) == 0
    assert act(cast.hadi, "susun_konsep", collected).step == "4"
    assert drafts(collected) == 1


def test_either_of_the_two_may_begin(cast: Cast, collected: Perbaikan) -> None:
    act(cast.hadi, "susun_konsep", collected)
    assert act(cast.wulan, "susun_konsep", collected).step == "4"


def test_under_a_mark_the_answers_stand_still(cast: Cast, collected: Perbaikan) -> None:
    act(cast.wulan, "susun_konsep", collected)
    with refused("sop.already_done", fact="konsep_anggota"):
        act(cast.joko, "jawab", collected.butir.get(), correction("23"))


def test_an_answer_that_was_not_validated_again_keeps_the_draft_away(
    cast: Cast, collected: Perbaikan
) -> None:
    act(cast.joko, "jawab", collected.butir.get(), correction("23"))
    with refused("sop.needs", missing=("semua_valid", "kumpulan_dinilai")):
        act(cast.wulan, "susun_konsep", collected)


def test_owners_draft_nothing(cast: Cast, collected: Perbaikan) -> None:
    with refused("izin.wrong_role"):
        act(cast.joko, "susun_konsep", collected)
