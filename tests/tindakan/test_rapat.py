"""The internal meeting: nothing is decided before it, nor recorded without the two who determine the final data."""

from datetime import timedelta

from lurus.dokumen.isi import build
from tests.cast import MONDAY, Cast, seat, written
from tests.play import act, again, later, refused
from tests.stations import Way, paper

TOMORROW = MONDAY + timedelta(days=1)


def invited(cast: Cast) -> Way:
    """A case whose meeting is to be held tomorrow."""
    way = Way(cast).to("5")
    way.do("wulan", "undang_rapat", waktu=TOMORROW.isoformat(), tempat="Aula")
    return way


def determined(cast: Cast, recorder: str, *present: str) -> Way:
    """A meeting that those attended and `recorder` wrote down, up to the final data."""
    way = Way(cast).to("5-diundang")
    told = {"hadir": [cast.orang[one].pk for one in present], "risalah": "Dibahas satu per satu."}
    way.do(recorder, "catat_hadir", **told)
    for one in way.case.butir.filter(terbuka=True):
        way.do("hadi", "putuskan", one, pilihan="terima")
    for who in ("wulan", "hadi"):
        way.do(who, "tetapkan_data_final")
    return way


def test_no_figure_is_decided_before_the_meeting(cast: Cast) -> None:
    way = invited(cast)
    told = {"pilihan": "terima"}
    with refused("putuskan.not_held_yet", waktu=TOMORROW):
        act(cast.hadi, "putuskan", way.first(), told, at=TOMORROW - timedelta(minutes=1))
    assert act(cast.hadi, "putuskan", way.first(), told, at=TOMORROW).step == "5"


def test_nobody_attended_before_the_hour_of_the_meeting(cast: Cast) -> None:
    way = invited(cast)
    told = {"hadir": [cast.wulan.pk, cast.hadi.pk], "risalah": "Dibahas."}
    with refused("catat_hadir.not_held_yet", waktu=TOMORROW):
        act(cast.wulan, "catat_hadir", again(way.case), told, at=TOMORROW - timedelta(minutes=1))
    assert act(cast.wulan, "catat_hadir", again(way.case), told, at=TOMORROW).step == "5"


def test_a_meeting_that_is_brought_forward_is_called_anew(cast: Cast) -> None:
    way = invited(cast)
    way.do("wulan", "undang_rapat", waktu=MONDAY.isoformat(), tempat="Aula")
    way.do("hadi", "putuskan", way.first(), pilihan="terima")
    assert way.first().putusan.count() == 1


def test_no_meeting_is_recorded_without_the_two_who_determine(cast: Cast) -> None:
    way = Way(cast).to("5-diundang")
    with refused("catat_hadir.without_the_two", roles=["ANGGOTA", "SEKRETARIS"]):
        way.do("dewi", "catat_hadir", hadir=[cast.joko.pk], risalah="Dibahas.")
    with refused("catat_hadir.without_the_two", roles=["SEKRETARIS"]):
        way.do("dewi", "catat_hadir", hadir=[cast.wulan.pk, cast.joko.pk], risalah="Dibahas.")


def test_who_acts_in_the_post_on_that_day_stands_for_it(cast: Cast) -> None:
    way = Way(cast).to("5-diundang")
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.sari, cast.jabatan["hadi"], mode="plh", mulai=MONDAY.date()))
    with refused("catat_hadir.without_the_two", roles=["SEKRETARIS"]):
        way.do("dewi", "catat_hadir", hadir=[cast.wulan.pk, cast.hadi.pk], risalah="Dibahas.")
    way.do("dewi", "catat_hadir", hadir=[cast.wulan.pk, cast.sari.pk], risalah="Dibahas.")
    assert way.case.rapat.get().hadir == sorted([cast.wulan.pk, cast.sari.pk])


def test_the_minutes_name_who_was_there_and_who_wrote_them(cast: Cast) -> None:
    way = determined(cast, "dewi", "wulan", "hadi", "joko")
    told = build(paper(way.case, "notulen", cast), later(5))
    assert (told["pimpinan"], told["notulis"]) == (cast.hadi.nama_lengkap, cast.dewi.nama_lengkap)


def test_the_head_presides_over_a_meeting_that_she_attends(cast: Cast) -> None:
    way = determined(cast, "wulan", "wulan", "hadi", "ratna")
    told = build(paper(way.case, "notulen", cast), later(5))
    assert (told["pimpinan"], told["notulis"]) == (cast.ratna.nama_lengkap, cast.wulan.nama_lengkap)


def test_what_the_meeting_amended_stands_in_the_minutes_with_its_reason(cast: Cast) -> None:
    way = Way(cast).to("5-diundang")
    amend = {"pilihan": "ubah", "usulan": "24", "alasan": "Satu laporan tertinggal."}
    way.do("hadi", "putuskan", way.first(), **amend, pendapat_lain="Joko: laporan itu milik Maret.")
    way.on("5-dijawab", "6")
    (told, confirmed) = build(paper(way.case, "notulen", cast), later(5))["keputusan"]
    assert (told["semula"], told["menjadi"], told["keputusan"]) == ("21", "24", "diubah, lalu diterima")
    assert told["alasan"] == "Rapat mengusulkan 24: Satu laporan tertinggal."
    assert told["beda"] == "Joko: laporan itu milik Maret."
    assert (confirmed["keputusan"], confirmed["alasan"]) == ("diterima", "")
    assert told in build(paper(way.case, "laporan", cast), later(5))["keputusan"]
