"""Answers that contradict each other in one case: refused before they are drafted, and before they are final."""

from decimal import Decimal
from typing import Any

import pytest

from lurus.perbaikan.hasil import Hasil, results
from lurus.register.versions import state
from tests.cast import MONDAY, Cast, written
from tests.play import SUFFICIENT, again, collecting, correction, item, refused
from tests.stations import Way

Said = dict[str, dict[str, Any]]
RATE, UPPER, LOWER = "ikm.realisasi", "ikm.pembilang", "ikm.penyebut"


def answered(cast: Cast, said: Said) -> Way:
    """A case over those figures, answered so, up to the two drafts."""
    way = Way(cast, *said, case=collecting(cast, *said))
    for name, told in said.items():
        target = item(way.case, cast.angka[name])
        way.do("sari", "jawab", target, **told)
        way.do("wulan", "validasi", again(target), putusan="valid")
    way.do("wulan", "nilai_kumpulan", way.case.lembar.get(), **SUFFICIENT)
    way.do("hadi", "pastikan_terkirim")
    for who in ("wulan", "hadi"):
        way.do(who, "selesaikan_himpunan")
    return way


def outcome(way: Way) -> Hasil:
    return results(again(way.case), decided=False, on=MONDAY.date())


CONFIRMED: dict[str, Any] = {"benar": "ya"}


@pytest.mark.parametrize(
    "said",
    [
        {RATE: CONFIRMED, UPPER: correction("18")},
        {RATE: correction("", pembilang="18", penyebut="20"), UPPER: CONFIRMED},
        {RATE: correction("", pembilang="18", penyebut="20"), UPPER: correction("19")},
        {UPPER: correction("19"), RATE: correction("", pembilang="18", penyebut="20")},
    ],
)
def test_a_rate_and_its_parts_must_say_the_same(cast: Cast, said: Said) -> None:
    way = answered(cast, said)
    with refused("hasil.contradicting", indikator=cast.indikator["ikm"].nama):
        way.do("wulan", "susun_konsep")


def test_a_rate_and_its_parts_that_agree_are_drafted(cast: Cast) -> None:
    way = answered(
        cast, {RATE: correction("", pembilang="18", penyebut="20"), UPPER: correction("18"), LOWER: CONFIRMED}
    )
    assert outcome(way).pertentangan == ()
    for who in ("wulan", "hadi"):
        way.do(who, "susun_konsep")
    assert way.step == "4"


def test_parts_alone_move_a_rate_that_nobody_was_asked_about(cast: Cast) -> None:
    way = answered(cast, {UPPER: correction("18")})
    moved = {row.ukuran: (row.asal, row.menjadi) for row in outcome(way).baris}
    assert moved["realisasi"] == ("dihitung", Decimal(90))
    assert outcome(way).pertentangan == ()


def test_a_confirmed_rate_keeps_its_value_even_where_it_is_not_its_quotient(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka[UPPER], Decimal(16), origin="impor")
    way = answered(cast, {RATE: CONFIRMED})
    rows = [(row.ukuran, row.asal, row.menjadi) for row in outcome(way).baris]
    assert rows[0] == ("realisasi", "dibenarkan", Decimal(85))
    assert outcome(way).pertentangan == ()
    assert "realisasi" not in [measure for measure, origin, _ in rows if origin == "dihitung"]


def test_a_rejected_rate_whose_parts_were_accepted_is_not_made_final(cast: Cast) -> None:
    way = answered(cast, {RATE: correction("", pembilang="18", penyebut="20"), UPPER: correction("18")})
    for who in ("wulan", "hadi"):
        way.do(who, "susun_konsep")
    for name, who in (("laporkan", "wulan"), ("verifikasi", "hadi"), ("sampaikan_keputusan", "wulan")):
        way.do(who, name, catatan="Diperiksa.")
    way.do("ratna", "terima_keputusan")
    way.do("wulan", "undang_rapat", waktu=MONDAY.isoformat(), tempat="Ruang rapat")
    for name, choice in ((RATE, "tolak"), (UPPER, "terima")):
        way.do("hadi", "putuskan", item(way.case, cast.angka[name]), pilihan=choice, alasan="Rapat.")
    way.do("dewi", "catat_hadir", hadir=[cast.wulan.pk, cast.hadi.pk], risalah="Dibahas.")
    with refused("hasil.contradicting", ukuran="realisasi"):
        way.do("wulan", "tetapkan_data_final")
