"""Step 2: the plan of correction activities."""

import pytest

from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import JenisTanda, Perbaikan
from lurus.perbaikan.rencana import current_plan
from tests.cast import Cast
from tests.play import act, again, faulty, moved, order, refused

LINE = {
    "kegiatan": "Menghimpun data perbaikan",
    "penanggung_jawab": "Kepala Sub Bagian Perencanaan dan Keuangan",
    "waktu": "10 Maret 2026",
    "keluaran": "Daftar isian terisi",
}


@pytest.fixture
def case(cast: Cast) -> Perbaikan:
    return moved(order(cast), "2")


def test_a_plan_is_written_with_its_means_and_its_paper(cast: Cast, case: Perbaikan) -> None:
    told = {"kegiatan": [LINE, LINE | {"kegiatan": "Rapat"}], "sarana": "Kendaraan dinas"}
    done = act(cast.wulan, "susun_rencana", case, told)
    assert [(one.urut, one.kegiatan) for one in current_plan(case)] == [(1, LINE["kegiatan"]), (2, "Rapat")]
    assert case.tanda.get(jenis=JenisTanda.SARANA).catatan == "Kendaraan dinas"
    paper = Dokumen.objects.at(cast.kantor).get(pk=done.data["dokumen"])
    assert [one["kegiatan"] for one in paper.isi["kegiatan"]] == [LINE["kegiatan"], "Rapat"]
    assert done.step == "2"


def test_a_plan_drawn_up_again_replaces_the_first(cast: Cast, case: Perbaikan) -> None:
    act(cast.wulan, "susun_rencana", case, {"kegiatan": [LINE, LINE]})
    act(cast.wulan, "susun_rencana", case, {"kegiatan": [LINE]})
    assert len(current_plan(case)) == 1
    assert case.rencana.count() == 3
    papers = Dokumen.objects.at(cast.kantor).filter(perbaikan=case, jenis="rencana").order_by("urut")
    assert [one.status for one in papers] == ["batal", "konsep"]


def test_an_empty_plan_is_no_plan(cast: Cast, case: Perbaikan) -> None:
    with faulty("kegiatan", "input.too_short"):
        act(cast.wulan, "susun_rencana", case, {"kegiatan": []})


def test_every_line_says_who(cast: Cast, case: Perbaikan) -> None:
    with faulty("kegiatan.0.penanggung_jawab", "input.string_too_short"):
        act(cast.wulan, "susun_rencana", case, {"kegiatan": [LINE | {"penanggung_jawab": "  "}]})


def test_the_secretary_initials_and_does_not_draw_up(cast: Cast, case: Perbaikan) -> None:
    with refused("izin.wrong_role"):
        act(cast.hadi, "susun_rencana", case, {"kegiatan": [LINE]})


def test_an_initialled_plan_moves_the_case_on(cast: Cast, case: Perbaikan) -> None:
    act(cast.wulan, "susun_rencana", case, {"kegiatan": [LINE]})
    assert act(cast.hadi, "paraf", case).step == "3"
    with refused("sop.not_in_this_step"):
        act(cast.wulan, "susun_rencana", again(case), {"kegiatan": [LINE]})
