"""Step 3: the secretary makes sure that all were sent (5.2.a)."""

from lurus.tindakan.fakta import Fakta
from tests.cast import Cast
from tests.play import act, again, collecting, later, refused

FACT = "pengiriman_dipastikan"


def test_the_secretary_confirms_the_sendings(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    act(cast.hadi, "pastikan_terkirim", case)
    assert Fakta(again(case)).has(FACT)


def test_a_later_sending_asks_for_it_again(cast: Cast) -> None:
    case = collecting(cast)
    act(cast.hadi, "pastikan_terkirim", case)
    told = {"angka": [cast.angka["dana.realisasi"].pk], "mengapa": "Periksa terhadap LRA."}
    act(cast.wulan, "tambah_butir", again(case), told)
    act(cast.wulan, "kirim_daftar_isian", again(case), {"cara": "surel"}, at=later(5))
    assert not Fakta(again(case)).has(FACT)
    act(cast.hadi, "pastikan_terkirim", again(case), at=later(10))
    assert Fakta(again(case)).has(FACT)


def test_what_was_not_sent_cannot_be_confirmed(cast: Cast) -> None:
    case = collecting(cast, sent=False)
    with refused("sop.needs", missing=("daftar_terkirim",)):
        act(cast.hadi, "pastikan_terkirim", case)


def test_it_is_confirmed_once(cast: Cast) -> None:
    case = collecting(cast)
    act(cast.hadi, "pastikan_terkirim", case)
    with refused("sop.already_done", fact=FACT):
        act(cast.hadi, "pastikan_terkirim", again(case))


def test_who_sends_does_not_confirm(cast: Cast) -> None:
    case = collecting(cast)
    with refused("izin.wrong_role"):
        act(cast.wulan, "pastikan_terkirim", case)
