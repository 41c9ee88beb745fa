"""The achievement formulas as named, versioned data: notation, direction, source, and the arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from lurus.core.capaian.aturan import Rumus


class Arah(StrEnum):
    """Which side of the target is the good one."""

    NAIK = "NAIK"
    """The higher the better: met when R ≥ T."""
    TURUN = "TURUN"
    """The lower the better: met when R ≤ T."""


@dataclass(frozen=True)
class DefinisiRumus:
    """One formula. `hitung(T, R)` takes T > 0 (R > 0 where it divides by R), gives percent, unbounded."""

    rumus: Rumus
    versi: int
    notasi: str
    arah: Arah
    sumber: str
    hitung: Callable[[Fraction, Fraction], Fraction]


def _ratio(target: Fraction, realisasi: Fraction) -> Fraction:
    return realisasi / target * 100


def _linear(target: Fraction, realisasi: Fraction) -> Fraction:
    return (2 * target - realisasi) / target * 100


def _inverse(target: Fraction, realisasi: Fraction) -> Fraction:
    return target / realisasi * 100


DAFTAR_RUMUS: Mapping[Rumus, DefinisiRumus] = {
    definisi.rumus: definisi
    for definisi in (
        DefinisiRumus(
            Rumus.F_MAX,
            1,
            "R / T × 100",
            Arah.NAIK,
            "LKjIP Kab. Maluku Tengah 2021 hlm. 94; semua aplikasi",
            _ratio,
        ),
        DefinisiRumus(
            Rumus.F_MIN_LIN,
            1,
            "(2T − R) / T × 100",
            Arah.TURUN,
            "LKjIP Kab. Maluku Tengah 2021; PermenPANRB 8/2021 (khusus); Banjarnegara; Rayhanyl",
            _linear,
        ),
        DefinisiRumus(
            Rumus.F_MIN_INV, 1, "T / R × 100", Arah.TURUN, "WP-SIPD rumus 2; Pringsewu trend_turun", _inverse
        ),
        DefinisiRumus(
            Rumus.F_RANGE,
            1,
            "R dalam [B, A] → 100; R > A → R / A × 100; R < B → R / B × 100",
            Arah.NAIK,
            "PermenPANRB 8/2021",
            _ratio,
        ),
        DefinisiRumus(
            Rumus.F_FLAT,
            1,
            "R terakhir terisi / T × 100",
            Arah.NAIK,
            "WP-SIPD rumus 4; Pringsewu trend_flat",
            _ratio,
        ),
    )
}
