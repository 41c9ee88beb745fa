"""The follow-up register: what remains weak is owed, reported, accepted by somebody else, and outlives its case."""

from datetime import date

import pytest

from lurus.ledger.models import Entry, Transaction
from lurus.perbaikan.models import Lembar, TindakLanjut
from tests.cast import MONDAY, Cast, seat, written
from tests.play import STILL_WEAK, SUFFICIENT, WEAKNESS, act, again, correction, refused, sheet
from tests.stations import Way, paper

DONE = {"hasil": "Petugas ditetapkan; surat tugas di map 3."}
GONE = {"hilang": True}
NOT_YET = {"hilang": False, "catatan": "Pembaca ulang belum ditetapkan."}


@pytest.fixture
def answered(cast: Cast) -> Way:
    """A case of Joko's, answered."""
    return Way(cast, "harga.realisasi").to("3-terjawab")


def joko_s(way: Way) -> Lembar:
    return sheet(way.case, way.cast, "joko")


def owed(cast: Cast) -> TindakLanjut:
    """The last weakness that remains."""
    found = TindakLanjut.objects.at(cast.kantor).filter(penilaian__isnull=False).order_by("pk").last()
    assert found is not None
    return found


def test_a_weakness_that_remains_is_owed_by_the_owner_of_the_set(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    entry = owed(cast)
    assert (entry.asal, entry.jabatan, entry.keadaan) == (answered.case, cast.jabatan["joko"], "terbuka")
    assert (entry.tindakan, entry.batas) == (WEAKNESS["tindakan"], date(2026, 6, 30))
    assert [entry.late(date(2026, 6, 30)), entry.late(date(2026, 7, 1))] == [False, True]


def test_it_may_be_owed_by_another_post(cast: Cast, answered: Way) -> None:
    elsewhere = WEAKNESS | {"jabatan": cast.jabatan["anton"].pk}
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK | {"kelemahan": [elsewhere]})
    assert owed(cast).jabatan == cast.jabatan["anton"]


def test_a_cause_that_is_not_removed_needs_an_entry(cast: Cast, answered: Way) -> None:
    with refused("nilai_kumpulan.follow_up_needed"):
        act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK | {"kelemahan": []})


def test_a_set_that_goes_back_as_insufficient_needs_none(cast: Cast, answered: Way) -> None:
    back = STILL_WEAK | {"cukup": False, "kelemahan": []}
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), back)
    assert not TindakLanjut.objects.at(cast.kantor).exists()


@pytest.mark.parametrize(("day", "late"), [("2026-03-08", True), ("2026-03-09", False)])
def test_nothing_is_due_in_the_past(cast: Cast, answered: Way, day: str, *, late: bool) -> None:
    told = STILL_WEAK | {"kelemahan": [WEAKNESS | {"batas": day}]}
    if late:
        with refused("nilai_kumpulan.due_past", tanggal=date(2026, 3, 8)):
            act(cast.wulan, "nilai_kumpulan", joko_s(answered), told)
    else:
        act(cast.wulan, "nilai_kumpulan", joko_s(answered), told)
        assert owed(cast).batas == MONDAY.date()


def test_a_set_judged_anew_replaces_what_nobody_did_yet(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    first = owed(cast)
    act(cast.joko, "jawab", answered.first(), correction("22"))
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), SUFFICIENT)
    assert again(first).keadaan == "diganti"
    with refused("laporkan_tindak_lanjut.not_open"):
        act(cast.joko, "laporkan_tindak_lanjut", first, DONE)


def test_what_was_reported_already_is_not_replaced(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    first = owed(cast)
    act(cast.joko, "laporkan_tindak_lanjut", first, DONE)
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    assert (again(first).keadaan, owed(cast).keadaan) == ("dilaporkan", "terbuka")


def test_it_outlives_the_case_and_is_closed_by_somebody_else(cast: Cast) -> None:
    case = Way(cast, "harga.realisasi").to("selesai").case
    entry = owed(cast)
    act(cast.joko, "laporkan_tindak_lanjut", entry, DONE)
    reported = again(entry)
    assert (reported.keadaan, reported.hasil, reported.pelaksana) == ("dilaporkan", DONE["hasil"], cast.joko)
    act(cast.hadi, "selesaikan_tindak_lanjut", entry, GONE)
    assert (again(entry).keadaan, again(entry).penerima) == ("selesai", cast.hadi)
    assert again(case).langkah == "selesai"


def test_whoever_accepts_may_give_it_back(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    entry = owed(cast)
    act(cast.joko, "laporkan_tindak_lanjut", entry, DONE)
    with refused("selesaikan_tindak_lanjut.reason_needed"):
        act(cast.wulan, "selesaikan_tindak_lanjut", entry, {"hilang": False})
    act(cast.wulan, "selesaikan_tindak_lanjut", entry, NOT_YET)
    assert (again(entry).keadaan, again(entry).catatan) == ("terbuka", NOT_YET["catatan"])
    act(cast.joko, "laporkan_tindak_lanjut", entry, DONE)
    assert again(entry).keadaan == "dilaporkan"


def test_who_reports_does_not_accept(cast: Cast, answered: Way) -> None:
    own = WEAKNESS | {"jabatan": cast.jabatan["wulan"].pk}
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK | {"kelemahan": [own]})
    entry = owed(cast)
    act(cast.wulan, "laporkan_tindak_lanjut", entry, DONE)
    with refused("izin.own_follow_up"):
        act(cast.wulan, "selesaikan_tindak_lanjut", entry, GONE)
    act(cast.hadi, "selesaikan_tindak_lanjut", entry, GONE)
    assert again(entry).keadaan == "selesai"


def test_nobody_else_reports_it_and_nothing_unreported_is_accepted(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    entry = owed(cast)
    with refused("izin.not_owner"):
        act(cast.sari, "laporkan_tindak_lanjut", entry, DONE)
    with refused("selesaikan_tindak_lanjut.not_reported"):
        act(cast.hadi, "selesaikan_tindak_lanjut", entry, GONE)


def test_who_takes_the_post_over_owes_it(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.sari, cast.jabatan["joko"], mode="plh", mulai=MONDAY.date()))
    with refused("izin.displaced"):
        act(cast.joko, "laporkan_tindak_lanjut", owed(cast), DONE)
    act(cast.sari, "laporkan_tindak_lanjut", owed(cast), DONE)
    assert owed(cast).pelaksana == cast.sari


def test_the_report_prints_what_is_owed_and_until_when(cast: Cast) -> None:
    case = Way(cast, "harga.realisasi").to("6-diagendakan").case
    (row,) = paper(case, "laporan", cast).isi["tindak_lanjut"]
    assert (row["tindakan"], row["batas"]) == (WEAKNESS["tindakan"], "30 Juni 2026")
    assert row["penanggung_jawab"] == cast.jabatan["joko"].nama


def test_the_ledger_tells_it_under_its_case(cast: Cast, answered: Way) -> None:
    act(cast.wulan, "nilai_kumpulan", joko_s(answered), STILL_WEAK)
    act(cast.joko, "laporkan_tindak_lanjut", owed(cast), DONE)
    last = Transaction.objects.at(cast.kantor).latest("number")
    assert (last.act, last.case) == ("laporkan_tindak_lanjut", answered.case.pk)
    told = Entry.objects.at(cast.kantor).filter(transaction=last).values_list("model", flat=True)
    assert set(told) == {"perbaikan.tindaklanjut"}
    assert DONE["hasil"] not in "".join(one.body for one in Entry.objects.at(cast.kantor).all())
