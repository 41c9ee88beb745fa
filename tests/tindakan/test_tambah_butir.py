"""Steps 2 and 3: figures added to the review by hand."""

from tests.cast import Cast
from tests.play import act, again, collecting, faulty, item, moved, order, refused, sheet

WHY = "Tabel 3.2 dan narasi halaman 33 berbeda."


def test_an_added_figure_asks_its_owner_and_says_why(cast: Cast) -> None:
    case = moved(order(cast), "2")
    angka = cast.angka["tumbuh.realisasi"]
    done = act(cast.wulan, "tambah_butir", case, {"angka": [angka.pk], "mengapa": WHY})
    added = item(case, angka)
    assert (added.pk, added.mengapa, added.lembar.jabatan) == (
        done.data["butir"][0],
        WHY,
        cast.jabatan["anton"],
    )
    assert case.tim.filter(orang=cast.anton, kedudukan="Pemangku kegiatan").count() == 1


def test_a_sheet_that_was_sent_must_be_sent_again(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    angka = cast.angka["dana.realisasi"]
    act(cast.wulan, "tambah_butir", case, {"angka": [angka.pk], "mengapa": WHY})
    assert sheet(case, cast, "joko").dikirim is None
    assert sheet(case, cast, "sari").dikirim is not None
    assert case.tim.filter(orang=cast.joko).count() == 1


def test_the_same_figure_is_not_asked_twice(cast: Cast) -> None:
    case = collecting(cast)
    with refused("butir.other_case_open", perbaikan=str(case)):
        act(cast.wulan, "tambah_butir", case, {"angka": [cast.angka["harga.realisasi"].pk], "mengapa": WHY})


def test_a_figure_let_go_may_come_back(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    angka = cast.angka["ikm.realisasi"]
    act(cast.wulan, "lepas_butir", item(case, angka), {"alasan": "Sudah benar."})
    act(cast.wulan, "tambah_butir", again(case), {"angka": [angka.pk], "mengapa": WHY})
    assert [one.terbuka for one in case.butir.filter(angka=angka).order_by("pk")] == [False, True]


def test_an_owner_is_told_why_he_is_asked(cast: Cast) -> None:
    case = collecting(cast)
    told = {"angka": [cast.angka["ikm.realisasi"].pk], "mengapa": ""}
    with faulty("mengapa", "input.string_too_short"):
        act(cast.wulan, "tambah_butir", case, told)


def test_owners_add_nothing(cast: Cast) -> None:
    case = collecting(cast)
    with refused("izin.wrong_role"):
        act(cast.joko, "tambah_butir", case, {"angka": [cast.angka["ikm.realisasi"].pk], "mengapa": WHY})
