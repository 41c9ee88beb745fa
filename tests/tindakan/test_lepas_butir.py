"""Steps 2 and 3: a figure is let go again."""

from tests.cast import Cast
from tests.play import act, again, collecting, confirmed, faulty, item, order, refused

WHY = {"alasan": "Sudah sesuai dengan buku register."}


def test_a_figure_let_go_is_free_for_another_case(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    target = item(case, cast.angka["ikm.realisasi"])
    act(cast.wulan, "lepas_butir", target, WHY)
    assert not again(target).terbuka
    assert order(cast, "ikm.realisasi").butir.get().angka == target.angka


def test_an_answered_and_validated_figure_may_be_let_go_with_a_reason(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    confirmed(cast, case, ("sari",))
    target = item(case, cast.angka["ikm.realisasi"])
    act(cast.wulan, "lepas_butir", target, WHY)
    assert target.jawaban.count() == 1
    assert not again(target).terbuka


def test_the_last_figure_stays(cast: Cast) -> None:
    case = collecting(cast)
    with refused("lepas_butir.last_item"):
        act(cast.wulan, "lepas_butir", case.butir.get(), WHY)


def test_a_figure_is_let_go_once(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    target = item(case, cast.angka["ikm.realisasi"])
    act(cast.wulan, "lepas_butir", target, WHY)
    with refused("lepas_butir.closed"):
        act(cast.wulan, "lepas_butir", target, WHY)


def test_letting_go_needs_a_reason(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    with faulty("alasan", "input.string_too_short"):
        act(cast.wulan, "lepas_butir", item(case, cast.angka["ikm.realisasi"]), {"alasan": " "})
