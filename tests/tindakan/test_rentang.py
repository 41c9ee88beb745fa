"""A range as target goes the whole way: put right toward the PK, computed anew, current when the head signs."""

from decimal import Decimal

import pytest

from lurus.dokumen.isi import build
from lurus.dokumen.isi.hasil import before_after
from lurus.perbaikan.hasil import results
from lurus.register.models import Indikator, Pengampu
from lurus.register.terhitung import current_values
from lurus.register.versions import state
from lurus.web.semula import of_case
from tests.cast import MONDAY, SINCE, YEAR, Cast, figure, stated, written
from tests.play import act, again, collecting, correction, order, refused
from tests.stations import Way, paper

VALUES = {"target_bawah": "20", "target_atas": "22", "realisasi": "18", "capaian": "90"}


@pytest.fixture
def ranged(cast: Cast) -> Cast:
    """The cast with one more of Joko's indicators: 20 to 22 was agreed, 18 reported; the LKjIP printed 19 to 22."""
    with written(cast.kantor, MONDAY) as pen:
        made = pen.add(
            Indikator(kantor=cast.kantor, nama="Nilai kepatuhan", satuan="nilai", rumus="F-RANGE", desimal=0)
        )
        post = cast.jabatan["joko"]
        pen.add(Pengampu(kantor=cast.kantor, indikator=made, jabatan=post, mulai=SINCE))
        for measure, value in VALUES.items():
            cast.angka[f"patuh.{measure}"] = one = figure(pen, made, measure, value)
            if measure.startswith("target"):
                stated(pen, cast.pk, one, "Lampiran")
            stated(pen, cast.lkjip, one, "Tabel 3.4", "19" if measure == "target_bawah" else "")
        cast.indikator["patuh"] = made
    return cast


def test_the_achievement_is_computed_anew_under_the_head_s_signature(ranged: Cast) -> None:
    way = Way(ranged, "patuh.realisasi").to("6-direviu")
    assert current_values(ranged.indikator["patuh"], YEAR)["capaian"] == Decimal(90)
    way.sign("ratna", "laporan")
    held = current_values(ranged.indikator["patuh"], YEAR)
    assert (held["realisasi"], held["capaian"]) == (Decimal(24), Decimal("109.09"))


def test_the_report_prints_the_achievement_and_the_conclusion_that_move(ranged: Cast) -> None:
    way = Way(ranged, "patuh.realisasi").to("6")
    told = build(paper(way.case, "laporan", ranged), MONDAY)
    assert [(one["ukuran"], one["semula"], one["menjadi"]) for one in told["hitungan"]] == [
        ("Capaian (%)", "90,00", "109,09")
    ]
    assert any("target tercapai" in line for line in told["simpulan"])


def test_an_end_is_corrected_toward_the_agreement_and_nothing_else(ranged: Cast) -> None:
    case = collecting(ranged, "patuh.target_bawah")
    with refused("jawab.target_not_of_pk", pk=Decimal(20)):
        act(ranged.joko, "jawab", case.butir.get(), correction("21"))
    act(ranged.joko, "jawab", case.butir.get(), correction("20"))
    (row,) = results(again(case), decided=False, on=MONDAY.date()).baris
    assert (row.ukuran, row.menjadi, row.moves) == ("target_bawah", Decimal(20), False)


def test_a_range_that_moves_is_printed_as_a_range(ranged: Cast) -> None:
    with written(ranged.kantor, MONDAY) as pen:
        state(pen, ranged.angka["patuh.target_bawah"], Decimal(19), origin="impor")
    case = collecting(ranged, "patuh.target_bawah")
    act(ranged.joko, "jawab", case.butir.get(), correction("20"))
    outcome = results(again(case), decided=False, on=MONDAY.date())
    followed = before_after(case, outcome, MONDAY)["hitungan"]
    assert [(one["ukuran"], one["semula"], one["menjadi"]) for one in followed] == [
        ("Target", "19–22", "20–22")
    ]
    ((_key, shown),) = of_case(outcome, case)
    assert shown.ikut[0] == "Target: 19–22 menjadi 20–22"


def test_the_agreement_s_own_range_is_no_matter_of_a_case(ranged: Cast) -> None:
    with refused("butir.target_of_pk"):
        order(ranged, "patuh.target_atas", laporan=ranged.pk.pk)


def test_its_achievement_follows_and_is_not_asked_about(ranged: Cast) -> None:
    with refused("butir.computed"):
        order(ranged, "patuh.capaian")


def test_the_owner_s_form_names_the_end(ranged: Cast) -> None:
    case = collecting(ranged, "patuh.target_bawah")
    (asked,) = build(paper(case, "daftar_isian", ranged), MONDAY)["butir"]
    assert (asked["ukuran"], asked["nilai"]) == ("Target, batas bawah", "19")
