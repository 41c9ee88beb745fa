"""Predicate scales as dated tables, and the conclusions drawn from them."""

from datetime import date
from decimal import Decimal

import pytest

from lurus.core.capaian import (
    DAFTAR_SKALA,
    Baris,
    Konvensi,
    PerluKonfirmasi,
    Simpulan,
    Skala,
    aturan_bernama,
    pilih,
    predikat,
    simpulan,
    skala,
)
from lurus.core.errors import CoreError

DAY = date(2026, 7, 1)


@pytest.mark.parametrize(
    ("scale", "value", "word"),
    [
        ("permendagri", "100", "Sangat Tinggi"),
        ("permendagri", "570", "Sangat Tinggi"),
        ("permendagri", "91", "Sangat Tinggi"),
        ("permendagri", "90.99", "Tinggi"),
        ("permendagri", "90.5", "Tinggi"),
        ("permendagri", "76", "Tinggi"),
        ("permendagri", "75.5", "Sedang"),
        ("permendagri", "66", "Sedang"),
        ("permendagri", "65.99", "Rendah"),
        ("permendagri", "51", "Rendah"),
        ("permendagri", "50", "Sangat Rendah"),
        ("permendagri", "-50", "Sangat Rendah"),
        ("sampang", "91", "Sangat Baik"),
        ("sampang", "76", "Baik"),
        ("sampang", "66", "Cukup"),
        ("sampang", "51", "Kurang"),
        ("sampang", "50.99", "Sangat Kurang"),
        ("maluku-tengah", "85.01", "Memuaskan"),
        ("maluku-tengah", "85", "Sangat Baik"),
        ("maluku-tengah", "75", "Baik"),
        ("maluku-tengah", "65", "Cukup Baik"),
        ("maluku-tengah", "50", "Agak Kurang"),
        ("maluku-tengah", "30", "Kurang"),
        ("tasikmalaya", "80", "Baik"),
        ("tasikmalaya", "79.99", "Cukup"),
        ("tasikmalaya", "49.99", "Kurang"),
        ("banjarnegara-lampu", "69.99", "merah"),
        ("banjarnegara-lampu", "70", "kuning"),
        ("banjarnegara-lampu", "90", "kuning"),
        ("banjarnegara-lampu", "90.01", "hijau"),
        ("banjarnegara-efisiensi", "15", "efisien"),
        ("banjarnegara-efisiensi", "5", "cukup efisien"),
        ("banjarnegara-efisiensi", "-5", "cukup efisien"),
        ("banjarnegara-efisiensi", "-20", "tidak efisien"),
        ("akip", "90.01", "AA"),
        ("akip", "90", "A"),
        ("akip", "80", "BB"),
        ("akip", "70", "B"),
        ("akip", "60", "CC"),
        ("akip", "50", "C"),
        ("akip", "30", "D"),
    ],
)
def test_each_value_earns_its_word(scale: str, value: str, word: str) -> None:
    assert predikat(Decimal(value), skala(scale, DAY)) == word


def test_no_value_earns_no_word() -> None:
    assert predikat(None, skala("permendagri", DAY)) is None


@pytest.mark.parametrize("score", ["-0.01", "100.01"])
def test_a_score_that_the_scale_does_not_know_is_refused(score: str) -> None:
    with pytest.raises(CoreError) as refusal:
        predikat(Decimal(score), skala("akip", DAY))
    assert refusal.value.code == "capaian.di_luar_skala"


def test_a_scale_holds_on_its_days_and_no_other() -> None:
    assert skala("permendagri", date(2017, 9, 17)).dasar == "Permendagri 54/2010"
    assert skala("permendagri", date(2017, 9, 18)).dasar == "Permendagri 86/2017"
    for name, code in (("permendagri", "capaian.skala_tak_berlaku"), ("lain", "capaian.skala_tak_ada")):
        with pytest.raises(CoreError) as refusal:
            skala(name, date(2000, 1, 1))
        assert refusal.value.code == code


def test_two_scales_of_one_name_on_one_day_are_refused() -> None:
    with pytest.raises(CoreError) as refusal:
        pilih([*DAFTAR_SKALA, skala("akip", DAY)], "akip", DAY)
    assert refusal.value.code == "capaian.skala_ganda"


@pytest.mark.parametrize(
    ("rows", "until"),
    [
        ((), None),
        ((Baris(Decimal(1), "a"),), None),
        ((Baris(Decimal(1), "a"), Baris(Decimal(2), "b"), Baris(None, "c")), None),
        ((Baris(Decimal(1), "a"), Baris(Decimal(1), "b"), Baris(None, "c")), None),
        ((Baris(None, "a"), Baris(None, "b")), None),
        ((Baris(None, "a"),), date(2020, 12, 31)),
    ],
)
def test_a_scale_out_of_order_is_refused(rows: tuple[Baris, ...], until: date | None) -> None:
    with pytest.raises(CoreError) as refusal:
        Skala(id="x", kantor=None, berlaku_mulai=date(2021, 1, 1), berlaku_sampai=until, dasar="", baris=rows)
    assert refusal.value.code == "capaian.skala_tak_runtut"


def test_each_scale_says_how_its_intervals_close() -> None:
    kinds = {scale.id: scale.konvensi for scale in DAFTAR_SKALA}
    assert kinds["permendagri"] is Konvensi.BAWAH_TERMASUK
    assert kinds["akip"] is Konvensi.ATAS_TERMASUK
    assert kinds["banjarnegara-lampu"] is Konvensi.CAMPURAN
    assert skala("tasikmalaya", DAY).notasi == "≥ 80 Baik; ≥ 50 Cukup; < 50 Kurang"
    assert skala("akip", DAY).notasi.endswith("> 30 C; ≤ 30 D")


def test_recalled_bounds_are_marked_for_the_office_to_confirm() -> None:
    assert PerluKonfirmasi.BATAS in skala("akip", DAY).perlu_konfirmasi
    assert PerluKonfirmasi.BATAS not in skala("permendagri", DAY).perlu_konfirmasi


def test_a_correction_that_crosses_a_bound_changes_the_conclusion() -> None:
    naik, table = aturan_bernama("baku-max"), skala("permendagri", DAY)
    before, slightly, much = (simpulan(100, realisasi, naik, table) for realisasi in (92, 95, 88))
    assert before == slightly == Simpulan("Sangat Tinggi", tercapai=False)
    assert much == Simpulan("Tinggi", tercapai=False)
    assert simpulan(100, 100, naik, table) == Simpulan("Sangat Tinggi", tercapai=True)


def test_the_word_is_judged_on_the_value_as_printed() -> None:
    assert (
        simpulan(100000, 90996, aturan_bernama("baku-max"), skala("permendagri", DAY)).predikat
        == "Sangat Tinggi"
    )


def test_nothing_is_concluded_from_nothing() -> None:
    assert simpulan(100, None, aturan_bernama("baku-max"), skala("permendagri", DAY)) == Simpulan(None, None)
    assert simpulan(100, 90, aturan_bernama("baku-max")) == Simpulan(None, tercapai=False)
