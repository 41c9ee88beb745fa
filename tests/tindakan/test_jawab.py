"""Step 3: the owner corrects or confirms one figure."""

from decimal import Decimal

import pytest

from lurus.perbaikan.models import Butir, Jawaban
from tests.cast import MONDAY, Cast, seat, written
from tests.play import act, again, collecting, correction, faulty, item, later, moved, refused, upload


@pytest.fixture
def harga(cast: Cast) -> Butir:
    """The item about the number of reports: 21, and 24 was the target."""
    return item(collecting(cast), cast.angka["harga.realisasi"])


def last(target: Butir) -> Jawaban:
    return target.jawaban.latest("urut")


def test_a_correction_is_kept_with_class_cause_and_evidence(cast: Cast, harga: Butir) -> None:
    act(cast.joko, "jawab", harga, correction("22"))
    answer = last(harga)
    assert (answer.benar, answer.nilai, answer.kelas, answer.diisikan) == (False, Decimal(22), "K03", False)
    assert [one.berkas.name for one in answer.bukti.all()] == ["bukti.pdf"]
    assert cast.angka["harga.realisasi"].versi.count() == 1


def test_a_confirmation_needs_nothing_else(cast: Cast, harga: Butir) -> None:
    act(cast.joko, "jawab", harga, {"benar": True})
    assert (last(harga).benar, last(harga).nilai) == (True, None)


def test_answering_again_supersedes_and_keeps_the_first(cast: Cast, harga: Butir) -> None:
    act(cast.joko, "jawab", harga, {"benar": True})
    act(cast.joko, "jawab", harga, correction("22"))
    assert [(one.urut, one.benar) for one in harga.jawaban.order_by("urut")] == [(1, True), (2, False)]


def test_evidence_of_an_earlier_answer_serves_again(cast: Cast, harga: Butir) -> None:
    act(cast.joko, "jawab", harga, correction("22"))
    kept = last(harga).bukti.get().berkas
    act(cast.joko, "jawab", harga, correction("23", bukti=[], bukti_lama=[kept.pk]))
    assert last(harga).bukti.get().berkas == kept


def test_evidence_of_another_item_does_not(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    first = item(case, cast.angka["harga.realisasi"])
    act(cast.joko, "jawab", first, correction("22"))
    told = correction(
        "", pembilang="18", penyebut="20", bukti=[], bukti_lama=[last(first).bukti.get().berkas_id]
    )
    with refused("jawab.unknown_evidence"):
        act(cast.sari, "jawab", item(case, cast.angka["ikm.realisasi"]), told)


@pytest.mark.parametrize("field", ["kelas", "sebab", "pencegahan"])
def test_a_correction_says_what_why_and_how_to_prevent_it(cast: Cast, harga: Butir, field: str) -> None:
    with refused("jawab.reason_needed", field=field):
        act(cast.joko, "jawab", harga, correction("22", **{field: ""}))


def test_a_correction_needs_evidence(cast: Cast, harga: Butir) -> None:
    with refused("jawab.evidence_needed", bukti="sumber asli dan jumlah kontrol"):
        act(cast.joko, "jawab", harga, correction("22", bukti=[]))


def test_a_correction_needs_a_value(cast: Cast, harga: Butir) -> None:
    with refused("jawab.value_needed"):
        act(cast.joko, "jawab", harga, correction(""))


def test_zero_is_a_value(cast: Cast, harga: Butir) -> None:
    act(cast.joko, "jawab", harga, correction("0"))
    assert last(harga).nilai == 0


def test_the_same_value_is_no_correction(cast: Cast, harga: Butir) -> None:
    with refused("jawab.same_value", nilai=Decimal("21.0")):
        act(cast.joko, "jawab", harga, correction("21,0"))


def test_a_confirmation_with_another_value_is_refused(cast: Cast, harga: Butir) -> None:
    with refused("jawab.value_with_confirmation"):
        act(cast.joko, "jawab", harga, {"benar": True, "nilai": "22"})


@pytest.mark.parametrize(
    ("typed", "code"),
    [("1.234", "numbers.ambiguous"), ("dua puluh", "numbers.letters"), ("12,5*", "numbers.provisional")],
)
def test_what_is_no_clear_figure_is_refused_at_its_field(
    cast: Cast, harga: Butir, typed: str, code: str
) -> None:
    with faulty("nilai", code):
        act(cast.joko, "jawab", harga, correction(typed))


def test_an_unknown_class_is_refused_at_its_field(cast: Cast, harga: Butir) -> None:
    with faulty("kelas", "jawab.unknown_class"):
        act(cast.joko, "jawab", harga, correction("22", kelas="K99"))


@pytest.mark.parametrize("kelas", ["K12", "K17", "K21"])
def test_what_is_no_correction_is_explained_not_corrected(cast: Cast, harga: Butir, kelas: str) -> None:
    with refused("jawab.not_a_correction", kelas=kelas):
        act(cast.joko, "jawab", harga, correction("22", kelas=kelas))
    act(cast.joko, "jawab", harga, {"benar": True, "kelas": kelas, "sebab": "Dirujuk ke perencanaan."})
    assert last(harga).kelas == kelas


def test_a_class_of_error_does_not_go_with_a_confirmation(cast: Cast, harga: Butir) -> None:
    with refused("jawab.class_with_confirmation", kelas="K03"):
        act(cast.joko, "jawab", harga, {"benar": True, "kelas": "K03", "sebab": "Salah ketik."})


def test_an_unsent_form_is_not_answered_by_its_owner(cast: Cast) -> None:
    target = collecting(cast, sent=False).butir.get()
    with refused("jawab.not_sent"):
        act(cast.joko, "jawab", target, {"benar": True})


def test_the_planning_officer_fills_in_from_paper(cast: Cast) -> None:
    target = collecting(cast, sent=False).butir.get()
    act(cast.wulan, "jawab", target, correction("22"))
    assert (last(target).penjawab, last(target).diisikan) == (cast.wulan, True)


def test_an_officer_who_owns_the_figure_does_not_fill_in(cast: Cast) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.indikator["harga"].pengampu.get(), jabatan=cast.jabatan["wulan"])
    target = collecting(cast).butir.get()
    act(cast.wulan, "jawab", target, {"benar": True})
    assert not last(target).diisikan


def test_another_owner_does_not_answer(cast: Cast, harga: Butir) -> None:
    with refused("izin.not_owner"):
        act(cast.sari, "jawab", harga, {"benar": True})


def test_an_owner_whose_time_has_ended_does_not_answer(cast: Cast, harga: Butir) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.change(cast.jabatan["joko"].penugasan.get(), sampai=MONDAY.date())
    act(cast.joko, "jawab", harga, {"benar": True})
    with refused("izin.ended"):
        act(cast.joko, "jawab", harga, {"benar": True}, at=later(24 * 60))


def test_the_plh_of_the_owner_answers(cast: Cast, harga: Butir) -> None:
    with written(cast.kantor, MONDAY) as pen:
        pen.add(seat(cast.sari, cast.jabatan["joko"], mode="plh"))
    act(cast.sari, "jawab", harga, correction("22"))
    assert (last(harga).penjawab, last(harga).diisikan) == (cast.sari, False)


def test_a_stale_page_learns_who_answered_in_between(cast: Cast, harga: Butir) -> None:
    seen = again(harga).version
    act(cast.wulan, "jawab", harga, correction("22"))
    with refused("door.stale") as caught:
        act(cast.joko, "jawab", harga, correction("23"), version=seen)
    assert [(one["siapa"], one["tindakan"]) for one in caught.value.params["changes"]] == [
        ("Wulan Sulistyowati, S.E.", "jawab")
    ]


def test_a_figure_let_go_is_not_answered(cast: Cast) -> None:
    case = collecting(cast, "harga.realisasi", "ikm.realisasi")
    target = item(case, cast.angka["harga.realisasi"])
    act(cast.wulan, "lepas_butir", target, {"alasan": "Sudah benar."})
    with refused("jawab.item_closed"):
        act(cast.joko, "jawab", target, {"benar": True})


def test_in_the_meeting_only_an_amended_item_is_stated_again(cast: Cast, harga: Butir) -> None:
    moved(harga.perbaikan, "5")
    with refused("izin.not_amended"):
        act(cast.joko, "jawab", harga, correction("22"))
    with written(cast.kantor, MONDAY) as pen:
        pen.change(again(harga), menunggu_ubahan=True)
    act(cast.joko, "jawab", harga, correction("22"))
    assert not again(harga).menunggu_ubahan


def test_a_large_change_and_stray_decimals_only_warn(cast: Cast, harga: Butir) -> None:
    done = act(cast.joko, "jawab", harga, correction("22,5"))
    assert done.warnings == (
        ("jawab.large_change", {"persen": Decimal("7.1"), "ambang": 5}),
        ("jawab.more_decimals", {"nilai": Decimal("22.5"), "desimal": 0}),
    )


def test_a_change_of_just_the_threshold_does_not_warn(cast: Cast) -> None:
    target = item(collecting(cast, "harga.realisasi"), cast.angka["harga.realisasi"])
    assert act(cast.joko, "jawab", target, correction("22")).warnings == ()


def test_two_uploads_of_the_same_bytes_are_both_recorded(cast: Cast, harga: Butir) -> None:
    act(cast.joko, "jawab", harga, correction("22", bukti=[upload("a.pdf"), upload("b.pdf")]))
    assert {one.berkas.name for one in last(harga).bukti.all()} == {"a.pdf", "b.pdf"}
