"""Two ways into an achievement: a numerator with its denominator, and words through a scale of their own."""

from decimal import Decimal

import pytest

from lurus.core.capaian import Alasan, Rounding, ZeroRule, aturan_bernama, capaian_ordinal, dari_pecahan
from lurus.core.capaian.ordinal import OPINI_BPK, SkalaOrdinal
from lurus.core.errors import CoreError

NAIK = aturan_bernama("baku-max")


def test_a_missing_part_of_a_ratio_gives_no_value() -> None:
    assert dari_pecahan(None, 5, desimal=2).alasan == "capaian.pembilang_kosong"
    assert dari_pecahan(5, None, desimal=2).alasan == "capaian.penyebut_kosong"


def test_a_zero_denominator_follows_the_rule() -> None:
    assert dari_pecahan(5, 0, desimal=2).alasan == "capaian.penyebut_nol"
    assert dari_pecahan(5, 0, desimal=2, nol=ZeroRule.NOL).nilai == Decimal("0.00")
    for rule, code in (
        (ZeroRule.TOLAK, "capaian.penyebut_nol"),
        (ZeroRule.SERATUS_BILA_TERCAPAI, "capaian.aturan_tak_berlaku"),
    ):
        with pytest.raises(CoreError) as refusal:
            dari_pecahan(5, 0, desimal=2, nol=rule)
        assert refusal.value.code == code


def test_a_ratio_can_be_per_thousand_or_plain() -> None:
    assert dari_pecahan(1, 3, kali=1, desimal=4).nilai == Decimal("0.3333")
    assert dari_pecahan(1, 3, kali=1000, desimal=1, pembulatan=Rounding.TRUNCATE).nilai == Decimal("333.3")


def test_words_count_only_through_the_indicator_s_own_scale() -> None:
    assert capaian_ordinal("WTP", "wtp ", OPINI_BPK, NAIK).nilai == Decimal("100.00")
    assert capaian_ordinal("WTP", None, OPINI_BPK, NAIK).alasan is Alasan.REALISASI_KOSONG
    with pytest.raises(CoreError) as refusal:
        capaian_ordinal("WTP", "81,00", OPINI_BPK, NAIK)
    assert refusal.value.code == "capaian.label_tak_dikenal"


def test_a_word_that_stands_twice_in_a_scale_is_refused() -> None:
    with pytest.raises(CoreError) as refusal:
        SkalaOrdinal("mutu", ("BAIK", "baik"), "")
    assert refusal.value.code == "capaian.label_ganda"
