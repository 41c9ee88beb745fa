"""Who stands in for the head: what a Plh. leaves to the holder, and what not."""

from lurus.tindakan.request import Outcome
from tests.cast import Cast
from tests.play import refused
from tests.stations import Way
from tests.tindakan.matrix_people import head_away


def nothing_changed(cast: Cast) -> Way:
    """A report in which the meeting rejected every correction, up to the head's review."""
    way = Way(cast, "tumbuh.realisasi").to("5-diundang")
    for item in way.case.butir.all():
        way.do("wulan", "putuskan", item, pilihan="tolak", alasan="Bukti tidak cukup.")
    way.do("hadi", "catat_hadir", hadir=[cast.wulan.pk, cast.hadi.pk], risalah="Tidak ada yang diubah.")
    way.do("wulan", "tetapkan_data_final")
    return way.on("6", "6-semua")


def test_a_plh_reviews_and_signs_a_report_that_changes_no_conclusion(cast: Cast) -> None:
    way = nothing_changed(cast)
    head_away(cast, way.case)
    way.do("plh_ketua", "reviu_laporan")
    signed = way.sign("plh_ketua", "laporan")
    assert isinstance(signed, Outcome)
    assert (way.step, signed.data["angka_berlaku"]) == ("7", 0)
    assert cast.angka["tumbuh.realisasi"].versi.get().until is None


def test_a_plh_does_not_sign_what_changes_a_conclusion(cast: Cast) -> None:
    way = Way(cast).to("6-direviu")
    head_away(cast, way.case)
    with refused("izin.mode", peran="KETUA", mode="plh"):
        way.sign("plh_ketua", "laporan")


def test_the_holder_who_is_away_does_not_act_beside_her_plh(cast: Cast) -> None:
    way = Way(cast).to("6-direviu")
    head_away(cast, way.case)
    with refused("izin.displaced", peran="KETUA", oleh="plh_ketua", sampai=None):
        way.sign("ratna", "laporan")
