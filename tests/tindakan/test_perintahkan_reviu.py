"""Step 1: the head orders a review."""

from datetime import date

import pytest

from lurus.dokumen.models import Dokumen
from lurus.perbaikan.models import Dugaan, Perbaikan
from tests.cast import FOUNDED, MONDAY, Cast, seat, written
from tests.play import ORDER, act, again, case_of, order, refused, upload


def test_an_order_opens_a_case_with_team_sheets_records_and_a_surat_perintah(cast: Cast) -> None:
    case = order(cast, "harga.realisasi", "ikm.realisasi")
    assert (case.langkah, str(case)) == ("1", "2026-001")
    assert {one.orang for one in case.tim.all()} == {
        cast.ratna,
        cast.hadi,
        cast.wulan,
        cast.dewi,
        cast.joko,
        cast.sari,
    }
    assert {one.jabatan for one in case.lembar.all()} == {cast.jabatan["joko"], cast.jabatan["sari"]}
    assert [one.jenis for one in case.catatan_mutu.order_by("jenis")] == ["C.a", "C.b", "C.c", "C.d"]
    assert case.catatan_mutu.get(jenis="C.b").alasan == "arsip sedang dipinjam"
    paper = Dokumen.objects.at(cast.kantor).get(perbaikan=case)
    assert (paper.jenis, paper.nomor, paper.status) == (
        "surat_perintah",
        "000.8.6.3/1/438.5.20/2026",
        "konsep",
    )


def test_the_base_of_an_item_is_the_version_that_counts_now(cast: Cast) -> None:
    case = order(cast)
    item = case.butir.get()
    assert item.semula == cast.angka["harga.realisasi"].versi.get(until__isnull=True)


def test_the_clock_runs_from_the_suspicion(cast: Cast) -> None:
    told = {"laporan": cast.lkjip.pk, "angka": [cast.angka["harga.realisasi"].pk], "uraian": "Tampak kurang."}
    suspicion = act(cast.joko, "ajukan_dugaan", cast.kantor, told, at=FOUNDED.replace(month=3)).data["dugaan"]
    case = order(cast, dugaan=suspicion)
    assert case.perjalanan.get().dibuka == FOUNDED.replace(month=3)
    assert Dugaan.objects.at(cast.kantor).get().perbaikan == case
    assert case.butir.get().mengapa == "Tampak kurang."


def test_a_suspicion_is_followed_by_one_case_only(cast: Cast) -> None:
    told = {"laporan": cast.lkjip.pk, "angka": [], "uraian": "Tampak kurang."}
    suspicion = act(cast.joko, "ajukan_dugaan", cast.kantor, told).data["dugaan"]
    order(cast, dugaan=suspicion)
    with refused("perintahkan_reviu.suspicion_taken", perbaikan="2026-001"):
        order(cast, "ikm.realisasi", dugaan=suspicion)


def test_numbers_go_on_within_the_year(cast: Cast) -> None:
    order(cast)
    assert str(order(cast, "ikm.realisasi")) == "2026-002"


def test_a_second_open_case_on_one_figure_is_refused_and_names_the_other(cast: Cast) -> None:
    order(cast)
    with refused("butir.other_case_open", perbaikan="2026-001"):
        order(cast, "ikm.realisasi", "harga.realisasi")


def test_a_report_that_was_not_submitted_needs_no_case(cast: Cast) -> None:
    with refused("perintahkan_reviu.not_submitted", laporan=cast.draf.judul):
        order(cast, laporan=cast.draf.pk)


def test_a_figure_that_the_report_does_not_state_is_refused(cast: Cast) -> None:
    with refused("butir.not_stated"):
        order(cast, "harga.realisasi", laporan=cast.pk.pk)


def test_a_target_of_the_pk_is_refused(cast: Cast) -> None:
    with refused("butir.target_of_pk", indikator=cast.indikator["harga"].nama):
        order(cast, "harga.target", laporan=cast.pk.pk)


def test_a_copy_of_a_target_in_the_yearly_report_may_be_reviewed(cast: Cast) -> None:
    assert order(cast, "harga.target").butir.count() == 1


def test_a_computed_achievement_is_not_asked_about(cast: Cast) -> None:
    with refused("butir.computed"):
        order(cast, "harga.capaian")


def test_a_figure_without_owner_is_refused_by_name(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.indikator["harga"].pengampu.get(), sampai=date(2026, 3, 8))
    with refused("butir.no_owner", indikator=cast.indikator["harga"].nama, tanggal=MONDAY.date()):
        order(cast)


def test_an_owner_whose_time_ends_today_still_answers(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.indikator["harga"].pengampu.get(), sampai=MONDAY.date())
    assert order(cast).lembar.get().jabatan == cast.jabatan["joko"]


def test_a_vacant_post_is_warned_about(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.jabatan["joko"].penugasan.get(), sampai=date(2026, 3, 8))
    told = ORDER | {"laporan": cast.lkjip.pk, "angka": [cast.angka["harga.realisasi"].pk]}
    done = act(cast.ratna, "perintahkan_reviu", cast.kantor, told)
    assert done.warnings == (("perintahkan_reviu.vacant_post", {"jabatan": "PPTK Pemantauan Harga"}),)


@pytest.mark.parametrize(
    "records",
    [
        {"alasan_b": ""},
        {"alasan_c": "tidak tersedia, karena"},
        {"berkas_d": upload("skp.pdf")},
    ],
)
def test_a_quality_record_is_attached_or_explained_never_both_or_neither(
    cast: Cast, records: dict[str, object]
) -> None:
    with refused("perintahkan_reviu.quality_record"):
        order(cast, **records)


def test_quality_records_may_all_be_attached(cast: Cast) -> None:
    files = {f"berkas_{one}": upload(f"{one}.pdf") for one in "abcd"}
    case = order(cast, **files, alasan_b="", alasan_c="", alasan_d="")
    assert all(one.berkas is not None and not one.dihasilkan for one in case.catatan_mutu.all())


def test_the_team_may_be_named_and_must_hold_the_owners(cast: Cast) -> None:
    named = [
        {"orang": cast.orang[key].pk, "jabatan": cast.jabatan[key].pk} for key in ("ratna", "hadi", "joko")
    ]
    assert order(cast, tim=named).tim.count() == 3
    with refused("perintahkan_reviu.owner_not_in_team"):
        order(cast, "ikm.realisasi", tim=named)


def test_a_stranger_to_the_office_is_no_member(cast: Cast) -> None:
    stranger = {"orang": cast.kepala_sebelah.pk, "jabatan": cast.jabatan["kepala_sebelah"].pk}
    with refused("perintahkan_reviu.unknown_member"):
        order(cast, tim=[stranger])


def test_a_due_date_in_the_past_is_refused_and_today_is_not(cast: Cast) -> None:
    with refused("perintahkan_reviu.due_date_past"):
        order(cast, batas="2026-03-08")
    assert order(cast, batas="2026-03-09").batas == MONDAY.date()


def test_only_the_head_orders(cast: Cast) -> None:
    told = ORDER | {"laporan": cast.lkjip.pk, "angka": [cast.angka["harga.realisasi"].pk]}
    with refused("izin.wrong_role"):
        act(cast.hadi, "perintahkan_reviu", cast.kantor, told)


def test_a_plh_orders_in_the_head_s_absence(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.hadi, cast.jabatan["ratna"], mode="plh"))
    told = ORDER | {"laporan": cast.lkjip.pk, "angka": [cast.angka["harga.realisasi"].pk]}
    assert case_of(act(cast.hadi, "perintahkan_reviu", cast.kantor, told)).langkah == "1"


def test_a_second_press_of_the_same_button_opens_no_second_case(cast: Cast) -> None:
    told = ORDER | {"laporan": cast.lkjip.pk, "angka": [cast.angka["harga.realisasi"].pk]}
    first = act(cast.ratna, "perintahkan_reviu", cast.kantor, told, key="k1")
    second = act(cast.ratna, "perintahkan_reviu", cast.kantor, told, key="k1")
    assert (second.replayed, second.data) == (True, first.data)
    assert Perbaikan.objects.at(cast.kantor).count() == 1
    assert again(case_of(first)).version == 1
