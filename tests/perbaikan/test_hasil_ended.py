"""Before and after of a case that took effect: the base is what counted before it, whatever came since."""

from decimal import Decimal

from lurus.perbaikan.hasil import results
from lurus.register.versions import state
from tests.cast import MONDAY, Cast, written
from tests.play import again
from tests.stations import Way


def shown(way: Way) -> dict[str, tuple[Decimal | None, Decimal | None]]:
    found = results(again(way.case), decided=True, on=MONDAY.date()).baris
    return {f"{one.indikator.kode}.{one.ukuran}": (one.semula, one.menjadi) for one in found}


def test_an_ended_case_still_tells_what_it_changed(cast: Cast) -> None:
    way = Way(cast).to("6-direviu")
    before = shown(way)
    assert before["harga.realisasi"] == (Decimal(21), Decimal(24))
    assert before["harga.capaian"] == (Decimal("87.5"), Decimal(100))
    way.sign("ratna", "laporan")
    assert way.step == "7" and shown(way) == before


def test_what_another_case_changes_later_does_not_move_it(cast: Cast) -> None:
    way = Way(cast).to("selesai")
    before = shown(way)
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.realisasi"], Decimal(19), origin="perbaikan")
    assert shown(way) == before
