"""A check that was computed before the door is recorded, while what it read still stands."""

from dataclasses import replace
from decimal import Decimal

from lurus.core.editing import Severity
from lurus.ledger import triggers
from lurus.ledger.audit import check_chain, check_rows
from lurus.ledger.models import Entry, Transaction
from lurus.pemeriksaan.audit import check_runs
from lurus.pemeriksaan.hasil import Blok, HasilPeriksa
from lurus.pemeriksaan.models import Indikasi, Pemeriksaan
from lurus.pemeriksaan.pencatatan import compare
from lurus.pemeriksaan.simpanan import mark_of, result_of
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
    assert result_of(run) == result
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


def test_what_was_found_again_is_not_kept_again(cast: Cast) -> None:
    result = found(cast)
    act(cast.wulan, "periksa_data", cast.kantor, evidence=result)
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    first, again = Pemeriksaan.objects.at(cast.kantor).order_by("urut")
    assert (bool(first.hasil), again.hasil) == (True, {})
    assert first.sidik_hasil == again.sidik_hasil
    assert result_of(again) == replace(result, dasar=again.dasar)


def test_what_differs_is_kept_whole(cast: Cast) -> None:
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    other = found(cast, block(cast, symptom(), symptom(OTHER, "kumulatif-naik")))
    act(cast.wulan, "periksa_data", cast.kantor, evidence=other)
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    assert [bool(one.hasil) for one in Pemeriksaan.objects.at(cast.kantor).order_by("urut")] == [True] * 3


def test_the_ledger_holds_the_fingerprint_of_a_result_and_not_the_result(cast: Cast) -> None:
    act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    run = Pemeriksaan.objects.at(cast.kantor).get()
    entry = Entry.objects.at(cast.kantor).get(model=Pemeriksaan._meta.label_lower)
    assert run.sidik_hasil in entry.body and run.sidik_hasil == mark_of(run.hasil)
    assert "pembuktian" not in entry.body


def test_a_result_that_was_altered_is_found(cast: Cast) -> None:
    for _ in range(2):
        act(cast.wulan, "periksa_data", cast.kantor, evidence=found(cast))
    assert (check_runs(cast.kantor).counted, check_runs(cast.kantor).findings) == (2, ())
    triggers.remove()
    Pemeriksaan.objects.at(cast.kantor).filter(urut=1).update(hasil={"blok": []})
    found_out = [(one.code, one.params["order"]) for one in check_runs(cast.kantor).findings]
    assert found_out == [("audit.run_altered", 1), ("audit.run_altered", 2)]


def test_thousands_of_findings_are_compared_by_looking_each_up_once() -> None:
    asked: list[int] = []

    class Mark(str):
        __slots__ = ()

        def __eq__(self, other: object) -> bool:
            asked.append(1)
            return str.__eq__(self, other)

        __hash__ = str.__hash__

    marks = [Mark(f"{number:064x}") for number in range(500)]
    told = tuple(symptom(f"{number:064x}") for number in range(250, 750))
    now = HasilPeriksa(
        sumber="",
        dasar=1,
        sel=0,
        aturan=0,
        terpenuhi=0,
        belum_tahu=0,
        blok=(Blok(nomor=1, gejala=told, sel=()),),
    )
    moved = compare(Pemeriksaan(sidik=marks), now)
    assert (len(moved.baru), len(moved.berulang), len(moved.selesai)) == (250, 250, 250)
    assert len(asked) < 5_000
