"""A check that was computed before the door is recorded, while what it read still stands."""

from dataclasses import replace
from decimal import Decimal

from lurus.core.editing import Severity
from lurus.ledger.audit import check_chain, check_rows
from lurus.ledger.models import Transaction
from lurus.pemeriksaan.models import Indikasi, Pemeriksaan
from lurus.pemeriksaan.simpanan import read_back
from lurus.register.versions import state
from lurus.tindakan.terjadwal import record_scheduled
from tests.cast import MONDAY, Cast, written
from tests.play import act, later, refused
from tests.tindakan.indikasi import SIDIK, block, found, symptom

OTHER = "cd" * 32


def test_a_run_keeps_all_that_it_found(cast: Cast) -> None:
    result = found(cast)
    done = act(cast.wulan, "periksa_data", cast.kantor, evidence=result)
    run = Pemeriksaan.objects.at(cast.kantor).get(pk=done.data["pemeriksaan"])
    assert (run.urut, run.pemeriksa, run.dasar) == (1, cast.wulan, result.dasar)
    assert read_back(run.hasil) == result
    assert (run.jumlah["salah"], run.jumlah["baru"]) == (1, 1)
    one = Indikasi.objects.at(cast.kantor).get()
    assert (one.sidik, one.keparahan, one.pertama) == (SIDIK, "salah", run)


def test_the_next_run_tells_new_from_recurring_from_gone(cast: Cast) -> None:
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    both = block(cast, symptom(), symptom(OTHER, "kumulatif-naik"))
    again = act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, both))
    assert {key: again.data[key] for key in ("baru", "berulang", "selesai")} == {
        "baru": 1,
        "berulang": 1,
        "selesai": 0,
    }
    gone = act(cast.wulan, "periksa_data", cast.kantor, evidence=replace(found(cast), blok=()))
    assert (gone.data["baru"], gone.data["selesai"]) == (0, 2)
    assert Indikasi.objects.at(cast.kantor).count() == 2


def test_what_returns_after_it_was_gone_is_the_same_indication(cast: Cast) -> None:
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    act(cast.wulan, "periksa_data", cast.kantor, evidence=replace(found(cast), blok=()))
    done = act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    assert done.data["baru"] == 1
    assert Indikasi.objects.at(cast.kantor).get().pertama.urut == 1


def test_a_run_over_figures_that_moved_meanwhile_is_refused(cast: Cast) -> None:
    result = found(cast)
    with written(cast.kantor, MONDAY) as pen:
        state(pen, cast.angka["harga.realisasi"], Decimal(22), origin="perbaikan")
    with refused("periksa_data.stale", nomor=result.dasar):
        act(cast.wulan, "periksa_data", cast.kantor, evidence=result)


def test_what_says_nothing_of_figures_does_not_make_a_run_stale(cast: Cast) -> None:
    result = found(cast)
    act(cast.tono, "catat_orang", cast.kantor, {"nama": "Rina", "email": "rina@contoh.example"})
    assert act(cast.wulan, "periksa_data", cast.kantor, evidence=result).data["baru"] == 1


def test_a_switched_rule_makes_a_run_stale(cast: Cast) -> None:
    result = found(cast)
    told = {"aturan": "capaian-luar-biasa", "dipakai": False, "alasan": "Lazim di sini."}
    act(cast.wulan, "atur_aturan", cast.kantor, told)
    with refused("periksa_data.stale"):
        act(cast.wulan, "periksa_data", cast.kantor, evidence=result)


def test_without_a_result_nothing_is_recorded(cast: Cast) -> None:
    for nothing in (None, "hasil", replace(found(cast), dasar=None)):
        with refused("periksa_data.not_computed"):
            act(cast.wulan, "periksa_data", cast.kantor, evidence=nothing)


def test_only_the_planning_officer_records_a_run(cast: Cast) -> None:
    for person in (cast.ratna, cast.hadi, cast.joko, cast.tono, cast.bagus):
        with refused("izin.wrong_role"):
            act(person, "periksa_data", cast.kantor, evidence=found(cast))


def test_the_schedule_records_a_run_as_the_offices_own_act(cast: Cast) -> None:
    run, moved = record_scheduled(cast.kantor, found(cast), later(30))
    made = Transaction.objects.at(cast.kantor).order_by("number").last()
    assert made is not None
    assert (made.act, made.actor, made.actor_name) == ("periksa_data", None, "Jadwal kantor")
    assert (run.pemeriksa, moved.baru) == (None, (SIDIK,))


def test_the_books_hold_with_runs_in_them(cast: Cast) -> None:
    severe = block(cast, symptom(), symptom(OTHER, "capaian-luar-biasa", Severity.KLARIFIKASI))
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast, severe))
    record_scheduled(cast.kantor, found(cast), later(30))
    assert check_chain(cast.kantor).findings == ()
    assert check_rows(cast.kantor).findings == ()
