"""Target and realisation to achievement: raw and unbounded, printed, and bounded for the predicate."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from lurus.core.capaian.aturan import Aturan, NegativeRule, Rentang, Rumus
from lurus.core.capaian.bilangan import Angka, NullRule, ZeroRule, bulatkan, pecahan
from lurus.core.capaian.rumus import DAFTAR_RUMUS, Arah
from lurus.core.errors import CoreError

SERATUS = Fraction(100)

Target = Angka | Rentang | None


class Alasan(StrEnum):
    """Why there is no achievement, or why a rule and not the formula supplied it."""

    TARGET_KOSONG = "capaian.target_kosong"
    REALISASI_KOSONG = "capaian.realisasi_kosong"
    TARGET_NOL = "capaian.target_nol"
    TARGET_NEGATIF = "capaian.target_negatif"
    REALISASI_NOL = "capaian.realisasi_nol"
    REALISASI_NEGATIF = "capaian.realisasi_negatif"


@dataclass(frozen=True)
class Capaian:
    """An achievement, in percent. Print `nilai` and `untuk_predikat` side by side when they differ.

    `mentah` is exact and unbounded; `nilai` the same rounded once; `untuk_predikat` capped and floored, then
    rounded once. All three are None together, and then `alasan` says why. `oleh_aturan` names the situation
    when a rule, not the formula, supplied the value.
    """

    mentah: Fraction | None
    nilai: Decimal | None
    untuk_predikat: Decimal | None
    alasan: Alasan | None = None
    oleh_aturan: Alasan | None = None


_Outcome = tuple[Fraction | None, Alasan | None]


def capaian(target: Target, realisasi: Angka | None, aturan: Aturan) -> Capaian:
    """The achievement (percent) of `realisasi` against `target`, both in the indicator's unit.

    Decisions, in this order: a missing target has no achievement; a missing realisation follows `kosong`; a
    range is met anywhere inside it, else the nearer end is the target; a target of 0 follows `nol`, below 0
    `negatif`; F-MIN-INV with R = 0 follows `realisasi_nol` and has no value below 0; a negative R elsewhere
    simply counts.

    Raises `CoreError`: `capaian.target_nol`, `capaian.target_negatif`, `capaian.realisasi_nol` under TOLAK;
    `capaian.target_rentang` (a range under another formula), `capaian.target_bukan_rentang` (a number under
    F-RANGE), `capaian.bukan_angka`.

    Source: the formulas of `DAFTAR_RUMUS`; the boundary rules are the office's, kept in `aturan.dasar`.

    >>> naik = Aturan(rumus=Rumus.F_MAX, batas_atas=Decimal(120))
    >>> hasil = capaian(Decimal("0.50"), Decimal("2.85"), naik)
    >>> hasil.nilai, hasil.untuk_predikat
    (Decimal('570.00'), Decimal('120.00'))
    >>> [capaian(10, 12, Aturan(rumus=rumus)).nilai for rumus in (Rumus.F_MIN_LIN, Rumus.F_MIN_INV)]
    [Decimal('80.00'), Decimal('83.33')]
    >>> capaian(0, 5, naik).alasan
    <Alasan.TARGET_NOL: 'capaian.target_nol'>
    """
    mentah, alasan = _decide(target, realisasi, aturan)
    if mentah is None:
        return Capaian(None, None, None, alasan)
    return Capaian(
        mentah=mentah,
        nilai=bulatkan(mentah, aturan.desimal, aturan.pembulatan),
        untuk_predikat=bulatkan(batasi(mentah, aturan), aturan.desimal, aturan.pembulatan),
        oleh_aturan=alasan,
    )


def batasi(mentah: Fraction, aturan: Aturan) -> Fraction:
    """`mentah` (percent) within the cap and floor of `aturan`, exact.

    >>> skp = Aturan(rumus=Rumus.F_MAX, ambang_atas=Decimal(110), batas_atas=Decimal(120))
    >>> [int(batasi(Fraction(persen), skp)) for persen in (105, 110, 111, 300)]
    [105, 110, 120, 120]
    """
    if aturan.batas_atas is not None:
        threshold = aturan.batas_atas if aturan.ambang_atas is None else aturan.ambang_atas
        if mentah > pecahan(threshold):
            return pecahan(aturan.batas_atas)
    if aturan.batas_bawah is not None:
        return max(mentah, pecahan(aturan.batas_bawah))
    return mentah


def tercapai(target: Target, realisasi: Angka | None, aturan: Aturan) -> bool | None:
    """Whether the target is met, by comparing the two figures themselves; None when either is missing.

    F-MAX, F-FLAT: R ≥ T. F-MIN-*: R ≤ T. F-RANGE: R at or above the lower end (PermenPANRB 8/2021 gives more
    than 100 % above the range). Needs no division, so zero and negative targets have an answer too.

    >>> tercapai(0, 0, Aturan(rumus=Rumus.F_MIN_INV)), tercapai(-2, -3, Aturan(rumus=Rumus.F_MAX))
    (True, False)
    """
    sasaran = _sasaran(target, aturan)
    r = _realisasi(realisasi, aturan)
    if sasaran is None or r is None:
        return None
    if isinstance(sasaran, Rentang):
        return r >= pecahan(sasaran.bawah)
    return _met(sasaran, r, aturan.rumus)


def _decide(target: Target, realisasi: Angka | None, aturan: Aturan) -> _Outcome:
    sasaran = _sasaran(target, aturan)
    r = _realisasi(realisasi, aturan)
    if sasaran is None:
        return None, Alasan.TARGET_KOSONG
    if r is None:
        return None, Alasan.REALISASI_KOSONG
    if isinstance(sasaran, Rentang):
        low, high = pecahan(sasaran.bawah), pecahan(sasaran.atas)
        if low <= r <= high:
            return SERATUS, None
        sasaran = high if r > high else low
    return _against(sasaran, r, aturan)


def _against(target: Fraction, realisasi: Fraction, aturan: Aturan) -> _Outcome:
    met = _met(target, realisasi, aturan.rumus)
    if target == 0:
        return _by_zero_rule(aturan.nol, Alasan.TARGET_NOL, met=met)
    if target < 0:
        return _against_negative(target, realisasi, aturan)
    if aturan.rumus is Rumus.F_MIN_INV and realisasi == 0:
        return _by_zero_rule(aturan.realisasi_nol, Alasan.REALISASI_NOL, met=met)
    if aturan.rumus is Rumus.F_MIN_INV and realisasi < 0:
        return None, Alasan.REALISASI_NEGATIF
    return DAFTAR_RUMUS[aturan.rumus].hitung(target, realisasi), None


def _against_negative(target: Fraction, realisasi: Fraction, aturan: Aturan) -> _Outcome:
    if aturan.negatif is NegativeRule.TOLAK:
        raise CoreError(Alasan.TARGET_NEGATIF.value, target=target)
    if aturan.negatif is NegativeRule.KOSONG:
        return None, Alasan.TARGET_NEGATIF
    deviation = (realisasi - target) / abs(target)
    better = deviation if DAFTAR_RUMUS[aturan.rumus].arah is Arah.NAIK else -deviation
    return SERATUS * (1 + better), Alasan.TARGET_NEGATIF


def _by_zero_rule(rule: ZeroRule, alasan: Alasan, *, met: bool) -> _Outcome:
    if rule is ZeroRule.TOLAK:
        raise CoreError(alasan.value)
    if rule is ZeroRule.KOSONG:
        return None, alasan
    granted = rule is ZeroRule.SERATUS_BILA_TERCAPAI and met
    return (SERATUS if granted else Fraction(0)), alasan


def _met(target: Fraction, realisasi: Fraction, rumus: Rumus) -> bool:
    return realisasi >= target if DAFTAR_RUMUS[rumus].arah is Arah.NAIK else realisasi <= target


def _sasaran(target: Target, aturan: Aturan) -> Fraction | Rentang | None:
    """The period's own range wins over the rule's standing one; nothing is turned into a range silently."""
    if aturan.rumus is Rumus.F_RANGE:
        chosen = aturan.rentang if target is None else target
        if chosen is not None and not isinstance(chosen, Rentang):
            raise CoreError("capaian.target_bukan_rentang", target=target)
        return chosen
    if isinstance(target, Rentang):
        raise CoreError("capaian.target_rentang", rumus=aturan.rumus.value)
    return None if target is None else pecahan(target)


def _realisasi(realisasi: Angka | None, aturan: Aturan) -> Fraction | None:
    if realisasi is None:
        return Fraction(0) if aturan.kosong is NullRule.NOL else None
    return pecahan(realisasi)
